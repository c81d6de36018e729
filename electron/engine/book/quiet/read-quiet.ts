// The accounts that went quiet, with their figures, their standing and the choice that was made, read from the ranked book.
import type { Database } from 'better-sqlite3';
import type { BookRow } from '../../../contract/book.ts';
import type { QuietAccount, QuietChoice } from '../../../contract/quiet.ts';
import { messageRowId, threadId } from '../../../contract/scalars.ts';
import { daysSince, type LocalNow } from '../local-time.ts';
import { taskStanding } from '../tasks/read-tasks.ts';
import { taskById } from '../tasks/task-rows.ts';
import { type ChoiceRow, lastWordOf, newestChoice, ownTouchesSince } from './quiet-rows.ts';
import {
  choiceInForce,
  ENOUGH_TOUCHES,
  type MadeChoice,
  type QuietFigures,
  standingOf,
  suggestionFor,
} from './quiet-standing.ts';

export interface Quiet {
  readonly accounts: QuietAccount[];
  readonly toChoose: number;
  readonly notKnown: number;
}

/** Reasons of the book that speak of the silence itself, or of nothing amiss. */
const NOT_A_RISK: ReadonlySet<string> = new Set([
  'silence',
  'no_contact',
  'in_rhythm',
  'not_known',
  'value',
  'waiting',
  'over_touch',
]);

export function readQuiet(db: Database, clock: LocalNow, book: readonly BookRow[]): Quiet {
  const accounts = book.flatMap((row) => quietAccount(db, row, clock) ?? []);
  const first = accounts.filter(({ standing }) => standing === 'to_choose');
  return {
    accounts: [...first, ...accounts.filter(({ standing }) => standing !== 'to_choose')],
    toChoose: first.length,
    notKnown: book.filter((row) => maybeQuiet(row, clock)).length,
  };
}

/** Accounts of a list for whose present silence the person has chosen: nothing else is to remind of it. */
export function chosenFor(db: Database, clock: LocalNow, rows: readonly BookRow[]): ReadonlySet<number> {
  const chosen = rows.filter((row) => {
    const choice = row.lastInboundAt === null ? undefined : newestChoice(db).get(row.accountId);
    if (choice === undefined || row.lastInboundAt === null) return false;
    return choiceInForce(figuresOf(db, row, row.lastInboundAt, choice, clock).figures, clock);
  });
  return new Set(chosen.map((row) => row.accountId));
}

function maybeQuiet(row: BookRow, clock: LocalNow): boolean {
  return (
    row.silence.verdict === 'not_known' &&
    row.lastInboundAt !== null &&
    daysSince(row.lastInboundAt, clock) > row.cadenceDays
  );
}

function quietAccount(db: Database, row: BookRow, clock: LocalNow): QuietAccount | null {
  const { daysSilent, lastInboundAt, cadenceDays } = row;
  if (daysSilent === null || lastInboundAt === null || daysSilent <= cadenceDays) return null;
  if (row.whoseMove === 'ours') return null;
  const account = row.accountId;
  const choice = newestChoice(db).get(account);
  const { figures, own } = figuresOf(db, row, lastInboundAt, choice, clock);
  const word = lastWordOf(db).get({ account, at: lastInboundAt });
  const unansweredTouches = own?.mail_days ?? 0;
  const riskReasons = row.why.filter(({ kind, weight }) => weight > 0 && !NOT_A_RISK.has(kind)).map(({ text }) => text);
  return {
    accountId: account,
    name: row.name,
    tier: row.tier,
    arr: row.arr,
    renewalInDays: row.renewalInDays,
    daysSilent,
    cadenceDays,
    silence: row.silence,
    ...standingOf(figures, clock),
    lastWord: word
      ? {
          who: word.who,
          subject: word.subject,
          at: lastInboundAt,
          threadId: threadId.parse(word.thread_id),
          messageRowId: messageRowId.parse(word.id),
        }
      : null,
    lastOutboundAt: own?.mail_at ?? null,
    unansweredTouches,
    overTouched: unansweredTouches >= ENOUGH_TOUCHES,
    atRisk: riskReasons.length > 0,
    riskReasons,
    suggestion: suggestionFor({
      daysSilent,
      cadenceDays,
      unansweredTouches,
      riskReasons,
      subject: word?.subject ?? '',
    }),
    choice: choice === undefined ? null : choiceView(choice, choiceInForce(figures, clock)),
  };
}

function figuresOf(db: Database, row: BookRow, lastInboundAt: number, choice: ChoiceRow | undefined, clock: LocalNow) {
  const own = ownTouchesSince(db).get({ account: row.accountId, since: lastInboundAt, now: clock.now });
  const figures: QuietFigures = {
    lastInboundAt,
    lastOwnTouchAt: Math.max(own?.mail_at ?? 0, own?.logged_at ?? 0) || null,
    cadenceDays: row.cadenceDays,
    snoozedUntil: row.snoozedUntil,
    choice: choice === undefined ? null : madeChoice(db, choice, clock),
  };
  return { figures, own };
}

function madeChoice(db: Database, row: ChoiceRow, clock: LocalNow): MadeChoice {
  const task = row.task_id === null ? undefined : taskById(db).get(row.task_id);
  const standing = task && taskStanding(db, task, undefined, clock);
  return {
    choice: row.choice,
    chosenAt: row.chosen_at,
    silentSince: row.silent_since,
    until: row.until,
    task:
      standing === undefined || standing.state === 'removed'
        ? null
        : { open: standing.state === 'open' || standing.state === 'snoozed', endedAt: standing.endedAt },
  };
}

function choiceView(row: ChoiceRow, inForce: boolean): QuietChoice {
  return {
    choice: row.choice,
    chosenAt: row.chosen_at,
    until: row.until,
    why: row.why,
    taskId: row.task_id === null ? null : `task:${row.task_id}`,
    inForce,
  };
}
