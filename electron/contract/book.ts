// Calls about where attention goes: the book by value x risk, and today's work.
import { z } from 'zod';
import { call } from './call.ts';
import { health } from './relationship.ts';
import { accountId, epochMs, isoDate, messageRowId, money, segment, threadId, tier, whoseMove } from './scalars.ts';

export const reasonKind = z.enum([
  'owed',
  'silence',
  'renewal',
  'no_contact',
  'waiting',
  'value',
  'in_rhythm',
  'not_known',
  'responsiveness',
  'depth',
  'breadth',
  'risks',
  'promises',
  'usage',
  'nps',
  'tickets',
  'drop',
  'over_touch',
]);
export type ReasonKind = z.infer<typeof reasonKind>;

/** One reason for a place in the book, with what it rests on. */
export const reason = z.object({
  kind: reasonKind,
  /** The reason in words. */
  text: z.string(),
  /** What this component adds to the account's risk, 0 to 1, before the components are combined. */
  weight: z.number(),
  /** The figures and the rule that made it, for "why?". */
  rule: z.string(),
  threadId: threadId.nullable(),
  messageRowId: messageRowId.nullable(),
});
export type Reason = z.infer<typeof reason>;

/** Whether the silence of an account is proven: every folder that could hold an answer was seen up to now. */
export const silence = z.object({
  verdict: z.enum(['known', 'not_known']),
  /** Why it is not known, in words; null when it is. */
  reason: z.string().nullable(),
  /** All folders that could hold an answer were seen up to here; null when one of them never was. */
  coveredUntil: epochMs.nullable(),
});
export type Silence = z.infer<typeof silence>;

export const actionKind = z.enum(['reply', 'check_in', 'renewal', 'introduce', 'follow_up', 'none']);
export const nextActionDetail = z.object({ kind: actionKind, threadId: threadId.nullable() });

export const bookRow = z.object({
  accountId,
  name: z.string(),
  /** 1 is the account that needs attention most. */
  rank: z.number().int(),
  /** 100 x value x risk. */
  priority: z.number(),
  /** 0 to 1. */
  value: z.number(),
  /** 0 to 1. */
  risk: z.number(),
  /** In words, the weightiest first. */
  reasons: z.array(z.string()),
  nextAction: z.string(),
  lastTouchAt: epochMs.nullable(),
  lastInboundAt: epochMs.nullable(),
  /** Whole local days since the last human mail of the account's side; null when none was seen, or when `silence` is not known. */
  daysSilent: z.number().int().nullable(),
  silence,
  whoseMove,
  moveSince: epochMs.nullable(),
  /** A promise of ours is overdue: it is our turn although nobody asks. */
  promiseLate: z.boolean(),
  why: z.array(reason),
  action: nextActionDetail,
  tier: tier.nullable(),
  segment: segment.nullable(),
  arr: money.nullable(),
  renewalDate: isoDate.nullable(),
  renewalInDays: z.number().int().nullable(),
  cadenceDays: z.number().int(),
  owner: z.string(),
  statusLine: z.string(),
  people: z.number().int(),
  openThreads: z.number().int(),
  unreadThreads: z.number().int(),
  /** Touches per week, oldest first, the last 26 weeks; what the trend line draws. */
  touchesByWeek: z.array(z.number().int()),
  snoozedUntil: epochMs.nullable(),
  health: health.pick({ score: true, confidence: true, drop: true }).extend({
    /** Week by week, the newest last: what the trend line draws. */
    weeks: z.array(z.number().int().nullable()),
  }),
  nextTouch: z.object({
    /** Null where there was no touch yet, and any day is good. */
    at: epochMs.nullable(),
    /** Negative once it is overdue. */
    inDays: z.number().int().nullable(),
    text: z.string(),
  }),
  /** Enough mails of ours without an answer; null where that is not so, or not known. */
  overTouch: z.object({ count: z.number().int(), since: epochMs }).nullable(),
});
export type BookRow = z.infer<typeof bookRow>;

export const todayItem = z.object({
  accountId,
  name: z.string(),
  rank: z.number().int(),
  kind: actionKind,
  /** What needs doing, in words. */
  title: z.string(),
  why: z.array(z.string()),
  whoseMove,
  promiseLate: z.boolean(),
  threadId: threadId.nullable(),
  dueAt: epochMs.nullable(),
  /** True when an answer is past the response goal or a cadence is overrun. */
  overdue: z.boolean(),
  arr: money.nullable(),
  renewalInDays: z.number().int().nullable(),
  daysSilent: z.number().int().nullable(),
  silence,
  cadenceDays: z.number().int(),
});
export type TodayItem = z.infer<typeof todayItem>;

export const bookCalls = {
  'book.list': call('The book by value x risk.', z.object({}), z.object({ rows: z.array(bookRow) })),
  'reading.get': call(
    'How much of the mail the present rules have not read yet; while there is any, the book and its reasons may change.',
    z.object({}),
    z.object({ unread: z.number().int() }),
  ),
  'today.get': call(
    'What needs the user today, in order; the list ends.',
    z.object({}),
    z.object({
      /** At most 20, the most pressing. */
      items: z.array(todayItem),
      /** Accounts that need something too, but not before these. */
      later: z.number().int(),
      /** Accounts that need nothing today. */
      inRhythm: z.number().int(),
      /** Accounts past their cadence by what is here, of which more may have come: nothing is claimed of them. */
      notKnown: z.number().int(),
      snoozed: z.number().int(),
      /** Why silence is not known, in a sentence; null when all folders that could hold an answer were seen up to now. */
      coverage: z.string().nullable(),
    }),
  ),
} as const;
