// What ends or pauses a touch that has not left: they answered, anyone at the company did, a meeting is booked, mail to them
// comes back, they are away, they asked for no more. The rules are those of the gate, asked as soon as mail comes and not only
// before the hand-over; what is noticed here is said in the queue, and the same mail stops a touch once.
import type { Database } from 'better-sqlite3';
import type { GateResult, GateRule } from '../../contract/send-gate.ts';
import { arrangingKinds, insideKinds } from '../../contract/touch-drafts.ts';
import { recipientsOf } from '../store/queries/drafts.ts';
import type { QueueLine } from '../store/queries/queue.ts';
import { statement } from '../store/statement.ts';

export type Stop =
  | { readonly state: 'stopped'; readonly why: string }
  | { readonly state: 'paused'; readonly why: string; readonly until: number };

/** In the order in which a person would want to hear of it. */
const stopping: readonly GateRule[] = [
  'asked_to_stop',
  'already_answered',
  'answered_by_colleague',
  'stale',
  'bounced',
];

/** Pure. What was overridden, or only warned of, ends nothing. */
export function stopOf(results: readonly GateResult[], meeting: string | null, now: number): Stop | null {
  const found = (rule: GateRule) =>
    results.find((one) => one.rule === rule && one.outcome === 'block' && !one.overridden);
  const asked = found('asked_to_stop');
  if (asked) return { state: 'stopped', why: asked.sentence };
  if (meeting !== null) return { state: 'stopped', why: meeting };
  for (const rule of stopping) {
    const result = found(rule);
    if (result) return { state: 'stopped', why: result.sentence };
  }
  const away = results.find((one) => one.rule === 'out_of_office' && one.until !== null && one.until > now);
  return away?.until == null ? null : { state: 'paused', why: away.sentence, until: away.until };
}

// A meeting or call written down since, an invitation with a time, an answer to one.
const meetingSince = statement<{ account: number; since: number; known: number }, { what: string; at: number }>(
  `SELECT 'logged' AS what, at FROM logged_touch WHERE account_id = :account AND at > :since
   UNION ALL
   SELECT 'calendar' AS what, t.sent_at AS at FROM message_account t JOIN message m ON m.id = t.message_id
   WHERE t.account_id = :account AND t.sent_at > :since AND t.message_id > :known
     AND (m.automatic = 'calendar_reply' OR EXISTS (
       SELECT 1 FROM attachment f WHERE f.message_id = m.id AND f.content_type LIKE 'text/calendar%'))
   LIMIT 1`,
);
const knownTo = statement<[number], { known_to: number }>('SELECT known_to FROM draft WHERE id = ?');

/** A meeting makes none of these pointless. */
const standing: ReadonlySet<string> = new Set(['reply', ...insideKinds, ...arrangingKinds]);

/** A meeting that came about since the touch was drafted, in a sentence. Answers go out nevertheless. */
export function bookedMeeting(db: Database, line: QueueLine): string | null {
  if (standing.has(line.kind) || line.kind.startsWith('review_')) return null;
  const known = knownTo(db).get(line.draft_id)?.known_to ?? 0;
  const found = meetingSince(db).get({ account: line.account_id, since: line.created_at, known });
  if (!found) return null;
  return found.what === 'logged'
    ? `You spoke with ${line.account_name} after this was drafted.`
    : `A meeting with ${line.account_name} was arranged after this was drafted.`;
}

interface Marks {
  readonly mail: number | null;
  readonly thread: number | null;
  readonly away: number | null;
  readonly back: number | null;
  readonly spoken: number | null;
}
const marksOf = statement<{ account: number; thread: number | null; addresses: string; since: number }, Marks>(
  `SELECT
     (SELECT max(message_id) FROM message_account WHERE account_id = :account AND sent_at > :since) AS mail,
     (SELECT max(id) FROM message WHERE thread_id = :thread) AS thread,
     (SELECT max(message_id) FROM message_finding WHERE account_id = :account AND kind = 'out_of_office') AS away,
     (SELECT max(message_id) FROM bounced WHERE address IN (SELECT value FROM json_each(:addresses))) AS back,
     (SELECT max(id) FROM logged_touch WHERE account_id = :account) AS spoken`,
);
const seenOf = statement<[number], { seen: string }>('SELECT seen FROM queue_watch WHERE draft_id = ?');
const putSeen = statement<[number, string]>(
  `INSERT INTO queue_watch (draft_id, seen) VALUES (?, ?) ON CONFLICT (draft_id) DO UPDATE SET seen = excluded.seen`,
);

const OF_LATE = 14 * 86_400_000;

/** The newest of everything that could stop it; null where all of that was weighed before. */
export function newMarks(db: Database, line: QueueLine): string | null {
  const marks = marksOf(db).get({
    account: line.account_id,
    thread: line.thread_id,
    addresses: JSON.stringify(recipientsOf(line).to.map(({ address }) => address.toLowerCase())),
    since: line.created_at - OF_LATE,
  });
  const text = marks
    ? [marks.mail, marks.thread, marks.away, marks.back, marks.spoken].map((one) => one ?? 0).join(' ')
    : '';
  return text === (seenOf(db).get(line.draft_id)?.seen ?? '') ? null : text;
}

/** Inside the transaction of what was made of them. */
export function rememberMarks(db: Database, draft: number, marks: string): void {
  putSeen(db).run(draft, marks);
}
