// A pass that was begun: its list stays, what settled itself says so, and what came since joins where it should.
import { describe, expect, it } from 'vitest';
import type { PassKind } from '../../../electron/contract/pass-kinds.ts';
import { buildPass, itemOf, type KeptPass } from '../../../electron/engine/day/build-pass.ts';
import { type Candidate, candidate } from '../../../electron/engine/day/candidate.ts';
import { defaultSettings } from '../../../electron/engine/store/queries/settings.ts';
import { dayNow, HOUR } from '../../support/day-facts.ts';

const line = (key: string, more: Partial<Candidate> = {}) =>
  candidate(null, { key, kind: 'answer', act: 'answer', title: `About ${key}`, why: ['A reason'] }, more);

function begun(
  lines: readonly Candidate[],
  states: Record<string, 'done' | 'left'> = {},
  ended: number | null = null,
): KeptPass {
  return {
    row: { id: 1, day: '2026-11-20', name: 'replies', began_at: dayNow, ended_at: ended, later: 3 },
    spentMs: 90_000,
    items: lines.map((each, position) => ({
      id: position + 1,
      pass_id: 1,
      item_key: each.key,
      position,
      account_id: null,
      name: each.title,
      item: JSON.stringify(itemOf(each, { state: 'open', stateWhy: null, cameIn: false })),
      state: states[each.key] ?? 'open',
      state_at: null,
      why: states[each.key] === 'left' ? 'After their fair' : null,
    })),
  };
}
const build = (kind: PassKind, now: readonly Candidate[], kept: KeptPass | null) =>
  buildPass(kind, now, kept, defaultSettings);

describe('a pass', () => {
  it('that is not begun shows what it would hold; with nothing to hold it is empty', () => {
    expect(build('replies', [line('a')], null)).toMatchObject({
      state: 'not_begun',
      passId: null,
      counts: { all: 1, open: 1 },
    });
    expect(build('replies', [], null)).toMatchObject({ state: 'empty' });
  });

  it('that is under way keeps its lines in their order, with the time spent and what did not fit', () => {
    const lines = [line('a'), line('b'), line('c')];
    const pass = build('proactive', lines.toReversed(), begun(lines, { b: 'left' }));
    expect(pass.items.map(({ key, state, stateWhy }) => [key, state, stateWhy])).toEqual([
      ['a', 'open', null],
      ['b', 'left', 'After their fair'],
      ['c', 'open', null],
    ]);
    expect(pass).toMatchObject({
      state: 'under_way',
      spentMinutes: 1.5,
      later: 3,
      counts: { all: 3, open: 2, left: 1 },
    });
  });

  it('settles by itself what is gone from the world, and says what of it', () => {
    const pass = build('replies', [line('b')], begun([line('a'), line('b')]));
    expect(pass.items[0]).toMatchObject({ state: 'settled', stateWhy: 'It has its answer', title: 'About a' });
    expect(pass.counts).toMatchObject({ open: 1, settled: 1 });
  });

  it('opens a line again when what settled it is taken back', () => {
    const kept = begun([line('a')]);
    expect(build('replies', [], kept).items[0]?.state).toBe('settled');
    expect(build('replies', [line('a')], kept).items[0]?.state).toBe('open');
  });

  it('takes up what came since it was begun where people wait, and nowhere else', () => {
    const came = line('new', { since: dayNow + HOUR });
    const before = line('older', { since: dayNow - HOUR });
    const kept = begun([line('a')]);
    const replies = build('replies', [line('a'), came, before], kept);
    expect(replies.items.map(({ key, cameIn }) => [key, cameIn])).toEqual([
      ['a', false],
      ['new', true],
    ]);
    expect(build('proactive', [line('a'), came], kept).items).toHaveLength(1);
  });

  it('that has ended takes nothing up any more', () => {
    const kept = begun([line('a')], { a: 'done' }, dayNow + HOUR);
    const pass = build('replies', [line('new', { since: dayNow + 2 * HOUR })], kept);
    expect(pass).toMatchObject({ state: 'ended', counts: { all: 1, done: 1, open: 0 } });
  });
});
