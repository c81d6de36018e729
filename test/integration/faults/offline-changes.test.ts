// A week offline: twenty thousand flags changed, half of them by another program on the server and half by the user here.
// One reconnect, and both sides say the same.
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { runCommand } from '../../../electron/engine/commands/command.ts';
import { labelThreads, markThreadsRead } from '../../../electron/engine/commands/thread-commands.ts';
import { buildMail } from '../../support/imap-messages.ts';
import { inStore, onServer, type SyncBench, startSyncBench } from '../../support/imap-sync-bench.ts';

vi.setConfig({ testTimeout: 600_000 });

const MESSAGES = 2500;
const now = Date.parse('2026-11-20T10:00:00Z');

let bench: SyncBench;
beforeAll(async () => {
  bench = await startSyncBench();
});
afterAll(() => bench.close());

test('20,000 flag changes on both sides while offline are all on both sides after one reconnect', async () => {
  const { dovecot, user, sync, mailbox, db } = bench;
  const mails = Array.from({ length: MESSAGES }, (_, index) => {
    const at = new Date(Date.UTC(2026, 0, 1, 0, index));
    return { raw: buildMail({ id: `m${index}@x.example`, at, text: 'Short.' }), at, flags: index % 2 === 0 ? 'S' : '' };
  });
  dovecot.deliver(user, 'INBOX', mails);
  expect((await sync.run([mailbox])).problems).toEqual([]);

  // Nobody is connected: the other program first,
  const second = await dovecot.client(user);
  await second.mailboxOpen('INBOX');
  await second.messageFlagsAdd('1:*', ['\\Flagged']);
  await second.messageFlagsAdd('1:*', ['\\Answered']);
  await second.messageFlagsAdd('1:*', ['Offer']);
  await second.messageFlagsRemove('1:*', ['\\Flagged']);
  await second.mailboxClose();

  // then the user, who knows nothing of it.
  const threadIds = db
    .prepare<[], { id: number }>('SELECT id FROM thread')
    .all()
    .map(({ id }) => id);
  expect(threadIds).toHaveLength(MESSAGES);
  const change = <I>(command: Parameters<typeof runCommand<I, object>>[1], input: I) =>
    runCommand(db, command, input, now);
  change(labelThreads, { threadIds, add: ['Renewal'], remove: [] });
  change(labelThreads, { threadIds, add: ['Later'], remove: [] });
  change(markThreadsRead, { threadIds, read: true });
  change(labelThreads, { threadIds, add: [], remove: ['Renewal'] });

  const { problems } = await sync.run([mailbox]);
  expect(problems).toEqual([]);
  const server = await onServer(second);
  expect(inStore(db)).toEqual(server);
  expect(server.every((line) => / \| Later Offer \\Answered \\Seen$/.test(line))).toBe(true);
  const waiting = db.prepare('SELECT count(*) AS n FROM remote_operation').get();
  expect(waiting).toEqual({ n: 0 });
  const again = await sync.run([mailbox]);
  expect(again.folders.every(({ added, updated, removed }) => added + updated + removed === 0)).toBe(true);
});
