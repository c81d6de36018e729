// What a person does to mail, through the engine's own calls, on a mailbox that is live: on the server without anybody
// asking, taken back there by undo, and told of when it did not hold.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Dovecot, startDovecot } from '../../support/dovecot.ts';
import { buildMail } from '../../support/imap-messages.ts';
import { onServer } from '../../support/imap-sync-bench.ts';
import { openTestEngine, type TestEngine } from '../../support/open-test-engine.ts';

let dovecot: Dovecot;
let engine: TestEngine;
const user = 'sam@ours.example';
const ids = ['a', 'b', 'c'].map((name) => `${name}@x.example`);

beforeAll(async () => {
  dovecot = await startDovecot();
  dovecot.addUser(user, 'secret words');
  for (const id of ids) {
    await dovecot.append(user, 'INBOX', buildMail({ id, from: `P <${id}>`, subject: `About ${id}` }));
  }
  engine = await openTestEngine({ now: Date.now(), deps: { liveSync: true } });
  await engine.client.call('mailbox.add', {
    address: user,
    password: 'secret words',
    imap: { host: dovecot.host, port: dovecot.port, security: 'none' },
  });
  await engine.client.call('sync.run', {});
});
afterAll(async () => {
  await engine.close();
  await dovecot.stop();
});

const thread = async (id: string) => (await engine.client.call('message.find', { messageId: id })).threadId;

/** Looks at the server again whenever the engine tells that something changed. */
async function untilServer(holds: (lines: readonly string[]) => boolean): Promise<void> {
  const imap = await dovecot.client(user);
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  let looking: Promise<void> = Promise.resolve();
  const look = () => {
    looking = looking.then(async () => {
      if (holds(await onServer(imap))) resolve();
    });
    looking.catch(reject);
  };
  const offs = [engine.client.on('data.changed', look), engine.client.on('sync.progressed', look)];
  look();
  try {
    await promise;
  } finally {
    for (const off of offs) off();
    await looking.catch(() => undefined);
    await imap.logout();
  }
}

test('what is archived, starred and labelled is so on the server, and undo takes it back there', async () => {
  const [a = ''] = ids;
  const threadIds = [await thread(a)];
  const starred = await engine.client.call('thread.star', { threadIds, starred: true });
  const labelled = await engine.client.call('thread.label', { threadIds, add: ['Later'] });
  const archived = await engine.client.call('thread.archive', { threadIds, archived: true });
  await untilServer((lines) => lines.includes(`Archive | ${a} | Later \\Flagged`));
  const listed = await engine.client.call('thread.list', { inbox: true });
  expect(listed.threads.map((row) => row.threadId)).not.toContain(threadIds[0]);
  for (const { entryId } of [archived, labelled, starred]) {
    await engine.client.call('journal.undo', { entryId: Number(entryId) });
  }
  await untilServer((lines) => lines.includes(`INBOX | ${a} | `));
  expect(await engine.client.call('outbox.list', {})).toMatchObject({ items: [], total: 0 });
});

test('a thread archived here and put back in the inbox elsewhere is in the inbox here', async () => {
  const [, b = ''] = ids;
  const threadId = await thread(b);
  await engine.client.call('thread.archive', { threadIds: [threadId], archived: true });
  await untilServer((lines) => lines.includes(`Archive | ${b} | `));
  const imap = await dovecot.client(user);
  await imap.mailboxOpen('Archive');
  await imap.messageMove('1:*', 'INBOX');
  await imap.logout();
  await engine.client.call('sync.run', {});
  const { threads } = await engine.client.call('thread.list', { inbox: true });
  expect(threads.find((row) => row.threadId === threadId)).toMatchObject({ archived: false });
});

test('a change that lost is listed, journaled by the sync, and gone from the list once it was seen', async () => {
  const [, , c = ''] = ids;
  const threadIds = [await thread(c)];
  await engine.client.call('sync.stop', {});
  await engine.client.call('thread.trash', { threadIds });
  const imap = await dovecot.client(user);
  await imap.mailboxOpen('INBOX');
  const found = await imap.search({ header: { 'message-id': c } }, { uid: true });
  await imap.messageMove((found || []).join(','), 'Archive', { uid: true });
  await imap.logout();
  await engine.client.call('sync.run', {});
  const { items } = await engine.client.call('outbox.list', {});
  expect(items).toMatchObject([
    { state: 'overtaken', what: 'Move to Trash', sentence: 'It was moved to Archive elsewhere, which stands.' },
  ]);
  const { entries } = await engine.client.call('journal.list', { limit: 1 });
  expect(entries[0]).toMatchObject({ actor: 'sync', undoable: false });
  expect(entries[0]?.title).toContain('Move to Trash');
  await engine.client.call('outbox.drop', { operationIds: items.map((item) => item.operationId) });
  expect(await engine.client.call('outbox.list', {})).toMatchObject({ items: [], total: 0 });
  expect(await engine.client.call('journal.verify', {})).toMatchObject({ intact: true });
  expect(engine.bugs).toEqual([]);
});

test('folders and labels are listed as they are on the server', async () => {
  const { folders } = await engine.client.call('folder.list', {});
  expect(folders.map(({ path, use }) => [path, use])).toContainEqual(['INBOX', 'inbox']);
  const inTrash = await engine.client.call('thread.list', {
    folderId: folders.find(({ use }) => use === 'trash')?.folderId,
  });
  expect(inTrash.total).toBe(0);
  await engine.client.call('thread.label', { threadIds: [await thread('a@x.example')], add: ['Follow up'] });
  expect((await engine.client.call('label.list', {})).labels).toEqual(['Follow up']);
});
