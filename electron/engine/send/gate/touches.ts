// Never two touches to one company at once, and never one more on top of those that nobody answered.
import { arrangingKinds, insideKinds, type TouchKind } from '../../../contract/touch-drafts.ts';
import { block, type GateFacts, type GateFinding, wait } from './gate-facts.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** So long after a touch the next one may go. */
const APART_DAYS = 3;
const LOOK_AGAIN = 5 * 60_000;
const UNANSWERED = 2;

/** They wait for it, or it goes to a colleague. */
const asked: ReadonlySet<TouchKind> = new Set(['reply', ...insideKinds, ...arrangingKinds]);

export function duplicateTouch({ touch, clock }: GateFacts): GateFinding | null {
  if (!touch || asked.has(touch.kind)) return null;
  const { before, lastSentAt, account } = touch;
  if (before) {
    const what = `Another touch to ${account.name} (“${before.subject.slice(0, 80).toWellFormed()}”)`;
    return before.needsPerson
      ? block(`${what} waits for you; decide about that one first.`, before.subject)
      : wait(`${what} is on its way; this one waits for it.`, clock.now + LOOK_AGAIN, before.subject);
  }
  if (lastSentAt === null || lastSentAt <= clock.now - APART_DAYS * DAY) return null;
  const hours = Math.max(0, Math.floor((clock.now - lastSentAt) / HOUR));
  const ago = hours < 24 ? (hours === 1 ? 'an hour ago' : `${hours} hours ago`) : `${Math.floor(hours / 24)} days ago`;
  return block(`${account.name} got another touch ${hours === 0 ? 'just now' : ago}.`);
}

export function overTouched({ touch }: GateFacts): GateFinding | null {
  if (!touch || asked.has(touch.kind) || touch.unanswered < UNANSWERED) return null;
  return block(
    `${touch.account.name} got ${touch.unanswered} mails within a week and answered none; one more could be too much.`,
  );
}
