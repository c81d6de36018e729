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
      date: other.date === undefined ? 'Mon, 27 Oct 2025 10:00:00 +0000' : 'Mon, 1 Sep 2025 10:00:00 +0000',
    };
    expect(await threadsOf([first, { date: 'Mon, 27 Oct 2025 11:00:00 +0000', ...other }])).toHaveLength(2);
  });

  it('tie a reply that names nothing to the nearest of several mails, whichever came in first', async () => {
    const weekly = (id: string, day: number): MailSketch => ({
      id,
      subject: 'Weekly figures',
      date: `Mon, ${day} Oct 2025 10:00:00 +0000`,
    });
    const answer: MailSketch = {
      ...reply,
      id: 'answer',
      subject: 'Re: Weekly figures',
      date: 'Tue, 21 Oct 2025 10:00:00 +0000',
    };
    const after: MailSketch = { id: 'after', inReplyTo: 'answer', subject: 'Re: Weekly figures' };
    const together = [['after', 'answer', 'week2'], ['week1'], ['week3']];
    const [one, two, three] = [weekly('week1', 13), weekly('week2', 20), weekly('week3', 27)];
    expect(await threadsOf([answer, three, one, after, two])).toEqual(together);
    expect(store.db.prepare('SELECT subject, messages FROM thread ORDER BY messages, first_at').all()).toEqual([
      { subject: 'Weekly figures', messages: 1 },
      { subject: 'Weekly figures', messages: 1 },
      { subject: 'Weekly figures', messages: 3 },
    ]);
  });

  it('stay apart where the same colleague answers two customers about the same', async () => {
    const ours = (id: string, to: string, more: Partial<MailSketch>): MailSketch => ({
      id,
      from: 'priya@us.test',
      to: `${to}, me@us.test`,
      subject: 'Re: Strange figures',
      ...more,
    });
    expect(
      await threadsOf([
        { id: 'a', from: 'ann@acme.test', to: 'me@us.test, priya@us.test', subject: 'Strange figures' },
        ours('b', 'ann@acme.test', { inReplyTo: 'a' }),
        { id: 'c', from: 'tom@other.test', to: 'me@us.test', subject: 'Strange figures' },
        ours('d', 'tom@other.test', { body: 'No parent named.' }),
      ]),
    ).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('take in an out-of-office note that names nothing', async () => {
    expect(
      await threadsOf([
        { ...reply, id: 'a' },
        { id: 'b', subject: 'Abwesenheitsnotiz: Contract' },
      ]),
    ).toEqual([['a', 'b']]);
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
        date: fc.integer({ min: 1, max: 30 }).map((day) => `${day} Oct 2025 10:00:00 +0000`),
        references: fc.uniqueArray(id, { maxLength: 3 }),
        inReplyTo: id,
      },
      { requiredKeys: ['from', 'to', 'subject', 'date'] },
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
