// Calls about the day (capability E4): passes that each have a list in order, one next action for every line, and an end; the
// proof of the evening sweep (B7); and the calendar of touchpoints by tier.
import { z } from 'zod';
import { call } from './call.ts';
import { meetingId } from './meetings.ts';
import { passKind } from './pass-kinds.ts';
import { queueItemId } from './queue.ts';
import { accountId, changed, epochMs, isoDate, messageRowId, money, threadId, tier } from './scalars.ts';

export const passId = z.number().int().positive().brand<'PassId'>();
export type PassId = z.infer<typeof passId>;

/** What a line is about. */
export const dayItemKind = z.enum([
  'account',
  'answer',
  'draft',
  'touch',
  'task',
  'quiet',
  'meeting',
  'review',
  'renewal',
  'promise',
  'sending',
  'unread',
  'feedback',
]);
export type DayItemKind = z.infer<typeof dayItemKind>;

/** The one next action of a line. */
export const dayAct = z.enum([
  'answer',
  'approve',
  'draft',
  'choose',
  'finish',
  'say_held',
  'open_meeting',
  'offer_times',
  'open_renewal',
  'open_account',
  'open_thread',
  'open_outbox',
  'open_feedback',
]);
export type DayAct = z.infer<typeof dayAct>;

/** settled: what it asked for happened by itself or elsewhere. left: put off, with or without a why. */
export const dayItemState = z.enum(['open', 'done', 'settled', 'left']);
export type DayItemState = z.infer<typeof dayItemState>;

export const dayItem = z.object({
  /** Stays the same while the thing does: `thread:12`, `queue:4`. */
  key: z.string(),
  kind: dayItemKind,
  /** Lines of one sort of work stand together under this; empty for none. */
  batch: z.string(),
  accountId: accountId.nullable(),
  accountName: z.string(),
  tier: tier.nullable(),
  arr: money.nullable(),
  title: z.string(),
  /** Why it is here, the weightiest first. */
  why: z.array(z.string()),
  act: dayAct,
  /** "Answer", "Approve". */
  actWords: z.string(),
  /** What it takes, as a rule of thumb. */
  minutes: z.number(),
  dueAt: epochMs.nullable(),
  threadId: threadId.nullable(),
  messageRowId: messageRowId.nullable(),
  queueItemId: queueItemId.nullable(),
  taskId: z.string().nullable(),
  meetingId: meetingId.nullable(),
  renewalId: z.string().nullable(),
  state: dayItemState,
  /** Why it was left, or what settled it. */
  stateWhy: z.string().nullable(),
  /** It came after the pass was begun. */
  cameIn: z.boolean(),
});
export type DayItem = z.infer<typeof dayItem>;

/** not_begun: nothing is done yet. empty: there is nothing to do in it. under_way: begun, and it can go on at any time. */
export const passState = z.enum(['not_begun', 'empty', 'under_way', 'ended']);
export type PassState = z.infer<typeof passState>;

export const passSummary = z.object({
  kind: passKind,
  title: z.string(),
  /** What it is for, in a sentence. */
  purpose: z.string(),
  state: passState,
  /** Null before it is begun. */
  passId: passId.nullable(),
  /** Minutes it is planned to take. */
  plan: z.object({ least: z.number().int(), most: z.number().int() }),
  /** What its lines take, as a rule of thumb. */
  expectedMinutes: z.number(),
  /** Minutes that somebody was at it. */
  spentMinutes: z.number(),
  counts: z.object({
    all: z.number().int(),
    open: z.number().int(),
    done: z.number().int(),
    settled: z.number().int(),
    left: z.number().int(),
  }),
  /** What would come too, and does not fit into the time of the pass. */
  later: z.number().int(),
  beganAt: epochMs.nullable(),
  endedAt: epochMs.nullable(),
});
export type PassSummary = z.infer<typeof passSummary>;

const sweepLine = z.object({
  accountId,
  name: z.string(),
  /** Why the account is looked at. */
  because: z.array(z.enum(['at_risk', 'high_value'])),
  threadId: threadId.nullable(),
  sentence: z.string(),
});

/** What can be said this evening of the accounts that must not wait, and what can't. */
export const sweepProof = z.object({
  at: epochMs,
  /** clear: nothing of theirs waits, and everything was seen. waiting: something waits. not_proven: nothing is known to wait, but not all was seen. */
  verdict: z.enum(['clear', 'waiting', 'not_proven']),
  sentence: z.string(),
  accounts: z.number().int(),
  atRisk: z.number().int(),
  highValue: z.number().int(),
  /** What counts as at risk and of high value, in words. */
  definition: z.string(),
  /** Questions of theirs without our answer, however old within the time that questions are kept open. */
  waiting: z.array(sweepLine),
  /** Answers that are written and have not left. */
  notLeft: z.array(sweepLine),
  /** Mail of theirs nobody has opened. */
  unread: z.array(sweepLine),
  /** Accounts of which not every folder that could hold a letter was seen up to now, and why. */
  notSeen: z.array(sweepLine),
  /** Everything of theirs that arrived before this was seen; null where that was never so. */
  coveredUntil: epochMs.nullable(),
  /** Messages that are here and not yet read for questions. */
  unreadMessages: z.number().int(),
});
export type SweepProof = z.infer<typeof sweepProof>;

export const pass = passSummary.extend({
  items: z.array(dayItem),
  /** The evening sweep alone. */
  proof: sweepProof.nullable(),
  /** The one to go on with after this; null after the last. */
  next: passKind.nullable(),
});
export type Pass = z.infer<typeof pass>;

export const touchpoint = z.object({
  accountId,
  name: z.string(),
  tier: tier.nullable(),
  day: isoDate,
  /** rhythm: the cadence asks for it. later: the cadence after that, if the one before lands. */
  what: z.enum(['rhythm', 'later', 'renewal', 'review', 'meeting', 'promise', 'task']),
  text: z.string(),
  /** It was to be before today. */
  overdue: z.boolean(),
  renewalId: z.string().nullable(),
  meetingId: meetingId.nullable(),
  taskId: z.string().nullable(),
});
export type Touchpoint = z.infer<typeof touchpoint>;

export const dayCalls = {
  'day.get': call(
    'The passes of today in their order, how far each has come, and which is next.',
    z.object({}),
    z.object({
      day: isoDate,
      /** Nobody works today, by the working days of the settings. */
      dayOff: z.boolean(),
      passes: z.array(passSummary),
      /** The one to begin or to go on with; null once all have ended. */
      next: passKind.nullable(),
      /** In a sentence, where the day stands. */
      sentence: z.string(),
    }),
  ),
  'day.pass': call('One pass of today with its lines in order.', z.object({ kind: passKind }), pass),
  'day.begin': call(
    'Begin a pass: its list is settled now and stays through a restart; begun before, it goes on.',
    z.object({ kind: passKind }),
    changed.extend({ passId }),
  ),
  'day.mark': call(
    'Say of a line that it is done, or left for another time; `open` takes that back.',
    z.object({
      passId,
      key: z.string().min(1).max(300),
      state: z.enum(['done', 'left', 'open']),
      why: z.string().trim().max(500).optional(),
    }),
    changed,
  ),
  'day.end': call(
    'End a pass, whatever is open in it; with `ended` false it goes on.',
    z.object({ passId, ended: z.boolean().optional() }),
    changed,
  ),
  'day.seen': call(
    'Say that somebody is at a pass now; the time between two such calls a short while apart is counted.',
    z.object({ passId }),
    z.object({ spentMinutes: z.number() }),
  ),
  'sweep.get': call(
    'What of the accounts at risk or of high value waits for us, with what was not seen.',
    z.object({}),
    sweepProof,
  ),
  'touchpoint.list': call(
    'When each account is to hear from us: the rhythm of its tier, runway of renewals, reviews, meetings, promises, tasks.',
    z.object({
      from: isoDate.optional(),
      days: z.number().int().min(1).max(120).optional(),
      accountId: accountId.optional(),
    }),
    z.object({
      from: isoDate,
      to: isoDate,
      /** In order of their days; what is overdue stands on the first. */
      touchpoints: z.array(touchpoint),
      /** Working days among those from `from` to `to`. */
      workdays: z.array(isoDate),
    }),
  ),
} as const;
