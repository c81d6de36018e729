// The forecast of a renewal by health, the checklist, and the sums of the pipeline.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Renewal } from '../../../electron/contract/renewals.ts';
import { sumOf, yearlyOf } from '../../../electron/engine/renewals/amounts.ts';
import { checklistOf, type Preparation, unprepared } from '../../../electron/engine/renewals/checklist.ts';
import { dueTogether } from '../../../electron/engine/renewals/due-together.ts';
import { type ForecastInput, forecastAssumptions, forecastOf } from '../../../electron/engine/renewals/forecast.ts';
import { pipelineOf } from '../../../electron/engine/renewals/pipeline.ts';
import { speaksOfRenewal } from '../../../electron/engine/renewals/speaks-of-renewal.ts';
import { stageOf } from '../../../electron/engine/renewals/stage.ts';
import { anniversaries, nextRoll, noticeDay } from '../../../electron/engine/renewals/term.ts';

const input = (score: number | null, more: Partial<ForecastInput> = {}): ForecastInput => ({
  health: { score, confidence: score === null ? 'unknown' : 'high', drop: null },
  cancellation: false,
  competitor: false,
  atRiskPath: false,
  noticeOver: false,
  overdue: false,
  missed: 0,
  record: { seen: 0, kept: 0 },
  own: null,
  amount: { minor: 1_000_000, currency: 'EUR' },
  ...more,
});

describe('the forecast', () => {
  it('is what its assumptions say', () => {
    expect([40, 70, 90].map((score) => forecastOf(input(score)).likely)).toEqual([0.7, 0.9, 0.957]);
    const said = forecastAssumptions({ seen: 0, kept: 0 }).join(' ');
    expect(said).toContain('70 renews in 90%');
    expect(said).toContain('40 gives 70%, 90 gives 96%');
  });

  it('stays at the usual rate and says that it does not know where health is unknown', () => {
    expect(forecastOf(input(null))).toMatchObject({ likely: 0.9, band: 'unknown', why: [] });
  });

  it('learns from what was recorded, without being thrown by the first loss', () => {
    expect(forecastOf(input(70, { record: { seen: 1, kept: 0 } })).likely).toBeCloseTo(0.857, 3);
    expect(forecastOf(input(70, { record: { seen: 100, kept: 60 } })).likely).toBe(0.65);
  });

  it('lets the person’s own figure stand and keeps the formula’s beside it', () => {
    expect(forecastOf(input(70, { own: 0.3 }))).toMatchObject({
      likely: 0.3,
      formula: 0.9,
      byHand: true,
      band: 'at_risk',
    });
  });

  it('never falls with better health, never leaves its bounds, and its parts are one whole', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99 }), fc.boolean(), fc.boolean(), fc.nat(4), (score, a, b, missed) => {
        const more = { cancellation: a, competitor: b, missed };
        const [worse, better] = [forecastOf(input(score, more)), forecastOf(input(score + 1, more))];
        expect(better.likely).toBeGreaterThanOrEqual(worse.likely);
        expect(worse.likely).toBeGreaterThanOrEqual(0.02);
        expect(worse.whole + worse.smaller + worse.lost).toBeCloseTo(1, 2);
        expect(worse.expected?.minor ?? 0).toBeLessThanOrEqual(1_000_000);
      }),
    );
  });
});

describe('stages', () => {
  it.each([
    [121, 'enterprise', 'ahead'],
    [120, 'enterprise', 'assess'],
    [91, 'business', 'ahead'],
    [90, 'business', 'assess'],
    [84, 'business', 'assess'],
    [83, 'business', 'prepare'],
    [61, 'business', 'prepare'],
    [60, 'business', 'engage'],
    [31, 'business', 'engage'],
    [30, 'business', 'negotiate'],
    [0, 'business', 'negotiate'],
    [-1, 'business', 'overdue'],
  ] as const)('at %i days, %s: %s', (days, tier, stage) => {
    expect(stageOf(days, tier)).toBe(stage);
  });
});

describe('contracts', () => {
  const dated = (id: number, end_date: string | null, account_id = 1, lost_on: string | null = null) => ({
    id,
    account_id,
    end_date,
    lost_on,
  });

  it('renew together within thirty days of the earliest, and never with another account’s', () => {
    const groups = dueTogether([
      dated(1, '2027-03-31'),
      dated(2, '2027-03-02'),
      dated(3, '2027-04-01'),
      dated(4, '2027-03-10', 2),
      dated(5, null),
      dated(6, '2027-03-05', 1, '2026-11-01'),
    ]);
    expect(groups.map(({ lead, day, contracts }) => [lead.id, day, contracts.map(({ id }) => id)])).toEqual([
      [2, '2027-03-02', [2, 1]],
      [3, '2027-04-01', [3]],
      [4, '2027-03-10', [4]],
    ]);
  });

  it('bring in a year what they bring in a month twelve times, or a term’s share', () => {
    const row = {
      amount_minor: 36_000,
      amount_currency: 'EUR',
      start_date: '2026-01-01',
      end_date: '2028-12-31',
      term_months: 36,
    };
    expect(['year', 'month', 'term'].map((per) => yearlyOf({ ...row, amount_per: per as 'year' })?.minor)).toEqual([
      36_000, 432_000, 12_000,
    ]);
  });

  it('are summed in the currency of the greatest, and it is said that others were put into it', () => {
    expect(
      sumOf([
        { minor: 100, currency: 'EUR' },
        { minor: 200, currency: 'EUR' },
      ]),
    ).toEqual({
      money: { minor: 300, currency: 'EUR' },
      converted: false,
    });
    expect(
      sumOf([
        { minor: 90_000, currency: 'EUR' },
        { minor: 1_500_000, currency: 'JPY' },
      ]),
    ).toEqual({
      money: { minor: 1_650_000, currency: 'JPY' },
      converted: true,
    });
    expect(sumOf([])).toBeNull();
  });

  it('keep their days: notice, the next month of one that rolls, the years within a longer term', () => {
    expect(noticeDay('2027-03-01', 90)).toBe('2026-12-01');
    expect(noticeDay('2027-03-01', null)).toBeNull();
    expect(nextRoll('2026-01-31', 31, '2026-02-10')).toBe('2026-02-28');
    expect(nextRoll('2026-01-31', 31, '2026-02-28')).toBe('2026-02-28');
    expect(nextRoll('2026-01-31', 31, '2026-03-01')).toBe('2026-03-31');
    expect(anniversaries({ start: '2024-02-29', end: '2027-02-28' }, 29)).toEqual(['2025-02-28', '2026-02-28']);
  });
});

describe('the checklist', () => {
  const nothing: Preparation = {
    health: null,
    result: null,
    usageDays: null,
    amountKnown: false,
    noticeKnown: false,
    sponsor: null,
    reviewDays: null,
    meetingDays: null,
    overduePromises: 1,
    openRisks: ['a competitor'],
    active: 0,
    touches: [],
    nextStep: '',
    nextStepOn: null,
    today: '2026-11-20',
  };

  it('calls nothing ready of an account nothing is known of', () => {
    expect(checklistOf(nothing, []).filter(({ state }) => state === 'ready')).toEqual([]);
  });

  it('asks for what belongs to the stage and those before it', () => {
    const items = checklistOf(nothing, []);
    const keys = (stage: Renewal['stage']) => unprepared(items, stage).map(({ key }) => key);
    expect(keys('ahead')).toEqual([]);
    expect(keys('assess')).toEqual(['result', 'health', 'usage', 'terms']);
    expect(keys('engage')).toContain('sponsor');
    expect(keys('engage')).not.toContain('proposal');
    expect(keys('overdue')).toHaveLength(items.length);
  });

  it('takes the person’s tick, and never for what the facts show', () => {
    const ticked = checklistOf({ ...nothing, overduePromises: 0 }, ['proposal', 'promises']);
    expect(ticked.find(({ key }) => key === 'proposal')).toMatchObject({ state: 'ready', detail: 'You ticked it' });
    expect(ticked.find(({ key }) => key === 'promises')).toMatchObject({ state: 'ready', detail: 'None is' });
  });
});

describe('a mail that speaks of the renewal', () => {
  it.each([
    ['Your renewal in March', '', true],
    ['Zahlen', 'Ihr Vertrag läuft aus; gern sprechen wir über die Vertragsverlängerung.', true],
    ['Chiffres', 'Pour le renouvellement du contrat', true],
    ['Renewable energy report', 'How wind power grew', false],
    ['Report', 'The figures of last month', false],
  ])('%s: %s', (subject, text, said) => {
    expect(speaksOfRenewal(subject, text)).toBe(said);
  });
});

describe('the pipeline', () => {
  const renewal = (date: string, minor: number | null, likely: number, currency = 'EUR') =>
    ({
      date,
      stage: 'engage',
      amount: minor === null ? null : { minor, currency },
      forecast: {
        band: likely < 0.6 ? 'at_risk' : 'commit',
        expected: minor === null ? null : { minor: minor * likely, currency },
      },
    }) as Renewal;
  const asked = {
    today: '2026-11-20',
    from: '2026-11-20',
    to: '2027-01-31',
    currency: undefined,
    rolling: [],
    openings: [],
    outcomes: [],
    record: { seen: 0, kept: 0 },
  };

  it('sums by month, with what is overdue in the month that is now', () => {
    const { months, total, withoutAmount } = pipelineOf({
      ...asked,
      renewals: [renewal('2026-09-01', 1000, 0.5), renewal('2027-01-10', 3000, 0.9), renewal('2027-01-11', null, 0.9)],
    });
    expect(months.map(({ month, renewals: { count, amount } }) => [month, count, amount.minor])).toEqual([
      ['2026-11', 1, 1000],
      ['2026-12', 0, 0],
      ['2027-01', 2, 3000],
    ]);
    expect(months[0]?.atRisk.amount.minor).toBe(1000);
    expect(total.renewals).toMatchObject({
      count: 3,
      amount: { minor: 4000, currency: 'EUR' },
      expected: { minor: 3200 },
    });
    expect(withoutAmount).toBe(1);
  });

  it('counts what was kept of what had come up, with growth and without', () => {
    const row = (outcome: string, before: number, after: number | null) => ({
      outcome,
      decided_on: '2026-06-01',
      before_minor: before,
      before_currency: 'EUR',
      after_minor: after,
      after_currency: after === null ? null : 'EUR',
    });
    const outcomes = [
      row('renewed', 100, 100),
      row('expanded', 100, 150),
      row('downgraded', 100, 60),
      row('lost', 100, null),
    ];
    const { retention } = pipelineOf({ ...asked, renewals: [], currency: 'EUR', outcomes: outcomes as never });
    expect(retention).toMatchObject({ count: 4, gross: 0.65, net: 0.775, lost: { minor: 140 } });
    expect(pipelineOf({ ...asked, renewals: [] }).retention).toBeNull();
  });

  it('says when amounts were put into another currency', () => {
    const both = pipelineOf({
      ...asked,
      renewals: [renewal('2027-01-10', 90, 1), renewal('2027-01-10', 90, 1), renewal('2027-01-10', 100, 1, 'USD')],
    });
    expect(both.currency).toBe('EUR');
    expect(both.assumptions.join(' ')).toContain('put into EUR by rough fixed rates');
    expect(both.total.renewals.amount.minor).toBe(270);
  });
});
