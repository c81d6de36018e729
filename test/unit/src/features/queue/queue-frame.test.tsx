// What surrounds the queue: the switch that pauses everything, the modes, and what Today says in the morning.
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { PauseSwitch } from '../../../../../src/features/autopilot/PauseSwitch.tsx';
import { ModesSettings } from '../../../../../src/features/settings/ModesSettings.tsx';
import { MorningSummary } from '../../../../../src/features/today/MorningSummary.tsx';
import { ResponseGoal } from '../../../../../src/features/today/ResponseGoal.tsx';
import type { FakeAnswers } from '../../fake-engine.ts';
import { NOW } from '../../sample-rows.ts';
import { expectAccessible, prepareStage, stage } from '../../stage.tsx';
import { engineWithQueue, HOUR } from './queue-rows.ts';

prepareStage();

const KINDS = [
  { kind: 'check_in', unedited: 10, approved: 14, needed: 10, earned: true, guarded: false, offer: true },
  { kind: 'at_risk', unedited: 2, approved: 3, needed: 10, earned: false, guarded: true, offer: false },
];
const BOUNDS = {
  earnAfter: 10,
  delayMinutes: 30,
  hours: { start: '09:00', end: '17:00', weekdays: [1, 2, 3, 4, 5] },
  dailyCap: 10,
  accountCap: 1,
  accountDays: 7,
  atRisk: false,
  topValue: false,
};

function engine(answers: FakeAnswers = {}) {
  let pausedSince: number | null = null;
  const made = engineWithQueue([], {
    'autopilot.get': () => ({ settings: BOUNDS, pausedSince, kinds: KINDS, today: 0 }),
    'autopilot.pause': ({ paused }) => {
      pausedSince = paused ? NOW : null;
      made.changed('queue');
      return { entryId: 1 };
    },
    'mode.list': () => ({
      rules: [
        { mailboxId: null, kind: 'check_in', tier: 'standard', mode: 'autopilot', builtIn: false },
        { mailboxId: null, kind: null, tier: null, mode: 'copilot', builtIn: true },
      ],
      kinds: KINDS,
    }),
    'mode.set': () => ({ entryId: 2 }),
    ...answers,
  });
  return made;
}

describe('the switch that pauses everything', () => {
  it('says in the frame that everything is paused, and goes on by its key', async () => {
    const fake = engine();
    const { container } = stage(<PauseSwitch />);
    const toggle = await screen.findByRole('switch', { name: 'Everything is paused' });
    expect(toggle.getAttribute('aria-checked')).toBe('false');
    await userEvent.click(toggle);
    await waitFor(() => expect(toggle.getAttribute('aria-checked')).toBe('true'));
    screen.getByText('Paused');
    await expectAccessible(container);
    await userEvent.keyboard('{Shift>}p{/Shift}');
    await waitFor(() => expect(toggle.getAttribute('aria-checked')).toBe('false'));
    await waitFor(() => expect(fake.asked('autopilot.pause').map(({ paused }) => paused)).toEqual([true, false]));
  });
});

describe('the modes', () => {
  it('lists the rules, offers Autopilot only for a kind that earned it, and takes a rule away', async () => {
    const fake = engine();
    const { container } = stage(<ModesSettings />);
    const kinds = await screen.findByRole('list', { name: 'Kinds on the way to Autopilot' });
    expect(within(kinds).getAllByRole('button')).toHaveLength(1);
    within(kinds).getByText('Always yours, unless a rule of yours names it.');
    await expectAccessible(container);
    await userEvent.click(within(kinds).getByRole('button', { name: 'Let Autopilot send these' }));
    await userEvent.click(screen.getByRole('button', { name: 'Take the rule away: Check-in, Standard accounts' }));
    await waitFor(() =>
      expect(fake.asked('mode.set')).toEqual([
        { kind: 'check_in', mode: 'autopilot' },
        { mailboxId: null, kind: 'check_in', tier: 'standard', mode: null },
      ]),
    );
  });
});

describe('the head of Today', () => {
  const counts = { waiting: 3, approved: 0, snoozed: 0, paused: 0, stopped: 1, sent: 2, rejected: 0 };

  it('says how many drafts wait and what Autopilot did over night', async () => {
    engine({
      'queue.summary': () => ({
        since: NOW - 16 * HOUR,
        counts,
        autopilot: [
          {
            queueItemId: 1,
            at: NOW - HOUR,
            what: 'sent',
            sentence: 'got its check-in.',
            accountId: 1,
            accountName: 'Acme',
          },
        ],
        stopped: [],
        drafted: 3,
        sent: 2,
        sentences: ['Autopilot sent 2 check-ins.'],
      }),
    });
    stage(<MorningSummary />);
    await screen.findByText('3 drafts to look at');
    screen.getByText('Autopilot sent 2 check-ins.');
    await userEvent.click(screen.getByRole('button', { name: 'what happened' }));
    expect((await screen.findByRole('dialog')).textContent).toContain('got its check-in.');
    await userEvent.keyboard('{Escape}');
    await userEvent.click(screen.getByRole('button', { name: /^Go through them/ }));
    expect(window.location.hash).toBe('#/queue');
  });

  it('puts answers that are about to miss the goal first, and leaves out what has time', async () => {
    const waiting = (id: number, state: 'missed' | 'soon' | 'in_time', words: string) => ({
      accountId: id,
      accountName: `Acme ${id}`,
      tier: null,
      arr: null,
      threadId: id,
      subject: 'Prices',
      who: 'Ann',
      askedAt: NOW - 3 * HOUR,
      dueAt: NOW + HOUR,
      hoursLeft: 1,
      state,
      words,
    });
    engine({
      'response.list': () => ({
        goalHours: 4,
        waiting: [waiting(1, 'soon', '1 working hour left of 4'), waiting(2, 'in_time', '3 left')],
        missed: 0,
        soon: 1,
        nextAt: NOW + HOUR,
        working: true,
      }),
    });
    const { container } = stage(<ResponseGoal />);
    const line = await screen.findByRole('link', { name: /Acme 1/ });
    expect(line.getAttribute('href')).toBe('#/inbox/1');
    screen.getByText('1 working hour left of 4');
    expect(screen.queryByText(/Acme 2/)).toBeNull();
    await expectAccessible(container);
  });
});
