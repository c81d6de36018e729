// What figures make of rows: the ways to put them together, and the cautious ones by hand-made cases.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportFigureId } from '../../../electron/contract/reports.ts';
import { toRuns } from '../../../electron/engine/export/report-faces.ts';
import type { OutcomeFact, ReportFacts, SignFact } from '../../../electron/engine/reports/facts.ts';
import { type FigureRow, resultOf } from '../../../electron/engine/reports/figure.ts';
import { changeText, figureText } from '../../../electron/engine/reports/figure-words.ts';
import { sittings } from '../../../electron/engine/reports/figures/work.ts';
import { periodOf } from '../../../electron/engine/reports/period.ts';
import { bottlenecks, plansDue } from '../../../electron/engine/reports/portfolio.ts';
import { definitionOf } from '../../../electron/engine/reports/report-kinds.ts';

const DAY = 86_400_000;
const MINUTE = 60_000;
const now = Date.parse('2026-11-20T10:00:00Z');
const clock = { now, timeZone: 'Europe/Berlin' };
const period = periodOf('2026-09-01', '2026-11-20', clock);
const row = (value: number | undefined, counts = true): FigureRow => ({
  at: now,
  accountId: 1,
  text: '',
  counts,
  ...(value === undefined ? {} : { value }),
});

const nothing: ReportFacts = {
  now,
  timeZone: clock.timeZone,
  today: '2026-11-20',
  goalHours: 4,
  currency: 'EUR',
  mailFrom: now - 400 * DAY,
  accounts: [],
  touches: [],
  turns: [],
  promises: [],
  tasks: [],
  meetings: [],
  health: [],
  outcomes: [],
  openings: [],
  renewals: [],
  feedback: [],
  goals: [],
  figures: [],
  portfolio: { stagnating: [], missedAnswers: [], waitingDrafts: [], plans: [] },
};

const sign = (daysBefore: number, reached: boolean): SignFact => ({
  at: now - daysBefore * DAY,
  text: 'they spoke of leaving',
  messageRowId: 7,
  threadId: 3,
  reachedOutAt: reached ? now - (daysBefore - 1) * DAY : null,
});
const outcome = (kind: OutcomeFact['outcome'], signed: SignFact | null, after: number | null): OutcomeFact => ({
  accountId: 1,
  contractId: 2,
  name: 'Licences',
  outcome: kind,
  decidedOn: '2026-11-10',
  at: now - 10 * DAY,
  before: { minor: 10_000_00, currency: 'EUR' },
  after: after === null ? null : { minor: after, currency: 'EUR' },
  sign: signed,
});
const comesTo = (
  id: 'churn_prevented' | 'expansion_revenue' | 'gross_retention' | 'net_retention',
  facts: ReportFacts,
) => {
  const definition = definitionOf(id);
  return resultOf(definition.way, definition.rows(facts, period).rows, period).value;
};

describe('putting rows together', () => {
  it('says nothing of nothing, but counts and adds it up to 0', () => {
    for (const way of ['median', 'mean', 'share', 'part'] as const) expect(resultOf(way, [], period).value).toBeNull();
    for (const way of ['count', 'sum', 'per_week'] as const) expect(resultOf(way, [], period).value).toBe(0);
  });

  it('keeps a share between 0 and 1, a median between its ends, whatever the rows', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.double({ min: 0, max: 1e6, noNaN: true }), fc.boolean()), { minLength: 1 }),
        (given) => {
          const rows = given.map(([value, counts]) => row(value, counts));
          const share = resultOf('share', rows, period).value ?? -1;
          expect(share >= 0 && share <= 1).toBe(true);
          const middle = resultOf('median', rows, period).value ?? -1;
          const values = given.map(([value]) => value);
          expect(values.filter((value) => value <= middle).length * 2).toBeGreaterThanOrEqual(values.length);
          expect(values.filter((value) => value >= middle).length * 2).toBeGreaterThanOrEqual(values.length);
        },
      ),
    );
  });

  it('takes the mean of the two in the middle of an even number', () => {
    expect(
      resultOf(
        'median',
        [1, 9, 3, 5].map((value) => row(value)),
        period,
      ).value,
    ).toBe(4);
  });
});

describe('churn prevented', () => {
  it('counts what stayed after a sign and our touch, without growth', () => {
    const facts = { ...nothing, outcomes: [outcome('expanded', sign(40, true), 15_000_00)] };
    expect(comesTo('churn_prevented', facts)).toBe(10_000_00);
    expect(
      comesTo('churn_prevented', { ...nothing, outcomes: [outcome('downgraded', sign(40, true), 6_000_00)] }),
    ).toBe(6_000_00);
  });

  it('is nothing without a sign, without a touch after it, or where they left', () => {
    const outcomes = [
      outcome('renewed', null, 10_000_00),
      outcome('renewed', sign(40, false), 10_000_00),
      outcome('lost', sign(40, true), null),
    ];
    expect(comesTo('churn_prevented', { ...nothing, outcomes })).toBe(0);
  });
});

describe('growth', () => {
  it('of one deal written down twice counts once', () => {
    const opening = (minor: number) => ({
      accountId: 1,
      name: 'More seats',
      state: 'won' as const,
      amount: { minor, currency: 'EUR' },
      likely: 1,
      closedOn: '2026-11-01',
      expectedOn: null,
      stuckSince: null,
    });
    const outcomes = [outcome('expanded', null, 15_000_00)];
    expect(comesTo('expansion_revenue', { ...nothing, outcomes, openings: [opening(5_000_00)] })).toBe(5_000_00);
    expect(comesTo('expansion_revenue', { ...nothing, outcomes, openings: [opening(4_000_00)] })).toBe(9_000_00);
  });

  it('is in net retention and not in gross', () => {
    const facts = { ...nothing, outcomes: [outcome('expanded', null, 15_000_00), outcome('lost', null, null)] };
    expect(comesTo('gross_retention', facts)).toBe(0.5);
    expect(comesTo('net_retention', facts)).toBe(0.75);
  });
});

describe('preparing', () => {
  it('is counted in sittings that a pause of half an hour ends', () => {
    const at = (...minutes: number[]) => minutes.map((minute) => minute * MINUTE);
    expect(sittings([])).toBe(0);
    expect(sittings(at(0))).toBe(5);
    expect(sittings(at(0, 30))).toBe(35);
    expect(sittings(at(0, 31))).toBe(10);
  });
});

describe('the monthly review', () => {
  it('says where things wait, the longest first, with the oldest of each', () => {
    const facts: ReportFacts = {
      ...nothing,
      tasks: ['2026-11-01', '2026-11-15', '2026-11-18'].map((due) => ({
        accountId: 1,
        title: 'Call',
        due,
        done: false,
        endedAt: null,
        threadId: null,
      })),
      portfolio: { ...nothing.portfolio, waitingDrafts: [{ accountId: 2, at: now - 9 * DAY, threadId: null }] },
    };
    expect(bottlenecks(facts).map(({ text, value, note }) => [text, value, note])).toEqual([
      ['Drafts that wait for your word', 9, '1, the oldest since 11 Nov 2026'],
      ['Tasks past their day', 5, '3, the oldest since 1 Nov 2026'],
    ]);
  });

  it('asks for account plans that nobody wrote in for as long as reviews lie apart', () => {
    const plans = [
      { accountId: 1, writtenAt: now - 100 * DAY, everyDays: 91 },
      { accountId: 2, writtenAt: now - 90 * DAY, everyDays: 91 },
      { accountId: 3, writtenAt: null, everyDays: 182 },
    ];
    const due = plansDue({ ...nothing, portfolio: { ...nothing.portfolio, plans } });
    expect(due.map(({ accountId, value }) => [accountId, value])).toEqual([
      [3, undefined],
      [1, 9],
    ]);
  });
});

describe('numbers in words', () => {
  it('have their unit and no false exactness', () => {
    expect(figureText(41.2222, 'per_week', null)).toBe('41.2 a week');
    expect(figureText(0.66, 'working_hours', null)).toBe('40 minutes');
    expect(figureText(3.21, 'working_hours', null)).toBe('3.2 hours');
    expect(figureText(1, 'days', null)).toBe('1 day');
    expect(figureText(0.6111, 'share', null)).toBe('61.1%');
    expect(figureText(-3.04, 'points', null)).toBe('−3');
    expect(figureText(1_234_567, 'money', 'EUR')).toBe('€12,346');
    expect(figureText(null, 'count', null)).toBe('–');
    expect(changeText(0.61, 0.57, 'share', null)).toBe('+4 points');
    expect(changeText(3, 3, 'score', null)).toBe('the same');
    expect(changeText(3.16, 3.54, 'working_hours', null)).toBe('−23 minutes');
    expect(changeText(null, 3, 'score', null)).toBeNull();
  });
});

it('a definition is made of letters that every face of a report has', () => {
  const said = reportFigureId.options.map((id) => JSON.stringify(definitionOf(id)));
  expect(said.filter((words) => toRuns(words, 'regular').unprintable)).toEqual([]);
});
