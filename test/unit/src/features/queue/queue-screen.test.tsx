// The queue by keys alone: approved one after the other, edited in place, rejected with a reason, put aside, and all of it
// taken back.
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { Failure } from '../../../../../electron/contract/failure.ts';
import { QueueScreen } from '../../../../../src/features/queue/QueueScreen.tsx';
import { showQueue, useQueuePlace } from '../../../../../src/state/queue-view.ts';
import { useQueueWriting } from '../../../../../src/state/queue-writing.ts';
import { expectAccessible, prepareStage, stage } from '../../stage.tsx';
import { draftedTouch, engineWithQueue } from './queue-rows.ts';

prepareStage();
beforeEach(() => {
  showQueue('waiting');
  useQueueWriting.setState({ writing: null });
});

const keys = (text: string) => userEvent.keyboard(text);
const shown = (id: number) => screen.findByRole('region', { name: `Draft to Account ${id}` });
const draft = async (id: number) =>
  within(await shown(id)).findByRole('heading', { name: `Your rollout to region ${id}` });

describe('the queue', () => {
  it('shows the draft with why now, to whom, on what it rests and what it asks, and is accessible', async () => {
    engineWithQueue([draftedTouch(1), draftedTouch(2)]);
    const { container } = stage(<QueueScreen />);
    await draft(1);
    const plan = screen.getByRole('complementary', { name: 'Plan of the draft' });
    await within(plan).findByText('They mentioned a rollout');
    within(plan).getByText('Champion, and the one who wrote last');
    within(plan).getByText('The rollout to region 1 is planned for March.');
    within(plan).getByText('How the rollout is going');
    await expectAccessible(container);
  });

  it('approves what was seen and goes on to the next, until nothing is left', async () => {
    const engine = engineWithQueue([draftedTouch(1), draftedTouch(2), draftedTouch(3)]);
    stage(<QueueScreen />);
    await draft(1);
    await keys('a');
    await draft(2);
    await keys('a');
    await draft(3);
    await keys('a');
    await screen.findByText('That was the queue');
    await waitFor(() => expect(engine.asked('queue.approve')).toHaveLength(3));
    expect(engine.asked('queue.approve').map((each) => [each.queueItemId, each.revision])).toEqual([
      [1, 1],
      [2, 1],
      [3, 1],
    ]);
  });

  it('approves nothing that is not on the screen yet, and the wording that was on it', async () => {
    const engine = engineWithQueue([draftedTouch(1)]);
    const seen = draftedTouch(1);
    let answer: () => void = () => undefined;
    const shownNow = new Promise<void>((resolve) => {
      answer = resolve;
    });
    engine.answer('queue.get', async () => {
      await shownNow;
      return { item: seen };
    });
    stage(<QueueScreen />);
    await shown(1);
    await keys('a');
    expect(engine.asked('queue.approve')).toEqual([]);
    // Somebody changed it elsewhere: the list knows, the pane shows what it was.
    engine.items.set(1, draftedTouch(1, { revision: 2, why: 'Quite another' }));
    engine.changed('queue');
    await within(await screen.findByRole('grid')).findByText(/Quite another/);
    answer();
    await draft(1);
    await keys('a');
    await waitFor(() => expect(engine.asked('queue.approve').map(({ revision }) => revision)).toEqual([1]));
  });

  it('has the next drafts at hand all the while, when the queue changes behind it too', async () => {
    const engine = engineWithQueue([draftedTouch(1), draftedTouch(2), draftedTouch(3)]);
    stage(<QueueScreen />);
    await draft(1);
    const asked = () => engine.asked('queue.get').map((each) => each.queueItemId);
    await waitFor(() => expect(asked()).toEqual(expect.arrayContaining([2, 3])));
    const before = asked().length;
    engine.changed('queue');
    // What was at hand may be another now, so it is asked for again, and stays at hand.
    await waitFor(() => expect(asked().slice(before)).toEqual(expect.arrayContaining([2, 3])));
    engine.answer('queue.get', () => new Promise(() => undefined));
    await keys('a');
    expect(screen.getByRole('region', { name: 'Draft to Account 2' })).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Your rollout to region 2' })).toBeTruthy();
  });

  it('is at the next draft before the engine answered', async () => {
    let answer: () => void = () => undefined;
    const engine = engineWithQueue([draftedTouch(1), draftedTouch(2)]);
    engine.answer('queue.approve', async () => {
      await new Promise<void>((resolve) => {
        answer = resolve;
      });
      return { entryId: 1, outgoingId: 1 };
    });
    stage(<QueueScreen />);
    await draft(1);
    await keys('a');
    await draft(2);
    expect(screen.getByRole('button', { name: /^To look at/ }).textContent).toContain('1');
    answer();
  });

  it('stays at the draft it went on to when the list is ordered anew, also in the middle of a rejection', async () => {
    const engine = engineWithQueue([draftedTouch(1), draftedTouch(2), draftedTouch(3)]);
    stage(<QueueScreen />);
    await draft(1);
    await keys('a');
    await draft(2);
    await keys('r');
    engine.items.set(3, draftedTouch(3, { urgency: 500 }));
    engine.changed('queue');
    await waitFor(() => expect(screen.getAllByRole('row', { hidden: true })[0]?.textContent).toContain('Account 3'));
    await screen.findByText(/^The draft to Account 2/);
    await keys('1');
    await waitFor(() => expect(engine.asked('queue.reject')).toEqual([{ queueItemId: 2, why: 'wrong_time' }]));
  });

  it('puts a draft back that the engine refuses to approve', async () => {
    const engine = engineWithQueue([draftedTouch(1), draftedTouch(2)]);
    engine.answer('queue.approve', () => {
      throw new Failure('conflict', 'It was changed meanwhile. Look at it again.');
    });
    stage(<QueueScreen />);
    await draft(1);
    await keys('a');
    await waitFor(() => expect(engine.asked('queue.approve')).toHaveLength(1));
    await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(2));
  });

  it('takes an approval back with z and stands at that draft again', async () => {
    engineWithQueue([draftedTouch(1), draftedTouch(2)]);
    stage(<QueueScreen />);
    await draft(1);
    await keys('a');
    await draft(2);
    await waitFor(() => expect(screen.getByRole('button', { name: /^On its way/ }).textContent).toContain('1'));
    await keys('z');
    await draft(1);
    expect(screen.getAllByRole('row')).toHaveLength(2);
  });

  it('is edited in place, keeps what was typed, and approves that', async () => {
    const engine = engineWithQueue([draftedTouch(1), draftedTouch(2)]);
    stage(<QueueScreen />);
    await draft(1);
    await keys('e');
    const text = await screen.findByRole('textbox', { name: 'Text' });
    expect(document.activeElement).toBe(text);
    await keys(' PS: see you.{Control>}{Enter}{/Control}');
    await draft(2);
    await waitFor(() => expect(engine.asked('queue.approve')).toHaveLength(1));
    expect(engine.asked('queue.edit').at(-1)).toMatchObject({ queueItemId: 1, revision: 1 });
    expect(engine.asked('queue.edit').at(-1)?.text).toContain('Maya PS: see you.');
    expect(engine.asked('queue.approve')[0]).toMatchObject({ queueItemId: 1, revision: 2 });
  });

  it('goes to the gap instead of approving a draft that has one', async () => {
    const engine = engineWithQueue([draftedTouch(1, { gaps: 1, text: 'Hi,\n\nit costs [[the price]].\n\nMaya' })]);
    stage(<QueueScreen />);
    await draft(1);
    await screen.findByText('[[the price]]');
    await keys('a');
    const text = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Text' });
    expect(text.value.slice(text.selectionStart, text.selectionEnd)).toBe('[[the price]]');
    await keys('40 euros');
    expect(text.value).toContain('it costs 40 euros.');
    expect(engine.asked('queue.approve')).toEqual([]);
  });

  it('rejects with a reason by its number, and keeps the draft on Escape', async () => {
    const engine = engineWithQueue([draftedTouch(1), draftedTouch(2)]);
    stage(<QueueScreen />);
    await draft(1);
    await keys('r');
    const dialog = await screen.findByRole('dialog', { name: 'Why not?' });
    await waitFor(() => expect(dialog.contains(document.activeElement)).toBe(true));
    // The keys of the queue and those that work everywhere rest while the reasons are asked for.
    const { gateOpen } = useQueuePlace.getState();
    await keys('vagt?');
    expect(useQueuePlace.getState().gateOpen).toBe(gateOpen);
    expect(engine.asked('queue.approve')).toEqual([]);
    expect(window.location.hash).not.toContain('today');
    expect(screen.queryByRole('dialog', { name: 'Keys' })).toBeNull();
    await keys('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Why not?' })).toBeNull());
    await keys('r3');
    await draft(2);
    await waitFor(() => expect(engine.asked('queue.reject')).toEqual([{ queueItemId: 1, why: 'wrong_tone' }]));
  });

  it('asks for words when no reason fits', async () => {
    const engine = engineWithQueue([draftedTouch(1)]);
    stage(<QueueScreen />);
    await draft(1);
    await keys('r7');
    await screen.findByRole('textbox', { name: 'Why it is rejected' });
    await keys('We meet on Monday{Enter}');
    await waitFor(() =>
      expect(engine.asked('queue.reject')).toEqual([{ queueItemId: 1, why: 'other', note: 'We meet on Monday' }]),
    );
  });

  it('snoozes and sends later by a number, at the start of the working day', async () => {
    const engine = engineWithQueue([draftedTouch(1), draftedTouch(2)]);
    stage(<QueueScreen />);
    await draft(1);
    await keys('h');
    await screen.findByRole('dialog', { name: 'Snooze the draft to Account 1' });
    await keys('1');
    await waitFor(() => expect(engine.asked('queue.snooze')).toHaveLength(1));
    await draft(2);
    await keys('l');
    await screen.findByRole('dialog', { name: 'Send to Account 2 later' });
    await keys('1');
    await waitFor(() => expect(engine.asked('queue.approve')).toHaveLength(1));
    const sendAt = new Date(engine.asked('queue.approve')[0]?.sendAt ?? 0);
    expect([sendAt.getHours(), sendAt.getMinutes()]).toEqual([9, 0]);
  });

  it('approves all of a kind only after each was looked at, without those left out', async () => {
    const engine = engineWithQueue([
      draftedTouch(1),
      draftedTouch(2),
      draftedTouch(3),
      draftedTouch(4, { kind: 'reply' }),
    ]);
    stage(<QueueScreen />);
    await draft(1);
    await keys('{Shift>}a{/Shift}');
    const dialog = await screen.findByRole('dialog', { name: 'Approve 3 check-ins' });
    await within(dialog).findByText(/region 3 is planned/);
    await keys('a');
    expect(engine.asked('queue.approveAll')).toEqual([]);
    await keys('jxj');
    await within(dialog).findByText('3 of 3 looked at');
    await keys('a');
    await waitFor(() => expect(engine.asked('queue.approveAll')).toHaveLength(1));
    expect(engine.asked('queue.approveAll')[0]?.items).toEqual([
      { queueItemId: 1, revision: 1 },
      { queueItemId: 3, revision: 1 },
    ]);
  });

  it('shows what was stopped with why, and takes it up again', async () => {
    const engine = engineWithQueue([draftedTouch(1, { state: 'stopped', stateWhy: 'They wrote on Thursday.' })]);
    stage(<QueueScreen />);
    await screen.findByText('No draft waits for you');
    await userEvent.click(screen.getByRole('button', { name: 'Ended' }));
    await draft(1);
    screen.getByText('Stopped.');
    expect(screen.getAllByText(/They wrote on Thursday\./).length).toBeGreaterThan(0);
    await keys('u');
    await waitFor(() => expect(engine.asked('queue.resume')).toEqual([{ queueItemId: 1 }]));
  });

  it('says what the gate would keep back, and lists every rule on v', async () => {
    const gate = [
      {
        rule: 'stale',
        outcome: 'warn',
        sentence: 'They wrote since this was drafted.',
        evidence: '',
        until: null,
        canOverride: true,
        overridden: false,
      },
      {
        rule: 'wrong_name',
        outcome: 'pass',
        sentence: '',
        evidence: '',
        until: null,
        canOverride: false,
        overridden: false,
      },
    ];
    engineWithQueue([draftedTouch(1, { gate })]);
    stage(<QueueScreen />);
    await draft(1);
    await screen.findAllByText('They wrote since this was drafted.');
    expect(screen.queryByText('Right name')).toBeNull();
    await keys('v');
    await screen.findByText('Right name');
    await keys('v');
  });
});
