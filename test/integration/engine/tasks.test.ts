// What is to be done, as days pass and mail comes: tasks by hand, tasks that a promise gives rise to, snoozes and reminders.
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { deriveStale } from '../../../electron/engine/book/derive-stale.ts';
import { openStore, type Store } from '../../../electron/engine/store/open-store.ts';
import { openTestEngine, type TestEngine, testNow } from '../../support/open-test-engine.ts';
import { intake, mailBytes, write } from '../intake/intake-store.ts';

const DAY = 86_400_000;
const us = 'me@us.test';
let engine: TestEngine;
let db: Store;
let uid = 100;
let round = 0;
let ann: string;
let account: number;

beforeAll(async () => {
  engine = await openTestEngine();
  db = openStore(join(engine.folder, 'tend.db'));
  db.exec(`INSERT INTO mailbox (id, kind, address, created_at) VALUES (1, 'imap', '${us}', 0);
    INSERT INTO own_address (address, mailbox_id, origin) VALUES ('${us}', 1, 'mailbox');
    INSERT INTO folder (id, mailbox_id, path, special_use, uid_validity) VALUES (1, 1, 'INBOX', 'inbox', 1), (2, 1, 'Sent', 'sent', 1)`);
});
beforeEach(async () => {
  round += 1;
  engine.clock.set(testNow);
  ann = `ann@acme${round}.test`;
  const made = await engine.client.call('account.create', { name: `Acme ${round}`, domains: [`acme${round}.test`] });
  account = made.accountId;
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

const send = (id: string, text: string, at: number, inReplyTo?: string) =>
  arrive(
    {
      id,
      from: us,
      to: ann,
      subject: `Quote ${round}`,
      body: text.replaceAll('\n', '\r\n'),
      ...(inReplyTo ? { inReplyTo } : {}),
    },
    at,
    2,
  );

const list = async (state: 'open' | 'snoozed' | 'ended' | 'all' = 'open') =>
  (await engine.client.call('task.list', { accountId: account, state })).tasks;

async function byHand(more: { due?: string; threadId?: number } = {}): Promise<string> {
  return (await engine.client.call('task.create', { title: 'Call Ann', accountId: account, ...more })).taskId;
}

describe('a task by hand', () => {
  it('is overdue on the day after its day, by the calendar of the person', async () => {
    const taskId = await byHand({ due: '2026-11-20' });
    // 23:30 of the 20th in Berlin, and half an hour later.
    engine.clock.set(Date.parse('2026-11-20T22:30:00Z'));
    expect(await list()).toMatchObject([{ taskId, dueInDays: 0, overdue: false }]);
    engine.clock.set(Date.parse('2026-11-20T23:00:00Z'));
    expect(await list()).toMatchObject([{ taskId, dueInDays: -1, overdue: true }]);
  });

  it('is ticked off, opened again, and undone', async () => {
    const taskId = await byHand();
    const { entryId } = await engine.client.call('task.done', { taskId });
    expect(await list()).toEqual([]);
    expect(await list('ended')).toMatchObject([{ taskId, state: 'done', endedAt: testNow }]);
    await engine.client.call('journal.undo', { entryId: Number(entryId) });
    expect(await list()).toHaveLength(1);
    await engine.client.call('task.done', { taskId });
    await engine.client.call('task.done', { taskId, done: false });
    expect(await list()).toHaveLength(1);
  });

  it('sleeps until its time, and is woken by hand', async () => {
    const taskId = await byHand();
    await engine.client.call('task.snooze', { taskId, until: testNow + DAY });
    expect(await list()).toEqual([]);
    expect(await list('snoozed')).toMatchObject([{ taskId, snoozedUntil: testNow + DAY }]);
    engine.clock.set(testNow + DAY);
    expect(await list()).toMatchObject([{ taskId, state: 'open' }]);
    engine.clock.set(testNow);
    await engine.client.call('task.snooze', { taskId, until: null });
    expect(await list()).toHaveLength(1);
  });

  it('is moved in the matrix by the person, and by the figures again', async () => {
    const taskId = await byHand();
    await engine.client.call('task.update', { taskId, impact: 'high', urgency: 'high' });
    expect(await list()).toMatchObject([{ quadrant: 'do_now', impact: { byHand: true } }]);
    await engine.client.call('task.update', { taskId, impact: null, urgency: null });
    expect(await list()).toMatchObject([{ impact: { byHand: false }, urgency: { level: 'low' } }]);
  });

  it('of a thread is of the account whose thread it is', async () => {
    await arrive({ id: `q${round}@acme.test`, from: ann, subject: `Seats ${round}` }, testNow - DAY);
    const { threadId } = await engine.client.call('message.find', { messageId: `q${round}@acme.test` });
    await engine.client.call('task.create', { title: 'Look up the seats', threadId });
    expect(await list()).toMatchObject([{ threadId, accountId: account, accountName: `Acme ${round}` }]);
  });

  it('goes with its account, and comes back with it', async () => {
    await byHand();
    const { entryId } = await engine.client.call('account.remove', { accountId: account });
    expect(await list('all')).toEqual([]);
    await engine.client.call('journal.undo', { entryId: Number(entryId) });
    expect(await list()).toHaveLength(1);
  });
});

describe('a task snoozed until nobody has answered', () => {
  it.each([
    ['of a thread', true],
    ['of an account', false],
  ])('%s ends with a person’s answer, and not with a machine’s or our own mail', async (_name, ofThread) => {
    const first = `first${round}@us.test`;
    await send(first, 'Did the paper reach you?', testNow - DAY);
    const { threadId } = await engine.client.call('message.find', { messageId: first });
    const taskId = await byHand(ofThread ? { threadId } : {});
    await engine.client.call('task.snooze', { taskId, until: testNow + 5 * DAY, unlessReply: true });
    const away = { from: ann, inReplyTo: first, more: 'Auto-Submitted: auto-replied', body: 'I am away.' };
    await arrive({ id: `away${round}@acme.test`, ...away }, testNow + 1000);
    await send(`again${round}@us.test`, 'A nudge.', testNow + 2000, first);
    engine.clock.set(testNow + DAY);
    expect(await list('snoozed')).toMatchObject([{ taskId, snoozedUnlessReply: true }]);
    await arrive({ id: `re${round}@acme.test`, from: ann, inReplyTo: first, body: 'It did.' }, testNow + 2 * DAY);
    engine.clock.set(testNow + 6 * DAY);
    expect(await list()).toEqual([]);
    expect(await list('ended')).toMatchObject([{ taskId, state: 'answered', endedAt: testNow + 2 * DAY }]);
  });

  it('comes back when nobody did', async () => {
    const taskId = await byHand();
    await engine.client.call('task.snooze', { taskId, until: testNow + DAY, unlessReply: true });
    engine.clock.set(testNow + DAY);
    expect(await list()).toMatchObject([{ taskId, state: 'open' }]);
  });

  it('is refused where nobody could answer', async () => {
    const { taskId } = await engine.client.call('task.create', { title: 'Tidy the desk' });
    const snooze = engine.client.call('task.snooze', { taskId, until: testNow + DAY, unlessReply: true });
    await expect(snooze).rejects.toThrow(/nobody’s answer can end it/);
  });
});

describe('a promise of ours', () => {
  const promised = (at = testNow - 3 * DAY) =>
    send(`promise${round}@us.test`, 'Hello Ann,\n\nI will send you the revised quote by Thursday.\n\nMaya', at);

  it('is a task with its day and its sentence, without anybody writing it down', async () => {
    await promised();
    expect(await list()).toMatchObject([
      {
        source: 'commitment',
        due: '2026-11-19',
        overdue: true,
        evidence: { quote: 'I will send you the revised quote by Thursday.', messageId: `promise${round}@us.test` },
      },
    ]);
  });

  it('is none once it was kept', async () => {
    await promised();
    expect(await list()).toHaveLength(1);
    await send(
      `kept${round}@us.test`,
      'Hello Ann,\n\nHere is the revised quote, as promised.',
      testNow - DAY,
      `promise${round}@us.test`,
    );
    expect(await list()).toEqual([]);
  });

  it('that was taken away does not come back when its mail is read anew', async () => {
    await promised();
    const [task] = await list();
    await engine.client.call('task.remove', { taskId: task?.taskId ?? '' });
    expect(await list()).toEqual([]);
    db.exec(`UPDATE message_read SET rule_version = -1;
      INSERT OR IGNORE INTO stale_thread (thread_id) SELECT id FROM thread`);
    while (deriveStale(db, { limit: 20 }) > 0);
    expect(await list()).toEqual([]);
    expect(await list('all')).toMatchObject([{ taskId: task?.taskId, state: 'removed' }]);
  });

  it('keeps what the person made of it, and follows the rest', async () => {
    await promised();
    const [task] = await list();
    const taskId = task?.taskId ?? '';
    await engine.client.call('task.update', { taskId, title: 'Send the quote, with the discount' });
    expect(await list()).toMatchObject([{ taskId, title: 'Send the quote, with the discount', due: '2026-11-19' }]);
    const { commitments } = await engine.client.call('commitment.list', { accountId: account });
    const findingId = commitments[0]?.findingId ?? '';
    await engine.client.call('finding.correct', { findingId, due: '2026-11-27' });
    expect(await list()).toMatchObject([{ title: 'Send the quote, with the discount', due: '2026-11-27' }]);
    await engine.client.call('finding.setState', { findingId, state: 'dismissed' });
    // The words are the person's own now, so the task is too.
    expect(await list()).toMatchObject([{ title: 'Send the quote, with the discount' }]);
  });

  it('is no task any more when the finding is dismissed', async () => {
    await promised();
    const { commitments } = await engine.client.call('commitment.list', { accountId: account });
    await engine.client.call('finding.setState', { findingId: commitments[0]?.findingId ?? '', state: 'dismissed' });
    expect(await list()).toEqual([]);
  });
});

it('an id that is no task is refused with a sentence', async () => {
  await expect(engine.client.call('task.done', { taskId: 'finding:gone' })).rejects.toThrow(/no such task/);
  await expect(engine.client.call('task.done', { taskId: 'task:0' })).rejects.toThrow(/no such task/);
});
