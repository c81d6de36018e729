// The threads of accounts with the most pressing account first. The order of the accounts is computed and not stored, so
// the ids are put in order here and only the page that is asked for is read whole.
import type { Database } from 'better-sqlite3';
import type { ThreadRow } from '../../../contract/mail.ts';
import { statement } from '../statement.ts';
import { threadsBack } from './thread-sleep.ts';
import { inInbox, isOpen, readThreads, type ThreadFilter, visible } from './threads.ts';

interface Place {
  readonly id: number;
  readonly last_at: number;
  readonly account_id: number;
}

const placesFor = (where: string) =>
  statement<{ now: number }, Place>(
    `SELECT t.id, t.last_at, ta.account_id FROM thread_account ta JOIN thread t ON t.id = ta.thread_id
     JOIN thread_fact f ON f.thread_id = t.id WHERE ${where}`,
  );
const placesInInbox = placesFor(inInbox);
const placesVisible = placesFor(visible);
const openInInbox = placesFor(`${inInbox} AND ${isOpen}`);
const openVisible = placesFor(`${visible} AND ${isOpen}`);
const placesOf = statement<{ ids: string; now: number }, Place>(
  `SELECT t.id, t.last_at, ta.account_id FROM json_each(:ids) j JOIN thread t ON t.id = j.value
   JOIN thread_fact f ON f.thread_id = t.id JOIN thread_account ta ON ta.thread_id = t.id WHERE ${visible}`,
);

/** `ranks` says how pressing an account is, 1 the most. A thread of several accounts stands with the most pressing one. */
export function listThreadsByAccount(
  db: Database,
  filter: Pick<ThreadFilter, 'inbox' | 'open'>,
  ranks: ReadonlyMap<number, number>,
  page: { readonly limit: number; readonly offset: number },
  now: number,
): { threads: ThreadRow[]; total: number } {
  const query = filter.open ? (filter.inbox ? openInInbox : openVisible) : filter.inbox ? placesInInbox : placesVisible;
  const best = new Map<number, { id: number; lastAt: number; rank: number }>();
  const back = filter.inbox ? threadsBack(db, now) : new Map<number, number>();
  const returned = placesOf(db).all({ ids: JSON.stringify([...back.keys()]), now });
  for (const place of [...query(db).all({ now }), ...returned]) {
    const rank = ranks.get(place.account_id) ?? Number.MAX_SAFE_INTEGER;
    const held = best.get(place.id);
    if (!held || rank < held.rank)
      best.set(place.id, { id: place.id, lastAt: back.get(place.id) ?? place.last_at, rank });
  }
  const ordered = [...best.values()].sort((a, b) => a.rank - b.rank || b.lastAt - a.lastAt || b.id - a.id);
  const ids = ordered.slice(page.offset, page.offset + page.limit).map((place) => place.id);
  return { threads: readThreads(db, ids, now, back), total: ordered.length };
}
