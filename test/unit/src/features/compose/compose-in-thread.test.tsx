// Answering a thread: the pane under it, saved as typed, sent, taken back, put away and thrown away.
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ThreadId } from '../../../../../electron/contract/scalars.ts';
import { ThreadScreen } from '../../../../../src/features/thread/ThreadScreen.tsx';
import { useDesk } from '../../../../../src/state/desk.ts';
import { useNotices } from '../../../../../src/state/notices.ts';
import { useRoute } from '../../../../../src/state/route.ts';
import { type FakeEngine, startFakeEngine } from '../../fake-engine.ts';
import { NOW } from '../../sample-rows.ts';
import { expectAccessible, prepareStage, stage } from '../../stage.tsx';
import { messageView, threadRow } from '../mail-rows.ts';
import { type FakeDrafts, fakeDrafts, outgoingView } from './fake-drafts.ts';

prepareStage();
const threadId = 2 as ThreadId;
let engine: FakeEngine;
let fake: FakeDrafts;

function start(first: Parameters<typeof fakeDrafts>[0] = {}) {
  useDesk.setState({ open: [], front: null, focus: null });
  useNotices.setState({ latest: null });
  useRoute.setState({ route: { screen: 'inbox', threadId } });
  fake = fakeDrafts(first);
  engine = startFakeEngine({
    ...fake.answers,
    'thread.get': () => ({
      thread: threadRow(2),
      messages: [messageView(1), messageView(2), messageView(3, { cc: [{ name: 'Lee', address: 'lee@acme.test' }] })],
    }),
    'account.suggest': () => ({ suggestions: [] }),
  });
}
beforeEach(() => start());

async function open() {
  const view = stage(<ThreadScreen threadId={threadId} at={null} />);
  await screen.findByRole('heading', { name: 'Subject 2' });
  return view;
}

async function answer(key = 'r') {
  const view = await open();
  await userEvent.keyboard(key);
  const field = await screen.findByRole('textbox', { name: 'Text' });
  await screen.findByText('Person 3', { selector: '[data-chip] span' });
  return { ...view, field };
}

const savedText = () => engine.asked('draft.save').at(-1)?.content.text;

describe('answering a thread', () => {
  it('opens under the messages with the cursor in the text, to whom wrote last, beside the context', async () => {
    const { container, field } = await answer();
    expect(document.activeElement).toBe(field);
    expect(engine.asked('draft.start')).toEqual([{ kind: 'reply', messageRowId: 3 }]);
    expect(screen.getByRole('complementary', { name: 'Account context' })).toBeTruthy();
    expect(screen.getByText('Text of message 3')).toBeTruthy();
    expect(screen.queryByLabelText('Subject')).toBeNull();
    await expectAccessible(container);
  });

  it('goes on with what was written to the same message before and closed since', async () => {
    fake.answers['draft.start']?.({ kind: 'reply', content: { text: 'Half of an answer' } });
    await open();
    await screen.findByText(/Half of an answer/);
    await userEvent.keyboard('r');
    await waitFor(() =>
      expect(screen.getByRole('textbox', { name: 'Text' }).textContent).toContain('Half of an answer'),
    );
    expect(engine.asked('draft.start')).toEqual([]);
  });

  it('keeps what is typed before the engine has answered', async () => {
    let go: (value: unknown) => void = () => undefined;
    const ready = new Promise((resolve) => {
      go = resolve;
    });
    const begin = fake.answers['draft.start'];
    engine.answer('draft.start', async (input) => {
      await ready;
      return begin?.(input);
    });
    await open();
    await userEvent.keyboard('r');
    await userEvent.keyboard('Yes');
    expect(engine.asked('thread.archive')).toEqual([]);
    go(null);
    await screen.findByText('Person 3', { selector: '[data-chip] span' });
    expect((screen.getByRole('textbox', { name: 'Text' }) as HTMLTextAreaElement).value).toBe('Yes');
    await waitFor(() => expect(savedText()).toBe('Yes'));
  });

  it('saves as typed, only what changed, and says so', async () => {
    await answer();
    await userEvent.keyboard('Yes, on Friday.');
    expect(await screen.findByText('Saved')).toBeTruthy();
    expect(engine.asked('draft.save').at(-1)).toEqual({
      draftId: 1,
      revision: engine.asked('draft.save').length,
      content: { text: 'Yes, on Friday.' },
    });
  });

  it('says why it is not saved, and keeps the text until it is', async () => {
    const { field } = await answer();
    const save = fake.answers['draft.save'];
    engine.answer('draft.save', () => {
      throw new Error('disk');
    });
    await userEvent.keyboard('Yes');
    expect(await screen.findByText(/Not kept/)).toBeTruthy();
    if (save) engine.answer('draft.save', save);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Saved')).toBeTruthy();
    expect((field as HTMLTextAreaElement).value).toBe('Yes');
  });

  it('sends with Ctrl+Enter, counts the undo down, and brings the writing back exactly as it was', async () => {
    await answer();
    await userEvent.keyboard('Yes, on **Friday**.');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(useNotices.getState().latest?.text).toBe('Sending to Person 3'));
    expect(useNotices.getState().latest?.until).toBe(NOW + 10_000);
    expect(engine.asked('draft.save').at(-1)?.content).toEqual({
      text: 'Yes, on **Friday**.',
      html: '<p>Yes, on <b>Friday</b>.</p>',
    });
    expect(screen.queryByRole('textbox', { name: 'Text' })).toBeNull();
    await userEvent.keyboard('z');
    await waitFor(() => expect(engine.asked('journal.undo')).toEqual([{ entryId: 80 }]));
    const field = (await screen.findByRole('textbox', { name: 'Text' })) as HTMLTextAreaElement;
    expect(field.value).toBe('Yes, on **Friday**.');
    expect(document.activeElement).toBe(field);
    expect(field.selectionStart).toBe('Yes, on **Friday**.'.length);
  });

  it('goes back to the thread when the sending is undone on another screen', async () => {
    await answer();
    await userEvent.keyboard('Yes{Control>}{Enter}{/Control}');
    await waitFor(() => expect(useNotices.getState().latest?.entryId).toBe(80));
    window.location.hash = '#/today';
    useRoute.setState({ route: { screen: 'today' } });
    await userEvent.keyboard('z');
    await waitFor(() => expect(window.location.hash).toBe('#/inbox/2'));
  });

  it('is stopped in place where it can’t be sent', async () => {
    start({ to: [] });
    await open();
    await userEvent.keyboard('r');
    await userEvent.keyboard('Yes{Control>}{Enter}{/Control}');
    const alert = await screen.findByText('It has no recipient yet.', { selector: '[role=alert] > div > p' });
    expect(alert).toBeTruthy();
    expect(engine.asked('draft.send')).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Go on writing' }));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'To' })));
  });

  it('asks once about what looks forgotten, and then sends it as it is', async () => {
    await answer();
    engine.answer('draft.check', () => ({
      concerns: [
        { level: 'ask', kind: 'attachment_forgotten', sentence: 'The text speaks of an attachment.', field: null },
      ],
    }));
    await userEvent.keyboard('The plan is attached.{Control>}{Enter}{/Control}');
    const anyway = await screen.findByRole('button', { name: 'Send it as it is' });
    expect(document.activeElement).toBe(anyway);
    expect(engine.asked('draft.send')).toEqual([]);
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(engine.asked('draft.send')).toHaveLength(1));
  });

  it('is put away with Escape, leaves a line in the thread, and is gone on with from there', async () => {
    await answer();
    await userEvent.keyboard('Half a thought{Escape}');
    await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Text' })).toBeNull());
    engine.changed('drafts');
    const line = await screen.findByRole('button', { name: /Draft.*Half a thought/ });
    expect(engine.asked('draft.discard')).toEqual([]);
    await userEvent.click(line);
    const field = await screen.findByRole('textbox', { name: 'Text' });
    expect((field as HTMLTextAreaElement).value).toBe('Half a thought');
  });

  it('leaves no trace when nothing was written', async () => {
    await answer();
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(engine.asked('draft.discard')).toEqual([{ draftId: 1 }]));
    expect(useNotices.getState().latest).toBeNull();
  });

  it('is thrown away in words that can be taken back', async () => {
    await answer();
    await userEvent.keyboard('No');
    await userEvent.click(screen.getByRole('button', { name: 'Discard the draft' }));
    await waitFor(() => expect(useNotices.getState().latest?.text).toBe('Draft discarded.'));
    await userEvent.keyboard('z');
    const field = await screen.findByRole('textbox', { name: 'Text' });
    expect((field as HTMLTextAreaElement).value).toBe('No');
  });

  it('keeps several drafts side by side', async () => {
    await answer();
    await userEvent.keyboard('One');
    (document.activeElement as HTMLElement).blur();
    await userEvent.keyboard('f');
    const tabs = await screen.findAllByRole('tab');
    expect(tabs).toHaveLength(2);
    const first = tabs[0];
    if (first) await userEvent.click(first);
    expect((screen.getByRole('textbox', { name: 'Text' }) as HTMLTextAreaElement).value).toBe('One');
  });

  it('goes to all, or to one again, with what was written', async () => {
    await answer();
    await userEvent.keyboard('Hello both');
    (document.activeElement as HTMLElement).blur();
    const begin = fake.answers['draft.start'];
    const lee = { name: 'Lee', address: 'lee@acme.test' };
    engine.answer('draft.start', (input) => begin?.({ ...input, content: { cc: [lee] } }));
    await userEvent.keyboard('a');
    expect(await screen.findByRole('region', { name: 'Reply to all' })).toBeTruthy();
    expect(await screen.findByText('Lee', { selector: '[data-chip] span' })).toBeTruthy();
    expect((screen.getByRole('textbox', { name: 'Text' }) as HTMLTextAreaElement).value).toBe('Hello both');
    await waitFor(() => expect(engine.asked('draft.save').at(-1)?.content).toMatchObject({ cc: [lee] }));
  });

  it('shows the original on demand, and moves it into the text to be cut down', async () => {
    await answer();
    await userEvent.keyboard('See below.');
    await userEvent.click(screen.getByRole('button', { name: 'Show the original' }));
    await userEvent.click(screen.getByRole('button', { name: 'Edit it in the text' }));
    const field = screen.getByRole('textbox', { name: 'Text' }) as HTMLTextAreaElement;
    expect(field.value).toBe('See below.\n\nOn Monday, Person 3 wrote:\n> Text of message 3\n');
    await waitFor(() => expect(engine.asked('draft.save').at(-1)?.content.includeQuote).toBe(false));
  });

  it('attaches a pasted file piece by piece, and takes it off again', async () => {
    const { container } = await answer();
    const file = new File([new Uint8Array(1_000_000)], 'plan.pdf', { type: 'application/pdf' });
    const picker = container.querySelector<HTMLInputElement>('input[type=file]');
    if (picker) await userEvent.upload(picker, file);
    const tray = await screen.findByRole('list', { name: 'Attached' });
    expect(within(tray).getByText('plan.pdf')).toBeTruthy();
    await waitFor(() => expect(within(tray).getByText('1 MB')).toBeTruthy());
    expect(engine.asked('draft.putAttachment').map((each) => each.offset)).toEqual([0, 768 * 1024]);
    await userEvent.type(screen.getByRole('textbox', { name: 'Text' }), 'Here it is.');
    expect(await screen.findByText('Saved')).toBeTruthy();
    await waitFor(() => expect(savedText()).toBe('Here it is.'));
    await userEvent.click(screen.getByRole('button', { name: 'Remove plan.pdf' }));
    expect(screen.queryByText('plan.pdf')).toBeNull();
    expect(engine.asked('draft.removeAttachment')).toHaveLength(1);
  });

  it('shows in the thread what is on its way, with a way to take it back', async () => {
    fake.outgoing.push(outgoingView({ state: 'queued', problemCode: 'offline', problem: 'There is no connection.' }));
    await open();
    expect(await screen.findByText('Goes out when you are online.')).toBeTruthy();
    expect(screen.getByText('Yes, on Friday.')).toBeTruthy();
    engine.answer('outgoing.takeBack', () => ({ entryId: null, draftId: 1 }));
    engine.answer('draft.get', () => ({ draft: { ...fakeDrafts().drafts.get(1), ...draftOf() } }));
    await userEvent.click(screen.getByRole('button', { name: 'Take it back and edit' }));
    expect(await screen.findByRole('textbox', { name: 'Text' })).toBeTruthy();
  });
});

function draftOf() {
  const { drafts, answers } = fakeDrafts();
  answers['draft.start']?.({ kind: 'reply', messageRowId: 3 });
  return drafts.get(1);
}
