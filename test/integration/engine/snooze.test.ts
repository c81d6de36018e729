// A snooze as the lists show it while the clock moves and mail comes: asleep, back at its day, back at once with an answer.
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { deriveStale } from '../../../electron/engine/book/derive-stale.ts';
import { openStore, type Store } from '../../../electron/engine/store/open-store.ts';
import { openTestEngine, type TestEngine, testNow } from '../../support/open-test-engine.ts';
import { intake, mailBytes, write } from '../intake/intake-store.ts';

const DAY = 86_400_000;
let engine: TestEngine;
let db: Store;
let uid = 100;
let round = 0;
let asked: string;
let threadId: number;

beforeAll(async () => {
  engine = await openTestEngine();
  db = openStore(join(engine.folder, 'tend.db'));
  db.exec(`INSERT INTO mailbox (id, kind, address, created_at) VALUES (1, 'imap', 'me@us.test', 0);
    INSERT INTO own_address (address, mailbox_id, origin) VALUES ('me@us.test', 1, 'mailbox');
    INSERT INTO folder (id, mailbox_id, path, special_use, uid_validity) VALUES (1, 1, 'INBOX', 'inbox', 1), (2, 1, 'Sent', 'sent', 1)`);
});
beforeEach(async () => {
  round += 1;
  engine.clock.set(testNow);
  asked = `asked${round}@acme.test`;
  await arrive({ id: asked, from: `ann${round}@acme${round}.test`, subject: `Contract ${round}` }, testNow - DAY);
  await arrive(
    { id: `other${round}@us.test`, from: `bob${round}@b${round}.test`, subject: `Lunch ${round}` },
    testNow - 60_000,
  );
  const found = await engine.client.call('message.find', { messageId: asked });
  threadId = found.threadId;
});
afterAll(async () => {
  db.close();
  await engine.close();
});

async function arrive(mail: Parameters<typeof mailBytes>[0], at: number, folderId = 1): Promise<void> {
  uid += 1;
  const date = new Date(at).toUTCString();
  write(db, [await intake(mailBytes({ date, ...mail }), { folderId, uid, receivedAt: at })]);
  while (deriveStale(db, { limit: 20 }) > 0);
}

const inbox = async () => {
  const { threads, total } = await engine.client.call('thread.list', { inbox: true });
  expect(threads).toHaveLength(total);
  return threads.map((each) => Number(each.threadId));
};
const asleep = async () =>
  (await engine.client.call('thread.list', { snoozed: true })).threads.map((each) => Number(each.threadId));
const snooze = (unlessReply: boolean, until = testNow + 3 * DAY) =>
  engine.client.call('thread.snooze', { threadIds: [threadId], until, unlessReply });

describe.each([
  ['until a date', false],
  ['until no reply', true],
])('a thread snoozed %s', (_name, unlessReply) => {
  it('leaves the inbox and stands among the snoozed', async () => {
    await snooze(unlessReply);
    expect(await inbox()).not.toContain(threadId);
    expect(await asleep()).toContain(threadId);
    const { thread } = await engine.client.call('thread.get', { threadId });
    expect(thread).toMatchObject({
      snoozedUntil: testNow + 3 * DAY,
      snoozedUnlessReply: unlessReply,
      returnedAt: null,
    });
  });

  it('comes back at its time, before all other mail', async () => {
    await snooze(unlessReply);
    engine.clock.set(testNow + 3 * DAY);
    expect((await inbox())[0]).toBe(threadId);
    expect(await asleep()).not.toContain(threadId);
    const { threads } = await engine.client.call('thread.list', { inbox: true, limit: 1 });
    expect(threads[0]?.returnedAt).toBe(testNow + 3 * DAY);
    await engine.client.call('thread.archive', { threadIds: [threadId], archived: true });
    expect(await inbox()).not.toContain(threadId);
  });

  it('comes back at once when somebody answers', async () => {
    await snooze(unlessReply);
    await arrive({ id: `re${asked}`, inReplyTo: asked, from: `ann${round}@acme${round}.test` }, testNow + DAY);
    engine.clock.set(testNow + DAY);
    expect(await inbox()).toContain(threadId);
    expect(await asleep()).not.toContain(threadId);
  });

  it('sleeps on when only a machine or we ourselves write', async () => {
    await snooze(unlessReply);
    const more = 'Auto-Submitted: auto-replied';
    await arrive({ id: `auto${asked}`, inReplyTo: asked, from: `ann${round}@acme${round}.test`, more }, testNow + 1000);
    await arrive(
      { id: `mine${asked}`, inReplyTo: asked, from: 'me@us.test', to: `ann${round}@acme${round}.test` },
      testNow + 2000,
      2,
    );
    expect(await asleep()).toContain(threadId);
  });

  it('is woken by hand, and by undo', async () => {
    const { entryId } = await snooze(unlessReply);
    await engine.client.call('journal.undo', { entryId: Number(entryId) });
    expect(await inbox()).toContain(threadId);
    await snooze(unlessReply);
    await engine.client.call('thread.snooze', { threadIds: [threadId], until: null });
    expect(await inbox()).toContain(threadId);
  });
});

it('a reminder for an answer that came is not shown again; one for a date is', async () => {
  await snooze(true);
  await arrive({ id: `re${asked}`, inReplyTo: asked, from: `ann${round}@acme${round}.test` }, testNow + DAY);
  engine.clock.set(testNow + 4 * DAY);
  const returned = async () =>
    (await engine.client.call('thread.list', { inbox: true })).threads.find((each) => each.threadId === threadId)
      ?.returnedAt;
  expect(await returned()).toBeNull();
  engine.clock.set(testNow);
  await snooze(false);
  engine.clock.set(testNow + 4 * DAY);
  expect(await returned()).toBe(testNow + 3 * DAY);
});

it('a snooze in the past is refused with a sentence', async () => {
  await expect(snooze(false, testNow - 1)).rejects.toThrow(/ends in the future/);
});

it('what came back stands on its pages once', async () => {
  await snooze(false);
  engine.clock.set(testNow + 5 * DAY);
  const pages = [];
  for (let offset = 0; offset < 8; offset += 2) {
    const { threads } = await engine.client.call('thread.list', { inbox: true, limit: 2, offset });
    pages.push(...threads.map((each) => Number(each.threadId)));
  }
  expect(new Set(pages).size).toBe(pages.length);
  expect(pages[0]).toBe(threadId);
});
