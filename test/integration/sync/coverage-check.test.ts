// What a pass over the folders proves against a real server: counts and mod-sequences at every look, whole sets once a day,
// and whatever is missing brought in and written down.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { askForComparison, folderCoverage } from '../../../electron/engine/store/queries/coverage.ts';
import { buildMail, buildMails } from '../../support/imap-messages.ts';
import { inStore, onServer, type SyncBench, startSyncBench } from '../../support/imap-sync-bench.ts';

const DAY = 86_400_000;
let ahead = 0;
let bench: SyncBench;
beforeEach(async () => {
  ahead = 0;
  bench = await startSyncBench({ clock: { now: () => Date.now() + ahead, timeZone: () => 'UTC' } });
  const { dovecot, user } = bench;
  dovecot.deliver(user, 'INBOX', buildMails('in', 40));
  dovecot.deliver(user, 'Archive', buildMails('kept', 10));
  await run();
});
afterEach(() => bench.close());

const run = () => bench.sync.run([bench.mailbox]);
const server = async () => onServer(await bench.dovecot.client(bench.user));
function checkOf(path: string) {
  const row = folderCoverage(bench.db)
    .all()
    .find((each) => each.path === path);
  if (!row) throw new Error(`no folder ${path}`);
  return row;
}
const forget = (uid: number) =>
  bench.db
    .prepare("DELETE FROM message_location WHERE uid = ? AND folder_id = (SELECT id FROM folder WHERE path = 'INBOX')")
    .run(uid);

test('after a first sync every folder was compared as a whole, from its oldest message to the look at it', () => {
  const oldest = buildMails('in', 1)[0]?.at.getTime();
  expect(checkOf('INBOX')).toMatchObject({
    how: 'uid_set',
    result: 'agrees',
    server_count: 40,
    local_count: 40,
    missing: 0,
    covered_from: oldest,
    repaired_at: null,
  });
  const checks = folderCoverage(bench.db).all();
  expect(checks.length).toBeGreaterThan(4);
  for (const check of checks) {
    expect(check.result, check.path).toBe('agrees');
    expect(check.covered_until, check.path).toBe(check.seen_until);
  }
});

test('a look on the same day checks by the numbers alone, one a day later compares the sets again', async () => {
  const first = checkOf('INBOX');
  await run();
  const second = checkOf('INBOX');
  expect(second).toMatchObject({ how: 'mod_sequence', result: 'agrees', uid_set_at: first.uid_set_at });
  expect(second.covered_until ?? 0).toBeGreaterThan(first.covered_until ?? 0);
  expect(second.covered_from).toBe(first.covered_from);
  ahead = DAY;
  await bench.sync.close();
  await bench.reopen().run([bench.mailbox]);
  const third = checkOf('INBOX');
  expect(third).toMatchObject({ how: 'uid_set', result: 'agrees' });
  expect(third.uid_set_at ?? 0).toBeGreaterThanOrEqual((first.uid_set_at ?? 0) + DAY);
});

test('new mail, changed flags and expunged mail leave every folder proven, with nothing taken for a repair', async () => {
  const { dovecot, user } = bench;
  const imap = await dovecot.client(user);
  await imap.mailboxOpen('INBOX');
  await imap.messageDelete('2,10:14', { uid: true });
  await imap.messageFlagsAdd('1', ['\\Seen'], { uid: true });
  await dovecot.append(user, 'INBOX', buildMail({ id: 'new@x.example' }));
  await run();
  expect(checkOf('INBOX')).toMatchObject({ result: 'agrees', server_count: 35, local_count: 35, repaired_at: null });
  expect(inStore(bench.db)).toEqual(await server());
});

test('messages that went from the store behind Tend’s back are found by the count, brought in and said', async () => {
  forget(3);
  forget(38);
  expect(inStore(bench.db)).not.toEqual(await server());
  await run();
  expect(inStore(bench.db)).toEqual(await server());
  expect(checkOf('INBOX')).toMatchObject({ result: 'repaired', missing: 0, repaired_count: 2 });
  await run();
  expect(checkOf('INBOX')).toMatchObject({ result: 'agrees', repaired_count: 2 });
  expect(checkOf('Archive')).toMatchObject({ result: 'agrees', repaired_at: null });
});

test('sets that differ while all numbers agree are found when the sets are compared', async () => {
  const { dovecot, user, db } = bench;
  const imap = await dovecot.client(user);
  await imap.mailboxOpen('INBOX');
  await imap.messageDelete('7', { uid: true });
  await run();
  // As many places as before, but one of them is of a message that is not there any more.
  db.prepare(
    "UPDATE message_location SET uid = 7 WHERE uid = 3 AND folder_id = (SELECT id FROM folder WHERE path = 'INBOX')",
  ).run();
  await run();
  expect(checkOf('INBOX')).toMatchObject({ how: 'mod_sequence', result: 'agrees' });
  askForComparison(db, bench.mailbox.mailboxId);
  await run();
  expect(checkOf('INBOX')).toMatchObject({ how: 'uid_set', result: 'repaired', repaired_count: 1 });
  await run();
  expect(inStore(db)).toEqual(await server());
  expect(checkOf('INBOX')).toMatchObject({ result: 'agrees', server_count: 39, local_count: 39 });
});

test('a folder whose UIDVALIDITY changed is proven anew', async () => {
  bench.dovecot.renumber(bench.user, 'INBOX');
  await run();
  expect(checkOf('INBOX')).toMatchObject({ how: 'uid_set', result: 'agrees', first_sync_done: 1, local_count: 40 });
  expect(inStore(bench.db)).toEqual(await server());
});
