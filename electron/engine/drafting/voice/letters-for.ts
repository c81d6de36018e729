// The user's letters that tell how to write to somebody, the newest first: to them, to their colleagues, and to anybody.
import type { Database } from 'better-sqlite3';
import { factsVersion } from '../../book/rule-version.ts';
import {
  type LetterManner,
  lettersOfAll,
  lettersOfMailbox,
  lettersTo,
  lettersToAccount,
} from '../../book/voice/letter-manners.ts';
import type { VoiceRecipient } from './read-voice.ts';

export interface Letters {
  readonly person: readonly LetterManner[];
  readonly account: readonly LetterManner[];
  readonly mailbox: readonly LetterManner[];
}

export const NEWEST_TO_ONE = 40;
export const NEWEST = 200;
/** A mailbox with fewer sounds like the user's others, an imported archive of sent mail above all. */
const ENOUGH = 10;

export function lettersFor(db: Database, mailboxId: number, to: VoiceRecipient | null): Letters {
  return {
    person: to === null || to.address === '' ? [] : lettersTo(db).all(to.address, NEWEST_TO_ONE),
    account: to === null ? [] : lettersToAccount(db).all(to.accountId, NEWEST_TO_ONE),
    mailbox: ofMailbox(db, mailboxId),
  };
}

interface Remembered {
  readonly facts: number;
  readonly letters: readonly LetterManner[];
}
const remembered = new WeakMap<Database, Map<number, Remembered>>();

/** The same for every recipient, so a queue that is filled reads them once; read again when facts changed. */
function ofMailbox(db: Database, mailboxId: number): readonly LetterManner[] {
  const mailboxes = remembered.get(db) ?? new Map<number, Remembered>();
  remembered.set(db, mailboxes);
  const facts = factsVersion(db);
  const known = mailboxes.get(mailboxId);
  if (known?.facts === facts) return known.letters;
  const own = lettersOfMailbox(db).all(mailboxId, NEWEST);
  const letters = own.length >= ENOUGH ? own : lettersOfAll(db).all(NEWEST);
  mailboxes.set(mailboxId, { facts, letters });
  return letters;
}
