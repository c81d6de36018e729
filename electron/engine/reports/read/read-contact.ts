// Reads the touches of one account and what they asked in its threads, within a span of time.
import type { Database } from 'better-sqlite3';
import type { Settings } from '../../../contract/app.ts';
import type { SidedMessage } from '../../book/derive-thread.ts';
import { type LocalNow, workingHoursBetween } from '../../book/local-time.ts';
import { moveHistory } from '../../book/past/move-history.ts';
import { readThreadPast } from '../../book/past/thread-past.ts';
import { statement } from '../../store/statement.ts';
import type { TouchFact, TurnFact } from '../facts.ts';

/** Instants; `end` is not in it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
type OfAccount = { account: number; start: number; end: number };

// Ends of ranges of message_account_touch and logged_touch_by_account.
const mailTouches = statement<
  OfAccount,
  { at: number; kind: 'mail_in' | 'mail_out'; subject: string; message: number; thread: number }
>(
  `SELECT t.sent_at AS at, t.touch AS kind, m.subject, m.id AS message, m.thread_id AS thread
   FROM message_account t JOIN message m ON m.id = t.message_id
   WHERE t.account_id = :account AND t.touch IN ('mail_in', 'mail_out') AND t.sent_at >= :start AND t.sent_at < :end`,
);
const loggedTouches = statement<OfAccount, { at: number; kind: 'call' | 'meeting'; subject: string }>(
  `SELECT at, kind, subject FROM logged_touch WHERE account_id = :account AND at >= :start AND at < :end`,
);
const threadsOf = statement<OfAccount, { id: number; subject: string }>(
  `SELECT t.id, t.subject FROM thread_account ta JOIN thread t ON t.id = ta.thread_id
   WHERE ta.account_id = :account AND ta.last_at >= :start AND t.first_at < :end`,
);

export function readTouchesOf(db: Database, account: number, { start, end }: Span): TouchFact[] {
  const bound = { account, start, end };
  return [
    ...mailTouches(db)
      .all(bound)
      .map(({ at, kind, subject, message, thread }) => ({
        accountId: account,
        at,
        kind,
        subject,
        messageRowId: message,
        threadId: thread,
      })),
    ...loggedTouches(db)
      .all(bound)
      .map(({ at, kind, subject }) => ({ accountId: account, at, kind, subject, messageRowId: null, threadId: null })),
  ];
}

/** Make a new one for each reading: it reads the uses of the folders once. */
export function createTurnReader(
  db: Database,
  clock: LocalNow,
  workingHours: Settings['workingHours'],
): (account: number, span: Span, touches: readonly TouchFact[]) => TurnFact[] {
  const pastOf = readThreadPast(db);
  return (account, { start, end }, touches) => {
    const theirs = new Set(touches.flatMap(({ kind, messageRowId }) => (kind === 'mail_in' ? [messageRowId] : [])));
    return threadsOf(db)
      .all({ account, start, end })
      .flatMap(({ id, subject }) =>
        turnsOf(pastOf(id, clock.now))
          .filter(({ askedAt, messageRowId }) => askedAt >= start && askedAt < end && theirs.has(messageRowId))
          .map((turn) => ({
            ...turn,
            accountId: account,
            threadId: id,
            subject,
            hours: workingHoursBetween(turn.askedAt, turn.answeredAt ?? clock.now, workingHours, clock.timeZone),
          })),
      );
  };
}

/** What they asked in a thread, each with our next mail in it. Pure. */
export function turnsOf(
  messages: readonly SidedMessage[],
): Pick<TurnFact, 'askedAt' | 'messageRowId' | 'answeredAt' | 'first'>[] {
  const firstOfOurs = messages.find(
    ({ message, direction }) => direction === 'outbound' && !message.automatic && !message.notReal,
  )?.message.sentAt;
  return moveHistory(messages).flatMap(({ whoseMove, since, until, messageId }) =>
    whoseMove !== 'ours'
      ? []
      : [
          {
            askedAt: since,
            messageRowId: messageId,
            answeredAt: until,
            first: firstOfOurs === undefined || firstOfOurs >= since,
          },
        ],
  );
}
