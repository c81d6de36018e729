// What the book says is to be done next: never that nothing is, while a promise of ours is late.
import { describe, expect, it } from 'vitest';
import { explain, type Place } from '../../../electron/engine/book/explain-place.ts';

const place: Place = {
  components: [],
  silence: { known: true, gap: null } as unknown as Place['silence'],
  daysSilent: 3,
  cadenceDays: 30,
  owed: null,
  owedHours: null,
  goalHours: 4,
  waiting: null,
  waitingDays: null,
  renewalInDays: null,
  tier: null,
  arr: null,
  lastInFrom: 'Jana Weber',
  lastInMessage: 7,
  lastTouchAt: Date.parse('2026-11-17T09:00:00Z'),
  clock: { now: Date.parse('2026-11-20T10:00:00Z'), timeZone: 'Europe/Berlin' },
};
const late = {
  kind: 'promises',
  score: 20,
  share: 0.1,
  text: 'A promise of ours is 53 days late',
  messageRowId: 7,
} as const;

describe('what is to be done next', () => {
  it('is nothing while all is in rhythm', () => {
    expect(explain(place).nextAction).toBe('Nothing now; next touch in 27 days');
  });

  it('is to keep a promise of ours that is late', () => {
    expect(explain({ ...place, concerns: [late] })).toMatchObject({
      nextAction: 'Keep our late promise, or name another day',
      action: { kind: 'none' },
    });
  });

  it('is to write to somebody who has been silent for too long, whatever else is late', () => {
    expect(explain({ ...place, daysSilent: 40, concerns: [late] }).nextAction).toBe('Check in with Jana Weber');
  });
});
