// Each rule of electron/engine/sync/outbound/README.md: what the user changed offline against what another program changed
// on the server meanwhile.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  archiveThreads,
  deleteThreads,
  moveThreads,
  trashThreads,
} from '../../../electron/engine/commands/move-commands.ts';
import { dropOperations } from '../../../electron/engine/commands/outbox-commands.ts';
import { labelThreads, markThreadsRead, starThreads } from '../../../electron/engine/commands/thread-commands.ts';
import { verifyRecord } from '../../../electron/engine/journal/verify-record.ts';
import { type OutboundBench, startOutboundBench } from '../../support/outbound-bench.ts';

let bench: OutboundBench;
let round = 0;
let a: string;
let b: string;
let told: number;

beforeAll(async () => {
  bench = await startOutboundBench();
  const imap = await bench.dovecot.client(bench.user);
  await imap.mailboxCreate('Clients');
  await imap.logout();
});
beforeEach(async () => {
  round += 1;
  [a = '', b = ''] = await bench.deliver(`a${round}`, `b${round}`);
  const seen = bench.troubledIds();
  if (seen.length > 0) bench.run(dropOperations, { operationIds: seen });
  told = bench.told().length;
});
afterAll(() => bench.close());

/** What another program does to one message of a folder. */
async function elsewhere(
  folder: string,
  messageId: string,
  act: 'delete' | 'star' | { moveTo: string },
): Promise<void> {
  const imap = await bench.other(folder);
  const found = await imap.search({ header: { 'message-id': messageId } }, { uid: true });
  const uid = String((found || [])[0]);
  if (act === 'delete') await imap.messageDelete(uid, { uid: true });
  else if (act === 'star') await imap.messageFlagsAdd(uid, ['\\Flagged'], { uid: true });
  else await imap.messageMove(uid, act.moveTo, { uid: true });
  await imap.logout();
}

async function inStep(): Promise<void> {
  await bench.reconnect();
  expect(bench.store()).toEqual(await bench.server());
  expect(bench.waiting()).toBe(0);
}

const news = () => bench.told().slice(told);

describe('a flag changed here', () => {
  test('and another one there: both hold', async () => {
    bench.run(markThreadsRead, { threadIds: bench.threads(a), read: true });
    await elsewhere('INBOX', a, 'star');
    await inStep();
    expect(bench.at(a)).toEqual(['INBOX \\Flagged \\Seen']);
    expect(news()).toEqual([]);
  });

  test('and the same there: they agree', async () => {
    bench.run(starThreads, { threadIds: bench.threads(a), starred: true });
    await elsewhere('INBOX', a, 'star');
    await inStep();
    expect(bench.at(a)).toEqual(['INBOX \\Flagged']);
    expect(news()).toEqual([]);
  });

  test('and the message moved there: the flag follows it', async () => {
    bench.run(starThreads, { threadIds: bench.threads(a), starred: true });
    bench.run(labelThreads, { threadIds: bench.threads(a), add: ['Later'], remove: [] });
    await elsewhere('INBOX', a, { moveTo: 'Clients' });
    await inStep();
    expect(bench.at(a)).toEqual(['Clients Later \\Flagged']);
    expect(news()).toEqual([]);
  });

  test('and the message deleted there: the deletion stands, and a lost star is told of', async () => {
    bench.run(markThreadsRead, { threadIds: bench.threads(a, b), read: true });
    bench.run(starThreads, { threadIds: bench.threads(a), starred: true });
    await elsewhere('INBOX', a, 'delete');
    await elsewhere('INBOX', b, 'delete');
    await inStep();
    expect(bench.at(a)).toEqual([]);
    expect(news()).toEqual(['A change made elsewhere won over “Star” of 1 message']);
    expect(bench.troubled()).toEqual([
      { state: 'overtaken', kind: 'flag', problem: 'It was deleted elsewhere, which stands.' },
    ]);
  });
});

describe('a move made here', () => {
  test('and a flag changed there: both hold', async () => {
    bench.run(archiveThreads, { threadIds: bench.threads(a), archived: true });
    await elsewhere('INBOX', a, 'star');
    await inStep();
    expect(bench.at(a)).toEqual(['Archive \\Flagged']);
    expect(news()).toEqual([]);
  });

  test('and the same move there: they agree, and the message is there once', async () => {
    bench.run(archiveThreads, { threadIds: bench.threads(a), archived: true });
    await elsewhere('INBOX', a, { moveTo: 'Archive' });
    await inStep();
    expect(bench.at(a)).toEqual(['Archive']);
    expect(news()).toEqual([]);
  });

  test('and another move there: the one there stands, which is told', async () => {
    bench.run(archiveThreads, { threadIds: bench.threads(a), archived: true });
    await elsewhere('INBOX', a, { moveTo: 'Clients' });
    await inStep();
    expect(bench.at(a)).toEqual(['Clients']);
    expect(news()).toEqual(['A change made elsewhere won over “Move to Archive” of 1 message']);
    expect(bench.troubled()).toEqual([
      { state: 'overtaken', kind: 'move', problem: 'It was moved to Clients elsewhere, which stands.' },
    ]);
    expect((await verifyRecord(bench.db, { rest: async () => undefined })).intact).toBe(true);
  });

  test('and a deletion there: the deletion stands, which is told', async () => {
    bench.run(trashThreads, { threadIds: bench.threads(a, b) });
    await elsewhere('INBOX', a, 'delete');
    await inStep();
    expect(bench.at(a)).toEqual([]);
    expect(bench.at(b)).toEqual(['Trash']);
    expect(news()).toEqual(['A change made elsewhere won over “Move to Trash” of 1 message']);
  });

  test('with flags changed after it, and another move there: the flags follow the message', async () => {
    bench.run(archiveThreads, { threadIds: bench.threads(a), archived: true });
    bench.run(starThreads, { threadIds: bench.threads(a), starred: true });
    await elsewhere('INBOX', a, { moveTo: 'Clients' });
    await inStep();
    expect(bench.at(a)).toEqual(['Clients \\Flagged']);
  });

  test('into a folder deleted there: the mail stays where it was, which is told', async () => {
    const imap = await bench.dovecot.client(bench.user);
    await imap.mailboxCreate('Passing');
    await bench.reconnect();
    bench.run(moveThreads, { threadIds: bench.threads(a), folderId: bench.folder('Passing') });
    await imap.mailboxDelete('Passing');
    await imap.logout();
    await inStep();
    expect(bench.at(a)).toEqual(['INBOX']);
    expect(news()).toEqual(['A change made elsewhere won over “Move to Passing” of 1 message']);
  });

  test('out of a folder renamed there: the message is where it now lies', async () => {
    const imap = await bench.dovecot.client(bench.user);
    await imap.mailboxCreate('Old name');
    await imap.logout();
    await bench.reconnect();
    bench.run(moveThreads, { threadIds: bench.threads(a), folderId: bench.folder('Old name') });
    await inStep();
    bench.run(starThreads, { threadIds: bench.threads(a), starred: true });
    const again = await bench.dovecot.client(bench.user);
    await again.mailboxRename('Old name', 'New name');
    await again.logout();
    await inStep();
    expect(bench.at(a)).toEqual(['New name \\Flagged']);
  });
});

describe('a deletion for good made here', () => {
  beforeEach(async () => {
    bench.run(trashThreads, { threadIds: bench.threads(a) });
    await inStep();
    bench.run(deleteThreads, { threadIds: bench.threads(a) });
  });

  test('and the same there: they agree', async () => {
    await elsewhere('Trash', a, 'delete');
    await inStep();
    expect(news()).toEqual([]);
  });

  test('and a flag changed there: it is deleted', async () => {
    await elsewhere('Trash', a, 'star');
    await inStep();
    expect(bench.at(a)).toEqual([]);
    expect(news()).toEqual([]);
  });

  test('and the message taken out of Trash there: it is kept, which is told', async () => {
    await elsewhere('Trash', a, { moveTo: 'INBOX' });
    await inStep();
    expect(bench.at(a)).toEqual(['INBOX']);
    expect(news()).toEqual(['A change made elsewhere won over “Delete for good” of 1 message']);
  });
});

describe('a folder numbered anew there', () => {
  test('keeps the flags and the moves made here', async () => {
    bench.run(starThreads, { threadIds: bench.threads(a), starred: true });
    bench.run(archiveThreads, { threadIds: bench.threads(b), archived: true });
    bench.dovecot.renumber(bench.user, 'INBOX');
    await inStep();
    expect(bench.at(a)).toEqual(['INBOX \\Flagged']);
    expect(bench.at(b)).toEqual(['Archive']);
    expect(news()).toEqual([]);
  });
});

test('what a server refused stays here as the user left it through every refresh, until it is given up', async () => {
  const [c = ''] = await bench.deliver(`c${round}`);
  bench.run(starThreads, { threadIds: bench.threads(a), starred: true });
  bench.run(archiveThreads, { threadIds: bench.threads(b), archived: true });
  bench.run(starThreads, { threadIds: bench.threads(c), starred: true });
  bench.db.exec("UPDATE remote_operation SET state = 'refused', problem = 'No.' WHERE state = 'waiting'");
  await elsewhere('INBOX', c, 'delete');
  await bench.reconnect();
  await bench.deliver(`d${round}`);
  expect(bench.at(a)).toEqual(['INBOX \\Flagged']);
  expect(bench.at(b)).toEqual(['Archive']);
  const { entryId } = bench.run(dropOperations, { operationIds: bench.troubledIds() });
  expect(bench.at(a)).toEqual(['INBOX']);
  expect(bench.at(b)).toEqual(['INBOX']);
  await inStep();
  bench.undo(entryId);
  await inStep();
  expect(bench.at(a)).toEqual(['INBOX \\Flagged']);
  expect(bench.at(b)).toEqual(['Archive']);
});
