// Gathers what the passes of a day are made from, each from the room that knows it.
import type { BookRow } from '../../contract/book.ts';
import { type FindingKind, findingKind } from '../../contract/findings.ts';
import type { Task } from '../../contract/tasks.ts';
import { rankAlerts } from '../book/alerts/rank-alerts.ts';
import { readBeginnings } from '../book/alerts/read-beginnings.ts';
import { readFeedback } from '../book/feedback/read-feedback.ts';
import { readSaidInMail } from '../book/feedback/read-said-in-mail.ts';
import { findingsOfBook } from '../book/findings/read-findings.ts';
import { unreadMessages } from '../book/findings/unread-messages.ts';
import { toEnd } from '../book/in-turns.ts';
import { isoDayOf, type LocalNow } from '../book/local-time.ts';
import { readQuiet } from '../book/quiet/read-quiet.ts';
import { standings } from '../queue/account-standing.ts';
import { listQueue, startReading } from '../queue/read-queue.ts';
import { renewalsInSteps } from '../renewals/read-renewals.ts';
import { dueReviews } from '../reviews/due-reviews.ts';
import { meetingRow } from '../reviews/read-meetings.ts';
import type { Store } from '../store/open-store.ts';
import { mailboxesInTrouble } from '../store/queries/coverage.ts';
import { accountOfQueuedDraft, accountsOfThread, threadOfAnchor, unreadLetters } from '../store/queries/day.ts';
import { listOnTheWay } from '../store/queries/deliveries.ts';
import { recipientsOf, requireDraft } from '../store/queries/drafts.ts';
import { meetingLines } from '../store/queries/meetings.ts';
import { readSettings } from '../store/queries/settings.ts';
import type { DayFacts, DayReading, FreshRisk, OnTheWay, UnreadThread } from './day-facts.ts';
import { readOwed } from './read-owed.ts';

const DAY = 86_400_000;
/** An unread mark older than this is a habit, and no letter that was missed. */
const UNREAD_DAYS = 14;
const PROMISE_DAYS = 120;
const REVIEW_DAYS = 45;
const RUNWAY_DAYS = 120;
const MOST = 500;
const RISKS: readonly FindingKind[] = findingKind.options.filter((kind) => kind.startsWith('risk.'));

export function readDayFacts(
  db: Store,
  clock: LocalNow,
  book: readonly BookRow[],
  tasks: readonly Task[],
): SteppedFacts {
  const settings = readSettings(db);
  const today = isoDayOf(clock.now, clock.timeZone);
  const standing = standings(book);
  const rankOf = new Map<number, number>(book.map(({ accountId, rank }) => [accountId, rank]));
  const to = isoDayOf(clock.now + RUNWAY_DAYS * DAY, clock.timeZone);
  const names = new Map<number, string>(book.map(({ accountId, name }) => [accountId, name]));
  return withReadings(
    { clock, today, settings, rows: book, standing, tasks: tasks.filter(({ state }) => state === 'open') },
    {
      alerts: () => rankAlerts(book, readBeginnings(db), clock),
      owed: () => readOwed(db, clock, book),
      queue: () => listQueue(db, startReading(db, book, clock.now), { limit: MOST }).rows,
      quiet: () => readQuiet(db, clock, book).accounts,
      reviews: () => dueReviews(db, settings.reviews, clock, REVIEW_DAYS, rankOf),
      meetings: () =>
        meetingLines(db)
          .all()
          .map((line) => meetingRow(db, line, clock)),
      *renewals() {
        return (yield* renewalsInSteps(db, book, clock, { to })).map(({ renewal }) => renewal);
      },
      promises: () =>
        findingsOfBook(db, clock, { kinds: ['commitment'], since: clock.now - PROMISE_DAYS * DAY }).filter(
          ({ state }) => state === 'open' || state === 'overdue',
        ),
      feedback: () => readFeedback(db, clock, names, readSaidInMail(db, clock), { open: true }).feedback,
      unread: () => readUnread(db, clock.now - UNREAD_DAYS * DAY),
      onTheWay: () => readOnTheWay(db),
      risks: () => readRisks(db, clock),
      troubles: () =>
        mailboxesInTrouble(db)
          .all()
          .map(({ id, address, at }) => ({ mailboxId: id, address, at })),
      unreadMessages: () => unreadMessages(db),
    },
  );
}

type Ready = Omit<DayFacts, DayReading>;
type Readers = { readonly [K in DayReading]: () => DayFacts[K] | Generator<void, DayFacts[K]> };

interface SteppedFacts extends DayFacts {
  /** Reads these now, in steps between which other calls may be answered; what is not read before is when it is first asked for. */
  read(names: readonly DayReading[]): Generator<void, void>;
}

function withReadings(ready: Ready, readers: Readers): SteppedFacts {
  const held: { [K in DayReading]?: DayFacts[K] } = {};
  function* readOne<K extends DayReading>(name: K): Generator<void, DayFacts[K]> {
    const known: DayFacts[K] | undefined = held[name];
    if (known !== undefined) return known;
    const begun = readers[name]();
    const found = isSteps(begun) ? yield* begun : begun;
    held[name] = found;
    return found;
  }
  function* read(names: readonly DayReading[]): Generator<void, void> {
    for (const name of names) {
      yield* readOne(name);
      yield;
    }
  }
  const facts = { ...ready, read };
  for (const name of Object.keys(readers) as DayReading[]) {
    Object.defineProperty(facts, name, { enumerable: true, get: () => toEnd(readOne(name)) });
  }
  return facts as SteppedFacts;
}

function isSteps<T>(found: T | Generator<void, T>): found is Generator<void, T> {
  return typeof found === 'object' && found !== null && Symbol.iterator in found && 'next' in found;
}

function readRisks(db: Store, clock: LocalNow): FreshRisk[] {
  const found = findingsOfBook(db, clock, { kinds: RISKS, since: clock.now - DAY, state: 'new', by: 'them' });
  return found.flatMap(({ findingId, accountId, evidence }) =>
    accountId === null ? [] : [{ findingId, accountId, threadId: evidence.threadId, at: evidence.sentAt }],
  );
}

function readUnread(db: Store, since: number): UnreadThread[] {
  return unreadLetters(db)
    .all(since)
    .map((row) => ({
      accountId: row.account_id,
      threadId: row.thread_id,
      subject: row.subject,
      who: row.who,
      at: row.at,
    }));
}

/** What the server has taken is gone: only its copy is still being looked for. */
function readOnTheWay(db: Store): OnTheWay[] {
  return listOnTheWay(db)
    .all(MOST)
    .filter((row) => row.state !== 'accepted' || row.partly === 1)
    .map((row) => {
      const draft = requireDraft(db, row.draft_id);
      const thread = draft.in_reply_to === null ? undefined : threadOfAnchor(db).get(draft.in_reply_to);
      const queued = accountOfQueuedDraft(db).get(row.draft_id);
      const ofThread = thread ? accountsOfThread(db).all(thread.thread_id) : [];
      const [to] = recipientsOf(draft).to;
      return {
        outgoingId: row.id,
        accountIds: [...new Set([...(queued ? [queued] : []), ...ofThread].map((each) => each.account_id))],
        threadId: thread?.thread_id ?? null,
        subject: draft.subject,
        to: to?.name || to?.address || 'nobody',
        createdAt: row.created_at,
        heldUntil: row.held_until,
        problem: row.problem,
        needsPerson:
          row.partly === 1 ||
          row.state === 'refused' ||
          row.problem_code === 'auth_needed' ||
          (row.next_at === null && (row.state === 'unknown' || row.state === 'queued')),
      };
    });
}
