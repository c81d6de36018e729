// Reads what calendars answered (RFC 5546 REPLY and COUNTER) onto the meetings: from the mail that came, each message once. An
// answer counts only for a meeting of ours, from somebody who was invited to it, and changes nothing but what is shown.
import type { Database } from 'better-sqlite3';
import { messageSource } from '../intake/read-message.ts';
import { readInvitation } from '../mail/mime/message-content.ts';
import { storeFailure } from '../store/open-store.ts';
import { invitedOf, meetingByUid, putAnswer } from '../store/queries/meetings.ts';
import { statement } from '../store/statement.ts';

const anyMeeting = statement<[], { id: number }>('SELECT id FROM meeting LIMIT 1');
const readUpTo = statement<[], { message_id: number }>('SELECT message_id FROM meeting_answers_read');
const setReadUpTo = statement<[number]>(
  'INSERT OR REPLACE INTO meeting_answers_read (only_row, message_id) VALUES (1, ?)',
);
const newest = statement<[], { id: number | null }>('SELECT max(id) AS id FROM message');
const withCalendar = statement<
  [number, number],
  { id: number; message_id: string; from_address: string; sent_at: number }
>(
  `SELECT m.id, m.message_id, m.from_address, m.sent_at FROM message m
   WHERE m.id > ? AND (m.automatic = 'calendar_reply' OR (m.has_attachment = 1 AND EXISTS (
     SELECT 1 FROM attachment f WHERE f.message_id = m.id
       AND (f.content_type LIKE 'text/calendar%' OR f.content_type LIKE 'application/ics%'))))
   ORDER BY m.id LIMIT ?`,
);

const AT_ONCE = 50;

/** True where an answer came. */
export async function readAnswers(db: Database): Promise<boolean> {
  const last = newest(db).get()?.id ?? 0;
  const from = readUpTo(db).get()?.message_id ?? 0;
  if (last <= from) return false;
  // What came before there was any meeting answers none.
  if (!anyMeeting(db).get()) {
    setReadUpTo(db).run(last);
    return false;
  }
  let found = false;
  let at = from;
  for (let more = true; more; ) {
    const messages = withCalendar(db).all(at, AT_ONCE);
    for (const message of messages) {
      try {
        found = (await keepAnswer(db, message)) || found;
      } catch (error) {
        // An answer that can't be kept must not stand before all that come after it; its mail is there to be read.
        if (storeFailure(error)) throw error;
      }
      at = message.id;
    }
    more = messages.length === AT_ONCE;
  }
  setReadUpTo(db).run(Math.max(at, last));
  return found;
}

interface Came {
  readonly id: number;
  readonly message_id: string;
  readonly from_address: string;
  readonly sent_at: number;
}

async function keepAnswer(db: Database, message: Came): Promise<boolean> {
  const raw = messageSource(db, message.id);
  const read = raw === null ? null : await readInvitation(raw);
  if (!read || (read.method !== 'reply' && read.method !== 'counter')) return false;
  const meeting = meetingByUid(db).get(read.uid);
  if (!meeting) return false;
  const asked = new Set(invitedOf(meeting).map(({ address }) => address.toLowerCase()));
  // Whoever answers for somebody else has to be invited too: an address in a file proves nothing.
  const who = read.invited.find(({ address }) => address === message.from_address) ?? read.invited[0];
  if (!who || !asked.has(message.from_address) || who.address !== message.from_address) return false;
  const isCounter = read.method === 'counter';
  if (!isCounter && who.answer === 'unanswered') return false;
  const proposes = isCounter && read.when?.kind === 'time' ? read.when : null;
  putAnswer(db).run({
    message_id: message.message_id,
    uid: read.uid,
    address: who.address,
    answer: isCounter ? 'counter' : who.answer === 'unanswered' ? 'tentative' : who.answer,
    sequence: read.sequence,
    start_at: proposes?.start ?? null,
    end_at: proposes === null ? null : (proposes.end ?? proposes.start + meeting.minutes * 60_000),
    comment: read.comment.slice(0, 1000),
    at: message.sent_at,
  });
  return true;
}
