// What the audit of a book looks for, as a pure function of what is known of each account. Each finding says its figures.
//
//   contact_gap    their last human mail is older than the account's cadence, or none was ever seen.
//   owed           they asked, and the answer is past the response goal.
//   single_contact nobody but one person of theirs wrote within a year, see book/people/single-contact.ts.
//   renewal_without_touch  the renewal is within its horizon, or passed within 30 days, and the last touch either way is more
//                  than 30 days old.
//   stagnating     four touches or more in the 90 days before last, at most half as many in the last 90, and nobody new wrote
//                  in them: the account is not silent yet, and nothing begins any more.
//   not_known      silence can't be told, because a folder that could hold an answer was not seen up to now.
//   incomplete     the book itself lacks what the order rests on: renewal date, revenue, tier, or whose mail is theirs.
//
// contact_gap, single_contact, renewal_without_touch and stagnating say that something did not come. They are found only where
// silence is known; an account of which it is not known stands under not_known instead.
import type { AuditItem, AuditKind } from '../../../contract/audit.ts';
import type { BookRow } from '../../../contract/book.ts';
import { renewalHorizon } from '../priority.ts';

export const AUDIT_RULE = 'audit v1';
export const NO_TOUCH_DAYS = 30;
export const HALF = 90;

export interface AuditFacts {
  readonly row: BookRow;
  /** Why the account hangs on one person, in a sentence; null where it does not. */
  readonly singleContact: string | null;
  readonly touches: { readonly last: number; readonly before: number };
  /** People whose first mail is of the last 90 days. */
  readonly newPeople: number;
  readonly daysSinceTouch: number | null;
  readonly lastInMessage: number | null;
  readonly lastTouchMessage: number | null;
  readonly owedOverdueHours: number | null;
  readonly goalHours: number;
  /** Any rule that says whose mail is theirs. */
  readonly mapped: boolean;
}

export interface AuditFinding {
  readonly kind: AuditKind;
  readonly text: string;
  readonly rule: string;
  readonly messages: readonly number[];
  readonly threadId: AuditItem['threadId'];
}

export function auditAccount(facts: AuditFacts): AuditFinding[] {
  const known = facts.row.silence.verdict === 'known';
  const found = known
    ? [contactGap(facts), singleContact(facts), renewalWithoutTouch(facts), stagnating(facts)]
    : [notKnown(facts)];
  return [...found, owed(facts), incomplete(facts)].filter((finding) => finding !== null);
}

function contactGap({ row, lastInMessage }: AuditFacts): AuditFinding | null {
  const { daysSilent, cadenceDays } = row;
  if (daysSilent === null) {
    const rule = `${AUDIT_RULE}: no human mail of theirs is known`;
    return finding('contact_gap', 'No mail from them was ever seen here', rule, []);
  }
  if (daysSilent <= cadenceDays) return null;
  const times = daysSilent / cadenceDays;
  const how =
    times >= 2 ? `, ${Math.floor(times)} times its rhythm of ${cadenceDays}` : `; the rhythm is ${cadenceDays}`;
  const rule = `${AUDIT_RULE}: ${daysSilent} days since their last mail, more than the cadence of ${cadenceDays}`;
  return finding('contact_gap', `Silent for ${days(daysSilent)}${how}`, rule, [lastInMessage]);
}

function owed({ row, owedOverdueHours, goalHours }: AuditFacts): AuditFinding | null {
  if (owedOverdueHours === null || owedOverdueHours <= goalHours) return null;
  const reason = row.why.find(({ kind }) => kind === 'owed');
  const rule = `${AUDIT_RULE}: ${Math.floor(owedOverdueHours)} working hours waited, the goal is ${goalHours}`;
  const text = reason?.text ?? `They wait for an answer: ${Math.floor(owedOverdueHours)} working hours`;
  return { ...finding('owed', text, rule, [reason?.messageRowId ?? null]), threadId: reason?.threadId ?? null };
}

function singleContact({ singleContact: sentence, lastInMessage }: AuditFacts): AuditFinding | null {
  if (sentence === null) return null;
  return finding('single_contact', sentence.replace(/[.]$/, ''), `${AUDIT_RULE}: people who wrote within a year`, [
    lastInMessage,
  ]);
}

function renewalWithoutTouch({ row, daysSinceTouch, lastTouchMessage }: AuditFacts): AuditFinding | null {
  const left = row.renewalInDays;
  if (left === null || left > renewalHorizon(row.tier) || left < -NO_TOUCH_DAYS) return null;
  if (daysSinceTouch !== null && daysSinceTouch <= NO_TOUCH_DAYS) return null;
  const renewal =
    left < 0 ? `Renewal date passed ${days(-left)} ago` : left === 0 ? 'Renewal today' : `Renewal in ${days(left)}`;
  const touch = daysSinceTouch === null ? 'no touch was ever seen' : `the last touch is ${days(daysSinceTouch)} ago`;
  const rule = `${AUDIT_RULE}: within ${renewalHorizon(row.tier)} days of the renewal, and no touch either way in ${NO_TOUCH_DAYS} days`;
  return finding('renewal_without_touch', `${renewal}, and ${touch}`, rule, [lastTouchMessage]);
}

function stagnating({ row, touches, newPeople, lastTouchMessage }: AuditFacts): AuditFinding | null {
  if (row.daysSilent === null || row.daysSilent > row.cadenceDays) return null;
  if (touches.before < 4 || touches.last * 2 > touches.before || newPeople > 0) return null;
  const rule = `${AUDIT_RULE}: ${touches.last} touches in ${HALF} days after ${touches.before} in the ${HALF} before, and no new person`;
  const text = `${touches.last} ${touches.last === 1 ? 'touch' : 'touches'} in ${HALF} days, ${touches.before} in the ${HALF} before; nobody new has written`;
  return finding('stagnating', text, rule, [lastTouchMessage]);
}

function notKnown({ row, lastInMessage }: AuditFacts): AuditFinding {
  const rule = `${AUDIT_RULE}: silence is told only where every folder that could hold an answer was seen up to now`;
  return finding('not_known', row.silence.reason ?? 'Silence not known yet', rule, [lastInMessage]);
}

function incomplete({ row, mapped }: AuditFacts): AuditFinding | null {
  const missing = [
    mapped ? null : 'whose mail is theirs',
    row.renewalDate === null ? 'renewal date' : null,
    row.arr === null ? 'yearly revenue' : null,
    row.tier === null ? 'tier' : null,
  ].filter((each) => each !== null);
  if (missing.length === 0) return null;
  return finding('incomplete', `Not in the book: ${missing.join(', ')}`, `${AUDIT_RULE}: fields of the account`, []);
}

function finding(kind: AuditKind, text: string, rule: string, messages: readonly (number | null)[]): AuditFinding {
  return { kind, text, rule, messages: messages.filter((id) => id !== null), threadId: null };
}

function days(n: number): string {
  return n === 1 ? '1 day' : `${n} days`;
}
