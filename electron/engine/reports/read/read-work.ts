// Reads what was promised, what was to be done, and which meetings there were with what was done to prepare them.
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { BookRow } from '../../../contract/book.ts';
import { findingsOfBook } from '../../book/findings/read-findings.ts';
import type { LocalNow } from '../../book/local-time.ts';
import { readTasks } from '../../book/tasks/read-tasks.ts';
import { allTasks } from '../../book/tasks/task-rows.ts';
import type { SourcedTask } from '../../book/tasks/task-sources.ts';
import { meetingLines } from '../../store/queries/meetings.ts';
import { statement } from '../../store/statement.ts';
import type { MeetingFact, PromiseFact, TaskFact } from '../facts.ts';

const DAY = 86_400_000;
/** A promise may be made long before its day. */
const PROMISED_BEFORE = 200 * DAY;
const PREPARED_BEFORE = 30 * DAY;

const sentAt = statement<[string], { id: number; sent_at: number }>(
  'SELECT m.id, m.sent_at FROM json_each(?) j JOIN message m ON m.id = j.value',
);
const saidKept = statement<[], { finding_key: string; created_at: number }>(
  "SELECT finding_key, created_at FROM finding_state WHERE state = 'kept'",
);
// journal_entry_by_command.
const preparation = statement<{ since: number; now: number }, { at: number; accounts: string }>(
  `SELECT at, accounts FROM journal_entry
   WHERE command IN ('meeting.plan', 'meeting.draft', 'document.editSection', 'document.arrange', 'document.fillGap')
     AND at BETWEEN :since AND :now AND undoes IS NULL ORDER BY at, id`,
);
const accountList = z.array(z.number());

export function readPromises(db: Database, clock: LocalNow, since: number): PromiseFact[] {
  const findings = findingsOfBook(db, clock, { kinds: ['commitment'], by: 'us', since: since - PROMISED_BEFORE });
  const settledBy = findings.flatMap(({ stateMessageRowId }) =>
    stateMessageRowId === null ? [] : [stateMessageRowId],
  );
  const sent = new Map(
    sentAt(db)
      .all(JSON.stringify(settledBy))
      .map((row) => [row.id, row.sent_at]),
  );
  const said = new Map(
    saidKept(db)
      .all()
      .map((row) => [row.finding_key, row.created_at]),
  );
  return findings.flatMap((one) => {
    const { accountId, due, state, evidence } = one;
    if (accountId === null || due === null) return [];
    if (state !== 'kept' && state !== 'overdue' && state !== 'open' && state !== 'dropped') return [];
    const byMail = one.stateMessageRowId === null ? undefined : sent.get(one.stateMessageRowId);
    return [
      {
        accountId,
        due,
        what: one.what === '' ? one.quote : one.what,
        state,
        keptAt: state === 'kept' ? (byMail ?? said.get(one.findingId) ?? null) : null,
        messageRowId: evidence.messageRowId,
        threadId: evidence.threadId,
      },
    ];
  });
}

/** Those the person wrote down or took in hand: what mail suggests comes and goes with it. */
export function readOwnTasks(
  db: Database,
  clock: LocalNow,
  book: readonly BookRow[],
  sources: readonly SourcedTask[],
): TaskFact[] {
  const own = new Set(
    allTasks(db)
      .all()
      .map(({ id, source_key }) => source_key ?? `task:${id}`),
  );
  return readTasks(db, clock, book, sources).flatMap(({ taskId, accountId, title, due, state, endedAt, threadId }) =>
    due === null || state === 'removed' || !own.has(taskId)
      ? []
      : [{ accountId, title, due, done: state === 'done' || state === 'answered', endedAt, threadId }],
  );
}

export function readMeetingFacts(db: Database, { now }: LocalNow, since: number): MeetingFact[] {
  const acts = new Map<number, number[]>();
  for (const { at, accounts } of preparation(db).all({ since: since - PREPARED_BEFORE, now })) {
    for (const account of accountList.parse(JSON.parse(accounts))) {
      const list = acts.get(account);
      if (list) list.push(at);
      else acts.set(account, [at]);
    }
  }
  const lines = meetingLines(db).all();
  return lines.flatMap(({ id, account_id, name, start_at, state }) => {
    if (start_at === null || state === 'proposed' || start_at < since) return [];
    // What was done before the meeting before it was for that one.
    const previous = lines.reduce(
      (latest, other) =>
        other.account_id === account_id &&
        other.start_at !== null &&
        other.start_at < start_at &&
        other.state === 'held'
          ? Math.max(latest, other.start_at)
          : latest,
      0,
    );
    const prepared = (acts.get(account_id) ?? []).filter((at) => at > previous);
    return [{ id, accountId: account_id, name, startAt: start_at, state, prepared }];
  });
}
