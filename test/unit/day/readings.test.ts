// What is read before a pass is built is what the pass asks for: anything else would be read in one turn while other calls wait.
import { describe, expect, it } from 'vitest';
import type { NoticeKind } from '../../../electron/contract/notices.ts';
import type { PassKind } from '../../../electron/contract/pass-kinds.ts';
import type { DayFacts, DayReading } from '../../../electron/engine/day/day-facts.ts';
import { noticeReading, noticesOf } from '../../../electron/engine/day/notices.ts';
import { candidatesOf, readingOf } from '../../../electron/engine/day/passes/all-passes.ts';
import { proofReading, proveSweep } from '../../../electron/engine/day/sweep-proof.ts';
import { touchpointReading, touchpoints } from '../../../electron/engine/day/touchpoints.ts';
import { defaultSettings } from '../../../electron/engine/store/queries/settings.ts';
import { bookRow, DAY, dayFacts, dayNow, owed } from '../../support/day-facts.ts';

const always = new Set(['clock', 'today', 'settings', 'rows', 'standing', 'tasks']);

/** Facts in which every kind of line has something to look at, and the names of what was asked for. */
function watched(more: Pick<Partial<DayFacts>, 'settings'> = {}): { facts: DayFacts; asked: Set<string> } {
  const asked = new Set<string>();
  const full = dayFacts({
    rows: [bookRow(1, { nextTouch: { at: dayNow - DAY, inDays: -1, text: 'A touch' } })],
    standings: { 1: { atRisk: true, topValue: true } },
    owed: [owed(1, 5)],
    ...more,
  });
  const facts = new Proxy(full, {
    get(target, name, receiver) {
      if (typeof name === 'string' && !always.has(name)) asked.add(name);
      return Reflect.get(target, name, receiver);
    },
  });
  return { facts, asked };
}

const stranger = (asked: ReadonlySet<string>, named: readonly DayReading[]) =>
  [...asked].filter((name) => !named.some((each) => each === name));

describe('what is read in turns', () => {
  it.each(Object.keys(readingOf) as PassKind[])('is all that the pass %s asks for', (kind) => {
    const { facts, asked } = watched();
    candidatesOf(kind, facts);
    expect(stranger(asked, readingOf[kind])).toEqual([]);
    expect(asked.size).toBeGreaterThan(0);
  });

  it('is all that the proof of the sweep and the touchpoints ask for', () => {
    const proof = watched();
    proveSweep(proof.facts);
    expect(stranger(proof.asked, proofReading)).toEqual([]);
    const ahead = watched();
    touchpoints(ahead.facts, { from: '2026-11-20', to: '2026-12-20' });
    expect(stranger(ahead.asked, touchpointReading)).toEqual([]);
  });

  it.each(Object.keys(noticeReading) as NoticeKind[])('is all that a rule of %s asks for', (kind) => {
    const notices = { ...defaultSettings.notices, rules: [{ kind, whose: 'all' as const }] };
    const { facts, asked } = watched({ settings: { ...defaultSettings, notices } });
    noticesOf(facts);
    expect(stranger(asked, noticeReading[kind])).toEqual([]);
  });
});
