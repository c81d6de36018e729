// Quiet accounts with the keyboard: one at a time, five answers, to the end.
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { QuietAccount } from '../../../../../electron/contract/quiet.ts';
import { QuietScreen } from '../../../../../src/features/quiet/QuietScreen.tsx';
import { type FakeEngine, startFakeEngine } from '../../fake-engine.ts';
import { NOW } from '../../sample-rows.ts';
import { expectAccessible, prepareStage, stage } from '../../stage.tsx';
import { quietAccount } from './task-rows.ts';

prepareStage();

let accounts: QuietAccount[];
let engine: FakeEngine;

beforeEach(() => {
  accounts = [
    quietAccount(1),
    quietAccount(2, { riskReasons: ['Renewal in 58 days'], atRisk: true }),
    quietAccount(3, { standing: 'reached_out', standingWhy: 'You were in touch 10 days ago' }),
  ];
  engine = startFakeEngine({
    'quiet.list': () => ({
      accounts,
      toChoose: accounts.filter(({ standing }) => standing === 'to_choose').length,
      notKnown: 2,
    }),
    'quiet.choose': ({ accountId, choice }) => {
      const made = { choice, chosenAt: NOW, until: null, why: null, taskId: null, inForce: true };
      accounts = accounts.map((each) =>
        each.accountId === accountId ? { ...each, standing: 'chosen' as const, choice: made } : each,
      );
      engine.changed('tasks');
      return { entryId: 5, taskId: null };
    },
  });
});

const show = async () => {
  const view = stage(<QuietScreen />);
  await screen.findByRole('heading', { name: 'Account 1' });
  return view;
};

describe('the quiet accounts', () => {
  it('stand there one at a time, with the suggestion and what is not known, and are accessible', async () => {
    const { container } = await show();
    expect(screen.queryByRole('heading', { name: 'Account 2' })).toBeNull();
    expect(screen.getByText(/Suggested: Their last word/)).toBeTruthy();
    expect(screen.getByText(/2 accounts may be/)).toBeTruthy();
    expect(screen.getByText('You were in touch 10 days ago')).toBeTruthy();
    await expectAccessible(container);
  });

  it.each([
    ['1', 'check_in'],
    ['2', 'resource'],
    ['3', 'light_note'],
  ])('%s chooses “%s” and goes on to the next', async (key, choice) => {
    await show();
    await userEvent.keyboard(key);
    await screen.findByRole('heading', { name: 'Account 2' });
    expect(engine.asked('quiet.choose')).toEqual([{ accountId: 1, choice }]);
  });

  it('4 asks for a day', async () => {
    await show();
    await userEvent.keyboard('4');
    await screen.findByRole('dialog', { name: 'Snooze Account 1' });
    await userEvent.keyboard('1');
    await waitFor(() => expect(engine.asked('quiet.choose')).toMatchObject([{ choice: 'snooze' }]));
    expect(engine.asked('quiet.choose')[0]?.until).toBeGreaterThan(NOW);
  });

  it('5 asks for a why, and does nothing without one', async () => {
    await show();
    await userEvent.keyboard('5');
    const why = await screen.findByLabelText('Why');
    await userEvent.type(why, '{Enter}');
    expect(engine.asked('quiet.choose')).toEqual([]);
    await userEvent.type(why, 'Closed for the season{Enter}');
    await waitFor(() =>
      expect(engine.asked('quiet.choose')).toEqual([{ accountId: 1, choice: 'leave', why: 'Closed for the season' }]),
    );
  });

  it('j passes one by, and it comes again at the end', async () => {
    await show();
    await userEvent.keyboard('j');
    expect(screen.getByRole('heading', { name: 'Account 2' })).toBeTruthy();
    await userEvent.keyboard('1');
    expect(await screen.findByRole('heading', { name: 'Account 1' })).toBeTruthy();
  });

  it('end, and say so', async () => {
    await show();
    await userEvent.keyboard('1');
    await screen.findByRole('heading', { name: 'Account 2' });
    await userEvent.keyboard('2');
    expect(await screen.findByText('Every quiet account is chosen for')).toBeTruthy();
  });
});
