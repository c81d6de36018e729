// kill -9 of a whole engine while it makes a backup, lays one ready, puts it in place and follows up: the data folder opens
// afterwards with the whole old book or the whole new one, and what a killed backup left is cleared by the next.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestEngine, type TestEngine } from '../../support/open-test-engine.ts';
import { programFile } from '../../support/programs.ts';

let shelf: string;
/** Where a large book lies, and a small one. */
let large: string;
let small: string;
/** A backup of the large one. */
let path: string;

const accounts = { large: 12, small: 3 } as const;

beforeAll(async () => {
  shelf = await mkdtemp(join(tmpdir(), 'tend-killed-'));
  large = await bookOf('Large', accounts.large);
  // Copied in many steps, so that there is something to be in the middle of.
  const db = new Database(join(large, 'tend.db'));
  for (let at = 0; at < 12; at += 1) {
    db.prepare(`INSERT INTO program_note (name, value) VALUES (?, ?)`).run(`ballast ${at}`, 'x'.repeat(1024 * 1024));
  }
  db.close();
  small = await bookOf('Small', accounts.small);
  const engine = await openTestEngine({ folder: large });
  await engine.client.call('template.save', { source: MINE });
  ({ path } = await engine.client.call('backup.create', { folder: shelf }));
  await engine.close({ keep: true });
});
afterAll(() => rm(shelf, { recursive: true, force: true }));

const MINE = '---\nname: Mine\ncategory: check_in\nkinds: check_in\nlanguage: en\nsubject: Hello\n---\nMy words.\n';

async function bookOf(name: string, count: number): Promise<string> {
  const engine = await openTestEngine();
  for (let at = 0; at < count; at += 1) await engine.client.call('account.create', { name: `${name} ${at}` });
  await engine.close({ keep: true });
  return engine.folder;
}

const copies = { made: 0 };
async function copyOf(folder: string): Promise<string> {
  copies.made += 1;
  const copy = join(shelf, `copy-${copies.made}`);
  await cp(folder, copy, { recursive: true });
  return copy;
}

/** The points it came by, and whether it was killed at the one that was asked for. */
async function run(...words: readonly string[]): Promise<{ killed: boolean; points: string[] }> {
  const child = spawn(process.execPath, [fileURLToPath(programFile('backup-process')), ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const [, signal] = await once(child, 'close');
  return { killed: signal === 'SIGKILL', points: said.trim().split('\n') };
}

/** Opens as a person would, and answers which book that is; it must be all of it. */
async function bookIn(folder: string): Promise<'large' | 'small'> {
  const engine = await openTestEngine({ folder });
  const found = await whole(engine);
  await engine.close({ keep: true });
  return found;
}

async function whole({ client, folder, bugs }: TestEngine): Promise<'large' | 'small'> {
  const names = (await client.call('book.list', {})).rows.map(({ name }) => name);
  const which = names.length === accounts.large ? 'large' : 'small';
  expect(names).toHaveLength(accounts[which]);
  expect((await client.call('journal.verify', {})).intact).toBe(true);
  const db = new Database(join(folder, 'tend.db'), { readonly: true });
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  db.close();
  const mine = (await client.call('template.list', {})).templates.some(({ name }) => name === 'Mine');
  expect(mine).toBe(which === 'large');
  expect(bugs).toEqual([]);
  return which;
}

const beside = (names: readonly string[]) => names.filter((name) => name.startsWith('before-restore-'));

describe('an engine that is killed', () => {
  it.each(['copying 0.1', 'copying 0.6', 'checking 0.05', 'checking 0.5'])(
    'while it makes a backup (at %s) keeps its book, and the next backup there is whole and alone',
    async (point) => {
      const folder = await copyOf(large);
      const place = await mkdtemp(join(shelf, 'place-'));
      expect((await run('create', folder, place, point)).killed).toBe(true);
      expect((await readdir(place)).filter((name) => name.endsWith('.unfinished'))).toHaveLength(1);
      const engine = await openTestEngine({ folder });
      expect(await whole(engine)).toBe('large');
      const made = await engine.client.call('backup.create', { folder: place });
      expect(await readdir(place)).toEqual([basename(made.path)]);
      expect((await engine.client.call('backup.verify', { path: made.path })).counts.accounts).toBe(accounts.large);
      await engine.close();
    },
  );

  it.each(['checking 0.02', 'checking 0.3', 'copying 0.2', 'copying 0.8'])(
    'while it lays a backup ready (at %s) has the book it had',
    async (point) => {
      const folder = await copyOf(small);
      expect((await run('restore', folder, path, point)).killed).toBe(true);
      expect(await bookIn(folder)).toBe('small');
      expect(await readdir(folder)).not.toContain('restore-ready');
      expect(beside(await readdir(folder))).toEqual([]);
    },
  );

  it('at each move of putting it in place, and once more at the next start, ends with the new book and the old one beside', async () => {
    const ready = await copyOf(small);
    expect((await run('restore', ready, path, 'answered')).killed).toBe(true);
    const { points } = await run('place', await copyOf(ready), '', 'never');
    const moves = points.slice(0, points.indexOf('placed') + 1);
    expect(moves.length).toBeGreaterThan(10);
    for (const [at, move] of moves.entries()) {
      const folder = await copyOf(ready);
      expect((await run('place', folder, '', move)).killed).toBe(true);
      // And in the middle of going on, from every third of them.
      const next = moves[at + 1];
      if (next !== undefined && at % 3 === 0) expect((await run('place', folder, '', next)).killed).toBe(true);
      await expectNew(folder);
    }
  });

  it.each(['clock', 'backup.restored'])('while it follows up (at %s) has the new book, said once', async (point) => {
    const folder = await copyOf(small);
    await run('restore', folder, path, 'never');
    expect((await run('open', folder, '', point)).killed).toBe(true);
    await expectNew(folder);
  });
});

async function expectNew(folder: string): Promise<void> {
  const engine = await openTestEngine({ folder });
  expect(await whole(engine)).toBe('large');
  expect((await engine.client.call('backup.status', {})).waiting).toBeNull();
  const { entries } = await engine.client.call('journal.list', { limit: 20 });
  expect(entries.filter(({ command }) => command === 'backup.restored')).toHaveLength(1);
  const names = await readdir(folder);
  expect(names.filter((name) => name.startsWith('restore'))).toEqual([]);
  const [kept = '', ...more] = beside(names);
  expect(more).toEqual([]);
  await engine.close({ keep: true });
  const old = new Database(join(folder, kept, 'tend.db'));
  expect(old.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(old.prepare('SELECT count(*) AS n FROM account').get()).toEqual({ n: accounts.small });
  old.close();
  await rm(folder, { recursive: true });
}
