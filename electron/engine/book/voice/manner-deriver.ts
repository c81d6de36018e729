// Reads how the user writes out of their own letters to an account, the newest first and each once per version of the rule.
// It runs behind everything else, on whichever thread derives accounts.
import type { Database } from 'better-sqlite3';
import type { NamedRecipient } from '../../findings/manner/greeting.ts';
import { readManner } from '../../findings/manner/read-manner.ts';
import { newestText, splitText } from '../../mail/text/text-parts.ts';
import { statement } from '../../store/statement.ts';
import type { AccountDeriver } from '../derive-accounts.ts';
import { isOwn, readOwnSide } from '../sides.ts';
import { type LetterManner, putLetterManner } from './letter-manners.ts';

/** Raise it with every change to findings/manner that changes an answer. */
const VERSION = 1;
/** The newest letters of an account; a voice of years ago is somebody else's. */
const NEWEST = 60;
const MAX_BODY = 60_000;
/** What left nearly as it was drafted shows the program's voice and not the user's. */
const HARDLY_EDITED = 0.2;

interface Letter {
  readonly id: number;
  readonly sent_at: number;
  readonly mailbox_id: number;
  readonly from_name: string;
  readonly display_name: string;
  readonly text: string;
}

// Letters of colleagues that the user has a copy of are outbound too, and show another's voice.
const unread = statement<{ account: number; version: number; newest: number; edited: number }, Letter>(
  `SELECT m.id, m.sent_at, m.mailbox_id, m.from_name, x.display_name, b.text
   FROM (SELECT message_id, writer FROM message_account WHERE account_id = :account AND touch = 'mail_out'
         ORDER BY sent_at DESC LIMIT :newest) t
   JOIN message m ON m.id = t.message_id
   JOIN own_address o ON o.address = t.writer AND o.mailbox_id = m.mailbox_id
   JOIN mailbox x ON x.id = m.mailbox_id
   JOIN message_body b ON b.message_id = m.id
   WHERE NOT EXISTS (SELECT 1 FROM letter_manner l WHERE l.message_id = m.id AND l.version = :version)
     AND NOT EXISTS (SELECT 1 FROM outgoing g JOIN draft_edit e ON e.draft_id = g.draft_id
                     WHERE g.message_id = m.message_id AND e.distance < :edited)`,
);
const recipients = statement<[number], NamedRecipient>(
  `SELECT name, address FROM participant WHERE message_id = ? AND role = 'to' ORDER BY position LIMIT 20`,
);

export const mannerDeriver: AccountDeriver = {
  rule: 'manner',
  version: VERSION,
  derive(db, account) {
    const letters = unread(db).all({ account, version: VERSION, newest: NEWEST, edited: HARDLY_EDITED });
    if (letters.length === 0) return;
    const own = readOwnSide(db);
    // All are read before the first is written: while this writes, nobody else can.
    const rows = letters.map((letter) => readLetter(db, letter, (address) => isOwn(own, address)));
    for (const row of rows) putLetterManner(db, row, VERSION);
  },
};

function readLetter(db: Database, letter: Letter, own: (address: string) => boolean): LetterManner {
  const all = recipients(db).all(letter.id);
  const others = all.filter(({ address }) => !own(address));
  const text = newestText(splitText(letter.text.slice(0, MAX_BODY)));
  const manner = readManner({ text, to: others, own: letter.from_name || letter.display_name });
  const [only] = others.length === 1 ? others : [];
  return {
    message_id: letter.id,
    mailbox_id: letter.mailbox_id,
    address: only?.address ?? '',
    sent_at: letter.sent_at,
    language: manner?.language ?? 'other',
    register: manner?.register ?? 'neutral',
    greeting: manner?.greeting ?? '',
    greeting_form: manner?.greetingForm ?? '',
    sign_off: manner?.signOff ?? '',
    words: manner?.words ?? 0,
    sentences: manner?.sentences ?? 0,
    contracted: manner?.contracted ?? 0,
    uncontracted: manner?.uncontracted ?? 0,
    exclamations: manner?.exclamations ?? 0,
    questions: manner?.questions ?? 0,
    dashes: manner?.dashes ?? 0,
    phrases: JSON.stringify(manner?.phrases ?? []),
  };
}
