// journal.* and audit.verify
import { z } from 'zod';
import type { JournalEntry, JournalFilter, journalCalls } from '../../contract/journal.ts';
import { accountId, entryId } from '../../contract/scalars.ts';
import { type LocalNow, startOfDay } from '../book/local-time.ts';
import { runUndo } from '../commands/command.ts';
import { saveReport } from '../export/save-report.ts';
import { describeChanges } from '../journal/describe-changes.ts';
import { describeEvidence } from '../journal/describe-evidence.ts';
import { filterJournal, type JournalSpan } from '../journal/filter-journal.ts';
import { countChanges, type EntryRow, readFirstChanges, undoneBy } from '../journal/read-journal.ts';
import { undoNotice } from '../journal/undo-entry.ts';
import type { HandlerContext, HandlersOf } from './handler-context.ts';
import { checkRecord } from './keep-sealed.ts';
import { sendOutWaiting } from './send-out-waiting.ts';

const accountList = z.array(accountId);
const SHOWN_CHANGES = 20;

export function journalHandlers(context: HandlerContext): HandlersOf<keyof typeof journalCalls> {
  const { db } = context;
  return {
    'journal.list': ({ limit = 100, before = Number.MAX_SAFE_INTEGER, ...filter }, call) => {
      const entries: JournalEntry[] = [];
      for (const row of filterJournal(db, spanOf(filter, context.clockOf(call)), Number(before))) {
        if (entries.length === limit) return { entries, more: true };
        entries.push(toEntry(context, row));
      }
      return { entries, more: false };
    },
    'journal.export': async ({ format, path, ...filter }, call) => {
      const clock = context.clockOf(call);
      const rows = [...filterJournal(db, spanOf(filter, clock), Number.MAX_SAFE_INTEGER)].reverse();
      const { journalAsCsv, journalAsJson, journalFileName } = await import('./export-journal.ts');
      const content = format === 'csv' ? journalAsCsv(db, rows) : journalAsJson(db, rows, { filter, at: clock.now });
      const saved = await saveReport(content, journalFileName(clock, format), path);
      return { ...saved, entries: rows.length };
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
        'tasks',
        'playbooks',
      );
      return outcome;
    },
    'journal.verify': async () => {
      const { intact, checked, firstBroken } = await checkRecord(db, context.deps);
      return { intact, checked, firstBroken };
    },
    'audit.verify': () => checkRecord(db, context.deps),
  };
}

function spanOf({ from, to, ...rest }: JournalFilter, { timeZone }: LocalNow): JournalSpan {
  return {
    ...rest,
    since: from === undefined ? null : startOfDay(from, timeZone),
    until: to === undefined ? null : startOfDay(dayAfter(to), timeZone),
  };
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
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
    evidence: describeEvidence(row.evidence),
    hash: row.hash,
  };
}
