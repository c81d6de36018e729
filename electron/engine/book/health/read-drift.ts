// Drift as it is shown: of one account or of all, with the messages behind each change.
import type { Database } from 'better-sqlite3';
import type { Evidence } from '../../../contract/findings.ts';
import type { Drift } from '../../../contract/relationship.ts';
import { accountId, messageRowId, threadId } from '../../../contract/scalars.ts';
import { requireAccount } from '../../store/queries/accounts.ts';
import { statement } from '../../store/statement.ts';
import type { LocalNow } from '../local-time.ts';
import { whoWrote } from './account-facts.ts';
import { DRIFT_RULE } from './drift.ts';
import { driftUnit, movementText } from './drift-words.ts';
import { driftsOf, type Moving } from './drifts-of.ts';
import { readRelation } from './read-relation.ts';
import { relationAt } from './standing.ts';

const accounts = statement<[], { id: number; name: string }>('SELECT id, name FROM account ORDER BY id');
const messageRows = statement<
  [string],
  { id: number; message_id: string; thread_id: number; snippet: string; sent_at: number }
>(
  `SELECT m.id, m.message_id, m.thread_id, m.snippet, m.sent_at FROM json_each(?) j JOIN message m ON m.id = j.value
   ORDER BY m.sent_at DESC`,
);

const SHOWN = 5;

/** @throws Failure `not_found`. */
export function readDriftOf(db: Database, account: number, clock: LocalNow): Drift[] {
  const { name } = requireAccount(db, account);
  const relation = relationAt(readRelation(db, account), clock.now);
  return driftsOf(relation).map((moving) => shown(db, account, name, moving));
}

/** Only what changed: of a whole book, what is as ever is no news. */
export function readDriftOfBook(db: Database, clock: LocalNow): Drift[] {
  return accounts(db)
    .all()
    .flatMap(({ id }) => readDriftOf(db, id, clock))
    .filter(({ direction }) => direction === 'worse' || direction === 'better');
}

function shown(db: Database, account: number, accountName: string, { writer, movement, points }: Moving): Drift {
  const newest = movement.newest.at(-1)?.messageId;
  const name = writer === null ? accountName : (newest === undefined ? '' : whoWrote(db, newest)) || writer;
  return {
    accountId: accountId.parse(account),
    address: writer,
    name,
    measure: movement.measure,
    direction: movement.direction,
    baseline: movement.baseline,
    recent: movement.recent,
    unit: driftUnit[movement.measure],
    score: movement.score,
    text: movementText(movement, writer === null ? null : name),
    rule: DRIFT_RULE,
    evidence: evidenceOf(
      db,
      movement.newest.slice(-SHOWN).map(({ messageId }) => messageId),
    ),
    points: [...points],
  };
}

function evidenceOf(db: Database, ids: readonly number[]): Evidence[] {
  return messageRows(db)
    .all(JSON.stringify(ids))
    .map((row) => ({
      messageRowId: messageRowId.parse(row.id),
      messageId: row.message_id,
      threadId: threadId.parse(row.thread_id),
      quote: row.snippet,
      sentAt: row.sent_at,
    }));
}
