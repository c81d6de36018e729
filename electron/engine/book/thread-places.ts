// Where the messages of a thread lie, and what follows from it: what is ours, what is no real mail, where the thread is listed.
import type { Database } from 'better-sqlite3';
import { statement } from '../store/statement.ts';

export interface Place {
  /** In a Sent folder. */
  inSent: boolean;
  /** Every place is a draft's, or a Drafts or Junk folder. */
  notReal: boolean;
}

export interface ThreadPlaces {
  readonly of: ReadonlyMap<number, Place>;
  readonly inInbox: boolean;
  /** In the inbox of a mailbox that has a server. */
  readonly inServerInbox: boolean;
  /** Has mail outside of junk, trash and drafts. */
  readonly listed: boolean;
}

interface LocationRow {
  readonly message_id: number;
  readonly folder_id: number;
  readonly draft: number;
}

const locationsOfThread = statement<[number], LocationRow>(
  `SELECT l.message_id, l.folder_id, l.draft FROM message m JOIN message_location l ON l.message_id = m.id
   WHERE m.thread_id = ?`,
);
const folderUses = statement<[], { id: number; special_use: string; kind: string }>(
  'SELECT f.id, f.special_use, b.kind FROM folder f JOIN mailbox b ON b.id = f.mailbox_id',
);

/** Reads the folders' uses once; make a new one for each transaction. */
export function readThreadPlaces(db: Database): (threadId: number) => ThreadPlaces {
  const folders = folderUses(db).all();
  const uses = new Map(folders.map((folder) => [folder.id, folder.special_use]));
  const onServer = new Set(folders.filter(({ kind }) => kind === 'imap').map(({ id }) => id));
  return (threadId) => placesOf(locationsOfThread(db).all(threadId), uses, onServer);
}

function placesOf(
  locations: readonly LocationRow[],
  uses: ReadonlyMap<number, string>,
  onServer: ReadonlySet<number>,
): ThreadPlaces {
  const of = new Map<number, Place>();
  let inInbox = false;
  let inServerInbox = false;
  let listed = false;
  for (const { message_id, folder_id, draft } of locations) {
    const use = uses.get(folder_id) ?? 'none';
    const notReal = draft === 1 || use === 'drafts' || use === 'junk';
    const place = of.get(message_id);
    if (!place) of.set(message_id, { inSent: use === 'sent', notReal });
    else {
      place.inSent ||= use === 'sent';
      place.notReal &&= notReal;
    }
    inInbox ||= use === 'inbox';
    inServerInbox ||= use === 'inbox' && onServer.has(folder_id);
    listed ||= use !== 'junk' && use !== 'trash' && use !== 'drafts';
  }
  return { of, inInbox, inServerInbox, listed };
}
