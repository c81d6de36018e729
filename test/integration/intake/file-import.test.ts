// Mail from files comes in whole, once, and with the state its program had kept.
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { importMailFiles } from '../../../electron/engine/intake/file-import.ts';
import { beginImport, endImport } from '../../../electron/engine/intake/import-ledger.ts';
import { readMbox } from '../../../electron/engine/intake/mbox-reader.ts';
import { createParsePool, type ParsePool } from '../../../electron/engine/intake/parse-pool.ts';
import { counts, mailBytes, openTestStore, type TestStore, workerFile } from './intake-store.ts';

let store: TestStore;
let pool: ParsePool;
beforeAll(() => {
  pool = createParsePool(workerFile, 1);
});
afterAll(() => pool.close());
beforeEach(() => {
  store = openTestStore();
});
afterEach(() => store.close());

const at = (...names: string[]) => path.join(store.folder, 'mail', ...names);
function put(file: string, content: string | Uint8Array): string {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
}
const begin = (file: string) =>
  beginImport(store.db, { mailboxId: 1, path: file, staged: false, at: 0, exportedAt: null });
/** Brings files in to the end. */
async function bring(file: string) {
  const importId = begin(file);
  const result = await importMailFiles({ db: store.db, pool }, { path: file, mailboxId: 1, importId });
  endImport(store.db, importId);
  const { folderIds: _folders, unread: _unread, ...counted } = result;
  return counted;
}
const rows = (sql: string) => store.db.prepare(sql).all();

const envelope = 'From ann@acme.test Mon Nov  3 10:00:00 2025\n';
const unix = (raw: Uint8Array) => Buffer.from(raw).toString('utf8').replaceAll('\r\n', '\n');
const mbox = (...messages: Uint8Array[]) => messages.map((raw) => `${envelope}${unix(raw)}\n`).join('');

describe('importing mail files', () => {
  it('reads an mbox into a folder of its name', async () => {
    const file = put(at('Customers.mbox'), mbox(mailBytes({ id: 'a' }), mailBytes({ id: 'b', references: ['a'] })));
    expect(await bring(file)).toEqual({ added: 2, alreadyHere: 0, problems: [] });
    expect(rows("SELECT path, special_use FROM folder WHERE path LIKE 'Imported%'")).toEqual([
      { path: 'Imported/Customers', special_use: 'none' },
    ]);
    expect(rows('SELECT uid FROM message_location ORDER BY uid')).toEqual([{ uid: 1 }, { uid: 2 }]);
    expect(counts(store.db)).toMatchObject({ thread: 1, message_raw: 2 });
  });

  it('does not double what it brought in before, and adds what is new', async () => {
    const file = put(at('Customers.mbox'), mbox(mailBytes({ id: 'a' }), mailBytes({ id: 'a' })));
    expect(await bring(file)).toMatchObject({ added: 1, alreadyHere: 1 });
    put(file, mbox(mailBytes({ id: 'a' }), mailBytes({ id: 'b', subject: 'New' })));
    expect(await bring(file)).toMatchObject({ added: 1, alreadyHere: 1 });
    expect(rows('SELECT uid FROM message_location ORDER BY uid')).toEqual([{ uid: 1 }, { uid: 2 }]);
  });

  it('splits only where a message begins', async () => {
    const body =
      'Hello.\r\n\r\nFrom the start it was clear.\r\n\r\nFrom ann@acme.test Mon Nov  3 10:00:00 2025\r\nsaid nobody.\r\n\r\n>From here on\r\n>>From there\r\nFrom ann@acme.test Mon Nov  3 10:00:00 2025\r\nX: y';
    const file = put(at('box'), mbox(mailBytes({ id: 'a', body }), mailBytes({ id: 'b', body: 'B' })));
    expect(await bring(file)).toMatchObject({ added: 2, problems: [] });
    const [first] = rows('SELECT text FROM message_body ORDER BY message_id') as { text: string }[];
    expect(first?.text).toContain('\nFrom here on\n>From there\n');
    expect(first?.text).toContain('said nobody.');
  });

  it('finds separators wherever a chunk of the file ends', async () => {
    const sizes = Array.from({ length: 60 }, (_, n) => 40_000 + n * 977);
    const file = put(
      at('box'),
      mbox(...sizes.map((size, n) => mailBytes({ id: `m${n}`, body: `${'x'.repeat(70)}\r\n`.repeat(size / 72) }))),
    );
    let found = 0;
    for await (const { raw, envelopeAt } of readMbox(file)) {
      expect(Buffer.from(raw).toString('latin1')).toContain(`Message-ID: <m${found}>`);
      expect(envelopeAt).toBe(Date.UTC(2025, 10, 3, 10));
      found += 1;
    }
    expect(found).toBe(60);
  });

  it('keeps what was read, flagged, answered and filed', async () => {
    const file = put(
      at('Sent'),
      mbox(
        mailBytes({ id: 'a', from: 'me@us.test', more: 'Status: RO\nX-Status: AF\nX-Keywords: later $Work' }),
        mailBytes({ id: 'b', from: 'me@us.test', subject: 'B', more: 'Status: O' }),
        mailBytes({ id: 'c', from: 'me@us.test', subject: 'C', more: 'X-Mozilla-Status: 0005' }),
        mailBytes({ id: 'd', from: 'me@us.test', subject: 'D', more: 'X-Mozilla-Status: 0009' }),
        mailBytes({ id: 'e', from: 'me@us.test', subject: 'E' }),
      ),
    );
    await bring(file);
    expect(
      rows(
        'SELECT m.message_id AS id, seen, flagged, answered, keywords FROM message_location l JOIN message m ON m.id = l.message_id ORDER BY id',
      ),
    ).toEqual([
      { id: 'a', seen: 1, flagged: 1, answered: 1, keywords: '$Work later' },
      { id: 'b', seen: 0, flagged: 0, answered: 0, keywords: '' },
      { id: 'c', seen: 1, flagged: 1, answered: 0, keywords: '' },
      { id: 'e', seen: 1, flagged: 0, answered: 0, keywords: '' },
    ]);
    expect(rows("SELECT special_use FROM folder WHERE path = 'Imported/Sent'")).toEqual([{ special_use: 'sent' }]);
    expect(rows('SELECT address FROM own_address')).toEqual([{ address: 'me@us.test' }]);
  });

  it('reads folders of everything: Maildirs, single messages, mboxes within', async () => {
    put(at('Work', 'cur', '1.host:2,FS'), mailBytes({ id: 'a' }));
    put(at('Work', 'new', '2.host'), mailBytes({ id: 'b', subject: 'B' }));
    mkdirSync(at('Work', 'tmp'));
    put(at('Work', '.Sent.2025', 'cur', '3.host:2,S'), mailBytes({ id: 'c', subject: 'C' }));
    mkdirSync(at('Work', '.Sent.2025', 'new'));
    put(at('single', 'one.eml'), mailBytes({ id: 'd', subject: 'D' }));
    put(at('Old', 'Archive.mbox', 'mbox'), mbox(mailBytes({ id: 'e', subject: 'E' })));
    put(at('Old', 'Archive.msf'), 'index');
    put(at('notes.txt'), 'Buy milk.');
    expect(await bring(at())).toEqual({
      added: 5,
      alreadyHere: 0,
      problems: [{ file: 'notes.txt', sentence: expect.stringMatching(/no mail/) }],
    });
    expect(rows("SELECT path, special_use FROM folder WHERE path LIKE 'Imported%' ORDER BY path")).toEqual([
      { path: 'Imported/mail/Old/Archive', special_use: 'archive' },
      { path: 'Imported/mail/Work', special_use: 'none' },
      { path: 'Imported/mail/Work/Sent/2025', special_use: 'none' },
      { path: 'Imported/mail/single', special_use: 'none' },
    ]);
    expect(
      rows(
        "SELECT seen, flagged FROM message_location l JOIN message m ON m.id = l.message_id WHERE m.message_id IN ('a', 'b') ORDER BY m.message_id",
      ),
    ).toEqual([
      { seen: 1, flagged: 1 },
      { seen: 0, flagged: 0 },
    ]);
  });

  it('reads a whole Maildir++ with its nested folders, their names, flags and keywords', async () => {
    put(at('Maildir', 'cur', '1.host:2,FRSPab'), mailBytes({ id: 'a' }));
    put(at('Maildir', 'dovecot-keywords'), '0 $Important\n1 later\n');
    mkdirSync(at('Maildir', 'new'));
    put(at('Maildir', '.Entw&APw-rfe', 'cur', '2.host:2,D'), mailBytes({ id: 'b', subject: 'B' }));
    mkdirSync(at('Maildir', '.Entw&APw-rfe', 'new'));
    put(at('Maildir', '.Clients.R&-D', 'new', '3.host'), mailBytes({ id: 'c', subject: 'C' }));
    mkdirSync(at('Maildir', '.Clients.R&-D', 'cur'));
    put(at('Maildir', '.Clients.R&-D', 'dovecot.index.cache'), 'no mail');
    put(at('Maildir', 'nested', 'cur', '4.host:2,S'), mailBytes({ id: 'd', subject: 'D' }));
    mkdirSync(at('Maildir', 'nested', 'tmp'));
    expect(await bring(at('Maildir'))).toEqual({ added: 4, alreadyHere: 0, problems: [] });
    expect(
      rows(
        `SELECT f.path, f.special_use AS use, m.message_id AS id, seen, flagged, answered, draft, keywords
         FROM message_location l JOIN message m ON m.id = l.message_id JOIN folder f ON f.id = l.folder_id ORDER BY id`,
      ),
    ).toEqual([
      {
        path: 'Imported/Maildir',
        use: 'inbox',
        id: 'a',
        seen: 1,
        flagged: 1,
        answered: 1,
        draft: 0,
        keywords: '$Forwarded $Important later',
      },
      {
        path: 'Imported/Maildir/Entwürfe',
        use: 'drafts',
        id: 'b',
        seen: 0,
        flagged: 0,
        answered: 0,
        draft: 1,
        keywords: '',
      },
      {
        path: 'Imported/Maildir/Clients/R&D',
        use: 'none',
        id: 'c',
        seen: 0,
        flagged: 0,
        answered: 0,
        draft: 0,
        keywords: '',
      },
      {
        path: 'Imported/Maildir/nested',
        use: 'none',
        id: 'd',
        seen: 1,
        flagged: 0,
        answered: 0,
        draft: 0,
        keywords: '',
      },
    ]);
  });

  it('does not follow links out of the folder, nor in circles', async () => {
    put(path.join(store.folder, 'secret', 'x.eml'), mailBytes({ id: 'secret' }));
    put(at('a', 'one.eml'), mailBytes({ id: 'a' }));
    symlinkSync(path.join(store.folder, 'secret'), at('a', 'out'));
    symlinkSync(at('a'), at('a', 'loop'));
    symlinkSync('/nowhere/at/all', at('a', 'dead'));
    const result = await bring(at());
    expect(result).toMatchObject({ added: 1, alreadyHere: 0 });
    expect(result.problems.map((one) => one.file).sort()).toEqual(['a/dead', 'a/out']);
  });

  it('says so when there is nothing there, and when it is no mail', async () => {
    await expect(bring(at('nothing'))).rejects.toMatchObject({ code: 'not_found' });
    expect(await bring(put(at('photo.jpg'), new Uint8Array(5000)))).toMatchObject({
      added: 0,
      problems: [{ sentence: expect.any(String) }],
    });
  });

  it('stops when asked, and goes on from there', async () => {
    const file = put(
      at('box'),
      mbox(...Array.from({ length: 400 }, (_, n) => mailBytes({ id: `m${n}`, subject: `S ${n}` }))),
    );
    const stop = new AbortController();
    const running = importMailFiles(
      { db: store.db, pool },
      { path: file, mailboxId: 1, importId: begin(file) },
      { signal: stop.signal, onProgress: () => stop.abort() },
    );
    await expect(running).rejects.toMatchObject({ code: 'cancelled' });
    const before = counts(store.db).message ?? 0;
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(400);
    expect(await bring(file)).toEqual({ added: 400 - before, alreadyHere: before, problems: [] });
    expect(rows('SELECT count(*) AS n, count(DISTINCT uid) AS uids FROM message_location')).toEqual([
      { n: 400, uids: 400 },
    ]);
  });

  it('goes on at the first byte that is not here, and reads a file that changed meanwhile from its beginning', async () => {
    const all = Array.from({ length: 130 }, (_, n) => mailBytes({ id: `m${n}`, subject: `S ${n}` }));
    const file = put(at('all', 'box'), mbox(...all));
    put(at('all', 'Sent', 'cur', '1.host:2,S'), mailBytes({ id: 's', subject: 'Sent' }));
    mkdirSync(at('all', 'Sent', 'new'));
    const importId = begin(at('all'));
    const parts: number[] = [];
    const counting: ParsePool = {
      warm() {},
      close: () => pool.close(),
      parse(raw) {
        parts.push(raw.byteLength);
        return pool.parse(raw);
      },
    };
    const go = (stop?: AbortController) =>
      importMailFiles(
        { db: store.db, pool: counting },
        { path: at('all'), mailboxId: 1, importId },
        stop ? { signal: stop.signal, onProgress: () => stop.abort() } : {},
      );
    await expect(go(new AbortController())).rejects.toMatchObject({ code: 'cancelled' });
    const before = counts(store.db).message ?? 0;
    const [mark] = rows("SELECT messages, read_to FROM mail_import_file WHERE file LIKE '%box'") as {
      messages: number;
      read_to: number;
    }[];
    expect(mark?.read_to).toBe(Buffer.byteLength(mbox(...all.slice(0, mark?.messages))));
    parts.length = 0;
    expect(await go()).toMatchObject({ added: 131 - before, alreadyHere: before, problems: [] });
    expect(parts).toHaveLength(131 - before);
    put(file, mbox(...all, mailBytes({ id: 'new', subject: 'New' })));
    expect(await go()).toMatchObject({ added: 1, alreadyHere: 131 });
    expect(rows('SELECT count(*) AS n, count(DISTINCT uid) AS uids FROM message_location GROUP BY folder_id')).toEqual([
      { n: 1, uids: 1 },
      { n: 131, uids: 131 },
    ]);
  });

  it('trusts arrival over a clock that runs ahead', async () => {
    const file = put(at('box'), mbox(mailBytes({ id: 'a', date: 'Fri, 3 Nov 2028 10:00:00 +0000' })));
    await bring(file);
    expect(rows('SELECT sent_at, date_doubtful FROM message')).toEqual([
      { sent_at: Date.UTC(2025, 10, 3, 10), date_doubtful: 1 },
    ]);
  });
});
