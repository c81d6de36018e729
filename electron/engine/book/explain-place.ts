// The words for an account's place in the book: each reason with the figures and the rule behind it, and the next action.
import type { BookRow, Reason } from '../../contract/book.ts';
import { type Money, messageRowId, type Tier, threadId, type WhoseMove } from '../../contract/scalars.ts';
import type { TouchKind } from '../../contract/touch-drafts.ts';
import { COVERAGE_RULE, type SilenceProof } from './coverage.ts';
import { gapReason, gapStep } from './coverage-words.ts';
import { dayWordsOf } from './day-words.ts';
import { type ConcernReason, dropReason, reasonOfConcern } from './health/book-health.ts';
import { CADENCE_RULE, type OverTouch } from './health/cadence.ts';
import { kindNoun } from './kind-noun.ts';
import { daysUntil, isoDayOf, type LocalNow } from './local-time.ts';
import { PRIORITY_RULE, type RiskComponent, renewalHorizon } from './priority.ts';
import { minorDigits } from './reference-rates.ts';

export interface OpenThread {
  readonly accountId: number;
  readonly threadId: number;
  readonly whoseMove: WhoseMove;
  readonly since: number;
  readonly messageId: number;
  readonly subject: string;
  /** Who wrote the message that asks. */
  readonly who: string;
}

export interface Place {
  readonly components: readonly RiskComponent[];
  readonly silence: SilenceProof;
  /** Days since the last of their mail that was seen; the silence itself where it is known, and else at most that. */
  readonly daysSilent: number | null;
  readonly cadenceDays: number;
  readonly owed: OpenThread | null;
  readonly owedHours: number | null;
  readonly goalHours: number;
  readonly waiting: OpenThread | null;
  readonly waitingDays: number | null;
  readonly renewalInDays: number | null;
  readonly tier: Tier | null;
  readonly arr: Money | null;
  readonly lastInFrom: string | null;
  readonly lastInMessage: number | null;
  readonly lastTouchAt: number | null;
  readonly clock: LocalNow;
  readonly concerns?: readonly ConcernReason[];
  readonly drop?: BookRow['health']['drop'];
  /** Enough mails of ours without an answer; null where that is not so, or not known. */
  readonly overTouch?: OverTouch | null;
  readonly nextTouchAt?: number | null;
}

export function explain(place: Place): Pick<BookRow, 'why' | 'nextAction' | 'action'> {
  const why = place.components.map((component) => reasonFor(component, place));
  const fell = dropReason(place.drop ?? null);
  if (fell) why.push(fell);
  if (place.overTouch) why.push(overTouched(place.overTouch, place));
  if (why.length === 0 && (place.silence.known || withinCadence(place))) why.push(inRhythm(place));
  const notKnown = reasonNotKnown(place);
  if (notKnown) {
    // Without any mailbox there is nothing to go by, and that comes before all else.
    if (place.silence.gap?.kind === 'no_mailbox') why.unshift(notKnown);
    else why.push(notKnown);
  }
  return { why, ...nextAction(place) };
}

function reasonFor({ kind, weight }: RiskComponent, place: Place): Reason {
  const base = { kind, weight, threadId: null, messageRowId: null } as const;
  const concern = place.concerns?.find((one) => one.kind === kind);
  if (concern) return reasonOfConcern(concern, weight);
  switch (kind) {
    case 'owed': {
      const hours = Math.floor(place.owedHours ?? 0);
      return {
        ...base,
        text: waitText(place.owed?.who ?? 'Someone', hours, place.goalHours),
        rule: `${PRIORITY_RULE}: 0.60 × (1 − e^(−hours waited ÷ 4 × goal)) with ${hours} h waited and a goal of ${place.goalHours} h`,
        threadId: place.owed && threadId.parse(place.owed.threadId),
        messageRowId: place.owed && messageRowId.parse(place.owed.messageId),
      };
    }
    case 'silence':
      return {
        ...base,
        text:
          (place.daysSilent ?? 0) > place.cadenceDays
            ? `Silent for ${days(place.daysSilent ?? 0)}; the rhythm is ${place.cadenceDays}`
            : `Last word ${days(place.daysSilent ?? 0)} ago; the rhythm is ${place.cadenceDays}`,
        rule: `${PRIORITY_RULE}: 0.60 × (days silent ÷ cadence − 0.5) ÷ 2, held in 0..1, with ${place.daysSilent} of ${place.cadenceDays} days`,
        messageRowId: place.lastInMessage === null ? null : messageRowId.parse(place.lastInMessage),
      };
    case 'no_contact':
      return {
        ...base,
        text: 'No mail from them was ever seen here',
        rule: `${PRIORITY_RULE}: 0.35 where no human mail of theirs is known`,
      };
    case 'renewal': {
      const horizon = renewalHorizon(place.tier);
      return {
        ...base,
        text: renewalText(place.renewalInDays ?? 0, place.arr),
        rule: `${PRIORITY_RULE}: 0.45 × (1 − days ÷ ${horizon}) with ${place.renewalInDays} days left`,
      };
    }
    case 'waiting':
      return {
        ...base,
        text: `Our question has waited ${days(place.waitingDays ?? 0)} for an answer`,
        rule: `${PRIORITY_RULE}: 0.20 × (days waited − 3) ÷ 14, held in 0..1, with ${place.waitingDays} days`,
        threadId: place.waiting && threadId.parse(place.waiting.threadId),
        messageRowId: place.waiting && messageRowId.parse(place.waiting.messageId),
      };
    default:
      throw new Error(`no words for ${kind}`);
  }
}

function overTouched({ count, since }: OverTouch, { clock }: Place): Reason {
  return {
    kind: 'over_touch',
    text: `We wrote on ${days(count)} since ${dayWordsOf(since, clock.timeZone)} without an answer; more would be too many`,
    weight: 0,
    rule: `${CADENCE_RULE}: three days of writing within three weeks and no word of theirs since`,
    threadId: null,
    messageRowId: null,
  };
}

/** True of what was not seen too: mail that came since can only shorten a silence. */
export function withinCadence({ daysSilent, cadenceDays }: Pick<Place, 'daysSilent' | 'cadenceDays'>): boolean {
  return daysSilent !== null && daysSilent <= cadenceDays;
}

function reasonNotKnown({ silence, daysSilent, clock, lastInMessage }: Place): Reason | null {
  if (silence.gap === null) return null;
  const seen =
    daysSilent === null ? 'none of their mail was seen' : `their last word that was seen is ${days(daysSilent)} old`;
  return {
    kind: 'not_known',
    text: gapReason(silence.gap, clock),
    weight: 0,
    rule: `${COVERAGE_RULE}: silence counts only when every folder that could hold an answer was seen up to now; ${seen}`,
    threadId: null,
    messageRowId: lastInMessage === null ? null : messageRowId.parse(lastInMessage),
  };
}

function inRhythm(place: Place): Reason {
  return {
    kind: 'in_rhythm',
    text: `In rhythm: last word ${place.silence.known ? '' : 'at most '}${days(place.daysSilent ?? 0)} ago of ${place.cadenceDays}`,
    weight: 0,
    rule: `${PRIORITY_RULE}: no component above zero`,
    threadId: null,
    messageRowId: place.lastInMessage === null ? null : messageRowId.parse(place.lastInMessage),
  };
}

function nextAction(place: Place): Pick<BookRow, 'nextAction' | 'action'> {
  if (place.owed) {
    return {
      nextAction: `Answer ${place.owed.who} on “${shorten(place.owed.subject)}”`,
      action: { kind: 'reply', threadId: threadId.parse(place.owed.threadId) },
    };
  }
  const known = place.silence.known;
  if (known && place.daysSilent === null) {
    const nextAction =
      place.lastTouchAt === null ? 'Introduce yourself to the account' : 'Try another person at the account';
    return { nextAction, action: { kind: 'introduce', threadId: null } };
  }
  const renewalNear = place.renewalInDays !== null && place.renewalInDays <= renewalHorizon(place.tier);
  const quiet = known && place.daysSilent !== null && place.daysSilent > place.cadenceDays;
  const who = place.lastInFrom ?? 'the account';
  if (place.overTouch && known && place.nextTouchAt != null && place.clock.now < place.nextTouchAt) {
    const until = dayWordsOf(place.nextTouchAt, place.clock.timeZone);
    const nextAction = renewalNear
      ? `Try another person before the renewal; ${place.overTouch.count} days of writing had no answer`
      : `Let it rest until ${until}, then another way or another person`;
    return { nextAction, action: { kind: renewalNear ? 'renewal' : 'none', threadId: null } };
  }
  if (renewalNear && !quiet) {
    const nextAction =
      (place.renewalInDays ?? 0) < 0
        ? 'Record how the renewal ended'
        : (place.renewalInDays ?? 0) <= 30
          ? `Settle the renewal with ${who}`
          : `Prepare the renewal and book a talk with ${who}`;
    return { nextAction, action: { kind: 'renewal', threadId: null } };
  }
  if (known && place.waiting && (place.waitingDays ?? 0) > 3) {
    return {
      nextAction: `Follow up on “${shorten(place.waiting.subject)}”`,
      action: { kind: 'follow_up', threadId: threadId.parse(place.waiting.threadId) },
    };
  }
  if (quiet) {
    const renewal = renewalNear ? ' before the renewal' : '';
    return { nextAction: `Check in with ${who}${renewal}`, action: { kind: 'check_in', threadId: null } };
  }
  // Where a draft about it waits, the draft is named instead.
  if (place.concerns?.some(({ kind }) => kind === 'promises')) {
    return { nextAction: 'Keep our late promise, or name another day', action: { kind: 'none', threadId: null } };
  }
  if (place.silence.gap && !withinCadence(place)) {
    return { nextAction: gapStep(place.silence.gap), action: { kind: 'none', threadId: null } };
  }
  const left = daysLeft(place);
  return {
    nextAction: left === 0 ? 'Next touch today' : `Nothing now; next touch in ${days(left)}`,
    action: { kind: 'none', threadId: null },
  };
}

/** What to do about drafts that wait in the queue; null where none does. */
export function decideOn(drafts: readonly TouchKind[] | undefined): string | null {
  const [first] = drafts ?? [];
  if (first === undefined) return null;
  return drafts?.length === 1 ? `Decide on the drafted ${kindNoun(first)}` : `Decide on the ${drafts?.length} drafts`;
}

/** Until the next touch; 0 where it is due. */
function daysLeft({ nextTouchAt, cadenceDays, daysSilent, clock }: Place): number {
  if (nextTouchAt == null) return cadenceDays - (daysSilent ?? 0);
  return Math.max(0, daysUntil(isoDayOf(nextTouchAt, clock.timeZone), clock));
}

/** Hours count while an answer can still be on time; later the days do. A working day is taken as eight hours. */
function waitText(who: string, hours: number, goal: number): string {
  if (hours < 1) return `${who} asked within the last working hour`;
  if (hours < 16) return `${who} waits for an answer: ${hours} h, goal ${goal} h`;
  return `${who} waits for an answer: ${days(Math.floor(hours / 8)).replace('day', 'working day')}`;
}

function renewalText(left: number, arr: Money | null): string {
  const amount = arr === null ? '' : `, ${amountText(arr)}`;
  if (left < 0) return `Renewal date passed ${days(-left)} ago${amount}`;
  return left === 0 ? `Renewal today${amount}` : `Renewal in ${days(left)}${amount}`;
}

export function amountText({ minor, currency }: Money): string {
  let format = formats.get(currency);
  if (!format) {
    format = new Intl.NumberFormat('en', { style: 'currency', currency, maximumFractionDigits: 0 });
    formats.set(currency, format);
  }
  return format.format(minor / 10 ** minorDigits(currency));
}

/** Making one takes longer than ranking an account. */
const formats = new Map<string, Intl.NumberFormat>();

function days(n: number): string {
  return n === 1 ? '1 day' : `${n} days`;
}

function shorten(subject: string): string {
  const plain = subject.trim() || 'no subject';
  return plain.length > 60 ? `${plain.slice(0, 57).trimEnd()}…` : plain;
}
