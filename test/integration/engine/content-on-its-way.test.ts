// What is kept on the server alone is fetched from where the server has it, also while the person's move of it has not
// been sent.
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Dovecot, startDovecot } from '../../support/dovecot.ts';
import { buildMail } from '../../support/imap-messages.ts';
import { openTestEngine, type TestEngine } from '../../support/open-test-engine.ts';

const user = 'sam@ours.example';
let dovecot: Dovecot;
let engine: TestEngine;

beforeAll(async () => {
  dovecot = await startDovecot();
  dovecot.addUser(user, 'secret words');
  await dovecot.append(user, 'INBOX', buildMail({ id: 'big@x.example', attachmentBytes: 570 }));
  engine = await openTestEngine();
  await engine.client.call('mailbox.add', {
    address: user,
    password: 'secret words',
    imap: { host: dovecot.host, port: dovecot.port, security: 'none' },
  });
  await engine.client.call('sync.run', {});
});
afterAll(async () => {
  await engine.close();
  await dovecot.stop();
});

test('an attachment of mail that was archived and not yet moved on the server is read from there', async () => {
  const { client, folder, bugs } = engine;
  const { threadId } = await client.call('message.find', { messageId: 'big@x.example' });
  // As of a message too large to be kept whole.
  const db = new Database(join(folder, 'tend.db'));
  db.exec('DELETE FROM message_raw');
  db.close();
  await client.call('thread.archive', { threadIds: [threadId], archived: true });
  const { messages } = await client.call('thread.get', { threadId });
  const attachmentId = messages[0]?.attachments[0]?.attachmentId;
  if (attachmentId === undefined) throw new Error('the mail has an attachment');
  const { content } = await client.call('attachment.get', { attachmentId });
  expect(Buffer.from(content, 'base64').byteLength).toBe(570);
  expect(bugs).toEqual([]);
});
