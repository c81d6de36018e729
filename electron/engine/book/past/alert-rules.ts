// When each alert of an account would first have fired, and when what it warned of ended. Pure: from the times of touches, the
// spans of whose move, promises, signals and the weeks of health.
//
//   owed      their question is past the response goal in working hours; ends with an answer.
//   silence   the first day on which their last human mail is older than the cadence; ends with their next.
//   waiting   our question has waited more than three days; ends with their answer.
//   renewal   the renewal came within its horizon.
//   promise_overdue  the day after a promise was due; ends when later mail keeps it, or after 180 days.
//   signal    the mail that carries a sign of risk; fades after 90 days.
//   health_drop      the week in which health had fallen by 20 or more within a month.
//
// silence and waiting say that nothing came: they are told only of times up to which everything that could hold an answer was seen.
// A question is settled, too, when the side that owed the answer wrote to the account later, after 14 days; and after 180 days
// it is nobody's.
import type { AlertKind } from '../../../contract/past.ts';
import type { Tier } from '../../../contract/scalars.ts';
import { dayWords } from '../day-words.ts';
import { DORMANT_DAYS, SETTLED_ELSEWHERE_DAYS } from '../open-moves.ts';
import { renewalHorizon } from '../priority.ts';
import type { MoveSpan } from './move-history.ts';

export const ALERT_RULE = 'alerts v1';
const DAY = 86_400_000;
const DORMANT = DORMANT_DAYS * DAY;
const SETTLED = SETTLED_ELSEWHERE_DAYS * DAY;
/** A sign of risk is news for a quarter. */
const FADES = 90 * DAY;
const WAITING_DAYS = 4;

export interface Touch {
  readonly at: number;
  readonly messageId: number;
}

export interface ThreadSpan extends MoveSpan {
  readonly threadId: number;
  readonly who: string;
}

export interface AlertFacts {
  readonly cadenceDays: number;
  readonly goalHours: number;
  readonly tier: Tier | null;
  readonly renewalDate: string | null;
  /** Oldest first, from the last before the time that is looked at. */
  readonly inbound: readonly Touch[];
  readonly outbound: readonly Touch[];
  readonly spans: readonly ThreadSpan[];
  readonly promises: readonly PromiseFact[];
  readonly signals: readonly SignalFact[];
  readonly drops: readonly DropFact[];
}
export interface DropFact {
  readonly at: number;
  readonly endedAt: number | null;
  readonly from: number;
  readonly to: number;
}
export interface PromiseFact {
  readonly by: 'us' | 'them';
  readonly who: string;
  readonly what: string;
  readonly quote: string;
  readonly due: string;
  readonly endedAt: number | null;
  readonly messageId: number;
  readonly threadId: number;
}
export interface SignalFact {
  readonly text: string;
  readonly quote: string;
  readonly at: number;
  readonly rule: string;
  readonly messageId: number;
  readonly threadId: number;
}

export interface Calendar {
  /** When this many working hours from then are used up. */
  afterWorkingHours(from: number, hours: number): number;
  /** The beginning of the day that many days after the day of `from`. */
  dayAfter(from: number, days: number): number;
  /** The beginning of the day that many days after a calendar day. */
  dayAfterDate(isoDate: string, days: number): number;
  day(at: number): string;
}

export interface Alert {
  readonly kind: AlertKind;
  readonly text: string;
  readonly firstAt: number;
  readonly endedAt: number | null;
  readonly rule: string;
  readonly quote: string | null;
  readonly threadId: number | null;
  readonly messages: readonly number[];
}

/** `proven` tells whether everything up to a time was seen that could have broken a silence. */
export function alertsOf(facts: AlertFacts, calendar: Calendar, now: number, proven: (at: number) => boolean): Alert[] {
  return [
    ...silences(facts, calendar, proven),
    ...questions(facts, calendar, proven),
    ...renewals(facts, calendar),
    ...overdue(facts, calendar),
    ...facts.signals.map(signalAlert),
    ...facts.drops.map(dropAlert),
  ]
    .filter(({ firstAt, endedAt }) => firstAt <= now && (endedAt === null || endedAt > firstAt))
    .map((alert) => (alert.endedAt !== null && alert.endedAt > now ? { ...alert, endedAt: null } : alert))
    .sort((a, b) => b.firstAt - a.firstAt);
}

function silences({ inbound, cadenceDays }: AlertFacts, calendar: Calendar, proven: (at: number) => boolean): Alert[] {
  return inbound.flatMap(({ at, messageId }, index) => {
    const next = inbound[index + 1] ?? null;
    const firstAt = calendar.dayAfter(at, cadenceDays + 1);
    if (next !== null && next.at <= firstAt) return [];
    if (!proven(firstAt)) return [];
    return [
      {
        kind: 'silence' as const,
        text: `Silent since ${calendar.day(at)}, longer than the rhythm of ${cadenceDays} days`,
        firstAt,
        endedAt: next?.at ?? null,
        rule: `${ALERT_RULE}: the first day more than ${cadenceDays} days after their last human mail`,
        quote: null,
        threadId: null,
        messages: [messageId, ...(next === null ? [] : [next.messageId])],
      },
    ];
  });
}

function questions(facts: AlertFacts, calendar: Calendar, proven: (at: number) => boolean): Alert[] {
  return facts.spans.flatMap((span): Alert[] => {
    const ours = span.whoseMove === 'ours';
    const firstAt = ours
      ? calendar.afterWorkingHours(span.since, facts.goalHours)
      : calendar.dayAfter(span.since, WAITING_DAYS);
    const endedAt = settledAt(span, ours ? facts.outbound : facts.inbound);
    if (endedAt !== null && endedAt <= firstAt) return [];
    if (!ours && !proven(firstAt)) return [];
    return [
      {
        kind: ours ? 'owed' : 'waiting',
        text: ours
          ? `${span.who} asked on ${calendar.day(span.since)}, and ${facts.goalHours} working hours went by`
          : `Our question of ${calendar.day(span.since)} waited more than three days`,
        firstAt,
        endedAt,
        rule: ours
          ? `${ALERT_RULE}: ${facts.goalHours} working hours after the message that asks`
          : `${ALERT_RULE}: the fourth day after our message that asks`,
        quote: null,
        threadId: span.threadId,
        messages: [span.messageId],
      },
    ];
  });
}

function settledAt(span: ThreadSpan, answers: readonly Touch[]): number | null {
  const elsewhere = answers.find(({ at }) => at > span.since);
  const ends = [span.until, elsewhere ? Math.max(elsewhere.at, span.since + SETTLED) : null, span.since + DORMANT];
  return Math.min(...ends.filter((end) => end !== null));
}

function renewals({ renewalDate, tier }: AlertFacts, calendar: Calendar): Alert[] {
  if (renewalDate === null) return [];
  const horizon = renewalHorizon(tier);
  return [
    {
      kind: 'renewal',
      text: `The renewal of ${dayWords(renewalDate)} came within ${horizon} days`,
      firstAt: calendar.dayAfterDate(renewalDate, -horizon),
      endedAt: null,
      rule: `${ALERT_RULE}: ${horizon} days before the renewal date that the book holds now`,
      quote: null,
      threadId: null,
      messages: [],
    },
  ];
}

function overdue({ promises }: AlertFacts, calendar: Calendar): Alert[] {
  return promises.map((promise) => ({
    kind: 'promise_overdue',
    text: `${promise.by === 'us' ? 'We' : promise.who} promised “${promise.what}” by ${dayWords(promise.due)}, and the day passed`,
    firstAt: calendar.dayAfterDate(promise.due, 1),
    endedAt: promise.endedAt ?? calendar.dayAfterDate(promise.due, DORMANT_DAYS),
    rule: `${ALERT_RULE}: the day after the promised one, unless later mail keeps the promise`,
    quote: promise.quote,
    threadId: promise.threadId,
    messages: [promise.messageId],
  }));
}

function signalAlert(signal: SignalFact): Alert {
  return {
    kind: 'signal',
    text: signal.text,
    firstAt: signal.at,
    endedAt: signal.at + FADES,
    rule: signal.rule,
    quote: signal.quote,
    threadId: signal.threadId,
    messages: [signal.messageId],
  };
}

function dropAlert({ at, endedAt, from, to }: DropFact): Alert {
  return {
    kind: 'health_drop',
    text: `Health fell from ${from} to ${to} within a month`,
    firstAt: at,
    endedAt,
    rule: `${ALERT_RULE}: the first week in which health stands 20 or more below the best of the month before`,
    quote: null,
    threadId: null,
    messages: [],
  };
}
