// Letters are read in other threads: each as it reads alone, none that holds up the others for ever, and none lost when a
// step keeps only a part of what came back.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import {
  createLetterReader,
  type LetterReader,
  TOO_SLOW,
} from '../../../electron/engine/book/findings/letter-reader.ts';
import { type Letter, readLetter } from '../../../electron/engine/book/findings/read-letter.ts';
import { programFile } from '../../support/programs.ts';

const workerFile = programFile('reading-worker');
const folder = mkdtempSync(path.join(tmpdir(), 'tend-reader-'));
let reader: LetterReader | null = null;
afterEach(async () => {
  await reader?.close();
  reader = null;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const letter = (text: string): Letter => ({
  text,
  subject: 'Renewal',
  sentAt: Date.parse('2026-11-20T10:00:00Z'),
  zoneMinutes: 60,
  usersZone: 'Europe/Berlin',
  by: 'them',
  fromName: 'Ann Lee',
  fromAddress: 'ann@acme.test',
  automatic: null,
  asks: null,
});

/** A worker that reads like the real one, but never comes to an end on a certain word. */
function endlessWorker(): URL {
  const file = path.join(folder, 'worker.mjs');
  writeFileSync(
    file,
    `import { parentPort } from 'node:worker_threads';
     parentPort.on('message', ({ question }) => {
       for (const { text } of question) if (text.includes('ENDLESS')) for (;;) {}
     });
     await import(${JSON.stringify(workerFile.href)});`,
  );
  return pathToFileURL(file);
}

describe('the letter reader', () => {
  it('reads each letter as it reads alone, in whichever thread', async () => {
    reader = createLetterReader(workerFile, 2);
    const letters = Array.from({ length: 60 }, (_, at) =>
      letter(`Hi Tom,\n\nI will send you plan ${at} by 27 November.\nCould you call me?\n\n--\nAnn Lee\nHead of IT`),
    );
    const readings = await Promise.all(letters.map((one) => reader?.read(one)));
    expect(readings).toEqual(letters.map(readLetter));
    expect(readings[7]?.found.map(({ kind }) => kind)).toContain('commitment');
  });

  it('gives up a letter that is never read to its end, and only that one', async () => {
    reader = createLetterReader(endlessWorker(), 1, { limitMs: 1500 });
    const texts = Array.from({ length: 6 }, (_, at) => (at === 2 ? 'ENDLESS' : 'I will send it by Friday.'));
    const readings = await Promise.all(texts.map((text) => reader?.read(letter(text))));
    expect(readings.map((one) => one?.broke)).toEqual([null, null, TOO_SLOW, null, null, null]);
    expect(readings.map((one) => one?.found.length)).toEqual([1, 1, 0, 1, 1, 1]);
  });

  it('says so when its program does not start, and when it is closed', async () => {
    reader = createLetterReader(pathToFileURL(path.join(folder, 'missing.mjs')), 1);
    await expect(reader.read(letter('Hello'))).rejects.toMatchObject({ code: 'internal' });
    await reader.close();
    await expect(reader.read(letter('Hello'))).rejects.toMatchObject({ code: 'cancelled' });
  });
});
