// Adding, changing and removing mailboxes. Passwords never pass through here: they are with the host's secrets.
import type { Database } from 'better-sqlite3';
import type { SecretStoreKind } from '../../contract/app.ts';
import { Failure } from '../../contract/failure.ts';
import type { ServerSettings } from '../../contract/mailbox.ts';
import { type MailboxId, mailboxId } from '../../contract/scalars.ts';
import { cleanAddress } from '../book/mapping-values.ts';
import type { Recorder } from '../journal/recorder.ts';
import { unsentOfMailbox } from '../store/queries/deliveries.ts';
import { draftsOnlyHere } from '../store/queries/drafts.ts';
import { type MailboxSignIn, mailboxByAddress, ownAddressesOf, requireMailbox } from '../store/queries/mailboxes.ts';
import { statement } from '../store/statement.ts';
import type { Command } from './command.ts';

export interface MailboxInput {
  readonly kind: 'imap' | 'imported';
  readonly address: string;
  readonly username: string;
  readonly displayName: string;
  readonly imap: ServerSettings | null;
  readonly smtp: ServerSettings | null;
  readonly secretStore: SecretStoreKind | null;
  /** Null: it logs in with a password. */
  readonly signIn?: MailboxSignIn | null;
}

export const addMailbox: Command<MailboxInput, { mailboxId: MailboxId }> = {
  name: 'mailbox.add',
  reversal: 'never',
  run({ db, record, now }, input) {
    const address = cleanAddress(input.address);
    if (mailboxByAddress(db).get(address)) {
      throw new Failure('conflict', `${address} is here already. Change it in Settings.`, 'address');
    }
    const row = record.insert('mailbox', {
      kind: input.kind,
      address,
      display_name: input.displayName,
      username: input.username,
      imap: input.imap && JSON.stringify(input.imap),
      smtp: input.smtp && JSON.stringify(input.smtp),
      secret_store: input.secretStore,
      sign_in: input.signIn ? JSON.stringify(input.signIn) : null,
      created_at: now,
    });
    const id = mailboxId.parse(row.id);
    record.insert('own_address', { address, mailbox_id: id, origin: 'mailbox' });
    return { title: `Added the mailbox ${address}`, accounts: [], result: { mailboxId: id } };
  },
};

interface MailboxPatch {
  readonly mailboxId: number;
  readonly displayName?: string | undefined;
  readonly aliases?: readonly string[] | undefined;
  readonly username?: string | undefined;
  readonly imap?: ServerSettings | undefined;
  readonly smtp?: ServerSettings | null | undefined;
  readonly signIn?: MailboxSignIn | null | undefined;
}

export const updateMailbox: Command<MailboxPatch> = {
  name: 'mailbox.update',
  reversal: 'reverse',
  run({ db, record }, input) {
    const row = requireMailbox(db, input.mailboxId);
    record.update('mailbox', [row.id], {
      ...(input.displayName === undefined ? {} : { display_name: input.displayName }),
      ...(input.username === undefined ? {} : { username: input.username }),
      ...(input.imap === undefined ? {} : { imap: JSON.stringify(input.imap) }),
      ...(input.smtp === undefined ? {} : { smtp: input.smtp === null ? null : JSON.stringify(input.smtp) }),
      ...(input.signIn === undefined ? {} : { sign_in: input.signIn && JSON.stringify(input.signIn) }),
    });
    if (input.aliases !== undefined) setAliases(db, record, row.id, input.aliases);
    return { title: `Changed the mailbox ${row.address}`, accounts: [], result: {} };
  },
};

function setAliases(db: Database, record: Recorder, id: number, aliases: readonly string[]): void {
  const wanted = new Set(aliases.map(cleanAddress));
  for (const own of ownAddressesOf(db).all(id)) {
    if (own.origin === 'mailbox' || wanted.has(own.address)) wanted.delete(own.address);
    else record.remove('own_address', [own.address, id]);
  }
  for (const address of wanted) record.insert('own_address', { address, mailbox_id: id, origin: 'alias' });
}

const dropIndexed = statement<[number]>(
  'DELETE FROM message_text WHERE rowid IN (SELECT id FROM message WHERE mailbox_id = ?)',
);
const dropEmptyThreads = statement<[]>(
  `DELETE FROM thread WHERE NOT EXISTS (SELECT 1 FROM message WHERE message.thread_id = thread.id)`,
);
const dropEmptyAnchors = statement<[]>(
  `DELETE FROM thread_anchor WHERE NOT EXISTS (SELECT 1 FROM message WHERE message.thread_id = thread_anchor.thread_id)`,
);
const dropMessages = statement<[number]>('DELETE FROM message WHERE mailbox_id = ?');
const dropFolders = statement<[number]>('DELETE FROM folder WHERE mailbox_id = ?');
const staleOfMailbox = statement<[number]>(
  'INSERT OR IGNORE INTO stale_thread (thread_id) SELECT DISTINCT thread_id FROM message WHERE mailbox_id = ?',
);
const dropGoneStale = statement<[]>('DELETE FROM stale_thread WHERE thread_id NOT IN (SELECT id FROM thread)');
const recount = statement<[]>(
  `UPDATE thread SET messages = left_over.n, first_at = left_over.first, last_at = left_over.last
   FROM (SELECT thread_id, count(*) AS n, min(sent_at) AS first, max(sent_at) AS last FROM message
         WHERE thread_id IN (SELECT thread_id FROM stale_thread) GROUP BY thread_id) AS left_over
   WHERE thread.id = left_over.thread_id`,
);

export const removeMailbox: Command<{ mailboxId: number; confirmAddress: string }> = {
  name: 'mailbox.remove',
  reversal: 'never',
  run({ db, record }, input) {
    const row = requireMailbox(db, input.mailboxId);
    if (cleanAddress(input.confirmAddress) !== row.address.toLowerCase()) {
      throw new Failure(
        'invalid_input',
        'Type the mailbox’s address to remove it; this cannot be undone.',
        'confirmAddress',
      );
    }
    const unsent = unsentOfMailbox(db).get(row.id)?.n ?? 0;
    if (unsent > 0) {
      throw new Failure(
        'conflict',
        `${unsent === 1 ? 'A message is' : `${unsent} messages are`} still on the way out of this mailbox. Wait until it is sent or take it back, then remove the mailbox.`,
      );
    }
    const drafts = draftsOnlyHere(db).get(row.id)?.n ?? 0;
    if (drafts > 0) {
      throw new Failure(
        'conflict',
        `${drafts === 1 ? 'A draft' : `${drafts} drafts`} of this mailbox ${drafts === 1 ? 'is' : 'are'} on this machine alone and would be lost. Send or discard ${drafts === 1 ? 'it' : 'them'}, or wait until the server has ${drafts === 1 ? 'it' : 'them'}, then remove the mailbox.`,
      );
    }
    staleOfMailbox(db).run(row.id);
    dropIndexed(db).run(row.id);
    dropMessages(db).run(row.id);
    dropFolders(db).run(row.id);
    recount(db).run();
    dropEmptyAnchors(db).run();
    dropEmptyThreads(db).run();
    dropGoneStale(db).run();
    for (const own of ownAddressesOf(db).all(row.id)) record.remove('own_address', [own.address, row.id]);
    record.remove('mailbox', [row.id]);
    return { title: `Removed the mailbox ${row.address} and its mail from this machine`, accounts: [], result: {} };
  },
};
