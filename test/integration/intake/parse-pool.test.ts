// The pool answers for every message, also for one that hangs or kills its thread, and never loses its neighbours.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { decompressSource } from '../../../electron/engine/intake/message-source.ts';
import { createParsePool, type ParsePool } from '../../../electron/engine/intake/parse-pool.ts';
import { parseMessage } from '../../../electron/engine/mail/mime/parse-message.ts';
import { mailBytes, workerFile } from './intake-store.ts';

let pool: ParsePool | null = null;
const folder = mkdtempSync(path.join(tmpdir(), 'tend-pool-'));
afterEach(async () => {
  await pool?.close();
  pool = null;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A worker that reads mail like the real one, but hangs on or dies of certain words. */
function brittleWorker(): URL {
  const file = path.join(folder, 'worker.mjs');
  writeFileSync(
    file,
    `import { parentPort } from 'node:worker_threads';
     await import(${JSON.stringify(workerFile.href)});
     parentPort.on('message', ({ question: { bytes } }) => {
       const text = Buffer.from(bytes).toString('latin1');
       if (text.includes('HANG')) for (;;) {}
       if (text.includes('CRASH')) process.exit(3);
     });`,
  );
  return pathToFileURL(file);
}

describe('the parse pool', () => {
  it('gives each message back as it reads alone, with its source packed', async () => {
    pool = createParsePool(workerFile, 2);
    const raws = Array.from({ length: 200 }, (_, at) => mailBytes({ id: `m${at}`, body: `Text ${at}\r\n`.repeat(at) }));
    // Views into a larger buffer, as they come off the network.
    const wire = Buffer.concat(raws);
    const ends = raws.map((_, at) => raws.slice(0, at + 1).reduce((sum, raw) => sum + raw.byteLength, 0));
    const views = raws.map((raw, at) => wire.subarray((ends[at] ?? 0) - raw.byteLength, ends[at]));
    const read = await Promise.all(views.map((raw) => pool?.parse(raw)));
    for (const at of [0, 1, 57, 199]) {
      const raw = raws[at] ?? Buffer.alloc(0);
      const { identity, ...alone } = await parseMessage(raw);
      expect(read[at]?.parsed).toMatchObject(alone);
      expect(Buffer.from(read[at]?.parsed.identity ?? []).equals(identity)).toBe(true);
      expect(Buffer.from(decompressSource(read[at]?.compressed ?? new Uint8Array())).equals(raw)).toBe(true);
    }
  });

  it('gives a thread up that never says it is ready', async () => {
    const deaf = new URL(`data:text/javascript,${encodeURIComponent('setInterval(() => undefined, 1e6);')}`);
    pool = createParsePool(deaf, 1, { startLimitMs: 300 });
    await expect(pool.parse(mailBytes({ id: 'm1', body: 'Fine.' }))).rejects.toThrow(/could not be started/);
  });

  it.each(['HANG', 'CRASH'])('gives up a message that makes its thread %s, and only that one', async (word) => {
    pool = createParsePool(brittleWorker(), 1, { messageLimitMs: word === 'HANG' ? 2500 : 30_000 });
    const raws = Array.from({ length: 8 }, (_, at) => mailBytes({ id: `m${at}`, body: at === 3 ? word : 'Fine.' }));
    const read = await Promise.all(raws.map((raw) => pool?.parse(raw)));
    expect(read.map((one) => one?.parsed.notice === null)).toEqual([true, true, true, false, true, true, true, true]);
    expect(
      Buffer.from(decompressSource(read[3]?.compressed ?? new Uint8Array())).equals(raws[3] ?? Buffer.alloc(0)),
    ).toBe(true);
    expect((await pool.parse(mailBytes({ id: 'later' }))).parsed.messageId).toBe('later');
  });

  it('blames no message when its program does not start', async () => {
    pool = createParsePool(pathToFileURL(path.join(folder, 'missing.mjs')), 1);
    await expect(pool.parse(mailBytes({ id: 'a' }))).rejects.toMatchObject({ code: 'internal' });
  });

  it('tells those who wait when it is closed', async () => {
    const closing = createParsePool(workerFile, 1);
    const waiting = closing.parse(mailBytes({ id: 'a' }));
    const outcome = expect(waiting).rejects.toMatchObject({ code: 'cancelled' });
    await closing.close();
    await outcome;
    await expect(closing.parse(mailBytes({ id: 'b' }))).rejects.toMatchObject({ code: 'cancelled' });
  });
});
