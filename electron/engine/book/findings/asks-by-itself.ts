// What reading a message tells of whether it asks for an answer, beyond its questions. Who is told that nothing works, that the
// board was brought in or what the product should do has to write back: so these are the other side's move like a question, unless
// the person said that they are not so, or over. Nobody waits for an answer to what a machine wrote.
import type { Database } from 'better-sqlite3';
import type { FindingKind } from '../../../contract/findings.ts';
import { statement } from '../../store/statement.ts';

const kinds: readonly FindingKind[] = ['risk.outage', 'risk.escalation', 'feature_request'];

export const asksByItself = (kind: FindingKind): boolean => kinds.includes(kind);
/** Whether a finding of this kind decides if its message asks. */
export const decidesWhatAsks = (kind: FindingKind): boolean => asksByItself(kind) || kind === 'automated';

const told = statement<{ message: number; kinds: string }, { one: 1 }>(
  `SELECT 1 AS one FROM message_finding f LEFT JOIN finding_state s ON s.finding_key = f.finding_key
   WHERE f.message_id = :message AND f.side = 'them' AND f.kind IN (SELECT value FROM json_each(:kinds))
     AND ifnull(s.state, 'confirmed') = 'confirmed' AND s.kind IS NULL LIMIT 1`,
);
const byThemselves = JSON.stringify(kinds);
const ofMachines = JSON.stringify(['automated'] satisfies FindingKind[]);
const deciding = JSON.stringify([...kinds, 'automated']);

const tells = (db: Database, message: number, wanted: string): boolean =>
  told(db).get({ message, kinds: wanted }) !== undefined;

/** As far as it was read by now: what reads a message marks its thread where this changes. `asks`: its words ask. */
export const asksAsRead = (db: Database, message: number, asks: boolean): boolean =>
  asks ? !tells(db, message, ofMachines) : tells(db, message, byThemselves);

/** Whether what was read of it decides if it asks. */
export const wasDecided = (db: Database, message: number): boolean => tells(db, message, deciding);
