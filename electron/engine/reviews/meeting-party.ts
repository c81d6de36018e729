// Who is met and how: the person, the language they are written in, the clock they live by, and whether they would rather
// choose a time by a link.
import type { Database } from 'better-sqlite3';
import { Failure } from '../../contract/failure.ts';
import { writersZone } from '../book/findings/writers-zone.ts';
import type { LocalNow } from '../book/local-time.ts';
import { type ChosenPerson, choosePerson } from '../drafting/compose/choose-person.ts';
import { chooseMailbox } from '../drafting/compose/choose-source.ts';
import { readVoice } from '../drafting/voice/read-voice.ts';
import { requireAccount } from '../store/queries/accounts.ts';
import type { MailboxRow } from '../store/queries/mailboxes.ts';
import { meetingPerson } from '../store/queries/meetings.ts';
import { statement } from '../store/statement.ts';
import type { MeetingLanguage } from './meeting-times.ts';

export interface MeetingParty {
  readonly chosen: ChosenPerson;
  readonly mailbox: MailboxRow;
  readonly language: MeetingLanguage;
  readonly zone: TheirZone;
  readonly prefers: 'times' | 'link';
}

export interface TheirZone {
  readonly timeZone: string;
  readonly why: string;
}

// The last mail they wrote says where their clock stands.
const lastLetter = statement<[string], { zone_minutes: number | null; sent_at: number }>(
  `SELECT m.zone_minutes, m.sent_at FROM participant p JOIN message m ON m.id = p.message_id
   WHERE p.address = ? AND p.role = 'from' ORDER BY p.message_id DESC LIMIT 1`,
);

/** @throws Failure `not_found` where there is nobody to meet. */
export function meetingParty(
  db: Database,
  accountId: number,
  wish: { readonly to?: string | undefined; readonly mailboxId?: number | undefined },
  now: LocalNow,
): MeetingParty {
  const account = requireAccount(db, accountId);
  const chosen = choosePerson(db, account, 'review_invitation', { to: wish.to, said: '' }, now);
  if (typeof chosen === 'string') throw new Failure('not_found', chosen, 'accountId');
  const mailbox = chooseMailbox(db, accountId, wish.mailboxId, null, now.now);
  const { address, name } = chosen.to;
  const voice = readVoice(db, mailbox.id, { address, accountId, name: name || undefined });
  return {
    chosen,
    mailbox,
    language: voice.language,
    zone: theirZone(db, address, now.timeZone),
    prefers: meetingPerson(db).get(address.toLowerCase())?.prefers ?? 'times',
  };
}

export function theirZone(db: Database, address: string, usersZone: string): TheirZone {
  const said = meetingPerson(db).get(address.toLowerCase())?.time_zone;
  if (said != null) return { timeZone: said, why: 'You said so.' };
  const letter = lastLetter(db).get(address.toLowerCase());
  if (letter?.zone_minutes == null || letter.zone_minutes === 0) {
    return { timeZone: usersZone, why: 'Their mail does not say where they are, so it is taken to be your own.' };
  }
  const timeZone = writersZone(letter.zone_minutes, letter.sent_at, usersZone);
  return { timeZone, why: 'By the clock of the last mail they wrote.' };
}
