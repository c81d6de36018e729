// A store on disk with one mailbox, and messages written the way a folder's messages are.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type IntakeMessage, writeMessages } from '../../../electron/engine/intake/write-messages.ts';
import { parseMessage } from '../../../electron/engine/mail/mime/parse-message.ts';
import { openStore, type Store } from '../../../electron/engine/store/open-store.ts';
import { programFile } from '../../support/programs.ts';

export const workerFile = programFile('parse-worker');
export const INBOX = 1;
export const SENT = 2;
export const ARRIVAL = Date.UTC(2025, 10, 3, 12);

export interface TestStore {
  readonly db: Store;
  readonly folder: string;
  close(): void;
}

export function openTestStore(): TestStore {
  const folder = mkdtempSync(path.join(tmpdir(), 'tend-intake-'));
  const db = openStore(path.join(folder, 'tend.db'));
  db.exec(`
    INSERT INTO mailbox (id, kind, address, created_at) VALUES (1, 'imap', 'me@us.test', 0);
    INSERT INTO folder (id, mailbox_id, path, special_use) VALUES (1, 1, 'INBOX', 'inbox'), (2, 1, 'Sent', 'sent');
  `);
  return {
    db,
    folder,
    close: () => {
      db.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export interface MailSketch {
  readonly id?: string;
  readonly from?: string;
  readonly to?: string;
  readonly subject?: string;
  readonly date?: string;
  readonly inReplyTo?: string;
  readonly references?: readonly string[];
  readonly body?: string;
  readonly more?: string;
}

export function mailBytes(sketch: MailSketch): Buffer {
  const lines = [
    `From: ${sketch.from ?? 'ann@acme.test'}`,
    `To: ${sketch.to ?? 'me@us.test'}`,
    `Subject: ${sketch.subject ?? 'Contract'}`,
    `Date: ${sketch.date ?? 'Mon, 3 Nov 2025 10:00:00 +0000'}`,
    ...(sketch.id === undefined ? [] : [`Message-ID: <${sketch.id}>`]),
    ...(sketch.inReplyTo === undefined ? [] : [`In-Reply-To: <${sketch.inReplyTo}>`]),
    ...(sketch.references === undefined ? [] : [`References: ${sketch.references.map((id) => `<${id}>`).join(' ')}`]),
    ...(sketch.more === undefined ? [] : [sketch.more]),
    '',
    sketch.body ?? 'Text.',
    '',
  ];
  return Buffer.from(lines.join('\r\n'));
}

export async function intake(
  raw: Uint8Array,
  place: Partial<Omit<IntakeMessage, 'parsed'>> = {},
): Promise<IntakeMessage> {
  return {
    mailboxId: 1,
    folderId: INBOX,
    uid: 1,
    flags: { seen: true, flagged: false, answered: false, draft: false, keywords: '' },
    receivedAt: ARRIVAL,
    size: raw.byteLength,
    compressed: null,
    ...place,
    parsed: await parseMessage(raw),
  };
}

export function write(db: Store, batch: readonly IntakeMessage[]) {
  return db.transaction(() => writeMessages(db, batch))();
}

/** Every table a message leaves something in, counted. */
export function counts(db: Store): Record<string, number> {
  const tables = [
    'message',
    'participant',
    'message_body',
    'message_raw',
    'attachment',
    'message_location',
    'thread',
    'thread_anchor',
    'stale_thread',
  ];
  return Object.fromEntries(
    tables.map((table) => [table, (db.prepare(`SELECT count(*) AS n FROM ${table}`).get() as { n: number }).n]),
  );
}

/** Message-IDs by thread, in an order that does not depend on ids. */
export function partition(db: Store): string[][] {
  const rows = db.prepare('SELECT thread_id, message_id FROM message ORDER BY message_id').all() as {
    thread_id: number;
    message_id: string;
  }[];
  const threads = new Map<number, string[]>();
  for (const row of rows) threads.set(row.thread_id, [...(threads.get(row.thread_id) ?? []), row.message_id]);
  return [...threads.values()].sort((a, b) => (a[0] ?? '').localeCompare(b[0] ?? ''));
}
