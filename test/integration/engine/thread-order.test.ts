// The inbox lists the mail of accounts by how pressing the account is, over the sample book.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ThreadRow } from '../../../electron/contract/mail.ts';
import { openTestEngine, type TestEngine } from '../../support/open-test-engine.ts';

let engine: TestEngine;
let ranks: Map<number, number>;

beforeAll(async () => {
  engine = await openTestEngine();
  await engine.client.call('sample.open', { seed: 3 });
  const { rows } = await engine.client.call('book.list', {});
  ranks = new Map(rows.map((row) => [row.accountId, row.rank]));
});
afterAll(() => engine.close());

const rankOf = (thread: ThreadRow) => Math.min(...thread.accountIds.map((id) => ranks.get(id) ?? Number.NaN));
const list = (input: { order?: 'account' | 'time'; limit?: number; offset?: number }) =>
  engine.client.call('thread.list', { split: 'accounts', inbox: true, ...input });

describe('the threads of accounts', () => {
  it('come by account in the order of the book, and newest first within one', async () => {
    const { threads } = await list({ limit: 1000 });
    expect(threads.length).toBeGreaterThan(20);
    const sorted = threads.toSorted((a, b) => rankOf(a) - rankOf(b) || b.lastAt - a.lastAt || b.threadId - a.threadId);
    expect(threads.map((each) => each.threadId)).toEqual(sorted.map((each) => each.threadId));
    expect(new Set(threads.map((each) => each.threadId)).size).toBe(threads.length);
  });

  it('come newest first when asked by time, and are the same threads', async () => {
    const byAccount = await list({ limit: 1000 });
    const byTime = await list({ limit: 1000, order: 'time' });
    expect(byTime.total).toBe(byAccount.total);
    expect(byTime.threads.map((each) => each.lastAt)).toEqual(
      byTime.threads.map((each) => each.lastAt).toSorted((a, b) => b - a),
    );
    expect(byTime.threads.map((each) => each.threadId).toSorted((a, b) => a - b)).toEqual(
      byAccount.threads.map((each) => each.threadId).toSorted((a, b) => a - b),
    );
  });

  it('come in pages that join without a gap', async () => {
    const whole = await list({ limit: 1000 });
    const first = await list({ limit: 7 });
    const second = await list({ limit: 7, offset: 7 });
    expect([...first.threads, ...second.threads]).toEqual(whole.threads.slice(0, 14));
    expect(first.total).toBe(whole.total);
  });
});
