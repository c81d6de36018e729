// The language a mail to somebody is written in: what the user writes to them, else what they write themselves.
import type { Database } from 'better-sqlite3';
import { statement } from '../../store/statement.ts';
import type { Letters } from './letters-for.ts';
import type { Heard, Voice, VoiceRecipient } from './read-voice.ts';

type Language = Voice['language'];

const NEWEST = 12;

const theirs = statement<[number, string, number], { language: string }>(
  `SELECT r.language FROM message_account t JOIN message_read r ON r.message_id = t.message_id
   WHERE t.account_id = ? AND t.touch = 'mail_in' AND t.writer = ? AND r.language IS NOT NULL
   ORDER BY t.sent_at DESC LIMIT ?`,
);
const colleagues = statement<[number, number], { language: string }>(
  `SELECT language FROM message_read WHERE account_id = ? AND side = 'them' AND language IS NOT NULL
   ORDER BY sent_at DESC LIMIT ?`,
);

export function chooseLanguage(db: Database, letters: Letters, to: VoiceRecipient | null): Heard<Language> {
  const newest = (list: readonly { readonly language: string }[]) => mostly(list.slice(0, NEWEST));
  const person =
    newest(letters.person) ?? (to === null ? null : newest(theirs(db).all(to.accountId, to.address, NEWEST)));
  if (person) return { value: person, source: 'person' };
  const account = newest(letters.account) ?? (to === null ? null : newest(colleagues(db).all(to.accountId, NEWEST)));
  if (account) return { value: account, source: 'account' };
  const mailbox = mostly(letters.mailbox);
  return mailbox ? { value: mailbox, source: 'mailbox' } : { value: 'en', source: 'plain' };
}

function mostly(list: readonly { readonly language: string }[]): Language | null {
  const counts = new Map<Language, number>();
  for (const { language } of list) {
    if (language === 'en' || language === 'de' || language === 'fr' || language === 'es') {
      counts.set(language, (counts.get(language) ?? 0) + 1);
    }
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? null;
}
