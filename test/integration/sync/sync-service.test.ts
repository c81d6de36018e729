import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildMail, buildMails } from '../../support/imap-messages.ts';
import {
  addMailbox,
  countRows,
  inStore,
  onServer,
  type SyncBench,
  startSyncBench,
} from '../../support/imap-sync-bench.ts';

let bench: SyncBench;
beforeEach(async () => {
  bench = await startSyncBench();
});
afterEach(() => bench.close());

test('a connection test says how many folders there are, and why not', async () => {
  const { sync, mailbox } = bench;
  await expect(sync.testConnection(mailbox)).resolves.toEqual({ folders: 6 });
  await expect(sync.testConnection({ ...mailbox, password: 'wrong' })).rejects.toMatchObject({ code: 'auth_needed' });
});

test('when one mailbox fails the other comes in, and the run tells of both', async () => {
  const { dovecot, user, sync, mailbox, db } = bench;
  dovecot.deliver(user, 'INBOX', buildMails('in', 20));
  const other = {
    ...mailbox,
    mailboxId: addMailbox(db, 'two@ours.example'),
    address: 'two@ours.example',
    password: 'wrong',
  };
  const { folders, problems } = await sync.run([other, mailbox]);
  expect(folders.find(({ name }) => name === 'INBOX')).toMatchObject({ mailbox: user, messages: 20 });
  expect(problems).toEqual([
    { mailboxId: other.mailboxId, folder: null, sentence: expect.stringMatching(/did not accept/) },
  ]);
  expect(
    sync
      .status()
      .mailboxes.map(({ state }) => state)
      .sort(),
  ).toEqual(['auth_needed', 'idle']);
});

test('when no mailbox can be reached the run fails with the sentence of the first', async () => {
  const { sync, mailbox } = bench;
  await expect(sync.run([{ ...mailbox, password: 'wrong' }])).rejects.toMatchObject({ code: 'auth_needed' });
});

test('two runs asked for at once follow each other and agree', async () => {
  const { dovecot, user, sync, mailbox, db } = bench;
  dovecot.deliver(user, 'INBOX', buildMails('in', 300));
  const [first, second] = await Promise.all([sync.run([mailbox]), sync.run([mailbox])]);
  const inbox = (result: typeof first) => result.folders.find(({ name }) => name === 'INBOX');
  expect(inbox(first)).toMatchObject({ messages: 300, added: 300 });
  expect(inbox(second)).toMatchObject({ messages: 300, added: 0 });
  expect(countRows(db, 'message')).toBe(300);
});

test('whoever shows mail is told while it arrives', async () => {
  const { dovecot, user, sync, mailbox } = bench;
  dovecot.deliver(user, 'INBOX', buildMails('in', 400));
  let told = 0;
  const off = sync.onChanged(() => {
    told += 1;
  });
  await sync.run([mailbox]);
  expect(told).toBeGreaterThan(1);
  off();
  const before = told;
  await dovecot.append(user, 'INBOX', buildMail({ id: 'later@x.example' }));
  await sync.run([mailbox]);
  expect(told).toBe(before);
});

test('the engine’s thread writes in between while a first sync runs', async () => {
  const { dovecot, user, sync, mailbox, db } = bench;
  dovecot.deliver(user, 'INBOX', buildMails('in', 1000));
  const put = db.prepare<[string]>("INSERT OR REPLACE INTO setting (name, value) VALUES ('probe', ?)");
  let written = 0;
  sync.onProgress(() => {
    sync.writeFirst(() => put.run(String(written)));
    written += 1;
  });
  await sync.run([mailbox]);
  expect(written).toBeGreaterThan(2);
  expect(inStore(db)).toEqual(await onServer(await dovecot.client(user)));
});

test('a stop while nothing runs changes nothing, and a closed sync refuses calmly', async () => {
  const { sync, mailbox } = bench;
  await sync.stop();
  await sync.run([mailbox]);
  await sync.close();
  await expect(sync.run([mailbox])).rejects.toMatchObject({ code: 'cancelled' });
});

test('a run cancelled by its caller stops and says so', async () => {
  const { dovecot, user, sync, mailbox } = bench;
  dovecot.deliver(user, 'INBOX', buildMails('in', 800));
  const abort = new AbortController();
  sync.onProgress(({ mailboxes }) => {
    if ((mailboxes[0]?.done ?? 0) > 0) abort.abort();
  });
  await expect(sync.run([mailbox], abort.signal)).rejects.toMatchObject({ code: 'cancelled' });
  expect(sync.status().mailboxes[0]?.state).toBe('stopped');
});
