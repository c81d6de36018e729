// Sending while the disk is full or the data file is held: nothing is lost, nothing spins, and the engine goes on.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { MailboxSyncStatus, SyncStatus } from '../../../electron/contract/mailbox.ts';
import type { HandlerContext } from '../../../electron/engine/handlers/handler-context.ts';
import { startSending } from '../../../electron/engine/handlers/sending.ts';
import { compressSource } from '../../../electron/engine/intake/message-source.ts';
import type { SendDeps } from '../../../electron/engine/send/send-deps.ts';
import { createSender } from '../../../electron/engine/send/sender.ts';
import { usualSmtpTimeouts } from '../../../electron/engine/send/smtp-session.ts';
import { openStore, type Store } from '../../../electron/engine/store/open-store.ts';

const clock = { now: () => Date.now(), timeZone: () => 'UTC' };
let folder: string;
let db: Store;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tend-sender-'));
  db = openStore(join(folder, 'tend.db'), 0);
});
afterEach(() => {
  vi.useRealTimers();
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

function queueOne(): void {
  db.exec(`INSERT INTO mailbox (id, kind, address, created_at) VALUES (1, 'imap', 'sam@ours.example', 0);
    INSERT INTO draft (id, mailbox_id, kind, copy_message_id, from_address, recipients, subject, text, signature, include_quote,
      created_at, saved_at) VALUES (1, 1, 'new', 'd', 'sam@ours.example', '{"to":[],"cc":[],"bcc":[]}', '', '', '', 0, 0, 0);
    INSERT INTO outgoing (id, draft_id, mailbox_id, message_id, created_at, held_until) VALUES (1, 1, 1, 'm', 0, 0);
    INSERT INTO delivery (outgoing_id, state, next_at, recipients) VALUES (1, 'queued', 0, '[]');`);
}

function sendDeps(own: Partial<SendDeps>): SendDeps {
  return {
    db,
    clock,
    timeouts: usualSmtpTimeouts,
    sentGraceMs: 0,
    draftRestMs: 0,
    live: true,
    closeMs: 0,
    smtpLogin: async () => null,
    imapLogin: async () => null,
    freshLook: async () => ({ at: 0, problem: null }),
    ownCopy: () => Promise.reject(new Error('not asked')),
    writeFirst: (work) => work(),
    changed() {},
    settle: async () => undefined,
    failed() {},
    ...own,
  };
}

test('a step that can’t be written down is not tried over and over', async () => {
  vi.useFakeTimers();
  queueOne();
  let tries = 0;
  let full = true;
  const sender = createSender(
    sendDeps({
      smtpLogin: async () => {
        tries += 1;
        return null;
      },
      writeFirst(work) {
        if (full && tries > 0) throw new Error('the disk is full');
        return work();
      },
    }),
  );
  // What hands a message over is loaded with the first one.
  await vi.dynamicImportSettled();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(tries).toBe(1);
  await sender.run({ held: false });
  expect(tries).toBe(2);
  full = false;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(db.prepare('SELECT state FROM delivery').get()).toEqual({ state: 'refused' });
  await sender.close();
});

test('what a broken step left half-told is found out about without a restart', async () => {
  queueOne();
  db.exec('UPDATE delivery SET next_at = NULL');
  const sender = createSender(sendDeps({}));
  db.exec("UPDATE delivery SET state = 'handing_over', past_return = 1");
  await sender.run({ held: false });
  expect(db.prepare('SELECT state, problem_code FROM delivery').get()).toEqual({
    state: 'unknown',
    problem_code: 'conflict',
  });
  await sender.close();
});

test('a message whose fate is not known is not sent again because a provider shows no copy of it', async () => {
  queueOne();
  const raw = Buffer.from('Subject: x\r\n\r\nx\r\n');
  db.prepare("INSERT INTO outgoing_source VALUES (1, ?, '', ?)").run(compressSource(raw), raw.byteLength);
  db.exec("UPDATE delivery SET state = 'unknown', past_return = 1");
  let now = 1_000_000;
  let looks = 0;
  let logins = 0;
  const sender = createSender(
    sendDeps({
      live: false,
      clock: { now: () => now, timeZone: () => 'UTC' },
      smtpLogin: async () => {
        logins += 1;
        return null;
      },
      imapLogin: async () => ({
        imap: { host: 'outlook.office365.com', port: 993, security: 'tls' },
        username: 'sam',
        password: '',
      }),
      ownCopy: async () => {
        looks += 1;
        return { place: null, appended: false, savesOwn: true, previousGone: false, foreign: null };
      },
    }),
  );
  for (let minutes = 0; minutes < 60; minutes += 1) {
    now += 60_000;
    await sender.run({ held: false });
  }
  expect(looks).toBe(4);
  expect(logins).toBe(0);
  expect(db.prepare('SELECT state, next_at FROM delivery').get()).toEqual({ state: 'unknown', next_at: null });
  await sender.close();
});

test('news that can’t be written down for now ends nothing', async () => {
  queueOne();
  db.exec("UPDATE delivery SET state = 'queued', next_at = 9e15, problem_code = 'offline'");
  let tell: (status: SyncStatus) => void = () => undefined;
  const warned: string[] = [];
  const context = {
    db,
    deps: { clock, log: { info() {}, warn: (event: string) => void warned.push(event) } },
    sync: {
      writeFirst: <T>(work: () => T) => work(),
      ownCopy: () => Promise.reject(new Error('not asked')),
      onChanged: () => () => undefined,
      onProgress(listener: (status: SyncStatus) => void) {
        tell = listener;
        return () => undefined;
      },
    },
    changed() {},
    settle: async () => undefined,
  } as unknown as HandlerContext;
  const sending = startSending(context, false);
  const standing = (problem: string | null) =>
    tell({ mailboxes: [{ mailboxId: 1, problem } as unknown as MailboxSyncStatus] });
  const holder = openStore(join(folder, 'tend.db'), 0);
  holder.exec('BEGIN IMMEDIATE');
  standing('The server does not answer.');
  standing(null);
  expect(warned).toEqual(['send.notHeard']);
  holder.exec('ROLLBACK');
  holder.close();
  await sending.close();
});
