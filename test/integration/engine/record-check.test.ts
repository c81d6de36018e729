// The check of the record: nothing in it can be changed, added or taken away without being found, whoever does it with whatever
// program.
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noteEntry } from '../../../electron/engine/journal/note-entry.ts';
import { verifyRecord } from '../../../electron/engine/journal/verify-record.ts';
import { openStore } from '../../../electron/engine/store/open-store.ts';
import { openTestEngine, type TestEngine, testNow } from '../../support/open-test-engine.ts';
import { engineWithRecord, keptSecrets, tamper } from '../../support/record-bench.ts';

const DAY = 86_400_000;
const atOnce = async () => undefined;

describe('the check of the record', () => {
  let engine: TestEngine;
  beforeEach(async () => {
    engine = await engineWithRecord();
  });
  afterEach(() => engine.close());
  const verify = () => engine.client.call('audit.verify', {});

  it('finds an untouched record whole', async () => {
    expect(await verify()).toMatchObject({ intact: true, checked: 7, firstBroken: null, problem: null });
    expect(await engine.client.call('journal.verify', {})).toMatchObject({ intact: true, checked: 7 });
  });

  it.each([
    ['a title', "UPDATE journal_entry SET title = 'Nothing' WHERE id = 3", 3],
    ['who did it', "UPDATE journal_entry SET actor = 'rule' WHERE id = 2", 2],
    ['when', 'UPDATE journal_entry SET at = at + 1 WHERE id = 4', 4],
    ['why', 'UPDATE journal_entry SET why = NULL WHERE id = 4', 4],
    ['evidence that was none', "UPDATE journal_entry SET evidence = '' WHERE id = 1", 1],
    [
      'what a row was before',
      "UPDATE journal_change SET before = replace(before, 'Maya', 'Eve') WHERE entry_id = 2",
      2,
    ],
    ['JSON that is none', "UPDATE journal_entry SET accounts = '[' WHERE id = 5", 5],
    ['an entry taken away in the middle', 'DELETE FROM journal_entry WHERE id = 3', 4],
    ['the changes of an entry', 'DELETE FROM journal_change WHERE entry_id = 1', 1],
    [
      'an entry put in',
      "INSERT INTO journal_entry (id, at, actor, command, title, reversal, hash) VALUES (8, 0, 'user', 'x', 'x', 'never', 'x')",
      8,
    ],
  ])('finds that %s was changed', async (_what, sql, at) => {
    tamper(engine, sql);
    const check = await verify();
    expect(check).toMatchObject({ intact: false, firstBroken: at });
    expect(check.problem).toMatch(/entr/i);
  });

  it('finds entries that are missing at the end, also when others were written after', async () => {
    tamper(engine, 'DELETE FROM journal_change WHERE entry_id > 5; DELETE FROM journal_entry WHERE id > 5');
    expect(await verify()).toMatchObject({ intact: false, checked: 5, problem: 'Entries 6 to 7 are missing.' });
    await engine.client.call('settings.update', { responseGoalHours: 7 });
    expect(await verify()).toMatchObject({ intact: false });
  });

  it('finds a row of changes that hangs on no entry', async () => {
    tamper(engine, "INSERT INTO journal_change VALUES (99, 0, 'account', '[1]', NULL, NULL)");
    expect(await verify()).toMatchObject({ intact: false, problem: expect.stringMatching(/not as many/) });
  });

  it('finds that the count was taken away', async () => {
    tamper(engine, 'DELETE FROM journal_head');
    expect(await verify()).toMatchObject({ intact: false, problem: expect.stringMatching(/count/) });
  });

  it('nothing that goes through the program’s own connection can change it', () => {
    const db = openStore(join(engine.folder, 'tend.db'));
    try {
      for (const sql of [
        "UPDATE journal_entry SET title = 'x'",
        'DELETE FROM journal_entry',
        "UPDATE journal_change SET after = 'x'",
        'DELETE FROM journal_change',
        'UPDATE journal_head SET entries = 1',
        'DELETE FROM journal_head',
      ]) {
        expect(() => db.exec(sql), sql).toThrow(/append only/);
      }
    } finally {
      db.close();
    }
  });

  it('finds any one cell that was changed, whichever it is', async () => {
    const file = join(engine.folder, 'tend.db');
    await engine.close({ keep: true });
    const db = openStore(file);
    try {
      noteEntry(db, {
        at: testNow,
        actor: 'autopilot',
        command: 'gate.checked',
        title: 'Looked once more',
        accounts: [1],
        evidence: { rules: [{ rule: 'late', outcome: 'pass' }] },
      });
      for (const table of ['journal_entry', 'journal_change']) db.exec(`DROP TRIGGER ${table}_no_update`);
      const cells = (['journal_entry', 'journal_change'] as const).flatMap((table) => {
        const rows = db.prepare<[], Record<string, unknown>>(`SELECT * FROM ${table}`).all();
        return rows.flatMap((row) =>
          Object.keys(row)
            .filter((column) => !['id', 'entry_id', 'position', 'reversal', 'undoes'].includes(column))
            .map((column) => ({ table, column, row })),
        );
      });
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...cells), fc.nat(9), async ({ table, column, row }, digit) => {
          const where =
            table === 'journal_entry' ? `id = ${row.id}` : `entry_id = ${row.entry_id} AND position = ${row.position}`;
          const other = column === 'actor' ? (row.actor === 'rule' ? 'sync' : 'rule') : `${row[column] ?? ''}${digit}`;
          db.prepare(`UPDATE ${table} SET ${column} = ? WHERE ${where}`).run(column === 'at' ? Number(other) : other);
          const check = await verifyRecord(db, { rest: atOnce });
          db.prepare(`UPDATE ${table} SET ${column} = ? WHERE ${where}`).run(row[column]);
          return !check.intact;
        }),
        { numRuns: 60, seed: 5 },
      );
      expect((await verifyRecord(db, { rest: atOnce })).intact).toBe(true);
    } finally {
      db.close();
    }
    engine = await openTestEngine({ folder: engine.folder });
  });
});

describe('the seal', () => {
  const secrets = keptSecrets();
  let engine: TestEngine;
  beforeEach(async () => {
    secrets.kept.clear();
    engine = await engineWithRecord(secrets);
    engine = await engine.reopen();
  });
  afterEach(() => engine.close());
  const verify = () => engine.client.call('audit.verify', {});

  it('is put on the record when the engine closes', async () => {
    expect(await verify()).toMatchObject({ intact: true, sealedTo: 7 });
  });

  it('finds a record that was cut together with its count', async () => {
    tamper(
      engine,
      `DELETE FROM journal_change WHERE entry_id > 5; DELETE FROM journal_entry WHERE id > 5;
       UPDATE journal_head SET entries = 5, changes = (SELECT count(*) FROM journal_change),
         hash = (SELECT hash FROM journal_entry WHERE id = 5)`,
    );
    const problem = 'The record was sealed at entry 7 and now ends at 5.';
    expect(await verify()).toMatchObject({ intact: false, problem });
    for (let hours = 7; hours < 12; hours += 1)
      await engine.client.call('settings.update', { responseGoalHours: hours });
    engine = await engine.reopen();
    expect(await verify()).toMatchObject({
      intact: false,
      problem: expect.stringMatching(/not the one that was sealed/),
    });
  });

  it('finds a record that was written anew as a whole, every hash made again', async () => {
    const folder = engine.folder;
    const other = await openTestEngine({ now: testNow - DAY });
    for (let turn = 0; turn < 9; turn += 1) await other.client.call('account.create', { name: `Made up ${turn}` });
    const made = await readFile(join(other.folder, 'tend.db'));
    await engine.close({ keep: true });
    await other.close({ keep: true });
    await rm(join(folder, 'tend.db-wal'), { force: true });
    await writeFile(join(folder, 'tend.db'), await readFile(join(other.folder, 'tend.db')));
    expect(made.byteLength).toBeGreaterThan(0);
    await rm(other.folder, { recursive: true });
    engine = await openTestEngine({ folder, deps: { secrets } });
    expect(await verify()).toMatchObject({ intact: false, problem: expect.stringMatching(/written anew/) });
  });

  it('is missed when it is gone or was altered, and is not made anew over that', async () => {
    const file = join(engine.folder, 'audit-seal.json');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace(/"entries":7/, '"entries":6'));
    expect(await verify()).toMatchObject({ intact: false, problem: expect.stringMatching(/seal/) });
    await rm(file);
    await engine.client.call('settings.update', { responseGoalHours: 9 });
    engine = await engine.reopen();
    expect(await verify()).toMatchObject({ intact: false, problem: expect.stringMatching(/seal/) });
  });

  it('of another host’s key is left alone: both seal side by side', async () => {
    const folder = engine.folder;
    await engine.close({ keep: true });
    engine = await openTestEngine({ folder, now: testNow + 3 * DAY });
    await engine.client.call('settings.update', { responseGoalHours: 9 });
    expect(await verify()).toMatchObject({ intact: true, sealedTo: null });
    await engine.close({ keep: true });
    engine = await openTestEngine({ folder, deps: { secrets } });
    expect(await verify()).toMatchObject({ intact: true, sealedTo: 7 });
    expect(Object.keys(JSON.parse(await readFile(join(folder, 'audit-seal.json'), 'utf8')))).toHaveLength(2);
  });

  it('says so when the keychain does not answer, and checks the rest', async () => {
    const folder = engine.folder;
    await engine.close({ keep: true });
    const locked = { ...secrets, get: () => Promise.reject(new Error('locked')) };
    engine = await openTestEngine({ folder, deps: { secrets: locked } });
    expect(await verify()).toMatchObject({ intact: true, sealedTo: null, seal: expect.stringMatching(/keychain/) });
  });
});
