// The rows of how the user's letters are written: figures and forms of words, one row a letter, read newest first.
import type { Database } from 'better-sqlite3';
import type { Language } from '../../findings/finding.ts';
import type { Register } from '../../findings/manner/greeting.ts';
import { statement } from '../../store/statement.ts';

export interface LetterManner {
  readonly message_id: number;
  readonly mailbox_id: number;
  /** Empty where the letter went to several. */
  readonly address: string;
  readonly sent_at: number;
  readonly language: Language;
  readonly register: Register;
  readonly greeting: string;
  readonly greeting_form: string;
  readonly sign_off: string;
  readonly words: number;
  readonly sentences: number;
  readonly contracted: number;
  readonly uncontracted: number;
  readonly exclamations: number;
  readonly questions: number;
  readonly dashes: number;
  /** JSON. */
  readonly phrases: string;
}

const COLUMNS = `l.message_id, l.mailbox_id, l.address, l.sent_at, l.language, l.register, l.greeting, l.greeting_form,
  l.sign_off, l.words, l.sentences, l.contracted, l.uncontracted, l.exclamations, l.questions, l.dashes, l.phrases`;

export const lettersTo = statement<[string, number], LetterManner>(
  `SELECT ${COLUMNS} FROM letter_manner l WHERE l.address = ? AND l.words > 0 ORDER BY l.sent_at DESC LIMIT ?`,
);
export const lettersToAccount = statement<[number, number], LetterManner>(
  `SELECT ${COLUMNS} FROM message_account t JOIN letter_manner l ON l.message_id = t.message_id
   WHERE t.account_id = ? AND t.touch = 'mail_out' AND l.words > 0 ORDER BY t.sent_at DESC LIMIT ?`,
);
export const lettersOfMailbox = statement<[number, number], LetterManner>(
  `SELECT ${COLUMNS} FROM letter_manner l WHERE l.mailbox_id = ? AND l.words > 0 ORDER BY l.sent_at DESC LIMIT ?`,
);
export const lettersOfAll = statement<[number], LetterManner>(
  `SELECT ${COLUMNS} FROM letter_manner l WHERE l.words > 0 ORDER BY l.sent_at DESC LIMIT ?`,
);

const put = statement<LetterManner & { version: number }>(
  `INSERT OR REPLACE INTO letter_manner (message_id, version, mailbox_id, address, sent_at, language, register, greeting,
     greeting_form, sign_off, words, sentences, contracted, uncontracted, exclamations, questions, dashes, phrases)
   VALUES (:message_id, :version, :mailbox_id, :address, :sent_at, :language, :register, :greeting, :greeting_form,
     :sign_off, :words, :sentences, :contracted, :uncontracted, :exclamations, :questions, :dashes, :phrases)`,
);

export function putLetterManner(db: Database, row: LetterManner, version: number): void {
  put(db).run({ ...row, version });
}
