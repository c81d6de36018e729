// The record is found again by kind, actor, account, day and words, on screen and as files.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CallName, calls } from '../../../electron/contract/contract.ts';
import type { AccountId, EntryId } from '../../../electron/contract/scalars.ts';
import { journalKindOf } from '../../../electron/engine/journal/journal-kinds.ts';
import { noteEntry } from '../../../electron/engine/journal/note-entry.ts';
import { openStore } from '../../../electron/engine/store/open-store.ts';
import { type TestEngine, testNow } from '../../support/open-test-engine.ts';
import { engineWithRecord } from '../../support/record-bench.ts';

const DAY = 86_400_000;

describe('the record', () => {
  let engine: TestEngine;
  beforeAll(async () => {
    engine = await engineWithRecord();
    const db = openStore(join(engine.folder, 'tend.db'));
    noteEntry(db, {
      at: testNow + 2 * DAY,
      actor: 'autopilot',
      command: 'gate.checked',
      title: 'Stopped the mail to Acme',
      why: 'They answered meanwhile',
      accounts: [1],
      evidence: {
        rules: [{ rule: 'already_answered', outcome: 'block', sentence: '@SUM(A1)' }],
        sendTries: 2,
        late: false,
        cost: { micros: 3900, currency: 'USD' },
      },
    });
    db.close();
  });
  afterAll(() => engine.close());
  const ids = async (filter: object) =>
    (await engine.client.call('journal.list', filter)).entries.map(({ entryId }) => entryId);

  it('is filtered by kind, actor, account, day and words, all at once', async () => {
    expect(await ids({ kinds: ['settings'] })).toEqual([5]);
    expect(await ids({ kinds: ['undo', 'settings'] })).toEqual([7, 5]);
    expect(await ids({ actors: ['autopilot'] })).toEqual([8]);
    expect(await ids({ accountId: 2 })).toEqual([4, 3]);
    expect(await ids({ to: '2026-11-20' })).toEqual([2, 1]);
    expect(await ids({ from: '2026-11-22', to: '2026-11-22', kinds: ['book'] })).toEqual([6, 4, 3]);
    expect(await ids({ from: '2026-11-21', to: '2026-11-21' })).toEqual([]);
    expect(await ids({ text: 'été lyon' })).toEqual([4]);
    expect(await ids({ text: 'acme', accountId: 1, actors: ['user'], undone: true })).toEqual([6]);
  });

  it('is read page by page under the same filter', async () => {
    const first = await engine.client.call('journal.list', { kinds: ['book'], limit: 2 });
    expect(first).toMatchObject({ more: true });
    const next = await engine.client.call('journal.list', { kinds: ['book'], limit: 9, before: 4 as EntryId });
    expect(first.entries.map(({ entryId }) => entryId)).toEqual([6, 4]);
    expect(next.entries.map(({ entryId }) => entryId)).toEqual([3, 2, 1]);
    expect(next.more).toBe(false);
  });

  it('says of a note on what it rests, and offers no undo for it', async () => {
    const [entry] = (await engine.client.call('journal.list', { limit: 1 })).entries;
    expect(entry).toMatchObject({ actor: 'autopilot', undoable: false, why: 'They answered meanwhile' });
    expect(entry?.undoNotice).toBe('This says what happened; there is nothing to undo.');
    expect(entry?.evidence).toEqual([
      { name: 'rules', value: 'already_answered · block · @SUM(A1)' },
      { name: 'send tries', value: '2' },
      { name: 'late', value: 'no' },
      { name: 'cost', value: '0.0039 USD' },
    ]);
  });

  it('has a kind for every command there is', () => {
    const commands = (Object.keys(calls) as CallName[]).filter((name) => {
      const output: { shape?: Record<string, unknown> } = calls[name].output as never;
      return output.shape !== undefined && 'entryId' in output.shape;
    });
    expect([...commands, 'outgoing.settle', 'sync.overtaken'].filter((name) => journalKindOf(name) === null)).toEqual(
      [],
    );
  });

  it('is exported as a table in which nothing is a formula', async () => {
    const file = await engine.client.call('journal.export', { format: 'csv', from: '2026-11-22' });
    expect(file).toMatchObject({ fileName: 'Activity 2026-11-22.csv', entries: 6 });
    const text = Buffer.from(file.content ?? '', 'base64')
      .toString('utf8')
      .replace(/^\ufeff/, '');
    const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
    expect(errors).toEqual([]);
    expect(data.map((row) => row.Entry)).toEqual(['3', '4', '5', '6', '7', '8']);
    expect(data[0]).toMatchObject({ By: 'user', Call: 'account.create', Accounts: `'=HYPERLINK("http://x")` });
    expect(data[5]).toMatchObject({
      By: 'autopilot',
      Kind: 'sending',
      Evidence: expect.stringContaining('already_answered'),
    });
    for (const row of data) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^\s*[=+\-@|%]/);
  });

  it('is exported as JSON from which every hash can be made anew without this program', async () => {
    const path = join(engine.folder, 'record.json');
    const file = await engine.client.call('journal.export', { format: 'json', path });
    expect(file).toMatchObject({ path, content: null, entries: 8 });
    const { entries } = JSON.parse(await readFile(path, 'utf8')) as { entries: Exported[] };
    let previous = '0'.repeat(64);
    for (const each of entries) {
      expect(each.previous).toBe(previous);
      const { id, at, actor, command, title, why, reversal, undoes, accounts, evidence } = each;
      const head = [previous, id, at, actor, command, title, why, reversal, undoes, accounts];
      const hash = createHash('sha256').update(JSON.stringify(evidence === null ? head : [...head, evidence]));
      for (const { table, key, before, after } of each.changes)
        hash.update(JSON.stringify([table, key, before, after]));
      previous = hash.digest('hex');
      expect(each.hash).toBe(previous);
    }
    await expect(engine.client.call('journal.export', { format: 'json', path })).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('names an account that is gone by its number', async () => {
    const { accountId } = await engine.client.call('account.create', { name: 'Gone' });
    await engine.client.call('account.remove', { accountId });
    const { content } = await engine.client.call('journal.export', {
      format: 'csv',
      accountId: accountId as AccountId,
    });
    expect(Buffer.from(content ?? '', 'base64').toString('utf8')).toContain(`account ${accountId}`);
  });
});

interface Exported {
  readonly previous: string;
  readonly id: number;
  readonly at: number;
  readonly actor: string;
  readonly command: string;
  readonly title: string;
  readonly why: string | null;
  readonly reversal: string;
  readonly undoes: number | null;
  readonly accounts: number[];
  readonly evidence: string | null;
  readonly changes: { table: string; key: string; before: string | null; after: string | null }[];
  readonly hash: string;
}
