// What of all that happened with an account counts as a touch of its runway, and the arithmetic of terms.
import { describe, expect, it } from 'vitest';
import type { RunwayTouch } from '../../../electron/contract/renewals.ts';
import { type Act, decideBy, type Mark, type RunwayInput, runwayOf } from '../../../electron/engine/renewals/runway.ts';
import { addMonths } from '../../../electron/engine/renewals/term.ts';

describe('what counts as a touch', () => {
  const end = '2027-03-01';
  const look = (today: string, acts: readonly Partial<Act>[] = [], more: Partial<RunwayInput> = {}) =>
    runwayOf({
      end,
      decideBy: end,
      start: '2026-03-01',
      tier: 'business',
      today,
      acts: acts.map((act) => ({
        at: 0,
        text: '',
        messageRowId: null,
        threadId: null,
        what: 'mail',
        day: today,
        ...act,
      })),
      marks: [],
      stopped: null,
      knownFrom: '2020-01-01',
      ...more,
    });
  const stateOf = (touches: readonly RunwayTouch[], days: number) => touches.find((each) => each.days === days)?.state;

  it.each([
    ['a call in its time', { what: 'call', day: '2027-01-10' }, 60, 'done'],
    ['a meeting in its time', { what: 'meeting', day: '2026-12-10' }, 90, 'done'],
    ['a mail of ours that speaks of the renewal', { what: 'mail', day: '2027-01-10' }, 60, 'done'],
    [
      'a touch that was sent for another renewal',
      { what: 'queue', kind: 'renewal_60', renewalDay: '2027-06-01', day: '2027-01-10' },
      60,
      'due',
    ],
    [
      'a touch sent before the date was corrected by a week',
      { what: 'queue', kind: 'renewal_60', renewalDay: '2027-03-08', day: '2027-01-10' },
      60,
      'done',
    ],
    [
      'a result sent, where value is what is wanted',
      { what: 'queue', kind: 'value_note', day: '2026-12-10' },
      90,
      'done',
    ],
    [
      'a result sent, where the renewal has to be named',
      { what: 'queue', kind: 'value_note', day: '2027-01-10' },
      60,
      'due',
    ],
    ['a check-in', { what: 'queue', kind: 'check_in', day: '2027-01-10' }, 60, 'due'],
  ] as const)('%s', (_name, act, days, state) => {
    expect(stateOf(look('2027-01-12', [act as Partial<Act>]), days)).toBe(state);
  });

  it('counts for the time it fell in alone', () => {
    const touches = look('2027-01-12', [{ what: 'call', day: '2026-12-10' }]);
    expect([stateOf(touches, 90), stateOf(touches, 60)]).toEqual(['done', 'due']);
  });

  it('claims nothing of a time from which nothing is known', () => {
    expect(stateOf(look('2027-01-12', [], { knownFrom: '2027-01-05' }), 90)).toBe('skipped');
    expect(stateOf(look('2027-01-12', [], { knownFrom: null }), 90)).toBe('skipped');
    expect(stateOf(look('2027-01-12'), 90)).toBe('missed');
  });

  it('keeps what was done before it stopped, and stops the rest', () => {
    const stopped = { day: '2027-01-05', why: 'Recorded' };
    const touches = look('2027-01-12', [{ what: 'call', day: '2026-12-10' }], { stopped });
    expect(touches.map(({ state }) => state)).toEqual(['done', 'stopped', 'stopped']);
  });

  it('is done by the person’s word, which goes before everything', () => {
    const marks: Mark[] = [{ days: 60, state: 'done', at: 1, day: '2027-01-11', why: 'At the fair' }];
    expect(look('2027-01-12', [], { marks }).find(({ days }) => days === 60)).toMatchObject({
      state: 'done',
      by: { what: 'hand', text: 'At the fair', day: '2027-01-11' },
    });
  });

  it('ends with the day itself', () => {
    expect(stateOf(look('2027-02-28'), 30)).toBe('due');
    expect(stateOf(look(end), 30)).toBe('missed');
  });
});

describe('a term', () => {
  it.each([
    ['2026-01-31', 1, 31, '2026-02-28'],
    ['2026-02-28', 1, 31, '2026-03-31'],
    ['2028-01-31', 1, 31, '2028-02-29'],
    ['2024-02-29', 12, 29, '2025-02-28'],
    ['2027-02-28', 12, 29, '2028-02-29'],
    ['2026-12-15', 3, 15, '2027-03-15'],
  ])('%s and %i months, kept to the %ith, renews on %s', (day, months, anchor, end) => {
    expect(addMonths(day, months, anchor)).toBe(end);
  });
});

describe('the day by which they decide', () => {
  const contract = (autoRenews: boolean, noticeBy: string | null) => ({ autoRenews, noticeBy });

  it.each([
    ['the renewal where nothing is written down', [], '2027-03-01'],
    ['the renewal where it ends by itself, whatever notice was agreed', [contract(false, '2026-12-01')], '2027-03-01'],
    ['the last day for notice where it renews by itself', [contract(true, '2026-12-01')], '2026-12-01'],
    ['the renewal where it renews by itself and no notice is known', [contract(true, null)], '2027-03-01'],
    [
      'the first of those that are talked over together',
      [contract(true, '2027-01-15'), contract(true, '2026-12-31'), contract(false, '2026-10-01')],
      '2026-12-31',
    ],
  ])('is %s', (_name, contracts, day) => expect(decideBy('2027-03-01', contracts)).toBe(day));
});
