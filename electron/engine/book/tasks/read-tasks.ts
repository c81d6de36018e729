// The tasks there are at a moment: those written down, and those that mail gives rise to, laid over each other by their key.
// What the person changed of a task wins; the rest follows what it came from.
import type { Database } from 'better-sqlite3';
import type { BookRow } from '../../../contract/book.ts';
import { accountId, threadId } from '../../../contract/scalars.ts';
import type { Task, TaskState } from '../../../contract/tasks.ts';
import { daysSince, daysUntil, type LocalNow } from '../local-time.ts';
import { byMatrix, fieldOf, MATRIX_RULE, type Matter } from './task-matrix.ts';
import { allTasks, answerInThread, answerOfAccount, ownTouchAfter, type TaskRow } from './task-rows.ts';
import type { SourcedTask } from './task-sources.ts';

/** A drift that goes on this long after it was answered asks again. */
const DRIFT_RESTS_DAYS = 60;

interface Standing {
  readonly state: TaskState;
  readonly endedAt: number | null;
}

/** All of them, the most pressing field first. `removed` ones are among them: their sources are silenced by them. */
export function readTasks(
  db: Database,
  clock: LocalNow,
  book: readonly BookRow[],
  sources: readonly SourcedTask[],
): Task[] {
  const accounts = new Map<number, BookRow>(book.map((row) => [row.accountId, row]));
  const byKey = new Map(sources.map((one) => [one.key, one]));
  const tasks: Task[] = [];
  const held = new Set<string>();
  for (const row of allTasks(db).all()) {
    const source = row.source_key === null ? undefined : byKey.get(row.source_key);
    if (row.source_key !== null) held.add(row.source_key);
    if (row.source_key !== null && !source && row.state === 'open' && row.edited === '') continue;
    tasks.push(toTask(row, source, taskStanding(db, row, source, clock), accounts, clock));
  }
  for (const source of sources) {
    if (!held.has(source.key)) tasks.push(toTask(null, source, { state: 'open', endedAt: null }, accounts, clock));
  }
  return tasks.sort(byMatrix);
}

export function taskStanding(db: Database, row: TaskRow, source: SourcedTask | undefined, clock: LocalNow): Standing {
  if (row.state !== 'open') {
    const again = source?.source === 'drift' && row.state === 'done';
    if (!again || daysSince(row.state_at ?? 0, clock) < DRIFT_RESTS_DAYS) {
      return { state: row.state, endedAt: row.state_at };
    }
  }
  const touched =
    row.source === 'quiet' && row.account_id !== null
      ? (ownTouchAfter(db).get({ account: row.account_id, after: row.created_at, now: clock.now })?.at ?? null)
      : null;
  if (touched !== null) return { state: 'done', endedAt: touched };
  if (row.snooze_mode === 'no_reply') {
    const at = answeredAt(db, row, clock.now);
    if (at !== null) return { state: 'answered', endedAt: at };
  }
  const asleep = row.snoozed_until !== null && row.snoozed_until > clock.now;
  return { state: asleep ? 'snoozed' : 'open', endedAt: null };
}

/** Automatic mail and our own are no answer. In a thread only the thread counts, else anybody of the account. */
function answeredAt(db: Database, row: TaskRow, now: number): number | null {
  const after = row.snooze_after ?? row.created_at;
  if (row.thread_id !== null) return answerInThread(db).get({ thread: row.thread_id, after, now })?.at ?? null;
  if (row.account_id === null) return null;
  return answerOfAccount(db).get({ account: row.account_id, after, now })?.at ?? null;
}

function toTask(
  row: TaskRow | null,
  source: SourcedTask | undefined,
  standing: Standing,
  accounts: ReadonlyMap<number, BookRow>,
  clock: LocalNow,
): Task {
  const edited = new Set(row?.edited.split(' '));
  const of = <T>(field: string, own: T | undefined, theirs: T | undefined, none: T): T =>
    (edited.has(field) || theirs === undefined ? own : theirs) ?? none;
  const account = of('account', row?.account_id, source?.accountId, null);
  const due = edited.has('due') || !source ? (row?.due ?? null) : source.due;
  const dueInDays = due === null ? null : daysUntil(due, clock);
  const inBook = account === null ? undefined : accounts.get(account);
  const field = fieldOf({
    matter: source?.matter ?? matterOf(row),
    value: inBook?.value ?? null,
    dueInDays,
    renewalInDays: inBook?.renewalInDays ?? null,
    impact: row?.impact ?? null,
    urgency: row?.urgency ?? null,
  });
  const thread = source?.evidence?.threadId ?? row?.thread_id ?? null;
  return {
    taskId: source?.key ?? row?.source_key ?? `task:${row?.id ?? 0}`,
    title: of('name', row?.name, source?.title, ''),
    notes: row?.notes ?? '',
    accountId: account === null ? null : accountId.parse(account),
    accountName: inBook?.name ?? null,
    threadId: thread === null ? null : threadId.parse(thread),
    source: source?.source ?? row?.source ?? 'hand',
    why: source?.why ?? (row?.source === 'quiet' ? 'Chosen for an account that went quiet' : ''),
    rule: source ? `${source.rule}; ${MATRIX_RULE}` : MATRIX_RULE,
    evidence: source?.evidence ?? null,
    due,
    dueInDays,
    overdue: (standing.state === 'open' || standing.state === 'snoozed') && dueInDays !== null && dueInDays < 0,
    remindAt: row?.remind_at ?? null,
    state: standing.state,
    snoozedUntil: standing.state === 'snoozed' ? (row?.snoozed_until ?? null) : null,
    snoozedUnlessReply: row?.snooze_mode === 'no_reply' && standing.state === 'snoozed',
    wokeAt: standing.state === 'open' ? (row?.snoozed_until ?? null) : null,
    endedAt: standing.endedAt,
    createdAt: source?.at ?? row?.created_at ?? 0,
    ...field,
  };
}

/** What is left of the matter once its source is gone. */
function matterOf(row: TaskRow | null): Matter {
  switch (row?.source) {
    case 'commitment':
      return 'our_promise';
    case 'drift':
    case 'quiet':
      return row.source;
    default:
      return 'hand';
  }
}
