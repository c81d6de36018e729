// Reads what renewals came to, with the signs that stood before each, the openings, and what renews next.
import type { Database } from 'better-sqlite3';
import type { BookRow } from '../../../contract/book.ts';
import type { FindingKind } from '../../../contract/findings.ts';
import type { Money } from '../../../contract/scalars.ts';
import { findingsOfBook } from '../../book/findings/read-findings.ts';
import { type LocalNow, startOfDay } from '../../book/local-time.ts';
import { ownTouchAfter } from '../../book/tasks/task-rows.ts';
import { openingView } from '../../renewals/read-openings.ts';
import { renewalsInSteps } from '../../renewals/read-renewals.ts';
import { outcomesSince, plansOfBook } from '../../store/queries/contracts.ts';
import { openingLines } from '../../store/queries/openings.ts';
import type { OpeningFact, OutcomeFact, RenewalFact, SignFact } from '../facts.ts';
import { addDays } from '../period.ts';

const DAY = 86_400_000;
const SIGN_DAYS = 120;
const SIGNS: Partial<Record<FindingKind, string>> = {
  'risk.cancellation': 'they spoke of leaving',
  'risk.competitor': 'they named a competitor',
  'risk.escalation': 'they escalated',
  'risk.champion_left': 'our champion left',
};

const moneyOf = (minor: number | null, currency: string | null): Money | null =>
  minor === null || currency === null ? null : { minor, currency };

interface Sign extends Omit<SignFact, 'reachedOutAt'> {
  readonly accountId: number;
}

export function readOutcomes(db: Database, clock: LocalNow, since: string): OutcomeFact[] {
  const rows = outcomesSince(db).all(since);
  if (rows.length === 0) return [];
  const signs: Sign[] = findingsOfBook(db, clock, {
    kinds: Object.keys(SIGNS) as FindingKind[],
    by: 'them',
    since: startOfDay(addDays(since, -SIGN_DAYS), clock.timeZone),
  }).flatMap(({ accountId, kind, state, evidence }) =>
    accountId === null || state === 'dismissed'
      ? []
      : [
          {
            accountId,
            at: evidence.sentAt,
            text: SIGNS[kind] ?? '',
            messageRowId: evidence.messageRowId,
            threadId: evidence.threadId,
          },
        ],
  );
  const plans = plansOfBook(db).all();
  return rows.map((row) => {
    // Whatever came on the day itself may have come after the decision.
    const at = startOfDay(row.decided_on, clock.timeZone);
    const plan = plans.find(
      (each) => each.contract_id === row.contract_id && each.term === row.term && each.path === 'at_risk',
    );
    const before = [
      ...signs.filter((sign) => sign.accountId === row.account_id),
      ...(plan?.path_on == null
        ? []
        : [
            {
              at: startOfDay(plan.path_on, clock.timeZone),
              text: plan.path_why === '' ? 'you took it off the runway as at risk' : plan.path_why,
              messageRowId: null,
              threadId: null,
            },
          ]),
    ].filter((sign) => sign.at < at && sign.at >= at - SIGN_DAYS * DAY);
    const newest = before.sort((a, b) => b.at - a.at)[0];
    return {
      accountId: row.account_id,
      contractId: row.contract_id,
      name: row.name,
      outcome: row.outcome,
      decidedOn: row.decided_on,
      at,
      before: moneyOf(row.before_minor, row.before_currency),
      after: moneyOf(row.after_minor, row.after_currency),
      sign: newest === undefined ? null : { ...newest, reachedOutAt: reachedOut(db, row.account_id, newest.at, at) },
    };
  });
}

const reachedOut = (db: Database, account: number, after: number, decided: number): number | null =>
  ownTouchAfter(db).get({ account, after, now: decided - 1 })?.at ?? null;

export function readOpeningFacts(db: Database, clock: LocalNow): OpeningFact[] {
  return openingLines(db)
    .all()
    .map((row) => {
      const view = openingView(db, row, clock);
      const { accountId, name, state, amount, likely, closedOn, expectedOn, nextStepOn, createdAt } = view;
      const since = nextStepOn === null ? createdAt : startOfDay(nextStepOn, clock.timeZone);
      const stuckSince = state === 'open' && view.stuck !== null ? since : null;
      return { accountId, name, state, amount, likely, closedOn, expectedOn, stuckSince };
    });
}

const AHEAD_DAYS = 90;

export function* readRenewalFacts(
  db: Database,
  book: readonly BookRow[],
  clock: LocalNow,
  today: string,
): Generator<void, RenewalFact[]> {
  const read = yield* renewalsInSteps(db, book, clock, { to: addDays(today, AHEAD_DAYS) });
  return read.map(({ renewal }) => ({
    renewalId: renewal.renewalId,
    accountId: renewal.accountId,
    day: renewal.date,
    inDays: renewal.inDays,
    amount: renewal.amount,
    expected: renewal.forecast.expected,
    atRisk: renewal.forecast.band === 'at_risk',
    behind: renewal.behind,
    why: renewal.stopped ?? renewal.forecast.why[0]?.text ?? '',
  }));
}
