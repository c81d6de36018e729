// Which tasks are told of between two moments.
import { describe, expect, it } from 'vitest';
import type { Task } from '../../../electron/contract/tasks.ts';
import { remindersBetween } from '../../../electron/engine/handlers/tell-reminders.ts';

const now = Date.parse('2026-11-20T08:00:10Z');
const since = now - 20_000;
const morning = Date.parse('2026-11-20T08:00:00Z');
const axis: Task['impact'] = { level: 'low', score: 0, reasons: ['x'], byHand: false };
const task: Task = {
  taskId: 'task:1',
  title: 'Call Ann',
  notes: '',
  accountId: null,
  accountName: null,
  threadId: null,
  source: 'hand',
  why: '',
  rule: null,
  evidence: null,
  due: null,
  dueInDays: null,
  overdue: false,
  remindAt: null,
  state: 'open',
  snoozedUntil: null,
  snoozedUnlessReply: false,
  wokeAt: null,
  endedAt: null,
  createdAt: 0,
  quadrant: 'defer',
  impact: axis,
  urgency: axis,
};
const told = (over: Partial<Task>, at = morning) =>
  remindersBetween([{ ...task, ...over }], since, now, at).map(({ why }) => why);

describe('a task is told of', () => {
  it('once, at its reminder', () => {
    expect(told({ remindAt: now })).toEqual(['reminder']);
    expect(told({ remindAt: since })).toEqual([]);
    expect(told({ remindAt: now + 1 })).toEqual([]);
  });

  it('when its snooze ends', () => {
    expect(told({ wokeAt: now - 5 })).toEqual(['snooze_over']);
  });

  it('in the morning of its day, and not again later', () => {
    expect(told({ dueInDays: 0 })).toEqual(['due']);
    expect(told({ dueInDays: 0 }, since - 1)).toEqual([]);
    expect(told({ dueInDays: 1 })).toEqual([]);
  });

  it('for the most definite of its reasons alone', () => {
    expect(told({ remindAt: now, wokeAt: now, dueInDays: 0 })).toEqual(['reminder']);
  });

  it.each(['snoozed', 'done', 'answered', 'removed'] as const)('never while it is %s', (state) => {
    expect(told({ state, remindAt: now, wokeAt: now, dueInDays: 0 })).toEqual([]);
  });
});
