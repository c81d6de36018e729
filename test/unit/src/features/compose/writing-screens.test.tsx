// Messages of their own, the lists of drafts and of what is on its way, and the desk that is remembered.
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { DraftId, OutgoingId } from '../../../../../electron/contract/compose.ts';
import { ScreenView } from '../../../../../src/app/ScreenView.tsx';
import { DeskStrip } from '../../../../../src/features/compose/DeskStrip.tsx';
import { WritingSettings } from '../../../../../src/features/settings/WritingSettings.tsx';
import { openDraft, restoreDesk } from '../../../../../src/state/compose.ts';
import { useDesk } from '../../../../../src/state/desk.ts';
import { followAddress } from '../../../../../src/state/route.ts';
import { showToast, Toasts } from '../../../../../src/ui/Toasts.tsx';
import { type FakeEngine, startFakeEngine } from '../../fake-engine.ts';
import { expectAccessible, prepareStage, stage } from '../../stage.tsx';
import { messageView, threadRow } from '../mail-rows.ts';
import { draftView, type FakeDrafts, fakeDrafts, outgoingView } from './fake-drafts.ts';

prepareStage();
let engine: FakeEngine;
let fake: FakeDrafts;

beforeEach(() => {
  localStorage.clear();
  useDesk.setState({ open: [], front: null, focus: null });
  fake = fakeDrafts({ to: [] });
  engine = startFakeEngine({
    ...fake.answers,
    'thread.get': () => ({ thread: threadRow(2), messages: [messageView(3)] }),
    'thread.list': () => ({ threads: [], total: 0 }),
    'account.suggest': () => ({ suggestions: [] }),
  });
});

function show(hash: string) {
  window.location.hash = hash;
  const stop = followAddress(window);
  const view = stage(
    <>
      <ScreenView />
      <DeskStrip />
    </>,
  );
  return { ...view, stop };
}

describe('a message of its own', () => {
  it('opens with c on a screen of its own, whose address is the draft’s, with the cursor at To', async () => {
    const { container, stop } = show('#/drafts');
    await screen.findByText('No drafts');
    await userEvent.keyboard('c');
    const to = await screen.findByRole('combobox', { name: 'To' });
    await waitFor(() => expect(window.location.hash).toBe('#/write/1'));
    expect(engine.asked('draft.start')).toEqual([{ kind: 'new' }]);
    expect(document.activeElement).toBe(to);
    expect(screen.getByLabelText('Subject')).toBeTruthy();
    expect(screen.getByText('Whoever you write to, their account will stand here.')).toBeTruthy();
    await expectAccessible(container);
    stop();
  });

  it('waits in a strip while the person looks at something else, and is one click away', async () => {
    const { stop } = show('#/drafts');
    await screen.findByText('No drafts');
    await userEvent.keyboard('c');
    await waitFor(() => expect(window.location.hash).toBe('#/write/1'));
    await userEvent.type(screen.getByLabelText('Subject'), 'Site visit');
    window.location.hash = '#/outbox';
    const strip = await screen.findByRole('navigation', { name: 'Being written' });
    await userEvent.click(within(strip).getByRole('button', { name: 'Site visit' }));
    await waitFor(() => expect(window.location.hash).toBe('#/write/1'));
    expect((await screen.findByLabelText<HTMLInputElement>('Subject')).value).toBe('Site visit');
    stop();
  });

  it('takes a template in, filled, with its subject where there is none yet', async () => {
    const row = { kinds: [], category: null, language: null, fields: [], customise: [], origin: 'built_in' as const };
    const [intro, broken] = [
      { ...row, templateId: 'intro', name: 'First word', subject: 'Hello', problems: [] },
      {
        ...row,
        templateId: 'bad',
        name: 'Half done',
        subject: '?',
        problems: [{ line: 1, level: 'error', message: 'No.' }],
      },
    ] as const;
    engine = startFakeEngine({
      ...fake.answers,
      'account.suggest': () => ({ suggestions: [] }),
      'template.list': () => ({
        folder: '',
        fields: [],
        templates: [
          { ...intro, problems: [] },
          { ...broken, problems: [...broken.problems] },
        ],
      }),
      'template.preview': () => ({
        subject: 'Hello from us',
        text: 'We begin on [[day]].',
        sentences: [],
        gaps: ['[[day]]'],
        letter: { to: { name: 'Jana', address: 'jana@acme.test' }, text: 'Hi Jana,\n\nWe begin on [[day]].' },
      }),
    });
    const { stop } = show('#/drafts');
    await userEvent.keyboard('c');
    await waitFor(() => expect(window.location.hash).toBe('#/write/1'));
    await userEvent.click(await screen.findByRole('button', { name: 'Insert a template' }));
    const list = await screen.findByRole('list', { name: 'Templates' });
    await waitFor(() => expect(within(list).getAllByRole('button')).toHaveLength(1));
    await userEvent.click(within(list).getByRole('button', { name: /^First word/ }));
    const text = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Text' });
    await waitFor(() => expect(text.value).toBe('Hi Jana,\n\nWe begin on [[day]].'));
    expect(screen.getByLabelText<HTMLInputElement>('Subject').value).toBe('Hello from us');
    expect(engine.asked('template.preview')).toEqual([{ templateId: 'intro' }]);
    stop();
  });

  it('takes a recipient that is still being typed along when it is sent', async () => {
    const { stop } = show('#/drafts');
    await userEvent.keyboard('c');
    await screen.findByRole('combobox', { name: 'To' });
    await waitFor(() => expect(window.location.hash).toBe('#/write/1'));
    await userEvent.keyboard('jana@acme.test{Control>}{Enter}{/Control}');
    await waitFor(() => expect(engine.asked('draft.send')).toHaveLength(1));
    expect(fake.drafts.get(1)?.to).toEqual([{ name: '', address: 'jana@acme.test' }]);
    stop();
  });
});

describe('the desk', () => {
  it('is there again after a reload, without what is on its way or gone', async () => {
    for (const draftId of [1, 2] as DraftId[])
      fake.drafts.set(draftId, draftView({ draftId, text: `Text ${draftId}` }));
    fake.drafts.set(3, draftView({ draftId: 3 as DraftId, outgoingId: 9 as OutgoingId }));
    localStorage.setItem('tend.desk', '[1,3,4]');
    await restoreDesk();
    expect(useDesk.getState().open.map((each) => each.content.text)).toEqual(['Text 1']);
    const { stop } = show('#/inbox/2');
    const field = await screen.findByRole('textbox', { name: 'Text' });
    expect((field as HTMLTextAreaElement).value).toBe('Text 1');
    expect(document.activeElement).not.toBe(field);
    stop();
  });

  it('reads the HTML of another program as text with light formatting', async () => {
    fake.drafts.set(1, draftView({ text: 'Hello Jana', html: '<div>Hello <b>Jana</b></div>' }));
    const { stop } = show('#/inbox/2');
    await openDraft(1 as DraftId);
    const field = (await screen.findByRole('textbox', { name: 'Text' })) as HTMLTextAreaElement;
    await waitFor(() => expect(field.value).toBe('Hello **Jana**'));
    stop();
  });
});

describe('the list of drafts', () => {
  it('lists what was begun here and elsewhere, opens and discards with the keys', async () => {
    fake.drafts.set(1, draftView({ text: 'Half a thought', subject: 'Re: Renewal' }));
    const list = fake.answers['draft.list'];
    engine.answer('draft.list', (input) => ({
      ...(list?.(input) as object),
      elsewhere: [
        { messageRowId: 40, mailboxId: 1, threadId: 7, to: [], subject: 'From the phone', snippet: '', savedAt: 1 },
      ],
    }));
    const { container, stop } = show('#/drafts');
    expect(await screen.findByText('Re: Renewal')).toBeTruthy();
    expect(screen.getByText('written in another program')).toBeTruthy();
    await expectAccessible(container);
    await userEvent.keyboard('#');
    await waitFor(() => expect(engine.asked('draft.discard')).toEqual([{ draftId: 1 }]));
    engine.answer('draft.adopt', () => ({ draft: draftView({ draftId: 8 as DraftId, source: null, kind: 'new' }) }));
    await userEvent.keyboard('j{Enter}');
    await waitFor(() => expect(window.location.hash).toBe('#/write/8'));
    stop();
  });
});

describe('the outbox', () => {
  it('says where each message stands, what needs the person first, and what can be done', async () => {
    fake.outgoing.push(
      outgoingView({
        outgoingId: 1 as OutgoingId,
        subject: 'Waits',
        state: 'queued',
        problemCode: 'offline',
        problem: 'x',
      }),
      outgoingView({
        outgoingId: 2 as OutgoingId,
        subject: 'Refused',
        state: 'refused',
        needsPerson: true,
        problem: 'The server does not know p3@acme.test.',
      }),
      outgoingView({
        outgoingId: 3 as OutgoingId,
        subject: 'Unclear',
        state: 'unknown',
        needsPerson: true,
        canTakeBack: false,
      }),
    );
    engine.answer('outgoing.settle', () => ({ outgoing: fake.outgoing[2], draftId: null }));
    engine.answer('outgoing.retry', () => ({ outgoing: fake.outgoing[1] }));
    const { container, stop } = show('#/outbox');
    await screen.findByText('Refused');
    const rows = screen.getAllByRole('row').map((each) => each.textContent ?? '');
    expect(rows.map((text) => /Refused|Unclear|Waits/.exec(text)?.[0])).toEqual(['Refused', 'Unclear', 'Waits']);
    expect(rows[0]).toContain('The server does not know p3@acme.test.');
    expect(rows[2]).toContain('Goes out when you are online.');
    await expectAccessible(container);
    await userEvent.keyboard('r');
    await waitFor(() => expect(engine.asked('outgoing.retry')).toEqual([{ outgoingId: 2 }]));
    await userEvent.click(screen.getByRole('button', { name: 'It arrived' }));
    await waitFor(() => expect(engine.asked('outgoing.settle')).toEqual([{ outgoingId: 3, decision: 'arrived' }]));
    stop();
  });
});

describe('the outbox, of a message that not everyone got', () => {
  const reason = 'It was refused: there is no such mailbox (5.1.1).';
  const partly = (id: number, subject: string) =>
    outgoingView({
      outgoingId: id as OutgoingId,
      subject,
      state: 'in_sent',
      canTakeBack: false,
      partly: true,
      needsPerson: true,
      problem: `p${id}@acme.test did not get it: there is no such mailbox (5.1.1).`,
      refused: [{ address: `p${id}@acme.test`, sentence: reason }],
    });

  it('names who did not get it and why, and the keys write to them again or leave it at that', async () => {
    fake.outgoing.push(partly(1, 'Offer'), partly(2, 'Minutes'));
    fake.drafts.set(9, draftView({ draftId: 9 as DraftId, source: null, kind: 'new', subject: 'Offer' }));
    engine.answer('outgoing.settle', ({ decision }) => ({
      outgoing: fake.outgoing[0],
      draftId: decision === 'write_again' ? 9 : null,
    }));
    const { container, stop } = show('#/outbox');
    await screen.findByText('Offer');
    const [first] = screen.getAllByRole('row');
    expect(first?.textContent).toContain('Sent, but not everyone got it');
    expect(first?.textContent).toContain(`p1@acme.test: ${reason}`);
    await expectAccessible(container);
    await userEvent.keyboard('jx');
    await waitFor(() => expect(engine.asked('outgoing.settle')).toEqual([{ outgoingId: 2, decision: 'acknowledge' }]));
    await userEvent.keyboard('kw');
    await waitFor(() => expect(window.location.hash).toBe('#/write/9'));
    expect(engine.asked('outgoing.settle')[1]).toEqual({ outgoingId: 1, decision: 'write_again' });
    stop();
  });

  it('has both choices as buttons', async () => {
    fake.outgoing.push(partly(1, 'Offer'));
    engine.answer('outgoing.settle', () => ({ outgoing: fake.outgoing[0], draftId: null }));
    const { stop } = show('#/outbox');
    expect(await screen.findByRole('button', { name: 'Write to them again' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Leave it at that' }));
    await waitFor(() => expect(engine.asked('outgoing.settle')).toEqual([{ outgoingId: 1, decision: 'acknowledge' }]));
    stop();
  });
});

describe('the settings of writing', () => {
  it('change the signature of a mailbox and how long a message is held', async () => {
    engine.answer('signature.set', () => ({ entryId: 5 }));
    engine.answer('settings.update', () => ({ entryId: 6 }));
    const { container } = stage(<WritingSettings />);
    const signature = await screen.findByLabelText('maya@us.test');
    await userEvent.clear(signature);
    await userEvent.type(signature, 'Maya Lind{Enter}Northwind');
    await userEvent.tab();
    await waitFor(() =>
      expect(engine.asked('signature.set')).toEqual([{ mailboxId: 1, text: 'Maya Lind\nNorthwind' }]),
    );
    const seconds = screen.getByLabelText('Seconds in which a sent message can be taken back');
    await userEvent.clear(seconds);
    await userEvent.type(seconds, '20{Enter}');
    await waitFor(() => expect(engine.asked('settings.update')).toEqual([{ sendHoldSeconds: 20 }]));
    await expectAccessible(container);
  });
});

describe('the toast of a message that can still be taken back', () => {
  it('counts down for the eye and not for the ear', async () => {
    stage(<Toasts theme="light" />);
    showToast({ id: 1, text: 'Sending to Jana', problem: false, head: '', undo: () => undefined, left: () => 8200 });
    const status = await screen.findByText('Sending to Jana');
    expect(status.textContent).toBe('Sending to Jana in 9 s');
    expect(
      within(status)
        .getByText(/in 9 s/)
        .getAttribute('aria-hidden'),
    ).toBe('true');
  });

  it('stands while others take each other’s place, and an undone one offers to do it again without a key', async () => {
    stage(<Toasts theme="light" />);
    const plain = { problem: false, head: '', undo: () => undefined };
    showToast({ id: 11, text: 'Sending to Lee', ...plain, left: () => 9000 });
    showToast({ id: 12, text: 'Snoozed Acme', ...plain });
    await screen.findByText('Snoozed Acme');
    showToast({ id: 13, text: 'Undid: Snoozed Acme', ...plain, again: true });
    const again = await screen.findByRole('button', { name: 'Do again' });
    expect(again.textContent).toBe('Do again');
    await waitFor(() => expect(screen.queryByText('Snoozed Acme')).toBeNull());
    expect(screen.getByText('Sending to Lee')).toBeTruthy();
  });
});
