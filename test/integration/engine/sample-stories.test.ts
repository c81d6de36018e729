// What the generator of the sample book says is true of its accounts comes out of the real engine, which has seen nothing but
// the mail and the CSV.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BookRow } from '../../../electron/contract/book.ts';
import { generateSampleBook } from '../../../electron/engine/sample/generate-sample-book.ts';
import type { Story, StoryKind } from '../../../electron/engine/sample/stories.ts';
import { openTestEngine, type TestEngine, testNow } from '../../support/open-test-engine.ts';

const SEED = 7;
const { stories } = generateSampleBook({ seed: SEED, now: testNow, timeZone: 'Europe/Berlin' });

let engine: TestEngine;
let rows: readonly BookRow[];

beforeAll(async () => {
  engine = await openTestEngine();
  await engine.client.call('sample.open', { seed: SEED });
  ({ rows } = await engine.client.call('book.list', {}));
});
afterAll(() => engine.close());

function rowOf({ account }: Pick<Story, 'account'>): BookRow {
  const row = rows.find((one) => one.name === account);
  if (!row) throw new Error(`${account} is not in the book`);
  return row;
}

function story(kind: StoryKind): Story {
  const found = stories.find((one) => one.kind === kind);
  if (!found) throw new Error(`there is no story of ${kind}`);
  return found;
}

const find = (messageId: unknown) => engine.client.call('message.find', { messageId: String(messageId) });
const told = (fact: string) =>
  stories.filter((one) => one.facts[fact] !== undefined).map((one) => [one.account, one] as const);

describe('the stories of the sample book', () => {
  it('are told when all of its mail was read', async () => {
    expect(await engine.client.call('reading.get', {})).toEqual({ unread: 0 });
  });

  it.each(told('whoseMove'))('of %s: whose move it is', (_account, one) => {
    expect(rowOf(one).whoseMove).toBe(one.facts.whoseMove);
  });

  it.each(told('asks'))('of %s: the thread that asks is the one the book points at', async (_account, one) => {
    const asking = await find(one.facts.asks);
    const row = rowOf(one);
    // Since the first mail of the run that asks.
    expect(row.moveSince).toBeLessThanOrEqual(asking.sentAt);
    expect(row.action.threadId).toBe(asking.threadId);
  });

  it.each(told('lastHumanInbound'))('of %s: the last word of theirs', async (_account, one) => {
    const last = await find(one.facts.lastHumanInbound);
    expect(last).toMatchObject({ direction: 'inbound', touch: true, automatic: false });
    expect(rowOf(one).lastInboundAt).toBe(last.sentAt);
  });

  it.each(told('lastTouch'))('of %s: the last touch', async (_account, one) => {
    const last = await find(one.facts.lastTouch);
    expect(last).toMatchObject({ touch: true, accountIds: [rowOf(one).accountId] });
    expect(rowOf(one).lastTouchAt).toBe(last.sentAt);
  });

  it.each(told('renewalInDays'))('of %s: the days to the renewal', (_account, one) => {
    expect(rowOf(one).renewalInDays).toBe(one.facts.renewalInDays);
  });

  it('put the quiet big account first and the loud tiny one near the end, whatever came in last', () => {
    const quiet = rowOf(story('quiet_big'));
    expect(quiet).toMatchObject({ rank: 1, daysSilent: story('quiet_big').facts.silentDays });
    expect(quiet.why[0]?.kind).toBe('silence');
    const loud = rowOf(story('loud_tiny'));
    expect(loud.rank).toBeGreaterThan(rows.length - 5);
    expect(loud.lastInboundAt).toBeGreaterThan(quiet.lastInboundAt ?? 0);
    expect(loud.action.kind).toBe('none');
  });

  it('put who waits for us and the escalation among the first', () => {
    for (const kind of ['owed_reply', 'escalation'] as const) {
      const row = rowOf(story(kind));
      expect(row.rank).toBeLessThanOrEqual(8);
      expect(row.action.kind).toBe('reply');
    }
    expect(rowOf(story('waiting_on_them')).action.kind).toBe('follow_up');
  });

  it('know nobody where nobody ever wrote', () => {
    const row = rowOf(story('never_contacted'));
    expect(row).toMatchObject({ lastTouchAt: null, lastInboundAt: null, daysSilent: null, people: 0 });
    expect(row.action.kind).toBe('introduce');
  });

  it('leave the person on free mail to no account until someone says whose he is, and then for good', async () => {
    const told = story('free_mail_person');
    const accountsOfAll = () => Promise.all(told.messageIds.map(async (id) => (await find(id)).accountIds));
    const before = rowOf(told);
    expect((await accountsOfAll()).flat()).toEqual([]);
    const address = String(told.facts.address);
    const { entryId } = await engine.client.call('mapping.setAddress', {
      address,
      target: { accountId: before.accountId },
    });
    expect(new Set((await accountsOfAll()).flat())).toEqual(new Set([before.accountId]));
    const after = (await engine.client.call('account.get', { accountId: before.accountId })).row;
    expect(after.daysSilent).toBeLessThan(before.daysSilent ?? 0);
    await engine.client.call('journal.undo', { entryId: entryId ?? 0 });
    expect((await engine.client.call('account.get', { accountId: before.accountId })).row).toEqual(before);
  });

  it('let the consultant of two accounts follow each thread once he is shared', async () => {
    const both = stories.filter((one) => one.kind === 'shared_consultant');
    expect(both).toHaveLength(2);
    const address = String(both[0]?.facts.consultant);
    const { entryId } = await engine.client.call('mapping.setAddress', { address, target: 'shared' });
    for (const one of both) {
      const alone = one.facts.alone as readonly string[];
      for (const id of alone) expect((await find(id)).accountIds).toEqual([]);
      for (const id of one.messageIds.filter((each) => !alone.includes(each)))
        expect(await find(id)).toMatchObject({ accountIds: [rowOf(one).accountId], touch: true });
    }
    await engine.client.call('journal.undo', { entryId: entryId ?? 0 });
  });

  it('date the mail of the wrong clock by its arrival', async () => {
    const wrong = story('wrong_clock');
    expect(rowOf(wrong).daysSilent).toBe(wrong.facts.receivedDaysAgo);
    const dates = await Promise.all(wrong.messageIds.map(async (id) => (await find(id)).sentAt));
    expect(Math.max(...dates)).toBeLessThanOrEqual(testNow);
  });

  it('never take a digest of our own product for a word of ours or theirs', async () => {
    for (const id of story('usage_falling').facts.digests as readonly string[]) {
      expect(await find(id)).toMatchObject({ automatic: true, touch: false });
    }
  });
});

it('says of the sample mailbox why nothing leaves from it', async () => {
  const to = [{ name: 'Ann', address: 'ann@client.example' }];
  const { draft } = await engine.client.call('draft.start', {
    kind: 'new',
    content: { to, subject: 'Hi', text: 'Hi' },
  });
  const { concerns } = await engine.client.call('draft.check', { draftId: draft.draftId });
  expect(concerns).toMatchObject([
    { kind: 'no_server', level: 'stop', sentence: expect.stringMatching(/came from files.*mailbox of your own/) },
  ]);
  // Where more speaks against it, it would not leave from one's own mailbox either.
  const { draft: half } = await engine.client.call('draft.start', {
    kind: 'new',
    content: { to, subject: 'Hi', text: 'Hi [[name]]' },
  });
  expect((await engine.client.call('draft.check', { draftId: half.draftId })).concerns).toMatchObject([
    { kind: 'no_server', sentence: expect.not.stringContaining('would leave now') },
    { kind: 'placeholder' },
  ]);
});

it('asks about an answer without a word of its own, however much it quotes', async () => {
  const [messageId = ''] = story('usage_falling').messageIds;
  const { draft } = await engine.client.call('draft.start', {
    kind: 'reply',
    messageRowId: (await find(messageId)).messageRowId,
  });
  const { concerns } = await engine.client.call('draft.check', { draftId: draft.draftId });
  expect(concerns.map(({ kind }) => kind)).toContain('empty');
});
