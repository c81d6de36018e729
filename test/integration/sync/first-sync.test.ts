import { afterEach, beforeEach, expect, test } from 'vitest';
import { startCuttingProxy } from '../../support/imap-cutting-proxy.ts';
import { buildMail, buildMails } from '../../support/imap-messages.ts';
import { countRows, inStore, onServer, type SyncBench, startSyncBench } from '../../support/imap-sync-bench.ts';

let bench: SyncBench;
beforeEach(async () => {
  bench = await startSyncBench();
});
afterEach(() => bench.close());

test('a first sync brings every folder in, with flags, and says what each covers', async () => {
  const { dovecot, user, sync, mailbox, db } = bench;
  dovecot.deliver(
    user,
    'INBOX',
    buildMails('in', 120).map((mail, i) => ({ ...mail, flags: i % 2 ? 'S' : '' })),
  );
  dovecot.deliver(user, 'Sent', buildMails('out', 70));
  await dovecot.append(user, 'Archive', buildMail({ id: 'kept@x.example' }), {
    flags: ['\\Flagged', '\\Answered', 'Work'],
  });
  await dovecot.append(user, 'Drafts', buildMail({ id: 'draft@x.example' }), { flags: ['\\Draft'] });
  const started = Date.now();

  const { folders, problems } = await sync.run([mailbox]);

  expect(problems).toEqual([]);
  expect(inStore(db)).toEqual(await onServer(await dovecot.client(user)));
  expect(folders.map(({ name, messages, added }) => [name, messages, added])).toEqual(
    expect.arrayContaining([
      ['INBOX', 120, 120],
      ['Sent', 70, 70],
      ['Archive', 1, 1],
      ['Drafts', 1, 1],
      ['Junk', 0, 0],
      ['Trash', 0, 0],
    ]),
  );
  for (const { coveredUntil } of folders) expect(coveredUntil).toBeGreaterThanOrEqual(started);
  expect(countRows(db, 'stale_thread')).toBe(0);
});

test('the newest mail of INBOX and Sent is there before the older mail of either', async () => {
  const { dovecot, user, sync, mailbox, db } = bench;
  dovecot.deliver(user, 'INBOX', buildMails('in', 600));
  dovecot.deliver(user, 'Sent', buildMails('out', 600));
  dovecot.deliver(user, 'Archive', buildMails('old', 50));
  await sync.run([mailbox]);

  const order = db
    .prepare<[], { message_id: string }>('SELECT message_id FROM message ORDER BY id LIMIT 250')
    .all()
    .map(({ message_id: id }) => id);
  const newest = (prefix: string, count: number) =>
    Array.from({ length: count }, (_, i) => `${prefix}-${600 - count + i}@mail.example`);
  // A whole screen of INBOX first, then what was last written.
  expect(order.sort()).toEqual([...newest('in', 200), ...newest('out', 50)].sort());
  const last = db.prepare<[], { message_id: string }>('SELECT message_id FROM message ORDER BY id DESC LIMIT 1').get();
  expect(last?.message_id).toMatch(/^old-/);
});

test('a large message comes part by part, among the newest and among the older', async () => {
  const { dovecot, user, mailbox, db } = bench;
  const large = (id: string, at: string) => {
    const raw = buildMail({ id, text: 'The drawings you asked for.', attachmentBytes: 60_000 });
    return { raw, at: new Date(at) };
  };
  const usual = buildMails('in', 210);
  const newest = large('new@x.example', '2026-03-01T10:00:00Z');
  dovecot.deliver(user, 'INBOX', [large('old@x.example', '2025-12-01T10:00:00Z'), ...usual, newest]);
  await bench.reopen({ largeBytes: 20_000 }).run([mailbox]);
  expect(inStore(db)).toEqual(await onServer(await dovecot.client(user)));
  expect(countRows(db, 'message_raw')).toBe(usual.length);
});

test('progress counts up to the whole and ends idle', async () => {
  const { dovecot, user, sync, mailbox } = bench;
  dovecot.deliver(user, 'INBOX', buildMails('in', 900));
  const seen: { done: number; total: number; state: string }[] = [];
  sync.onProgress(({ mailboxes }) => {
    for (const { done, total, state } of mailboxes) seen.push({ done, total, state });
  });
  await sync.run([mailbox]);
  expect(seen.every(({ done, total }) => done <= total)).toBe(true);
  expect(seen.some(({ done, total }) => done > 0 && done < total)).toBe(true);
  expect(seen.map(({ done }) => done)).toEqual(seen.map(({ done }) => done).sort((a, b) => a - b));
  expect(seen.at(-1)).toEqual({ done: 900, total: 900, state: 'idle' });
  expect(sync.status().mailboxes[0]?.state).toBe('idle');
});

test('thousands of messages come in, each once', async () => {
  const { dovecot, user, sync, mailbox, db } = bench;
  dovecot.deliver(user, 'INBOX', buildMails('in', 2000));
  dovecot.deliver(user, 'Sent', buildMails('out', 500));
  await sync.run([mailbox]);
  expect(inStore(db)).toEqual(await onServer(await dovecot.client(user)));
  expect(countRows(db, 'message')).toBe(2500);
});

test('mail that All Mail shows again is neither doubled nor downloaded a second time', async () => {
  const { dovecot, user, sync, db } = bench;
  const imap = await dovecot.client(user);
  dovecot.deliver(
    user,
    'INBOX',
    buildMails('in', 60).map((mail) => ({ ...mail, raw: padded(mail.raw) })),
  );
  dovecot.deliver(user, 'Sent', buildMails('out', 40));
  await imap.mailboxCreate('All Mail');
  await imap.mailboxCreate('Starred');
  for (const folder of ['INBOX', 'Sent']) {
    await imap.mailboxOpen(folder);
    await imap.messageCopy('1:*', 'All Mail');
  }
  await imap.mailboxOpen('INBOX');
  await imap.messageCopy('1:5', 'Starred');
  await imap.mailboxClose();
  await dovecot.append(user, 'All Mail', buildMail({ id: 'archived@x.example' }));
  const proxy = await startCuttingProxy(dovecot);

  await sync.run([bench.through(proxy.port)]);

  expect(inStore(db)).toEqual(await onServer(imap, ['Starred']));
  expect(countRows(db, 'message')).toBe(101);
  expect(countRows(db, 'message_location')).toBe(201);
  expect(proxy.received).toBeLessThan(60 * 20_000 * 1.5);
  await proxy.stop();
});

function padded(raw: Buffer): Buffer {
  return Buffer.concat([raw, Buffer.alloc(20_000, 'some words that make the message longer\r\n')]);
}
