// Accounts that went quiet, from the sample's stories: who is put before the person, what each of the five choices does, and
// how long it is remembered.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { CallInput } from '../../../electron/contract/contract.ts';
import { openTestEngine, type TestEngine, testNow } from '../../support/open-test-engine.ts';

/** The mail of the sample proves no silence for longer than this: nobody has looked since. */
const HOUR = 3_600_000;
let engine: TestEngine;
/** A quiet account that was silent for more than its rhythm and a half. */
let account: number;
const entries: number[] = [];

beforeAll(async () => {
  engine = await openTestEngine();
  await engine.client.call('sample.open', {});
  account = (await quiet()).accounts[0]?.accountId ?? 0;
});
afterEach(async () => {
  engine.clock.set(testNow);
  for (const entryId of entries.splice(0).reverse()) await engine.client.call('journal.undo', { entryId });
  expect((await standing()).standing).toBe('to_choose');
});
afterAll(() => engine.close());

const quiet = () => engine.client.call('quiet.list', {});
const tasks = async () => (await engine.client.call('task.list', { accountId: account })).tasks;
const inToday = async () =>
  (await engine.client.call('today.get', {})).items.filter(({ accountId }) => accountId === account);

async function standing() {
  const found = (await quiet()).accounts.find(({ accountId }) => accountId === account);
  if (!found) throw new Error('the account is not quiet any more');
  return found;
}

async function choose(input: Omit<CallInput<'quiet.choose'>, 'accountId'>) {
  const outcome = await engine.client.call('quiet.choose', { accountId: account, ...input });
  entries.push(Number(outcome.entryId));
  return outcome;
}

describe('the list', () => {
  it('holds accounts past their rhythm with a proven silence, in the order of the book, those to choose for first', async () => {
    const { accounts, toChoose } = await quiet();
    const { rows } = await engine.client.call('book.list', {});
    expect(toChoose).toBeGreaterThan(0);
    const rank = new Map(rows.map((row) => [row.accountId, row.rank]));
    const first = accounts.slice(0, toChoose);
    expect(first.every((one) => one.standing === 'to_choose' && one.silence.verdict === 'known')).toBe(true);
    expect(accounts.every((one) => one.daysSilent > one.cadenceDays)).toBe(true);
    const ranks = first.map(({ accountId }) => rank.get(accountId) ?? 0);
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
  });

  it('says whose word was the last, what else speaks for a risk, and a suggestion with its reason', async () => {
    const one = await standing();
    expect(one.lastWord?.who).not.toBe('');
    expect(one.suggestion.why).not.toBe('');
    expect(one.atRisk).toBe(one.riskReasons.length > 0);
    expect(one.riskReasons.join()).not.toMatch(/^Silent for/);
  });
});

describe.each(['check_in', 'resource', 'light_note'] as const)('choosing “%s”', (choice) => {
  it('makes a task for today and keeps the account out of the way, in one entry', async () => {
    const { taskId } = await choose({ choice });
    expect(await tasks()).toContainEqual(
      expect.objectContaining({ taskId, source: 'quiet', due: '2026-11-20', overdue: false }),
    );
    expect(await standing()).toMatchObject({ standing: 'chosen', choice: { choice, taskId, inForce: true } });
    expect((await inToday()).map(({ kind }) => kind)).not.toContain('check_in');
  });

  it('is done by the touch itself, and holds for one rhythm more', async () => {
    const { taskId } = await choose({ choice });
    engine.clock.set(testNow + HOUR);
    const at = testNow + HOUR - 1;
    const call = { accountId: account, kind: 'call', at, subject: 'Tried to reach her' } as const;
    const { entryId } = await engine.client.call('touch.log', call);
    entries.push(Number(entryId));
    expect((await tasks()).map((task) => task.taskId)).not.toContain(taskId);
    expect(await standing()).toMatchObject({ standing: 'chosen', choice: { inForce: true } });
  });

  it('is asked again when its task is taken away', async () => {
    const { taskId } = await choose({ choice });
    const { entryId } = await engine.client.call('task.remove', { taskId: taskId ?? '' });
    expect((await standing()).standing).toBe('to_choose');
    await engine.client.call('journal.undo', { entryId: Number(entryId) });
  });
});

describe('choosing to snooze', () => {
  it('keeps the account out of here and of Today until its day', async () => {
    await choose({ choice: 'snooze', until: testNow + HOUR, why: 'Their fair' });
    expect(await standing()).toMatchObject({ standing: 'chosen', choice: { why: 'Their fair', taskId: null } });
    expect(await inToday()).toEqual([]);
    engine.clock.set(testNow + HOUR);
    expect((await standing()).standing).toBe('to_choose');
  });

  it('without a day ahead is refused, and nothing is changed', async () => {
    await expect(choose({ choice: 'snooze' })).rejects.toThrow(/needs a day/);
    await expect(choose({ choice: 'snooze', until: testNow })).rejects.toThrow(/needs a day/);
  });
});

describe('choosing to leave alone', () => {
  it('keeps it out of here and of Today, with the why beside it', async () => {
    await choose({ choice: 'leave', why: 'They close for the season' });
    expect(await standing()).toMatchObject({ standing: 'chosen', choice: { why: 'They close for the season' } });
    expect(await inToday()).toEqual([]);
  });

  it('without a why is refused', async () => {
    await expect(choose({ choice: 'leave', why: '  ' })).rejects.toThrow(/Say why/);
  });
});
