// The accounts that went quiet, with their figures, their standing and the choice that was made, read from the ranked book.
import type { Database } from 'better-sqlite3';
import type { BookRow } from '../../../contract/book.ts';
import type { QuietAccount, QuietChoice } from '../../../contract/quiet.ts';
import { messageRowId, threadId } from '../../../contract/scalars.ts';
import { daysSince, type LocalNow } from '../local-time.ts';
import { taskStanding } from '../tasks/read-tasks.ts';
import { taskById } from '../tasks/task-rows.ts';
import { type ChoiceRow, lastWordOf, newestChoice, ownTouchesSince } from './quiet-rows.ts';
import { choiceInForce, ENOUGH_TOUCHES, type MadeChoice, standingOf, suggestionFor } from './quiet-standing.ts';

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

/** Accounts that the person chose to leave alone in the silence there is: nothing is to remind of them. */
export function leftAlone(db: Database, clock: LocalNow, book: readonly BookRow[]): ReadonlySet<number> {
  const left = book.filter((row) => {
    const choice = row.lastInboundAt === null ? undefined : newestChoice(db).get(row.accountId);
    return (
      choice?.choice === 'leave' &&
      choice.silent_since === row.lastInboundAt &&
      (choice.until === null || choice.until > clock.now)
    );
  });
  return new Set(left.map((row) => row.accountId));
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
  const own = ownTouchesSince(db).get({ account, since: lastInboundAt, now: clock.now });
  const lastOwnTouchAt = Math.max(own?.mail_at ?? 0, own?.logged_at ?? 0) || null;
  const choice = newestChoice(db).get(account);
  const figures = {
    lastInboundAt,
    lastOwnTouchAt,
    cadenceDays,
    snoozedUntil: row.snoozedUntil,
    choice: choice === undefined ? null : madeChoice(db, choice, clock),
  };
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
