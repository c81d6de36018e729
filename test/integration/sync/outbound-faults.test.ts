// The outbox when things go wrong: a week offline, a line that is cut anywhere, an answer that was never heard, a server
// without MOVE, one that refuses.
import { execFileSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { archiveThreads, moveThreads, trashThreads } from '../../../electron/engine/commands/move-commands.ts';
import { labelThreads, markThreadsRead, starThreads } from '../../../electron/engine/commands/thread-commands.ts';
import { retryOperations } from '../../../electron/engine/store/queries/remote-operations.ts';
import { startCuttingProxy } from '../../support/imap-cutting-proxy.ts';
import { startListeningProxy } from '../../support/imap-listening-proxy.ts';
import { buildMail, buildMails } from '../../support/imap-messages.ts';
import { type OutboundBench, startOutboundBench } from '../../support/outbound-bench.ts';

let bench: OutboundBench;
afterEach(() => bench.close());

const WITHOUT_MOVE = 'IMAP4rev1 SASL-IR LOGIN-REFERRALS ID ENABLE LITERAL+ NAMESPACE SPECIAL-USE';

async function agreed(): Promise<void> {
  await bench.reconnect();
  expect(bench.store()).toEqual(await bench.server());
  expect(bench.waiting()).toBe(0);
}

/** Mails that are threads of their own, so that each can be changed alone. */
function singles(prefix: string, count: number) {
  return buildMails(prefix, count).map(({ id, at }, index) => ({
    id,
    at,
    raw: buildMail({ id, at, subject: `${prefix} ${index}`, from: `P <p${index}@${prefix}${index}.example>` }),
  }));
}

describe('a week offline', () => {
  test('changes thousands of flags in a few commands, each of which every server takes', async () => {
    bench = await startOutboundBench();
    const { dovecot, user } = bench;
    const mails = singles('m', 1600);
    dovecot.deliver(user, 'INBOX', mails);
    await bench.reconnect();
    const proxy = await startListeningProxy(dovecot);
    try {
      // Every other one: no two numbers stand side by side.
      const ids = mails.filter((_, index) => index % 2 === 0).map(({ id }) => id);
      bench.run(markThreadsRead, { threadIds: bench.threads(...ids), read: true });
      await bench.sync.run([bench.through(proxy.port)]);
      const stores = proxy.heard().filter((line) => line.startsWith('UID STORE'));
      expect(stores.length).toBeLessThan(4);
      for (const line of stores) expect(line.length).toBeLessThan(8192);
      expect(bench.store()).toEqual(await bench.server());
      expect(bench.store().filter((line) => line.endsWith('\\Seen'))).toHaveLength(800);
    } finally {
      await proxy.stop();
    }
  });

  test('of everything a person does, with mail coming and another program at work: nothing lost, nothing doubled', async () => {
    bench = await startOutboundBench();
    const { dovecot, user } = bench;
    const mails = singles('m', 60);
    dovecot.deliver(user, 'INBOX', mails);
    const imap = await dovecot.client(user);
    await imap.mailboxCreate('Clients');
    await bench.reconnect();
    const threads = (from: number, to: number) => bench.threads(...mails.slice(from, to).map(({ id }) => id));

    bench.run(archiveThreads, { threadIds: threads(0, 20), archived: true });
    bench.run(markThreadsRead, { threadIds: threads(10, 40), read: true });
    bench.run(starThreads, { threadIds: threads(5, 15), starred: true });
    bench.run(trashThreads, { threadIds: threads(20, 30) });
    bench.run(labelThreads, { threadIds: threads(25, 35), add: ['Later'], remove: [] });
    bench.run(moveThreads, { threadIds: threads(30, 40), folderId: bench.folder('Clients') });
    const undone = bench.run(archiveThreads, { threadIds: threads(40, 50), archived: true });
    bench.undo(undone.entryId);
    // Meanwhile, elsewhere.
    await imap.mailboxOpen('INBOX');
    await imap.messageFlagsAdd('1:60', ['\\Answered'], { uid: true });
    await imap.messageMove('3,22,33', 'Junk', { uid: true });
    await imap.messageDelete('8,27,45', { uid: true });
    await imap.logout();
    dovecot.deliver(user, 'INBOX', singles('new', 5));

    await agreed();
    const server = await bench.server();
    const ids = server.map((line) => line.split(' | ')[1]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(60 - 3 + 5);
    const in_ = (folder: string) => server.filter((line) => line.startsWith(`${folder} |`)).length;
    expect([in_('Archive'), in_('Trash'), in_('Clients'), in_('Junk')]).toEqual([18, 8, 9, 3]);
  });
});

describe.each([
  ['with MOVE and UIDPLUS', undefined],
  ['without either', WITHOUT_MOVE],
])('a server %s', (_name, capability) => {
  test('whose line is cut anywhere while changes go out ends with each of them done once', async () => {
    bench = await startOutboundBench(capability === undefined ? {} : { capability });
    const { dovecot, user } = bench;
    const mails = singles('m', 30);
    dovecot.deliver(user, 'INBOX', mails);
    await bench.reconnect();
    const proxy = await startCuttingProxy(dovecot);
    try {
      let toArchive = true;
      for (let cut = 0; cut < 9; cut += 1) {
        const threadIds = bench.threads(...mails.slice(cut, cut + 10).map(({ id }) => id));
        bench.run(archiveThreads, { threadIds, archived: toArchive });
        bench.run(starThreads, { threadIds, starred: toArchive });
        // Now and then every new connection is cut too, and the next changes are made on top of what may have gone out.
        proxy.cutAfter(1200 + cut * 149, cut % 3 === 2 ? 9 : 1);
        await bench.sync.run([bench.through(proxy.port)]).catch((error: unknown) => {
          expect(error).toMatchObject({ code: 'offline' });
        });
        toArchive = !toArchive;
      }
      await agreed();
      const server = await bench.server();
      expect(server).toHaveLength(30);
      expect(bench.troubled()).toEqual([]);
    } finally {
      await proxy.stop();
    }
  });

  test('that did everything, when the answer was never heard, is asked for nothing twice', async () => {
    bench = await startOutboundBench(capability === undefined ? {} : { capability });
    const { dovecot, user, db } = bench;
    const mails = singles('m', 6);
    dovecot.deliver(user, 'INBOX', mails);
    await bench.reconnect();
    bench.run(archiveThreads, { threadIds: bench.threads(...mails.map(({ id }) => id)), archived: true });
    // What the server did before the program was killed: all of it for two, only the copy for two, nothing for two.
    db.exec("UPDATE remote_operation SET state = 'sending'");
    const imap = await bench.other('INBOX');
    await imap.messageMove('1:2', 'Archive', { uid: true });
    await imap.messageCopy('3:4', 'Archive', { uid: true });
    await imap.logout();
    await agreed();
    expect((await bench.server()).map((line) => line.split(' | ')[0])).toEqual(Array(6).fill('Archive'));
    expect(bench.told()).toEqual([]);
  });
});

describe('without UIDPLUS', () => {
  test('a message that another program only marked as deleted is not taken along', async () => {
    bench = await startOutboundBench({ capability: WITHOUT_MOVE });
    const { dovecot, user } = bench;
    const mails = singles('m', 4);
    dovecot.deliver(user, 'INBOX', mails);
    const imap = await bench.other('INBOX');
    await imap.messageFlagsAdd('2', ['\\Deleted'], { uid: true });
    await imap.logout();
    await bench.reconnect();
    bench.run(archiveThreads, { threadIds: bench.threads('m-0@mail.example', 'm-3@mail.example'), archived: true });
    await agreed();
    expect(bench.at('m-1@mail.example')).toEqual(['INBOX \\Deleted']);
    expect(bench.at('m-3@mail.example')).toEqual(['Archive']);
  });
});

describe('a server that refuses', () => {
  test('is not asked again by itself; the change stands here with the reason, and goes out when it is tried again', async () => {
    bench = await startOutboundBench();
    const { dovecot, user, db } = bench;
    dovecot.deliver(user, 'INBOX', singles('m', 2));
    await bench.reconnect();
    const archive = join(dovecot.maildir(user), '.Archive');
    dovecot.deliver(user, 'Archive', singles('kept', 1));
    await bench.reconnect();
    const folders = ['cur', 'new', 'tmp'].map((name) => join(archive, name));
    // Nobody but root may write there, whom the server is not.
    execFileSync('chown', ['-R', 'root', archive]);
    for (const folder of folders) chmodSync(folder, 0o555);
    bench.run(archiveThreads, { threadIds: bench.threads('m-0@mail.example'), archived: true });
    await bench.reconnect();
    expect(bench.troubled()).toMatchObject([{ state: 'refused', kind: 'move' }]);
    expect(bench.at('m-0@mail.example')).toEqual(['Archive']);
    execFileSync('chown', ['-R', '--reference', join(archive, '..', 'cur'), archive]);
    for (const folder of folders) chmodSync(folder, 0o700);
    const ids = db
      .prepare<[], { id: number }>('SELECT id FROM remote_operation')
      .all()
      .map(({ id }) => id);
    expect(retryOperations(db, ids)).toBe(1);
    await agreed();
    expect(bench.at('m-0@mail.example')).toEqual(['Archive']);
  });

  test('to have an archive gets one made', async () => {
    bench = await startOutboundBench();
    const { dovecot, user, db } = bench;
    dovecot.deliver(user, 'INBOX', singles('m', 2));
    await bench.reconnect();
    // As on a server that has no such folder: it is not known here, and its name is free.
    db.exec("UPDATE folder SET special_use = 'none' WHERE special_use IN ('archive', 'all')");
    db.exec("DELETE FROM folder WHERE path = 'Archive'");
    const threadIds = bench.threads('m-1@mail.example');
    bench.run(archiveThreads, { threadIds, archived: true });
    // What is changed after it waits for a number in a folder that nobody has looked into yet.
    bench.run(starThreads, { threadIds, starred: true });
    await agreed();
    expect(bench.at('m-1@mail.example')).toEqual(['Archive \\Flagged']);
  });
});
