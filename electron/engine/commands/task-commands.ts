// Writing down, changing, ticking off, putting aside and taking away what is to be done. A task that mail gave rise to gets
// its row here with the first thing the person does to it; the key of its source keeps it from coming back.
import type { Database } from 'better-sqlite3';
import { Failure } from '../../contract/failure.ts';
import type { Level } from '../../contract/tasks.ts';
import { accountsOfThread, anchorOfThread, type TaskRow, taskById, taskByKey } from '../book/tasks/task-rows.ts';
import type { SourcedTask } from '../book/tasks/task-sources.ts';
import type { Row } from '../journal/journaled-tables.ts';
import type { Recorder } from '../journal/recorder.ts';
import { requireAccount } from '../store/queries/accounts.ts';
import type { Command } from './command.ts';
import { followTask } from './run-care-commands.ts';

interface TaskFields {
  readonly title?: string | undefined;
  readonly notes?: string | undefined;
  readonly accountId?: number | null | undefined;
  readonly due?: string | null | undefined;
  readonly remindAt?: number | null | undefined;
  readonly impact?: Level | null | undefined;
  readonly urgency?: Level | null | undefined;
}

/** Which task: its id, and what it comes from while that is still there. */
export interface NamedTask {
  readonly taskId: string;
  readonly sourced: SourcedTask | null;
  /** The day it is for the person. */
  readonly today: string;
}

export const createTask: Command<TaskFields & { title: string; threadId?: number | undefined }, { taskId: string }> = {
  name: 'task.create',
  reversal: 'reverse',
  run({ db, record, now }, input) {
    if (typeof input.accountId === 'number') requireAccount(db, input.accountId);
    const anchor = input.threadId === undefined ? null : requireAnchor(db, input.threadId);
    const accountId = input.accountId === undefined ? onlyAccountOf(db, input.threadId) : input.accountId;
    const row = record.insert('task', {
      source: 'hand',
      anchor,
      created_at: now,
      ...columnsOf({ ...input, accountId }),
      name: input.title,
    });
    return {
      title: `Wrote down “${shorten(input.title)}”`,
      accounts: accountsOf(accountId),
      result: { taskId: `task:${Number(row.id)}` },
    };
  },
};

export const updateTask: Command<TaskFields & NamedTask> = {
  name: 'task.update',
  reversal: 'reverse',
  run({ db, record, now }, input) {
    if (typeof input.accountId === 'number') requireAccount(db, input.accountId);
    const held = hold(db, input);
    const columns = columnsOf(input);
    if (held.source_key !== null) columns.edited = editedWith(held, columns);
    put(record, held, columns, now);
    return {
      title: `Changed “${shorten(input.title ?? held.name)}”`,
      accounts: accountsOf(held.account_id, input.accountId),
      result: {},
    };
  },
};

export const finishTask: Command<NamedTask & { done: boolean }> = {
  name: 'task.done',
  reversal: 'reverse',
  run({ db, record, now }, { done, ...named }) {
    const held = hold(db, named);
    put(record, held, { ...AWAKE, state: done ? 'done' : 'open', state_at: done ? now : null }, now);
    if (held.id !== null) followTask(db, record, held.id, done ? 'done' : 'open', { now, today: named.today });
    const title = `${done ? 'Did' : 'Opened again'} “${shorten(held.name)}”`;
    return { title, accounts: accountsOf(held.account_id), result: {} };
  },
};

export const removeTask: Command<NamedTask & { why?: string | undefined }> = {
  name: 'task.remove',
  reversal: 'reverse',
  run({ db, record, now }, { why, ...named }) {
    const held = hold(db, named);
    put(record, held, { ...AWAKE, state: 'removed', state_at: now }, now);
    if (held.id !== null) followTask(db, record, held.id, 'removed', { now, today: named.today });
    return {
      title: `Took away “${shorten(held.name)}”`,
      accounts: accountsOf(held.account_id),
      ...(why === undefined ? {} : { why }),
      result: {},
    };
  },
};

export const snoozeTask: Command<NamedTask & { until: number | null; unlessReply: boolean }> = {
  name: 'task.snooze',
  reversal: 'reverse',
  run({ db, record, now }, { until, unlessReply, ...named }) {
    const held = hold(db, named);
    if (until !== null && until <= now) {
      throw new Failure('invalid_input', 'A snooze ends in the future; choose a later time.', 'until');
    }
    if (unlessReply && held.anchor === null && held.account_id === null) {
      throw new Failure(
        'invalid_input',
        'This task belongs to no account and no thread, so nobody’s answer can end it. Give it an account, or snooze it until a day.',
        'unlessReply',
      );
    }
    const asleep = {
      state: 'open',
      state_at: null,
      snoozed_until: until,
      snooze_mode: unlessReply ? 'no_reply' : 'date',
      snooze_after: now,
    };
    put(record, held, until === null ? AWAKE : asleep, now);
    const title = `${until === null ? 'Woke' : 'Snoozed'} “${shorten(held.name)}”`;
    return { title, accounts: accountsOf(held.account_id), result: {} };
  },
};

const AWAKE: Row = { snoozed_until: null, snooze_mode: null, snooze_after: null };

/** A row that is there, or one that is not yet and has no id. */
type HeldTask = Omit<TaskRow, 'id' | 'thread_id'> & { readonly id: number | null };

/** @throws Failure `not_found`. */
function hold(db: Database, { taskId, sourced }: NamedTask): HeldTask {
  const row = taskId.startsWith('task:') ? taskById(db).get(Number(taskId.slice(5))) : taskByKey(db).get(taskId);
  if (row) return row;
  if (!sourced) {
    throw new Failure('not_found', 'There is no such task any more; what it came from is settled.', 'taskId');
  }
  return {
    id: null,
    source_key: sourced.key,
    source: sourced.source,
    account_id: sourced.accountId,
    anchor: sourced.evidence?.messageId ?? null,
    name: sourced.title,
    notes: '',
    due: sourced.due,
    remind_at: null,
    impact: null,
    urgency: null,
    edited: '',
    state: 'open',
    state_at: null,
    snoozed_until: null,
    snooze_mode: null,
    snooze_after: null,
    created_at: sourced.at,
  };
}

function put(record: Recorder, held: HeldTask, patch: Row, now: number): void {
  if (held.id !== null) record.update('task', [held.id], patch);
  else {
    const { id: _, ...fresh } = held;
    record.insert('task', { ...fresh, created_at: now, ...patch });
  }
}

function columnsOf(input: TaskFields): Row {
  const row: Row = {};
  if (input.title !== undefined) row.name = input.title;
  if (input.notes !== undefined) row.notes = input.notes;
  if (input.accountId !== undefined) row.account_id = input.accountId;
  if (input.due !== undefined) row.due = input.due;
  if (input.remindAt !== undefined) row.remind_at = input.remindAt;
  if (input.impact !== undefined) row.impact = input.impact;
  if (input.urgency !== undefined) row.urgency = input.urgency;
  return row;
}

/** What the source would say otherwise: the rest is the person's own anyway. */
const FOLLOWED: Readonly<Record<string, string>> = { name: 'name', due: 'due', account_id: 'account' };

function editedWith(held: HeldTask, columns: Row): string {
  const changed = Object.keys(columns).flatMap((name) => FOLLOWED[name] ?? []);
  return [...new Set([...held.edited.split(' '), ...changed])].filter(Boolean).sort().join(' ');
}

function requireAnchor(db: Database, threadId: number): string {
  const anchor = anchorOfThread(db).get(threadId)?.message_id;
  if (anchor === undefined)
    throw new Failure('not_found', 'That thread is gone; the list was out of date.', 'threadId');
  return anchor;
}

/** A task of a thread is the account's whose thread it is, when it is of one alone. */
function onlyAccountOf(db: Database, threadId: number | undefined): number | null {
  const accounts = threadId === undefined ? [] : accountsOfThread(db).all(threadId);
  return accounts.length === 1 ? (accounts[0]?.account_id ?? null) : null;
}

function accountsOf(...ids: readonly (number | null | undefined)[]): number[] {
  return [...new Set(ids.filter((id) => typeof id === 'number'))];
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79).trimEnd()}…` : text;
}
