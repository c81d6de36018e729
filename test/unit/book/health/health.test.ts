import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cadenceOf, nextTouchAt, overTouch } from '../../../../electron/engine/book/health/cadence.ts';
import { figureScores } from '../../../../electron/engine/book/health/figure-scores.ts';
import {
  confidenceOf,
  dropOf,
  fadedGravity,
  type HealthInput,
  healthOf,
  healthScores,
  sharesOf,
} from '../../../../electron/engine/book/health/health.ts';
import { defaultSettings } from '../../../../electron/engine/store/queries/settings.ts';

const DAY = 86_400_000;
const weights = defaultSettings.healthWeights.none;
const lively: HealthInput = {
  daysSilent: 5,
  cadenceDays: 30,
  inbound: 40,
  responsiveness: 85,
  depth: 85,
  breadth: 100,
  risks: [],
  late: [],
  usage: null,
  nps: null,
  tickets: null,
};
const health = (input: Partial<HealthInput>, by = weights) => {
  const all = { ...lively, ...input };
  return healthOf(healthScores(all), by, all.inbound);
};

const score = fc.option(fc.integer({ min: 0, max: 100 }));
const anyInput: fc.Arbitrary<HealthInput> = fc.record({
  daysSilent: fc.option(fc.integer({ min: 0, max: 2000 })),
  cadenceDays: fc.integer({ min: 1, max: 730 }),
  inbound: fc.integer({ min: 0, max: 500 }),
  responsiveness: score,
  depth: score,
  breadth: score,
  risks: fc.array(fc.double({ min: 0, max: 0.9, noNaN: true }), { maxLength: 5 }),
  late: fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 5 }),
  usage: score,
  nps: score,
  tickets: score,
});
const weight = fc.integer({ min: 0, max: 100 });
const anyWeights = fc.record({
  silence: weight,
  responsiveness: weight,
  depth: weight,
  breadth: weight,
  risks: weight,
  promises: weight,
  usage: weight,
  nps: weight,
  tickets: weight,
});

describe('health', () => {
  it('of an account in rhythm is high, and of one that talks of cancelling is low', () => {
    expect(health({})).toBeGreaterThanOrEqual(90);
    expect(health({ risks: [0.85], daysSilent: 40 })).toBeLessThan(60);
  });

  it('stays between 0 and 100, or is unknown, for any account and any weights', () => {
    fc.assert(
      fc.property(anyInput, anyWeights, (input, by) => {
        const value = health(input, by);
        if (value === null) return;
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(100);
      }),
    );
  });

  it('is never raised by more silence', () => {
    fc.assert(
      fc.property(anyInput, anyWeights, fc.nat(2000), fc.nat(2000), (input, by, a, b) => {
        const short = health({ ...input, daysSilent: Math.min(a, b) }, by);
        const long = health({ ...input, daysSilent: Math.max(a, b) }, by);
        expect(long ?? 0).toBeLessThanOrEqual(short ?? 0);
      }),
    );
  });

  it('is never raised by one more open risk or one more overdue promise, or by one that is later', () => {
    fc.assert(
      fc.property(
        anyInput,
        anyWeights,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(400),
        (input, by, risk, days) => {
          const before = health(input, by);
          expect(health({ ...input, risks: [...input.risks, risk] }, by) ?? 0).toBeLessThanOrEqual(before ?? 0);
          const promised = health({ ...input, late: [...input.late, days] }, by);
          expect(promised ?? 0).toBeLessThanOrEqual(before ?? 0);
          expect(health({ ...input, late: [...input.late, days + 30] }, by) ?? 0).toBeLessThanOrEqual(promised ?? 0);
        },
      ),
    );
  });

  it('is never lowered when a known component gets better', () => {
    const kinds = ['responsiveness', 'depth', 'breadth', 'usage', 'nps', 'tickets'] as const;
    fc.assert(
      fc.property(
        anyInput,
        anyWeights,
        fc.constantFrom(...kinds),
        fc.nat(100),
        fc.nat(100),
        (input, by, kind, a, b) => {
          const worse = health({ ...input, [kind]: Math.min(a, b) }, by);
          const better = health({ ...input, [kind]: Math.max(a, b) }, by);
          expect(better ?? 0).toBeGreaterThanOrEqual(worse ?? 0);
        },
      ),
    );
  });

  it('shares its weight among what is known, and gives none to what is not', () => {
    fc.assert(
      fc.property(anyInput, anyWeights, (input, by) => {
        const scores = healthScores(input);
        const shares = sharesOf(scores, by);
        for (const kind of shares.keys()) expect(scores[kind]).not.toBeNull();
        const total = [...shares.values()].reduce((sum, share) => sum + share, 0);
        if (shares.size > 0) expect(total).toBeCloseTo(1, 9);
      }),
    );
  });

  it('is unknown with fewer than three of their mails, and says so', () => {
    expect(health({ inbound: 2 })).toBeNull();
    expect(confidenceOf(healthScores(lively), 2, null)).toMatchObject({ confidence: 'unknown' });
    expect(health({ daysSilent: null, responsiveness: null, depth: null })).toBeNull();
  });

  it('lets a risk fade with the mail written since, unless the user confirmed it', () => {
    expect(fadedGravity('risk.complaint', 0, false)).toBe(0.4);
    expect(fadedGravity('risk.complaint', 100, false)).toBeLessThan(0.4);
    expect(fadedGravity('risk.complaint', 180, false)).toBe(0);
    expect(fadedGravity('risk.complaint', 500, true)).toBe(0.4);
    expect(fadedGravity('expansion.budget', 0, true)).toBe(0);
  });
});

describe('a drop', () => {
  const weeks = (...scores: (number | null)[]) =>
    scores.map((value, index) => ({
      weekStart: new Date(Date.UTC(2026, 0, 5 + 7 * index)).toISOString().slice(0, 10),
      score: value,
    }));

  it('from 75 to 55 within a month is told, with where from and since when', () => {
    expect(dropOf(weeks(74, 75, 72, 66, 55))).toEqual({ from: 75, to: 55, since: '2026-01-12' });
  });

  it('is none when it took longer than a month, is small, or ends in what is not known', () => {
    expect(dropOf(weeks(75, 71, 68, 65, 62, 60, 58, 55))).toBeNull();
    expect(dropOf(weeks(75, 70, 65))).toBeNull();
    expect(dropOf(weeks(75, null))).toBeNull();
    expect(dropOf([])).toBeNull();
  });
});

describe('the next touch', () => {
  it('follows the account’s own days first, then the tier’s with the share of the segment', () => {
    expect(cadenceOf({ own: 9, tier: 'enterprise', segment: 'at_risk' }, defaultSettings)).toBe(9);
    expect(cadenceOf({ own: null, tier: 'business', segment: 'white_glove' }, defaultSettings)).toBe(23);
    expect(cadenceOf({ own: null, tier: null, segment: null }, defaultSettings)).toBe(45);
  });

  it('is due one rhythm after the last, whoever made it', () => {
    expect(nextTouchAt(10 * DAY, 30, null)).toBe(40 * DAY);
    expect(nextTouchAt(null, 30, null)).toBeNull();
  });

  it('waits when we wrote on three days within three weeks without a word of theirs', () => {
    const over = overTouch([100 * DAY, 100.2 * DAY, 105 * DAY, 112 * DAY]);
    expect(over).toEqual({ count: 3, since: 100 * DAY, last: 112 * DAY });
    expect(nextTouchAt(112 * DAY, 30, over)).toBe(127 * DAY);
    expect(overTouch([100 * DAY, 100.1 * DAY, 100.2 * DAY])).toBeNull();
    expect(overTouch([10 * DAY, 40 * DAY, 70 * DAY])).toBeNull();
  });
});

describe('imported figures', () => {
  const series = (metric: 'usage' | 'tickets' | 'nps' | 'csat' | 'nps_rating', ...values: number[]) =>
    values.map((value, index) => ({ metric, day: `2026-0${index + 1}-01`, value }));

  it('count against the account’s own earlier ones, and one figure alone says nothing of a change', () => {
    expect(figureScores(series('usage', 1000), '2026-06-01').usage).toBeNull();
    expect(figureScores(series('usage', 1000, 1000), '2026-06-01').usage?.score).toBe(85);
    expect(figureScores(series('usage', 1000, 1000, 500), '2026-06-01').usage?.score).toBeLessThan(30);
    expect(figureScores(series('tickets', 2, 2, 8), '2026-06-01').tickets?.score).toBeLessThan(30);
    expect(figureScores(series('tickets', 2, 2, 0), '2026-06-01').tickets?.score).toBe(100);
  });

  it('take the newest opinion, each on its own scale, and forget what is older than 400 days', () => {
    expect(figureScores(series('nps', 40), '2026-06-01').nps?.score).toBe(70);
    expect(figureScores(series('nps_rating', 9), '2026-06-01').nps?.score).toBe(90);
    expect(figureScores(series('csat', 2, 4), '2026-06-01').nps?.score).toBe(75);
    expect(figureScores(series('csat', 90), '2026-06-01').nps?.score).toBe(90);
    expect(figureScores(series('nps', 40), '2028-06-01').nps).toBeNull();
  });

  it('never score outside of 0 to 100', () => {
    const metric = fc.constantFrom(
      'usage' as const,
      'nps' as const,
      'nps_rating' as const,
      'csat' as const,
      'tickets' as const,
    );
    const figure = fc.record({
      metric,
      day: fc.constant('2026-01-01'),
      value: fc.double({ min: -1e9, max: 1e9, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(figure, { maxLength: 20 }), (figures) => {
        for (const one of Object.values(figureScores(figures, '2026-02-01'))) {
          if (one === null) continue;
          expect(one.score).toBeGreaterThanOrEqual(0);
          expect(one.score).toBeLessThanOrEqual(100);
        }
      }),
    );
  });
});
