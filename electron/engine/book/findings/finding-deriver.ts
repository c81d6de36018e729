// Keeps the course of an account's findings in its rows: kept, answered, settled, the same as another. Runs before the other account
// derivers, which read it.
import type { Database } from 'better-sqlite3';
import { statement } from '../../store/statement.ts';
import type { AccountDeriver } from '../derive-accounts.ts';
import { readAll, readThreads, type SaidRow } from './read-history.ts';
import { type Settlement, settleFindings } from './settle-findings.ts';

const putCourse = statement<{
  message: number;
  position: number;
  state: string;
  why: string | null;
  by: number | null;
  at: number | null;
  same: string | null;
}>(
  `UPDATE message_finding SET state = :state, state_why = :why, state_message_id = :by, state_at = :at, same_as = :same
   WHERE message_id = :message AND position = :position`,
);
const putAnswers = statement<{
  message: number;
  state: string;
  why: string | null;
  by: number | null;
  at: number | null;
}>(
  `UPDATE message_finding SET state = :state, state_why = :why, state_message_id = :by, state_at = :at, same_as = NULL
   WHERE message_id = :message AND kind = 'question'`,
);

/** Beyond so many threads the whole account is looked at in less time. */
const MOST_THREADS = 12;

export const findingDeriver: AccountDeriver = {
  rule: 'findings',
  version: 2,
  derive(db, accountId, _zone, threads) {
    const few = threads !== null && threads.length <= MOST_THREADS;
    const { said, mail } = few ? readThreads(db, accountId, threads) : readAll(db, accountId);
    for (const [index, settlement] of settleFindings(said, mail).entries()) {
      const row = said[index];
      if (row && !stands(row, settlement)) write(db, row, settlement);
    }
  },
};

function stands(row: SaidRow, { state, why, messageId, at, sameAs }: Settlement): boolean {
  return (
    row.state === state &&
    row.state_why === why &&
    row.state_message_id === messageId &&
    row.state_at === at &&
    row.same_as === sameAs
  );
}

function write(db: Database, row: SaidRow, { state, why, messageId, at, sameAs }: Settlement): void {
  if (row.together) {
    putAnswers(db).run({ message: row.messageId, state, why, by: messageId, at });
    return;
  }
  putCourse(db).run({
    message: row.messageId,
    position: row.position,
    state,
    why,
    by: messageId,
    at,
    same: sameAs,
  });
}
