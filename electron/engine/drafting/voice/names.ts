// What a recipient is called in a greeting, and how the user signs.
import type { Database } from 'better-sqlite3';
import { cleanName, firstOf } from '../../findings/manner/greeting.ts';
import { statement } from '../../store/statement.ts';
import type { RecipientName } from './forms.ts';
import type { VoiceRecipient } from './read-voice.ts';

const noted = statement<[number, string], { name: string | null }>(
  'SELECT name FROM person_note WHERE account_id = ? AND address = ?',
);
const read = statement<[number, string], { name: string }>(
  `SELECT name FROM person_fact WHERE account_id = ? AND address = ? AND name <> ''`,
);
const headed = statement<[string], { name: string }>(
  `SELECT name FROM participant WHERE address = ? AND name <> '' ORDER BY message_id DESC LIMIT 1`,
);
const mailbox = statement<[number], { display_name: string; address: string }>(
  'SELECT display_name, address FROM mailbox WHERE id = ?',
);

export function recipientName(db: Database, { address, accountId, name }: VoiceRecipient): RecipientName {
  const said = [
    name,
    noted(db).get(accountId, address)?.name,
    read(db).get(accountId, address)?.name,
    headed(db).get(address)?.name,
  ].find((one) => one !== undefined && one !== null && one.trim() !== '' && !one.includes('@'));
  const full = cleanName(said ?? '');
  const first = firstOf({ name: said ?? '', address });
  return { first, full: full === '' ? first : full };
}

/** The first name; empty where the mailbox has no name. */
export function ownName(db: Database, mailboxId: number): string {
  const row = mailbox(db).get(mailboxId);
  return row ? firstOf({ name: row.display_name, address: row.address }) : '';
}
