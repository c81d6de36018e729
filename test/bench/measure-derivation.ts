// What it costs to derive: everything anew over the messages of a first sync, as the product does it but without pauses, and
// one new message at a time, from its arrival in the store to the book ranked anew.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { deriveAccounts } from '../../electron/engine/book/derive-accounts.ts';
import { createBehind } from '../../electron/engine/book/derive-behind.ts';
import { deriveStale } from '../../electron/engine/book/derive-stale.ts';
import { createLetterReader } from '../../electron/engine/book/findings/letter-reader.ts';
import { createReading } from '../../electron/engine/book/findings/read-messages.ts';
import { markEverythingStale } from '../../electron/engine/book/mark-stale.ts';
import { readBook } from '../../electron/engine/book/read-book.ts';
import { markAllAccountsStale } from '../../electron/engine/book/stale-accounts.ts';
import { writeMessages } from '../../electron/engine/intake/write-messages.ts';
import { parseMessage } from '../../electron/engine/mail/mime/parse-message.ts';
import { openStore, type Store } from '../../electron/engine/store/open-store.ts';
import { statement } from '../../electron/engine/store/statement.ts';
import { spareThreads } from '../../electron/engine/threads/spare-threads.ts';
import { programFile } from '../support/programs.ts';
import { corpusOwner } from './corpus.ts';

export interface DerivationTimes {
  /** Milliseconds for everything, and for its parts. */
  readonly all: number;
  readonly threads: number;
  readonly reading: number;
  readonly accounts: number;
  /** Milliseconds for each new message, from the store to the ranked book. */
  readonly incremental: readonly number[];
  readonly messages: number;
  readonly ranked: number;
}

interface Letter {
  readonly message_id: string;
  readonly subject: string;
  readonly from_address: string;
  readonly text: string;
  readonly mailbox_id: number;
  readonly folder_id: number;
}

const ARRIVALS = 200;
const WARM_UP = 20;
const MINUTE = 60_000;
const zone = { timeZone: 'Europe/Berlin' };
const log = { info() {}, warn: (event: string) => void process.stderr.write(`${event}\n`) };
const BUDGET_MS = 5;

// Spread over the whole time, so that old and young threads grow alike.
const letters = statement<[number], Letter>(
  `SELECT m.message_id, m.subject, m.from_address, b.text, m.mailbox_id, l.folder_id
   FROM (SELECT message_id AS id, row_number() OVER (ORDER BY sent_at) AS place, count(*) OVER () AS total
         FROM message_account WHERE touch = 'mail_in') p
     JOIN message m ON m.id = p.id JOIN message_body b ON b.message_id = m.id
     JOIN message_location l ON l.message_id = m.id
   WHERE p.place % max(1, p.total / ?) = 0`,
);
const readCount = statement<[], { n: number }>('SELECT count(*) AS n FROM message_read');

/** On a copy of a synced data folder. */
export async function measureDerivation(synced: string, folder: string, now: number): Promise<DerivationTimes> {
  cpSync(synced, folder, { recursive: true });
  const db = openStore(join(folder, 'tend.db'));
  // As the sync's thread does, which derives.
  db.pragma('synchronous = NORMAL');
  db.pragma('wal_autocheckpoint = 8000');
  const reader = createLetterReader(programFile('reading-worker'), spareThreads());
  const deps = { db, reader, zone, log, elapsed: () => performance.now(), write: <T>(work: () => T) => work() };
  try {
    for (const derived of ['message_account', 'message_fact', 'thread_fact', 'thread_account', 'message_read'])
      db.exec(`DELETE FROM ${derived}`);
    db.exec('DELETE FROM message_finding');
    markEverythingStale(db);
    markAllAccountsStale(db, '');
    const threads = await timed(() => deriveThreads(db));
    const messagesRead = createReading(deps);
    const reading = await timed(async () => {
      while ((await messagesRead.step(BUDGET_MS)) > 0);
    });
    const accounts = await timed(() => {
      while (deriveAccounts(db, 'all', zone, log));
    });
    const messages = readCount(db).get()?.n ?? 0;
    const incremental: number[] = [];
    let ranked = 0;
    const arriving = letters(db).all(ARRIVALS + WARM_UP);
    // After the last of them: a book of an instant before its newest mail is measured anew, which no arrival asks for.
    const clock = { now: now + arriving.length * MINUTE, timeZone: zone.timeZone };
    const behind = createBehind(deps);
    for (const [index, letter] of arriving.entries()) {
      await arrive(db, letter, index, now);
      const took = await timed(async () => {
        deriveThreads(db);
        while (await behind.step(BUDGET_MS));
        ranked = readBook(db, clock).length;
      });
      if (index >= WARM_UP) incremental.push(took);
    }
    return { all: threads + reading + accounts, threads, reading, accounts, incremental, messages, ranked };
  } finally {
    await reader.close();
    db.close();
  }
}

/** The client answers: what one of them wrote before, in the thread of another. */
async function arrive(db: Store, letter: Letter, index: number, now: number): Promise<void> {
  const at = now + index * MINUTE;
  const raw = Buffer.from(
    [
      `From: ${letter.from_address}`,
      `To: ${corpusOwner.address}`,
      `Subject: Re: ${letter.subject}`,
      `Date: ${new Date(at).toUTCString()}`,
      `Message-ID: <arrival-${index}@bench.example>`,
      `In-Reply-To: <${letter.message_id}>`,
      'Content-Type: text/plain; charset=utf-8',
      '',
      letter.text,
    ].join('\r\n'),
  );
  const parsed = await parseMessage(raw);
  const flags = { seen: false, flagged: false, answered: false, draft: false, keywords: '' };
  const place = { mailboxId: letter.mailbox_id, folderId: letter.folder_id, uid: 10_000_000 + index };
  db.transaction(() =>
    writeMessages(db, [{ ...place, flags, receivedAt: at, size: raw.length, parsed, compressed: null }]),
  ).immediate();
}

function deriveThreads(db: Store): void {
  while (deriveStale(db, { limit: 20 }) > 0);
}

async function timed(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
