import { describe, expect, it } from 'vitest';
import { type AlertFacts, alertsOf, type Calendar } from '../../../../electron/engine/book/past/alert-rules.ts';

const DAY = 86_400_000;
const at = (iso: string) => Date.parse(`${iso}T00:00:00Z`);
const NOW = at('2026-11-20');
/** Every hour is a working hour, and the zone is UTC. */
const calendar: Calendar = {
  afterWorkingHours: (from, hours) => from + hours * 3_600_000,
  dayAfter: (from, days) => Math.floor(from / DAY) * DAY + days * DAY,
  dayAfterDate: (isoDate, days) => at(isoDate) + days * DAY,
  day: (moment) => new Date(moment).toISOString().slice(0, 10),
};
const nothing: AlertFacts = {
  cadenceDays: 14,
  goalHours: 4,
  tier: null,
  renewalDate: null,
  inbound: [],
  outbound: [],
  spans: [],
  promises: [],
  signals: [],
  drops: [],
};
const alerts = (facts: Partial<AlertFacts>, proven: (moment: number) => boolean = () => true) =>
  alertsOf({ ...nothing, ...facts }, calendar, NOW, proven);
const touch = (iso: string, messageId: number) => ({ at: at(iso), messageId });

describe('the alert of a silence', () => {
  it('fires on the first day past the cadence and ends with their next word', () => {
    expect(alerts({ inbound: [touch('2026-09-01', 1), touch('2026-10-01', 2), touch('2026-11-19', 3)] })).toMatchObject(
      [
        { kind: 'silence', firstAt: at('2026-10-16'), endedAt: at('2026-11-19'), messages: [2, 3] },
        { kind: 'silence', firstAt: at('2026-09-16'), endedAt: at('2026-10-01'), messages: [1, 2] },
      ],
    );
  });

  it('is not told of a time up to which not everything was seen', () => {
    expect(alerts({ inbound: [touch('2026-09-01', 1)] }, (moment) => moment < at('2026-09-10'))).toEqual([]);
  });

  it('does not fire on the last day of the rhythm', () => {
    expect(alerts({ inbound: [touch('2026-11-06', 1)] })).toEqual([]);
  });
});

describe('the alert of a question', () => {
  const span = { threadId: 7, who: 'Ada', since: at('2026-11-10'), from: at('2026-11-10'), messageId: 4 };

  it('fires when the response goal is used up', () => {
    const [alert] = alerts({ spans: [{ ...span, whoseMove: 'ours', until: null }] });
    expect(alert).toMatchObject({
      kind: 'owed',
      firstAt: at('2026-11-10') + 4 * 3_600_000,
      endedAt: null,
      threadId: 7,
    });
  });

  it('does not fire where the answer was in time', () => {
    expect(alerts({ spans: [{ ...span, whoseMove: 'ours', until: at('2026-11-10') + 3_600_000 }] })).toEqual([]);
  });

  it('of ours waits more than three days, and needs proof that no answer came', () => {
    const theirs = { spans: [{ ...span, whoseMove: 'theirs' as const, until: null }] };
    expect(alerts(theirs)).toMatchObject([{ kind: 'waiting', firstAt: at('2026-11-14') }]);
    expect(alerts(theirs, () => false)).toEqual([]);
  });

  it('ends where the side that owed wrote elsewhere, though not before 14 days', () => {
    const asked = at('2026-09-01');
    const [alert] = alerts({
      spans: [{ ...span, whoseMove: 'ours', since: asked, from: asked, until: null }],
      outbound: [touch('2026-09-03', 9)],
    });
    expect(alert).toMatchObject({ endedAt: at('2026-09-15') });
  });
});

describe('the other alerts', () => {
  it('speak of a renewal once it is within its horizon', () => {
    expect(alerts({ renewalDate: '2027-02-01' })).toMatchObject([{ kind: 'renewal', firstAt: at('2026-11-03') }]);
    expect(alerts({ renewalDate: '2027-06-01' })).toEqual([]);
  });

  it('speak of a promise on the day after it was due, until it is kept', () => {
    const promise = {
      by: 'us' as const,
      who: 'Maya',
      what: 'send it',
      quote: 'I will send it.',
      due: '2026-11-12',
      messageId: 1,
      threadId: 2,
    };
    expect(alerts({ promises: [{ ...promise, endedAt: null }] })).toMatchObject([
      { firstAt: at('2026-11-13'), endedAt: null },
    ]);
    expect(alerts({ promises: [{ ...promise, endedAt: at('2026-11-12') }] })).toEqual([]);
  });

  it('let a sign of risk fade after a quarter', () => {
    const signal = { text: 'Escalation', quote: 'Enough.', rule: 'risk v1', messageId: 1, threadId: 2 };
    const [fresh, old] = alerts({
      signals: [
        { ...signal, at: at('2026-11-01') },
        { ...signal, at: at('2026-01-01') },
      ],
    });
    expect(fresh?.endedAt).toBeNull();
    expect(old?.endedAt).toBe(at('2026-04-01'));
  });

  it('never fire after the time that is looked at', () => {
    const late = alerts({ inbound: [touch('2026-11-19', 1)], renewalDate: '2027-06-01' });
    expect(late.filter(({ firstAt }) => firstAt > NOW)).toEqual([]);
  });
});
