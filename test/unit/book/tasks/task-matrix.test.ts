// The matrix of impact and urgency: which field a task is in, and what can never move it the wrong way.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  byMatrix,
  fieldOf,
  type MatrixInput,
  type Matter,
} from '../../../../electron/engine/book/tasks/task-matrix.ts';

const plain: MatrixInput = {
  matter: 'hand',
  value: 0.5,
  dueInDays: null,
  renewalInDays: null,
  impact: null,
  urgency: null,
};
const of = (input: Partial<MatrixInput>) => fieldOf({ ...plain, ...input });

const matters: Matter[] = [
  'hand',
  'our_promise',
  'their_promise',
  'drift',
  'quiet',
  'risk.cancellation',
  'feature_request',
];
const anyInput: fc.Arbitrary<MatrixInput> = fc.record({
  matter: fc.constantFrom(...matters),
  value: fc.option(fc.double({ min: 0.05, max: 1, noNaN: true }), { nil: null }),
  dueInDays: fc.option(fc.integer({ min: -400, max: 400 }), { nil: null }),
  renewalInDays: fc.option(fc.integer({ min: -400, max: 800 }), { nil: null }),
  impact: fc.constant(null),
  urgency: fc.constant(null),
});

describe('a task is in the field', () => {
  it('“do now” when a large account talks of leaving', () => {
    expect(of({ matter: 'risk.cancellation', value: 0.8 }).quadrant).toBe('do_now');
  });

  it('“schedule” when a large account has a project and no day is named', () => {
    expect(of({ matter: 'expansion.initiative', value: 0.8 }).quadrant).toBe('schedule');
  });

  it('“schedule” when a large account drifts, and “do now” when it renews within two months', () => {
    expect(of({ matter: 'drift', value: 0.8 }).quadrant).toBe('schedule');
    expect(of({ matter: 'drift', value: 0.8, renewalInDays: 80 }).quadrant).toBe('schedule');
    expect(of({ matter: 'drift', value: 0.8, renewalInDays: 55 }).quadrant).toBe('do_now');
  });

  it('“quick win” when a small account is owed something trifling today', () => {
    expect(of({ matter: 'hand', value: 0.1, dueInDays: 0 }).quadrant).toBe('quick_win');
  });

  it('“defer” when nothing speaks for it', () => {
    expect(of({ value: null })).toMatchObject({
      quadrant: 'defer',
      urgency: { reasons: ['No date, and nothing presses'] },
    });
  });

  it('that the person chose, with the figures beside it', () => {
    const moved = of({ value: 0.05, impact: 'high', urgency: 'high' });
    expect(moved.quadrant).toBe('do_now');
    expect(moved.impact).toMatchObject({ byHand: true, score: of({ value: 0.05 }).impact.score });
  });
});

describe('the reasons', () => {
  it('name the due day, the matter and the renewal, the weightiest first', () => {
    expect(of({ matter: 'risk.escalation', dueInDays: -3, renewalInDays: 20 }).urgency.reasons).toEqual([
      'Overdue by 3 days',
      'An escalation waits badly',
      'Renewal in 20 days',
    ]);
  });
});

describe('for every task', () => {
  it('scores stay within 0 and 1, and each axis gives a reason', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        for (const axis of [fieldOf(input).impact, fieldOf(input).urgency]) {
          expect(axis.score).toBeGreaterThanOrEqual(0);
          expect(axis.score).toBeLessThanOrEqual(1);
          expect(axis.reasons.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('a nearer due day never lowers the urgency, and neither does a nearer renewal', () => {
    fc.assert(
      fc.property(anyInput, fc.integer({ min: 0, max: 100 }), (input, sooner) => {
        const days = input.dueInDays ?? 30;
        const renewal = input.renewalInDays ?? 30;
        const base = { ...input, dueInDays: days, renewalInDays: renewal };
        const urgency = fieldOf(base).urgency.score;
        expect(fieldOf({ ...base, dueInDays: days - sooner }).urgency.score).toBeGreaterThanOrEqual(urgency);
        expect(fieldOf({ ...base, renewalInDays: renewal - sooner }).urgency.score).toBeGreaterThanOrEqual(urgency);
      }),
    );
  });

  it('a worthier account never lowers the impact, and never moves the urgency', () => {
    fc.assert(
      fc.property(anyInput, fc.double({ min: 0.05, max: 1, noNaN: true }), (input, other) => {
        const value = input.value ?? 0.4;
        const less = fieldOf({ ...input, value: Math.min(value, other) });
        const more = fieldOf({ ...input, value: Math.max(value, other) });
        expect(more.impact.score).toBeGreaterThanOrEqual(less.impact.score);
        expect(more.urgency.score).toBe(less.urgency.score);
      }),
    );
  });

  it('the order is whole: two different tasks never stand at the same place', () => {
    const placed = (input: MatrixInput, taskId: string) => ({ ...fieldOf(input), due: null, createdAt: 0, taskId });
    fc.assert(
      fc.property(anyInput, anyInput, (one, other) => {
        const [a, b] = [placed(one, 'a'), placed(other, 'b')];
        expect(byMatrix(a, b)).not.toBe(0);
        expect(Math.sign(byMatrix(a, b))).toBe(-Math.sign(byMatrix(b, a)));
      }),
    );
  });
});
