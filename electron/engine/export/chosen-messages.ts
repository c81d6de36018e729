// Which messages an export is of, each mail once however many mailboxes it reached, oldest first.
import type { Store } from '../store/open-store.ts';
import { statement } from '../store/statement.ts';

export interface ChosenMessage {
  readonly id: number;
  readonly subject: string;
  readonly from_address: string;
  readonly sent_at: number;
  readonly received_at: number;
}
interface ChosenRow extends ChosenMessage {
  readonly identity: Uint8Array;
}

const columns = 'm.id, m.identity, m.subject, m.from_address, m.sent_at, m.received_at';
const ofThread = statement<[number], ChosenRow>(
  `SELECT ${columns} FROM message m WHERE m.thread_id = ? ORDER BY m.sent_at, m.id`,
);
const ofAccount = statement<[number], ChosenRow>(
  `SELECT ${columns} FROM message_account a JOIN message m ON m.id = a.message_id WHERE a.account_id = ?
   ORDER BY a.sent_at, a.message_id`,
);
const ofIds = statement<[string], ChosenRow>(
  `SELECT ${columns} FROM json_each(?) w CROSS JOIN message m ON m.id = w.value ORDER BY m.sent_at, m.id`,
);

export function messagesOfThread(db: Store, threadId: number): ChosenMessage[] {
  return eachOnce(ofThread(db).all(threadId));
}

export function messagesOfAccount(db: Store, accountId: number): ChosenMessage[] {
  return eachOnce(ofAccount(db).all(accountId));
}

export function messagesOfIds(db: Store, ids: readonly number[]): ChosenMessage[] {
  return eachOnce(ofIds(db).all(JSON.stringify(ids)));
}

function eachOnce(rows: readonly ChosenRow[]): ChosenMessage[] {
  const seen = new Set<string>();
  return rows.filter(({ identity }) => {
    const key = Buffer.from(identity).toString('base64');
    return !seen.has(key) && seen.add(key);
  });
}
