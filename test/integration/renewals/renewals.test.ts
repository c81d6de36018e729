// Contracts and the account they belong to, what recording an outcome does, and openings made of signals: over real calls.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccountId } from '../../../electron/contract/scalars.ts';
import { openTestEngine, type TestEngine, testNow } from '../../support/open-test-engine.ts';

const eur = (units: number) => ({ minor: units * 100, currency: 'EUR' });
let engine: TestEngine;
beforeAll(async () => {
  engine = await openTestEngine();
  await engine.client.call('sample.open', { seed: 3 });
});
afterAll(() => engine.close());

const accountOf = async (accountId: AccountId) => (await engine.client.call('account.get', { accountId })).account;
const renewalsOf = async (accountId: AccountId) => (await engine.client.call('runway.get', { accountId })).renewals;

describe('an account without contracts', () => {
  it('goes on as it is: its own fields act as one, until something is said of its renewal', async () => {
    const { client } = engine;
    const fields = { name: 'Plain', tier: 'business' as const, arr: eur(24_000), renewalDate: '2027-01-15' };
    const { accountId } = await client.call('account.create', fields);
    const [renewal] = await renewalsOf(accountId);
    expect(renewal).toMatchObject({
      renewalId: `account:${accountId}`,
      inDays: 56,
      contracts: [],
      amount: eur(24_000),
      stage: 'engage',
    });
    const recorded = await client.call('renewal.record', {
      renewalId: `account:${accountId}`,
      outcome: 'expanded',
      amount: eur(30_000),
      reason: 'Two more teams',
    });
    expect(recorded.next).toBe('2028-01-15');
    expect(await accountOf(accountId)).toMatchObject({ renewalDate: '2028-01-15', arr: eur(30_000) });
    const { history, renewals } = await client.call('runway.get', { accountId });
    expect(history).toMatchObject([
      { outcome: 'expanded', before: eur(24_000), after: eur(30_000), newEnd: '2028-01-15' },
    ]);
    expect(renewals[0]?.touches.map(({ state }) => state)).toEqual(['upcoming', 'upcoming', 'upcoming']);
    const { tasks } = await client.call('task.list', { accountId });
    expect(tasks).toMatchObject([{ title: 'Look for the next opening at Plain', due: '2027-02-18' }]);
    const { row } = await client.call('account.get', { accountId });
    expect(row.renewalInDays).toBe(421);
    await client.call('journal.undo', { entryId: Number(recorded.entryId) });
    expect(await accountOf(accountId)).toMatchObject({ renewalDate: '2027-01-15', arr: eur(24_000) });
    expect((await client.call('contract.list', { accountId })).contracts).toEqual([]);
    await client.call('account.remove', { accountId });
  });
});

describe('an account with contracts', () => {
  it('has the earliest day of them and what all bring in a year; a single one follows the account, several say it themselves', async () => {
    const { client } = engine;
    const { accountId } = await client.call('account.create', {
      name: 'Several',
      arr: eur(1),
      renewalDate: '2027-12-31',
    });
    const main = await client.call('contract.create', {
      accountId,
      name: 'Main',
      start: '2026-03-01',
      termMonths: 12,
      amount: eur(12_000),
    });
    expect(await accountOf(accountId)).toMatchObject({ renewalDate: '2027-03-01', arr: eur(12_000) });
    await client.call('account.update', { accountId, renewalDate: '2027-02-01', arr: eur(13_000) });
    const [followed] = (await client.call('contract.list', { accountId })).contracts;
    expect(followed).toMatchObject({ end: '2027-02-01', amount: eur(13_000) });
    const addOn = await client.call('contract.create', {
      accountId,
      name: 'Seats',
      endsWith: main.contractId,
      amount: eur(100),
      amountPer: 'month',
    });
    expect(await accountOf(accountId)).toMatchObject({ renewalDate: '2027-02-01', arr: eur(14_200) });
    await expect(client.call('account.update', { accountId, arr: eur(9) })).rejects.toThrow(/2 contracts/);
    const [together, ...rest] = await renewalsOf(accountId);
    expect(rest).toEqual([]);
    expect(together?.contracts.map(({ name }) => name)).toEqual(['Main', 'Seats']);
    const renewalId = `contract:${main.contractId}`;
    await expect(
      client.call('renewal.record', { renewalId, outcome: 'expanded', amount: eur(20_000) }),
    ).rejects.toThrow(/whose amount/);
    await expect(
      client.call('renewal.record', { renewalId, contractId: main.contractId, outcome: 'expanded', amount: eur(9) }),
    ).rejects.toThrow(/more than before/);
    await client.call('renewal.record', { renewalId, outcome: 'renewed' });
    const { contracts } = await client.call('contract.list', { accountId });
    expect(contracts.map(({ end, term }) => [end, term])).toEqual([
      ['2028-02-01', 1],
      ['2028-02-01', 1],
    ]);
    await client.call('renewal.record', { renewalId, contractId: addOn.contractId, outcome: 'lost', reason: 'No use' });
    expect(await accountOf(accountId)).toMatchObject({ renewalDate: '2028-02-01', arr: eur(13_000) });
    await client.call('account.remove', { accountId });
  });

  it('counts its runway to the last day for notice where it renews by itself', async () => {
    const { client } = engine;
    const { accountId } = await client.call('account.create', { name: 'Notice', tier: 'business' });
    const day = (inDays: number) => new Date(testNow + inDays * 86_400_000).toISOString().slice(0, 10);
    const terms = { accountId, name: 'Licences', start: day(-277), end: day(88), noticeDays: 60 };
    const { contractId } = await client.call('contract.create', { ...terms, autoRenews: true });
    const one = async () => (await renewalsOf(accountId))[0];
    expect(await one()).toMatchObject({ date: day(88), decideBy: day(28), calendarStage: 'negotiate' });
    expect((await one())?.next).toMatchObject({ days: 30, day: day(-2), until: day(28) });
    await client.call('contract.update', { contractId, autoRenews: false });
    expect(await one()).toMatchObject({ date: day(88), decideBy: day(88), calendarStage: 'assess' });
    await client.call('account.remove', { accountId });
  });

  it('knows a review that was held, and asks of another meeting whether it was one', async () => {
    const { client } = engine;
    const review = async (name: string) => {
      const { rows } = await client.call('book.list', {});
      const accountId = rows.find((row) => row.name === name)?.accountId ?? 0;
      const end = new Date(testNow + 50 * 86_400_000).toISOString().slice(0, 10);
      const made = await client.call('contract.create', { accountId, name: 'For now', end, start: '2026-01-01' });
      const { checklist } = await client.call('renewal.get', { renewalId: `contract:${made.contractId}` });
      await client.call('journal.undo', { entryId: Number(made.entryId) });
      return checklist.find(({ key }) => key === 'review');
    };
    expect(await review('Solace Pharma Distribution')).toMatchObject({ state: 'ready' });
    expect(await review('Torvald Outdoor')).toMatchObject({ state: 'unknown' });
    expect(await review('Umbra Lighting')).toMatchObject({ state: 'missing', detail: 'None is known' });
  });

  it('refuses days that contradict each other and changes nothing', async () => {
    const { client } = engine;
    const { accountId } = await client.call('account.create', { name: 'Wrong' });
    const wrong = { accountId, name: 'X', start: '2026-03-01' };
    await expect(client.call('contract.create', { ...wrong, end: '2026-03-01' })).rejects.toThrow(
      /after the day it begins/,
    );
    await expect(client.call('contract.create', wrong)).rejects.toThrow(/evergreen/);
    await expect(client.call('contract.create', { accountId, name: 'X', form: 'monthly' })).rejects.toThrow(
      /day it began/,
    );
    expect((await client.call('contract.list', { accountId })).contracts).toEqual([]);
    await client.call('account.remove', { accountId });
  });
});

describe('a drafted touch of a renewal', () => {
  it('stops with the outcome and with the at-risk path, and is back with undo', async () => {
    const { client } = engine;
    const { renewals } = await client.call('renewal.list', {});
    const castellan = renewals.find(({ accountName }) => accountName === 'Castellan Grocers');
    if (!castellan) throw new Error('the sample has no such renewal');
    const { accountId, renewalId } = castellan;
    const kind = castellan.next?.kind ?? 'renewal_60';
    const { queueItemId } = await client.call('queue.propose', { accountId, kind });
    if (queueItemId === null) throw new Error('nothing was drafted');
    const state = async () => (await client.call('queue.get', { queueItemId })).item.state;
    for (const change of [
      () => client.call('renewal.record', { renewalId, outcome: 'renewed' }),
      () => client.call('renewal.plan', { renewalId, path: 'at_risk', why: 'Procurement' }),
    ]) {
      expect(await state()).toBe('waiting');
      const { entryId } = await change();
      expect(await state()).toBe('stopped');
      await client.call('journal.undo', { entryId: Number(entryId) });
    }
    expect(await state()).toBe('waiting');
    await client.call('renewal.plan', { renewalId, path: 'at_risk', why: 'Procurement' });
    const [held] = await renewalsOf(accountId);
    expect(held).toMatchObject({ path: 'at_risk', stopped: 'At-risk path: Procurement' });
    expect(held?.touches.filter(({ state: each }) => each === 'due')).toEqual([]);
    const filled = await client.call('queue.fill', { limit: 50 });
    const rows = (await client.call('queue.list', { accountId })).rows.filter(({ queueItemId: id }) =>
      filled.proposed.includes(id),
    );
    expect(rows.filter((row) => row.kind.startsWith('renewal_'))).toEqual([]);
  });
});

describe('an opening', () => {
  it('is made once of an event, whichever of its sentences it is made of', async () => {
    const { client } = engine;
    const { signals } = await client.call('opening.list', {});
    const budget = signals.find(({ kind }) => kind === 'expansion.budget');
    if (!budget) throw new Error('the sample has no such signal');
    const made = await client.call('opening.create', { findingId: budget.findingId });
    expect(made.already).toBe(false);
    const { signals: all } = await client.call('signal.list', { messageId: budget.evidence.messageId });
    const others = all.filter(({ kind, findingId }) => kind.startsWith('expansion.') && findingId !== budget.findingId);
    expect(others.length).toBeGreaterThan(0);
    for (const { findingId } of [budget, ...others]) {
      expect(await client.call('opening.create', { findingId })).toMatchObject({
        openingId: made.openingId,
        already: true,
        entryId: null,
      });
    }
    const { opening, log } = await client.call('opening.get', { openingId: made.openingId });
    expect(opening).toMatchObject({
      stage: 'qualify',
      quote: budget.quote,
      who: budget.who,
      evidence: { messageId: budget.evidence.messageId },
    });
    expect(opening.people).toHaveLength(1);
    expect(log).toMatchObject([{ from: null, to: 'qualify' }]);
    const after = await client.call('opening.list', {});
    expect(after.signals.map(({ findingId }) => findingId)).not.toContain(budget.findingId);
    expect(after.signals.filter(({ evidence }) => evidence.messageId === budget.evidence.messageId)).toEqual([]);
  });

  it('keeps a log of its moves, and what was won adds to a contract in its own currency alone', async () => {
    const { client } = engine;
    const { accountId } = await client.call('account.create', { name: 'Growing' });
    const { contractId } = await client.call('contract.create', {
      accountId,
      name: 'Main',
      start: '2026-03-01',
      termMonths: 12,
      amount: eur(1000),
      amountPer: 'month',
    });
    const { openingId } = await client.call('opening.create', {
      accountId,
      name: 'More',
      amount: { minor: 100, currency: 'USD' },
    });
    await client.call('opening.advance', { openingId, stage: 'close', note: 'They asked for a price' });
    await expect(client.call('opening.close', { openingId, outcome: 'won', contractId })).rejects.toThrow(/is in EUR/);
    await client.call('opening.close', { openingId, outcome: 'won', amount: eur(2400), contractId, why: 'Best fit' });
    expect(await accountOf(accountId)).toMatchObject({ arr: eur(14_400) });
    await expect(client.call('opening.advance', { openingId, stage: 'educate' })).rejects.toThrow(/was won/);
    const { log } = await client.call('opening.get', { openingId });
    expect(log.map(({ from, to, note }) => [from, to, note])).toEqual([
      [null, 'qualify', ''],
      ['qualify', 'close', 'They asked for a price'],
      ['close', 'won', 'Best fit'],
    ]);
    await client.call('account.remove', { accountId });
  });
});

describe('the pipeline of the sample book', () => {
  it('adds up: its months hold what its stages hold, and no bug was logged', async () => {
    const { months, stages, total, assumptions, retention } = await engine.client.call('pipeline.get', {
      currency: 'EUR',
    });
    const added = (list: readonly { count: number; amount: { minor: number } }[]) =>
      list.reduce((sum, { count, amount }) => [(sum[0] ?? 0) + count, (sum[1] ?? 0) + amount.minor], [0, 0]);
    expect(added(months.map(({ renewals }) => renewals))).toEqual([total.renewals.count, total.renewals.amount.minor]);
    expect(added(stages)).toEqual([total.renewals.count, total.renewals.amount.minor]);
    expect(total.renewals.expected.minor).toBeLessThan(total.renewals.amount.minor);
    expect(total.rolling.count).toBe(2);
    expect(retention).toMatchObject({ count: 1, gross: 1, net: 1.1 });
    expect(assumptions.length).toBeGreaterThan(6);
    expect(engine.bugs).toEqual([]);
  });
});
