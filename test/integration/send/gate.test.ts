// A drafted touch on its last steps, against a real IMAP server and a server for sending: the mailbox is looked at just
// before, and what came meanwhile decides. Mail that a person wrote goes as she sent it.
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openStore } from '../../../electron/engine/store/open-store.ts';
import { type Dovecot, startDovecot } from '../../support/dovecot.ts';
import { testNow } from '../../support/open-test-engine.ts';
import { queueTouches, type TouchToQueue } from '../../support/queued-touch.ts';
import { type SendBench, startSendBench } from '../../support/send-bench.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const tom = { name: 'Tom Berg', address: 'tom@acme.example' };

let dovecot: Dovecot;
let bench: SendBench;
let acme: number;
beforeAll(async () => {
  dovecot = await startDovecot();
});
afterAll(() => dovecot.stop());
beforeEach(async () => {
  bench = await startSendBench(dovecot);
  acme = (await bench.engine.client.call('account.create', { name: 'Acme', domains: ['acme.example'] })).accountId;
});
afterEach(() => bench.close());

const usual = { subject: 'Your second team', text: 'Hi Tom,\n\nShall we plan their first week?\n\nSam' };

async function approve(part: Partial<TouchToQueue> = {}, more: { sendAt?: number } = {}) {
  const { client, clock, folder } = bench.engine;
  const touch = { accountId: acme, to: tom, ...usual, ...part };
  const at = { folder, mailboxId: bench.mailboxId, from: bench.user, now: clock.now() };
  const [queueItemId = 0] = queueTouches(at, [touch]);
  const { item } = await client.call('queue.get', { queueItemId });
  const approved = await client.call('queue.approve', { queueItemId, revision: item.revision, ...more });
  return { ...approved, queueItemId };
}

async function run(later = 0) {
  const { client, clock } = bench.engine;
  clock.set(clock.now() + later);
  await client.call('outgoing.run', {});
}

const state = async (outgoingId: number) => (await bench.engine.client.call('outgoing.get', { outgoingId })).outgoing;
const lastTry = async (outgoingId: number) =>
  (await bench.engine.client.call('gate.results', { outgoingId })).tries[0] ?? null;

/** Arrives on the server; nobody here knows of it yet. */
const arrives = (headers: string, text: string) =>
  dovecot.append(
    bench.user,
    'INBOX',
    `To: ${bench.user}\r\nDate: Fri, 20 Nov 2026 11:00:05 +0100\r\n${headers}\r\n\r\n${text}\r\n`,
  );

test('an approved touch leaves after a look at the mailbox, once, and the record says why it could', async () => {
  const { client } = bench.engine;
  const { outgoingId, queueItemId } = await approve();
  await run();
  expect(bench.smtp.taken).toEqual([]);
  await run(11_000);
  await run(5000);
  expect(await state(outgoingId)).toMatchObject({ state: 'in_sent', problem: null });
  expect(bench.smtp.taken.map((each) => each.to)).toEqual([[tom.address]]);
  expect(await lastTry(outgoingId)).toMatchObject({ decision: 'go', lookedAt: testNow + 11_000 });
  expect((await client.call('queue.get', { queueItemId })).item.state).toBe('sent');
  const { entries } = await client.call('journal.list', { accountId: acme });
  const noted = entries.filter(({ command }) => command === 'gate.checked' || command === 'outgoing.accepted');
  expect(noted.map(({ command, actor }) => [command, actor])).toEqual([
    ['outgoing.accepted', 'rule'],
    ['gate.checked', 'rule'],
  ]);
  expect(noted[1]?.evidence).toContainEqual({ name: 'passed', value: expect.stringContaining('already_answered') });
  expect(await client.call('audit.verify', {})).toMatchObject({ intact: true });
  // It is a touch like any other: the clock of the account begins anew.
  const { touches } = await client.call('account.get', { accountId: acme });
  expect(touches[0]).toMatchObject({ kind: 'mail_out', subject: usual.subject });
});

test('what they wrote meanwhile is found by that look and keeps the touch, until the user lets it go', async () => {
  const { client } = bench.engine;
  const { outgoingId, queueItemId } = await approve();
  await arrives('From: Tom Berg <tom@acme.example>\r\nSubject: News\r\nMessage-ID: <news@acme.example>', 'We signed.');
  await run(11_000);
  expect(bench.smtp.taken).toEqual([]);
  const kept = await state(outgoingId);
  expect(kept).toMatchObject({ state: 'queued', nextTryAt: null, needsPerson: true, canTakeBack: true });
  expect(kept.problem).toBe('Tom Berg wrote “News” after this was drafted. Read that first.');
  expect((await lastTry(outgoingId))?.results[0]).toMatchObject({ rule: 'already_answered', outcome: 'block' });
  const shown = await client.call('gate.check', { queueItemId });
  expect(shown.results[0]).toMatchObject({ rule: 'already_answered', outcome: 'block', canOverride: true });
  await run(10 * MINUTE);
  expect(bench.smtp.taken).toEqual([]);

  const { entryId } = await client.call('gate.override', {
    outgoingId,
    rule: 'already_answered',
    why: 'It fits still',
  });
  expect(entryId).not.toBeNull();
  await run();
  expect(bench.smtp.taken).toHaveLength(1);
  expect(await lastTry(outgoingId)).toMatchObject({ decision: 'go' });
  expect((await lastTry(outgoingId))?.results[0]).toMatchObject({ rule: 'already_answered', overridden: true });
});

test('a rule that protects others is not let go', async () => {
  const { outgoingId } = await approve();
  await arrives(
    'From: Eve <eve@acme.example>\r\nSubject: Mail\r\nMessage-ID: <stop@acme.example>',
    'Hello,\r\n\r\nPlease stop emailing us.\r\n\r\nEve',
  );
  await run(11_000);
  const call = bench.engine.client.call('gate.override', { outgoingId, rule: 'asked_to_stop' });
  await expect(call).rejects.toThrow(/asked not to be written to.*take the message back/);
  expect(bench.smtp.taken).toEqual([]);
});

test('where the mailbox can’t be looked at the touch waits, and goes once it can', async () => {
  const { outgoingId } = await approve();
  await bench.secrets.set(`mailbox:${bench.mailboxId}`, 'another');
  await run(11_000);
  expect(await state(outgoingId)).toMatchObject({
    state: 'queued',
    problemCode: 'auth_needed',
    problem: expect.stringMatching(/^It waits for a look at the mailbox: /),
  });
  expect(bench.smtp.connections).toBe(1);
  await bench.secrets.set(`mailbox:${bench.mailboxId}`, 'secret words');
  await run(35 * MINUTE);
  expect(bench.smtp.taken).toHaveLength(1);
});

test('a touch whose time passed while the machine slept needs approval again', async () => {
  const { client, clock } = bench.engine;
  const { outgoingId, queueItemId } = await approve({}, { sendAt: testNow + HOUR });
  await run(4 * HOUR);
  expect(await state(outgoingId)).toMatchObject({
    needsPerson: true,
    problem: 'It was to go 3 hours ago and could not. Look at it again, then send it.',
  });
  const { item } = await client.call('queue.get', { queueItemId });
  const { revision } = item;
  const again = await client.call('queue.approve', { queueItemId, revision, sendAt: clock.now(), confirmLate: true });
  await run(MINUTE);
  expect(await state(again.outgoingId)).toMatchObject({ state: 'accepted' });
  expect(bench.smtp.taken).toHaveLength(1);
});

test('a second touch to the company waits for the first, and is one too many once that has left', async () => {
  const first = await approve({ kind: 'reply' });
  const second = await approve({ kind: 'reply', subject: 'Another', threadId: 99 });
  // As it lies where both were put there before either was approved.
  const db = openStore(join(bench.engine.folder, 'tend.db'));
  db.exec("UPDATE queue_draft SET kind = 'check_in'");
  db.close();
  bench.smtp.script = { onMail: () => '451 4.3.0 later' };
  await run(11_000);
  expect(await state(first.outgoingId)).toMatchObject({ state: 'queued', attempts: 1 });
  expect(await state(second.outgoingId)).toMatchObject({
    state: 'queued',
    nextTryAt: testNow + 11_000 + 5 * MINUTE,
    problem: 'Another touch to Acme (“Your second team”) is on its way; this one waits for it.',
  });
  bench.smtp.script = {};
  await run(6 * MINUTE);
  await run(6 * MINUTE);
  expect(bench.smtp.taken).toHaveLength(1);
  const { results = [] } = (await lastTry(second.outgoingId)) ?? {};
  expect(results.filter(({ outcome }) => outcome === 'block').map(({ rule }) => rule)).toEqual([
    'stale',
    'duplicate_touch',
  ]);
});

test('it waits until the morning somebody is back', async () => {
  const { outgoingId } = await approve();
  await arrives(
    'From: Tom Berg <tom@acme.example>\r\nSubject: Automatic reply\r\nAuto-Submitted: auto-replied\r\nMessage-ID: <away@acme.example>',
    'I am out of the office until 30 November 2026.',
  );
  await run(11_000);
  expect(await state(outgoingId)).toMatchObject({
    state: 'queued',
    needsPerson: false,
    nextTryAt: Date.parse('2026-11-30T08:00:00Z'),
    problem: 'Tom Berg is away until 2026-11-30.',
  });
});

test('what is paused stays, and what the user approves during the pause goes', async () => {
  const { client } = bench.engine;
  const { outgoingId } = await approve();
  bench.engine.clock.set(testNow + 5000);
  await client.call('autopilot.pause', { paused: true });
  await run(6000);
  expect((await state(outgoingId)).problem).toMatch(/^The queue is paused/);
  await client.call('autopilot.pause', { paused: false });
  await run(11_000);
  expect(bench.smtp.taken).toHaveLength(1);
});

test('a touch taken back after a try is a draft of the queue again and never leaves', async () => {
  const { client } = bench.engine;
  bench.smtp.script = { onMail: () => '451 4.3.0 later' };
  const { entryId, queueItemId } = await approve();
  await run(11_000);
  await client.call('journal.undo', { entryId: Number(entryId) });
  bench.smtp.script = {};
  await run(HOUR);
  expect(bench.smtp.taken).toEqual([]);
  expect((await client.call('queue.get', { queueItemId })).item.state).toBe('waiting');
});

test('mail that a person wrote goes without a look, is told about, and the composer asks before', async () => {
  const { client } = bench.engine;
  await arrives(
    'From: Tom Berg <tom@acme.example>\r\nSubject: Terms\r\nMessage-ID: <terms@acme.example>',
    'Can you do ten?',
  );
  await client.call('sync.run', {});
  const { messageRowId } = await client.call('message.find', { messageId: 'terms@acme.example' });
  const content = { text: 'Hi Bob,\n\nYes.' };
  const { draft } = await client.call('draft.start', { kind: 'reply', messageRowId, content });
  await arrives(
    'From: Tom Berg <tom@acme.example>\r\nSubject: Re: Terms\r\nIn-Reply-To: <terms@acme.example>\r\nMessage-ID: <more@acme.example>',
    'Make it twelve.',
  );
  await client.call('sync.run', {});
  const { concerns } = await client.call('draft.check', { draftId: draft.draftId });
  expect(concerns.map(({ kind, level }) => [kind, level])).toEqual([
    ['wrong_name', 'ask'],
    ['already_answered', 'ask'],
  ]);
  const { outgoing } = await client.call('draft.send', { draftId: draft.draftId });
  await run(11_000);
  expect(bench.smtp.taken).toHaveLength(1);
  expect(await lastTry(outgoing.outgoingId)).toMatchObject({ decision: 'go', lookedAt: null });
  const { draft: gap } = await client.call('draft.start', {
    kind: 'new',
    content: { to: [tom], subject: 'Price', text: 'It is [[the price]].' },
  });
  await expect(client.call('draft.send', { draftId: gap.draftId })).rejects.toThrow(
    /not filled in yet: \[\[the price\]\]/,
  );
});
