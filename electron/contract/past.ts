// Calls that look back: the book as it would have looked on a day of the past, from the mail alone, and when each alert would
// first have fired.
import { z } from 'zod';
import { bookRow } from './book.ts';
import { call } from './call.ts';
import { accountId, epochMs, messageRowId, threadId } from './scalars.ts';

export const pastRow = bookRow
  .pick({
    accountId: true,
    name: true,
    rank: true,
    priority: true,
    value: true,
    risk: true,
    reasons: true,
    nextAction: true,
    lastTouchAt: true,
    lastInboundAt: true,
    daysSilent: true,
    silence: true,
    whoseMove: true,
    moveSince: true,
    promiseLate: true,
    why: true,
    action: true,
    tier: true,
    arr: true,
    renewalDate: true,
    renewalInDays: true,
    cadenceDays: true,
    people: true,
    openThreads: true,
  })
  .extend({
    /** The message that asks, where it is anyone's move. */
    moveMessageRowId: messageRowId.nullable(),
    moveThreadId: threadId.nullable(),
    /** 0 to 100, of the week it was; null is "unknown". */
    health: z.number().int().nullable(),
    /** Its rank in the book of today. */
    rankNow: z.number().int(),
  });
export type PastRow = z.infer<typeof pastRow>;

export const alertKind = z.enum(['owed', 'silence', 'waiting', 'renewal', 'signal', 'promise_overdue', 'health_drop']);
export type AlertKind = z.infer<typeof alertKind>;

export const pastAlert = z.object({
  accountId,
  name: z.string(),
  kind: alertKind,
  text: z.string(),
  /** When it would first have fired. */
  firstAt: epochMs,
  /** When what it warned of ended: an answer, a word of theirs, a promise kept; null while it lasts. */
  endedAt: epochMs.nullable(),
  rule: z.string(),
  /** The words it rests on, for a signal or a promise. */
  quote: z.string().nullable(),
  threadId: threadId.nullable(),
  messageRowIds: z.array(messageRowId),
});
export type PastAlert = z.infer<typeof pastAlert>;

export const pastCalls = {
  'book.at': call(
    'The book as it would have looked at a past time, from the mail alone; what the user keeps of accounts is as of now.',
    z.object({ at: epochMs }),
    z.object({
      at: epochMs,
      /** The oldest touch that is here; before it there is no book. */
      mailFrom: epochMs.nullable(),
      /** In the order of then; accounts whose first touch came later are left out. */
      rows: z.array(pastRow),
      /** Those, with when they begin; null where no touch is known. */
      notYet: z.array(z.object({ accountId, name: z.string(), firstTouchAt: epochMs.nullable() })),
      /** Why silence of then is not known, in a sentence; null when every folder that could hold an answer is here up to then. */
      coverage: z.string().nullable(),
    }),
  ),
  'book.alerts': call(
    'When each alert would first have fired, from the mail alone, and when what it warned of ended; the newest first.',
    z.object({
      accountId: accountId.optional(),
      /** Alerts that fired before this are left out, unless they lasted until then; half a year back where nothing is said. */
      since: epochMs.optional(),
      /** As of then: nothing later is looked at. Now where nothing is said. */
      at: epochMs.optional(),
      limit: z.number().int().min(1).max(5000).optional(),
    }),
    z.object({
      at: epochMs,
      since: epochMs,
      alerts: z.array(pastAlert),
      /** Those that `limit`, 1000 where nothing is said, left out. */
      more: z.number().int(),
      /** Messages that were not read yet: while it is more than 0 there may be more. */
      unread: z.number().int(),
    }),
  ),
} as const;
