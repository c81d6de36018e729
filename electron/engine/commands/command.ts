// What a change is: a name, how it is undone, and a run that writes through the recorder. One transaction holds the change,
// its journal entry, the mark on every thread whose facts it made stale, and what it does to mail here and on servers.
import type { Database } from 'better-sqlite3';
import type { CallName } from '../../contract/contract.ts';
import type { Actor } from '../../contract/journal.ts';
import type { EntryId } from '../../contract/scalars.ts';
import { markStale } from '../book/mark-stale.ts';
import { appendEntry, type Reversal } from '../journal/append-entry.ts';
import { Recorder } from '../journal/recorder.ts';
import { undoEntry } from '../journal/undo-entry.ts';
import { applyMailChanges } from './apply-mail-changes.ts';
import { applyQueueEdits } from './apply-queue-edits.ts';
import { applyTemplateFiles } from './apply-template-files.ts';

export interface CommandContext {
  readonly db: Database;
  readonly record: Recorder;
  readonly now: number;
}

export interface CommandResult<R> {
  /** What was done, in words, past tense. */
  readonly title: string;
  readonly accounts: readonly number[];
  readonly why?: string;
  readonly result: R;
}

/** What a rule does by itself, about drafted touches, and nobody can call. */
export type RuleAct =
  | 'queue.stopped'
  | 'queue.paused'
  | 'queue.withdrawn'
  | 'queue.sent'
  | 'queue.followUp'
  | 'queue.nextInLine'
  | 'run.followed'
  | 'run.sent'
  | 'run.answered'
  | 'backup.restored';

export interface Command<I, R = Record<never, never>> {
  readonly name: CallName | RuleAct;
  readonly reversal: Reversal;
  run(context: CommandContext, input: I): CommandResult<R>;
}

export type CommandOutcome<R> = R & { entryId: EntryId | null };

/** @throws Failure whatever the command refuses; nothing is changed then. */
export function runCommand<I, R extends object>(
  db: Database,
  command: Command<I, R>,
  input: I,
  now: number,
  actor: Actor = 'user',
): CommandOutcome<R> {
  return db
    .transaction((): CommandOutcome<R> => {
      const record = new Recorder(db);
      const done = command.run({ db, record, now }, input);
      if (record.changes.length === 0) return { ...done.result, entryId: null };
      const entryId = appendEntry(
        db,
        {
          at: now,
          actor,
          command: command.name,
          title: done.title,
          why: done.why ?? null,
          reversal: command.reversal,
          undoes: null,
          accounts: done.accounts,
        },
        record.changes,
      );
      markStale(db, record.changes);
      applyMailChanges(db, record.changes, now);
      applyQueueEdits(db, record.changes, now);
      applyTemplateFiles(db, record.changes);
      return { ...done.result, entryId };
    })
    .immediate();
}

export function runUndo(db: Database, entryId: number, now: number): { entryId: EntryId; title: string } {
  return db
    .transaction(() => {
      const undone = undoEntry(db, entryId, now);
      markStale(db, undone.changes);
      applyMailChanges(db, undone.changes, now);
      applyQueueEdits(db, undone.changes, now);
      applyTemplateFiles(db, undone.changes);
      return { entryId: undone.entryId, title: undone.title };
    })
    .immediate();
}
