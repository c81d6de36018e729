// Notes which messages of a thread are worth reading, as whose words and for which account: real mail between us and an
// account, once where it reached two mailboxes. What changes sides is read again; what changes accounts only moves.
import type { Database } from 'better-sqlite3';
import type { Side } from '../../../contract/findings.ts';
import { statement } from '../../store/statement.ts';
import type { MessageFacts, ThreadFacts, ThreadMessage } from '../derive-thread.ts';
import { markAccountStale } from '../stale-accounts.ts';

/** What a thread's query says about each message. */
interface Noted {
  readonly id: number;
  readonly read_side: Side | null;
  readonly read_account: number | null;
}

// 0 is never read; -1 is read for the other side, whose findings are still there to be dropped.
const note = statement<{ message: number; sentAt: number; side: Side; account: number }>(
  `INSERT INTO message_read (message_id, rule_version, sent_at, side, account_id)
   VALUES (:message, 0, :sentAt, :side, :account)
   ON CONFLICT (message_id) DO UPDATE SET account_id = excluded.account_id, side = excluded.side,
     rule_version = iif(side = excluded.side OR rule_version = 0, rule_version, -1)`,
);
const release = statement<[number]>('UPDATE message_read SET account_id = NULL WHERE message_id = ?');
const moveFindings = statement<[number | null, number]>(
  'UPDATE message_finding SET account_id = ? WHERE message_id = ?',
);

/** `rows`, `messages` and the facts' messages are the same messages in the same order. Inside a transaction. */
export function markReading(
  db: Database,
  rows: readonly Noted[],
  messages: readonly ThreadMessage[],
  facts: ThreadFacts,
): void {
  for (const [index, fact] of facts.messages.entries()) {
    const message = messages[index];
    const row = rows[index];
    if (!message || !row) continue;
    const account = worthReading(message, fact) ? accountOf(fact) : null;
    const side: Side = fact.direction === 'inbound' ? 'them' : 'us';
    if (account === row.read_account && (account === null || side === row.read_side)) continue;
    if (account === null) release(db).run(fact.id);
    else note(db).run({ message: fact.id, sentAt: fact.sentAt, side, account });
    if (row.read_side !== null) moveFindings(db).run(account, fact.id);
    // What it settled there may be open again.
    if (row.read_account !== null) markAccountStale(db, row.read_account);
  }
}

function worthReading(message: ThreadMessage, fact: MessageFacts): boolean {
  return !message.notReal && !message.copy && fact.direction !== 'internal';
}

/** The account that it is a touch with, which for a client's mail is the writer's; else the first. */
function accountOf({ accounts }: MessageFacts): number | null {
  return (accounts.find(({ touch }) => touch !== null) ?? accounts[0])?.accountId ?? null;
}
