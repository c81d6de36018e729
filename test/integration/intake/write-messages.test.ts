// A message becomes rows once per mailbox, wherever it lies, and leaves nothing behind when it is gone.
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compressSource } from '../../../electron/engine/intake/message-source.ts';
import { attachmentContent, messageHtml, messageSource } from '../../../electron/engine/intake/read-message.ts';
import { removeLocations } from '../../../electron/engine/intake/removal.ts';
import {
  ARRIVAL,
  counts,
  INBOX,
  intake,
  mailBytes,
  openTestStore,
  SENT,
  type TestStore,
  write,
} from './intake-store.ts';

let store: TestStore;
beforeEach(() => {
  store = openTestStore();
});
afterEach(() => store.close());

const all = (sql: string, ...bound: unknown[]) => store.db.prepare(sql).all(...bound);
const found = (query: string) => all('SELECT rowid FROM message_text WHERE message_text MATCH ?', query).length;
const remove = (folderId: number, uids: number[]) =>
  store.db.transaction(() => removeLocations(store.db, folderId, uids))();

describe('writing messages', () => {
  it('keeps one row for a message in two folders', async () => {
    const raw = mailBytes({ id: 'a' });
    const first = write(store.db, [await intake(raw, { uid: 7 })]);
    const second = write(store.db, [await intake(raw, { uid: 3, folderId: SENT })]);
    expect([first.added, first.known, second.added, second.known]).toEqual([1, 0, 0, 1]);
    expect(second.messageRowIds).toEqual(first.messageRowIds);
    expect(counts(store.db)).toMatchObject({ message: 1, message_location: 2, thread: 1 });
  });

  it('takes the same location again as a change of flags', async () => {
    const raw = mailBytes({ id: 'a' });
    const flags = { seen: false, flagged: true, answered: false, draft: false, keywords: '$Work later' };
    write(store.db, [await intake(raw, { uid: 7 })]);
    write(store.db, [await intake(raw, { uid: 7, flags })]);
    expect(all('SELECT uid, seen, flagged, keywords FROM message_location')).toEqual([
      { uid: 7, seen: 0, flagged: 1, keywords: '$Work later' },
    ]);
  });

  it('makes messages findable by subject, people and text', async () => {
    write(store.db, [
      await intake(
        mailBytes({
          id: 'a',
          from: 'Ann Müller <ann@acme.test>',
          subject: 'Renewal terms',
          body: 'The quokka agrees.',
        }),
      ),
    ]);
    for (const query of ['renewal', 'muller', 'acme', 'quokka', 'subject: renewal', 'people: ann'])
      expect(found(query)).toBe(1);
    expect(found('body: renewal')).toBe(0);
  });

  it.each([
    ['a plausible date', 'Mon, 3 Nov 2025 10:00:00 +0000', Date.UTC(2025, 10, 3, 10), 0],
    ['a clock a year ahead', 'Tue, 3 Nov 2026 10:00:00 +0000', ARRIVAL, 1],
    ['a clock an hour ahead', 'Mon, 3 Nov 2025 13:00:00 +0000', ARRIVAL, 0],
    ['a clock that never ran', 'Thu, 1 Jan 1970 00:00:00 +0000', ARRIVAL, 1],
    ['no readable date', 'yesterday', ARRIVAL, 1],
  ])('with %s says when it was sent', async (_name, date, sentAt, doubtful) => {
    write(store.db, [await intake(mailBytes({ id: 'a', date }))]);
    expect(all('SELECT sent_at, date_doubtful FROM message')).toEqual([{ sent_at: sentAt, date_doubtful: doubtful }]);
  });

  it('makes up an id for a message without one, the same each time', async () => {
    const raw = mailBytes({});
    write(store.db, [await intake(raw)]);
    write(store.db, [await intake(raw, { uid: 2 })]);
    expect(counts(store.db)).toMatchObject({ message: 1 });
    expect(all('SELECT message_id FROM message')).toEqual([
      { message_id: expect.stringMatching(/^[0-9a-f]{40}@tend\.invalid$/) },
    ]);
  });

  it('learns the user’s addresses from Sent, and has the threads of a new one derived again', async () => {
    write(store.db, [await intake(mailBytes({ id: 'a', from: 'alias@us.test' }))]);
    store.db.exec('DELETE FROM stale_thread');
    write(store.db, [
      await intake(mailBytes({ id: 'b', from: 'alias@us.test', to: 'tom@other.test', subject: 'New' }), {
        folderId: SENT,
      }),
    ]);
    expect(all('SELECT address, origin FROM own_address')).toEqual([{ address: 'alias@us.test', origin: 'sent' }]);
    expect(counts(store.db)).toMatchObject({ stale_thread: 2 });
  });

  it('gives back the source, the attachment and the safe HTML of what it kept', async () => {
    const raw = Buffer.from(
      'From: ann@acme.test\r\nSubject: File\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n<p onclick="x()">Hi</p><img src="https://x.test/p.png">\r\n--b\r\nContent-Type: text/csv\r\nContent-Disposition: attachment; filename=a.csv\r\n\r\na;b\r\n--b--\r\n',
    );
    const { messageRowIds } = write(store.db, [await intake(raw, { compressed: compressSource(raw) })]);
    const id = messageRowIds[0] ?? 0;
    expect(Buffer.from(messageSource(store.db, id) ?? []).equals(raw)).toBe(true);
    const { id: attachment } = all('SELECT id FROM attachment')[0] as { id: number };
    expect(
      Buffer.from((await attachmentContent(store.db, attachment)) ?? [])
        .toString()
        .trim(),
    ).toBe('a;b');
    const html = await messageHtml(store.db, id);
    expect(html).toMatchObject({
      html: expect.stringMatching(/^<p>Hi<\/p><img data-image="0" \/>/),
      images: [{ url: 'https://x.test/p.png', tracker: null }],
    });
    expect(all('SELECT html FROM message_html')).toEqual([{ html: html?.html }]);
    expect(await messageHtml(store.db, id)).toEqual(html);
  });
});

describe('removing locations', () => {
  it('keeps a message that lies in another folder too', async () => {
    const raw = mailBytes({ id: 'a' });
    write(store.db, [await intake(raw, { uid: 1 }), await intake(raw, { uid: 1, folderId: SENT })]);
    expect(remove(INBOX, [1, 99])).toEqual({ locations: 1, messages: 0 });
    expect(counts(store.db)).toMatchObject({ message: 1, message_location: 1 });
  });

  it('takes a message with its last location, and corrects its thread', async () => {
    write(store.db, [
      await intake(mailBytes({ id: 'a', date: 'Mon, 3 Nov 2025 08:00:00 +0000', body: 'first' }), { uid: 1 }),
      await intake(mailBytes({ id: 'b', inReplyTo: 'a', body: 'second' }), { uid: 2 }),
    ]);
    store.db.exec('DELETE FROM stale_thread');
    expect(remove(INBOX, [1])).toEqual({ locations: 1, messages: 1 });
    expect(all('SELECT messages, first_at FROM thread')).toEqual([
      { messages: 1, first_at: Date.UTC(2025, 10, 3, 10) },
    ]);
    expect([found('first'), found('second')]).toEqual([0, 1]);
    expect(counts(store.db)).toMatchObject({ stale_thread: 1 });
  });

  it('leaves nothing behind, whatever was written and in whatever order it goes', async () => {
    const sketch = fc.record({
      parent: fc.option(fc.nat(9), { nil: undefined }),
      folders: fc.constantFrom([INBOX], [SENT], [INBOX, SENT]),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(sketch, { minLength: 1, maxLength: 10 }), async (sketches) => {
        for (const [at, { parent, folders }] of sketches.entries()) {
          const raw = mailBytes({
            id: `m${at}`,
            body: `word${at}`,
            ...(parent === undefined ? {} : { inReplyTo: `m${parent}` }),
          });
          for (const folderId of folders)
            write(store.db, [await intake(raw, { uid: at + 1, folderId, compressed: compressSource(raw) })]);
        }
        remove(
          INBOX,
          sketches.map((_, at) => at + 1),
        );
        for (const at of sketches.keys()) remove(SENT, [at + 1]);
        expect(Object.values(counts(store.db)).every((count) => count === 0)).toBe(true);
        expect(found('word*')).toBe(0);
      }),
      { numRuns: 40 },
    );
  });
});
