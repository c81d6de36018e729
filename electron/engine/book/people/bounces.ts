// Whom mail could not reach. A bounce is a machine's letter to us about an address of the account's, so it belongs to no
// account by its people: it is read once for the addresses it names, and looked up by these.
import type { Database } from 'better-sqlite3';
import { statement } from '../../store/statement.ts';
import { isOwn, readOwnSide } from '../sides.ts';
import { markAccountStale } from '../stale-accounts.ts';

interface BounceRow {
  readonly id: number;
  readonly sent_at: number;
  readonly text: string | null;
}

const MOST = 200;
const MAX_TEXT = 20_000;
const MOST_NAMED = 5;

const unread = statement<[number], BounceRow>(
  `SELECT m.id, m.sent_at, b.text FROM message m LEFT JOIN message_body b ON b.message_id = m.id
   WHERE m.automatic = 'bounce' AND NOT EXISTS (SELECT 1 FROM bounced n WHERE n.message_id = m.id) LIMIT ?`,
);
const put = statement<[number, string, number, number, string]>(
  'INSERT OR IGNORE INTO bounced (message_id, address, for_good, sent_at, quote) VALUES (?, ?, ?, ?, ?)',
);
const accountsOf = statement<[string], { account_id: number }>(
  `SELECT DISTINCT a.account_id FROM participant p JOIN message_account a ON a.message_id = p.message_id
   WHERE p.address = ?`,
);
const bouncesOf = statement<[string, number], { message_id: number; sent_at: number; quote: string }>(
  `SELECT message_id, sent_at, quote FROM bounced WHERE address = ? AND for_good = 1 AND sent_at > ?
   ORDER BY sent_at DESC LIMIT 1`,
);

export interface Bounce {
  readonly message_id: number;
  readonly sent_at: number;
  readonly quote: string;
}

/** The newest mail to the address that came back for good, after an instant. */
export function bounceAfter(db: Database, address: string, after: number): Bounce | null {
  return bouncesOf(db).get(address, after) ?? null;
}

/** Reads bounces that nobody read yet; accounts whose people they name are derived anew. Inside a transaction. */
export function readBounces(db: Database): void {
  const rows = unread(db).all(MOST);
  if (rows.length === 0) return;
  const own = readOwnSide(db);
  for (const { id, sent_at: sentAt, text } of rows) {
    const said = bounceOf((text ?? '').slice(0, MAX_TEXT));
    const addresses = said.addresses.filter((address) => !isOwn(own, address)).slice(0, MOST_NAMED);
    for (const address of addresses.length > 0 ? addresses : ['']) {
      put(db).run(id, address, said.forGood ? 1 : 0, sentAt, said.quote);
      if (address === '' || !said.forGood) continue;
      for (const { account_id: account } of accountsOf(db).all(address)) markAccountStale(db, account);
    }
  }
}

const address = /(?<![\w.+-])[\w.+-]{1,64}@[\p{L}\p{N}][\p{L}\p{N}.-]{0,120}\.\p{L}{2,24}/gu;
const machine = /^(?:mailer-daemon|postmaster|mail-daemon|noreply|no-reply|bounces?)[@+]/;
const unknown =
  /\b5\.(?:1\.[0-36]|4\.310|0\.0|7\.1)\b|\b55[01]\b|\b(?:user|recipient|mailbox|account|address) (?:is )?(?:unknown|not found|disabled|inactive|invalid)\b|\bno such (?:user|mailbox|recipient|person)\b|\b(?:unknown|invalid) (?:user|recipient|address|mailbox)\b|\b(?:does not|doesn't) exist\b|(?:could not|couldn't|cannot) be found|address rejected|unbekannt|existiert nicht|n'existe pas|inconnue?|desconocid|no existe/iu;
const passing =
  /\b(?:quota|over ?quota|mailbox (?:is )?full|full mailbox|delayed|temporar\w+|will be (?:re)?tried|try(?:ing)? again|retry|not be delivered yet|[45]\.2\.2|4\.\d\.\d|greylist\w*|too large|spam|blocked|policy)\b/iu;

/** What a report of failure says: about whom, and whether the address is unknown rather than full or slow. Pure. */
export function bounceOf(text: string): { addresses: string[]; forGood: boolean; quote: string } {
  const named = [...text.matchAll(address)].map(([one]) => one.toLowerCase().replace(/\.+$/, ''));
  const addresses = [...new Set(named)].filter((one) => !machine.test(one));
  const line = text.split(/\r?\n/).find((one) => unknown.test(one.slice(0, 500)));
  return { addresses, forGood: line !== undefined && !passing.test(text), quote: (line ?? '').trim().slice(0, 300) };
}
