// Renewals in the window: the board carried by keys, a touch done another way, the page of one, and recording what came of it.
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import type { CallOutput } from '../../../../electron/contract/contract.ts';
import type { Contract } from '../../../../electron/contract/contracts.ts';
import type { Renewal, RunwayTouch } from '../../../../electron/contract/renewals.ts';
import { RenewalScreen } from '../../../../src/features/renewals/RenewalScreen.tsx';
import { RenewalsScreen } from '../../../../src/features/renewals/RenewalsScreen.tsx';
import { type FakeEngine, startFakeEngine } from '../fake-engine.ts';
import { expectAccessible, prepareStage, stage } from '../stage.tsx';

prepareStage();

const done = { entryId: 1 };
const eur = (units: number) => ({ minor: units * 100, currency: 'EUR' });
const touch = (days: 90 | 60 | 30, state: RunwayTouch['state'], more: Partial<RunwayTouch> = {}): RunwayTouch => ({
  days,
  kind: `renewal_${days}`,
  day: '2026-11-10',
  until: '2026-12-10',
  purpose: `What ${days} is for`,
  state,
  why: state === 'due' ? 'Due; its time ends in 20 days' : '',
  by: null,
  ...more,
});
const contract = {
  contractId: 12,
  accountId: 4,
  name: 'Licences',
  form: 'term',
  start: '2024-02-29',
  end: '2027-02-28',
  termMonths: 36,
  noticeDays: 45,
  autoRenews: true,
  amount: eur(90_000),
  amountPer: 'year',
  billing: 'yearly',
  endsWith: null,
  notes: '',
  term: 0,
  anchor: 29,
  yearly: eur(90_000),
  multiYear: true,
  noticeBy: '2027-01-14',
  anniversaries: ['2025-02-28', '2099-02-28'],
  rollsOn: null,
  lostOn: null,
  createdAt: 0,
} as unknown as Contract;
const renewal = {
  renewalId: 'contract:12',
  accountId: 4,
  accountName: 'Acme',
  tier: 'business',
  contracts: [contract],
  date: '2027-02-28',
  inDays: 62,
  noticeBy: '2027-01-14',
  noticeInDays: 17,
  autoRenews: true,
  decideBy: '2027-01-14',
  amount: eur(90_000),
  converted: false,
  stage: 'prepare',
  calendarStage: 'prepare',
  behind: false,
  path: 'runway',
  stopped: null,
  touches: [
    touch(90, 'done', {
      by: { day: '2026-11-12', at: 0, what: 'call', text: 'Results', messageRowId: null, threadId: null },
    }),
    touch(60, 'due'),
    touch(30, 'upcoming'),
  ],
  next: touch(60, 'due'),
  health: { score: 71, weeks: [70, 71] },
  forecast: {
    likely: 0.8,
    whole: 0.7,
    smaller: 0.1,
    lost: 0.2,
    band: 'likely',
    expected: eur(72_000),
    byHand: false,
    formula: 0.8,
    why: [{ text: 'Health 71', shift: 0.3 }],
  },
  unprepared: [],
  nextStep: '',
  nextStepOn: null,
  note: '',
} as unknown as Renewal;
const other = {
  ...renewal,
  renewalId: 'account:5',
  accountId: 5,
  accountName: 'Beta',
  contracts: [],
  stage: 'ahead',
  calendarStage: 'ahead',
  amount: { minor: 5_000_000, currency: 'SEK' },
  inDays: 200,
} as unknown as Renewal;
const monthly = {
  ...contract,
  contractId: 13,
  name: 'Seats',
  form: 'monthly',
  end: null,
  rollsOn: '2026-12-01',
  accountName: 'Acme',
  multiYear: false,
};
const detail = {
  renewal,
  checklist: [
    {
      key: 'review',
      stage: 'prepare',
      text: 'A review in the last 90 days',
      state: 'missing',
      detail: 'None',
      byHand: false,
    },
  ],
  history: [],
  signals: [],
} as unknown as CallOutput<'renewal.get'>;

let engine: FakeEngine;
beforeEach(() => {
  engine = startFakeEngine({
    'renewal.list': () => ({ renewals: [renewal, other], rolling: [monthly], undated: 1, unread: 0 }),
    'renewal.get': () => detail,
    'renewal.plan': () => done,
    'renewal.markTouch': () => done,
    'renewal.check': () => done,
    'renewal.record': () => ({ ...done, contractIds: [12], next: '2030-02-28', signals: [] }),
  });
});

it('begins at what is under way, carries it from stage to stage and says that its touch was done', async () => {
  const { container } = stage(<RenewalsScreen />);
  await screen.findByText(/2 renewals, 2 touches due/);
  await expectAccessible(container);
  await userEvent.keyboard(']');
  await waitFor(() => expect(engine.asked('renewal.plan')).toEqual([{ renewalId: 'contract:12', stage: 'engage' }]));
  await userEvent.keyboard('[[');
  // Back where the calendar has it, it follows the calendar again.
  await waitFor(() => expect(engine.asked('renewal.plan').at(-1)).toEqual({ renewalId: 'contract:12', stage: null }));
  await userEvent.keyboard('d');
  await waitFor(() =>
    expect(engine.asked('renewal.markTouch')).toEqual([{ renewalId: 'contract:12', days: 60, state: 'done' }]),
  );
});

it('shows what goes on from month to month beside what has a day, and each amount in its own currency', async () => {
  stage(<RenewalsScreen />);
  const rolling = await screen.findByRole('region', { name: 'Without a day' });
  expect(within(rolling).getByText(/Seats: month to month.*next month begins/)).toBeTruthy();
  expect(screen.getAllByText(/SEK|kr/).length).toBeGreaterThan(0);
});

it('says on its page to which day the runway counts, what the years of the term are, and takes a tick', async () => {
  const { container } = stage(<RenewalScreen renewalId="contract:12" />);
  await screen.findByText('renews by itself: the runway counts to this day');
  expect(screen.getByText(/36 months each.*its next year begins/)).toBeTruthy();
  expect(screen.getByText(/Call, .*: Results/)).toBeTruthy();
  await expectAccessible(container);
  await userEvent.click(screen.getByRole('button', { name: 'A review in the last 90 days: not ready' }));
  await waitFor(() =>
    expect(engine.asked('renewal.check')).toEqual([{ renewalId: 'contract:12', key: 'review', done: true }]),
  );
  await userEvent.keyboard('x');
  await waitFor(() => expect(engine.asked('renewal.plan')).toEqual([{ renewalId: 'contract:12', path: 'at_risk' }]));
});

it('records the outcome with its amount; what is no amount is refused where it stands', async () => {
  stage(<RenewalScreen renewalId="contract:12" />);
  await screen.findByText('renews by itself: the runway counts to this day');
  await userEvent.keyboard('r');
  const dialog = await screen.findByRole('dialog');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Expanded' }));
  const amount = within(dialog).getByRole('textbox', { name: /^Amount a year/ });
  await userEvent.clear(amount);
  await userEvent.type(amount, 'much');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Record as expanded' }));
  await within(dialog).findByText('That is no amount.');
  await userEvent.clear(amount);
  await userEvent.type(amount, '120000');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Record as expanded' }));
  await waitFor(() =>
    expect(engine.asked('renewal.record')).toMatchObject([
      { renewalId: 'contract:12', outcome: 'expanded', amount: eur(120_000) },
    ]),
  );
});
