// Rows of the contract for component tests, each with what the test does not care about filled in.

import type { BookRow, Silence, TodayItem } from '../../../electron/contract/book.ts';
import type { CallOutput } from '../../../electron/contract/contract.ts';
import type { JournalEntry } from '../../../electron/contract/journal.ts';
import type { AccountId, EntryId } from '../../../electron/contract/scalars.ts';

export const NOW = new Date(2026, 10, 20, 10, 0).getTime();
export const DAY = 86_400_000;

export const NOT_KNOWN: Silence = {
  verdict: 'not_known',
  reason: 'Silence not known yet: INBOX of maya@ours.example is still coming in',
  coveredUntil: null,
};
const KNOWN: Silence = { verdict: 'known', reason: null, coveredUntil: NOW };

export function todayItem(id: number, part: Partial<TodayItem> = {}): TodayItem {
  return {
    accountId: id as AccountId,
    name: `Account ${id}`,
    rank: id,
    kind: 'check_in',
    title: `Check in with account ${id}`,
    why: [`Silent for ${30 + id} days`],
    whoseMove: 'none',
    promiseLate: false,
    threadId: null,
    dueAt: null,
    overdue: false,
    arr: { minor: 12_000_000, currency: 'USD' },
    renewalInDays: 80,
    daysSilent: 30 + id,
    silence: KNOWN,
    cadenceDays: 30,
    ...part,
  };
}

export function bookRow(id: number, part: Partial<BookRow> = {}): BookRow {
  return {
    accountId: id as AccountId,
    name: `Account ${id}`,
    rank: id,
    priority: 50 - id,
    value: 0.8,
    risk: 0.5,
    reasons: [`Silent for ${id} days`],
    nextAction: 'Check in',
    lastTouchAt: NOW - id * DAY,
    lastInboundAt: NOW - id * DAY,
    daysSilent: id,
    silence: KNOWN,
    whoseMove: 'none',
    promiseLate: false,
    moveSince: null,
    why: [],
    action: { kind: 'check_in', threadId: null },
    tier: 'business',
    segment: null,
    arr: { minor: id * 1_000_000, currency: 'USD' },
    renewalDate: null,
    renewalInDays: null,
    cadenceDays: 30,
    owner: '',
    statusLine: '',
    people: 1,
    openThreads: 0,
    unreadThreads: 0,
    touchesByWeek: Array.from({ length: 26 }, (_, week) => week % 3),
    snoozedUntil: null,
    health: { score: 72, confidence: 'medium', drop: null, weeks: [70, 71, 72] },
    nextTouch: { at: NOW + 5 * DAY, inDays: 5, text: 'Next touch in 5 days' },
    overTouch: null,
    ...part,
  };
}

export function journalEntry(id: number, part: Partial<JournalEntry> = {}): JournalEntry {
  return {
    entryId: id as EntryId,
    at: NOW,
    actor: 'user',
    command: 'account.update',
    title: `Changed account ${id}`,
    why: null,
    accountIds: [id as AccountId],
    changes: [{ subject: `Account ${id}`, field: 'owner', before: 'Sam', after: 'Maya' }],
    changeCount: 1,
    undoable: true,
    undoNotice: null,
    undoes: null,
    undoneBy: null,
    evidence: [],
    hash: 'f'.repeat(64),
    ...part,
  };
}

export function today(items: readonly TodayItem[]): CallOutput<'today.get'> {
  return { items: [...items], later: 0, inRhythm: 3, notKnown: 0, snoozed: 1, coverage: null };
}
