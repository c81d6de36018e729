// Tasks and quiet accounts as the engine would give them.
import type { QuietAccount } from '../../../../../electron/contract/quiet.ts';
import type { AccountId, MessageRowId, ThreadId } from '../../../../../electron/contract/scalars.ts';
import type { Task } from '../../../../../electron/contract/tasks.ts';
import { NOW } from '../../sample-rows.ts';

const DAY = 86_400_000;
const axis = (level: 'high' | 'low') => ({
  level,
  score: level === 'high' ? 0.8 : 0.2,
  reasons: ['A reason'],
  byHand: false,
});

export function task(id: number, over: Partial<Task> = {}): Task {
  return {
    taskId: `task:${id}`,
    title: `Task ${id}`,
    notes: '',
    accountId: 1 as AccountId,
    accountName: 'Acme',
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
    createdAt: NOW - DAY,
    quadrant: 'do_now',
    impact: axis('high'),
    urgency: axis('high'),
    ...over,
  };
}

export function quietAccount(id: number, over: Partial<QuietAccount> = {}): QuietAccount {
  return {
    accountId: id as AccountId,
    name: `Account ${id}`,
    tier: 'business',
    arr: { minor: 5_000_000, currency: 'EUR' },
    renewalInDays: 58,
    daysSilent: 41,
    cadenceDays: 30,
    silence: { verdict: 'known', reason: null, coveredUntil: NOW },
    standing: 'to_choose',
    standingWhy: 'Nothing was chosen for this silence yet',
    lastWord: {
      who: 'Ann',
      subject: 'Roll-out in Lyon',
      at: NOW - 41 * DAY,
      threadId: 3 as ThreadId,
      messageRowId: 4 as MessageRowId,
    },
    lastOutboundAt: null,
    unansweredTouches: 0,
    overTouched: false,
    atRisk: false,
    riskReasons: [],
    suggestion: { choice: 'check_in', why: 'Their last word was about “Roll-out in Lyon”' },
    choice: null,
    ...over,
  };
}
