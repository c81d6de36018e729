// Which folders are worth a connection of their own that waits for news: Sent, because it decides whose move it is, then
// those that lately held the accounts' mail. INBOX is listened to by the connection that does the work.
import type { Store } from '../../store/open-store.ts';
import { statement } from '../../store/statement.ts';
import type { FolderRow } from '../folders/folder-rows.ts';

/** The newest messages say where mail goes now, and reading them costs the same however large the mailbox is. */
const NEWEST = 1500;

const busy = statement<[number, number], { folder_id: number; messages: number }>(
  `SELECT l.folder_id, count(*) AS messages
   FROM (SELECT id FROM message ORDER BY sent_at DESC LIMIT ?) m
   JOIN message_location l ON l.message_id = m.id
   JOIN folder f ON f.id = l.folder_id
   WHERE f.mailbox_id = ? AND EXISTS (SELECT 1 FROM message_account a WHERE a.message_id = m.id)
   GROUP BY l.folder_id`,
);

const never: ReadonlySet<FolderRow['special_use']> = new Set([
  'inbox',
  'junk',
  'trash',
  'drafts',
  'flagged',
  'important',
]);

/** Paths, the most important first, at most `limit`. */
export function foldersToWatch(db: Store, mailboxId: number, folders: readonly FolderRow[], limit: number): string[] {
  if (limit <= 0) return [];
  const counts = new Map(
    busy(db)
      .all(NEWEST, mailboxId)
      .map((row) => [row.folder_id, row.messages]),
  );
  const weight = (row: FolderRow) =>
    row.special_use === 'sent' ? Number.POSITIVE_INFINITY : (counts.get(row.id) ?? 0);
  return folders
    .filter((row) => row.synced === 1 && row.first_sync_done === 1 && !never.has(row.special_use) && weight(row) > 0)
    .sort((a, b) => weight(b) - weight(a) || a.id - b.id)
    .slice(0, limit)
    .map(({ path }) => path);
}
