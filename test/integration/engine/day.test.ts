// A day on the sample book, through the engine's calls: passes that are begun, gone through, broken off and gone on with; what
// the sweep proves, held against the store by another road; and what is told outside the window, once.
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { BookRow } from '../../../electron/contract/book.ts';
import type { PassKind } from '../../../electron/contract/pass-kinds.ts';
import { openTestEngine, type TestEngine, testNow } from '../../support/open-test-engine.ts';

const MINUTE = 60_000;
let engine: TestEngine;
beforeAll(async () => {
  engine = await openTestEngine();
  await engine.client.call('sample.open', {});
});
afterAll(() => engine.close());

const pass = (kind: PassKind) => engine.client.call('day.pass', { kind });

describe('the passes of a Friday', () => {
  it('stand in their order with the week’s close, and each says what it would take', async () => {
    const { passes, next, dayOff } = await engine.client.call('day.get', {});
    expect(passes.map(({ kind }) => kind)).toEqual([
      'book_review',
      'replies',
      'proactive',
      'scheduling',
      'week_close',
      'sweep',
    ]);
    expect({ next, dayOff }).toEqual({ next: 'book_review', dayOff: false });
    for (const each of passes) {
      expect(each.counts.open).toBe(each.counts.all);
      const must = each.kind === 'replies' || each.kind === 'sweep';
      if (!must) expect(each.expectedMinutes).toBeLessThanOrEqual(each.plan.most);
    }
    await expect(engine.client.call('day.begin', { kind: 'week_ahead' })).rejects.toThrow(/another day of the week/);
  });

  it('have one next action and a reason for every line', async () => {
    for (const kind of ['book_review', 'replies', 'proactive', 'scheduling', 'week_close', 'sweep'] as const) {
      const { items } = await pass(kind);
      expect(items.length).toBeGreaterThan(0);
      expect(items.filter(({ why, title, actWords }) => why.length === 0 && title === '' && actWords === '')).toEqual(
        [],
      );
      expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
    }
  });

  it('go on where they were broken off, after a restart too', async () => {
    const { passId } = await engine.client.call('day.begin', { kind: 'book_review' });
    const before = await pass('book_review');
    const [first, second] = before.items;
    await engine.client.call('day.mark', { passId, key: first?.key ?? '', state: 'done' });
    await engine.client.call('day.mark', { passId, key: second?.key ?? '', state: 'left', why: 'After their fair' });
    engine = await engine.reopen();
    const after = await pass('book_review');
    expect(after).toMatchObject({ passId, state: 'under_way' });
    expect(after.items.map(({ key }) => key)).toEqual(before.items.map(({ key }) => key));
    expect(after.items.slice(0, 2).map(({ state, stateWhy }) => [state, stateWhy])).toEqual([
      ['done', null],
      ['left', 'After their fair'],
    ]);
    expect((await engine.client.call('day.begin', { kind: 'book_review' })).passId).toBe(passId);
  });

  it('settle a line whose work was done somewhere else, and open it again when that is undone', async () => {
    const { passId } = await engine.client.call('day.begin', { kind: 'proactive' });
    const { items } = await pass('proactive');
    const quiet = items.find(({ kind }) => kind === 'quiet');
    const accountId = Number(quiet?.accountId);
    const chosen = await engine.client.call('quiet.choose', { accountId, choice: 'light_note' });
    const state = async () => (await pass('proactive')).items.find(({ key }) => key === quiet?.key)?.state;
    expect(await state()).toBe('settled');
    await engine.client.call('journal.undo', { entryId: Number(chosen.entryId) });
    expect(await state()).toBe('open');
    await engine.client.call('day.end', { passId });
    expect(await pass('proactive')).toMatchObject({ state: 'ended' });
    expect((await engine.client.call('day.get', {})).next).toBe('book_review');
    await engine.client.call('day.end', { passId, ended: false });
    expect(await pass('proactive')).toMatchObject({ state: 'under_way', endedAt: null });
  });

  it('count the time somebody is at them, and not the time between two sittings', async () => {
    const { passId } = await engine.client.call('day.begin', { kind: 'scheduling' });
    const seen = async (at: number) => {
      engine.clock.set(testNow + at);
      return (await engine.client.call('day.seen', { passId })).spentMinutes;
    };
    expect(await seen(0)).toBe(0);
    expect(await seen(MINUTE)).toBe(1);
    expect(await seen(31 * MINUTE)).toBe(1);
    expect(await seen(31.5 * MINUTE)).toBe(1.5);
    engine.clock.set(testNow);
    expect((await pass('scheduling')).spentMinutes).toBe(1.5);
  });

  it('stay those of the evening past midnight for who is at them, and are those of the new day in the morning', async () => {
    const late = Date.parse('2026-11-25T22:50:00Z');
    engine.clock.set(late);
    const { passId } = await engine.client.call('day.begin', { kind: 'sweep' });
    engine.clock.set(late + 20 * MINUTE);
    expect(await pass('sweep')).toMatchObject({ passId, state: 'under_way' });
    expect((await engine.client.call('day.get', {})).day).toBe('2026-11-25');
    await engine.client.call('day.end', { passId });
    expect(await pass('sweep')).toMatchObject({ passId, state: 'ended' });
    engine.clock.set(Date.parse('2026-11-26T03:30:00Z'));
    expect((await pass('sweep')).passId).toBeNull();
    expect((await engine.client.call('day.get', {})).day).toBe('2026-11-26');
    engine.clock.set(testNow);
  });

  it('begin anew with another day, and leave the day before as it was', async () => {
    engine.clock.set(testNow + 3 * 24 * 60 * MINUTE);
    const { day, passes } = await engine.client.call('day.get', {});
    expect(day).toBe('2026-11-23');
    expect(passes[0]).toMatchObject({ kind: 'week_ahead', state: 'not_begun' });
    expect(passes.some(({ passId }) => passId !== null)).toBe(false);
    const { items } = await pass('week_ahead');
    expect(items.length).toBeGreaterThan(0);
    engine.clock.set(testNow);
  });
});

describe('the sweep of the sample book', () => {
  it('finds exactly the questions that wait and the letters nobody opened, counted by another road', async () => {
    const proof = await engine.client.call('sweep.get', {});
    const { rows } = await engine.client.call('book.list', {});
    const looked = new Set(rows.filter((row) => isLooked(row, rows.length, rows)).map((row) => Number(row.accountId)));
    expect(proof.accounts).toBe(looked.size);
    const db = new Database(join(engine.folder, 'tend.db'), { readonly: true });
    try {
      const asked = db
        .prepare<[number, number], { account: number; thread: number; since: number; last: number | null }>(
          `SELECT ta.account_id AS account, f.thread_id AS thread, f.move_since AS since,
             (SELECT max(sent_at) FROM message_account o WHERE o.account_id = ta.account_id AND o.touch = 'mail_out') AS last
           FROM thread_fact f JOIN thread_account ta ON ta.thread_id = f.thread_id
           WHERE f.whose_move = 'ours' AND f.listed = 1 AND f.move_since BETWEEN ? AND ?`,
        )
        .all(testNow - 180 * 24 * 60 * MINUTE, testNow)
        .filter(({ since, last }) => since >= testNow - 14 * 24 * 60 * MINUTE || last === null || last <= since);
      const expected = asked.filter(({ account }) => looked.has(account)).map(({ thread }) => thread);
      expect(proof.waiting.map(({ threadId }) => Number(threadId)).sort()).toEqual(expected.sort());
      expect(proof.verdict).toBe(expected.length + proof.unread.length > 0 ? 'waiting' : 'clear');
    } finally {
      db.close();
    }
    expect(proof.notSeen).toEqual([]);
  });
});

/** Written down anew from the sentence of the proof. */
function isLooked(row: BookRow, count: number, rows: readonly BookRow[]): boolean {
  const richer = rows.filter((each) => each.value > row.value).length;
  const topTenth = richer < Math.ceil(count / 10);
  const spoken = row.why.some(({ kind, weight }) => weight > 0 && (kind === 'risks' || kind === 'drop'));
  const poor = row.health.drop !== null || (row.health.score !== null && row.health.score < 40);
  return row.tier === 'enterprise' || topTenth || row.segment === 'at_risk' || row.risk >= 0.6 || spoken || poor;
}

describe('what is told outside the window', () => {
  it('is nothing before a rule is set, and then what breaks it, once, not in quiet hours', async () => {
    await engine.close({ keep: true });
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const shown = await openTestEngine({ folder: engine.folder, deps: { host: 'browser', liveSync: true } });
    engine = shown;
    const told: string[] = [];
    shown.client.on('notice.raised', ({ key }) => told.push(...key.split('\n')));
    const look = async () => {
      vi.advanceTimersByTime(30_000);
      // It goes the same steps, begun later.
      await shown.client.call('notice.list', {});
      return told.length;
    };
    expect(await look()).toBe(0);
    const quiet = { from: '00:00', to: '23:59', daysOff: false };
    await shown.client.call('settings.update', {
      notices: { rules: [{ kind: 'answer_missed', whose: 'all' }], quiet },
    });
    shown.clock.set(testNow + 3 * 60 * MINUTE);
    expect(await look()).toBe(0);
    expect(await shown.client.call('notice.list', {})).toMatchObject({
      quietUntil: Date.parse('2026-11-20T22:59:00Z'),
    });
    await shown.client.call('settings.update', {
      notices: { rules: [{ kind: 'answer_missed', whose: 'all' }], quiet: null },
    });
    const { notices, badge } = await shown.client.call('notice.list', {});
    expect(notices.length).toBeGreaterThan(0);
    expect(badge).toBeGreaterThanOrEqual(notices.length);
    expect(await look()).toBe(notices.length);
    expect(await look()).toBe(notices.length);
    expect((await shown.client.call('notice.list', {})).notices.every((each) => each.told)).toBe(true);
    vi.useRealTimers();
    expect(shown.bugs).toEqual([]);
  });
});
