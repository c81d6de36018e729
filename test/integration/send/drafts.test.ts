// Drafts as they are typed, their copies in the server's Drafts folder, attachments, and what a forward takes along.
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Dovecot, startDovecot } from '../../support/dovecot.ts';
import { type SendBench, startSendBench } from '../../support/send-bench.ts';

const other = 'other@ours.example';
let dovecot: Dovecot;
let bench: SendBench;
beforeAll(async () => {
  dovecot = await startDovecot();
  dovecot.addUser(other, 'secret words');
});
afterAll(() => dovecot.stop());
beforeEach(async () => {
  bench = await startSendBench(dovecot, { size: 2_000_000 });
});
afterEach(() => bench.close());

async function start(content: object = {}) {
  return (await bench.engine.client.call('draft.start', { kind: 'new', content })).draft;
}
async function save(draftId: number, revision: number, content: object) {
  return bench.engine.client.call('draft.save', { draftId, revision, content });
}
const get = async (draftId: number) => (await bench.engine.client.call('draft.get', { draftId })).draft;
const copy = () => bench.engine.client.call('outgoing.run', {});

/** What another program does to a draft: puts its version there and takes the former one away. */
async function editElsewhere(text: string, keepOld = false): Promise<void> {
  const [old = Buffer.alloc(0)] = await bench.sourceIn('Drafts');
  const id = /^Message-ID: .*$/im.exec(old.toString())?.[0] ?? '';
  const imap = await dovecot.client(bench.user);
  await imap.mailboxOpen('Drafts');
  if (!keepOld) await imap.messageDelete('1:*');
  const head = `From: ${bench.user}\r\nTo: Tom <tom@acme.example>\r\nSubject: Elsewhere\r\n${id}\r\n`;
  await imap.append('Drafts', `${head}Content-Type: text/plain\r\n\r\n${text}\r\n`, ['\\Draft']);
  await imap.logout();
}

test('a draft lies in the server’s Drafts once, in its newest version, and goes when it is thrown away', async () => {
  const draft = await start({ subject: 'Plan', text: 'one', bcc: [{ name: '', address: 'eve@acme.example' }] });
  await copy();
  const second = await save(draft.draftId, draft.revision, { text: 'one two' });
  expect((await get(draft.draftId)).onServer).toBe('older');
  await copy();
  await bench.engine.client.call('sync.run', {});
  await save(draft.draftId, second.revision, { text: 'one two three' });
  await copy();
  const copies = await bench.sourceIn('Drafts');
  expect(copies).toHaveLength(1);
  expect(copies[0]?.toString()).toMatch(/one two three/);
  expect(copies[0]?.toString()).toMatch(/^Bcc: eve@acme.example\r$/m);
  const { entryId } = await bench.engine.client.call('draft.discard', { draftId: draft.draftId });
  await copy();
  expect(await bench.sourceIn('Drafts')).toEqual([]);
  await bench.engine.client.call('journal.undo', { entryId: Number(entryId) });
  expect((await get(draft.draftId)).text).toBe('one two three');
  await copy();
  expect(await bench.sourceIn('Drafts')).toHaveLength(1);
});

test('a draft that goes out leaves the server’s Drafts', async () => {
  const draft = await start({ to: [{ name: '', address: 'tom@acme.example' }], text: 'x' });
  await copy();
  await bench.engine.client.call('draft.send', { draftId: draft.draftId });
  await bench.engine.client.call('outgoing.run', { held: true });
  expect(await bench.sourceIn('Drafts')).toEqual([]);
  expect((await bench.engine.client.call('draft.list', {})).drafts).toEqual([]);
});

test('a draft given to another mailbox goes from the Drafts of the one before, and takes nothing else from the new one’s', async () => {
  const { client, folder } = bench.engine;
  // Another program's draft in the other mailbox, which has the number that ours has in its own.
  await dovecot.append(other, 'Drafts', 'Message-ID: <theirs@x.example>\r\nSubject: Theirs\r\n\r\nTheirs.\r\n');
  const { mailboxId } = await client.call('mailbox.add', {
    address: other,
    password: 'secret words',
    imap: { host: '127.0.0.1', port: dovecot.port, security: 'none' },
  });
  await client.call('sync.run', {});
  const draft = await start({ mailboxId: bench.mailboxId, subject: 'Plan', text: 'one' });
  await copy();
  expect(await bench.sourceIn('Drafts')).toHaveLength(1);
  // Servers give one UIDVALIDITY to many folders: some always begin with 1.
  const imap = await dovecot.client(other);
  const { uidValidity } = await imap.mailboxOpen('Drafts', { readOnly: true });
  const db = new Database(join(folder, 'tend.db'));
  db.prepare('UPDATE draft SET copy_uid_validity = ?').run(Number(uidValidity));
  db.close();
  await save(draft.draftId, draft.revision, { mailboxId, from: other, text: 'one two' });
  await copy();
  expect(await bench.sourceIn('Drafts')).toEqual([]);
  await imap.mailboxOpen('Drafts', { readOnly: true });
  const there = await imap.fetchAll('1:*', { source: true });
  await imap.logout();
  expect(there.map(({ source }) => /^Subject: (.*)$/m.exec(String(source))?.[1])).toEqual(['Theirs', 'Plan']);
  expect((await get(draft.draftId)).onServer).toBe('current');
  expect((await client.call('draft.list', {})).drafts.map(({ draftId }) => draftId)).toEqual([draft.draftId]);
});

test('a version written elsewhere is taken over where nothing was typed here since', async () => {
  const draft = await start({ subject: 'Plan', text: 'mine' });
  await copy();
  await bench.engine.client.call('sync.run', {});
  await editElsewhere('theirs');
  await bench.engine.client.call('sync.run', {});
  await copy();
  const now = await get(draft.draftId);
  expect(now).toMatchObject({
    subject: 'Elsewhere',
    onServer: 'current',
    notice: expect.stringMatching(/changed elsewhere/),
  });
  expect(now.text.trim()).toBe('theirs');
  expect(await bench.sourceIn('Drafts')).toHaveLength(1);
});

test('where both were changed both are kept', async () => {
  const draft = await start({ subject: 'Plan', text: 'mine' });
  await copy();
  await editElsewhere('theirs');
  await save(draft.draftId, draft.revision, { text: 'mine and more' });
  await copy();
  await copy();
  const { drafts } = await bench.engine.client.call('draft.list', {});
  const texts = await Promise.all(drafts.map(async (each) => (await get(each.draftId)).text.trim()));
  expect(texts.sort()).toEqual(['mine and more', 'theirs']);
  expect((await get(draft.draftId)).notice).toMatch(/also changed elsewhere/);
  expect(await bench.sourceIn('Drafts')).toHaveLength(2);
});

test('a draft removed elsewhere is kept here and says so', async () => {
  const draft = await start({ text: 'keep me' });
  await copy();
  await bench.engine.client.call('sync.run', {});
  const imap = await dovecot.client(bench.user);
  await imap.mailboxOpen('Drafts');
  await imap.messageDelete('1:*');
  await imap.logout();
  await bench.engine.client.call('sync.run', {});
  await copy();
  expect(await get(draft.draftId)).toMatchObject({
    text: 'keep me',
    notice: expect.stringMatching(/removed.*kept here/),
  });
  expect(await bench.sourceIn('Drafts')).toEqual([]);
});

test('a draft another program left is listed and opened, and replaced by what is written on', async () => {
  const head =
    'From: sam@ours.example\r\nTo: tom@acme.example\r\nSubject: From my phone\r\nMessage-ID: <phone@ours.example>\r\n';
  await dovecot.append(bench.user, 'Drafts', `${head}\r\nHalf a sen\r\n`, { flags: ['\\Draft'] });
  const { client } = bench.engine;
  await client.call('sync.run', {});
  const [found] = (await client.call('draft.list', {})).elsewhere;
  expect(found).toMatchObject({ subject: 'From my phone' });
  const { draft } = await client.call('draft.adopt', { messageRowId: found?.messageRowId ?? 0 });
  expect(draft.text.trim()).toBe('Half a sen');
  await save(draft.draftId, draft.revision, { text: 'Half a sentence is now whole.' });
  await copy();
  expect((await client.call('draft.list', {})).elsewhere).toEqual([]);
  const copies = await bench.sourceIn('Drafts');
  expect(copies).toHaveLength(1);
  expect(copies[0]?.toString()).toContain('is now whole');
});

test('typing against a version that moved on keeps both', async () => {
  const draft = await start({ text: 'one' });
  await save(draft.draftId, draft.revision, { text: 'from the first window' });
  const second = await save(draft.draftId, draft.revision, { text: 'from the second window' });
  expect(second.draftId).not.toBe(draft.draftId);
  expect(second.notice).toMatch(/Both versions are kept/);
  expect((await get(draft.draftId)).text).toBe('from the first window');
});

test('typing makes no journal entries, and saving is on disk when it answers', async () => {
  const { client } = bench.engine;
  const before = (await client.call('journal.list', {})).entries.length;
  const draft = await start();
  let { revision } = draft;
  for (let n = 0; n < 50; n += 1) ({ revision } = await save(draft.draftId, revision, { text: 'x'.repeat(n) }));
  expect((await client.call('journal.list', {})).entries).toHaveLength(before);
});

test('an attachment comes in pieces, is sent whole, and what the server can’t take is refused with its limit', async () => {
  const { client } = bench.engine;
  const draft = await start({
    to: [{ name: '', address: 'tom@acme.example' }],
    subject: 'Plan',
    text: 'See attached.',
  });
  const content = Buffer.from(Array.from({ length: 300_000 }, (_, n) => (n * 7) % 256));
  const { attachment } = await client.call('draft.addAttachment', {
    draftId: draft.draftId,
    fileName: 'plan.bin',
    size: content.length,
  });
  expect((await client.call('draft.check', { draftId: draft.draftId })).concerns).toMatchObject([
    { kind: 'attachment_unfinished', level: 'stop' },
  ]);
  const put = (offset: number, end: number) =>
    client.call('draft.putAttachment', {
      draftAttachmentId: attachment.draftAttachmentId,
      offset,
      content: content.subarray(offset, end).toString('base64'),
    });
  await put(0, 100_000);
  await expect(put(200_000, 300_000)).rejects.toThrow(/100000 bytes are here/);
  await put(100_000, 300_000);
  await client.call('draft.send', { draftId: draft.draftId });
  await client.call('outgoing.run', { held: true });
  const { simpleParser } = await import('mailparser');
  const read = await simpleParser(bench.smtp.taken[0]?.raw ?? '');
  expect(read.attachments[0]?.content.equals(content)).toBe(true);

  const next = await start();
  await expect(
    client.call('draft.addAttachment', { draftId: next.draftId, fileName: 'film.mp4', size: 3_000_000 }),
  ).rejects.toThrow(/takes messages up to 1.9 MB and this one has 3.9 MB/);
});

test('a mailbox is not removed with what was written for it and is nowhere else', async () => {
  const { client } = bench.engine;
  const remove = () => client.call('mailbox.remove', { mailboxId: bench.mailboxId, confirmAddress: bench.user });
  const tom = { name: '', address: 'tom@acme.example' };
  const refused = await start({ to: [tom], subject: 'Plan', text: 'Refused' });
  bench.smtp.script = { onRecipient: () => '550 5.1.1 unknown' };
  const { outgoing } = await client.call('draft.send', { draftId: refused.draftId });
  await client.call('outgoing.run', { held: true });
  await expect(remove()).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('take it back') });
  await client.call('outgoing.takeBack', { outgoingId: outgoing.outgoingId });
  await expect(remove()).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('A draft of') });
  await copy();
  expect(await remove()).toMatchObject({ entryId: expect.any(Number) });
  expect(await bench.sourceIn('Drafts')).toHaveLength(1);
});

test('a copy put there while an attachment was coming is replaced by one with it', async () => {
  const { client } = bench.engine;
  const draft = await start({ subject: 'Plan', text: 'See the file.' });
  const { attachment } = await client.call('draft.addAttachment', {
    draftId: draft.draftId,
    fileName: 'plan.txt',
    size: 4,
  });
  await copy();
  const { draftAttachmentId } = attachment;
  await client.call('draft.putAttachment', {
    draftAttachmentId,
    offset: 0,
    content: Buffer.from('plan').toString('base64'),
  });
  await copy();
  const copies = await bench.sourceIn('Drafts');
  expect(copies).toHaveLength(1);
  expect(copies[0]?.toString()).toContain('plan.txt');
  expect((await get(draft.draftId)).onServer).toBe('current');
});

test('a forward takes the original’s text, heading and attachments along', async () => {
  const mail = [
    'From: Tom Berg <tom@acme.example>',
    `To: ${bench.user}`,
    'Subject: Plan',
    'Message-ID: <plan@acme.example>',
    'Date: Thu, 19 Nov 2026 10:00:00 +0000',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'Here it is.',
    '--b',
    'Content-Type: application/pdf; name=plan.pdf',
    'Content-Disposition: attachment; filename=plan.pdf',
    'Content-Transfer-Encoding: base64',
    '',
    'AAECAw==',
    '--b--',
    '',
  ].join('\r\n');
  await dovecot.append(bench.user, 'INBOX', mail);
  const { client } = bench.engine;
  await client.call('sync.run', {});
  const { messageRowId } = await client.call('message.find', { messageId: 'plan@acme.example' });
  const { draft } = await client.call('draft.start', { kind: 'forward', messageRowId });
  expect(draft).toMatchObject({
    subject: 'Fwd: Plan',
    to: [],
    attachments: [{ fileName: 'plan.pdf', size: 4, received: 4 }],
  });
  expect(draft.quote?.heading).toMatch(
    /Forwarded message[\s\S]*From: Tom Berg <tom@acme.example>\nDate: Thu, 19 Nov 2026 at 11:00/,
  );
  await save(draft.draftId, draft.revision, { to: [{ name: '', address: 'ann@ours.example' }], text: 'FYI' });
  await client.call('draft.send', { draftId: draft.draftId });
  await client.call('outgoing.run', { held: true });
  const raw = bench.smtp.taken[0]?.raw.toString() ?? '';
  expect(raw).toContain('AAECAw==');
  expect(raw).toMatch(/Here it is\./);
  expect(raw).not.toMatch(/^(?:In-Reply-To|References):/m);
});

test('what can’t be sent is said before it is tried', async () => {
  const { client } = bench.engine;
  const draft = await start({
    to: [{ name: '', address: 'not an address' }],
    from: 'boss@elsewhere.example',
    text: 'I attached it',
  });
  const { concerns } = await client.call('draft.check', { draftId: draft.draftId });
  expect(concerns.map((each) => [each.level, each.kind])).toEqual([
    ['stop', 'bad_sender'],
    ['stop', 'bad_address'],
    ['ask', 'attachment_forgotten'],
    ['ask', 'no_subject'],
  ]);
  await expect(client.call('draft.send', { draftId: draft.draftId })).rejects.toMatchObject({
    code: 'invalid_input',
    field: 'from',
  });
});

test('the signature is the mailbox’s, and follows it while untouched', async () => {
  const { client } = bench.engine;
  const { entryId } = await client.call('signature.set', { mailboxId: bench.mailboxId, text: 'Sam\nOurs' });
  expect((await start()).signature).toBe('Sam\nOurs');
  await client.call('journal.undo', { entryId: Number(entryId) });
  expect((await start()).signature).toBe('');
});
