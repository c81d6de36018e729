// Backups of a data folder that is in use: what they hold, what is refused, and the way back, killed at every step of it.
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyFile } from '../../../electron/engine/records/backup/copy-file.ts';
import { finishRestore } from '../../../electron/engine/records/backup/finish-restore.ts';
import { makeBackup } from '../../../electron/engine/records/backup/make-backup.ts';
import { openTestEngine, type TestEngine } from '../../support/open-test-engine.ts';

let engine: TestEngine;
let shelf: string;
let path: string;

beforeAll(async () => {
  shelf = await mkdtemp(join(tmpdir(), 'tend-backups-'));
  engine = await openTestEngine();
  await engine.client.call('sample.open', { seed: 3 });
  await engine.client.call('template.save', {
    source: '---\nname: Mine\ncategory: check_in\nkinds: check_in\nlanguage: en\nsubject: Hello\n---\nMy words.\n',
  });
  const smtp = { host: 'smtp.northbeam.example', port: 465, security: 'tls' } as const;
  await engine.client.call('mailbox.update', { mailboxId: 1, smtp });
  const content = { to: [{ name: '', address: 'tom@acme.example' }], subject: 'Held', text: 'Later.' };
  const { draft } = await engine.client.call('draft.start', { kind: 'new', content });
  await engine.client.call('draft.send', { draftId: draft.draftId, holdSeconds: 3600 });
  ({ path } = await engine.client.call('backup.create', { folder: shelf }));
}, 60_000);
afterAll(async () => {
  await engine.close();
  await rm(shelf, { recursive: true, force: true });
});

const counts = async (of: TestEngine) => {
  const { mailboxes, accounts, messages } = await of.client.call('app.status', {});
  return { mailboxes, accounts, messages };
};
/** As another program would look at it. */
const accountsIn = (folder: string) => {
  const db = new Database(join(folder, 'tend.db'));
  try {
    return db.prepare<[], { n: number }>('SELECT count(*) AS n FROM account').get()?.n;
  } finally {
    db.close();
  }
};
const copyOfBackup = async (name: string) => {
  const copy = join(shelf, name);
  await cp(path, copy, { recursive: true });
  return copy;
};

describe('a backup', () => {
  it('holds what the book holds, opened and counted, and no password', async () => {
    const verified = await engine.client.call('backup.verify', { path });
    expect(verified.counts).toEqual(await counts(engine));
    expect((await readdir(path)).sort()).toEqual(['backup.json', 'templates', 'tend.db']);
    expect((await engine.client.call('backup.status', {})).last?.path).toBe(path);
  });

  it('is of one moment, whatever is written while it is made', async () => {
    const writing = Array.from({ length: 20 }, (_, at) =>
      engine.client.call('task.create', { title: `While it is made ${at}` }),
    );
    const other = await mkdtemp(join(shelf, 'other-'));
    const [made] = await Promise.all([engine.client.call('backup.create', { folder: other }), ...writing]);
    expect((await engine.client.call('backup.verify', { path: made.path })).counts).toEqual(made.counts);
  });

  it('is refused inside of the data folder, and where there is no folder', async () => {
    await expect(engine.client.call('backup.create', { folder: engine.folder })).rejects.toMatchObject({
      code: 'invalid_input',
    });
    const link = join(shelf, 'link');
    await symlink(engine.folder, link);
    await expect(engine.client.call('backup.create', { folder: link })).rejects.toMatchObject({
      code: 'invalid_input',
    });
    await expect(engine.client.call('backup.create', { folder: join(shelf, 'nowhere') })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('that is damaged, short of a file, or from elsewhere is said to be so', async () => {
    const spoiled = await copyOfBackup('spoiled');
    const bytes = await readFile(join(spoiled, 'tend.db'));
    bytes[bytes.length - 4000] = (bytes[bytes.length - 4000] ?? 0) ^ 1;
    await writeFile(join(spoiled, 'tend.db'), bytes);
    await expect(engine.client.call('backup.verify', { path: spoiled })).rejects.toMatchObject({
      code: 'damaged_database',
    });
    const short = await copyOfBackup('short');
    await rm(join(short, 'templates'), { recursive: true });
    await expect(engine.client.call('backup.restore', { path: short })).rejects.toThrow(/is missing/);
    const strange = await copyOfBackup('strange');
    const list = JSON.parse(await readFile(join(strange, 'backup.json'), 'utf8'));
    list.files.push({ path: '../outside', size: 0, sha256: '0'.repeat(64) });
    await writeFile(join(strange, 'backup.json'), JSON.stringify(list));
    await expect(engine.client.call('backup.restore', { path: strange })).rejects.toMatchObject({
      code: 'damaged_database',
    });
    await expect(engine.client.call('backup.verify', { path: shelf })).rejects.toMatchObject({ code: 'not_found' });
    expect((await engine.client.call('backup.status', {})).waiting).toBeNull();
  });

  it('of a newer Tend is refused with a sentence', async () => {
    const newer = await copyOfBackup('newer');
    const db = new Database(join(newer, 'tend.db'));
    db.pragma('user_version = 9999');
    db.close();
    const list = JSON.parse(await readFile(join(newer, 'backup.json'), 'utf8'));
    const found = await copyFile(join(newer, 'tend.db'), null);
    list.files = list.files.map((file: { path: string }) => (file.path === 'tend.db' ? { ...file, ...found } : file));
    await writeFile(join(newer, 'backup.json'), JSON.stringify(list));
    await expect(engine.client.call('backup.verify', { path: newer })).rejects.toMatchObject({
      code: 'newer_database',
    });
  });

  it('whose making was killed leaves nothing that is taken for one, and the next is made', async () => {
    const place = await mkdtemp(join(shelf, 'killed-'));
    const job = {
      dataFolder: engine.folder,
      folder: place,
      name: 'Tend backup 2026-11-20 1000-00',
      takenAt: 1,
      version: '1',
    };
    const left = join(place, 'Tend backup 2026-11-20 0900-00.unfinished');
    await mkdir(left);
    await writeFile(join(left, 'tend.db'), 'half of it');
    await expect(engine.client.call('backup.verify', { path: left })).rejects.toMatchObject({ code: 'not_found' });
    const stopped = makeBackup(job, (phase) => {
      if (phase === 'checking') throw new Error('killed');
    });
    await expect(stopped).rejects.toThrow('killed');
    expect(await readdir(place)).toEqual([]);
    await makeBackup(job, () => {});
    expect(await readdir(place)).toEqual(['Tend backup 2026-11-20 1000-00']);
  });

  it('leaves what is not of its making, and what another Tend is making', async () => {
    const place = await mkdtemp(join(shelf, 'shared-'));
    const others = ['Photos.unfinished', 'Tend backup 2026-11-20 0800-00.unfinished', 'Tend backup 2026-11-20 0700-00'];
    for (const name of others) {
      await mkdir(join(place, name));
      await writeFile(join(place, name, 'notes.txt'), 'mine');
    }
    await symlink(shelf, join(place, 'Tend backup 2026-11-20 0600-00.unfinished'));
    const elsewhere = await mkdtemp(join(shelf, 'elsewhere-'));
    await writeFile(join(elsewhere, 'mine.md'), 'mine');
    const linked = join(place, 'Tend backup 2026-11-20 0500-00.unfinished');
    await mkdir(linked);
    await symlink(elsewhere, join(linked, 'templates'));
    const job = { dataFolder: engine.folder, folder: place, takenAt: 1, version: '1' };
    const other: Promise<unknown>[] = [];
    await makeBackup({ ...job, name: 'Tend backup 2026-11-20 1000-00' }, (phase) => {
      if (phase !== 'checking' || other.length > 0) return;
      const second = makeBackup({ ...job, name: 'Tend backup 2026-11-20 1000-01' }, () => {});
      other.push(expect(second).rejects.toMatchObject({ code: 'in_use' }));
    });
    expect(other).toHaveLength(1);
    await other[0];
    expect((await readdir(place)).sort()).toEqual(
      [...others, 'Tend backup 2026-11-20 0500-00.unfinished', 'Tend backup 2026-11-20 0600-00.unfinished']
        .concat('Tend backup 2026-11-20 1000-00')
        .sort(),
    );
    expect(await readdir(elsewhere)).toEqual(['mine.md']);
  });

  it('that is stopped in the middle leaves nothing', async () => {
    const place = await mkdtemp(join(shelf, 'stopped-'));
    const stop = new AbortController();
    engine.client.on('backup.progressed', () => stop.abort());
    await expect(engine.client.call('backup.create', { folder: place }, { signal: stop.signal })).rejects.toMatchObject(
      { code: 'cancelled' },
    );
    await expect.poll(() => readdir(place)).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')('takes files in whatever they are called', async () => {
    const place = await mkdtemp(join(shelf, 'names-'));
    const other = await openTestEngine();
    await mkdir(join(other.folder, 'templates'), { recursive: true });
    const name = 'Renewal: what next? "Q4" 50% <draft>.md';
    await writeFile(join(other.folder, 'templates', name), 'Mine');
    const made = await other.client.call('backup.create', { folder: place });
    expect(await readdir(join(made.path, 'templates'))).toEqual([name]);
    await other.close();
  });
});

describe('a restore', () => {
  it('into an empty folder brings the whole book, sends nothing by itself, and keeps what was there', async () => {
    const moved = await openTestEngine();
    const { backup, waiting } = await moved.client.call('backup.restore', { path });
    expect(backup.counts).toEqual(await counts(engine));
    expect((await counts(moved)).accounts).toBe(0);
    const after = await moved.reopen();
    expect(await counts(after)).toEqual(backup.counts);
    expect((await after.client.call('outgoing.list', {})).outgoing).toEqual([]);
    expect((await after.client.call('draft.list', {})).drafts.map(({ subject }) => subject)).toContain('Held');
    expect((await after.client.call('autopilot.get', {})).pausedSince).not.toBeNull();
    expect(await readdir(waiting.keptIn)).toContain('tend.db');
    expect((await after.client.call('journal.list', { limit: 1 })).entries[0]?.title).toMatch(
      /^Put back the backup of/,
    );
    expect((await after.client.call('journal.verify', {})).intact).toBe(true);
    expect((await after.client.call('backup.status', {})).waiting).toBeNull();
    const again = await after.reopen();
    expect(
      (await again.client.call('journal.list', { limit: 10 })).entries.filter(
        ({ command }) => command === 'backup.restored',
      ),
    ).toHaveLength(1);
    await again.close();
  }, 60_000);

  it('that was taken back does not happen', async () => {
    const other = await openTestEngine();
    await other.client.call('account.create', { name: 'Mine' });
    await other.client.call('backup.restore', { path });
    await other.client.call('backup.cancelRestore', {});
    const after = await other.reopen();
    expect((await counts(after)).accounts).toBe(1);
    expect(await readdir(after.folder)).not.toContain('restore-ready');
    await after.close();
  });

  it('killed at any of its steps is finished by the next start, and neither book is lost', async () => {
    const other = await openTestEngine();
    await other.client.call('account.create', { name: 'Mine' });
    const { waiting, backup } = await other.client.call('backup.restore', { path });
    await other.close({ keep: true });
    const ready = async (name: string) => {
      const folder = join(shelf, name);
      await cp(other.folder, folder, { recursive: true });
      return folder;
    };
    const steps: string[] = [];
    await finishRestore(await ready('whole'), (step) => void steps.push(step));
    expect(steps).toEqual(expect.arrayContaining(['keep tend.db', 'kept', 'place tend.db', 'placed']));
    for (const kill of steps) {
      const folder = await ready(`killed at ${kill}`);
      const dying = finishRestore(folder, (step) => {
        if (step === kill) throw new Error('killed');
      });
      await expect(dying).rejects.toThrow('killed');
      expect((await finishRestore(folder))?.phase).toBe('placed');
      expect(accountsIn(folder)).toBe(backup.counts.accounts);
      expect(accountsIn(join(folder, basename(waiting.keptIn)))).toBe(1);
      await rm(folder, { recursive: true });
    }
    await rm(other.folder, { recursive: true, force: true });
  }, 60_000);

  it('twice at the same moment of the clock keeps both books that were there', async () => {
    const other = await openTestEngine();
    await other.client.call('account.create', { name: 'Mine' });
    const first = await other.client.call('backup.restore', { path });
    const after = await other.reopen();
    const second = await after.client.call('backup.restore', { path });
    expect(second.waiting.keptIn).not.toBe(first.waiting.keptIn);
    const again = await after.reopen();
    expect(accountsIn(first.waiting.keptIn)).toBe(1);
    expect(accountsIn(second.waiting.keptIn)).toBe(first.backup.counts.accounts);
    await again.close();
  });

  it('whose note cannot be read opens nothing and says what to do', async () => {
    const other = await openTestEngine();
    await other.client.call('account.create', { name: 'Mine' });
    await other.client.call('backup.restore', { path });
    await other.close({ keep: true });
    await writeFile(join(other.folder, 'restore.json'), '{"phase":');
    await expect(openTestEngine({ folder: other.folder })).rejects.toThrow(/Remove the file restore\.json/);
    expect(accountsIn(other.folder)).toBe(1);
    expect(await readdir(other.folder)).toContain('restore-ready');
    await rm(join(other.folder, 'restore.json'));
    const after = await openTestEngine({ folder: other.folder });
    expect((await counts(after)).accounts).toBe(1);
    await after.close();
  });

  it.each(['ready', 'kept'])('whose copy somebody took away (%s) leaves the book that was there', async (phase) => {
    const other = await openTestEngine();
    await other.client.call('account.create', { name: 'Mine' });
    await other.client.call('backup.restore', { path });
    await other.close({ keep: true });
    const stop = (step: string) => {
      if (step === (phase === 'kept' ? 'place templates' : 'keep tend.db-shm')) throw new Error('killed');
    };
    await expect(finishRestore(other.folder, stop)).rejects.toThrow('killed');
    await rm(join(other.folder, 'restore-ready'), { recursive: true });
    const after = await openTestEngine({ folder: other.folder });
    expect((await counts(after)).accounts).toBe(1);
    expect((await after.client.call('backup.status', {})).waiting).toBeNull();
    await after.close();
  });

  it('that the data folder does not let through says so, and goes on when it does', async () => {
    const other = await openTestEngine();
    const { backup, waiting } = await other.client.call('backup.restore', { path });
    await other.close({ keep: true });
    // Something is in the way where the old book is to be kept.
    await writeFile(waiting.keptIn, '');
    await expect(openTestEngine({ folder: other.folder })).rejects.toThrow(/could not be put in place yet/);
    await rm(waiting.keptIn);
    const after = await openTestEngine({ folder: other.folder });
    expect(await counts(after)).toEqual(backup.counts);
    await after.close();
  });

  it('hands no password of this folder to a mailbox that only has the same number', async () => {
    const kept = new Map([['mailbox:1', 'hunter2']]);
    const secrets = {
      kind: 'file' as const,
      sentence: '',
      get: async (key: string) => kept.get(key) ?? null,
      set: async (key: string, secret: string) => void kept.set(key, secret),
      delete: async (key: string) => void kept.delete(key),
    };
    const other = await openTestEngine({ deps: { secrets } });
    await other.client.call('backup.restore', { path });
    const after = await other.reopen();
    expect(kept.has('mailbox:1')).toBe(false);
    await after.client.call('backup.restore', { path });
    kept.set('mailbox:1', 'mine');
    const same = await after.reopen();
    expect(kept.get('mailbox:1')).toBe('mine');
    await same.close();
  });
});
