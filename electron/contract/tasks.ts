// Calls about what is to be done: tasks by hand and tasks that mail gives rise to, each in its field of the matrix of
// impact and urgency (capability E3), with due day, snooze and reminder (E7).
import { z } from 'zod';
import { call } from './call.ts';
import { evidence } from './findings.ts';
import { accountId, changed, epochMs, isoDate, threadId } from './scalars.ts';

/** Do now: high impact, high urgency. Schedule: high, low. Quick win: low, high. Defer or delegate: low, low. */
export const quadrant = z.enum(['do_now', 'schedule', 'quick_win', 'defer']);
export type Quadrant = z.infer<typeof quadrant>;

export const level = z.enum(['high', 'low']);
export type Level = z.infer<typeof level>;

/** One axis of the matrix: where the task stands on it, and why. */
export const axis = z.object({
  level,
  /** 0 to 1; `high` from 0.5 on. */
  score: z.number(),
  /** In words, the weightiest first. */
  reasons: z.array(z.string()),
  /** The person said so; the figures stand beside it. */
  byHand: z.boolean(),
});
export type Axis = z.infer<typeof axis>;

/** What a task comes from. `quiet` is a choice made for a quiet account. */
export const taskSource = z.enum(['hand', 'commitment', 'signal', 'drift', 'quiet']);
export type TaskSource = z.infer<typeof taskSource>;

/** `answered`: it was to come back only if nobody answered, and somebody did. */
export const taskState = z.enum(['open', 'snoozed', 'done', 'answered', 'removed']);
export type TaskState = z.infer<typeof taskState>;

const title = z.string().trim().min(1, 'A task needs a few words.').max(300);

export const task = z.object({
  /** Stays the same through a rebuild of what is derived. */
  taskId: z.string(),
  title,
  notes: z.string(),
  accountId: accountId.nullable(),
  accountName: z.string().nullable(),
  threadId: threadId.nullable(),
  source: taskSource,
  /** Why it is here, in words; empty for a task by hand. */
  why: z.string(),
  rule: z.string().nullable(),
  evidence: evidence.nullable(),
  due: isoDate.nullable(),
  /** Days from today to the due day, negative once it is past. */
  dueInDays: z.number().int().nullable(),
  overdue: z.boolean(),
  remindAt: epochMs.nullable(),
  state: taskState,
  snoozedUntil: epochMs.nullable(),
  /** It does not come back when somebody has answered by then. */
  snoozedUnlessReply: z.boolean(),
  /** When its snooze ended; null while it sleeps or when it never did. */
  wokeAt: epochMs.nullable(),
  /** When it was done, removed or answered. */
  endedAt: epochMs.nullable(),
  createdAt: epochMs,
  quadrant,
  impact: axis,
  urgency: axis,
});
export type Task = z.infer<typeof task>;

const taskFields = z.object({
  title,
  notes: z.string().max(10_000),
  accountId: accountId.nullable(),
  due: isoDate.nullable(),
  remindAt: epochMs.nullable(),
  /** Null lets the figures decide. */
  impact: level.nullable(),
  urgency: level.nullable(),
});

export const taskReminded = z.object({
  taskId: z.string(),
  title: z.string(),
  accountId: accountId.nullable(),
  accountName: z.string().nullable(),
  why: z.enum(['reminder', 'snooze_over', 'due']),
});
export type TaskReminded = z.infer<typeof taskReminded>;

export const taskCalls = {
  'task.list': call(
    'What is to be done, by the matrix of impact and urgency; open tasks unless another state is asked for.',
    z.object({
      accountId: accountId.optional(),
      state: z.enum(['open', 'snoozed', 'ended', 'all']).optional(),
      /** Only what is due on this day or before. */
      dueBy: isoDate.optional(),
    }),
    z.object({
      tasks: z.array(task),
      counts: z.object({
        open: z.number().int(),
        overdue: z.number().int(),
        dueToday: z.number().int(),
        snoozed: z.number().int(),
      }),
      /** Messages that are not read yet: while it is more than 0, tasks may come and go. */
      unread: z.number().int(),
    }),
  ),
  'task.create': call(
    'Write down something to do; everything but the title may be left out.',
    taskFields.partial().required({ title: true }).extend({ threadId: threadId.optional() }),
    changed.extend({ taskId: z.string() }),
  ),
  'task.update': call(
    'Change a task; what is left out stays. What the person says of it wins over what it came from.',
    taskFields.partial().extend({ taskId: z.string() }),
    changed,
  ),
  'task.done': call(
    'Tick a task off, or with `done` false open it again.',
    z.object({ taskId: z.string(), done: z.boolean().optional() }),
    changed,
  ),
  'task.remove': call(
    'Take a task away; what it came from does not bring it back.',
    z.object({ taskId: z.string(), why: z.string().max(500).optional() }),
    changed,
  ),
  'task.snooze': call(
    'Put a task aside until a time, or until nobody has answered by then; null wakes it.',
    z.object({ taskId: z.string(), until: epochMs.nullable(), unlessReply: z.boolean().optional() }),
    changed,
  ),
} as const;
