// Mail arrives newest first and from several folders at once: threads must come out the same in any order.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { IntakeMessage } from '../../../electron/engine/intake/write-messages.ts';
import { corpusFiles, skipLoudly } from '../../unit/mail/corpora.ts';
import { intake, type MailSketch, mailBytes, openTestStore, partition, type TestStore, write } from './intake-store.ts';

let store: TestStore;
beforeEach(() => {
  store = openTestStore();
});
afterEach(() => store.close());

async function threadsOf(sketches: readonly MailSketch[]): Promise<string[][]> {
  const batch = await Promise.all(sketches.map((sketch, at) => intake(mailBytes(sketch), { uid: at + 1 })));
  write(store.db, batch);
  return partition(store.db);
}

const reply: MailSketch = { from: 'me@us.test', to: 'ann@acme.test' };

describe('threads', () => {
  it('follow references', async () => {
    expect(
      await threadsOf([
        { id: 'a' },
        { ...reply, id: 'b', references: ['a'] },
        { id: 'c', references: ['a', 'b'] },
        { id: 'd' },
      ]),
    ).toEqual([['a', 'b', 'c'], ['d']]);
  });

  it('hold together over a parent that never arrived', async () => {
    expect(
      await threadsOf([
        { id: 'b', references: ['gone'] },
        { id: 'c', references: ['gone'] },
      ]),
    ).toEqual([['b', 'c']]);
  });

  it('are joined when the missing link arrives last, under the lower id', async () => {
    write(store.db, [
      await intake(mailBytes({ id: 'a' }), { uid: 1 }),
      await intake(mailBytes({ id: 'c', inReplyTo: 'b' }), { uid: 2 }),
    ]);
    const before = store.db.prepare('SELECT min(id) AS id FROM thread').get() as { id: number };
    write(store.db, [await intake(mailBytes({ ...reply, id: 'b', inReplyTo: 'a' }), { uid: 3 })]);
    expect(store.db.prepare('SELECT id, messages FROM thread').all()).toEqual([{ id: before.id, messages: 3 }]);
    expect(store.db.prepare('SELECT thread_id FROM stale_thread').all()).toEqual([{ thread_id: before.id }]);
  });

  it('survive messages that name themselves or each other', async () => {
    expect(
      await threadsOf([
        { id: 'a', references: ['a', 'b'] },
        { id: 'b', references: ['a', 'b'] },
      ]),
    ).toEqual([['a', 'b']]);
  });

  it('do not grow together because a client writes an address where an id belongs', async () => {
    expect(
      await threadsOf([
        { id: 'a', inReplyTo: 'ann@acme.test' },
        { id: 'b', subject: 'Other', inReplyTo: 'ann@acme.test' },
      ]),
    ).toHaveLength(2);
  });

  it('take in a reply that names nothing by its subject and its people', async () => {
    expect(await threadsOf([{ id: 'a' }, { ...reply, id: 'b', subject: 'AW: Contract' }])).toEqual([['a', 'b']]);
  });

  it.each([
    ['it does not say it is a reply', { ...reply, id: 'b', subject: 'Contract' }],
    ['the subject is too short', { ...reply, id: 'b', subject: 'Re: Hi' }],
    ['nobody takes part in both', { id: 'b', from: 'tom@other.test', to: 'eva@us.test', subject: 'Re: Contract' }],
    ['only the mailbox is shared', { id: 'b', from: 'tom@other.test', to: 'me@us.test', subject: 'Re: Contract' }],
    ['it came much later', { ...reply, id: 'b', subject: 'Re: Contract', date: 'Mon, 3 Nov 2025 10:00:00 +0000' }],
    ['it names another parent', { ...reply, id: 'b', subject: 'Re: Contract', inReplyTo: 'x' }],
  ] as [string, MailSketch][])('leave a message alone when %s', async (_why, other) => {
    const first: MailSketch = {
      id: 'a',
      subject: other.subject?.endsWith('Hi') ? 'Hi' : 'Contract',
      date: other.date === undefined ? 'Mon, 27 Oct 2025 10:00:00 +0000' : 'Wed, 1 Oct 2025 10:00:00 +0000',
    };
    expect(await threadsOf([first, { date: 'Mon, 27 Oct 2025 11:00:00 +0000', ...other }])).toHaveLength(2);
  });

  it('carry the subject and the span of their mail', async () => {
    await threadsOf([
      { id: 'b', references: ['a'], subject: 'Re: Contract', date: 'Mon, 3 Nov 2025 11:00:00 +0000' },
      { id: 'a', subject: 'Contract', date: 'Mon, 3 Nov 2025 09:00:00 +0000' },
    ]);
    expect(store.db.prepare('SELECT subject, subject_base, first_at, last_at, messages FROM thread').all()).toEqual([
      {
        subject: 'Contract',
        subject_base: 'contract',
        first_at: Date.UTC(2025, 10, 3, 9),
        last_at: Date.UTC(2025, 10, 3, 11),
        messages: 2,
      },
    ]);
  });

  it('are the same for every order of arrival', async () => {
    const id = fc.integer({ min: 0, max: 9 }).map((n) => `m${n}`);
    const sketch = fc.record(
      {
        from: fc.constantFrom('ann@acme.test', 'me@us.test', 'tom@other.test'),
        to: fc.constantFrom('me@us.test', 'ann@acme.test', 'ann@acme.test, tom@other.test'),
        subject: fc.constantFrom('Contract', 'Re: Contract', 'AW: Contract', 'Re: Pricing', 'Pricing'),
        references: fc.uniqueArray(id, { maxLength: 3 }),
        inReplyTo: id,
      },
      { requiredKeys: ['from', 'to', 'subject'] },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(sketch, { minLength: 2, maxLength: 10 }),
        fc.infiniteStream(fc.nat()),
        async (sketches, random) => {
          const batch = await Promise.all(
            sketches.map((one, at) => intake(mailBytes({ ...one, id: `m${at}`, body: `Text ${at}` }), { uid: at + 1 })),
          );
          const shuffled = batch
            .map((one) => ({ one, key: random.next().value }))
            .sort((a, b) => a.key - b.key)
            .map(({ one }) => one);
          expect(inEmptyStore(shuffled)).toEqual(inEmptyStore(batch));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('of the corpora keep every chain of references together', async () => {
    const files = corpusFiles('notmuch', 'mailcore2');
    if (files.length === 0) return skipLoudly('threading the corpora');
    const batch = await Promise.all(files.map((file, at) => intake(readFileSync(file), { uid: at + 1 })));
    for (let at = 0; at < batch.length; at += 50) write(store.db, batch.slice(at, at + 50));
    const rows = store.db
      .prepare(
        'SELECT m.thread_id, a.thread_id AS parent FROM message m JOIN thread_anchor a ON a.message_id = m.in_reply_to',
      )
      .all() as { thread_id: number; parent: number }[];
    expect(rows.length).toBeGreaterThan(50);
    expect(rows.filter((row) => row.thread_id !== row.parent)).toEqual([]);
    const largest = store.db.prepare('SELECT max(messages) AS n FROM thread').get() as { n: number };
    console.info(
      `corpora: ${batch.length} messages in ${partition(store.db).length} threads, the largest of ${largest.n}`,
    );
  });
});

/** The partition after writing one at a time; the store is emptied by rolling back. */
function inEmptyStore(batch: readonly IntakeMessage[]): string[][] {
  let result: string[][] = [];
  const undo = new Error('undo');
  try {
    store.db.transaction(() => {
      for (const one of batch) write(store.db, [one]);
      result = partition(store.db);
      throw undo;
    })();
  } catch (error) {
    if (error !== undo) throw error;
  }
  return result;
}
