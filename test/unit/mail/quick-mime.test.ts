// The quick reader may decline a message, but what it answers is what the library would have made of it.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMime } from '../../../electron/engine/mail/mime/mime.ts';
import { parseMessage } from '../../../electron/engine/mail/mime/parse-message.ts';
import { quickMime } from '../../../electron/engine/mail/mime/quick-mime.ts';
import { generateSampleBook } from '../../../electron/engine/sample/generate-sample-book.ts';
import { benchCorpus } from '../../bench/corpus.ts';
import { builtMessage, damage } from './built-messages.ts';
import { corpusFiles, skipLoudly } from './corpora.ts';

const now = Date.UTC(2026, 10, 20, 9);
/** More than a person waits for can be asked for: QUICK_MIME_RUNS=100000. */
const RUNS = Number(process.env.QUICK_MIME_RUNS ?? 1500);

/** Whether the quick reader answered; fails where its answer gives another message than the library's. */
async function agrees(raw: Buffer, what: string): Promise<boolean> {
  const outline = quickMime(raw);
  if (outline === null) return false;
  const quick = await parseMessage(raw, () => Promise.resolve(outline));
  expect(quick, what).toStrictEqual(await parseMessage(raw, readMime));
  return true;
}

async function share(source: string, messages: Iterable<readonly [string, Buffer]>): Promise<number> {
  let all = 0;
  let quick = 0;
  for (const [name, raw] of messages) {
    all += 1;
    if (await agrees(raw, name)) quick += 1;
  }
  console.info(`${source}: ${quick} of ${all} messages were read by the quick reader.`);
  return quick / all;
}

describe('quickMime', () => {
  it('reads nearly all of the sample book as the library does', async () => {
    const book = generateSampleBook({ seed: 1, now, timeZone: 'Europe/Berlin' });
    const messages = book.folders.flatMap((folder) =>
      folder.messages.map((message, index) => [`${folder.name} ${index}`, Buffer.from(message.raw)] as const),
    );
    expect(await share('Sample book', messages)).toBeGreaterThan(0.9);
  }, 120_000);

  it('reads nearly all of the benchmark corpus as the library does', async () => {
    const corpus = benchCorpus({ seed: 7, messages: 500, accounts: 40, now });
    const messages = [...corpus].map((message, index) => [String(index), message.raw] as const);
    expect(await share('Benchmark corpus', messages)).toBeGreaterThan(0.9);
  }, 60_000);

  it('agrees with the library on every real and malformed message it takes', async () => {
    const files = corpusFiles();
    if (files.length === 0) return skipLoudly('quick reader against real mail');
    const messages = files.map((file) => [file, readFileSync(file)] as const);
    expect(await share('Real and malformed mail', messages)).toBeGreaterThan(0);
  }, 120_000);

  it('leaves what is out of the ordinary to the library', () => {
    const odd: readonly (readonly [string, string])[] = [
      ['a forwarded message', 'Content-Type: message/rfc822\n\nSubject: x\n\ny\n'],
      ['an invitation', 'Content-Type: text/calendar; method=REPLY\n\nBEGIN:VCALENDAR\n'],
      ['flowed text with DelSp', 'Content-Type: text/plain; format=flowed; delsp=yes\n\na \nb\n'],
      ['a report', 'Content-Type: multipart/report; boundary=b\n\n--b\nA: b\n\nc\n--b--\n'],
      ['an unclosed multipart', 'Content-Type: multipart/mixed; boundary=b\n\n--b\nA: b\n\nc\n'],
      ['a multipart without a boundary', 'Content-Type: multipart/mixed\n\n--b\nA: b\n\nc\n--b--\n'],
      ['a group of addresses', 'To: Team: a@x.test, b@x.test;\n\nc\n'],
      ['a comment in an address', 'To: a@x.test (Ann)\n\nc\n'],
      ['two senders', 'From: a@x.test\nFrom: b@x.test\n\nc\n'],
      ['an unknown charset', 'Content-Type: text/plain; charset=koi8-r\n\nc\n'],
      ['an RFC 2231 name', "Content-Disposition: attachment; filename*=utf-8''a\nContent-Type: a/b\n\nc\n"],
      ['a NUL', 'Subject: a\n\n\0\n'],
      ['raw 8-bit headers', 'Subject: \xfc\n\nc\n'],
      ['a header block without an end', 'Subject: a\n'],
      ['mbox', 'From a@x.test Mon\nSubject: a\n\nc\n'],
    ];
    for (const [what, text] of odd) expect(quickMime(Buffer.from(text, 'latin1')), what).toBeNull();
  });

  it('agrees with the library on any message built from ordinary and odd pieces', async () => {
    let quick = 0;
    await fc.assert(
      fc.asyncProperty(builtMessage, async (raw) => {
        if (await agrees(raw, raw.toString('latin1'))) quick += 1;
      }),
      { numRuns: RUNS },
    );
    console.info(`Built messages: ${quick} of ${RUNS} were read by the quick reader.`);
    expect(quick).toBeGreaterThan(RUNS / 5);
  }, 120_000);

  it('agrees with the library on damaged messages', async () => {
    let quick = 0;
    await fc.assert(
      fc.asyncProperty(builtMessage, fc.array(damage, { minLength: 1, maxLength: 2 }), async (raw, damages) => {
        const damaged = damages.reduce((bytes, apply) => apply(bytes), raw);
        if (damaged.length > 0 && (await agrees(damaged, damaged.toString('latin1')))) quick += 1;
      }),
      { numRuns: RUNS },
    );
    console.info(`Damaged messages: ${quick} of ${RUNS} were read by the quick reader.`);
    expect(quick).toBeGreaterThan(RUNS / 20);
  }, 120_000);
});
