// Takes messages out of folders. A message goes with its last location, a thread with its last message; everything is
// done for the whole set at once, so that emptying a folder of thousands stays quick.
import type { Store } from '../store/open-store.ts';
import { statement } from '../store/statement.ts';

export interface RemovalResult {
  /** Locations taken away. */
  readonly locations: number;
  /** Messages that had no other. */
  readonly messages: number;
}

interface MessageRow {
  readonly message_id: number;
}

const locatedAt = statement<[number, string], MessageRow>(
  `SELECT DISTINCT message_id FROM message_location
   WHERE folder_id = ? AND uid IN (SELECT value FROM json_each(?))`,
);
const dropLocations = statement<[number, string]>(
  'DELETE FROM message_location WHERE folder_id = ? AND uid IN (SELECT value FROM json_each(?))',
);
const unlocated = statement<[string], MessageRow>(
  `SELECT value AS message_id FROM json_each(?)
   WHERE NOT EXISTS (SELECT 1 FROM message_location l WHERE l.message_id = value)`,
);
const threadsOf = statement<[string], { readonly thread_id: number }>(
  'SELECT DISTINCT thread_id FROM message WHERE id IN (SELECT value FROM json_each(?))',
);
const dropText = statement<[string]>('DELETE FROM message_text WHERE rowid IN (SELECT value FROM json_each(?))');
const dropMessages = statement<[string]>('DELETE FROM message WHERE id IN (SELECT value FROM json_each(?))');
const emptyAnchors = statement<[string]>(
  `DELETE FROM thread_anchor WHERE thread_id IN
     (SELECT value FROM json_each(?) WHERE NOT EXISTS (SELECT 1 FROM message m WHERE m.thread_id = value))`,
);
const emptyStale = statement<[string]>(
  `DELETE FROM stale_thread WHERE thread_id IN
     (SELECT value FROM json_each(?) WHERE NOT EXISTS (SELECT 1 FROM message m WHERE m.thread_id = value))`,
);
// thread_fact and thread_account go with it.
const emptyThreads = statement<[string]>(
  `DELETE FROM thread WHERE id IN
     (SELECT value FROM json_each(?) WHERE NOT EXISTS (SELECT 1 FROM message m WHERE m.thread_id = value))`,
);
const recount = statement<[string]>(
  `UPDATE thread SET
     messages = (SELECT count(*) FROM message m WHERE m.thread_id = thread.id),
     first_at = (SELECT min(sent_at) FROM message m WHERE m.thread_id = thread.id),
     last_at = (SELECT max(sent_at) FROM message m WHERE m.thread_id = thread.id)
   WHERE id IN (SELECT value FROM json_each(?))`,
);
const markStale = statement<[string]>(
  `INSERT OR IGNORE INTO stale_thread (thread_id)
   SELECT value FROM json_each(?) WHERE EXISTS (SELECT 1 FROM thread t WHERE t.id = value)`,
);

/** Call inside a transaction. UIDs the folder does not have are ignored. */
export function removeLocations(db: Store, folderId: number, uids: readonly number[]): RemovalResult {
  const wanted = JSON.stringify(uids);
  const touched = JSON.stringify(
    locatedAt(db)
      .all(folderId, wanted)
      .map((row) => row.message_id),
  );
  const locations = dropLocations(db).run(folderId, wanted).changes;
  const messages = forgetUnlocated(db, touched);
  return { locations, messages };
}

/** Deletes those of the messages (a JSON array of row ids) that lie in no folder any more. */
function forgetUnlocated(db: Store, touched: string): number {
  const threads = JSON.stringify(
    threadsOf(db)
      .all(touched)
      .map((row) => row.thread_id),
  );
  const gone = unlocated(db)
    .all(touched)
    .map((row) => row.message_id);
  if (gone.length > 0) {
    const ids = JSON.stringify(gone);
    dropText(db).run(ids);
    dropMessages(db).run(ids);
    emptyAnchors(db).run(threads);
    emptyStale(db).run(threads);
    emptyThreads(db).run(threads);
    recount(db).run(threads);
  }
  markStale(db).run(threads);
  return gone.length;
}
