// Mail out of files and into files through the calls a window makes: handed over in pieces, gone on with after a stop, and
// written out as it was received.
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mboxEntry } from '../../../electron/engine/export/mbox-entry.ts';
import { readMbox } from '../../../electron/engine/intake/mbox-reader.ts';
import { buildMail } from '../../support/imap-messages.ts';
import { openTestEngine, type TestEngine } from '../../support/open-test-engine.ts';

let engine: TestEngine;
beforeEach(async () => {
  engine = await openTestEngine();
});
afterEach(() => engine.close());

const address = 'sam@ours.example';
const call: TestEngine['client']['call'] = (name, input, options) => engine.client.call(name, input, options);
const place = (...names: string[]) => join(engine.folder, 'files', ...names);
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

const first = buildMail({ id: 'a@x.example', subject: 'Renewal: 2027?', text: 'From here on.\r\n>From there.' });
const second = buildMail({ id: 'b@x.example', subject: 'Re: Renewal: 2027?', inReplyTo: 'a@x.example', from: address });
const other = buildMail({ id: 'c@x.example', subject: 'Lunch', attachmentBytes: 3000 });

function writeMails(...raws: Buffer[]): string {
  mkdirSync(place(), { recursive: true });
  const file = place('box.mbox');
  writeFileSync(file, Buffer.concat(raws.map((raw) => mboxEntry(raw, 'x@x.example', Date.UTC(2026, 2, 1, 9, 30)))));
  return file;
}

async function threadOf(messageId: string) {
  return (await call('message.find', { messageId })).threadId;
}

async function readBack(file: string): Promise<string[]> {
  const raws: string[] = [];
  for await (const { raw } of readMbox(file)) raws.push(Buffer.from(raw).toString('latin1'));
  return raws;
}

describe('exporting', () => {
  beforeEach(async () => {
    await call('mail.import', { path: writeMails(first, second, other), address });
  });

  it('answers a thread as an mbox with every byte of its messages', async () => {
    const answer = await call('mail.export', { threadId: await threadOf('a@x.example'), format: 'mbox' });
    expect(answer).toMatchObject({ messages: 2, path: null, fileName: 'Renewal 2027.mbox', problems: [] });
    writeFileSync(place('back.mbox'), Buffer.from(answer.content ?? '', 'base64'));
    expect(await readBack(place('back.mbox'))).toEqual([first, second].map((raw) => raw.toString('latin1')));
  });

  it('answers one message as itself and several as a zip', async () => {
    const one = await call('mail.export', { query: 'lunch', format: 'eml' });
    expect(one).toMatchObject({ messages: 1, fileName: '2026-03-01 0900 Lunch.eml', bytes: other.byteLength });
    expect(Buffer.from(one.content ?? '', 'base64').equals(other)).toBe(true);
    const two = await call('mail.export', { threadId: await threadOf('a@x.example'), format: 'eml' });
    expect(two).toMatchObject({ messages: 2, fileName: 'Renewal 2027.zip' });
    expect(
      Buffer.from(two.content ?? '', 'base64')
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });

  it('writes an account’s mail as .eml files that are its own, and nothing twice', async () => {
    const { accountId } = await call('account.create', { name: 'Northwind', domains: ['northwind.example'] });
    const answer = await call('mail.export', { accountId, format: 'eml', path: place('out') });
    expect(answer).toMatchObject({ messages: 3, path: place('out'), content: null });
    expect(readdirSync(place('out')).sort()).toEqual([
      '2026-03-01 0900 Lunch.eml',
      '2026-03-01 0900 Re Renewal 2027.eml',
      '2026-03-01 0900 Renewal 2027.eml',
    ]);
    expect(readFileSync(place('out', '2026-03-01 0900 Renewal 2027.eml')).equals(first)).toBe(true);
    expect(statSync(place('out', '2026-03-01 0900 Lunch.eml')).mode & 0o077).toBe(0);
    const again = await call('mail.export', { accountId, format: 'eml', path: place('out') });
    expect(again.messages).toBe(3);
    expect(readdirSync(place('out'))).toHaveLength(6);
  });

  it('overwrites nothing, and leaves nothing behind when it is stopped', async () => {
    writeFileSync(place('mine.mbox'), 'precious');
    await expect(
      call('mail.export', { query: 'lunch', format: 'mbox', path: place('mine.mbox') }),
    ).rejects.toMatchObject({ code: 'conflict' });
    expect(readFileSync(place('mine.mbox'), 'utf8')).toBe('precious');
    const stop = new AbortController();
    engine.client.on('mailFiles.progressed', () => stop.abort());
    const stopped = call(
      'mail.export',
      { query: 'renewal', format: 'eml', path: place('never') },
      { signal: stop.signal },
    );
    stop.abort();
    await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
    expect(existsSync(place('never'))).toBe(false);
  });

  it('says so when there is nothing to export or no such place', async () => {
    await expect(call('mail.export', { query: 'nothing like it', format: 'mbox' })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(call('mail.export', { format: 'mbox' })).rejects.toMatchObject({ code: 'invalid_input' });
    await expect(
      call('mail.export', { query: 'lunch', format: 'mbox', path: place('no', 'such', 'a.mbox') }),
    ).rejects.toMatchObject({ code: 'not_found' });
  });

  it('can be read in again as the same mail', async () => {
    await call('mail.export', { query: 'from:northwind', format: 'mbox', path: place('again.mbox') });
    expect(await call('mail.import', { path: place('again.mbox'), address: 'someone@else.example' })).toMatchObject({
      added: 2,
    });
    expect((await call('mail.import', { path: place('again.mbox'), address })).problems).toEqual([]);
  });
});

describe('importing what has no path', () => {
  it('reads what was handed over in pieces, and keeps no copy of it', async () => {
    const bytes = readFileSync(writeMails(first, second));
    const half = Math.floor(bytes.length / 2);
    const { stageId } = await call('mail.stage', {
      file: 'Old/box.mbox',
      offset: 0,
      content: base64(bytes.subarray(0, half)),
    });
    await call('mail.stage', { stageId, file: 'Old/box.mbox', offset: half, content: base64(bytes.subarray(half)) });
    await call('mail.stage', { stageId, file: 'Old/new.eml', offset: 0, content: base64(other) });
    expect(await call('mail.import', { stageId, address })).toMatchObject({ added: 3, problems: [] });
    expect(readdirSync(join(engine.folder, 'incoming'))).toEqual([]);
    expect(await call('mail.imports', {})).toEqual({ imports: [] });
  });

  it('keeps every name inside its folder, and pieces in their order', async () => {
    const { stageId } = await call('mail.stage', { file: '../../../outside.eml', offset: 0, content: base64(first) });
    expect(existsSync(join(engine.folder, 'outside.eml'))).toBe(false);
    await expect(call('mail.stage', { stageId, file: 'gap.eml', offset: 7, content: '' })).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(await call('mail.import', { stageId, address })).toMatchObject({ added: 1 });
    await expect(call('mail.stage', { file: '/', offset: 0, content: '' })).rejects.toMatchObject({
      code: 'invalid_input',
    });
    await expect(
      call('mail.stage', { stageId: '0'.repeat(32), file: 'a.eml', offset: 0, content: '' }),
    ).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('an import that was stopped', () => {
  it('is listed, goes on after the program was started again, and can be let go', async () => {
    const many = Array.from({ length: 300 }, (_, index) =>
      buildMail({ id: `m${index}@x.example`, subject: `No. ${index}` }),
    );
    const path = writeMails(...many);
    const stop = new AbortController();
    engine.client.on('mailFiles.progressed', () => stop.abort());
    await expect(call('mail.import', { path, address }, { signal: stop.signal })).rejects.toMatchObject({
      code: 'cancelled',
    });
    engine = await engine.reopen();
    const { imports } = await call('mail.imports', {});
    expect(imports).toMatchObject([{ address, path, running: false }]);
    const { importId = 0, messages = 0 } = imports[0] ?? {};
    expect(messages).toBeGreaterThan(0);
    expect(await call('mail.import', { importId })).toMatchObject({ added: 300 - messages, alreadyHere: messages });
    expect(await call('mail.imports', {})).toEqual({ imports: [] });
    await expect(call('mail.forgetImport', { importId })).rejects.toMatchObject({ code: 'not_found' });
    await expect(call('mail.import', { importId })).rejects.toMatchObject({ code: 'not_found' });
    await expect(call('mail.import', { path, importId, address })).rejects.toMatchObject({ code: 'invalid_input' });
  });
});
