// Reading goes on where it was stopped, reads each message once, and comes to the same in whichever order mail came in.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deriveAccounts } from '../../../electron/engine/book/derive-accounts.ts';
import { deriveStale } from '../../../electron/engine/book/derive-stale.ts';
import type { LetterReader } from '../../../electron/engine/book/findings/letter-reader.ts';
import { createReading } from '../../../electron/engine/book/findings/read-messages.ts';
import { readAllHere, readingHere } from '../../support/reading.ts';
import { strictLog } from '../../support/strict-log.ts';
import type { MailSketch } from '../intake/intake-store.ts';
import { daysAgo, type OneAccountBook, openOneAccountBook } from './one-account-book.ts';

let book: OneAccountBook;
async function open(): Promise<void> {
  book = await openOneAccountBook();
}
async function close(): Promise<void> {
  expect(book.engine.bugs).toEqual([]);
  await book.engine.close();
}
beforeEach(open);
afterEach(close);

const fromThem = (sketch: MailSketch) => book.fromThem(sketch);
const fromUs = (sketch: MailSketch) => book.fromUs(sketch);
const commitments = async () =>
  (await book.engine.client.call('commitment.list', { accountId: book.account })).commitments;
const signals = async () => (await book.engine.client.call('signal.list', { accountId: book.account })).signals;

const promised = {
  id: 'promise@us.test',
  subject: 'Pricing',
  date: daysAgo(10),
  body: 'Hi Ann,\r\n\r\nI will send you the pricing proposal by 13 November.\r\n\r\nMaya',
};

describe('reading anew', () => {
  it('goes on where it was stopped, newest mail first, and ends with the same as before', async () => {
    for (let index = 0; index < 12; index += 1) {
      const body = `Hi Ann,\r\n\r\nI will send you report number ${index} by 13 November.\r\n`;
      await fromUs({ id: `m${index}@us.test`, subject: `Report ${index}`, date: daysAgo(20 - index), body });
    }
    const before = await commitments();
    expect(before).toHaveLength(12);
    book.inStore((db) => db.exec('UPDATE message_read SET rule_version = -1'));
    // One message a step: the step's time is over as soon as it looks at the clock.
    let clock = 0;
    const readIn = (steps: number) =>
      book.inStoreFor(async (db) => {
        const reading = createReading(readingHere(db, { timeZone: 'Europe/Berlin', elapsed: () => (clock += 1) }));
        for (let index = 0; index < steps; index += 1) await reading.step(1);
        return db.prepare('SELECT message_id FROM message_read WHERE rule_version > 0 ORDER BY sent_at').pluck().all();
      });
    const some = await readIn(3);
    const more = await readIn(3);
    expect(some.length).toBeGreaterThan(0);
    expect(more.length).toBeGreaterThan(some.length);
    expect(more.length).toBeLessThan(12);
    expect(more.slice(-some.length)).toEqual(some);
    expect(await commitments()).toEqual(before);
  });

  it('reads each message once, however little of what came back a step keeps', async () => {
    for (let index = 0; index < 12; index += 1) {
      await fromThem({
        id: `m${index}@acme.test`,
        date: daysAgo(20 - index),
        body: `I will send you report ${index}.`,
      });
    }
    await commitments();
    book.inStore((db) => db.exec('UPDATE message_read SET rule_version = -1'));
    let asked = 0;
    let clock = 0;
    await book.inStoreFor(async (db) => {
      const deps = readingHere(db, { timeZone: 'Europe/Berlin', elapsed: () => (clock += 1) });
      const reader: LetterReader = {
        ...deps.reader,
        async read(letter) {
          asked += 1;
          // Each comes back later than the one before it.
          for (let turn = 0; turn < asked; turn += 1) await null;
          return deps.reader.read(letter);
        },
      };
      const reading = createReading({ ...deps, reader });
      while ((await reading.step(1)) > 0);
    });
    expect(asked).toBe(12);
    expect(await commitments()).toHaveLength(12);
  });

  it('gives the same in whichever order mail came in', async () => {
    const mails: readonly [typeof fromUs, MailSketch][] = [
      [fromUs, promised],
      [
        fromThem,
        { id: 'q@acme.test', inReplyTo: 'promise@us.test', date: daysAgo(9), body: 'Could you add the discount?' },
      ],
      [fromUs, { id: 'k@us.test', inReplyTo: 'q@acme.test', date: daysAgo(8), body: 'Here is the pricing proposal.' }],
    ];
    const derive = () =>
      book.inStoreFor(async (db) => {
        while (deriveStale(db, { limit: 5 }) > 0);
        await readAllHere(db, 'Europe/Berlin');
        while (deriveAccounts(db, 'all', { timeZone: 'Europe/Berlin' }, strictLog));
      });
    for (const [send, sketch] of mails.toReversed()) {
      await send(sketch);
      await derive();
    }
    const backwards = [...(await commitments()), ...(await signals())].map(({ kind, state, quote }) => [
      kind,
      state,
      quote,
    ]);
    await close();
    await open();
    for (const [send, sketch] of mails) await send(sketch);
    const forwards = [...(await commitments()), ...(await signals())].map(({ kind, state, quote }) => [
      kind,
      state,
      quote,
    ]);
    expect(backwards).toEqual(forwards);
    expect(forwards).toContainEqual(['commitment', 'kept', 'I will send you the pricing proposal by 13 November.']);
  });
});
