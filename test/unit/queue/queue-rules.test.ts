// The small rules of the queue: its order, its stages of a renewal, what ends a touch, what state one is in.
import { describe, expect, it } from 'vitest';
import type { BookRow } from '../../../electron/contract/book.ts';
import type { GateResult } from '../../../electron/contract/send-gate.ts';
import { renewal } from '../../../electron/engine/queue/due-touches.ts';
import { gapsOf } from '../../../electron/engine/queue/read-queue.ts';
import { stopOf } from '../../../electron/engine/queue/stops.ts';
import { urgencyOf } from '../../../electron/engine/queue/urgency.ts';
import { runwayOf } from '../../../electron/engine/renewals/runway.ts';
import { addDays } from '../../../electron/engine/renewals/term.ts';
import { type QueueLine, queueStateOf } from '../../../electron/engine/store/queries/queue.ts';

const DAY = 86_400_000;
const now = Date.parse('2026-11-20T10:00:00Z');
const clock = { now, timeZone: 'Europe/Berlin' };

describe('the order of the queue', () => {
  const of = (value: number, risk: number, kind: 'reply' | 'check_in', dueAt: number | null = null) =>
    urgencyOf({ value, risk, kind, dueAt }, now);

  it('puts value before urgency: a small account’s question does not go before a large one in trouble', () => {
    expect(of(0.9, 0.6, 'check_in')).toBeGreaterThan(of(0.2, 0.6, 'reply'));
  });

  it('puts what is due before what is not, and an answer before a note, between alike accounts', () => {
    expect(of(0.5, 0.3, 'check_in', now)).toBeGreaterThan(of(0.5, 0.3, 'check_in', now + 5 * DAY));
    expect(of(0.5, 0.3, 'check_in', now + 5 * DAY)).toBeGreaterThan(of(0.5, 0.3, 'check_in'));
    expect(of(0.5, 0.3, 'reply')).toBeGreaterThan(of(0.5, 0.3, 'check_in'));
  });
});

describe('the touch of a renewal', () => {
  const runway = (inDays: number, tier: BookRow['tier'] = 'standard') => ({
    touches: runwayOf({
      end: addDays('2026-11-20', inDays),
      decideBy: addDays('2026-11-20', inDays),
      start: null,
      tier,
      today: '2026-11-20',
      acts: [],
      marks: [],
      stopped: null,
      knownFrom: '2025-01-01',
    }),
  });
  const at = (days: number, tier?: BookRow['tier']) => renewal([runway(days, tier)], clock)?.kind ?? null;

  it('begins at 90 days, at 120 for enterprise, and ends with the day itself', () => {
    expect([121, 120, 91].map((days) => at(days, 'enterprise'))).toEqual([null, 'renewal_120', 'renewal_120']);
    expect([120, 91, 90, 61].map((days) => at(days))).toEqual([null, null, 'renewal_90', 'renewal_90']);
    expect([60, 31, 30, 1, 0].map((days) => at(days))).toEqual([
      'renewal_60',
      'renewal_60',
      'renewal_30',
      'renewal_30',
      null,
    ]);
  });

  it('is that of the renewal that comes first, and the next one’s where that has none due', () => {
    expect(renewal([runway(20), runway(80)], clock)?.kind).toBe('renewal_30');
    expect(renewal([runway(0), runway(80)], clock)?.kind).toBe('renewal_90');
  });
});

describe('what the gate found', () => {
  const found = (
    rule: GateResult['rule'],
    outcome: GateResult['outcome'],
    more: Partial<GateResult> = {},
  ): GateResult => ({
    rule,
    outcome,
    sentence: rule,
    evidence: '',
    until: null,
    canOverride: true,
    overridden: false,
    ...more,
  });

  it('stops a touch for an answer, a bounce, a wish for no more mail; the wish is said first', () => {
    expect(stopOf([found('already_answered', 'block')], null, now)).toEqual({
      state: 'stopped',
      why: 'already_answered',
    });
    expect(stopOf([found('bounced', 'block'), found('asked_to_stop', 'block')], 'A meeting', now)?.why).toBe(
      'asked_to_stop',
    );
    expect(stopOf([], 'A meeting was arranged.', now)).toEqual({ state: 'stopped', why: 'A meeting was arranged.' });
  });

  it('pauses it until somebody is back, unless something ended it', () => {
    const away = found('out_of_office', 'wait', { until: now + DAY });
    expect(stopOf([away], null, now)).toEqual({ state: 'paused', why: 'out_of_office', until: now + DAY });
    expect(stopOf([away, found('stale', 'block')], null, now)?.state).toBe('stopped');
    expect(stopOf([{ ...away, until: now - 1 }], null, now)).toBeNull();
  });

  it('ends nothing where it only warns, was overridden, or is about the words', () => {
    const results = [
      found('stale', 'warn'),
      found('bounced', 'block', { overridden: true }),
      found('placeholder', 'block'),
      found('missing_attachment', 'block'),
    ];
    expect(stopOf(results, null, now)).toBeNull();
  });
});

describe('the state of a touch', () => {
  const line = (about: Partial<QueueLine>): QueueLine =>
    ({
      state: 'waiting',
      delivery_state: null,
      outgoing_id: null,
      discarded_at: null,
      until: null,
      ...about,
    }) as QueueLine;

  it('follows its message: held it is approved, taken it is sent, taken back it waits again', () => {
    expect(queueStateOf(line({ outgoing_id: 1, delivery_state: 'held' }), now)).toBe('approved');
    expect(queueStateOf(line({ outgoing_id: 1, delivery_state: 'unknown' }), now)).toBe('approved');
    expect(queueStateOf(line({ outgoing_id: 1, delivery_state: 'accepted' }), now)).toBe('sent');
    expect(queueStateOf(line({ outgoing_id: null }), now)).toBe('waiting');
  });

  it('wakes by itself when its time is over', () => {
    for (const state of ['snoozed', 'paused'] as const) {
      expect(queueStateOf(line({ state, until: now + 1 }), now)).toBe(state);
      expect(queueStateOf(line({ state, until: now }), now)).toBe('waiting');
    }
    expect(queueStateOf(line({ state: 'stopped', until: now - 1 }), now)).toBe('stopped');
  });
});

describe('a gap', () => {
  it('is what is marked for the person, however long, and nothing else', () => {
    expect(gapsOf('We meet on [[the day]] at [[the place, if any]]. [not this]')).toEqual([
      '[[the day]]',
      '[[the place, if any]]',
    ]);
  });
});
