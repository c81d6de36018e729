// The user's letters that tell how to write to somebody, the newest first: to them, to their colleagues, and to anybody.
import type { Database } from 'better-sqlite3';
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
  const ofMailbox = lettersOfMailbox(db).all(mailboxId, NEWEST);
  return {
    person: to === null || to.address === '' ? [] : lettersTo(db).all(to.address, NEWEST_TO_ONE),
    account: to === null ? [] : lettersToAccount(db).all(to.accountId, NEWEST_TO_ONE),
    mailbox: ofMailbox.length >= ENOUGH ? ofMailbox : lettersOfAll(db).all(NEWEST),
  };
}
