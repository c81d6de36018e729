// The folders that mail from files lies in: one for each file or folder it was read from, told apart by what its name says
// that it holds.
import type { Store } from '../store/open-store.ts';
import { statement } from '../store/statement.ts';

const folderId = statement<[number, string], { readonly id: number }>(
  'SELECT id FROM folder WHERE mailbox_id = ? AND path = ?',
);
const addFolder = statement<[number, string, string], { readonly id: number }>(
  'INSERT INTO folder (mailbox_id, path, special_use, first_sync_done) VALUES (?, ?, ?, 1) RETURNING id',
);
const lastUid = statement<[number], { readonly uid: number | null }>(
  'SELECT max(uid) AS uid FROM message_location WHERE folder_id = ?',
);

export interface ImportedFolder {
  readonly id: number;
  /** The last number given out in it. */
  uid: number;
}

export function importedFolder(db: Store, mailboxId: number, name: string): ImportedFolder {
  const place = `Imported/${name}`;
  const id = folderId(db).get(mailboxId, place)?.id ?? addFolder(db).get(mailboxId, place, specialUse(name))?.id ?? 0;
  return { id, uid: lastUid(db).get(id)?.uid ?? 0 };
}

const uses: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:sent|sent[ _-]?(?:items|mail|messages)|outbox-sent|gesendet(?:e (?:objekte|elemente))?|(?:éléments |messages )?envoyés|enviados|elementos enviados|inviati)$/iu,
    'sent',
  ],
  [/^(?:inbox|maildir|posteingang|boîte de réception|bandeja de entrada)$/iu, 'inbox'],
  [/^(?:drafts?|entwürfe|brouillons|borradores)$/iu, 'drafts'],
  [/^(?:archives?|archiv|all mail)$/iu, 'archive'],
  [/^(?:junk(?: e-?mail)?|spam)$/iu, 'junk'],
  [/^(?:trash|deleted (?:items|messages)|papierkorb|corbeille|papelera)$/iu, 'trash'],
];

function specialUse(folder: string): string {
  const name = folder.slice(folder.lastIndexOf('/') + 1);
  return uses.find(([pattern]) => pattern.test(name))?.[1] ?? 'none';
}
