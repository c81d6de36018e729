// Facts of a day for tests, as small as a test wants them: what is not named is empty.
import type { BookRow } from '../../electron/contract/book.ts';
import type { QueueRow } from '../../electron/contract/queue.ts';
import type { Task } from '../../electron/contract/tasks.ts';
import type { DayFacts, OwedAnswer, Standing } from '../../electron/engine/day/day-facts.ts';
import { defaultSettings } from '../../electron/engine/store/queries/settings.ts';

/** A Friday, 11:00 in Berlin. */
export const dayNow = Date.parse('2026-11-20T10:00:00Z');
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

export function bookRow(accountId: number, more: Partial<BookRow> = {}): BookRow {
  const known = { verdict: 'known', reason: null, coveredUntil: dayNow } as const;
  return {
    accountId: accountId as BookRow['accountId'],
    name: `Account ${accountId}`,
    rank: accountId,
    priority: 1,
    value: 0.5,
    risk: 0.1,
    reasons: [],
    nextAction: 'Nothing now',
    lastTouchAt: null,
    lastInboundAt: null,
    daysSilent: null,
    silence: known,
    whoseMove: 'none',
    promiseLate: false,
    moveSince: null,
    why: [],
    action: { kind: 'none', threadId: null },
    tier: null,
    segment: null,
    arr: null,
    renewalDate: null,
    renewalInDays: null,
    cadenceDays: 30,
    owner: '',
    statusLine: '',
    people: 1,
    openThreads: 0,
    unreadThreads: 0,
    touchesByWeek: [],
    snoozedUntil: null,
    health: { score: 70, confidence: 'high', drop: null, weeks: [] },
    nextTouch: { at: null, inDays: null, text: 'No touch yet' },
    overTouch: null,
    ...more,
  };
}

export function owed(accountId: number, threadId: number, more: Partial<OwedAnswer> = {}): OwedAnswer {
  return {
    accountId,
    threadId,
    messageRowId: threadId * 10,
    subject: `Subject ${threadId}`,
    who: 'Ann',
    since: dayNow - HOUR,
    dueAt: dayNow + 3 * HOUR,
    state: 'in_time',
    words: '3 working hours left of 4',
    ...more,
  };
}

export function queueRow(queueItemId: number, accountId: number, more: Partial<QueueRow> = {}): QueueRow {
  return {
    queueItemId: queueItemId as QueueRow['queueItemId'],
    draftId: queueItemId as QueueRow['draftId'],
    revision: 1,
    accountId: accountId as QueueRow['accountId'],
    accountName: `Account ${accountId}`,
    tier: null,
    arr: null,
    mailboxId: 1 as QueueRow['mailboxId'],
    threadId: null,
    kind: 'check_in',
    mode: 'copilot',
    modeWhy: '',
    askedBy: 'rule',
    state: 'waiting',
    stateWhy: null,
    to: [{ name: 'Ann', address: 'ann@example.com' }],
    subject: 'Hello',
    snippet: '',
    why: 'They asked for it',
    gaps: 0,
    edited: false,
    urgency: 1,
    dueAt: null,
    until: null,
    outgoingId: null,
    sendAt: null,
    approvedBy: null,
    sentAt: null,
    createdAt: dayNow - DAY,
    ...more,
  };
}

export function task(taskId: string, more: Partial<Task> = {}): Task {
  const axis = { level: 'low', score: 0, reasons: [], byHand: false } as const;
  return {
    taskId,
    title: `Do ${taskId}`,
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
    createdAt: dayNow - DAY,
    quadrant: 'defer',
    impact: { ...axis, reasons: [] },
    urgency: { ...axis, reasons: [] },
    ...more,
  };
}

const usual: Standing = { atRisk: false, topValue: false };

export function dayFacts(
  more: Partial<Omit<DayFacts, 'standing'>> & { standings?: Readonly<Record<number, Partial<Standing>>> } = {},
): DayFacts {
  const { standings = {}, ...facts } = more;
  return {
    clock: { now: dayNow, timeZone: 'Europe/Berlin' },
    today: '2026-11-20',
    settings: defaultSettings,
    rows: [],
    standing: (account) => ({ ...usual, ...standings[account] }),
    alerts: [],
    owed: [],
    queue: [],
    tasks: [],
    quiet: [],
    reviews: [],
    meetings: [],
    renewals: [],
    promises: [],
    feedback: [],
    unread: [],
    onTheWay: [],
    risks: [],
    troubles: [],
    unreadMessages: 0,
    ...facts,
  };
}
