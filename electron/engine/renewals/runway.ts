// The touches of a renewal (capability C1): which there are, on which day each falls, and what has become of it. Pure, and the one
// source for whoever asks: the queue that drafts them, the board, the timeline.
//
// Days are counted back from the day by which the customer decides: the renewal, or, where the contract renews by itself, the last
// day on which notice can be given. Who is asked directly 30 days before a renewal that could be stopped 60 days before it is
// asked too late; a contract that ends by itself has no such day, whatever notice was agreed.
//
// A touch is due from its day until the day of the next one, the last until that day. It is done by what really happened in
// that time: the touch sent from the queue, a call or meeting written down, a mail of ours that speaks of the renewal (too early
// before 60 days, but a touch; there a result sent counts as well), or the person's word. A time that went by without is missed. A touch
// whose day lies before its term, or before anything is known of the account, is none. Once an outcome is recorded, or the account
// is on the at-risk path, what has not been done by then stops: a plain renewal mail would be wrong.
import type { RunwayTouch } from '../../contract/renewals.ts';
import type { Tier } from '../../contract/scalars.ts';
import { addDays, daysBetween } from './term.ts';

export type TouchDays = RunwayTouch['days'];

/** What happened with the account, on the user's calendar. */
export interface Act {
  readonly day: string;
  readonly at: number;
  readonly what: 'queue' | 'call' | 'meeting' | 'mail';
  /** Of a touch out of the queue: its kind, and the renewal it spoke of. */
  readonly kind?: string;
  readonly renewalDay?: string | null;
  readonly text: string;
  readonly messageRowId: number | null;
  readonly threadId: number | null;
}

export interface Mark {
  readonly days: TouchDays;
  readonly state: 'done' | 'skipped';
  readonly at: number;
  readonly day: string;
  readonly why: string;
}

export interface RunwayInput {
  /** The day it renews. */
  readonly end: string;
  /** The day by which they decide, from which the days are counted. */
  readonly decideBy: string;
  readonly start: string | null;
  readonly tier: Tier | null;
  readonly today: string;
  /** Oldest first. */
  readonly acts: readonly Act[];
  readonly marks: readonly Mark[];
  /** From this day nothing more is due, and why. */
  readonly stopped: { readonly day: string; readonly why: string } | null;
  /** The first day anything is known of the account; null where nothing is. */
  readonly knownFrom: string | null;
}

const PURPOSE: Readonly<Record<TouchDays, string>> = {
  120: 'Look back at results and open the year ahead; nothing about the renewal yet',
  90: 'Show value; no word of the renewal',
  60: 'Mention it lightly and schedule a talk',
  30: 'Be direct: terms, date, what is needed to sign',
};
const ENTERPRISE: readonly TouchDays[] = [120, 90, 60, 30];
const USUAL: readonly TouchDays[] = [90, 60, 30];
/** A sent touch that named another day still counts where the date was corrected by no more than this. */
const SAME_RENEWAL_DAYS = 45;
const VALUE_KINDS = new Set(['value_note', 'case_study_request', 'review_invitation']);

export function runwayOf(input: RunwayInput): RunwayTouch[] {
  const days = input.tier === 'enterprise' ? ENTERPRISE : USUAL;
  return days.map((each, index) => touchOf(input, each, days[index + 1] ?? 0));
}

/** Notice speaks of the whole: of contracts that are talked over together, the first such day. */
export function decideBy(
  renewalDay: string,
  contracts: readonly { readonly autoRenews: boolean; readonly noticeBy: string | null }[],
): string {
  const notices = contracts.flatMap(({ autoRenews, noticeBy }) => (autoRenews && noticeBy !== null ? [noticeBy] : []));
  return [renewalDay, ...notices].sort()[0] ?? renewalDay;
}

function touchOf(input: RunwayInput, days: TouchDays, next: number): RunwayTouch {
  const { end, decideBy, start, today, stopped, knownFrom } = input;
  const day = addDays(decideBy, -days);
  const until = addDays(decideBy, -next);
  const base = { days, kind: `renewal_${days}` as const, day, until, purpose: PURPOSE[days], by: null };
  const mark = input.marks.find((one) => one.days === days);
  if (mark) return { ...base, state: mark.state, why: mark.why, by: mark.state === 'done' ? handOf(mark) : null };
  const act = input.acts.find((one) => fulfils(one, days, { day, until, end }, today));
  if (act) {
    const early = act.what === 'mail' && days > 60;
    return { ...base, state: 'done', why: early ? 'It spoke of the renewal already' : '', by: byOf(act) };
  }
  if (start !== null && day < start) return { ...base, state: 'skipped', why: 'The term began after this day' };
  if (stopped !== null && stopped.day < until && stopped.day <= today)
    return { ...base, state: 'stopped', why: stopped.why };
  if (today < day) return { ...base, state: 'upcoming', why: '' };
  if (today < until) return { ...base, state: 'due', why: dueWords(daysBetween(today, until)) };
  if (knownFrom === null || knownFrom >= until)
    return { ...base, state: 'skipped', why: 'Nothing is known of the account from that time' };
  return { ...base, state: 'missed', why: 'Nothing of the kind was sent or written down in its time' };
}

function fulfils(act: Act, days: TouchDays, of: { day: string; until: string; end: string }, today: string): boolean {
  if (act.day < of.day || act.day >= of.until || act.day > today) return false;
  if (act.what !== 'queue') return true;
  if (act.kind === `renewal_${days}`)
    return act.renewalDay == null || Math.abs(daysBetween(act.renewalDay, of.end)) <= SAME_RENEWAL_DAYS;
  return days >= 90 && act.kind !== undefined && VALUE_KINDS.has(act.kind);
}

function byOf({ day, at, what, text, messageRowId, threadId }: Act): NonNullable<RunwayTouch['by']> {
  return { day, at, what, text, messageRowId: messageRowId as never, threadId: threadId as never };
}

function handOf({ at, day, why }: Mark): NonNullable<RunwayTouch['by']> {
  return { day, at, what: 'hand', text: why || 'You said so', messageRowId: null, threadId: null };
}

function dueWords(left: number): string {
  return left === 1 ? 'Due; its time ends tomorrow' : `Due; its time ends in ${left} days`;
}
