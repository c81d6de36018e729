// The signatures of a person's letters: the newest few and the oldest, each read once per version of the rule, so that a
// person's title is known and a new one noticed without reading everything they ever wrote.
import type { Database } from 'better-sqlite3';
import { readSignature } from '../../findings/people/signature.ts';
import { newestText, splitText } from '../../mail/text/text-parts.ts';
import { statement } from '../../store/statement.ts';

/** Raise it with every change to findings/people/signature.ts that changes an answer. */
const VERSION = 1;
const NEWEST = 3;
const MAX_BODY = 60_000;

export interface PersonSignature {
  readonly message_id: number;
  readonly sent_at: number;
  readonly name: string;
  readonly title: string;
  readonly phone: string;
  readonly company: string;
}

const newest = statement<[number, string, number], { message_id: number }>(
  `SELECT message_id FROM message_account WHERE account_id = ? AND touch = 'mail_in' AND writer = ?
   ORDER BY sent_at DESC LIMIT ?`,
);
const oldest = statement<[number, string], { message_id: number }>(
  `SELECT message_id FROM message_account WHERE account_id = ? AND touch = 'mail_in' AND writer = ?
   ORDER BY sent_at LIMIT 1`,
);
const known = statement<[number, number], { one: number }>(
  'SELECT 1 AS one FROM message_signature WHERE message_id = ? AND version = ?',
);
const letter = statement<[number], { text: string; from_name: string; from_address: string }>(
  `SELECT b.text, m.from_name, m.from_address FROM message m JOIN message_body b ON b.message_id = m.id WHERE m.id = ?`,
);
const put = statement<[number, number, string, string, string, string]>(
  'INSERT OR REPLACE INTO message_signature (message_id, version, name, title, phone, company) VALUES (?, ?, ?, ?, ?, ?)',
);
const all = statement<[number, string, number], PersonSignature>(
  `SELECT s.message_id, a.sent_at, s.name, s.title, s.phone, s.company
   FROM message_account a JOIN message_signature s ON s.message_id = a.message_id
   WHERE a.account_id = ? AND a.touch = 'mail_in' AND a.writer = ? AND s.version = ? ORDER BY a.sent_at DESC`,
);

/** The newest first; those that hold nothing are left out. */
export function signaturesOf(db: Database, account: number, address: string): PersonSignature[] {
  const wanted = [...newest(db).all(account, address, NEWEST), ...oldest(db).all(account, address)];
  for (const { message_id: id } of wanted) {
    if (known(db).get(id, VERSION)) continue;
    const row = letter(db).get(id);
    const parts = splitText((row?.text ?? '').slice(0, MAX_BODY));
    const signature = parts.filter(({ kind }) => kind === 'signature').map(({ text }) => text);
    const found = row
      ? readSignature({
          text: newestText(parts),
          signature: signature.join('\n'),
          fromName: row.from_name,
          fromAddress: row.from_address,
        })
      : null;
    put(db).run(id, VERSION, found?.name ?? '', found?.title ?? '', found?.phone ?? '', found?.company ?? '');
  }
  return all(db)
    .all(account, address, VERSION)
    .filter(({ name, title, phone, company }) => name !== '' || title !== '' || phone !== '' || company !== '');
}
