// The runway over three simulated years with a fake clock: each touch appears exactly once, on its day, of the right kind, and
// stops when it should. A table names each case.
import { describe, expect, it } from 'vitest';
import type { RunwayTouch } from '../../../electron/contract/renewals.ts';
import type { Tier } from '../../../electron/contract/scalars.ts';
import { isoDayOf } from '../../../electron/engine/book/local-time.ts';
import { type Act, type Mark, type RunwayInput, runwayOf } from '../../../electron/engine/renewals/runway.ts';
import { addDays, dayOfMonth, nextTerm } from '../../../electron/engine/renewals/term.ts';

const FROM = '2026-01-01';
const TO = '2028-12-31';
const HOUR = 3_600_000;

/** What the person does, by the days that are left. */
interface Case {
  readonly name: string;
  readonly tier: Tier | null;
  readonly start: string;
  readonly months: number;
  readonly timeZone?: string;
  /** It renews by itself, and notice can be given until so many days before. */
  readonly notice?: number;
  /** Sends what is due this many days after it came up; null never does. */
  readonly sendsAfter?: number | null;
  /** Records the renewal at so many days left; on its day where nothing is said; null never. */
  readonly signsAt?: number | null;
  readonly losesAt?: number;
  /** Goes onto the at-risk path and comes back. */
  readonly atRisk?: readonly [from: number, to: number];
  readonly skips?: RunwayTouch['days'];
  /** Days on which the program is not opened. */
  readonly away?: readonly [from: string, to: string];
  /** The days, and of what kind, in three years. */
  readonly appears: readonly string[];
}

const cases: readonly Case[] = [
  {
    name: 'a year, business: 90, 60 and 30 days before each day',
    tier: 'business',
    start: '2025-07-01',
    months: 12,
    appears: [
      '2026-04-02 90',
      '2026-05-02 60',
      '2026-06-01 30',
      '2027-04-02 90',
      '2027-05-02 60',
      '2027-06-01 30',
      '2028-04-02 90',
      '2028-05-02 60',
      '2028-06-01 30',
    ],
  },
  {
    name: 'a year, enterprise: 120 days before as well',
    tier: 'enterprise',
    start: '2025-07-01',
    months: 12,
    appears: [
      '2026-03-03 120',
      '2026-04-02 90',
      '2026-05-02 60',
      '2026-06-01 30',
      '2027-03-03 120',
      '2027-04-02 90',
      '2027-05-02 60',
      '2027-06-01 30',
      '2028-03-03 120',
      '2028-04-02 90',
      '2028-05-02 60',
      '2028-06-01 30',
    ],
  },
  {
    name: 'a year that renews by itself with 60 days of notice: the days count to the last for notice',
    tier: 'business',
    start: '2025-07-01',
    months: 12,
    notice: 60,
    appears: [
      '2026-02-01 90',
      '2026-03-03 60',
      '2026-04-02 30',
      '2027-02-01 90',
      '2027-03-03 60',
      '2027-04-02 30',
      '2028-02-02 90',
      '2028-03-03 60',
      '2028-04-02 30',
    ],
  },
  {
    name: 'three years: once, before the end, and at no anniversary',
    tier: 'business',
    start: '2025-03-15',
    months: 36,
    appears: ['2027-12-16 90', '2028-01-15 60', '2028-02-14 30'],
  },
  {
    name: 'a leap day: counted from 28 February in common years and from the 29th in leap years',
    tier: 'standard',
    start: '2024-02-29',
    months: 12,
    // The first day that is simulated lies in the time of a touch already.
    appears: [
      '2026-01-01 60',
      '2026-01-29 30',
      '2026-11-30 90',
      '2026-12-30 60',
      '2027-01-29 30',
      '2027-12-01 90',
      '2027-12-31 60',
      '2028-01-30 30',
      '2028-11-30 90',
      '2028-12-30 60',
    ],
  },
  {
    name: 'the end of a month: 31 January and half a year later 31 July',
    tier: 'standard',
    start: '2026-01-31',
    months: 6,
    appears: [
      '2026-05-02 90',
      '2026-06-01 60',
      '2026-07-01 30',
      '2026-11-02 90',
      '2026-12-02 60',
      '2027-01-01 30',
      '2027-05-02 90',
      '2027-06-01 60',
      '2027-07-01 30',
      '2027-11-02 90',
      '2027-12-02 60',
      '2028-01-01 30',
      '2028-05-02 90',
      '2028-06-01 60',
      '2028-07-01 30',
      '2028-11-02 90',
      '2028-12-02 60',
    ],
  },
  {
    name: 'a quarter: what would lie before its term is no touch',
    tier: 'enterprise',
    start: '2026-01-01',
    months: 3,
    signsAt: 0,
    appears: [
      '2026-01-01 90',
      '2026-01-31 60',
      '2026-03-02 30',
      '2026-04-02 90',
      '2026-05-02 60',
      '2026-06-01 30',
      '2026-07-03 90',
      '2026-08-02 60',
      '2026-09-01 30',
      '2026-10-03 90',
      '2026-11-02 60',
      '2026-12-02 30',
      '2027-01-01 90',
      '2027-01-31 60',
      '2027-03-02 30',
      '2027-04-02 90',
      '2027-05-02 60',
      '2027-06-01 30',
      '2027-07-03 90',
      '2027-08-02 60',
      '2027-09-01 30',
      '2027-10-03 90',
      '2027-11-02 60',
      '2027-12-02 30',
      '2028-01-02 90',
      '2028-02-01 60',
      '2028-03-02 30',
      '2028-04-02 90',
      '2028-05-02 60',
      '2028-06-01 30',
      '2028-07-03 90',
      '2028-08-02 60',
      '2028-09-01 30',
      '2028-10-03 90',
      '2028-11-02 60',
      '2028-12-02 30',
    ],
  },
  {
    name: 'signed at 45 days: the last touch of that term never comes, the next term begins anew',
    tier: 'business',
    start: '2025-07-01',
    months: 24,
    signsAt: 45,
    appears: ['2027-04-02 90', '2027-05-02 60'],
  },
  {
    name: 'lost at 70 days: nothing after',
    tier: 'business',
    start: '2025-07-01',
    months: 12,
    losesAt: 70,
    appears: ['2026-04-02 90'],
  },
  {
    name: 'at risk from 80 to 40 days: the touch at 60 comes once it is back, that at 30 on its day',
    tier: 'business',
    start: '2025-07-01',
    months: 36,
    sendsAfter: 2,
    atRisk: [80, 40],
    appears: ['2028-04-02 90', '2028-05-22 60', '2028-06-01 30'],
  },
  {
    name: 'at risk from 85 to 20 days: what went by then was not missed',
    tier: 'business',
    start: '2025-07-01',
    months: 36,
    sendsAfter: null,
    atRisk: [85, 20],
    appears: ['2028-04-02 90', '2028-06-11 30'],
  },
  {
    name: 'never sent: each stands until the next one’s day and is missed then',
    tier: 'business',
    start: '2025-07-01',
    months: 36,
    sendsAfter: null,
    appears: ['2028-04-02 90', '2028-05-02 60', '2028-06-01 30'],
  },
  {
    name: 'one that is not needed does not come',
    tier: 'business',
    start: '2025-07-01',
    months: 36,
    skips: 60,
    appears: ['2028-04-02 90', '2028-06-01 30'],
  },
  {
    name: 'away for forty days: what is still in its time comes on the first day back, the one before it is gone',
    tier: 'business',
    start: '2025-07-01',
    months: 36,
    away: ['2028-03-28', '2028-05-07'],
    appears: ['2028-05-07 60', '2028-06-01 30'],
  },
  {
    name: 'never recorded: nothing more after the day, and no next term is made up',
    tier: 'business',
    start: '2025-07-01',
    months: 12,
    signsAt: null,
    appears: ['2026-04-02 90', '2026-05-02 60', '2026-06-01 30'],
  },
  {
    name: 'the same days in Auckland and Honolulu: the person’s own midnight counts',
    tier: 'business',
    start: '2025-07-01',
    months: 36,
    timeZone: 'Pacific/Honolulu',
    appears: ['2028-04-02 90', '2028-05-02 60', '2028-06-01 30'],
  },
  {
    name: 'over the change of clocks in Auckland',
    tier: 'business',
    start: '2025-07-01',
    months: 36,
    timeZone: 'Pacific/Auckland',
    appears: ['2028-04-02 90', '2028-05-02 60', '2028-06-01 30'],
  },
];

interface Simulated {
  readonly appears: string[];
  /** How each touch of each term ended, by its day. */
  readonly ends: Map<string, RunwayTouch>;
}

/** Looks at the runway twice a day, as a person with the program open would. */
function simulate(one: Case): Simulated {
  const { timeZone = 'Europe/Berlin', sendsAfter = 3 } = one;
  const anchor = dayOfMonth(one.start);
  let term = nextTerm(one.start, one.months, anchor);
  // A contract that has run for years is in the term of the first simulated day.
  while (term.end <= FROM) term = nextTerm(term.end, one.months, anchor);
  let acts: Act[] = [];
  let marks: Mark[] = one.skips === undefined ? [] : [markOf(one.skips, 'You said so')];
  let path: { day: string; why: string } | null = null;
  let lost = false;
  const seen = new Map<string, string>();
  const appears: string[] = [];
  const ends = new Map<string, RunwayTouch>();
  let now = Date.parse(`${FROM}T12:00:00Z`) - 24 * HOUR;
  for (; isoDayOf(now, timeZone) <= TO; now += 12 * HOUR) {
    const today = isoDayOf(now, timeZone);
    if (lost || today < FROM || (one.away && today >= one.away[0] && today < one.away[1])) continue;
    const left = Math.round((Date.parse(term.end) - Date.parse(today)) / (24 * HOUR));
    const decides = addDays(term.end, -(one.notice ?? 0));
    const input: RunwayInput = {
      ...term,
      decideBy: decides,
      tier: one.tier,
      today,
      acts,
      marks,
      stopped: path,
      knownFrom: '2020-01-01',
    };
    if (one.atRisk && left === one.atRisk[0]) path ??= { day: today, why: 'at risk' };
    if (one.atRisk && left === one.atRisk[1] && path) {
      for (const touch of runwayOf({ ...input, stopped: path }))
        if (touch.state === 'stopped' && touch.until <= today) marks = [...marks, markOf(touch.days, 'at risk then')];
      path = null;
    }
    const touches = runwayOf({ ...input, stopped: path, marks });
    for (const touch of touches) ends.set(`${touch.day} ${touch.days}`, touch);
    for (const touch of touches.filter(({ state }) => state === 'due')) {
      const key = `${term.end} ${touch.days}`;
      if (!seen.has(key)) appears.push(`${today} ${touch.days}`);
      seen.set(key, seen.get(key) ?? today);
      if (sendsAfter !== null && today >= addDays(seen.get(key) ?? today, sendsAfter))
        acts = [...acts, sent(touch, today, now, term.end)];
    }
    if (one.losesAt !== undefined && left === one.losesAt) lost = true;
    if (one.signsAt !== null && left <= (one.signsAt ?? 0)) {
      term = nextTerm(term.end, one.months, anchor);
      marks = one.skips === undefined ? [] : [markOf(one.skips, 'You said so')];
    }
  }
  return { appears, ends };
}

function sent({ kind }: RunwayTouch, day: string, at: number, renewalDay: string): Act {
  return { day, at, what: 'queue', kind, renewalDay, text: 'Sent', messageRowId: null, threadId: null };
}
const markOf = (days: RunwayTouch['days'], why: string): Mark => ({ days, state: 'skipped', at: 0, day: FROM, why });

describe('the runway over three years', () => {
  it.each(cases)('$name', (one) => {
    expect(simulate(one).appears).toEqual(one.appears);
  });

  it('ends every touch that was sent as done, by what was sent', () => {
    const { ends } = simulate({ ...cases[0], sendsAfter: 5 } as Case);
    const past = [...ends.values()].filter(({ until }) => until < TO);
    expect(past.map(({ state }) => state)).toEqual(Array.from({ length: past.length }, () => 'done'));
    expect(ends.get('2027-05-02 60')?.by).toMatchObject({ day: '2027-05-07', what: 'queue' });
  });

  it('says of what was never sent that it was missed, and of what stood at risk that it was not', () => {
    const missed = simulate(cases.find(({ name }) => name.startsWith('never sent')) as Case).ends;
    expect(missed.get('2028-05-02 60')?.state).toBe('missed');
    const spared = simulate(cases.find(({ name }) => name.startsWith('at risk from 85')) as Case).ends;
    expect(spared.get('2028-05-02 60')).toMatchObject({ state: 'skipped', why: 'at risk then' });
  });
});
