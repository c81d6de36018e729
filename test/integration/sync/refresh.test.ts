import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildMail, buildMails } from '../../support/imap-messages.ts';
import { countRows, inStore, onServer, type SyncBench, startSyncBench } from '../../support/imap-sync-bench.ts';

let bench: SyncBench;
beforeEach(async () => {
  bench = await startSyncBench();
  const { dovecot, user } = bench;
  dovecot.deliver(user, 'INBOX', buildMails('in', 40));
  dovecot.deliver(user, 'Archive', buildMails('kept', 10));
  await bench.sync.run([bench.mailbox]);
});
afterEach(() => bench.close());

const server = async () => onServer(await bench.dovecot.client(bench.user));
const folderOf = (
  folders: readonly { name: string; added: number; updated: number; removed: number }[],
  name: string,
) => folders.find((folder) => folder.name === name);
const rowIdOf = (id: string) =>
  bench.db.prepare<[string], { id: number }>('SELECT id FROM message WHERE message_id = ?').get(id)?.id;

test('new mail comes in, and only that', async () => {
  const { dovecot, user, sync, mailbox } = bench;
  await dovecot.append(user, 'INBOX', buildMail({ id: 'new@x.example' }));
  const { folders } = await sync.run([mailbox]);
  expect(folderOf(folders, 'INBOX')).toMatchObject({ messages: 41, added: 1, updated: 0, removed: 0 });
  expect(folderOf(folders, 'Archive')).toMatchObject({ added: 0, updated: 0, removed: 0 });
  expect(inStore(bench.db)).toEqual(await server());
});

test('a run with nothing new moves only what each folder covers', async () => {
  const before = await bench.sync.run([bench.mailbox]);
  const after = await bench.sync.run([bench.mailbox]);
  for (const [index, folder] of after.folders.entries()) {
    expect(folder).toMatchObject({ added: 0, updated: 0, removed: 0 });
    expect(folder.coveredUntil ?? 0).toBeGreaterThanOrEqual(before.folders[index]?.coveredUntil ?? Number.NaN);
  }
});

test('flags that changed on the server change here', async () => {
  const { dovecot, user, sync, mailbox } = bench;
  const imap = await dovecot.client(user);
  await imap.mailboxOpen('INBOX');
  await imap.messageFlagsAdd('1:7', ['\\Seen'], { uid: true });
  await imap.messageFlagsAdd('3', ['\\Flagged', 'Later'], { uid: true });
  await imap.messageFlagsRemove('5', ['\\Seen'], { uid: true });
  const { folders } = await sync.run([mailbox]);
  expect(folderOf(folders, 'INBOX')).toMatchObject({ added: 0, updated: 6, removed: 0 });
  expect(inStore(bench.db)).toEqual(await server());
});

test('what was expunged goes, with nothing else', async () => {
  const { dovecot, user, sync, mailbox, db } = bench;
  const imap = await dovecot.client(user);
  await imap.mailboxOpen('INBOX');
  await imap.messageDelete('2,10:14,40', { uid: true });
  const { folders } = await sync.run([mailbox]);
  expect(folderOf(folders, 'INBOX')).toMatchObject({ messages: 33, removed: 7 });
  expect(inStore(db)).toEqual(await server());
  expect(countRows(db, 'message')).toBe(43);
});

test('expunging and arriving in equal number is still noticed', async () => {
  const { dovecot, user, sync, mailbox } = bench;
  const imap = await dovecot.client(user);
  await imap.mailboxOpen('INBOX');
  await imap.messageDelete('1:3', { uid: true });
  for (const id of ['n1', 'n2', 'n3']) await dovecot.append(user, 'INBOX', buildMail({ id: `${id}@x.example` }));
  await sync.run([mailbox]);
  expect(inStore(bench.db)).toEqual(await server());
});

test('a message that moved keeps its row, whichever way it went', async () => {
  const { dovecot, user, sync, mailbox } = bench;
  const there = rowIdOf('in-4@mail.example');
  const back = rowIdOf('kept-2@mail.example');
  const imap = await dovecot.client(user);
  await imap.mailboxOpen('INBOX');
  await imap.messageMove('5', 'Archive', { uid: true });
  await imap.mailboxOpen('Archive');
  await imap.messageMove('3', 'INBOX', { uid: true });
  await sync.run([mailbox]);
  expect(inStore(bench.db)).toEqual(await server());
  expect(rowIdOf('in-4@mail.example')).toBe(there);
  expect(rowIdOf('kept-2@mail.example')).toBe(back);
});

test('a new UIDVALIDITY keeps every message, drops what is gone and finds what arrived meanwhile', async () => {
  const { dovecot, user, sync, mailbox, db } = bench;
  const rows = new Map(buildMails('in', 40).map(({ id }) => [id, rowIdOf(id)]));
  const imap = await dovecot.client(user);
  await imap.mailboxOpen('INBOX');
  await imap.messageDelete('1:5', { uid: true });
  await imap.mailboxClose();
  await imap.logout();
  dovecot.renumber(user, 'INBOX');
  await dovecot.append(user, 'INBOX', buildMail({ id: 'meanwhile@x.example' }), { flags: ['\\Seen'] });
  const { folders } = await sync.run([mailbox]);
  expect(inStore(db)).toEqual(await server());
  expect(folderOf(folders, 'INBOX')?.name).toBe('INBOX');
  expect(countRows(db, 'message')).toBe(46);
  for (let index = 5; index < 40; index += 1) {
    const id = `in-${index}@mail.example`;
    expect(rowIdOf(id)).toBe(rows.get(id));
  }
});

test('a renamed folder keeps its messages, a deleted one takes its own along', async () => {
  const { dovecot, user, sync, mailbox, db } = bench;
  const imap = await dovecot.client(user);
  await imap.mailboxCreate('Clients');
  await imap.mailboxCreate('Passing');
  await dovecot.append(user, 'Clients', buildMail({ id: 'client@x.example' }));
  await dovecot.append(user, 'Passing', buildMail({ id: 'passing@x.example' }));
  await sync.run([mailbox]);
  const row = rowIdOf('client@x.example');
  await imap.mailboxRename('Clients', 'Customers');
  await imap.mailboxDelete('Passing');
  await sync.run([mailbox]);
  expect(inStore(db)).toEqual(await server());
  expect(rowIdOf('client@x.example')).toBe(row);
  expect(rowIdOf('passing@x.example')).toBeUndefined();
  const names = db
    .prepare<[], { path: string }>('SELECT path FROM folder')
    .all()
    .map(({ path }) => path);
  expect(names).toContain('Customers');
  expect(names).not.toContain('Clients');
  expect(names).not.toContain('Passing');
});
