// What is said where there is no reason to write: what was looked for, and what would make a reason.
import type { TouchKind } from '../../../contract/touch-drafts.ts';
import { dayWords } from '../../book/day-words.ts';
import type { AccountRow } from '../../store/queries/accounts.ts';

const RESOURCE = 'Add a resource that fits them, note something they told you, or choose another way.';

export function missingFor(
  kind: TouchKind,
  account: AccountRow,
  daysToRenewal: number | null,
  runway: readonly [number, number] | undefined,
): string {
  const { name } = account;
  if (runway !== undefined) return renewalMissing(account, daysToRenewal, runway);
  switch (kind) {
    case 'reply':
      return `No question of ${name} is open, so there is nothing to answer.`;
    case 'expansion':
      return `${name} told of no plan, growth or problem of late that more of your product would serve.`;
    case 'review_confirmation':
    case 'review_cancellation':
    case 'review_pre_read':
    case 'review_follow_up':
      return `This is drafted from a meeting with ${name}, on the page of that meeting.`;
    case 'step_request':
    case 'step_inside':
      return `This is drafted from a step of a playbook, on the page of its run.`;
    case 'review_reminder':
      return `No review with ${name} has a day within the next month.`;
    case 'review_reschedule':
      return `No meeting with ${name} was called off of late, and none lies ahead.`;
    case 'at_risk':
      return `Nothing in the mail of ${name} shows trouble, an overdue promise of ours, or answers that slow down.`;
    case 'escalation_inside':
      return `Nothing is open with ${name} that would need somebody above you.`;
    case 'onboarding_welcome':
      return `${name} is no new customer: the first mail with them is more than three months old.`;
    case 'case_study_request':
      return `${name} told of no result yet that a story could be made of.`;
    case 'review_invitation':
      return `There is nothing new to review with ${name}: no result, plan or problem of late. ${RESOURCE}`;
    default:
      return `Nothing in the mail of ${name} or in the book gives a reason to write now: no promise, question, result, plan or date. ${RESOURCE}`;
  }
}

function renewalMissing(account: AccountRow, days: number | null, [from, to]: readonly [number, number]): string {
  if (account.renewal_date === null || days === null) {
    return `${account.name} has no renewal date in the book. Enter it, and the touches before it can be timed.`;
  }
  const day = dayWords(account.renewal_date);
  if (days < 0) return `The renewal date of ${account.name}, ${day}, is past. Enter the next one first.`;
  const away = days === 1 ? '1 day' : `${days} days`;
  return `The renewal of ${account.name} on ${day} is ${away} away; this touch belongs ${from} to ${to} days before it.`;
}
