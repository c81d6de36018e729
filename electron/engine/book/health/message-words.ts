// How many words the newest text of a message has: what the length of an answer is measured by. Counted once, where the text is
// split anyway; it never changes.
import type { Database } from 'better-sqlite3';
import { newestText, splitText } from '../../mail/text/text-parts.ts';
import { statement } from '../../store/statement.ts';

const bodyOf = statement<[number], { text: string }>('SELECT text FROM message_body WHERE message_id = ?');
const put = statement<[number, number]>('INSERT OR REPLACE INTO message_words (message_id, words) VALUES (?, ?)');

/** What a reader looks at; the rest of a body this long is machine-made or quoted. */
const MAX_BODY = 120_000;

/** Of a message whose words nobody counted yet. */
export function wordsOf(db: Database, message: number): number {
  return countWords(newestText(splitText((bodyOf(db).get(message)?.text ?? '').slice(0, MAX_BODY))));
}

/** Inside a transaction. `newest` is the newest text, without quotes and signatures. */
export function keepWords(db: Database, message: number, words: number): void {
  put(db).run(message, words);
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** Runs of anything but white space in which a letter or a digit is. */
export function countWords(newest: string): number {
  let words = 0;
  for (const run of newest.split(/\s+/)) if (LETTER_OR_DIGIT.test(run)) words += 1;
  return words;
}
