import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildMail, buildMails } from '../../support/imap-messages.ts';
import { countRows, inStore, onServer, type SyncBench, startSyncBench } from '../../support/imap-sync-bench.ts';

let bench: SyncBench;
beforeEach(async () => {
  bench = await startSyncBench();
});
afterEach(() => bench.close());

const server = async () => onServer(await bench.dovecot.client(bench.user));

test('folders may be called anything', async () => {
  const { dovecot, user, sync, mailbox, db } = bench;
  const imap = await dovecot.client(user);
  const names = [
    'Überfällig – 重要',
    '&',
    'R&D',
    '100%',
    'a*b',
    'say "hi"',
    'back\\slash',
    'emoji 🎉',
    "it's (round) [square] {curly}",
    'tilde~',
    'trailing space ',
    'Clients/Northwind/2026 & on',
    '#hash',
    'INBOX/below',
  ];
  for (const [index, name] of names.entries()) {
    await imap.mailboxCreate(name);
    await dovecot.append(user, name, buildMail({ id: `special-${index}@x.example` }));
  }
  const { folders, problems } = await sync.run([mailbox]);
  expect(problems).toEqual([]);
  expect(folders.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
  expect(inStore(db)).toEqual(await server());
  expect(countRows(db, 'message')).toBe(names.length);
  const again = await sync.run([mailbox]);
  expect(again.folders.every(({ added, removed }) => added === 0 && removed === 0)).toBe(true);
});

test('a message of 60 MB is kept by its text, and its file comes when asked for', async () => {
  const { dovecot, user, sync, mailbox, db } = bench;
  const raw = buildMail({ id: 'huge@x.example', text: 'The drawings you asked for.', attachmentBytes: 44_000_000 });
  expect(raw.length).toBeGreaterThan(60_000_000);
  dovecot.deliver(user, 'INBOX', [{ raw, at: new Date('2026-02-01T10:00:00Z') }, ...buildMails('in', 3)]);
  await sync.run([mailbox]);
  expect(inStore(db)).toEqual(await server());
  const kept = db
    .prepare<
      [],
      { id: number; size: number; snippet: string; notice: string | null; uid: number; uid_validity: number }
    >(
      `SELECT m.id, m.size, m.snippet, m.notice, l.uid, f.uid_validity FROM message m
       JOIN message_location l ON l.message_id = m.id JOIN folder f ON f.id = l.folder_id
       WHERE m.message_id = 'huge@x.example'`,
    )
    .get();
  expect(kept).toMatchObject({ size: raw.length, snippet: 'The drawings you asked for.' });
  expect(kept?.notice).toMatch(/very large/);
  expect(countRows(db, 'message_raw')).toBe(3);
  const file = db
    .prepare<[number], { part: string; file_name: string; content_type: string; size: number }>(
      'SELECT part, file_name, content_type, size FROM attachment WHERE message_id = ?',
    )
    .get(kept?.id ?? 0);
  expect(file).toMatchObject({ part: '2', file_name: 'big.bin', content_type: 'application/octet-stream' });
  const place = { folder: 'INBOX', uidValidity: kept?.uid_validity ?? 0, uid: kept?.uid ?? 0 };
  const content = await sync.fetchPart(mailbox, place, file?.part ?? '');
  expect(content.length).toBeGreaterThanOrEqual(44_000_000);
  expect(Buffer.from(content.subarray(0, 6)).toString()).toBe('ABCABC');
  expect(Math.abs((file?.size ?? 0) - content.length)).toBeLessThan(content.length * 0.03);
  const source = await sync.fetchSource(mailbox, place);
  expect(Buffer.compare(source, raw)).toBe(0);
  await expect(sync.fetchSource(mailbox, { ...place, uid: 999 })).rejects.toMatchObject({ code: 'not_found' });
});

test('messages of nothing but NULs, of nothing at all, and of noise come in like any other', async () => {
  const { dovecot, user, sync, mailbox, db } = bench;
  const noise = Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 251));
  dovecot.deliver(
    user,
    'INBOX',
    [Buffer.alloc(3000), Buffer.from('\r\n'), noise, buildMail({ id: 'sound@x.example' })].map((raw, i) => ({
      raw,
      at: new Date(Date.UTC(2026, 0, 1 + i)),
    })),
  );
  const { folders, problems } = await sync.run([mailbox]);
  expect(problems).toEqual([]);
  expect(folders.find(({ name }) => name === 'INBOX')?.messages).toBe(4);
  expect(inStore(db)).toEqual(await server());
});

test('two different mails with the same Message-ID are both kept', async () => {
  const { dovecot, user, sync, mailbox, db } = bench;
  const imap = await dovecot.client(user);
  const at = new Date('2026-03-02T10:00:00Z');
  await dovecot.append(user, 'INBOX', buildMail({ id: 'same@x.example', text: 'The first text.' }), { date: at });
  await dovecot.append(user, 'INBOX', buildMail({ id: 'same@x.example', text: 'Another text..' }), { date: at });
  await dovecot.append(user, 'Archive', buildMail({ id: 'same@x.example', text: 'A third, apart.' }), { date: at });
  await imap.mailboxCreate('All Mail');
  for (const folder of ['INBOX', 'Archive']) {
    await imap.mailboxOpen(folder);
    await imap.messageCopy('1:*', 'All Mail');
  }
  await imap.mailboxClose();
  await sync.run([mailbox]);
  expect(inStore(db)).toEqual(await server());
  expect(countRows(db, 'message')).toBe(3);
});

test('without mod-sequences flags and removals are found by comparing', async () => {
  const { dovecot, user, sync, mailbox, db } = bench;
  dovecot.deliver(user, 'INBOX', buildMails('in', 30));
  await sync.run([mailbox]);
  db.prepare('UPDATE folder SET highest_modseq = NULL').run();
  const imap = await dovecot.client(user);
  await imap.mailboxOpen('INBOX');
  await imap.messageFlagsAdd('4:6', ['\\Flagged'], { uid: true });
  await imap.messageDelete('20:22', { uid: true });
  const { folders } = await sync.run([mailbox]);
  expect(folders.find(({ name }) => name === 'INBOX')).toMatchObject({ updated: 3, removed: 3 });
  expect(inStore(db)).toEqual(await server());
});
