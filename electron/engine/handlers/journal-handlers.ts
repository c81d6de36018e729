// journal.*
import { z } from 'zod';
import type { JournalEntry, journalCalls } from '../../contract/journal.ts';
import { accountId, entryId } from '../../contract/scalars.ts';
import { runUndo } from '../commands/command.ts';
import { describeChanges } from '../journal/describe-changes.ts';
import {
  countChanges,
  type EntryRow,
  listEntries,
  listEntriesOfAccount,
  readFirstChanges,
  undoneBy,
  verifyJournal,
} from '../journal/read-journal.ts';
import { undoNotice } from '../journal/undo-entry.ts';
import type { HandlerContext, HandlersOf } from './handler-context.ts';
import { sendOutWaiting } from './send-out-waiting.ts';

const accountList = z.array(accountId);
const SHOWN_CHANGES = 20;

export function journalHandlers(context: HandlerContext): HandlersOf<keyof typeof journalCalls> {
  const { db } = context;
  return {
    'journal.list': ({ limit = 100, before = Number.MAX_SAFE_INTEGER, accountId: account }) => {
      const page = { before: Number(before), limit: limit + 1 };
      const rows =
        account === undefined ? listEntries(db).all(page) : listEntriesOfAccount(db).all({ ...page, account });
      return { entries: rows.slice(0, limit).map((row) => toEntry(context, row)), more: rows.length > limit };
    },
    'journal.undo': async (input, call) => {
      const outcome = context.sync.writeFirst(() => runUndo(db, input.entryId, context.clockOf(call).now));
      sendOutWaiting(context);
      await context.settle();
      context.changed(
        'book',
        'accounts',
        'threads',
        'outbox',
        'journal',
        'settings',
        'mailboxes',
        'drafts',
        'outgoing',
      );
      return outcome;
    },
    'journal.verify': () => {
      const check = verifyJournal(db);
      return { ...check, firstBroken: check.firstBroken === null ? null : entryId.parse(check.firstBroken) };
    },
  };
}

function toEntry({ db }: HandlerContext, row: EntryRow): JournalEntry {
  const notice = undoNotice(db, row);
  const undone = undoneBy(db).get(row.id);
  return {
    entryId: entryId.parse(row.id),
    at: row.at,
    actor: row.actor,
    command: row.command,
    title: row.title,
    why: row.why,
    accountIds: accountList.parse(JSON.parse(row.accounts)),
    changes: describeChanges(readFirstChanges(db).all(row.id, SHOWN_CHANGES)).slice(0, SHOWN_CHANGES),
    changeCount: countChanges(db).get(row.id)?.n ?? 0,
    undoable: notice === null,
    undoNotice: notice,
    undoes: row.undoes === null ? null : entryId.parse(row.undoes),
    undoneBy: undone ? entryId.parse(undone.id) : null,
    hash: row.hash,
  };
}
