// What is told outside the window: only what breaks a rule that is on, of the accounts it is for, never in quiet hours, and
// never in the words of a mail.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type NoticeRule, noticeKind } from '../../../electron/contract/notices.ts';
import { bundled, noticesOf } from '../../../electron/engine/day/notices.ts';
import { quietUntil } from '../../../electron/engine/day/quiet-hours.ts';
import { defaultSettings } from '../../../electron/engine/store/queries/settings.ts';
import { bookRow, DAY, dayFacts, dayNow, HOUR, owed, task } from '../../support/day-facts.ts';

const SECRET = 'Words of a mail';
const way = { accountIds: [1], threadId: null, subject: SECRET, to: SECRET, createdAt: 0, heldUntil: 0 };
const promise = {
  findingId: 'f',
  accountId: 1,
  by: 'us',
  due: '2026-11-19',
  what: SECRET,
  quote: SECRET,
  evidence: { threadId: 4, messageRowId: 5 },
};
const renewal = {
  renewalId: 'account:1',
  accountId: 1,
  date: '2026-12-31',
  stage: 'engage',
  inDays: 41,
  touches: [
    { days: 60, state: 'missed', until: '2026-11-18' },
    { days: 90, state: 'missed', until: '2026-10-01' },
  ],
};

/** Something of every kind is wrong. */
function everything(rules: NoticeRule[]) {
  return dayFacts({
    settings: { ...defaultSettings, notices: { rules, quiet: null } },
    rows: [bookRow(1), bookRow(2)],
    standings: { 1: { atRisk: true }, 2: { topValue: true } },
    owed: [
      owed(1, 10, { state: 'soon', subject: SECRET, who: SECRET, words: '1 working hour left of 4' }),
      owed(2, 20, { state: 'missed', dueAt: dayNow - HOUR }),
      owed(2, 21, { state: 'missed', dueAt: dayNow - 9 * DAY }),
    ],
    unread: [{ accountId: 2, threadId: 7, subject: SECRET, who: SECRET, at: dayNow - HOUR }],
    risks: [{ findingId: 'r', accountId: 1, threadId: 3, at: dayNow - HOUR }],
    renewals: [renewal as never],
    promises: [promise as never],
    onTheWay: [{ ...way, outgoingId: 8, problem: SECRET, needsPerson: true }],
    troubles: [{ mailboxId: 1, address: 'me@example.com', at: dayNow }],
    tasks: [task('task:1', { title: SECRET, remindAt: dayNow - 60_000, accountId: 1 as never })],
  });
}

describe('what breaks a rule', () => {
  it('is told of nobody while no rule is on', () => {
    expect(noticesOf(everything([]))).toEqual([]);
  });

  it.each(noticeKind.options)('%s is told once it is on, and without a word of a mail', (kind) => {
    const told = noticesOf(everything([{ kind, whose: 'all' }]));
    expect(told).toHaveLength(1);
    expect(JSON.stringify(told)).not.toContain(SECRET);
    expect(told[0]?.hash).toMatch(/^#\//);
  });

  it('is told only of the accounts the rule is for', () => {
    const of = (whose: NoticeRule['whose']) => noticesOf(everything([{ kind: 'answer_soon', whose }])).length;
    expect([of('at_risk'), of('high_value'), of('at_risk_or_high_value')]).toEqual([1, 0, 1]);
  });

  it('keeps its key while it is the same thing, so that it is told once', () => {
    const rules: NoticeRule[] = noticeKind.options.map((kind) => ({ kind, whose: 'all' }));
    const keys = noticesOf(everything(rules)).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(noticesOf(everything(rules)).map(({ key }) => key)).toEqual(keys);
  });

  it('is told as one thing when there is much of it', () => {
    const rules: NoticeRule[] = noticeKind.options.map((kind) => ({ kind, whose: 'all' }));
    const told = bundled(noticesOf(everything(rules)));
    expect(told).toHaveLength(1);
    expect(told[0]?.title).toBe('9 things to see to');
  });
});

describe('quiet hours', () => {
  const hours = defaultSettings.workingHours;
  const at = (iso: string, timeZone = 'Europe/Berlin') => ({ now: Date.parse(iso), timeZone });
  const night = { from: '18:00', to: '08:00', daysOff: true };

  it('end in the morning of the next working day', () => {
    // Friday evening until Monday morning, Berlin.
    expect(quietUntil(at('2026-11-20T18:30:00Z'), night, hours)).toBe(Date.parse('2026-11-23T07:00:00Z'));
    expect(quietUntil(at('2026-11-19T18:30:00Z'), night, hours)).toBe(Date.parse('2026-11-20T07:00:00Z'));
    expect(quietUntil(at('2026-11-20T10:00:00Z'), night, hours)).toBeNull();
  });

  it('follow the clock of the wall on the day it changes', () => {
    // Sunday 28 March 2027: clocks go forward in the night.
    expect(quietUntil(at('2027-03-27T20:00:00Z'), { ...night, daysOff: false }, hours)).toBe(
      Date.parse('2027-03-28T06:00:00Z'),
    );
  });

  it('may lie within a day', () => {
    const noon = { from: '12:00', to: '13:00', daysOff: false };
    expect(quietUntil(at('2026-11-20T11:30:00Z'), noon, hours)).toBe(Date.parse('2026-11-20T12:00:00Z'));
    expect(quietUntil(at('2026-11-20T12:30:00Z'), noon, hours)).toBeNull();
  });

  it('are none where the person wants none, or names no time between', () => {
    expect(quietUntil(at('2026-11-21T03:00:00Z'), null, hours)).toBeNull();
    expect(quietUntil(at('2026-11-20T03:00:00Z'), { from: '09:00', to: '09:00', daysOff: false }, hours)).toBeNull();
  });

  const time = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
  it('end at a time that is ahead and is not quiet itself', () => {
    const any = fc.record({ from: time, to: time, daysOff: fc.boolean() });
    const when = fc.integer({ min: Date.parse('2026-01-01'), max: Date.parse('2028-01-01') });
    const where = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Apia');
    fc.assert(
      fc.property(when, where, any, (now, timeZone, quiet) => {
        const until = quietUntil({ now, timeZone }, quiet, hours);
        if (until === null) return;
        expect(until).toBeGreaterThan(now);
        expect(quietUntil({ now: until, timeZone }, quiet, hours)).toBeNull();
      }),
      { numRuns: 60 },
    );
  });
});
