// The runway over three simulated years with a fake clock: each touch appears exactly once, on its day, of the right kind, and
// stops when it should. Each case is named in runway-cases.ts.
import { describe, expect, it } from 'vitest';
import type { RunwayTouch } from '../../../electron/contract/renewals.ts';
import { isoDayOf } from '../../../electron/engine/book/local-time.ts';
import { type Act, type Mark, type RunwayInput, runwayOf } from '../../../electron/engine/renewals/runway.ts';
import { addDays, dayOfMonth, nextTerm } from '../../../electron/engine/renewals/term.ts';
import { type Case, cases } from './runway-cases.ts';

const FROM = '2026-01-01';
const TO = '2028-12-31';
const HOUR = 3_600_000;

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
