// Says what an import from files proves: all mail of its folders up to the instant they were exported at, where the import
// says so and every file could be read, and else up to the newest message it found.
import type { Store } from '../store/open-store.ts';
import { folderCheck, folderSpan, putFolderCheck } from '../store/queries/coverage.ts';

export interface ReadFiles {
  /** The folders that the files of this import were read into. */
  readonly folderIds: readonly number[];
  readonly exportedAt: number | null;
  /** Times that mail was left out or a file was not read to its end. */
  readonly unread: number;
}

export function coverFiles(db: Store, { folderIds, exportedAt, unread }: ReadFiles, now: number): void {
  const spans = folderIds.map((id) => ({ id, ...(folderSpan(db).get(id) ?? { oldest: null, newest: null, n: 0 }) }));
  const newest = spans.flatMap((span) => (span.newest === null ? [] : [span.newest]));
  // Files brought in together were written together: the newest message of all of them speaks for each.
  const found = newest.length === 0 ? null : Math.max(...newest);
  const end = exportedAt !== null && unread === 0 ? exportedAt : found;
  db.transaction(() => {
    for (const { id, oldest, n } of spans) {
      const before = folderCheck(db).get(id)?.covered_until ?? null;
      putFolderCheck(db, id, {
        covered_from: oldest,
        covered_until: end === null ? before : Math.max(Math.min(end, now), before ?? 0),
        checked_at: now,
        how: 'files',
        server_count: null,
        local_count: n,
        missing: 0,
        result: unread === 0 ? 'agrees' : 'differs',
        problem: unread === 0 ? null : 'Some of the mail in the files could not be read.',
        uid_set_at: null,
        uid_validity: null,
        repaired_at: null,
        repaired_count: 0,
      });
    }
  }).immediate();
}
