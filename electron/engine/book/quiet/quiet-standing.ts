// Whether a quiet account is put before the person, and what the figures speak for (capability B6). Pure.
//
// An account is quiet when its people are silent past its cadence, the silence is proven, and it is not we who owe an
// answer. It is put before the person unless a choice made in this same silence still holds, it is snoozed, or our own last
// touch is younger than the cadence: the next touch is timed from the last real one (B2).
import type { QuietAccount, QuietChoiceKind } from '../../../contract/quiet.ts';
import { daysSince, type LocalNow } from '../local-time.ts';

/** This many days on which we wrote without an answer are enough. */
export const ENOUGH_TOUCHES = 3;

export interface MadeChoice {
  readonly choice: QuietChoiceKind;
  readonly chosenAt: number;
  readonly silentSince: number;
  readonly until: number | null;
  /** What became of the task it made; null where it made none, or where the task was taken away. */
  readonly task: { readonly open: boolean; readonly endedAt: number | null } | null;
}

export interface QuietFigures {
  readonly lastInboundAt: number;
  readonly lastOwnTouchAt: number | null;
  readonly cadenceDays: number;
  readonly snoozedUntil: number | null;
  readonly choice: MadeChoice | null;
}

export function standingOf(figures: QuietFigures, clock: LocalNow): Pick<QuietAccount, 'standing' | 'standingWhy'> {
  if (choiceInForce(figures, clock)) return { standing: 'chosen', standingWhy: 'You chose for this silence already' };
  if (figures.snoozedUntil !== null && figures.snoozedUntil > clock.now) {
    return { standing: 'snoozed', standingWhy: 'It is out of Today until then' };
  }
  const own = figures.lastOwnTouchAt;
  const since = own === null || own <= figures.lastInboundAt ? null : daysSince(own, clock);
  if (since !== null && since < figures.cadenceDays) {
    const left = figures.cadenceDays - since;
    return {
      standing: 'reached_out',
      standingWhy: `You were in touch ${inDays(since)} ago; the next touch is due in ${inDays(left)}`,
    };
  }
  return { standing: 'to_choose', standingWhy: 'Nothing was chosen for this silence yet' };
}

/** A choice is made for one silence: a word of theirs ends it. */
export function choiceInForce(
  { choice, lastInboundAt, cadenceDays, lastOwnTouchAt }: QuietFigures,
  clock: LocalNow,
): boolean {
  if (choice === null || choice.silentSince !== lastInboundAt) return false;
  if (choice.choice === 'leave') return choice.until === null || choice.until > clock.now;
  if (choice.choice === 'snooze') return choice.until !== null && choice.until > clock.now;
  if (choice.task === null) return false;
  if (choice.task.open) return true;
  const touched = Math.max(choice.task.endedAt ?? choice.chosenAt, lastOwnTouchAt ?? 0);
  return daysSince(touched, clock) < cadenceDays;
}

export interface SuggestionInput {
  readonly daysSilent: number;
  readonly cadenceDays: number;
  readonly unansweredTouches: number;
  readonly riskReasons: readonly string[];
  /** What they last spoke of; empty where nothing is known of it. */
  readonly subject: string;
}

/** Every suggestion has its reason; without one nothing but a light note is spoken for. */
export function suggestionFor(input: SuggestionInput): QuietAccount['suggestion'] {
  const { unansweredTouches, riskReasons, daysSilent, cadenceDays, subject } = input;
  if (unansweredTouches >= ENOUGH_TOUCHES && riskReasons.length === 0) {
    return {
      choice: 'snooze',
      why: `You wrote on ${inDays(unansweredTouches)} without an answer; one more would press`,
    };
  }
  const [risk] = riskReasons;
  if (risk !== undefined) return { choice: 'check_in', why: risk };
  if (daysSilent < 1.5 * cadenceDays) {
    return { choice: 'light_note', why: `Only ${inDays(daysSilent - cadenceDays)} past the rhythm of ${cadenceDays}` };
  }
  if (subject !== '') return { choice: 'check_in', why: `Their last word was about “${shorten(subject)}”` };
  return { choice: 'resource', why: 'Nothing in their mail gives a reason to ask; something useful is one' };
}

function shorten(subject: string): string {
  return subject.length > 60 ? `${subject.slice(0, 59).trimEnd()}…` : subject;
}

function inDays(n: number): string {
  return n === 1 ? '1 day' : `${n} days`;
}
