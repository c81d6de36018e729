import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { MessageView } from '../../../../../electron/contract/mail.ts';
import type { ThreadId } from '../../../../../electron/contract/scalars.ts';
import { ThreadScreen } from '../../../../../src/features/thread/ThreadScreen.tsx';
import { useNotices } from '../../../../../src/state/notices.ts';
import { readFrom } from '../../../../../src/state/reading-list.ts';
import { type FakeEngine, startFakeEngine } from '../../fake-engine.ts';
import { expectAccessible, prepareStage, stage } from '../../stage.tsx';
import { messageView, threadRow } from '../mail-rows.ts';

prepareStage();
const id = (value: number) => value as ThreadId;
let engine: FakeEngine;
let messages: MessageView[];
let unread: boolean;

beforeEach(() => {
  unread = false;
  messages = [messageView(1), messageView(2), messageView(3)];
  readFrom([id(1), id(2), id(3)], id(2));
  window.location.hash = '#/inbox/2';
  engine = startFakeEngine({
    'thread.get': ({ threadId }) => ({ thread: threadRow(threadId, { messages: messages.length, unread }), messages }),
    'thread.archive': () => ({ entryId: 7 }),
    'thread.markRead': () => ({ entryId: 8 }),
    'thread.star': () => ({ entryId: 9 }),
    'book.list': () => ({ rows: [] }),
    'account.suggest': () => ({ suggestions: [] }),
  });
});

const show = async () => {
  const view = stage(<ThreadScreen threadId={id(2)} at={null} />);
  await screen.findByRole('heading', { name: 'Subject 2' });
  return view;
};

describe('a thread', () => {
  it('shows the newest message whole and the read ones as a line', async () => {
    const { container } = await show();
    expect(screen.getByText('Text of message 3')).toBeTruthy();
    expect(screen.queryByText('Text of message 1')).toBeNull();
    expect(screen.getByText('Snippet 1')).toBeTruthy();
    await expectAccessible(container);
  });

  it('walks its messages with n and p, and folds and unfolds them with o', async () => {
    await show();
    await userEvent.keyboard('p');
    await userEvent.keyboard('o');
    expect(screen.getByText('Text of message 2')).toBeTruthy();
    await userEvent.keyboard('o');
    expect(screen.queryByText('Text of message 2')).toBeNull();
    await userEvent.keyboard('n');
    await userEvent.keyboard('o');
    expect(screen.queryByText('Text of message 3')).toBeNull();
  });

  it('goes to the neighbours of the list it was opened from with j and k', async () => {
    await show();
    await userEvent.keyboard('j');
    expect(window.location.hash).toBe('#/inbox/3');
  });

  it('archives with e and goes on to the next thread of the list', async () => {
    await show();
    await userEvent.keyboard('e');
    expect(window.location.hash).toBe('#/inbox/3');
    await waitFor(() => expect(engine.asked('thread.archive')).toEqual([{ threadIds: [2], archived: true }]));
  });

  it('is read once it is shown, which the undo key passes by', async () => {
    unread = true;
    await show();
    await waitFor(() => expect(engine.asked('thread.markRead')).toEqual([{ threadIds: [2], read: true }]));
    engine.answer('journal.undo', () => ({ entryId: 10, title: 'Undone' }));
    useNotices.setState({ latest: null });
    await userEvent.keyboard('z');
    await waitFor(() => expect(useNotices.getState().latest).not.toBeNull());
    expect(engine.asked('journal.undo').map((each) => each.entryId)).not.toContain(8);
  });

  it('folds quotes and signatures into one mark, and opens both with it', async () => {
    messages = [
      messageView(1, {
        parts: [
          { kind: 'text', text: 'Yes, on Friday.' },
          { kind: 'signature', text: 'Jana Weber' },
          { kind: 'quote', text: '> Shall we meet?' },
        ],
      }),
    ];
    await show();
    expect(screen.queryByText('Jana Weber')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Show signature and quoted text' }));
    expect(screen.getByText('Jana Weber')).toBeTruthy();
    expect(screen.getByText('Shall we meet?')).toBeTruthy();
  });

  it('says what a machine wrote, what was kept in part, and when a date is doubtful', async () => {
    messages = [
      messageView(1, { automatic: 'auto_reply', notice: 'Only the first part was kept.', dateDoubtful: true }),
    ];
    await show();
    expect(screen.getByText('Automatic answer')).toBeTruthy();
    const note = screen.getByRole('note');
    expect(within(note).getByText('Only the first part was kept.')).toBeTruthy();
    expect(note.textContent).toContain("can't be right");
  });

  it('tells why a message is an account’s, on demand', async () => {
    engine.answer('message.find', () => ({
      ...messageView(3),
      mappedBy: [{ accountId: 4, rule: 'the domain acme.test' }],
      automatic: false,
      automaticKind: null,
      automaticWhy: null,
    }));
    await show();
    await userEvent.click(screen.getByTitle('Recipients and details'));
    expect(await screen.findByText(/because of the domain acme\.test/)).toBeTruthy();
  });

  it('shows HTML in a frame that may run nothing, and holds pictures back until they are asked for', async () => {
    messages = [messageView(1, { hasHtml: true })];
    engine.answer('message.html', ({ remoteImages }) => ({
      html: `<p>Formatted</p><img ${remoteImages ? 'src' : 'data-remote-src'}="https://shop.test/a.png" alt="A">`,
      remoteImages: 1,
    }));
    await show();
    const frame = await screen.findByTitle('Message from Person 1');
    expect(frame.getAttribute('sandbox')?.split(' ')).not.toContain('allow-scripts');
    expect(frame.getAttribute('srcdoc')).toContain("default-src 'none'");
    expect(frame.getAttribute('srcdoc')).toContain('<p>Formatted</p>');
    expect(frame.getAttribute('srcdoc')).not.toContain('shop.test');
    await userEvent.click(screen.getByRole('button', { name: 'Show pictures from outside (1)' }));
    await waitFor(() => expect(screen.getByTitle('Message from Person 1').getAttribute('src')).toBe('/pictures.html'));
    await userEvent.click(screen.getByRole('button', { name: 'Show as plain text' }));
    expect(screen.getByText('Text of message 1')).toBeTruthy();
    expect(screen.queryByTitle('Message from Person 1')).toBeNull();
  });

  it('saves an attachment as unknown bytes and opens nothing', async () => {
    const attachment = {
      attachmentId: 5 as never,
      fileName: '../plan.html',
      contentType: 'text/html',
      size: 3,
      inline: false,
      contentId: null,
    };
    messages = [messageView(1, { attachments: [attachment] })];
    engine.answer('attachment.get', () => ({ ...attachment, content: btoa('abc') }));
    const blobs: Blob[] = [];
    const saved: string[] = [];
    vi.stubGlobal(
      'URL',
      Object.assign(URL, {
        createObjectURL: (blob: Blob) => `blob:${blobs.push(blob)}`,
        revokeObjectURL: () => undefined,
      }),
    );
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push(this.download);
    });
    await show();
    await userEvent.click(screen.getByRole('button', { name: /plan\.html/ }));
    await waitFor(() => expect(saved).toEqual(['.._plan.html']));
    expect(blobs[0]?.type).toBe('application/octet-stream');
  });
});
