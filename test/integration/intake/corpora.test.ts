// Every real and malformed message of the corpora, and any bytes at all, come in from a Maildir, are stored and can be shown;
// none takes its neighbours along. Where a corpus says what subject and sender are, that is what is read.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import type { CallOutput } from '../../../electron/contract/contract.ts';
import { parseMessage } from '../../../electron/engine/mail/mime/parse-message.ts';
import { openStore } from '../../../electron/engine/store/open-store.ts';
import { openTestEngine, type TestEngine } from '../../support/open-test-engine.ts';
import { corpusFiles, skipLoudly } from '../../unit/mail/corpora.ts';

vi.setConfig({ testTimeout: 600_000 });

type MessageView = CallOutput<'thread.get'>['messages'][number];

let engine: TestEngine;
beforeEach(async () => {
  engine = await openTestEngine();
});
afterEach(() => engine.close());

function maildirOf(name: string, raws: readonly Uint8Array[]): string {
  const folder = path.join(engine.folder, 'in', name);
  for (const part of ['cur', 'new', 'tmp']) mkdirSync(path.join(folder, part), { recursive: true });
  raws.forEach((raw, index) => {
    writeFileSync(path.join(folder, 'cur', `${String(index).padStart(6, '0')}.host:2,S`), raw);
  });
  return folder;
}

/** The source of each stored message, and every message as its thread shows it. */
async function stored(): Promise<{ readonly sources: Map<string, number>; readonly shown: MessageView[] }> {
  const db = openStore(path.join(engine.folder, 'tend.db'));
  const ids = db
    .prepare<[], { id: number }>('SELECT id FROM message')
    .all()
    .map(({ id }) => id);
  const threads = db
    .prepare<[], { id: number }>('SELECT id FROM thread')
    .all()
    .map(({ id }) => id);
  db.close();
  const sources = new Map<string, number>();
  for (const messageRowId of ids) {
    const { source } = await engine.client.call('message.source', { messageRowId });
    sources.set(source, messageRowId);
  }
  const shown: MessageView[] = [];
  for (const threadId of threads) shown.push(...(await engine.client.call('thread.get', { threadId })).messages);
  return { sources, shown };
}

describe('mail of any kind', () => {
  it('of the corpora is stored and shown, every message of it', async () => {
    const files = corpusFiles();
    if (files.length === 0) return skipLoudly('storing the corpora');
    const raws = files.map((file) => readFileSync(file));
    const imported = await engine.client.call('mail.import', {
      path: maildirOf('corpora', raws),
      address: 'reader@ours.example',
    });
    expect(imported.problems).toEqual([]);
    // The corpora hold some messages twice, and some that differ in their attachments or traces alone.
    expect(imported.added + imported.alreadyHere).toBe(files.length);
    const { sources, shown } = await stored();
    expect(shown).toHaveLength(imported.added);
    // A message that hangs its reader is given up with a notice.
    expect(shown.filter(({ notice }) => notice?.includes('took too long'))).toEqual([]);
    const identities = new Set<string>();
    for (const raw of raws) {
      const key = Buffer.from((await parseMessage(raw)).identity).toString('hex');
      if (!identities.has(key)) expect(sources.has(raw.toString('base64'))).toBe(true);
      identities.add(key);
    }
    expect(identities.size).toBe(imported.added);
    expect(engine.bugs).toEqual([]);
    for (const { messageRowId, hasHtml } of shown) {
      if (hasHtml) await engine.client.call('message.html', { messageRowId });
    }
    expect(engine.bugs).toEqual([]);
  });

  it('of the mailcore2 corpus has the subjects and senders that the corpus expects', async () => {
    const files = corpusFiles('mailcore2').filter((file) =>
      file.includes(`${path.sep}parser${path.sep}input${path.sep}`),
    );
    if (files.length === 0) return skipLoudly('subjects and senders');
    const expectation = z.object({
      header: z.object({
        subject: z.string().default(''),
        from: z.object({ mailbox: z.string().default(''), displayName: z.string().optional() }).optional(),
      }),
    });
    const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
    const differing: unknown[] = [];
    for (const file of files) {
      const json = readFileSync(file.replace(`${path.sep}input${path.sep}`, `${path.sep}output${path.sep}`), 'utf8');
      const { subject, from } = expectation.parse(JSON.parse(json)).header;
      const parsed = await parseMessage(readFileSync(file));
      // A sender without a domain is kept as a name: no mail can be sent there.
      const sender = (parsed.from.address || parsed.from.name).toLowerCase();
      const name = from?.displayName === undefined ? undefined : plain(from.displayName);
      const same =
        parsed.subject === plain(subject) &&
        sender === (from?.mailbox ?? '').toLowerCase() &&
        (name === undefined || parsed.from.name === name);
      if (!same) differing.push({ file: path.basename(file), subject, from, read: [parsed.subject, parsed.from] });
    }
    expect(differing).toEqual([]);
    expect(files.length).toBeGreaterThan(150);
  });

  it('and any byte string at all is stored and shown, and so are its neighbours', async () => {
    const piece = fc.oneof(
      fc.uint8Array({ maxLength: 60 }),
      fc
        .constantFrom(
          'From: a@b.example\r\n',
          'Subject: =?utf-8?B?/////w==?=\r\n',
          'Content-Type: multipart/mixed; boundary=x\r\n',
          'Content-Type: text/html; charset=utf-7\r\n',
          'Content-Transfer-Encoding: base64\r\n',
          'Message-ID: <same@x.example>\r\n',
          'References: <same@x.example> <>\r\n',
          'Date: Thu, 32 Foo 20266 99:99:99 +9999\r\n',
          '\r\n\r\n',
          '--x\r\n',
          '--x--\r\n',
          'From x\r\n',
          '\0',
          '\ud83d',
        )
        .map((text) => new Uint8Array(Buffer.from(text, 'latin1'))),
    );
    const message = fc.array(piece, { maxLength: 14 }).map((pieces) => Buffer.concat(pieces));
    let run = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(message, { minLength: 3, maxLength: 12, selector: (raw) => raw.toString('hex') }),
        async (odd) => {
          run += 1;
          const neighbour = (index: number) =>
            Buffer.from(
              `Message-ID: <${run}.${index}@ours.example>\r\nFrom: n@x.example\r\nSubject: Sound ${index}\r\n\r\nText.\r\n`,
            );
          const raws = odd.flatMap((raw, index) => [neighbour(index), raw]);
          const address = `run${run}@ours.example`;
          const imported = await engine.client.call('mail.import', { path: maildirOf(String(run), raws), address });
          expect(imported.problems).toEqual([]);
          expect(imported.added + imported.alreadyHere).toBe(raws.length);
          for (const index of odd.keys()) {
            const { threadId } = await engine.client.call('message.find', {
              messageId: `${run}.${index}@ours.example`,
            });
            const { messages } = await engine.client.call('thread.get', { threadId });
            expect(messages.map(({ subject }) => subject)).toContain(`Sound ${index}`);
          }
        },
      ),
      { numRuns: 8 },
    );
    const { shown } = await stored();
    for (const { messageRowId, hasHtml } of shown) {
      if (hasHtml) await engine.client.call('message.html', { messageRowId });
    }
    expect(engine.bugs).toEqual([]);
  });
});
