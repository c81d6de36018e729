// From a draft to the recipients and into Sent, against a real IMAP server and a server for sending that does as it is told.
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { CallOutput } from '../../../electron/contract/contract.ts';
import { type Dovecot, startDovecot } from '../../support/dovecot.ts';
import { testNow } from '../../support/open-test-engine.ts';
import { type SendBench, startSendBench } from '../../support/send-bench.ts';
import { startSmtpDouble } from '../../support/smtp-double.ts';

let dovecot: Dovecot;
let bench: SendBench;
beforeAll(async () => {
  dovecot = await startDovecot();
});
afterAll(() => dovecot.stop());
beforeEach(async () => {
  bench = await startSendBench(dovecot);
});
afterEach(() => bench.close());

const MINUTE = 60_000;
const tom = { name: 'Tom Berg', address: 'tom@acme.example' };
const eve = { name: '', address: 'eve@acme.example' };

async function write(content: object = {}): Promise<CallOutput<'draft.send'>['outgoing']> {
  const { client } = bench.engine;
  const { draft } = await client.call('draft.start', {
    kind: 'new',
    content: { to: [tom], subject: 'Renewal', text: 'Shall we talk?', ...content },
  });
  return (await client.call('draft.send', { draftId: draft.draftId, revision: draft.revision })).outgoing;
}

async function run(later = 0, held = true) {
  const { client, clock } = bench.engine;
  if (later > 0) clock.set(clock.now() + later);
  await client.call('outgoing.run', { held });
}

async function state(outgoingId: number) {
  return (await bench.engine.client.call('outgoing.get', { outgoingId })).outgoing;
}

test('a message is held for the undo window, then goes out once and lies in Sent once', async () => {
  const sent = await write({ bcc: [eve] });
  expect(sent).toMatchObject({ state: 'held', heldUntil: testNow + 10_000, canTakeBack: true });
  await run(5000, false);
  expect(bench.smtp.taken).toEqual([]);
  await run(5000, false);
  expect(await state(sent.outgoingId)).toMatchObject({ state: 'accepted', canTakeBack: false });
  await run(5000, false);
  expect(await state(sent.outgoingId)).toMatchObject({ state: 'in_sent', problem: null });
  await run(5 * MINUTE, false);

  expect(bench.smtp.taken).toHaveLength(1);
  expect(bench.smtp.taken[0]).toMatchObject({ from: bench.user, to: [tom.address, eve.address] });
  expect(await bench.idsIn('Sent')).toEqual([sent.messageId]);
  const out = bench.smtp.taken[0]?.raw.toString('utf8') ?? '';
  const [copy = Buffer.alloc(0)] = await bench.sourceIn('Sent');
  expect(out).not.toMatch(/bcc|eve@/i);
  expect(copy.toString('utf8')).toBe(`Bcc: ${eve.address}\r\n${out}`);
});

test('once the server took it the message stands in its thread, and the sync finds it where it lies', async () => {
  await bench.dovecot.append(
    bench.user,
    'INBOX',
    `From: Tom Berg <tom@acme.example>\r\nTo: ${bench.user}\r\nSubject: Renewal\r\nMessage-ID: <ask@acme.example>\r\nDate: Thu, 19 Nov 2026 10:00:00 +0000\r\n\r\nWhat does it cost?\r\n`,
  );
  const { client } = bench.engine;
  await client.call('sync.run', {});
  const asked = await client.call('message.find', { messageId: 'ask@acme.example' });
  const { draft } = await client.call('draft.start', {
    kind: 'reply',
    messageRowId: asked.messageRowId,
    content: { text: 'It costs ten.' },
  });
  expect(draft).toMatchObject({ to: [tom], subject: 'Re: Renewal', from: bench.user });
  expect((await client.call('thread.get', { threadId: asked.threadId })).thread.whoseMove).toBe('ours');
  const { outgoing } = await client.call('draft.send', { draftId: draft.draftId });
  expect((await client.call('thread.get', { threadId: asked.threadId })).thread.whoseMove).toBe('ours');
  await run();
  const before = await client.call('thread.get', { threadId: asked.threadId });
  expect(before.messages.map((each) => each.messageId)).toEqual(['ask@acme.example', outgoing.messageId]);
  expect(before.thread.whoseMove).toBe('none');
  await run(5000);
  await client.call('sync.run', {});
  const after = await client.call('thread.get', { threadId: asked.threadId });
  expect(after.messages.map((each) => [each.messageId, each.folders])).toEqual([
    ['ask@acme.example', ['INBOX']],
    [outgoing.messageId, ['Sent']],
  ]);
  const raw = bench.smtp.taken[0]?.raw.toString() ?? '';
  expect(raw).toMatch(/^In-Reply-To: <ask@acme.example>\r$/m);
  expect(raw).toMatch(/^References: <ask@acme.example>\r$/m);
});

test('a look at the server before the copy lies in Sent leaves the sent message where it stands', async () => {
  const { client } = bench.engine;
  const sent = await write();
  await run(10_000, false);
  const { messageRowId } = await state(sent.outgoingId);
  expect(messageRowId).not.toBeNull();
  await client.call('sync.run', {});
  expect(await state(sent.outgoingId)).toMatchObject({ state: 'accepted', messageRowId });
  expect(await client.call('message.find', { messageId: sent.messageId })).toMatchObject({ direction: 'outbound' });
  await run(5000, false);
  expect(await state(sent.outgoingId)).toMatchObject({ state: 'in_sent', messageRowId });
});

test('what is done to a sent message before its copy lies in Sent is done to the copy', async () => {
  const { client } = bench.engine;
  const sent = await write();
  await run(10_000, false);
  const { threadId } = await state(sent.outgoingId);
  await client.call('thread.star', { threadIds: [Number(threadId)], starred: true });
  await run(5000, false);
  await client.call('sync.run', {});
  await client.call('sync.run', {});
  expect((await client.call('outbox.list', {})).waiting).toBe(0);
  const imap = await bench.dovecot.client(bench.user);
  await imap.mailboxOpen('Sent', { readOnly: true });
  const [copy] = await imap.fetchAll('1', { flags: true });
  await imap.logout();
  expect([...(copy?.flags ?? [])]).toContain('\\Flagged');
});

test('a held message is taken back, by its own call or by undo in the journal, and nothing goes', async () => {
  const { client } = bench.engine;
  const first = await write();
  const { draftId } = await client.call('outgoing.takeBack', { outgoingId: first.outgoingId });
  expect((await client.call('draft.get', { draftId })).draft).toMatchObject({
    outgoingId: null,
    text: 'Shall we talk?',
  });
  const { entryId } = await client.call('draft.send', { draftId });
  const undone = await client.call('journal.undo', { entryId: Number(entryId) });
  expect((await client.call('draft.list', {})).drafts.map((each) => each.draftId)).toContain(draftId);
  await expect(client.call('journal.undo', { entryId: Number(undone.entryId) })).rejects.toThrow(/send it from there/);
  await run(MINUTE);
  expect(bench.smtp.taken).toEqual([]);
});

test('what has left can’t be taken back', async () => {
  const { client } = bench.engine;
  const { draft } = await client.call('draft.start', { kind: 'new', content: { to: [tom], text: 'x' } });
  const { entryId, outgoing } = await client.call('draft.send', { draftId: draft.draftId });
  await run();
  await expect(client.call('outgoing.takeBack', { outgoingId: outgoing.outgoingId })).rejects.toThrow(/has left/);
  await expect(client.call('journal.undo', { entryId: Number(entryId) })).rejects.toThrow(/has left/);
});

test('a provider that puts the message into Sent by itself leaves one copy there', async () => {
  const sent = await write();
  await run();
  await bench.dovecot.append(bench.user, 'Sent', bench.smtp.taken[0]?.raw ?? '');
  await run(5000);
  expect(await state(sent.outgoingId)).toMatchObject({ state: 'in_sent' });
  expect(await bench.idsIn('Sent')).toEqual([sent.messageId]);
});

test('a copy that the provider gave another Message-ID is known by the one it keeps beside', async () => {
  const sent = await write();
  await run();
  const raw = bench.smtp.taken[0]?.raw.toString('latin1') ?? '';
  const renamed = raw.replace(
    /^Message-ID: (.*)$/im,
    'Message-ID: <theirs@prod.example>\r\nX-Microsoft-Original-Message-ID: $1',
  );
  await bench.dovecot.append(bench.user, 'Sent', renamed);
  await run(5000);
  expect(await state(sent.outgoingId)).toMatchObject({ state: 'in_sent' });
  expect(await bench.idsIn('Sent')).toEqual(['theirs@prod.example']);
});

test('a server that asks to wait is tried again later, with the same bytes', async () => {
  let tries = 0;
  bench.smtp.script = { onEnd: () => (++tries < 3 ? '451 4.3.0 later' : undefined) };
  const sent = await write();
  await run();
  expect(await state(sent.outgoingId)).toMatchObject({ state: 'queued', attempts: 1, nextTryAt: testNow + 30_000 });
  await run(29_000);
  expect(tries).toBe(1);
  await run(2000);
  expect(await state(sent.outgoingId)).toMatchObject({ state: 'queued', attempts: 2 });
  await run(2 * MINUTE);
  await run(MINUTE);
  expect(await state(sent.outgoingId)).toMatchObject({ state: 'in_sent', attempts: 3 });
  expect(bench.smtp.taken).toHaveLength(1);
});

test('when every recipient is refused it waits for the person, who corrects it or tries again', async () => {
  bench.smtp.script = { onRecipient: () => '550 5.1.1 unknown' };
  const sent = await write();
  await run();
  const refused = await state(sent.outgoingId);
  expect(refused).toMatchObject({ state: 'refused', needsPerson: true, canTakeBack: true, nextTryAt: null });
  expect(refused.problem).toContain(tom.address);
  await run(60 * MINUTE);
  bench.smtp.script = {};
  await bench.engine.client.call('outgoing.retry', { outgoingId: sent.outgoingId });
  await run();
  expect(bench.smtp.taken).toHaveLength(1);
});

test('more recipients than the server takes at once get it in turns, each once', async () => {
  bench.smtp.script = { onRecipient: (_, soFar) => (soFar >= 2 ? '452 4.5.3 too many' : undefined) };
  const people = ['a', 'b', 'c', 'd', 'e'].map((name) => ({ name: '', address: `${name}@acme.example` }));
  const sent = await write({ to: people });
  await run();
  expect(await state(sent.outgoingId)).toMatchObject({ state: 'queued', canTakeBack: false });
  await run(2 * MINUTE);
  await run(5 * MINUTE);
  await run(5 * MINUTE);
  expect(await state(sent.outgoingId)).toMatchObject({ state: 'in_sent', refused: [] });
  expect(bench.smtp.taken.map((each) => each.to.length)).toEqual([2, 2, 1]);
  expect(bench.smtp.taken.flatMap((each) => each.to)).toEqual(people.map((each) => each.address));
  expect(await bench.idsIn('Sent')).toEqual([sent.messageId]);
});

test('a connection that ends after the message and before the answer is never sent again by itself', async () => {
  bench.smtp.script = { onEnd: () => 'drop' };
  const sent = await write();
  await run();
  expect(await state(sent.outgoingId)).toMatchObject({ state: 'unknown', needsPerson: true, canTakeBack: false });
  bench.smtp.script = {};
  await run(24 * 60 * MINUTE);
  expect(bench.smtp.taken).toHaveLength(1);
  await bench.engine.client.call('outgoing.settle', { outgoingId: sent.outgoingId, decision: 'arrived' });
  await run();
  await run(5000);
  expect(await state(sent.outgoingId)).toMatchObject({ state: 'in_sent' });
  expect(bench.smtp.taken).toHaveLength(1);
  expect(await bench.idsIn('Sent')).toEqual([sent.messageId]);
});

test('where nobody knows, the person may send it again, with the same Message-ID', async () => {
  bench.smtp.script = { onEnd: () => 'lose' };
  const sent = await write();
  await run();
  bench.smtp.script = {};
  await bench.engine.client.call('outgoing.settle', { outgoingId: sent.outgoingId, decision: 'send_again' });
  await run();
  expect(bench.smtp.taken).toHaveLength(1);
  expect(bench.smtp.taken[0]?.raw.toString()).toContain(`Message-ID: <${sent.messageId}>`);
});

test('without an answer it is found in Sent, or by an answer to it, and taken for sent', async () => {
  bench.smtp.script = {
    onEnd: () => 'drop',
  };
  const first = await write();
  const second = await write({ subject: 'Another' });
  await run();
  expect(await state(first.outgoingId)).toMatchObject({ state: 'unknown' });
  await bench.dovecot.append(
    bench.user,
    'Sent',
    bench.smtp.taken.find((each) => each.raw.includes(first.messageId))?.raw ?? '',
  );
  await bench.dovecot.append(
    bench.user,
    'INBOX',
    `From: tom@acme.example\r\nTo: ${bench.user}\r\nSubject: Re: Another\r\nMessage-ID: <got-it@acme.example>\r\nIn-Reply-To: <${second.messageId}>\r\n\r\nGot it.\r\n`,
  );
  await bench.engine.client.call('sync.run', {});
  await run();
  await run(5000);
  expect((await state(first.outgoingId)).state).toBe('in_sent');
  expect((await state(second.outgoingId)).state).toBe('in_sent');
  expect(bench.smtp.taken).toHaveLength(2);
  expect((await bench.idsIn('Sent')).sort()).toEqual([first.messageId, second.messageId].sort());
});

test('where some have it and no answer came for the others, what the others got is not guessed', async () => {
  bench.smtp.script = { onRecipient: (address) => (address === eve.address ? '450 4.2.0 later' : undefined) };
  const sent = await write({ cc: [eve] });
  await run();
  bench.smtp.script = { onEnd: () => 'lose' };
  await run(2 * MINUTE);
  bench.smtp.script = {};
  await bench.engine.client.call('sync.run', {});
  await run(5 * MINUTE);
  expect(await state(sent.outgoingId)).toMatchObject({
    state: 'unknown',
    needsPerson: true,
    problem: expect.stringMatching(/^Some of the recipients have it/),
  });
  await bench.engine.client.call('outgoing.settle', { outgoingId: sent.outgoingId, decision: 'send_again' });
  await run();
  await run(5000);
  expect((await state(sent.outgoingId)).state).toBe('in_sent');
  expect(bench.smtp.taken.map((each) => each.to)).toEqual([[tom.address], [eve.address]]);
  expect(await bench.idsIn('Sent')).toEqual([sent.messageId]);
});

test('a refusal after the message is an answer: it waits for the person and was not sent', async () => {
  bench.smtp.script = { onEnd: () => '554 5.7.1 no' };
  const sent = await write();
  await run();
  expect(await state(sent.outgoingId)).toMatchObject({
    state: 'refused',
    problemCode: 'invalid_input',
    problem: expect.stringMatching(/not allowed to send this \(5.7.1\).*nothing of it is lost/),
  });
});

test('a password that is no longer right keeps the message, and a new one lets it go', async () => {
  bench.smtp.password = 'changed';
  const sent = await write();
  await run();
  expect(await state(sent.outgoingId)).toMatchObject({
    state: 'queued',
    problemCode: 'auth_needed',
    needsPerson: true,
  });
  await run(5 * MINUTE);
  expect(bench.smtp.connections).toBe(2);
  bench.smtp.password = 'secret words';
  await bench.engine.client.call('mailbox.update', { mailboxId: bench.mailboxId, password: 'secret words' });
  await run();
  expect(bench.smtp.taken).toHaveLength(1);
});

test('offline it waits, also through a restart, and goes when the server is there again', async () => {
  const { port } = bench.smtp;
  await bench.smtp.stop();
  const sent = await write();
  await run();
  expect(await state(sent.outgoingId)).toMatchObject({ state: 'queued', problemCode: 'offline', canTakeBack: true });
  const again = await startSmtpDouble({ port });
  Object.assign(bench, { smtp: again, engine: await bench.engine.reopen() });
  await run(MINUTE);
  expect(again.taken).toHaveLength(1);
});
