import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  archiveThreads,
  deleteThreads,
  moveThreads,
  trashThreads,
} from '../../../electron/engine/commands/move-commands.ts';
import { labelThreads, markThreadsRead, starThreads } from '../../../electron/engine/commands/thread-commands.ts';
import { type OutboundBench, startOutboundBench } from '../../support/outbound-bench.ts';

let bench: OutboundBench;
let round = 0;
/** The mails of the test, in INBOX here and there. */
let a: string;
let b: string;

beforeAll(async () => {
  bench = await startOutboundBench();
  const imap = await bench.dovecot.client(bench.user);
  await imap.mailboxCreate('Clients/Nordwind & Söhne');
});
beforeEach(async () => {
  round += 1;
  [a = '', b = ''] = await bench.deliver(`a${round}`, `b${round}`);
});
afterAll(() => bench.close());

/** The server hears of it, and both sides are the same, with nothing left to send. */
async function agreed(): Promise<void> {
  await bench.reconnect();
  expect(bench.store()).toEqual(await bench.server());
  expect(bench.waiting()).toBe(0);
  expect(bench.troubled()).toEqual([]);
}

describe('every change is here at once and on the server after the next connection', () => {
  test('read and unread', async () => {
    bench.run(markThreadsRead, { threadIds: bench.threads(a, b), read: true });
    expect(bench.at(a)).toEqual(['INBOX \\Seen']);
    await agreed();
    expect(bench.at(b)).toEqual(['INBOX \\Seen']);
    bench.run(markThreadsRead, { threadIds: bench.threads(b), read: false });
    await agreed();
    expect(bench.at(b)).toEqual(['INBOX']);
    expect(bench.at(a)).toEqual(['INBOX \\Seen']);
  });

  test('star, and the star taken off', async () => {
    bench.run(starThreads, { threadIds: bench.threads(a), starred: true });
    await agreed();
    expect(bench.at(a)).toEqual(['INBOX \\Flagged']);
    bench.run(starThreads, { threadIds: bench.threads(a), starred: false });
    await agreed();
    expect(bench.at(a)).toEqual(['INBOX']);
  });

  test('labels, also with letters that an IMAP keyword can’t have', async () => {
    bench.run(labelThreads, { threadIds: bench.threads(a), add: ['Follow up', 'Rückruf'], remove: [] });
    await agreed();
    expect(bench.at(a)).toEqual(['INBOX Follow_up R&APw-ckruf']);
    bench.run(labelThreads, { threadIds: bench.threads(a), add: [], remove: ['follow up'] });
    await agreed();
    expect(bench.at(a)).toEqual(['INBOX R&APw-ckruf']);
  });

  test('archive, and back to the inbox', async () => {
    bench.run(archiveThreads, { threadIds: bench.threads(a, b), archived: true });
    expect(bench.at(a)).toEqual(['Archive']);
    await agreed();
    expect(bench.at(b)).toEqual(['Archive']);
    bench.run(archiveThreads, { threadIds: bench.threads(a), archived: false });
    await agreed();
    expect(bench.at(a)).toEqual(['INBOX']);
  });

  test('move to a folder with a name of its own', async () => {
    const folderId = bench.folder('Clients/Nordwind & Söhne');
    bench.run(moveThreads, { threadIds: bench.threads(a), folderId });
    await agreed();
    expect(bench.at(a)).toEqual(['Clients/Nordwind & Söhne']);
  });

  test('to Trash, out of it again, and deleted from there for good', async () => {
    const threadIds = bench.threads(a, b);
    bench.run(trashThreads, { threadIds });
    await agreed();
    bench.run(moveThreads, { threadIds: bench.threads(b), folderId: bench.folder('INBOX') });
    await agreed();
    expect(bench.at(b)).toEqual(['INBOX']);
    bench.run(deleteThreads, { threadIds: bench.threads(a) });
    expect(bench.at(a)).toEqual([]);
    await agreed();
    expect((await bench.server()).join()).not.toContain(a);
  });

  test('only what lies in Trash is deleted for good', () => {
    expect(() => bench.run(deleteThreads, { threadIds: bench.threads(a) })).toThrow(/Only what lies in Trash/);
  });

  test('a message keeps its row wherever it goes', async () => {
    const rowId = () => bench.db.prepare<[string]>('SELECT id FROM message WHERE message_id = ?').get(a);
    const before = rowId();
    bench.run(archiveThreads, { threadIds: bench.threads(a), archived: true });
    await agreed();
    bench.run(trashThreads, { threadIds: bench.threads(a) });
    await agreed();
    expect(rowId()).toEqual(before);
  });
});

describe('undo', () => {
  test('before it went out leaves nothing to send, and nothing changed on the server', async () => {
    const before = await bench.server();
    const entries = [
      bench.run(markThreadsRead, { threadIds: bench.threads(a), read: true }),
      bench.run(archiveThreads, { threadIds: bench.threads(a), archived: true }),
      bench.run(labelThreads, { threadIds: bench.threads(a), add: ['Later'], remove: [] }),
    ];
    expect(bench.at(a)).toEqual(['Archive Later \\Seen']);
    for (const { entryId } of entries.reverse()) bench.undo(entryId);
    expect(bench.waiting()).toBe(0);
    await agreed();
    expect(await bench.server()).toEqual(before);
  });

  test('after it went out sends the change back', async () => {
    const before = await bench.server();
    const read = bench.run(markThreadsRead, { threadIds: bench.threads(a), read: true });
    const moved = bench.run(archiveThreads, { threadIds: bench.threads(a), archived: true });
    await agreed();
    bench.undo(moved.entryId);
    bench.undo(read.entryId);
    expect(bench.at(a)).toEqual(['INBOX']);
    await agreed();
    expect(await bench.server()).toEqual(before);
  });

  test('gives every folder its copy of a message back that lay in two', async () => {
    const other = await bench.other('INBOX');
    await other.messageCopy({ header: { 'message-id': a } }, 'Archive');
    await other.logout();
    await bench.reconnect();
    expect(bench.at(a)).toEqual(['Archive', 'INBOX']);
    const first = bench.run(trashThreads, { threadIds: bench.threads(a) });
    bench.undo(first.entryId);
    expect(bench.at(a)).toEqual(['Archive', 'INBOX']);
    expect(bench.waiting()).toBe(0);
    const second = bench.run(trashThreads, { threadIds: bench.threads(a) });
    await agreed();
    expect(bench.at(a)).toEqual(['Trash', 'Trash']);
    bench.undo(second.entryId);
    await agreed();
    expect(bench.at(a)).toEqual(['Archive', 'INBOX']);
  });

  test('brings to the inbox what lay there and in another folder, and is in Trash once', async () => {
    const other = await bench.other('INBOX');
    await other.messageCopy({ header: { 'message-id': a } }, 'Archive');
    await bench.reconnect();
    const { entryId } = bench.run(trashThreads, { threadIds: bench.threads(a) });
    await bench.reconnect();
    // As on Gmail, where Trash holds a message once however many labels it had.
    await other.mailboxOpen('Trash');
    const [spare] = (await other.search({ header: { 'message-id': a } }, { uid: true })) || [];
    await other.messageDelete(String(spare), { uid: true });
    await other.logout();
    await bench.reconnect();
    expect(bench.at(a)).toEqual(['Trash']);
    bench.undo(entryId);
    await agreed();
    expect(bench.at(a)).toEqual(['INBOX']);
  });

  test('of an undo does it again', async () => {
    const { entryId } = bench.run(trashThreads, { threadIds: bench.threads(b) });
    const undone = bench.undo(entryId);
    await agreed();
    expect(bench.at(b)).toEqual(['INBOX']);
    bench.undo(undone);
    await agreed();
    expect(bench.at(b)).toEqual(['Trash']);
  });

  test('is refused when another program moved the mail on since', async () => {
    const { entryId } = bench.run(archiveThreads, { threadIds: bench.threads(a), archived: true });
    await agreed();
    const other = await bench.other('Archive');
    await other.messageMove('1:*', 'Junk');
    await other.logout();
    await agreed();
    expect(() => bench.undo(entryId)).toThrow(/changed again since/);
    expect(bench.at(a)).toEqual(['Junk']);
  });
});

describe('what follows on what was not sent yet', () => {
  test('a move turned twice is one move, with the flags changed in between', async () => {
    const threadIds = bench.threads(a);
    bench.run(archiveThreads, { threadIds, archived: true });
    bench.run(starThreads, { threadIds, starred: true });
    bench.run(moveThreads, { threadIds, folderId: bench.folder('Clients/Nordwind & Söhne') });
    bench.run(markThreadsRead, { threadIds, read: true });
    bench.run(trashThreads, { threadIds });
    expect(bench.db.prepare("SELECT count(*) AS n FROM remote_operation WHERE kind = 'move'").get()).toEqual({ n: 1 });
    await agreed();
    expect(bench.at(a)).toEqual(['Trash \\Flagged \\Seen']);
  });

  test('mail that goes to Trash and is deleted there before the server heard of either', async () => {
    const threadIds = bench.threads(a);
    bench.run(trashThreads, { threadIds });
    bench.run(deleteThreads, { threadIds });
    await agreed();
    expect((await bench.server()).join()).not.toContain(a);
  });
});
