// The feedback log: what mail says and what is written down stand side by side, and how long a resolution took is counted.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestEngine, type TestEngine, testNow } from '../../support/open-test-engine.ts';

const DAY = 86_400_000;
let engine: TestEngine;
let account: number;

beforeAll(async () => {
  engine = await openTestEngine();
  await engine.client.call('sample.open', {});
  const { signals } = await engine.client.call('signal.list', { kinds: ['risk.complaint'] });
  account = Number(signals[0]?.accountId);
});
afterAll(() => engine.close());

const log = () => engine.client.call('feedback.list', { accountId: account });

it('what a customer’s mail says of us is in the log with its words, and each sentence once', async () => {
  const { feedback } = await log();
  const said = feedback.filter(({ evidence }) => evidence !== null);
  expect(said.length).toBeGreaterThan(0);
  expect(said.every(({ text, evidence }) => text === evidence?.quote)).toBe(true);
  const sentences = said.map(({ kind, evidence }) => `${kind} ${evidence?.messageId} ${evidence?.quote}`);
  expect(new Set(sentences).size).toBe(sentences.length);
});

it('a resolution counts the days it took', async () => {
  const before = await log();
  const { feedbackId } = await engine.client.call('feedback.create', {
    accountId: account,
    kind: 'concern',
    text: 'Said on the phone that nobody called back',
  });
  expect((await log()).open).toBe(before.open + 1);
  engine.clock.set(testNow + 3 * DAY);
  await engine.client.call('feedback.resolve', { feedbackId, resolution: 'Called back' });
  const after = await log();
  expect(after).toMatchObject({ open: before.open, medianDaysToResolve: 3 });
  expect(after.feedback.find((one) => one.feedbackId === feedbackId)).toMatchObject({
    days: 3,
    resolution: 'Called back',
  });
  engine.clock.set(testNow);
  await engine.client.call('feedback.resolve', { feedbackId, resolution: null });
  expect((await log()).medianDaysToResolve).toBeNull();
});

it('an entry of mail that was taken out does not come back, and undo brings it', async () => {
  const { feedback } = await log();
  const feedbackId = feedback.find(({ evidence }) => evidence !== null)?.feedbackId ?? '';
  const ids = async () => (await log()).feedback.map((one) => one.feedbackId);
  const { entryId } = await engine.client.call('feedback.remove', { feedbackId });
  expect(await ids()).not.toContain(feedbackId);
  await engine.client.call('journal.undo', { entryId: Number(entryId) });
  expect(await ids()).toContain(feedbackId);
});

it('a dismissed finding is no feedback', async () => {
  const { feedback } = await log();
  const feedbackId = feedback.find(({ evidence }) => evidence !== null)?.feedbackId ?? '';
  const findingId = feedbackId.replace('finding:', '');
  const { entryId } = await engine.client.call('finding.setState', { findingId, state: 'dismissed' });
  expect((await log()).feedback.map((one) => one.feedbackId)).not.toContain(feedbackId);
  await engine.client.call('journal.undo', { entryId: Number(entryId) });
});
