// What every command is tried on besides the sample book, and how what it changed is looked at: as it lies in the file.
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { CallName } from '../../../electron/contract/contract.ts';
import { deriveStale } from '../../../electron/engine/book/derive-stale.ts';
import { journaledTables } from '../../../electron/engine/journal/journaled-tables.ts';
import { openStore } from '../../../electron/engine/store/open-store.ts';
import type { TestEngine } from '../../support/open-test-engine.ts';
import { intake, mailBytes, write } from '../intake/intake-store.ts';

/** A message that is held, and speaks of a file it does not have. */
export async function sendWithoutFile({ client }: TestEngine): Promise<number> {
  const smtp = { host: 'smtp.northbeam.example', port: 465, security: 'tls' } as const;
  await client.call('mailbox.update', { mailboxId: 1, smtp });
  const content = { to: [{ name: '', address: 'tom@acme.example' }], subject: 'Offer', text: 'It is attached.' };
  const started = await client.call('draft.start', { kind: 'new', content });
  const sent = await client.call('draft.send', { draftId: started.draft.draftId, holdSeconds: 3600 });
  return sent.outgoing.outgoingId;
}

/** As a sync would have brought it: two mails in an inbox, one of them unread, and folders around them. */
export async function addServedMail(engine: TestEngine): Promise<{ served: number; folder: number; refused: number }> {
  const db = openStore(join(engine.folder, 'tend.db'));
  try {
    db.exec(`INSERT INTO mailbox (id, kind, address, created_at) VALUES (77, 'imap', 'me@us.test', 0);
      INSERT INTO folder (id, mailbox_id, path, special_use, uid_validity) VALUES (701, 77, 'INBOX', 'inbox', 5),
        (702, 77, 'Clients', 'none', 5), (703, 77, 'Archive', 'archive', 5)`);
    const flags = { seen: false, flagged: false, answered: false, draft: false, keywords: '' };
    const place = { mailboxId: 77, folderId: 701, flags };
    write(db, [
      await intake(mailBytes({ id: 'one@acme.test' }), { ...place, uid: 11, flags: { ...flags, seen: true } }),
      await intake(mailBytes({ id: 'two@acme.test', inReplyTo: 'one@acme.test' }), { ...place, uid: 12 }),
    ]);
    const row = db.prepare("SELECT thread_id AS id FROM message WHERE message_id = 'two@acme.test'").get();
    const { lastInsertRowid } = db
      .prepare(
        `INSERT INTO remote_operation (mailbox_id, kind, folder_id, uid, uid_validity, flag, identity, queued_at, state, problem)
         SELECT 77, 'flag', 701, 11, 5, 'Later', identity, 0, 'refused', 'No.' FROM message WHERE message_id = 'one@acme.test'`,
      )
      .run();
    db.exec(`UPDATE message_location SET keywords = 'Later' WHERE folder_id = 701 AND uid = 11;
      UPDATE message_location SET keywords = 'Old' WHERE folder_id = 701 AND uid = 12`);
    while (deriveStale(db, { limit: 20 }) > 0);
    return { served: (row as { id: number }).id, folder: 702, refused: Number(lastInsertRowid) };
  } finally {
    db.close();
  }
}

/** Everything the user owns, as it lies in the file. */
export function owned(engine: TestEngine): Record<string, unknown[]> {
  const db = new Database(join(engine.folder, 'tend.db'), { readonly: true });
  try {
    return Object.fromEntries(
      Object.entries(journaledTables).map(([table, { key }]) => [
        table,
        db.prepare(`SELECT * FROM ${table} ORDER BY ${key.join(', ')}`).all(),
      ]),
    );
  } finally {
    db.close();
  }
}

/** What is derived from it: mapping, touches, whose move. */
export function derived(engine: TestEngine): unknown[] {
  const db = new Database(join(engine.folder, 'tend.db'), { readonly: true });
  try {
    return [
      ...db.prepare('SELECT account_id, message_id, rule, touch FROM message_account ORDER BY 1, 2').all(),
      ...db.prepare('SELECT thread_id, whose_move, move_since, in_inbox FROM thread_fact ORDER BY 1').all(),
      // A number that the server is yet to give, and one of imported mail, is another one each time it is asked for.
      ...db
        .prepare(
          `SELECT folder_id, iif(folder_id > 700, max(uid, -1), 0) AS uid, message_id, seen, flagged, keywords FROM message_location
           WHERE folder_id > 700 OR seen = 0 OR flagged = 1 ORDER BY 1, 2, 3`,
        )
        .all(),
      ...db
        .prepare(
          `SELECT kind, folder_id, max(uid, -1) AS uid, flag, is_set, to_folder_id FROM remote_operation
           ORDER BY kind, folder_id, uid, flag`,
        )
        .all(),
    ];
  } finally {
    db.close();
  }
}

/** These say before they run that they can't be undone, or are not changes at all. */
export const notUndoable = new Set<CallName>([
  'thread.delete',
  'mailbox.add',
  'mailbox.remove',
  'mailbox.signIn',
  // Held: undone while it has not left, never done again by undo. Its own law is below.
  'draft.send',
  'queue.approve',
  'queue.approveAll',
  'outgoing.takeBack',
  'journal.undo',
]);
