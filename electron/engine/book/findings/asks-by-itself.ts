// Some things ask for an answer without asking: who is told that nothing works, or that the board was brought in, has to write
// back. So they are the other side's move like a question, unless the person said that they are not so, or over.
import type { Database } from 'better-sqlite3';
import type { FindingKind } from '../../../contract/findings.ts';
import { statement } from '../../store/statement.ts';

const kinds: readonly FindingKind[] = ['risk.outage', 'risk.escalation'];

export const asksByItself = (kind: FindingKind): boolean => kinds.includes(kind);

const told = statement<{ message: number; kinds: string }, { one: 1 }>(
  `SELECT 1 AS one FROM message_finding f LEFT JOIN finding_state s ON s.finding_key = f.finding_key
   WHERE f.message_id = :message AND f.side = 'them' AND f.kind IN (SELECT value FROM json_each(:kinds))
     AND ifnull(s.state, 'confirmed') = 'confirmed' AND s.kind IS NULL LIMIT 1`,
);
const wanted = JSON.stringify(kinds);

/** As far as it was read by now: what reads a message marks its thread where this changes. */
export const tellsWhatAsks = (db: Database, message: number): boolean =>
  told(db).get({ message, kinds: wanted }) !== undefined;
