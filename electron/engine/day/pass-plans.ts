// Which passes a day has, in their order, and what each is for. Pure.
import type { Settings } from '../../contract/app.ts';
import type { PassKind } from '../../contract/pass-kinds.ts';

export interface PassPlan {
  readonly kind: PassKind;
  readonly title: string;
  readonly purpose: string;
  /** Of the time planned at most. */
  readonly leastShare: number;
}

const plans: readonly PassPlan[] = [
  {
    kind: 'week_ahead',
    title: 'The week ahead',
    purpose: 'Which accounts, renewals and meetings this week is for.',
    leastShare: 0.75,
  },
  {
    kind: 'book_review',
    title: 'Morning book review',
    purpose: 'What changed in the book and where today’s attention goes.',
    leastShare: 0.75,
  },
  {
    kind: 'replies',
    title: 'Reply pass',
    purpose: 'Every account that waits for an answer gets one.',
    leastShare: 2 / 3,
  },
  {
    kind: 'proactive',
    title: 'Proactive block',
    purpose: 'Touches nobody asked for: renewals, check-ins, promises, quiet accounts, alike work together.',
    leastShare: 2 / 3,
  },
  {
    kind: 'scheduling',
    title: 'Reviews and scheduling',
    purpose: 'Meetings are agreed, prepared, and followed up.',
    leastShare: 2 / 3,
  },
  {
    kind: 'week_close',
    title: 'The week in order',
    purpose: 'Promises, records and feedback of this week are settled before the next.',
    leastShare: 0.75,
  },
  {
    kind: 'sweep',
    title: 'End-of-day sweep',
    purpose: 'Makes sure that nothing of an account at risk or of high value waits unanswered.',
    leastShare: 1,
  },
];

export function planOf(kind: PassKind): PassPlan {
  const plan = plans.find((each) => each.kind === kind);
  if (!plan) throw new Error(`there is no plan of ${kind}`);
  return plan;
}

export function minutesOf(kind: PassKind, settings: Pick<Settings, 'passMinutes'>): { least: number; most: number } {
  const most = settings.passMinutes[kind];
  return { least: Math.max(1, Math.round(most * planOf(kind).leastShare)), most };
}

/** In the order they are gone through. */
export function passesOn(day: string, hours: Settings['workingHours']): PassKind[] {
  const week = weekOf(day, hours).filter((each) => isWorkday(each, hours));
  const isFirst = week[0] === day;
  const isLast = week.at(-1) === day;
  return plans
    .map(({ kind }) => kind)
    .filter((kind) => (kind === 'week_ahead' ? isFirst : kind === 'week_close' ? isLast : true));
}

const DAY = 86_400_000;
const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const weekday = (day: string): number => new Date(at(day)).getUTCDay() || 7;

export function addDays(day: string, days: number): string {
  return new Date(at(day) + days * DAY).toISOString().slice(0, 10);
}

export function isWorkday(day: string, hours: Settings['workingHours']): boolean {
  return hours.weekdays.includes(weekday(day)) && !(hours.holidays ?? []).some((each) => each.day === day);
}

/** The seven days of its week, from the day on which work is taken up again: a Monday for most, a Sunday or a Tuesday for others. */
export function weekOf(day: string, { weekdays }: Pick<Settings['workingHours'], 'weekdays'>): string[] {
  const first = addDays(day, -((weekday(day) - beginOfWeek(weekdays) + 7) % 7));
  return Array.from({ length: 7 }, (_, index) => addDays(first, index));
}

/** The working day after the longest rest; of equally long ones, and where nobody rests, the first from Monday. */
function beginOfWeek(weekdays: readonly number[]): number {
  const rest = (begin: number): number => {
    let days = 0;
    while (days < 6 && !weekdays.includes(((begin - 2 - days + 14) % 7) + 1)) days += 1;
    return days;
  };
  return [1, 2, 3, 4, 5, 6, 7]
    .filter((each) => weekdays.includes(each))
    .reduce((best, each) => (rest(each) > rest(best) ? each : best), weekdays.length === 0 ? 1 : Math.min(...weekdays));
}
