// What every sync test needs around a private Dovecot: a store on disk with a mailbox in it, the sync in its own thread,
// and both sides written down in the same way, so that they can be compared.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImapFlow } from 'imapflow';
import type { Log, LogFields } from '../../electron/engine/deps.ts';
import { openStore, type Store } from '../../electron/engine/store/open-store.ts';
import {
  createSync,
  type MailboxToSync,
  type Sync,
  type SyncOptions,
} from '../../electron/engine/sync/sync-service.ts';
import { type Dovecot, type DovecotOptions, startDovecot } from './dovecot.ts';
import { programFile } from './programs.ts';

export interface SyncBench {
  readonly dovecot: Dovecot;
  readonly db: Store;
  readonly dbFile: string;
  readonly sync: Sync;
  readonly mailbox: MailboxToSync;
  readonly user: string;
  readonly log: readonly ({ readonly event: string } & LogFields)[];
  /** The same mailbox through another port, such as a proxy's. */
  through(port: number): MailboxToSync;
  /** A fresh sync thread over the same store, as after the program was started again. */
  reopen(other?: Partial<SyncOptions>): Sync;
  close(): Promise<void>;
}

export const syncWorkerFile = programFile('sync-worker');
export const parseWorkerFile = programFile('parse-worker');
export const readingWorkerFile = programFile('reading-worker');

let users = 0;

/** @param server How Dovecot is to be, or one that runs and outlives the bench, which then has a user of its own there. */
export async function startSyncBench(
  options: Partial<SyncOptions> = {},
  server: DovecotOptions | Dovecot = {},
): Promise<SyncBench> {
  const shared = 'addUser' in server ? server : null;
  const dovecot = 'addUser' in server ? server : await startDovecot(server);
  const folder = mkdtempSync(join(tmpdir(), 'tend-sync-'));
  const dbFile = join(folder, 'tend.db');
  const db = openStore(dbFile);
  users += 1;
  const user = shared ? `sam-${users}@ours.example` : 'sam@ours.example';
  dovecot.addUser(user, 'secret words');
  const mailboxId = addMailbox(db, user);
  const log: ({ readonly event: string } & LogFields)[] = [];
  const record: Log['info'] = (event, fields) => log.push({ event, ...fields });
  const open = (other: Partial<SyncOptions> = {}) =>
    createSync({
      dbFile,
      workerFile: syncWorkerFile,
      parseWorkerFile,
      readingWorkerFile,
      log: { info: record, warn: record },
      clock: { now: () => Date.now(), timeZone: () => 'UTC' },
      parseWorkers: 1,
      retryDelaysMs: [20, 50, 100],
      login: async () => login(dovecot.port),
      ...options,
      ...other,
    });
  const syncs = [open()];
  const login = (port: number): MailboxToSync => ({
    mailboxId,
    address: user,
    username: user,
    password: 'secret words',
    imap: { host: '127.0.0.1', port, security: 'none' },
  });
  return {
    dovecot,
    db,
    dbFile,
    user,
    log,
    mailbox: login(dovecot.port),
    through: login,
    get sync() {
      const last = syncs.at(-1);
      if (!last) throw new Error('no sync');
      return last;
    },
    reopen(other) {
      const next = open(other);
      syncs.push(next);
      return next;
    },
    async close() {
      for (const sync of syncs) await sync.close();
      db.close();
      if (!shared) await dovecot.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function addMailbox(db: Store, address: string): number {
  const row = db
    .prepare<[string, string], { id: number }>(
      "INSERT INTO mailbox (kind, address, username, created_at) VALUES ('imap', ?, ?, 0) RETURNING id",
    )
    .get(address, address);
  if (!row) throw new Error('no mailbox');
  return row.id;
}

/** One line per message and folder: `folder | Message-ID | flags`, sorted. */
export async function onServer(imap: ImapFlow, skip: readonly string[] = []): Promise<string[]> {
  const lines: string[] = [];
  for (const folder of await imap.list()) {
    if (folder.flags.has('\\Noselect') || folder.flags.has('\\NonExistent') || skip.includes(folder.path)) continue;
    const opened = await imap.mailboxOpen(folder.path, { readOnly: true });
    if (opened.exists === 0) continue;
    const messages = await imap.fetchAll('1:*', { uid: true, flags: true, headers: ['message-id'] }, { uid: true });
    for (const message of messages) {
      const id = /<([^>]+)>/.exec(message.headers?.toString() ?? '')?.[1] ?? '(none)';
      lines.push(line(folder.path, id, message.flags ?? new Set()));
    }
  }
  if (imap.mailbox) await imap.mailboxClose();
  return lines.sort();
}

interface LocationRow {
  readonly path: string;
  readonly message_id: string;
  readonly seen: number;
  readonly flagged: number;
  readonly answered: number;
  readonly draft: number;
  readonly keywords: string;
}

export function inStore(db: Store): string[] {
  return db
    .prepare<[], LocationRow>(
      `SELECT f.path, m.message_id, l.seen, l.flagged, l.answered, l.draft, l.keywords
       FROM message_location l JOIN folder f ON f.id = l.folder_id JOIN message m ON m.id = l.message_id`,
    )
    .all()
    .map((row) => {
      const flags = new Set(row.keywords === '' ? [] : row.keywords.split(' '));
      if (row.seen) flags.add('\\Seen');
      if (row.flagged) flags.add('\\Flagged');
      if (row.answered) flags.add('\\Answered');
      if (row.draft) flags.add('\\Draft');
      return line(row.path, row.message_id.endsWith('@tend.invalid') ? '(none)' : row.message_id, flags);
    })
    .sort();
}

function line(folder: string, id: string, flags: ReadonlySet<string>): string {
  return `${folder} | ${id} | ${[...flags]
    .filter((flag) => flag !== '\\Recent')
    .sort()
    .join(' ')}`;
}

export function countRows(db: Store, table: 'message' | 'message_location' | 'message_raw' | 'stale_thread'): number {
  return db.prepare<[], { n: number }>(`SELECT count(*) AS n FROM ${table}`).get()?.n ?? 0;
}
