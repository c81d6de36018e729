// What came, was written, or went by after the draft was made: an answer, a colleague who was quicker, other mail that the
// draft does not know of, a day that it speaks of as one to come.
import { isoDayOf } from '../../book/local-time.ts';
import { type FoundDate, readDates } from '../../drafting/statements/dates.ts';
import { block, type GateFacts, type GateFinding, type NewerMessage } from './gate-facts.ts';

/** Their own words; what a machine of theirs sends answers nothing. */
const written = ({ automatic }: NewerMessage): boolean => automatic === null;
const quoted = (subject: string): string => `“${subject.slice(0, 80).toWellFormed() || '(no subject)'}”`;

function fromRecipient(facts: GateFacts, message: NewerMessage): boolean {
  return facts.recipients.some(({ address }) => address.toLowerCase() === message.address);
}

/** Whom it goes to, or anyone in its conversation, wrote meanwhile. */
export function alreadyAnswered(facts: GateFacts): GateFinding | null {
  const answer = facts.newer.find(
    (one) => one.by === 'them' && written(one) && (one.inThread || (facts.touch !== null && fromRecipient(facts, one))),
  );
  if (!answer) return null;
  const what = answer.inThread ? 'wrote again in this conversation' : `wrote ${quoted(answer.subject)}`;
  return block(`${answer.who} ${what} after this was drafted. Read that first.`, answer.subject);
}

export function answeredByColleague(facts: GateFacts): GateFinding | null {
  const answer = facts.newer.find((one) => one.by === 'colleague' && written(one) && one.inThread);
  if (!answer) return null;
  return block(`${answer.who} answered in this conversation after this was drafted.`, answer.subject);
}

/** Anyone else of the account wrote, or the user did, from here or elsewhere. */
export function stale(facts: GateFacts): GateFinding | null {
  const name = facts.touch?.account.name ?? 'the account';
  const theirs = facts.newer.find(
    (one) => one.by === 'them' && written(one) && !one.inThread && !fromRecipient(facts, one),
  );
  if (theirs) {
    return block(`${theirs.who} of ${name} wrote ${quoted(theirs.subject)} after this was drafted.`, theirs.subject);
  }
  const reply = facts.touch?.kind === 'reply';
  const ours = facts.newer.find(
    (one) => one.by !== 'them' && written(one) && (one.inThread ? one.by === 'self' : !reply),
  );
  if (!ours) return goneBy(facts);
  const who = ours.by === 'self' ? 'You' : ours.who;
  const where = ours.inThread ? 'in this conversation' : `to ${name} (${quoted(ours.subject)})`;
  return block(`${who} wrote ${where} after this was drafted.`, ours.subject);
}

/** A day that was to come when it was drafted and has been since, like one that was offered for a meeting. */
function goneBy({ touch, clock, subject, text }: GateFacts): GateFinding | null {
  if (!touch) return null;
  const drafted = isoDayOf(touch.draftedAt, clock.timeZone);
  const today = isoDayOf(clock.now, clock.timeZone);
  const past = readDates(`${subject}\n${text}`).find((date) => {
    const day = dayMeant(date, drafted);
    return day !== null && day > drafted && day < today;
  });
  return past
    ? block(`It speaks of ${past.words}, which was to come when it was drafted and has passed.`, past.words)
    : null;
}

/** A day without its year is the one nearest to when it was written down. */
function dayMeant({ iso, monthDay }: FoundDate, drafted: string): string | null {
  if (iso !== null || monthDay === null) return iso;
  const year = Number(drafted.slice(0, 4));
  const far = (day: string) => Math.abs(Date.parse(day) - Date.parse(drafted));
  const days = [year - 1, year, year + 1].map((each) => `${each}-${monthDay}`).filter((day) => !Number.isNaN(far(day)));
  return days.sort((a, b) => far(a) - far(b))[0] ?? null;
}

/** Letting a mail go to who asked for none is safe only where it answers them. */
export function askedToStop({ touch }: GateFacts): GateFinding | null {
  if (!touch?.askedToStop) return null;
  const { who, quote } = touch.askedToStop;
  return block(`${who} asked not to be written to.`, quote, { canOverride: touch.kind === 'reply' });
}
