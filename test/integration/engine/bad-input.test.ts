// What goes wrong outside of Tend: files that are not what they should be, a database that can't be opened, a full disk.
// Each gets a sentence for a person, and nothing is lost or half-done.
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { generateSampleBook } from '../../../electron/engine/sample/generate-sample-book.ts';
import { writeSampleFiles } from '../../../electron/engine/sample/write-sample-files.ts';
import { SCHEMA_VERSION } from '../../../electron/engine/store/open-store.ts';
import { openTestEngine, type TestEngine, testNow } from '../../support/open-test-engine.ts';

let engine: TestEngine | null = null;
const folders: string[] = [];
afterEach(async () => {
  await engine?.close();
  engine = null;
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'tend-bad-'));
  folders.push(made);
  return made;
}

async function importCsv(content: string | Uint8Array) {
  engine = await openTestEngine();
  return engine.client.call('account.import', { content: Buffer.from(content).toString('base64') });
}

describe('a CSV', () => {
  it('with ragged rows and bad values keeps what is good and says the rest by line', async () => {
    const result = await importCsv(
      'Name,Domain,ARR,Renewal date,Tier\nAcme,acme.example,lots,soon,royal\n,nameless.example,1,,\nBeta,gmail.com,5,2027-01-31,A,extra\nGamma,acme.example,7\n',
    );
    expect(result).toMatchObject({ created: 3, updated: 0, skipped: 1 });
    expect(result.problems.map(({ line }) => line)).toEqual([2, 2, 2, 3, 4, 4, 5]);
    expect(result.problems.map(({ sentence }) => sentence).join(' ')).toMatch(
      /not an amount.*not a date.*not a tier.*no account name.*free-mail.*already belongs to Acme/s,
    );
    const { rows } = (await engine?.client.call('book.list', {})) ?? { rows: [] };
    expect(rows.map((row) => row.name).sort()).toEqual(['Acme', 'Beta', 'Gamma']);
  });

  it('in another encoding is read in it', async () => {
    const result = await importCsv(
      new Uint8Array(Buffer.from('Kunde;Domain\nMüller & Söhne;mueller.example\n', 'latin1')),
    );
    expect(result).toMatchObject({ created: 1, problems: [] });
    const { rows } = (await engine?.client.call('book.list', {})) ?? { rows: [] };
    expect(rows[0]?.name).toBe('Müller & Söhne');
  });

  it('of 100,000 contacts of 50 companies becomes 50 accounts', async () => {
    const lines = ['Company name,Email'];
    for (let n = 0; n < 100_000; n += 1) lines.push(`Company ${n % 50},p${n}@company${n % 50}.example`);
    const result = await importCsv(lines.join('\n'));
    expect(result).toMatchObject({ created: 50, skipped: 0, problems: [] });
  });

  it('of 100,000 companies is refused whole', async () => {
    const lines = ['Company name'];
    for (let n = 0; n < 100_000; n += 1) lines.push(`Company ${n}`);
    await expect(importCsv(lines.join('\n'))).rejects.toThrow(/100,000 accounts.*Nothing was imported/);
    expect((await engine?.client.call('book.list', {}))?.rows).toEqual([]);
    expect((await engine?.client.call('journal.list', {}))?.entries).toEqual([]);
  });

  it('without a column of names says so', async () => {
    await expect(importCsv('a,b\n1,2\n')).rejects.toThrow(/No column holds the accounts’ names/);
  });

  it('that is imported again updates instead of doubling', async () => {
    const csv = 'Record ID,Company name,Domain,ARR\n7,Acme,acme.example,1000\n';
    await importCsv(csv);
    const again = Buffer.from(csv.replace('1000', '2000').replace('Acme', 'Acme Group')).toString('base64');
    expect(await engine?.client.call('account.import', { content: again })).toMatchObject({ created: 0, updated: 1 });
    const { rows } = (await engine?.client.call('book.list', {})) ?? { rows: [] };
    expect(rows).toMatchObject([{ name: 'Acme Group', arr: { minor: 200_000, currency: 'USD' } }]);
    const third = await engine?.client.call('account.import', { content: again });
    expect(third).toMatchObject({ created: 0, updated: 0, entryId: null });
  });
});

describe('a data folder', () => {
  it('written by a newer Tend is refused and left alone', async () => {
    const at = await folder();
    const db = new Database(join(at, 'tend.db'));
    db.pragma(`user_version = ${SCHEMA_VERSION + 1}`);
    db.close();
    await expect(openTestEngine({ folder: at })).rejects.toMatchObject({ code: 'newer_database' });
  });

  it('with another program’s database or with rubbish in its place is refused and left alone', async () => {
    const at = await folder();
    const db = new Database(join(at, 'tend.db'));
    db.exec('CREATE TABLE theirs (x)');
    db.close();
    await expect(openTestEngine({ folder: at })).rejects.toMatchObject({ code: 'damaged_database' });
    const rubbish = await folder();
    await writeFile(join(rubbish, 'tend.db'), Buffer.alloc(10_000, 7));
    await expect(openTestEngine({ folder: rubbish })).rejects.toMatchObject({ code: 'damaged_database' });
  });

  it('that another program holds locked says so on a change and works again afterwards', async () => {
    engine = await openTestEngine({ deps: { busyMs: 200 } });
    const holder = new Database(join(engine.folder, 'tend.db'));
    holder.exec('BEGIN IMMEDIATE');
    await expect(engine.client.call('account.create', { name: 'Acme' })).rejects.toMatchObject({ code: 'in_use' });
    expect(await engine.client.call('app.status', {})).toMatchObject({ accounts: 0 });
    holder.exec('ROLLBACK');
    holder.close();
    expect(await engine.client.call('account.create', { name: 'Acme' })).toMatchObject({ accountId: 1 });
  });

  it('that is held when Tend starts is opened, and what a crash left to be derived waits', async () => {
    engine = await openTestEngine();
    const { folder } = engine;
    await engine.close({ keep: true });
    folders.push(folder);
    const holder = new Database(join(folder, 'tend.db'));
    holder.exec("INSERT INTO thread (subject, subject_base, first_at, last_at) VALUES ('', '', 0, 0)");
    holder.exec('INSERT INTO stale_thread SELECT id FROM thread');
    holder.exec('BEGIN IMMEDIATE');
    engine = await openTestEngine({ folder, deps: { busyMs: 200 } });
    expect(await engine.client.call('app.status', {})).toMatchObject({ accounts: 0 });
    holder.exec('ROLLBACK');
    await engine.client.call('account.create', { name: 'Acme', domains: ['acme.example'] });
    expect(holder.prepare('SELECT count(*) AS n FROM stale_thread').get()).toEqual({ n: 0 });
    holder.close();
  });
});

const mounted = (() => {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', '/mnt'], { stdio: 'ignore' });
    execFileSync('umount', ['/mnt'], { stdio: 'ignore' });
    return true;
  } catch {
    console.warn('SKIPPED: the full-disk test needs to mount a small file system, which this user may not.');
    return false;
  }
})();

describe('a full disk', () => {
  it.skipIf(!mounted)('stops an import with a sentence, and the next run goes on without doubles', async () => {
    const disk = await folder();
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=6m', 'tmpfs', disk]);
    try {
      const mail = await folder();
      const book = generateSampleBook({ seed: 5, now: testNow, timeZone: 'Europe/Berlin' });
      await writeSampleFiles(mail, book);
      const messages = book.folders.reduce((sum, one) => sum + one.messages.length, 0);
      engine = await openTestEngine({ folder: join(disk, 'data') });
      const run = { path: mail, address: book.owner.address };
      await expect(engine.client.call('mail.import', run)).rejects.toMatchObject({ code: 'disk_full' });
      const kept = (await engine.client.call('app.status', {})).messages;
      expect(kept).toBeLessThan(messages);

      execFileSync('mount', ['-o', 'remount,size=200m', disk]);
      const second = await engine.client.call('mail.import', run);
      // The accounts lie beside the mail and are not mail.
      expect(second.problems.map(({ file }) => file)).toEqual(['accounts.csv']);
      expect((await engine.client.call('app.status', {})).messages).toBe(kept + second.added);
      expect(second.added + second.alreadyHere).toBe(messages);
    } finally {
      await engine?.close();
      engine = null;
      execFileSync('umount', ['-l', disk]);
    }
  });
});
