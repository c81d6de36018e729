// What would start, from the facts of the book: pure, so that a dry run, the hourly look and a simulated year ask the same thing.
// An account never has two runs of a playbook for one reason; the reason names the period, the contract's term, the finding.
//
// Cadence: the days that lie whole periods after the day they became a customer, so that a book is spread over the year; it starts
// within 30 days of such a day, unless the playbook runs or began within the last third of a period. Before a renewal: once for each
// term of a contract. Health drop: once within its span of days. A mail starts one run for its thread.
import type { PlaybookDefinition, PlaybookTrigger, TriggerKind } from '../../contract/playbooks.ts';
import { dayWords } from '../book/day-words.ts';
import { addDays, addMonths, daysBetween } from '../renewals/term.ts';

export interface SaidThere {
  /** Stays the same through a rebuild. */
  readonly key: string;
  readonly kind: string;
  readonly day: string;
  readonly who: string;
  readonly what: string;
  readonly quote: string;
  readonly messageId: string;
  readonly threadId: number;
}

export interface AccountFacts {
  readonly accountId: number;
  readonly name: string;
  readonly customerSince: string;
  /** The first contract or the first mail; null where the mail does not go back far enough to know. */
  readonly beganOn: string | null;
  readonly renewals: readonly { readonly key: string; readonly day: string; readonly name: string }[];
  /** Health by day, the newest last. */
  readonly health: readonly { readonly day: string; readonly score: number }[];
  readonly said: readonly SaidThere[];
}

export interface EarlierRun {
  readonly reason: string;
  readonly trigger: TriggerKind;
  readonly startDay: string;
  readonly running: boolean;
  readonly threadId: number | null;
}

export interface Start {
  readonly trigger: TriggerKind;
  readonly reason: string;
  readonly why: string;
  readonly on: string;
  readonly said: SaidThere | null;
}

/** Days as seen from one day: a look asks for the same few over all accounts. */
let seen: { readonly from: string; readonly days: Map<number, string> } = { from: '', days: new Map() };
function daysFrom(from: string, days: number): string {
  if (seen.from !== from) seen = { from, days: new Map() };
  const day = seen.days.get(days) ?? addDays(from, days);
  seen.days.set(days, day);
  return day;
}

const GRACE_DAYS = 30;
const NEWS_DAYS = 21;
export const CONTACT_KINDS: readonly string[] = ['risk.champion_left', 'role_change'];

/** What a playbook would start for an account, from today until so many days ahead; at most one for each reason. */
export function plannedStarts(
  { triggers }: Pick<PlaybookDefinition, 'triggers'>,
  facts: AccountFacts,
  earlier: readonly EarlierRun[],
  today: string,
  ahead = 0,
): Start[] {
  const taken = new Set(earlier.map(({ reason }) => reason));
  const starts: Start[] = [];
  for (const trigger of triggers) {
    for (const start of fromTrigger(trigger, facts, earlier, today, daysFrom(today, ahead))) {
      if (taken.has(start.reason)) continue;
      taken.add(start.reason);
      starts.push(start);
    }
  }
  // Two triggers that fall together are one reason to look: the first goes, and none while a run is on its way. Bills are disputed
  // one by one.
  let free = !earlier.some(({ running }) => running);
  return starts.filter(({ on, trigger }) => {
    if (on > today || trigger === 'signal') return true;
    const goes = free;
    free = false;
    return goes;
  });
}

function fromTrigger(
  trigger: PlaybookTrigger,
  facts: AccountFacts,
  earlier: readonly EarlierRun[],
  today: string,
  until: string,
): Start[] {
  switch (trigger.kind) {
    case 'hand':
      return [];
    case 'cadence':
      return fromCadence(trigger.months, facts, earlier, today, until);
    case 'before_renewal':
      return fromRenewal(trigger.days, facts, today, until);
    case 'health_drop':
      return fromDrop(trigger, facts, earlier, today);
    case 'new_account': {
      const age = facts.beganOn === null ? -1 : daysBetween(facts.beganOn, today);
      if (age < 0 || age > trigger.days) return [];
      const why = `A new account: it began on ${dayWords(facts.beganOn ?? today)}`;
      return [{ trigger: 'new_account', reason: 'new_account', why, on: today, said: null }];
    }
    case 'contact_change':
      return fromSaid('contact_change', CONTACT_KINDS, facts, earlier, today);
    case 'signal':
      return fromSaid('signal', trigger.signals, facts, earlier, today);
  }
}

function fromCadence(
  months: number,
  { customerSince }: AccountFacts,
  earlier: readonly EarlierRun[],
  today: string,
  until: string,
): Start[] {
  const grace = daysFrom(today, -GRACE_DAYS);
  const starts: Start[] = [];
  for (let period = Math.max(1, Math.floor(monthsApart(customerSince, grace) / months)); ; period += 1) {
    const day = addMonths(customerSince, period * months);
    if (day > until) break;
    if (day <= grace) continue;
    const recent = addDays(day, -months * 10);
    if (earlier.some(({ startDay }) => startDay > recent)) continue;
    const every = months === 1 ? 'every month' : months === 12 ? 'every year' : `every ${months} months`;
    const why = `It is due ${every}, counted from ${dayWords(customerSince)}`;
    starts.push({ trigger: 'cadence', reason: `cadence:${day}`, why, on: day < today ? today : day, said: null });
  }
  return starts;
}

/** Whole months or one more. */
function monthsApart(from: string, to: string): number {
  const months = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return months(to) - months(from);
}

function fromRenewal(days: number, { renewals }: AccountFacts, today: string, until: string): Start[] {
  return renewals.flatMap(({ key, day, name }) => {
    if (day < today) return [];
    const from = addDays(day, -days);
    if (from > until) return [];
    const on = from < today ? today : from;
    const left = daysBetween(on, day);
    const why = `${name} renews on ${dayWords(day)}, in ${left} days`;
    return [{ trigger: 'before_renewal' as const, reason: `renewal:${key}`, why, on, said: null }];
  });
}

function fromDrop(
  { points, withinDays }: { points: number; withinDays: number },
  { health }: AccountFacts,
  earlier: readonly EarlierRun[],
  today: string,
): Start[] {
  const since = daysFrom(today, -withinDays);
  if (earlier.some(({ trigger, startDay }) => trigger === 'health_drop' && startDay > since)) return [];
  const now = health.at(-1);
  const best = health
    .filter(({ day }) => day >= since && day <= today)
    .reduce<{ day: string; score: number } | null>(
      (high, each) => (high && high.score >= each.score ? high : each),
      null,
    );
  if (!now || !best || best.score - now.score < points) return [];
  const why = `Health fell from ${best.score} to ${now.score} since ${dayWords(best.day)}`;
  return [{ trigger: 'health_drop', reason: `health_drop:${today}`, why, on: today, said: null }];
}

function fromSaid(
  trigger: 'contact_change' | 'signal',
  kinds: readonly string[],
  { said }: AccountFacts,
  earlier: readonly EarlierRun[],
  today: string,
): Start[] {
  const threads = new Set(earlier.map(({ threadId }) => threadId).filter((each) => each !== null));
  const since = daysFrom(today, -NEWS_DAYS);
  const starts: Start[] = [];
  for (const one of [...said].sort((a, b) => (a.day < b.day ? -1 : 1))) {
    if (!kinds.includes(one.kind) || one.day < since || one.day > today || threads.has(one.threadId)) continue;
    if (trigger === 'contact_change' && earlier.some((each) => each.trigger === trigger && each.startDay >= one.day))
      continue;
    threads.add(one.threadId);
    const why = `${one.who} on ${dayWords(one.day)}: ${one.what || one.quote}`.slice(0, 300);
    starts.push({ trigger, reason: `${trigger}:${one.key}`, why, on: today, said: one });
    // A change of contacts is one matter, however many mails speak of it.
    if (trigger === 'contact_change') break;
  }
  return starts;
}

/** "every 3 months", "90 days before a renewal" */
export function triggerWords(trigger: PlaybookTrigger): string {
  switch (trigger.kind) {
    case 'cadence':
      return trigger.months === 1 ? 'every month' : `every ${trigger.months} months`;
    case 'before_renewal':
      return `${trigger.days} days before a renewal`;
    case 'health_drop':
      return `health falls by ${trigger.points} within ${trigger.withinDays} days`;
    case 'contact_change':
      return 'a contact leaves or changes';
    case 'signal':
      return `mail speaks of ${trigger.signals.map((each) => each.replace(/^.*\./, '').replaceAll('_', ' ')).join(' or ')}`;
    case 'new_account':
      return `an account is new, within ${trigger.days} days`;
    case 'hand':
      return 'by hand';
  }
}
