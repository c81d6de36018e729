// Threads go to another folder: archived, moved, put into Trash, or deleted from there for good. Here at once, on the server
// as soon as it is told.
import type { Database } from 'better-sqlite3';
import { Failure } from '../../contract/failure.ts';
import { findFolder, folderById, planFolder, type ThreadPlaceRow } from '../store/queries/mail-places.ts';
import type { Command } from './command.ts';
import { recordMailChange } from './record-mail-change.ts';
import { AWAKE, holdThreads, markThread } from './threads-in-hand.ts';

type Use = ThreadPlaceRow['special_use'];

export const archiveThreads: Command<{ threadIds: readonly number[]; archived: boolean }> = {
  name: 'thread.archive',
  reversal: 'reverse',
  run({ db, record, now }, { threadIds, archived }) {
    const { threads, places, accounts, words } = holdThreads(db, threadIds);
    for (const thread of threads) {
      markThread(db, record, thread, { ...AWAKE, archived_at: archived ? Math.max(now, thread.last_at) : null });
    }
    // Imported mail has no server to agree with: there the mark alone says it.
    for (const [mailboxId, inMailbox] of ofMailboxes(places.filter(({ kind }) => kind === 'imap'))) {
      const to = archived ? archiveOf(db, mailboxId) : findFolder(db, mailboxId, 'inbox');
      if (to === null) continue;
      const chosen = archived ? inFolders(inMailbox, 'inbox') : broughtBack(inMailbox);
      recordMailChange(record, chosen, { kind: 'move', toFolderId: to, words: `to ${pathOf(db, to)}` });
    }
    return { title: archived ? `Archived ${words}` : `Brought back ${words}`, accounts, result: {} };
  },
};

export const moveThreads: Command<{ threadIds: readonly number[]; folderId: number }> = {
  name: 'thread.move',
  reversal: 'reverse',
  run({ db, record }, { threadIds, folderId }) {
    const folder = folderById(db).get(folderId);
    if (!folder || folder.synced === 0)
      throw new Failure('not_found', 'That folder is gone; the list was out of date.', 'folderId');
    const { threads, places, accounts, words } = holdThreads(db, threadIds);
    const inMailbox = places.filter(({ mailbox_id: mailbox }) => mailbox === folder.mailbox_id);
    if (inMailbox.length === 0) {
      throw new Failure(
        'invalid_input',
        'This mail is in another mailbox, and folders hold mail of their own.',
        'folderId',
      );
    }
    const elsewhere = inMailbox.filter(({ folder_id: at }) => at !== folder.id);
    for (const thread of threads) markThread(db, record, thread, { ...AWAKE, archived_at: null });
    recordMailChange(record, movable(elsewhere), {
      kind: 'move',
      toFolderId: folder.id,
      words: `to ${folder.path}`,
    });
    return { title: `Moved ${words} to ${folder.path}`, accounts, result: {} };
  },
};

export const trashThreads: Command<{ threadIds: readonly number[] }> = {
  name: 'thread.trash',
  reversal: 'reverse',
  run({ db, record }, { threadIds }) {
    const { threads, places, accounts, words } = holdThreads(db, threadIds);
    for (const thread of threads) markThread(db, record, thread, AWAKE);
    for (const [mailboxId, inMailbox] of ofMailboxes(places)) {
      const kept = inMailbox.filter(({ special_use: use }) => use !== 'trash' && use !== 'drafts');
      if (kept.length === 0) continue;
      const to = findFolder(db, mailboxId, 'trash') ?? planFolder(db, mailboxId, 'Trash', 'trash');
      recordMailChange(record, kept, { kind: 'move', toFolderId: to, words: `to ${pathOf(db, to)}` });
    }
    return { title: `Moved ${words} to Trash`, accounts, result: {} };
  },
};

export const deleteThreads: Command<{ threadIds: readonly number[] }> = {
  name: 'thread.delete',
  reversal: 'never',
  run({ db, record }, { threadIds }) {
    const { places, accounts, words } = holdThreads(db, threadIds);
    const trashed = inFolders(places, 'trash');
    if (trashed.length === 0) {
      throw new Failure(
        'invalid_input',
        'Only what lies in Trash can be deleted for good; put it there first.',
        'threadIds',
      );
    }
    recordMailChange(record, trashed, { kind: 'delete', words: 'deleted for good' });
    return { title: `Deleted ${words} for good`, accounts, result: {} };
  },
};

const ofMailboxes = (places: readonly ThreadPlaceRow[]) => Map.groupBy(places, ({ mailbox_id: mailbox }) => mailbox);
const inFolders = (places: readonly ThreadPlaceRow[], ...uses: readonly Use[]) =>
  places.filter(({ special_use: use }) => uses.includes(use));
const pathOf = (db: Database, folderId: number) => folderById(db).get(folderId)?.path ?? 'a folder';

/** RFC 6154 \Archive; where there is none, the folder of everything (Gmail), which INBOX is a part of; else one is made. */
function archiveOf(db: Database, mailboxId: number): number {
  return (
    findFolder(db, mailboxId, 'archive') ??
    findFolder(db, mailboxId, 'all') ??
    planFolder(db, mailboxId, 'Archive', 'archive')
  );
}

/** What others wrote and the archive holds; where it holds nothing of theirs, what it holds. */
function broughtBack(places: readonly ThreadPlaceRow[]): readonly ThreadPlaceRow[] {
  const inInbox = new Set(inFolders(places, 'inbox').map(({ message_id: message }) => message));
  const all = inFolders(places, 'archive', 'all').filter(({ message_id: message }) => !inInbox.has(message));
  const theirs = all.filter(({ direction }) => direction !== 'outbound');
  return theirs.length > 0 ? theirs : all;
}

/** What lies where mail is read; sent mail and drafts stay. Only where there is none, what lies in Trash, Junk or all mail. */
function movable(places: readonly ThreadPlaceRow[]): readonly ThreadPlaceRow[] {
  const read = places.filter(({ special_use: use }) => !['sent', 'drafts', 'trash', 'junk', 'all'].includes(use));
  return read.length > 0 ? read : inFolders(places, 'trash', 'junk', 'all');
}
