// What did not go through, as the window shows it; folders that mail can be moved to; labels in use.
import type { Database } from 'better-sqlite3';
import type { FolderView } from '../../../contract/mail.ts';
import { type OutboxItem, operationId } from '../../../contract/outbox.ts';
import { folderId, mailboxId, threadId } from '../../../contract/scalars.ts';
import { statement } from '../statement.ts';
import { labelsIn } from './label-keyword.ts';
import type { OperationKind } from './remote-operations.ts';

interface Row {
  readonly id: number;
  readonly mailbox_id: number;
  readonly address: string;
  readonly state: 'refused' | 'overtaken';
  readonly kind: OperationKind;
  readonly flag: string | null;
  readonly is_set: number;
  readonly target: string | null;
  readonly subject: string | null;
  readonly thread_id: number | null;
  readonly problem: string | null;
  readonly queued_at: number;
}

const troubled = statement<[number], Row>(
  `SELECT o.id, o.mailbox_id, b.address, o.state, o.kind, o.flag, o.is_set, t.path AS target, m.subject, m.thread_id,
     o.problem, o.queued_at
   FROM mailbox b JOIN remote_operation o ON o.mailbox_id = b.id AND o.state IN ('refused', 'overtaken')
     LEFT JOIN folder t ON t.id = o.to_folder_id
     LEFT JOIN message m ON m.mailbox_id = o.mailbox_id AND m.identity = o.identity
   ORDER BY o.id DESC LIMIT ?`,
);

/** The newest first. */
export function readTroubledOperations(db: Database, limit: number): OutboxItem[] {
  return troubled(db)
    .all(limit)
    .map((row) => ({
      operationId: operationId.parse(row.id),
      mailboxId: mailboxId.parse(row.mailbox_id),
      mailbox: row.address,
      state: row.state,
      what: inWords(row),
      sentence: row.problem ?? 'The server did not say why.',
      subject: row.subject ?? '',
      threadId: row.thread_id === null ? null : threadId.parse(row.thread_id),
      queuedAt: row.queued_at,
    }));
}

export function inWords({ kind, flag, is_set, target }: Pick<Row, 'kind' | 'flag' | 'is_set' | 'target'>): string {
  if (kind === 'move') return target === null ? 'Move to another folder' : `Move to ${target}`;
  if (kind === 'delete') return 'Delete for good';
  if (flag === '\\Seen') return is_set === 1 ? 'Mark read' : 'Mark unread';
  if (flag === '\\Flagged') return is_set === 1 ? 'Star' : 'Take the star off';
  const label = labelsIn(flag ?? '')[0] ?? flag ?? '';
  return is_set === 1 ? `Label “${label}”` : `Take the label “${label}” off`;
}

const folders = statement<
  [],
  {
    id: number;
    mailbox_id: number;
    address: string;
    path: string;
    special_use: string;
    messages: number;
    unread: number;
  }
>(
  `SELECT f.id, f.mailbox_id, b.address, f.path, f.special_use, count(l.uid) AS messages,
     count(l.uid) FILTER (WHERE l.seen = 0) AS unread
   FROM folder f JOIN mailbox b ON b.id = f.mailbox_id LEFT JOIN message_location l ON l.folder_id = f.id
   WHERE f.synced = 1 GROUP BY f.id`,
);
const order = ['inbox', 'archive', 'sent', 'drafts', 'all', 'trash', 'junk', 'flagged', 'important', 'none'];

const mailboxesOf = statement<[string], { mailbox_id: number }>(
  'SELECT DISTINCT m.mailbox_id FROM json_each(?) j CROSS JOIN message m ON m.thread_id = j.value',
);

export function readFolderViews(
  db: Database,
  only: { readonly mailboxId?: number | undefined; readonly ofThreads?: readonly number[] | undefined },
): FolderView[] {
  const holding =
    only.ofThreads &&
    new Set(
      mailboxesOf(db)
        .all(JSON.stringify(only.ofThreads))
        .map((row) => row.mailbox_id),
    );
  return folders(db)
    .all()
    .filter((row) => only.mailboxId === undefined || row.mailbox_id === only.mailboxId)
    .filter((row) => !holding || holding.has(row.mailbox_id))
    .sort(
      (a, b) =>
        a.mailbox_id - b.mailbox_id ||
        order.indexOf(a.special_use) - order.indexOf(b.special_use) ||
        a.path.localeCompare(b.path),
    )
    .map((row) => ({
      folderId: folderId.parse(row.id),
      mailboxId: mailboxId.parse(row.mailbox_id),
      mailbox: row.address,
      path: row.path,
      use: row.special_use as FolderView['use'],
      messages: row.messages,
      unread: row.unread,
    }));
}

// A loose index scan: one look-up for each distinct set of keywords.
const keywordSets = statement<[], { keywords: string }>(
  `WITH RECURSIVE k(keywords) AS (
     SELECT (SELECT min(keywords) FROM message_location WHERE keywords <> '')
     UNION ALL SELECT (SELECT min(keywords) FROM message_location WHERE keywords <> '' AND keywords > k.keywords)
     FROM k WHERE k.keywords IS NOT NULL
   ) SELECT keywords FROM k WHERE keywords IS NOT NULL`,
);

export function readLabels(db: Database): string[] {
  const names = keywordSets(db)
    .all()
    .flatMap(({ keywords }) => labelsIn(keywords));
  return [...new Set(names)].sort((a, b) => a.localeCompare(b));
}
