// Undo: appends the reversed diff of an entry after checking that every row still is as the entry left it.
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { Failure } from '../../contract/failure.ts';
import type { EntryId } from '../../contract/scalars.ts';
import { storeFailure } from '../store/open-store.ts';
import { canTakeBack, outgoingById } from '../store/queries/deliveries.ts';
import { appendEntry } from './append-entry.ts';
import { isJournaledTable, type Row, readRow } from './journaled-tables.ts';
import { type EntryRow, readChanges, readEntry, undoneBy } from './read-journal.ts';
import { Recorder, type RowChange, sameRow } from './recorder.ts';
import { FIGURE_A_DAY, type FigureRowChange, undoFigures } from './undo-figures.ts';

const cell = z.union([z.string(), z.number(), z.null()]);
const storedRow = z.record(z.string(), cell);
const storedKey = z.array(cell);

export interface UndoResult {
  readonly entryId: EntryId;
  readonly title: string;
  readonly changes: readonly RowChange[];
}

const insteadOfUndo: Readonly<Record<string, string>> = {
  'mailbox.add': 'Adding a mailbox is not undone here; remove it in Settings, where you are asked first.',
  'mailbox.remove': 'A removed mailbox is not brought back by undo; add it again and its mail comes from the server.',
  'outgoing.takeBack': 'The message is a draft again; send it from there.',
  'outgoing.sendNow': 'What has been let go can be taken back only until the server has it.',
  'outgoing.retry': 'What has been let go can be taken back only until the server has it.',
  'outgoing.settle': 'What was decided about this message has been done.',
  'journal.undo': 'The message is a draft again; send it from there.',
  'queue.sent': 'This has left; nothing more can be decided about it.',
  'queue.withdrawn': 'Its message was taken back. Take it up again in the queue and approve it anew.',
  'backup.restored':
    'What was there before lies in a folder beside; the messages that were to be sent are drafts again, and the queue waits.',
  'thread.delete': 'Mail that was deleted for good is not brought back by undo.',
  'sync.overtaken': 'The change that won was made elsewhere; change it again from here if you want it otherwise.',
};

/** Why an entry can't be undone, or null when it can. */
export function undoNotice(db: Database, entry: EntryRow): string | null {
  if (entry.reversal === 'never') {
    const noted = entry.evidence !== null;
    return (
      insteadOfUndo[entry.command] ??
      (noted ? 'This says what happened; there is nothing to undo.' : 'This cannot be undone.')
    );
  }
  if (undoneBy(db).get(entry.id)) return 'This was undone already.';
  if (entry.reversal === 'hold' && !stillHere(db, entry.id)) {
    return 'This message has left or may have left, so it can’t be taken back.';
  }
  return null;
}

/** A sending is undone as long as nobody can have got the message. */
function stillHere(db: Database, id: number): boolean {
  return readChanges(db)
    .all(id)
    .filter((change) => change.table_name === 'outgoing')
    .every((change) => {
      const [outgoing] = storedKey.parse(JSON.parse(change.row_key));
      const row = outgoingById(db).get(Number(outgoing));
      return row === undefined || canTakeBack(row);
    });
}

/** Runs inside the caller's transaction. @throws Failure `not_found` or `conflict`; nothing is changed then. */
export function undoEntry(db: Database, id: number, now: number): UndoResult {
  const entry = readEntry(db).get(id);
  if (!entry) throw new Failure('not_found', 'There is no such entry in the journal.');
  const notice = undoNotice(db, entry);
  if (notice) throw new Failure('conflict', notice);

  const recorder = new Recorder(db);
  const figures: FigureRowChange[] = [];
  for (const change of readChanges(db).all(id).reverse()) {
    const key = storedKey.parse(JSON.parse(change.row_key));
    const [before, after] = [parseRow(change.before), parseRow(change.after)];
    if (change.table_name === FIGURE_A_DAY) {
      figures.push({ before, after });
      continue;
    }
    if (!isJournaledTable(change.table_name)) throw new Failure('conflict', 'This entry is of a kind that is gone.');
    const table = change.table_name;
    const asLeft = sameRow(readRow(db, table, key), after);
    if (!asLeft && table === 'figure_series') {
      figures.push({ before, after });
      continue;
    }
    if (!asLeft) throw changedSince();
    unlessBlocked(() => recorder.replace(table, key, before));
  }
  if (!unlessBlocked(() => undoFigures(db, recorder, figures))) throw changedSince();
  const title =
    entry.undoes === null ? `Undid: ${entry.title}` : `Did again: ${entry.title.replace(/^(Undid|Did again): /, '')}`;
  const undone = appendEntry(
    db,
    {
      at: now,
      actor: 'user',
      command: 'journal.undo',
      title,
      why: null,
      // Undoing that would send; sending is decided anew, from the draft.
      reversal: entry.reversal === 'hold' ? 'never' : 'reverse',
      undoes: id,
      accounts: z.array(z.number()).parse(JSON.parse(entry.accounts)),
    },
    recorder.changes,
  );
  return { entryId: undone, title, changes: recorder.changes };
}

function changedSince(): Failure {
  return new Failure(
    'conflict',
    'What this changed was changed again since, so it was left as it is. Undo the later change first.',
  );
}

function unlessBlocked<T>(write: () => T): T {
  try {
    return write();
  } catch (error) {
    throw blockedByLaterWork(error);
  }
}

function parseRow(text: string | null): Row | null {
  return text === null ? null : storedRow.parse(JSON.parse(text));
}

/** A row that later work refers to can't be taken away under it. */
function blockedByLaterWork(error: unknown): unknown {
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code === 'string' && code.startsWith('SQLITE_CONSTRAINT')) {
    return new Failure(
      'conflict',
      'Something done later rests on this. Undo that first; the Activity screen lists it.',
    );
  }
  return storeFailure(error) ?? error;
}
