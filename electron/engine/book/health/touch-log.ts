// The mail between us and one account in the order it was written, and what can be counted in it: answers with how long they
// took and how long they are, who opened each thread, who wrote when. Pure, and of every prefix of the log it says the same
// as of the whole, so that any day of the past can be looked at.

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export interface LoggedMail {
  readonly at: number;
  readonly messageId: number;
  readonly threadId: number;
  readonly by: 'us' | 'them';
  /** Address of who wrote it. */
  readonly writer: string;
  /** Words of the newest text. */
  readonly words: number;
}

export interface Answer {
  readonly at: number;
  readonly messageId: number;
  readonly threadId: number;
  readonly writer: string;
  /** From our first unanswered mail to this, without Saturdays and Sundays. */
  readonly hours: number;
  readonly words: number;
}

export interface ThreadStart {
  readonly at: number;
  readonly messageId: number;
  readonly by: 'us' | 'them';
}

/** Our mails further apart than this are two matters, even in one thread. */
const SAME_MATTER = 14 * DAY;
/** What comes later than this is no answer but a new beginning. */
const STILL_AN_ANSWER = 60 * DAY;

/**
 * Their answers. The clock starts with the first of our mails they had not answered, so that a reminder of ours does not make
 * them look quick; only the first of theirs that follows is the answer.
 */
export function answersOf(log: readonly LoggedMail[]): Answer[] {
  const asked = new Map<number, { first: number; last: number }>();
  const answers: Answer[] = [];
  for (const mail of log) {
    const open = asked.get(mail.threadId);
    if (mail.by === 'us') {
      if (open && mail.at - open.last <= SAME_MATTER) open.last = mail.at;
      else asked.set(mail.threadId, { first: mail.at, last: mail.at });
    } else if (open) {
      asked.delete(mail.threadId);
      if (mail.at - open.last > STILL_AN_ANSWER) continue;
      const { at, messageId, threadId, writer, words } = mail;
      answers.push({ at, messageId, threadId, writer, words, hours: weekdayHours(open.first, at) });
    }
  }
  return answers;
}

/** The first mail of every thread. */
export function threadStartsOf(log: readonly LoggedMail[]): ThreadStart[] {
  const seen = new Set<number>();
  const starts: ThreadStart[] = [];
  for (const { threadId, at, messageId, by } of log) {
    if (seen.has(threadId)) continue;
    seen.add(threadId);
    starts.push({ at, messageId, by });
  }
  return starts;
}

/** Hours between two instants that lie on no Saturday or Sunday of UTC. */
export function weekdayHours(from: number, to: number): number {
  return Math.max(0, to - from - (weekendBefore(to) - weekendBefore(from))) / HOUR;
}

/** Milliseconds of weekend since Saturday, 1970-01-03. */
function weekendBefore(at: number): number {
  const since = at - 2 * DAY;
  const weeks = Math.floor(since / (7 * DAY));
  return weeks * 2 * DAY + Math.min(since - weeks * 7 * DAY, 2 * DAY);
}
