// Reading through the engine's own calls: images that lie elsewhere, whose are always shown, attachments piece by piece,
// invitations, flowed quotes.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestEngine, type TestEngine } from '../../support/open-test-engine.ts';

const head = (id: string) =>
  `From: Shop <news@shop.example>\r\nTo: maya@tidewater.example\r\nSubject: ${id}\r\nDate: Mon, 09 Nov 2026 09:00:00 +0000\r\nMessage-ID: <${id}@shop.example>\r\nMIME-Version: 1.0\r\n`;
const mails: Readonly<Record<string, string>> = {
  news: `Content-Type: text/html\r\n\r\n<style>.a{color:red}</style><p class=a>News</p><img src="https://cdn.shop.example/a.png"><img src="https://spy.example/x.gif" width=1 height=1>`,
  flowed: `Content-Type: text/plain; format=flowed\r\n\r\nYes.\r\n\r\n> This is a quoted paragraph that was sent as flowed text and goes on in the \r\n> next line of the quote.\r\n`,
  files: `Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nSee it\r\n--b\r\nContent-Type: text/csv\r\nContent-Disposition: attachment; filename=a.csv\r\n\r\nRegion;Seats\r\n--b\r\nContent-Type: text/calendar; method=REQUEST; charset=utf-8\r\n\r\nBEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Review\r\nDTSTART:20261124T150000Z\r\nATTENDEE:mailto:maya@tidewater.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n--b--\r\n`,
};

let engine: TestEngine;
let folder: string;
const call: TestEngine['client']['call'] = (...args) => engine.client.call(...args);
const open = async (id: string) => {
  const { threadId, messageRowId } = await call('message.find', { messageId: `${id}@shop.example` });
  const { messages } = await call('thread.get', { threadId });
  const message = messages.find((each) => each.messageRowId === messageRowId);
  if (!message) throw new Error(`${id} is not in its thread`);
  return message;
};

beforeAll(async () => {
  engine = await openTestEngine();
  folder = await mkdtemp(join(tmpdir(), 'tend-reading-'));
  await mkdir(join(folder, 'INBOX'));
  for (const [id, rest] of Object.entries(mails)) await writeFile(join(folder, 'INBOX', `${id}.eml`), head(id) + rest);
  await call('mail.import', { path: folder, address: 'maya@tidewater.example' });
});
afterAll(async () => {
  expect(engine.bugs).toEqual([]);
  await engine.close();
  await rm(folder, { recursive: true, force: true });
});

describe('reading a message', () => {
  it('tells which images lie elsewhere and which of them only count readers', async () => {
    const { messageRowId } = await open('news');
    const shown = await call('message.html', { messageRowId });
    expect(shown).toMatchObject({
      css: '.m-a{color:red}',
      remoteImages: [
        { host: 'cdn.shop.example', tracker: null },
        { host: 'spy.example', tracker: 'tiny' },
      ],
      showImages: false,
    });
    expect(shown.html).toContain('data-image="0"');
    expect(shown.html).not.toMatch(/https?:/);
    // From what was kept, too.
    expect(await call('message.html', { messageRowId })).toEqual(shown);
  });

  it('never loads a tracking pixel, nor an image that is not the message’s', async () => {
    const { messageRowId } = await open('news');
    await expect(call('message.image', { messageRowId, image: 1 })).rejects.toThrow(/tracking pixel/);
    await expect(call('message.image', { messageRowId, image: 2 })).rejects.toThrow(/no such image/);
  });

  it('remembers whose images are always shown, until it is taken back', async () => {
    const { messageRowId } = await open('news');
    const always = async () => (await call('message.html', { messageRowId })).showImages;
    const { entryId } = await call('sender.showImages', { address: ' News@Shop.example', show: true });
    expect(await always()).toBe(true);
    expect((await call('sender.list', {})).senders).toMatchObject([{ address: 'news@shop.example' }]);
    await call('journal.undo', { entryId: entryId ?? 0 });
    expect(await always()).toBe(false);
    await call('sender.showImages', { address: 'news@shop.example', show: true });
    await call('sender.showImages', { address: 'news@shop.example', show: false });
    expect(await always()).toBe(false);
    await expect(call('sender.showImages', { address: 'nobody', show: true })).rejects.toThrow(/not a mail address/);
  });

  it('gives an attachment piece by piece', async () => {
    const { attachments } = await open('files');
    const attachmentId = attachments.find((each) => each.fileName === 'a.csv')?.attachmentId ?? 0;
    let read = '';
    let from: number | null = 0;
    while (from !== null) {
      const piece: { content: string; next: number | null } = await call('attachment.read', {
        attachmentId,
        from,
        length: 5,
      });
      read += Buffer.from(piece.content, 'base64').toString();
      from = piece.next;
    }
    expect(read.trim()).toBe('Region;Seats');
    await expect(call('attachment.read', { attachmentId: 999_999 })).rejects.toThrow(/no such attachment/);
  });

  it('tells what an invitation says, and who of the invited the reader is', async () => {
    const { invitation } = await call('message.invitation', { messageRowId: (await open('files')).messageRowId });
    expect(invitation).toMatchObject({
      title: 'Review',
      when: { kind: 'time', start: Date.UTC(2026, 10, 24, 15), zone: null },
      invited: [{ address: 'maya@tidewater.example', you: true, answer: 'unanswered' }],
    });
    expect(
      (await call('message.invitation', { messageRowId: (await open('news')).messageRowId })).invitation,
    ).toBeNull();
  });

  it('joins a flowed quote without the marks of its lines', async () => {
    const { parts } = await open('flowed');
    expect(parts.find((part) => part.kind === 'quote')?.text).toBe(
      '> This is a quoted paragraph that was sent as flowed text and goes on in the next line of the quote.',
    );
  });
});
