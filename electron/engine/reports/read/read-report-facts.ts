// Reads the rows of a report: what is read account by account in steps between which other calls are answered, the rest when it is
// first asked for.
import type { Database } from 'better-sqlite3';
import type { BookRow } from '../../../contract/book.ts';
import { readAudit } from '../../book/audit/read-audit.ts';
import { readFeedback } from '../../book/feedback/read-feedback.ts';
import { readSaidInMail } from '../../book/feedback/read-said-in-mail.ts';
import { readDated } from '../../book/health/read-scale.ts';
import { inTurns } from '../../book/in-turns.ts';
import { isoDayOf, type LocalNow } from '../../book/local-time.ts';
import { readResponses } from '../../book/response/read-responses.ts';
import type { SourcedTask } from '../../book/tasks/task-sources.ts';
import { allGoals, workedOn } from '../../store/queries/documents.ts';
import { openLines, queueStateOf } from '../../store/queries/queue.ts';
import { readSettings } from '../../store/queries/settings.ts';
import { statement } from '../../store/statement.ts';
import type { AccountFact, HealthFact, PortfolioFacts, ReportFacts, TouchFact, TurnFact } from '../facts.ts';
import type { Need } from '../figure.ts';
import { createTurnReader, readTouchesOf, type Span } from './read-contact.ts';
import { readOpeningFacts, readOutcomes, readRenewalFacts } from './read-deals.ts';
import { readHealthFacts } from './read-health.ts';
import { readMeetingFacts, readOwnTasks, readPromises } from './read-work.ts';

const mapped = statement<[number], { n: number }>(
  'SELECT EXISTS (SELECT 1 FROM mapping_rule WHERE account_id = ?) AS n',
);
const oldestTouchOf = statement<[number], { at: number | null }>(
  'SELECT min(sent_at) AS at FROM message_account WHERE account_id = ? AND touch IS NOT NULL',
);

export interface Reading {
  readonly db: Database;
  /** The book, or the one account of it that is asked about. */
  readonly book: readonly BookRow[];
  readonly clock: LocalNow;
  /** From the first instant that is looked at to the last. */
  readonly span: Span;
  readonly needs: ReadonlySet<Need>;
  readonly sources: () => readonly SourcedTask[];
}

export async function readReportFacts(reading: Reading): Promise<ReportFacts> {
  const { db, book, clock, span } = reading;
  const { now, timeZone } = clock;
  const today = isoDayOf(now, timeZone);
  const firstDay = isoDayOf(span.start, timeZone);
  const inBook = new Set<number>(book.map(({ accountId }) => accountId));
  const ofBook = <T extends { readonly accountId: number | null }>(list: readonly T[]): T[] =>
    list.filter(({ accountId }) => accountId === null || inBook.has(accountId));
  const names = new Map<number, string>(book.map((row) => [row.accountId, row.name]));
  const contact = await inTurns(readContact(reading));
  const health = await readHealthInSteps(reading, inBook);
  const renewals = reading.needs.has('renewals') ? await inTurns(readRenewalFacts(db, book, clock, today)) : null;
  const portfolio = reading.needs.has('portfolio') ? await inTurns(portfolioOf(reading, ofBook)) : null;
  const settings = readSettings(db);
  const lazily = {
    promises: once(() => ofBook(readPromises(db, clock, span.start))),
    tasks: once(() =>
      ofBook(readOwnTasks(db, clock, book, reading.sources())).filter(
        ({ accountId }) => accountId !== null || book.length !== 1,
      ),
    ),
    meetings: once(() => ofBook(readMeetingFacts(db, clock, span.start))),
    outcomes: once(() => ofBook(readOutcomes(db, clock, firstDay))),
    openings: once(() => ofBook(readOpeningFacts(db, clock))),
    feedback: once(() =>
      ofBook(
        readFeedback(db, clock, names, readSaidInMail(db, clock), {}).feedback.map((one) => ({
          ...one,
          id: one.feedbackId,
          messageRowId: one.evidence?.messageRowId ?? null,
          threadId: one.evidence?.threadId ?? null,
        })),
      ),
    ),
    goals: once(() =>
      ofBook(
        allGoals(db)
          .all()
          .map(({ account_id, name, due, state }) => ({ accountId: account_id, name, due, state })),
      ),
    ),
    figures: once(() => {
      const dated = readDated(db);
      return book.map(({ accountId }) => ({ accountId, figures: dated(accountId).figures }));
    }),
  };
  return {
    now,
    timeZone,
    today,
    goalHours: settings.responseGoalHours,
    currency: currencyOf(book),
    mailFrom: mailFromOf(db, book),
    accounts: book.map((row) => accountOf(db, row)),
    get touches() {
      return needed(contact.touches, 'touches');
    },
    get turns() {
      return needed(contact.turns, 'turns');
    },
    get health() {
      return needed(health, 'health');
    },
    get promises() {
      return lazily.promises();
    },
    get tasks() {
      return lazily.tasks();
    },
    get meetings() {
      return lazily.meetings();
    },
    get outcomes() {
      return lazily.outcomes();
    },
    get openings() {
      return lazily.openings();
    },
    get renewals() {
      return needed(renewals, 'renewals');
    },
    get feedback() {
      return lazily.feedback();
    },
    get goals() {
      return lazily.goals();
    },
    get figures() {
      return lazily.figures();
    },
    get portfolio() {
      return needed(portfolio, 'portfolio');
    },
  };
}

function once<T>(read: () => T): () => T {
  let held: { readonly value: T } | null = null;
  return () => {
    held ??= { value: read() };
    return held.value;
  };
}

/** A definition that does not say what it needs is a bug, not an empty report. */
function needed<T>(read: T | null, need: Need): T {
  if (read === null) throw new Error(`a report asks for ${need} without needing them`);
  return read;
}

function* readContact({ db, book, clock, span, needs }: Reading) {
  if (!needs.has('touches') && !needs.has('turns')) return { touches: null, turns: null };
  const touches: TouchFact[] = [];
  const turns = new Map<number, TurnFact>();
  const turnsOf = needs.has('turns') ? createTurnReader(db, clock, readSettings(db).workingHours) : null;
  const until = { start: span.start, end: Math.min(span.end, clock.now + 1) };
  for (const { accountId } of book) {
    yield;
    const own = readTouchesOf(db, accountId, until);
    touches.push(...own);
    // What concerns two accounts was asked once.
    for (const turn of turnsOf?.(accountId, until, own) ?? [])
      if (!turns.has(turn.messageRowId)) turns.set(turn.messageRowId, turn);
  }
  return { touches, turns: turnsOf === null ? null : [...turns.values()] };
}

async function readHealthInSteps(
  { db, clock, span, needs }: Reading,
  inBook: ReadonlySet<number>,
): Promise<HealthFact[] | null> {
  if (!needs.has('health')) return null;
  return inTurns(readHealthFacts(db, clock, span.start - 1, inBook));
}

function accountOf(db: Database, { accountId, name, tier, arr, renewalDate }: BookRow): AccountFact {
  return {
    id: accountId,
    name,
    tier,
    arr,
    filled: {
      'whose mail is theirs': mapped(db).get(accountId)?.n === 1,
      'renewal date': renewalDate !== null,
      'yearly revenue': arr !== null,
      tier: tier !== null,
    },
  };
}

function mailFromOf(db: Database, book: readonly BookRow[]): number | null {
  const found = book.flatMap(({ accountId }) => oldestTouchOf(db).get(accountId)?.at ?? []);
  return found.length === 0 ? null : Math.min(...found);
}

/** The one that most accounts are in; of equally many, the first by name. */
function currencyOf(book: readonly BookRow[]): string {
  const counts = new Map<string, number>();
  for (const { arr } of book) if (arr) counts.set(arr.currency, (counts.get(arr.currency) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? 'USD';
}

function* portfolioOf(
  { db, book, clock }: Reading,
  ofBook: <T extends { readonly accountId: number | null }>(list: readonly T[]) => T[],
): Generator<void, PortfolioFacts> {
  const { everyDays } = readSettings(db).reviews;
  const written = new Map(
    workedOn(db)
      .all({ account: null })
      .flatMap((row) => (row.kind === 'account_plan' ? [[row.account_id, row.last_at]] : [])),
  );
  const { sections } = yield* readAudit(db, book, clock);
  const stagnating = sections.find(({ kind }) => kind === 'stagnating')?.items ?? [];
  return {
    stagnating: stagnating.map(({ accountId, text, lastTouchAt, messageRowIds }) => ({
      at: lastTouchAt ?? clock.now,
      accountId,
      text,
      messageRowId: messageRowIds[0] ?? null,
    })),
    missedAnswers: readResponses(db, clock, book)
      .waiting.filter(({ state }) => state === 'missed')
      .map(({ accountId, askedAt, threadId }) => ({ accountId, at: askedAt, threadId })),
    waitingDrafts: ofBook(
      openLines(db)
        .all()
        .filter((line) => queueStateOf(line, clock.now) === 'waiting')
        .map(({ account_id, created_at, thread_id }) => ({
          accountId: account_id,
          at: created_at,
          threadId: thread_id,
        })),
    ),
    plans: book.map(({ accountId, tier }) => ({
      accountId,
      writtenAt: written.get(accountId) ?? null,
      everyDays: everyDays[tier ?? 'none'],
    })),
  };
}
