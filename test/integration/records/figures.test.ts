// Figures by the ten thousand: while they are read in, other calls are answered; they are one step that is undone in one, and an
// engine that is killed meanwhile has all of them or none.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestEngine, type TestEngine } from '../../support/open-test-engine.ts';
import { programFile } from '../../support/programs.ts';

const ACCOUNTS = 40;
const DAYS = 250;
const ALL = ACCOUNTS * DAYS * 3;

let engine: TestEngine;
let shelf: string;
let file: string;

beforeAll(async () => {
  shelf = await mkdtemp(join(tmpdir(), 'tend-figures-'));
  engine = await openTestEngine();
  const lines = ['account,date,usage,tickets,csat'];
  for (let at = 0; at < ACCOUNTS; at += 1) {
    await engine.client.call('account.create', { name: `Account ${at}` });
    // Over the end of a year.
    for (let day = 0; day < DAYS; day += 1) {
      const on = new Date(Date.UTC(2025, 8, 1 + day)).toISOString().slice(0, 10);
      lines.push(`Account ${at},${on},${(at * 7 + day * 3) % 1000}.25,${day % 9},${1 + (day % 5)}`);
    }
  }
  file = join(shelf, 'figures.csv');
  await writeFile(file, lines.join('\n'));
});
afterAll(async () => {
  expect(engine.bugs).toEqual([]);
  await engine.close();
  await rm(shelf, { recursive: true, force: true });
});

const listed = async (of: TestEngine) => (await of.client.call('figure.list', {})).figures;

it('others are answered while figures are looked at and while they are taken over', async () => {
  for (const name of ['figure.preview', 'figure.import'] as const) {
    const state = { done: false };
    const work = engine.client.call(name, { path: file }).finally(() => {
      state.done = true;
    });
    let answers = 0;
    for (; !state.done; answers += 1) {
      await engine.client.call('app.status', {});
      await nextTurn();
    }
    expect(await work).toMatchObject({ created: ALL, updated: 0, unchanged: 0 });
    expect(answers, name).toBeGreaterThan(20);
  }
});

it('all of them are one step: said in a few words, undone, done again, and refused once they were changed', async () => {
  const all = await listed(engine);
  expect(all).toHaveLength(ALL);
  const { entries } = await engine.client.call('journal.list', { limit: 1 });
  const entryId = Number(entries[0]?.entryId);
  expect(entries[0]).toMatchObject({ command: 'figure.import', title: `Imported figures, ${ALL} new and 0 changed` });
  const undone = await engine.client.call('journal.undo', { entryId });
  expect(await listed(engine)).toEqual([]);
  await engine.client.call('journal.undo', { entryId: Number(undone.entryId) });
  expect(await listed(engine)).toEqual(all);

  const csv = 'account,date,usage\nAccount 0,2025-09-01,7\nAccount 0,2025-09-02,3.25\nAccount 0,2024-01-01,1\n';
  const one = { content: Buffer.from(csv).toString('base64') };
  expect(await engine.client.call('figure.preview', one)).toMatchObject({ created: 1, updated: 1, unchanged: 1 });
  const later = await engine.client.call('figure.import', one);
  expect(later).toMatchObject({ created: 1, updated: 1, unchanged: 1 });
  const { entries: newest } = await engine.client.call('journal.list', { limit: 1 });
  expect(newest[0]?.title).toBe('Imported figures, 1 new and 1 changed');
  expect(await listed(engine)).toHaveLength(ALL + 1);
  const again = Number((await engine.client.call('journal.list', { limit: 2 })).entries[1]?.entryId);
  await expect(engine.client.call('journal.undo', { entryId: again })).rejects.toThrow(/changed again since/);
  await engine.client.call('journal.undo', { entryId: Number(later.entryId) });
  expect(await listed(engine)).toEqual(all);
  expect((await engine.client.call('journal.verify', {})).intact).toBe(true);
});

it('an engine that is killed while it takes them over has none of them, and takes all the next time', async () => {
  const empty = await openTestEngine();
  for (let at = 0; at < ACCOUNTS; at += 1) await empty.client.call('account.create', { name: `Account ${at}` });
  await empty.close({ keep: true });
  for (const point of ['answer 2', 'answer 25']) {
    const folder = join(shelf, point);
    await cp(empty.folder, folder, { recursive: true });
    const words = [fileURLToPath(programFile('backup-process')), 'figures', folder, file, point];
    const child = spawn(process.execPath, words, { stdio: ['ignore', 'ignore', 'inherit'] });
    expect((await once(child, 'close'))[1]).toBe('SIGKILL');
    const after = await openTestEngine({ folder });
    expect(await listed(after)).toEqual([]);
    expect(await after.client.call('figure.import', { path: file })).toMatchObject({ created: ALL });
    expect((await after.client.call('journal.verify', {})).intact).toBe(true);
    await after.close();
  }
  await rm(empty.folder, { recursive: true });
});
