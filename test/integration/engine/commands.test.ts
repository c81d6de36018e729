// The law of every command: run, then undo, and every journaled table is as it was. Table-driven, over the sample book.

import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CallName, calls } from '../../../electron/contract/contract.ts';
import { journaledTables } from '../../../electron/engine/journal/journaled-tables.ts';
import { openTestEngine, type TestEngine, testNow } from '../../support/open-test-engine.ts';

const DAY = 86_400_000;
let engine: TestEngine;
let account: number;
let other: number;
let thread: number;

beforeAll(async () => {
  engine = await openTestEngine();
  await engine.client.call('sample.open', { seed: 3 });
  const { rows } = await engine.client.call('book.list', {});
  account = rows[0]?.accountId ?? 0;
  other = rows[1]?.accountId ?? 0;
  const { threads } = await engine.client.call('thread.list', { accountId: account, limit: 1 });
  thread = threads[0]?.threadId ?? 0;
  await engine.client.call('touch.log', {
    accountId: account,
    kind: 'call',
    at: testNow - DAY,
    subject: 'Catching up',
  });
  await engine.client.call('person.update', {
    accountId: account,
    address: 'old@example.com',
    name: 'Old',
    isPrimary: true,
  });
});
afterAll(() => engine.close());

/** Everything the user owns, as it lies in the file. */
function owned(): Record<string, unknown[]> {
  const db = new Database(join(engine.folder, 'tend.db'), { readonly: true });
  try {
    return Object.fromEntries(
      Object.entries(journaledTables).map(([table, { key }]) => [
        table,
        db.prepare(`SELECT * FROM ${table} ORDER BY ${key.join(', ')}`).all(),
      ]),
    );
  } finally {
    db.close();
  }
}

/** What is derived from it: mapping, touches, whose move. */
function derived(): unknown[] {
  const db = new Database(join(engine.folder, 'tend.db'), { readonly: true });
  try {
    return [
      ...db.prepare('SELECT account_id, message_id, rule, touch FROM message_account ORDER BY 1, 2').all(),
      ...db.prepare('SELECT thread_id, whose_move, move_since FROM thread_fact ORDER BY 1').all(),
    ];
  } finally {
    db.close();
  }
}

type Outcome = { entryId: number | null };
const commands: [CallName, () => unknown][] = [
  ['account.create', () => ({ name: 'Harbour', domains: ['harbour.example'], arr: { minor: 100, currency: 'EUR' } })],
  ['account.update', () => ({ accountId: account, name: 'Renamed', tier: 'standard', domains: [], cadenceDays: 3 })],
  ['account.remove', () => ({ accountId: account })],
  ['account.snooze', () => ({ accountId: account, until: testNow + DAY, why: 'On holiday' })],
  [
    'account.import',
    () => ({ content: Buffer.from('Company name,Domain,ARR\nNew,new.example,5\n').toString('base64') }),
  ],
  [
    'person.update',
    () => ({ accountId: account, address: 'new@example.com', name: 'New', role: 'champion', isPrimary: true }),
  ],
  ['touch.log', () => ({ accountId: account, kind: 'meeting', at: testNow, subject: 'Planning', people: ['Ann'] })],
  ['touch.remove', () => ({ touchId: 1 })],
  ['mapping.assignThread', () => ({ threadId: thread, accountIds: [other] })],
  ['mapping.setAddress', () => ({ address: 'someone@gmail.com', target: { accountId: account } })],
  ['mapping.setDomain', () => ({ domain: 'shared.example', target: 'shared' })],
  ['thread.archive', () => ({ threadIds: [thread], archived: true })],
  ['thread.markRead', () => ({ threadIds: [thread], read: true })],
  ['thread.star', () => ({ threadIds: [thread], starred: true })],
  ['sender.showImages', () => ({ address: 'News@Shop.example', show: true })],
  ['settings.update', () => ({ responseGoalHours: 8, ownDomains: ['ours.example'] })],
  ['mailbox.setSignInClient', () => ({ provider: 'microsoft', clientId: 'an-id', tenant: 'ours.example' })],
  ['mailbox.update', () => ({ mailboxId: 1, displayName: 'Someone', aliases: ['other@northbeam.example'] })],
];
/** These say before they run that they can't be undone, or are not changes at all. */
const notUndoable = new Set<CallName>(['mailbox.add', 'mailbox.remove', 'mailbox.signIn', 'journal.undo']);

describe('every command', () => {
  it('is in the table, unless it says that it cannot be undone', () => {
    const answersWithEntry = (Object.keys(calls) as CallName[]).filter((name) => {
      const output: { shape?: Record<string, unknown> } = calls[name].output as never;
      return output.shape !== undefined && 'entryId' in output.shape;
    });
    expect(answersWithEntry.filter((name) => !notUndoable.has(name)).sort()).toEqual(
      commands.map(([name]) => name).sort(),
    );
  });

  it.each(commands)(
    '%s: undo restores every journaled table and what is derived from it, and redo does it again',
    async (name, input) => {
      const call = engine.client.call as (name: string, input: unknown) => Promise<Outcome>;
      const before = [owned(), derived()];
      const done = await call(name, input());
      expect(done.entryId).toBeTypeOf('number');
      const after = [owned(), derived()];
      expect(after).not.toEqual(before);

      const undone = await call('journal.undo', { entryId: done.entryId });
      expect([owned(), derived()]).toEqual(before);

      const redone = await call('journal.undo', { entryId: undone.entryId });
      expect([owned(), derived()]).toEqual(after);
      await call('journal.undo', { entryId: redone.entryId });
      expect([owned(), derived()]).toEqual(before);
    },
  );

  it('leaves a journal whose chain of hashes holds', async () => {
    expect(await engine.client.call('journal.verify', {})).toMatchObject({ intact: true });
    expect(engine.bugs).toEqual([]);
  });
});

describe('undo', () => {
  it('is refused with a sentence when the same thing was changed again since', async () => {
    const first = await engine.client.call('account.update', { accountId: account, owner: 'Ann' });
    const second = await engine.client.call('account.update', { accountId: account, owner: 'Ben' });
    await expect(engine.client.call('journal.undo', { entryId: Number(first.entryId) })).rejects.toThrow(
      /changed again since/,
    );
    await engine.client.call('journal.undo', { entryId: Number(second.entryId) });
    await engine.client.call('journal.undo', { entryId: Number(first.entryId) });
    await expect(engine.client.call('journal.undo', { entryId: Number(first.entryId) })).rejects.toThrow(
      /undone already/,
    );
  });

  it('finds an entry that was altered behind the program’s back', async () => {
    const copy = await engine.reopen();
    engine = copy;
    const db = new Database(join(engine.folder, 'tend.db'));
    db.exec('DROP TRIGGER journal_change_no_update');
    db.prepare(
      "UPDATE journal_change SET after = replace(after, 'Ben', 'Eve') WHERE entry_id = 2 OR after LIKE '%Ben%'",
    ).run();
    db.close();
    expect(await engine.client.call('journal.verify', {})).toMatchObject({ intact: false });
  });
});
