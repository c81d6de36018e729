// Autopilot: earned, held so that it can be taken back, within hours and caps, told of in the morning.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testNow } from '../../support/open-test-engine.ts';
import { type Company, DAY, openQueueBench, type QueueBench } from '../../support/queue-bench.ts';

const MINUTE = 60_000;
let bench: QueueBench;

beforeEach(async () => {
  bench = await openQueueBench();
  // The largest of the book, so that the others are not among the most valuable.
  await bench.company({ tier: 'enterprise', arr: 90_000_000 });
  await bench.engine.client.call('queue.setMode', { queueItemId: await bench.propose(1), mode: 'manual' });
});
afterEach(() => bench.close());

const itemOf = async (queueItemId: number) => (await bench.engine.client.call('queue.get', { queueItemId })).item;

async function earn(times: number, edited = false): Promise<void> {
  const { client } = bench.engine;
  await client.call('autopilot.set', {
    earnAfter: 2,
    hours: { start: '00:00', end: '23:59', weekdays: [1, 2, 3, 4, 5, 6, 7] },
  });
  for (let time = 0; time < times; time += 1) {
    const { accountId } = await bench.company();
    const id = await bench.propose(accountId);
    let { revision } = await itemOf(id);
    if (edited) revision = (await client.call('queue.edit', { queueItemId: id, revision, subject: 'Mine' })).revision;
    await client.call('queue.approve', { queueItemId: id, revision });
  }
}

async function delegated(more: Parameters<QueueBench['company']>[0] = {}): Promise<{ company: Company; id: number }> {
  const company = await bench.company(more);
  return { company, id: await bench.propose(company.accountId) };
}

describe('a kind', () => {
  it('is delegated only after it was approved often enough without a change', async () => {
    const { client } = bench.engine;
    await earn(2, true);
    await expect(client.call('mode.set', { kind: 'check_in', mode: 'autopilot' })).rejects.toThrow(/0 of 2/);
    await earn(2);
    const { kinds } = await client.call('mode.list', {});
    expect(kinds.find((one) => one.kind === 'check_in')).toMatchObject({
      unedited: 2,
      approved: 4,
      earned: true,
      offer: true,
    });
    await client.call('mode.set', { kind: 'check_in', mode: 'autopilot' });
    expect((await client.call('mode.list', {})).rules[0]).toMatchObject({ kind: 'check_in', mode: 'autopilot' });
  });

  it('that was taken back was not approved after all', async () => {
    const { client } = bench.engine;
    const { id } = await delegated();
    const { revision } = await itemOf(id);
    const { outgoingId } = await client.call('queue.approve', { queueItemId: id, revision });
    await client.call('outgoing.takeBack', { outgoingId });
    expect(await itemOf(id)).toMatchObject({ state: 'waiting', approvedBy: null });
    const { kinds } = await client.call('mode.list', {});
    expect(kinds.find((one) => one.kind === 'check_in')).toMatchObject({ unedited: 0, approved: 0 });
  });
});

describe('what is delegated', () => {
  beforeEach(async () => {
    await earn(2);
    await bench.engine.client.call('mode.set', { kind: 'check_in', mode: 'autopilot' });
  });

  it('is let go once, held for the delay, by autopilot in the journal; taken back it waits for the person', async () => {
    const { client } = bench.engine;
    const { id, company } = await delegated();
    const { letGo } = await client.call('queue.fill', { limit: 1 });
    expect(letGo).toEqual([id]);
    const item = await itemOf(id);
    expect(item).toMatchObject({ state: 'approved', approvedBy: 'autopilot', sendAt: testNow + 30 * MINUTE });
    const { entries } = await client.call('journal.list', { accountId: company.accountId, limit: 2 });
    expect(entries[0]).toMatchObject({ actor: 'autopilot', command: 'queue.approve', why: 'You delegated check-in' });
    await client.call('journal.undo', { entryId: entries[0]?.entryId ?? 0 });
    expect((await client.call('queue.fill', { limit: 1 })).letGo).toEqual([]);
    expect((await itemOf(id)).state).toBe('waiting');
    const { autopilot } = await client.call('queue.summary', { since: testNow - DAY });
    expect(autopilot).toMatchObject([{ queueItemId: id, what: 'taken_back' }]);
  });

  it('stays where the account is among the most valuable, until that is said', async () => {
    const { client } = bench.engine;
    const { id } = await delegated({ tier: 'enterprise', arr: 80_000_000 });
    expect((await client.call('queue.fill', { limit: 1 })).letGo).toEqual([]);
    expect(await itemOf(id)).toMatchObject({ mode: 'copilot', modeWhy: expect.stringMatching(/most valuable/) });
    await client.call('autopilot.set', { topValue: true });
    expect((await client.call('queue.fill', { limit: 1 })).letGo).toEqual([id]);
  });

  it('stays while everything is paused, and goes on afterwards', async () => {
    const { client } = bench.engine;
    const { id } = await delegated();
    const { entryId } = await client.call('autopilot.pause', { paused: true });
    expect((await client.call('queue.list', {})).pausedSince).toBe(testNow);
    expect((await client.call('queue.fill', { limit: 1 })).letGo).toEqual([]);
    await client.call('journal.undo', { entryId: entryId ?? 0 });
    expect((await client.call('queue.fill', { limit: 1 })).letGo).toEqual([id]);
  });

  it('keeps to the cap of the day, and goes on the next', async () => {
    const { client } = bench.engine;
    await client.call('autopilot.set', { dailyCap: 1 });
    const first = await delegated();
    const second = await delegated();
    const { letGo } = await client.call('queue.fill', { limit: 1 });
    expect(letGo).toEqual([first.id]);
    expect((await client.call('autopilot.get', {})).today).toBe(1);
    bench.engine.clock.set(testNow + DAY);
    expect((await client.call('queue.fill', { limit: 1 })).letGo).toEqual([second.id]);
  });

  it('keeps to the cap of the day on which it is to leave, however many days it was decided on', async () => {
    const { client } = bench.engine;
    await client.call('autopilot.set', {
      dailyCap: 1,
      hours: { start: '09:00', end: '17:00', weekdays: [1, 2, 3, 4, 5] },
    });
    // Saturday and Sunday: each would leave at nine on Monday.
    bench.engine.clock.set(testNow + DAY);
    const first = await delegated();
    expect((await client.call('queue.fill', { limit: 1 })).letGo).toEqual([first.id]);
    expect((await itemOf(first.id)).sendAt).toBe(Date.parse('2026-11-23T08:00:00Z'));
    bench.engine.clock.set(testNow + 2 * DAY);
    const second = await delegated();
    expect((await client.call('queue.fill', { limit: 1 })).letGo).toEqual([]);
    expect((await itemOf(second.id)).state).toBe('waiting');
    expect((await client.call('autopilot.get', {})).today).toBe(0);
    bench.engine.clock.set(Date.parse('2026-11-24T10:00:00Z'));
    expect((await client.call('queue.fill', { limit: 1 })).letGo).toEqual([second.id]);
  });

  it('is hers once she takes it back and sends it from the composer', async () => {
    const { client } = bench.engine;
    const { id, company } = await delegated();
    await client.call('queue.fill', { limit: 1 });
    await client.call('outgoing.takeBack', { outgoingId: (await itemOf(id)).outgoingId ?? 0 });
    await client.call('draft.send', { draftId: (await itemOf(id)).draftId });
    expect(await itemOf(id)).toMatchObject({ state: 'approved', approvedBy: 'user' });
    const { entries } = await client.call('journal.list', { accountId: company.accountId, limit: 2 });
    expect(entries.map(({ command, actor }) => [command, actor])).toEqual([
      ['draft.send', 'user'],
      ['outgoing.takeBack', 'user'],
    ]);
    await client.call('journal.undo', { entryId: entries[0]?.entryId ?? 0 });
    expect((await itemOf(id)).state).toBe('waiting');
  });

  it('comes back to the person once it is delegated no more, and the gate would keep it until then', async () => {
    const { client } = bench.engine;
    const { id, company } = await delegated();
    await client.call('queue.fill', { limit: 1 });
    const outgoingId = (await itemOf(id)).outgoingId ?? 0;
    await client.call('mode.set', { kind: 'check_in', mode: 'copilot' });
    const { results } = await client.call('gate.check', { outgoingId });
    expect(results[0]).toMatchObject({
      rule: 'not_delegated',
      outcome: 'block',
      canOverride: true,
      sentence: 'Autopilot let it go, and may not any more: Your rule for check-in.',
    });
    expect((await client.call('queue.fill', { limit: 1 })).letGo).toEqual([]);
    expect(await itemOf(id)).toMatchObject({ state: 'waiting', outgoingId: null, stateWhy: 'Your rule for check-in' });
    const { entries } = await client.call('journal.list', { accountId: company.accountId, limit: 1 });
    expect(entries[0]).toMatchObject({ actor: 'rule', command: 'queue.withdrawn', why: 'Your rule for check-in' });
    await client.call('mode.set', { kind: 'check_in', mode: 'autopilot' });
    expect((await client.call('queue.fill', { limit: 1 })).letGo).toEqual([]);
  });

  it('comes back to the person where the account has come to be one that it may not write to', async () => {
    const { client } = bench.engine;
    const { id, company } = await delegated();
    await client.call('queue.fill', { limit: 1 });
    expect((await itemOf(id)).state).toBe('approved');
    await client.call('account.update', { accountId: company.accountId, tier: 'enterprise' });
    await client.call('queue.fill', { limit: 1 });
    expect(await itemOf(id)).toMatchObject({ state: 'waiting', stateWhy: expect.stringMatching(/most valuable/) });
  });

  it.each(['queue.snooze', 'queue.reject'] as const)('waits for the person once %s was said of it', async (said) => {
    const { client } = bench.engine;
    const { id } = await delegated();
    if (said === 'queue.reject') {
      await client.call(said, { queueItemId: id, why: 'wrong_time' });
      await client.call('queue.resume', { queueItemId: id });
    } else {
      await client.call(said, { queueItemId: id, until: testNow + MINUTE });
      bench.engine.clock.set(testNow + 2 * MINUTE);
    }
    expect((await itemOf(id)).state).toBe('waiting');
    expect((await client.call('queue.fill', { limit: 1 })).letGo).toEqual([]);
    expect((await client.call('queue.summary', { since: testNow - DAY })).autopilot).toMatchObject([
      { queueItemId: id, what: 'left' },
    ]);
  });

  it('leaves within the hours of whoever gets it, by the clock of their mail', async () => {
    const { client } = bench.engine;
    await client.call('autopilot.set', { hours: { start: '09:00', end: '17:00', weekdays: [1, 2, 3, 4, 5] } });
    const company = await bench.company();
    await bench.arrive(
      { id: `west@${company.domain}`, from: company.ann, subject: 'Thanks', body: 'Thanks a lot!', zone: '-0800' },
      testNow - 10 * DAY,
    );
    const id = await bench.propose(company.accountId);
    await client.call('queue.fill', { limit: 1 });
    // 10:00 UTC of a Friday is two in the morning there; nine there is 17:00 UTC.
    expect(await itemOf(id)).toMatchObject({ state: 'approved', sendAt: Date.parse('2026-11-20T17:00:00Z') });
  });

  it('is left to the person where the gate has something against it, and the summary says why', async () => {
    const { client } = bench.engine;
    const { id } = await delegated();
    const { revision } = await itemOf(id);
    await client.call('queue.edit', { queueItemId: id, revision, text: 'Hi Ann,\n\nthe file is attached.\n\nMaya' });
    expect((await client.call('queue.fill', { limit: 1 })).letGo).toEqual([]);
    const { autopilot, sentences } = await client.call('queue.summary', { since: testNow - DAY });
    expect(autopilot).toMatchObject([{ queueItemId: id, what: 'left' }]);
    expect(sentences).toContain('It left 1 touch to you.');
  });
});
