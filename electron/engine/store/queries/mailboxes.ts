// The user's mailboxes with their servers and own addresses.
import type { Database } from 'better-sqlite3';
import type { z } from 'zod';
import { Failure } from '../../../contract/failure.ts';
import { type MailboxView, type ServerSettings, serverSettings, signInOffer } from '../../../contract/mailbox.ts';
import { mailboxId } from '../../../contract/scalars.ts';
import { statement } from '../statement.ts';

export interface MailboxRow {
  readonly id: number;
  readonly kind: 'imap' | 'imported';
  readonly address: string;
  readonly display_name: string;
  readonly username: string;
  readonly imap: string | null;
  readonly smtp: string | null;
  readonly secret_store: 'keychain' | 'file' | null;
  readonly sign_in: string | null;
}

const all = statement<[], MailboxRow>('SELECT * FROM mailbox ORDER BY id');
const byId = statement<[number], MailboxRow>('SELECT * FROM mailbox WHERE id = ?');
export const mailboxByAddress = statement<[string], MailboxRow>('SELECT * FROM mailbox WHERE address = ?');
export const ownAddressesOf = statement<[number], { address: string; origin: 'mailbox' | 'alias' | 'sent' }>(
  'SELECT address, origin FROM own_address WHERE mailbox_id = ? ORDER BY address',
);
const lastSynced = statement<[number], { at: number | null; problem: string | null }>(
  `SELECT min(covered_until) AS at, max(problem) AS problem FROM folder WHERE mailbox_id = ? AND synced = 1`,
);

export function readMailboxes(db: Database): MailboxRow[] {
  return all(db).all();
}

/** @throws Failure `not_found`. */
export function requireMailbox(db: Database, id: number): MailboxRow {
  const row = byId(db).get(id);
  if (!row) throw new Failure('not_found', 'There is no such mailbox; it may have been removed.', 'mailboxId');
  return row;
}

/** Those with a server to stay connected to. `settings` is another text when they have to log in anew. */
export function readLiveMailboxes(db: Database): { mailboxId: number; address: string; settings: string }[] {
  return readMailboxes(db)
    .filter(({ kind }) => kind === 'imap')
    .map(({ id, address, imap, username, sign_in: signIn }) => ({
      mailboxId: id,
      address,
      settings: JSON.stringify([imap, username, signIn]),
    }));
}

export function serverOf(text: string | null): ServerSettings | null {
  return text === null ? null : serverSettings.parse(JSON.parse(text));
}

const signInOf = signInOffer.pick({ provider: true, name: true });
export type MailboxSignIn = z.infer<typeof signInOf>;

/** The provider of a mailbox that signs in through the browser. */
export function mailboxSignIn(row: MailboxRow): MailboxSignIn | null {
  return row.sign_in === null ? null : signInOf.parse(JSON.parse(row.sign_in));
}

export function mailboxView(db: Database, row: MailboxRow, problem: string | null): MailboxView {
  const synced = lastSynced(db).get(row.id);
  return {
    mailboxId: mailboxId.parse(row.id),
    address: row.address,
    displayName: row.display_name,
    username: row.username,
    kind: row.kind,
    imap: serverOf(row.imap),
    smtp: serverOf(row.smtp),
    aliases: ownAddressesOf(db)
      .all(row.id)
      .filter((own) => own.origin !== 'mailbox')
      .map((own) => own.address),
    secretStore: row.secret_store,
    auth: row.sign_in === null ? 'password' : 'oauth2',
    signInProvider: mailboxSignIn(row),
    lastSyncedAt: synced?.at ?? null,
    problem: problem ?? synced?.problem ?? null,
  };
}
