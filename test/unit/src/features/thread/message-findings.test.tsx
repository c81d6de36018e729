// What Tend read in a message: marked in its text without changing it, listed under it, and the words a person asked for.
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Finding } from '../../../../../electron/contract/findings.ts';
import type { MessageRowId, ThreadId } from '../../../../../electron/contract/scalars.ts';
import { ThreadScreen } from '../../../../../src/features/thread/ThreadScreen.tsx';
import { openQuote, useShownQuote } from '../../../../../src/state/shown-quote.ts';
import { type FakeEngine, startFakeEngine } from '../../fake-engine.ts';
import { expectAccessible, prepareStage, stage } from '../../stage.tsx';
import { finding } from '../findings/finding-rows.ts';
import { messageView, threadRow } from '../mail-rows.ts';

prepareStage();
const threadId = 7 as ThreadId;
let engine: FakeEngine;
let findings: Finding[];
let marks: Map<string, Set<Range>>;

/** A finding of one message of the thread. */
function read(message: number, quote: string, part: Partial<Finding> = {}): Finding {
  const made = finding(message, { ...part, quote });
  return { ...made, evidence: { ...made.evidence, messageRowId: message as MessageRowId } };
}
const marked = (name: string) => [...(marks.get(name) ?? [])].map((range) => range.toString());

beforeEach(() => {
  marks = new Map();
  // jsdom has no highlights of its own; a registry and sets of ranges are all that they are.
  vi.stubGlobal('Highlight', class extends Set<Range> {});
  vi.stubGlobal('CSS', { highlights: marks });
  useShownQuote.setState({ place: null, asked: 0 });
  findings = [
    read(3, 'We will not renew.', { kind: 'risk.cancellation', what: 'will not renew' }),
    read(2, 'I will call on Friday.', { kind: 'commitment', what: 'call' }),
  ];
  engine = startFakeEngine({
    'thread.get': () => ({
      thread: threadRow(7, { messages: 3 }),
      messages: [1, 2, 3].map((id) =>
        messageView(id, {
          parts: [{ kind: 'text', text: `Hello.\nWe will not\nrenew. I will call on Friday. Number ${id}.` }],
        }),
      ),
    }),
    'finding.list': () => ({ findings }),
    'finding.setState': () => ({ entryId: 4 }),
    'book.list': () => ({ rows: [] }),
    'account.suggest': () => ({ suggestions: [] }),
  });
});

const show = async () => {
  window.location.hash = '#/inbox/7';
  const view = stage(<ThreadScreen threadId={threadId} at={null} />);
  await screen.findByText(/Number 3/);
  return view;
};

describe('what was read in a message', () => {
  it('is marked in it and listed under it, each message its own', async () => {
    const { container } = await show();
    const list = await screen.findByRole('list', { name: 'Read in this message' });
    expect(within(list).getAllByRole('listitem')).toHaveLength(1);
    expect(list.textContent).toContain('Cancellation will not renew');
    await waitFor(() => expect(marked('tend-read')).toEqual(['We will not\nrenew.']));
    await expectAccessible(container);
  });

  it('is no longer marked once it is dismissed with one key', async () => {
    await show();
    await screen.findByRole('list', { name: 'Read in this message' });
    await waitFor(() => expect(marked('tend-read')).toHaveLength(1));
    await userEvent.keyboard('.x');
    await waitFor(() => expect(marked('tend-read')).toEqual([]));
    expect(engine.asked('finding.setState')).toEqual([{ findingId: 'f-3', state: 'dismissed' }]);
  });

  it('opens a folded message of the open thread at the words that were asked for', async () => {
    await show();
    expect(screen.queryByText(/Number 2/)).toBeNull();
    openQuote({ threadId, messageRowId: 2 as MessageRowId, quote: 'I will call on Friday.' });
    await screen.findByText(/Number 2/);
    await waitFor(() => expect(marked('tend-shown')).toEqual(['I will call on Friday.']));
  });

  it('shows a message whole where the browser can mark nothing', async () => {
    vi.stubGlobal('CSS', {});
    await show();
    expect(await screen.findByRole('list', { name: 'Read in this message' })).toBeTruthy();
  });
});
