// The queue as a person works it: what is due is drafted once, what she decides can be undone, what she lets go can be taken
// back until it has left.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testNow } from '../../support/open-test-engine.ts';
import { type Company, DAY, openQueueBench, type QueueBench, US } from '../../support/queue-bench.ts';

let bench: QueueBench;
let acme: Company;

beforeAll(async () => {
  bench = await openQueueBench();
});
beforeEach(async () => {
  bench.engine.clock.set(testNow);
  acme = await bench.company();
});
afterAll(() => bench.close());

const call = <T>(name: string, input: unknown) =>
  (bench.engine.client.call as unknown as (name: string, input: unknown) => Promise<T>)(name, input);
const itemOf = async (queueItemId: number) => (await bench.engine.client.call('queue.get', { queueItemId })).item;
const undo = (entryId: number | null) => bench.engine.client.call('journal.undo', { entryId: entryId ?? 0 });
const approve = async (queueItemId: number, more: { sendAt?: number; confirmLate?: boolean } = {}) => {
  const { revision } = await itemOf(queueItemId);
  return bench.engine.client.call('queue.approve', { queueItemId, revision, ...more });
};

it('words that are changed in the composer are in the record: once they rest, and before anything is decided about them', async () => {
  const { client } = bench.engine;
  const id = await bench.propose(acme.accountId);
  const edits = async () => {
    const { entries } = await client.call('journal.list', { accountId: acme.accountId, limit: 20 });
    return entries.filter(({ command }) => command === 'draft.save');
  };
  const type = async (text: string) => {
    const { draftId, revision } = await itemOf(id);
    await client.call('draft.save', { draftId, revision, content: { text } });
  };
  await client.call('queue.fill', { limit: 1 });
  expect(await edits()).toEqual([]);
  await type('Hi Ann,\n\nthe report comes tomorrow.\n\nMaya');
  await client.call('queue.fill', { limit: 1 });
  expect(await edits()).toEqual([]);
  bench.engine.clock.set(testNow + 61_000);
  await client.call('queue.fill', { limit: 1 });
  await client.call('queue.fill', { limit: 1 });
  expect(await edits()).toMatchObject([
    { actor: 'user', title: `Changed the words of Check-in to ${acme.name} in the composer` },
  ]);
  await type('Hi Ann,\n\nthe report comes today.\n\nMaya');
  await approve(id);
  const [newest, ...older] = await edits();
  expect(older).toHaveLength(1);
  expect(newest?.evidence).toContainEqual({ name: 'text before', value: expect.stringContaining('comes tomorrow') });
  expect(newest?.evidence.map(({ value }) => value).join(' ')).toContain('comes today');
  expect(await client.call('audit.verify', {})).toMatchObject({ intact: true });
});

describe('what is due', () => {
  it('is drafted once: a promise that is due tomorrow becomes a check-in with its reason, and is not drafted again', async () => {
    const { client } = bench.engine;
    await client.call('queue.fill', { limit: 50 });
    const { rows } = await client.call('queue.list', { accountId: acme.accountId });
    expect(rows).toMatchObject([{ kind: 'check_in', askedBy: 'rule', state: 'waiting', mode: 'copilot' }]);
    expect(rows[0]?.why).toContain('usage report');
    expect(rows[0]?.to[0]?.address).toBe(acme.ann);
    const again = await client.call('queue.fill', { limit: 50 });
    expect(again.proposed).toEqual([]);
  });

  it('is what the book says is next for an account with nothing else to do, until it is decided about', async () => {
    const { client } = bench.engine;
    const next = async () => {
      const { rows } = await client.call('book.list', {});
      return rows.find(({ accountId }) => accountId === acme.accountId)?.nextAction;
    };
    await bench.arrive(
      { from: acme.ann, to: US, subject: 'Rollout', body: 'Thank you, all is well.\n\nAnn' },
      testNow - 1000,
    );
    expect(await next()).toMatch(/^Nothing now; next touch in/);
    const id = await bench.propose(acme.accountId, 'check_in');
    expect(await next()).toBe('Decide on the drafted check-in');
    const { entryId } = await client.call('queue.reject', { queueItemId: id, why: 'not_needed' });
    expect(await next()).toMatch(/^Nothing now; next touch in/);
    await undo(entryId);
    await approve(id);
    expect(await next()).toMatch(/^Nothing now; next touch in/);
  });

  it('is drafted by the rule in the journal, and what is undone is not drafted again', async () => {
    const { client } = bench.engine;
    await client.call('queue.fill', { limit: 50 });
    const { entries } = await client.call('journal.list', { accountId: acme.accountId, limit: 5 });
    const drafted = entries.find((entry) => entry.command === 'queue.propose');
    expect(drafted).toMatchObject({ actor: 'rule', title: `Drafted Check-in to ${acme.name}` });
    await undo(drafted?.entryId ?? null);
    expect((await client.call('queue.list', { accountId: acme.accountId })).rows).toEqual([]);
    await client.call('queue.fill', { limit: 50 });
    expect((await client.call('queue.list', { accountId: acme.accountId })).rows).toEqual([]);
  });

  it('is not drafted where the mode leaves it to the person', async () => {
    const { client } = bench.engine;
    const { entryId } = await client.call('mode.set', { kind: 'check_in', mode: 'manual' });
    await client.call('queue.fill', { limit: 50 });
    expect((await client.call('queue.list', { accountId: acme.accountId })).rows).toEqual([]);
    await undo(entryId);
  });

  it('teaches: a person who was the wrong one is not chosen again unasked', async () => {
    const { client } = bench.engine;
    const first = await bench.propose(acme.accountId);
    await client.call('queue.reject', { queueItemId: first, why: 'wrong_person' });
    bench.engine.clock.set(testNow + 8 * DAY);
    await client.call('queue.fill', { limit: 50 });
    const { rows } = await client.call('queue.list', { accountId: acme.accountId });
    expect(rows.filter((row) => row.to.some(({ address }) => address === acme.ann))).toEqual([]);
  });
});

it('a person who was the wrong one makes room for another of the account', async () => {
  const { client } = bench.engine;
  const told = 'Hi Maya,\n\nour returns fell by 12 percent since September and the whole team is pleased.\n\nAnn';
  await bench.arrive(
    { from: acme.ann, to: US, id: `r.${acme.domain}`, subject: 'Returns', body: told },
    testNow - 9 * DAY,
  );
  const note = 'Hi Maya,\n\nthanks for the walk through the reports.\n\nBob';
  await bench.arrive(
    { from: acme.bob, to: US, id: `b.${acme.domain}`, subject: 'Reports', body: note },
    testNow - 8 * DAY,
  );
  const first = await bench.propose(acme.accountId, 'value_note');
  expect((await itemOf(first)).to[0]?.address).toBe(acme.ann);
  await client.call('queue.reject', { queueItemId: first, why: 'wrong_person' });
  const second = await bench.propose(acme.accountId, 'value_note');
  expect((await itemOf(second)).to[0]?.address).toBe(acme.bob);
});

it('what they think of us is no result of theirs to tell them of; that they use it more is one', async () => {
  const { client } = bench.engine;
  const csv = ['Account,Date,Usage,NPS', `${acme.name},2026-09-30,100,20`, `${acme.name},2026-10-31,150,60`].join('\n');
  await client.call('figure.import', { content: Buffer.from(csv).toString('base64') });
  const { kinds } = await client.call('touch.reasons', { accountId: acme.accountId, kind: 'value_note' });
  expect(kinds[0]?.reasons.map(({ reasonKey }) => reasonKey)).toContain('figure:usage:2026-10-31');
  expect(JSON.stringify(kinds)).not.toMatch(/nps/iu);
});

it('what went wrong at an account is no pleasant thing to come back to', async () => {
  const { client } = bench.engine;
  const body = 'Hi Maya,\n\nThe accrual file for July is missing about 31 loads compared to what we dispatched.\n\nAnn';
  await bench.arrive({ from: acme.ann, to: US, id: `m.${acme.domain}`, subject: 'July', body }, testNow - 9 * DAY);
  const checkIn = await client.call('touch.reasons', { accountId: acme.accountId, kind: 'check_in' });
  expect(JSON.stringify(checkIn)).not.toContain('31 loads');
});

describe('a proposal', () => {
  it('is never a second touch to one company: the one that is open is named instead', async () => {
    const first = await bench.propose(acme.accountId);
    const second = await bench.engine.client.call('queue.propose', { accountId: acme.accountId, kind: 'value_note' });
    expect(second).toMatchObject({ queueItemId: first, entryId: null });
    expect(second.already).toMatch(/is in the queue already/);
  });

  it('without a reason drafts nothing and says what is missing, with what to do instead', async () => {
    const { accountId } = await bench.engine.client.call('account.create', { name: `Bare ${acme.name}` });
    const made = await bench.engine.client.call('queue.propose', { accountId, kind: 'check_in' });
    expect(made).toMatchObject({ queueItemId: null, entryId: null, already: null });
    expect(made.missing).not.toBeNull();
    expect(made.choices).toContain('snooze');
  });

  it('lies in the queue and not among the drafts', async () => {
    const id = await bench.propose(acme.accountId);
    const { draftId } = await itemOf(id);
    const { drafts } = await bench.engine.client.call('draft.list', {});
    expect(drafts.map((draft) => draft.draftId)).not.toContain(draftId);
  });
});

describe('an edit', () => {
  it('changes the words of the draft, and undo puts back those before', async () => {
    const id = await bench.propose(acme.accountId);
    const before = await itemOf(id);
    const edited = await bench.engine.client.call('queue.edit', {
      queueItemId: id,
      revision: before.revision,
      text: 'Hi Ann,\n\nhere is the report.',
    });
    expect(await itemOf(id)).toMatchObject({
      text: 'Hi Ann,\n\nhere is the report.',
      edited: true,
      revision: edited.revision,
    });
    await undo(edited.entryId);
    expect(await itemOf(id)).toMatchObject({ text: before.text, subject: before.subject, edited: false });
  });

  it('is refused over words that were not seen, and is not undone over words that came later', async () => {
    const id = await bench.propose(acme.accountId);
    const { revision, draftId } = await itemOf(id);
    const edited = await bench.engine.client.call('queue.edit', { queueItemId: id, revision, subject: 'The report' });
    await expect(
      bench.engine.client.call('queue.edit', { queueItemId: id, revision, subject: 'Another' }),
    ).rejects.toThrow(/changed meanwhile/);
    await bench.engine.client.call('draft.save', {
      draftId,
      revision: edited.revision,
      content: { subject: 'Typed in the composer' },
    });
    await expect(undo(edited.entryId)).rejects.toThrow(/changed again since/);
    expect((await itemOf(id)).subject).toBe('Typed in the composer');
  });
});

describe('an approval', () => {
  it('holds the message for the undo window; undo takes it back and it waits as before', async () => {
    const id = await bench.propose(acme.accountId);
    const before = await itemOf(id);
    const { entryId, outgoingId } = await approve(id);
    expect(await itemOf(id)).toMatchObject({
      state: 'approved',
      outgoingId,
      approvedBy: 'user',
      sendAt: testNow + 10_000,
    });
    await undo(entryId);
    expect(await itemOf(id)).toEqual(before);
    const { outgoing } = await bench.engine.client.call('outgoing.list', { all: true });
    expect(outgoing.map((one) => one.outgoingId)).not.toContain(outgoingId);
  });

  it('can’t be undone once it has left, and nothing more is decided about it', async () => {
    const id = await bench.propose(acme.accountId);
    const { entryId } = await approve(id);
    bench.accepted(id, testNow + 11_000);
    await expect(undo(entryId)).rejects.toThrow(/has left or may have left/);
    expect((await itemOf(id)).state).toBe('sent');
    await expect(call('queue.reject', { queueItemId: id, why: 'other' })).rejects.toThrow(/has left/);
    await expect(approve(id)).rejects.toThrow(/has left/);
  });

  it('of other words than were seen is refused, and so is one with a gap', async () => {
    const id = await bench.propose(acme.accountId);
    const { revision } = await itemOf(id);
    const edit = { queueItemId: id, revision, text: 'Hi Ann,\n\nwe meet on [[the day]].' };
    await bench.engine.client.call('queue.edit', edit);
    await expect(call('queue.approve', { queueItemId: id, revision })).rejects.toThrow(/changed meanwhile/);
    await expect(approve(id)).rejects.toThrow(/Fill in what only you know first: the day/);
    expect(await itemOf(id)).toMatchObject({ state: 'waiting', gaps: 1 });
  });

  it('for a time that is long past needs another word', async () => {
    const id = await bench.propose(acme.accountId);
    await expect(approve(id, { sendAt: testNow - 2 * 3_600_000 })).rejects.toThrow(/is past/);
    const { outgoingId } = await approve(id, { sendAt: testNow - 2 * 3_600_000, confirmLate: true });
    expect(outgoingId).toBeGreaterThan(0);
  });

  it('of what could not leave in time is given anew, with a message of today', async () => {
    const id = await bench.propose(acme.accountId);
    const first = await approve(id, { sendAt: testNow + 3_600_000 });
    bench.engine.clock.set(testNow + 9 * 3_600_000);
    await expect(approve(id)).rejects.toThrow(/on its way/);
    const second = await approve(id, { confirmLate: true });
    expect(second.outgoingId).not.toBe(first.outgoingId);
    expect((await itemOf(id)).sendAt).toBe(testNow + 9 * 3_600_000 + 10_000);
    await undo(second.entryId).catch(() => undefined);
  });

  it('of several is one entry: what was changed or has a gap stays, and undo takes all back', async () => {
    const other = await bench.company();
    const third = await bench.company();
    const ids = [
      await bench.propose(acme.accountId),
      await bench.propose(other.accountId),
      await bench.propose(third.accountId),
    ];
    const items = await Promise.all(ids.map(itemOf));
    const [, , last] = items;
    await bench.engine.client.call('queue.edit', {
      queueItemId: last?.queueItemId ?? 0,
      revision: last?.revision ?? 0,
      subject: 'Changed',
    });
    const known = items.map(({ queueItemId, revision }) => ({ queueItemId, revision }));
    const done = await bench.engine.client.call('queue.approveAll', { items: known });
    expect(done.approved).toEqual(ids.slice(0, 2));
    expect(done.refused).toMatchObject([{ queueItemId: ids[2] }]);
    const states = async () => (await Promise.all(ids.map(itemOf))).map((item) => item.state);
    expect(await states()).toEqual(['approved', 'approved', 'waiting']);
    await undo(done.entryId);
    expect(await states()).toEqual(['waiting', 'waiting', 'waiting']);
  });
});

describe('what was put aside', () => {
  it('sleeps until its time and waits again then', async () => {
    const id = await bench.propose(acme.accountId);
    await bench.engine.client.call('queue.snooze', { queueItemId: id, until: testNow + DAY });
    expect((await itemOf(id)).state).toBe('snoozed');
    bench.engine.clock.set(testNow + DAY);
    expect(await itemOf(id)).toMatchObject({ state: 'waiting', stateWhy: null, until: null });
  });

  it('and what was rejected is out of the list, with its reason, and can be taken up again', async () => {
    const id = await bench.propose(acme.accountId);
    await bench.engine.client.call('queue.reject', { queueItemId: id, why: 'wrong_tone', note: 'Too stiff' });
    const list = async (state?: 'rejected') =>
      (await bench.engine.client.call('queue.list', { accountId: acme.accountId, ...(state ? { state } : {}) })).rows;
    expect(await list()).toEqual([]);
    expect(await list('rejected')).toMatchObject([{ queueItemId: id, stateWhy: 'Not the right tone: Too stiff' }]);
    await expect(approve(id)).rejects.toThrow(/Take it up again/);
    await bench.engine.client.call('queue.resume', { queueItemId: id });
    expect(await list()).toMatchObject([{ queueItemId: id, state: 'waiting' }]);
  });
});

describe('an account with a touch on its way', () => {
  it('is not removed before that is decided; afterwards its touches go and come back with it', async () => {
    const id = await bench.propose(acme.accountId);
    const { revision } = await itemOf(id);
    await bench.engine.client.call('queue.edit', { queueItemId: id, revision, subject: 'Mine' });
    const approved = await approve(id);
    await expect(call('account.remove', { accountId: acme.accountId })).rejects.toThrow(/is on its way/);
    await undo(approved.entryId);
    const removed = await bench.engine.client.call('account.remove', { accountId: acme.accountId });
    await expect(itemOf(id)).rejects.toThrow(/no such draft/);
    await undo(removed.entryId);
    expect(await itemOf(id)).toMatchObject({ state: 'waiting', subject: 'Mine', edited: true });
  });
});

it('all of this left no bug behind', () => {
  expect(bench.engine.bugs).toEqual([]);
});
