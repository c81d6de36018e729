import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  accountValue,
  byPriority,
  priorityOf,
  type RiskInput,
  riskComponents,
  riskOf,
} from '../../../electron/engine/book/priority.ts';

const calm: RiskInput = {
  tier: 'business',
  silenceKnown: true,
  daysSilent: 3,
  cadenceDays: 30,
  owedHours: null,
  goalHours: 4,
  waitingDays: null,
  renewalInDays: null,
};
const risk = (input: Partial<RiskInput>) => riskOf(riskComponents({ ...calm, ...input }));

describe('value', () => {
  it('grows with the logarithm of the yearly revenue', () => {
    const of = (dollars: number) => accountValue({ tier: 'business', arrMinor: dollars * 100, currency: 'USD' });
    expect(of(100_000) - of(10_000)).toBeCloseTo(of(10_000) - of(1_000), 10);
    expect(of(1_000_000)).toBeCloseTo(0.75 + 0.15, 10);
  });

  it('compares amounts of different currencies by what they are roughly worth', () => {
    const yen = accountValue({ tier: null, arrMinor: 15_000_000, currency: 'JPY' });
    const dollars = accountValue({ tier: null, arrMinor: 10_000_000, currency: 'USD' });
    expect(yen).toBeCloseTo(dollars, 2);
  });

  it('stays between 0.05 and 1 for any account', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('enterprise', 'business', 'standard', null),
        fc.option(fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER })),
        fc.constantFrom('USD', 'EUR', 'JPY', 'XXX', null),
        (tier, arrMinor, currency) => {
          const value = accountValue({ tier, arrMinor, currency });
          expect(value).toBeGreaterThanOrEqual(0.05);
          expect(value).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});

describe('risk', () => {
  const input = fc.record({
    tier: fc.constantFrom('enterprise', 'business', 'standard', null),
    silenceKnown: fc.boolean(),
    daysSilent: fc.option(fc.integer({ min: 0, max: 4000 })),
    cadenceDays: fc.integer({ min: 1, max: 730 }),
    owedHours: fc.option(fc.double({ min: 0, max: 5000, noNaN: true })),
    goalHours: fc.double({ min: 0.5, max: 80, noNaN: true }),
    waitingDays: fc.option(fc.integer({ min: 0, max: 4000 })),
    renewalInDays: fc.option(fc.integer({ min: -4000, max: 4000 })),
  });

  it('is a probability for any account', () => {
    fc.assert(
      fc.property(input, (any) => {
        const value = riskOf(riskComponents(any));
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThan(1);
      }),
    );
  });

  it('never falls when an account is silent for longer', () => {
    fc.assert(
      fc.property(input, fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 0, max: 4000 }), (any, a, b) => {
        const shorter = riskOf(riskComponents({ ...any, daysSilent: Math.min(a, b) }));
        const longer = riskOf(riskComponents({ ...any, daysSilent: Math.max(a, b) }));
        expect(longer).toBeGreaterThanOrEqual(shorter);
      }),
    );
  });

  it('never rises when what is known of a silence is taken away, and counts nothing that rests on it', () => {
    fc.assert(
      fc.property(input, (any) => {
        const unknown = riskComponents({ ...any, silenceKnown: false });
        expect(riskOf(unknown)).toBeLessThanOrEqual(riskOf(riskComponents({ ...any, silenceKnown: true })));
        expect(unknown.map(({ kind }) => kind).filter((kind) => kind !== 'owed' && kind !== 'renewal')).toEqual([]);
      }),
    );
  });

  it('never falls when a renewal is nearer or an answer is owed for longer', () => {
    fc.assert(
      fc.property(input, fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 }), (any, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const at = (patch: Partial<RiskInput>) => riskOf(riskComponents({ ...any, ...patch }));
        expect(at({ renewalInDays: low })).toBeGreaterThanOrEqual(at({ renewalInDays: high }));
        expect(at({ owedHours: high })).toBeGreaterThanOrEqual(at({ owedHours: low }));
      }),
    );
  });

  const kinds = ['responsiveness', 'depth', 'breadth', 'risks', 'promises', 'usage', 'nps', 'tickets'] as const;
  const concern = fc.record({
    kind: fc.constantFrom(...kinds),
    score: fc.double({ min: 0, max: 100, noNaN: true }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  });

  it('never falls for one more concern of health, and none of them weighs more than 0.60', () => {
    fc.assert(
      fc.property(input, fc.array(concern, { maxLength: 8 }), concern, (any, concerns, more) => {
        const before = riskComponents({ ...any, concerns });
        const after = riskComponents({ ...any, concerns: [...concerns, more] });
        expect(riskOf(after)).toBeGreaterThanOrEqual(riskOf(before));
        expect(riskOf(after)).toBeLessThanOrEqual(1);
        for (const { weight } of after) expect(weight).toBeLessThanOrEqual(0.6 + 1e-9);
      }),
    );
  });

  it('never falls when a component of health gets worse', () => {
    fc.assert(
      fc.property(input, concern, fc.double({ min: 0, max: 100, noNaN: true }), (any, one, other) => {
        const at = (score: number) => riskOf(riskComponents({ ...any, concerns: [{ ...one, score }] }));
        expect(at(Math.min(one.score, other))).toBeGreaterThanOrEqual(at(Math.max(one.score, other)));
      }),
    );
  });

  it('is the base alone for an account in rhythm', () => {
    expect(riskComponents(calm)).toEqual([]);
    expect(risk({})).toBeCloseTo(0.02, 10);
  });

  it('names the weightiest component first', () => {
    const kinds = riskComponents({ ...calm, daysSilent: 90, renewalInDays: 80, tier: 'enterprise' }).map((c) => c.kind);
    expect(kinds).toEqual(['silence', 'renewal']);
  });

  it('counts a renewal from 120 days for enterprise and from 90 for the rest', () => {
    expect(risk({ tier: 'enterprise', renewalInDays: 110 })).toBeGreaterThan(risk({ tier: 'enterprise' }));
    expect(risk({ tier: 'business', renewalInDays: 110 })).toBe(risk({ tier: 'business' }));
  });
});

describe('order', () => {
  it('puts a quiet large account before a loud small one', () => {
    const quietLarge = priorityOf(
      accountValue({ tier: 'enterprise', arrMinor: 40_000_000, currency: 'USD' }),
      risk({ tier: 'enterprise', daysSilent: 41, cadenceDays: 14, renewalInDays: 58 }),
    );
    const loudSmall = priorityOf(
      accountValue({ tier: 'standard', arrMinor: 300_000, currency: 'USD' }),
      risk({ tier: 'standard', daysSilent: 0, cadenceDays: 60, owedHours: 30 }),
    );
    expect(quietLarge).toBeGreaterThan(2 * loudSmall);
  });

  it('is total: any shuffle of the same accounts sorts the same', () => {
    const account = fc.record({
      priority: fc.constantFrom(1, 2, 3),
      value: fc.constantFrom(0.1, 0.5),
      name: fc.constantFrom('A', 'B'),
      accountId: fc.integer({ min: 1, max: 50 }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(account, { selector: (one) => one.accountId }), (accounts) => {
        expect([...accounts].reverse().sort(byPriority)).toEqual([...accounts].sort(byPriority));
      }),
    );
  });
});
