import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { generateSampleBook } from '../../../electron/engine/sample/generate-sample-book.ts';
import { mboxOf, writeSampleFiles } from '../../../electron/engine/sample/write-sample-files.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tend-sample-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('writes the CSV and one mbox per folder, with as many envelope lines as mails', async () => {
  const book = generateSampleBook({ seed: 3, now: Date.parse('2026-06-01T08:00:00Z'), timeZone: 'UTC' });
  const files = await writeSampleFiles(folder, book);
  expect(await readFile(files.accountsCsv, 'utf8')).toBe(book.accountsCsv);
  expect(files.mboxes.map((file) => file.slice(folder.length + 1))).toEqual([
    'INBOX.mbox',
    'Sent.mbox',
    'Archive.mbox',
  ]);
  for (const [index, file] of files.mboxes.entries()) {
    const text = await readFile(file, 'latin1');
    const envelopes = text.match(/^From \S+ [A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \d{4}$/gm) ?? [];
    expect(envelopes.length).toBe(book.folders[index]?.messages.length);
    expect(text.match(/^From /gm)?.length).toBe(envelopes.length);
  }
});

it('quotes lines that look like an envelope, and those that look quoted already, in the body alone', () => {
  const raw = Buffer.from(
    'Return-Path: <a@one.example>\r\nSubject: Hi\r\n\r\nFrom here on\r\n>From there\r\nfrom nowhere\r\n',
  );
  const receivedAt = Date.parse('2026-01-05T07:08:09Z');
  const text = Buffer.from(
    mboxOf({ name: 'INBOX', messages: [{ raw, receivedAt, flags: ['\\Seen', '\\Answered', '\\Flagged'] }] }),
  ).toString();
  expect(text).toBe(
    'From a@one.example Mon Jan  5 07:08:09 2026\nReturn-Path: <a@one.example>\nSubject: Hi\nStatus: RO\nX-Status: AF\n\n' +
      '>From here on\n>>From there\nfrom nowhere\n\n',
  );
});
