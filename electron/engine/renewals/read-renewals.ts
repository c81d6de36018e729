// Every renewal of the book as it stands now: contracts that renew together, or an account's own fields where it has none, with
// runway, forecast and what is unprepared. The one source for the board, the queue and the documents.
import type { Database } from 'better-sqlite3';
import type { BookRow } from '../../contract/book.ts';
import type { Finding } from '../../contract/findings.ts';
import { type CheckItem, type Renewal, renewalId } from '../../contract/renewals.ts';
import type { Money } from '../../contract/scalars.ts';
import { dayWordsOf } from '../book/day-words.ts';
import { toEnd } from '../book/in-turns.ts';
import { lastReviewOf } from '../book/last-reviews.ts';
import { daysUntil, isoDayOf, type LocalNow } from '../book/local-time.ts';
import {
  type ContractRow,
  contractsOfBook,
  marksOfBook,
  outcomesSince,
  type PlanRow,
  plansOfBook,
  type TouchMarkRow,
} from '../store/queries/contracts.ts';
import { sumOf, yearlyOf } from './amounts.ts';
import { checklistOf, unprepared } from './checklist.ts';
import { contractView } from './contract-view.ts';
import { dueTogether } from './due-together.ts';
import { forecastOf, type TrackRecord } from './forecast.ts';
import { knownFrom, readActs } from './read-acts.ts';
import { openRisks, readFindings, readPreparation } from './read-preparation.ts';
import { decideBy, runwayOf } from './runway.ts';
import { isBehind, runwayDays, stageOf } from './stage.ts';

export interface RenewalBasis {
  readonly today: string;
  readonly clock: LocalNow;
  readonly record: TrackRecord;
  findings(account: number): readonly Finding[];
  lastReviewAt(account: number): number | null;
  plan(contract: number, term: number): PlanRow | undefined;
  marks(contract: number, term: number): readonly TouchMarkRow[];
}

export interface RenewalRead {
  readonly renewal: Renewal;
  readonly checklist: readonly CheckItem[];
}

const KEPT_YEARS = 3;

export function readBasis(db: Database, clock: LocalNow): RenewalBasis {
  const key = (contract: number, term: number) => `${contract}:${term}`;
  const plans = new Map(
    plansOfBook(db)
      .all()
      .map((row) => [key(row.contract_id, row.term), row]),
  );
  const marks = Map.groupBy(marksOfBook(db).all(), (row) => key(row.contract_id, row.term));
  const today = isoDayOf(clock.now, clock.timeZone);
  const reviews = lastReviewOf(db);
  const recorded = outcomesSince(db).all(`${Number(today.slice(0, 4)) - KEPT_YEARS}${today.slice(4)}`);
  return {
    today,
    clock,
    record: { seen: recorded.length, kept: recorded.filter(({ outcome }) => outcome !== 'lost').length },
    findings: readFindings(db, clock),
    lastReviewAt: (account) => reviews.get(account) ?? null,
    plan: (contract, term) => plans.get(key(contract, term)),
    marks: (contract, term) => marks.get(key(contract, term)) ?? [],
  };
}

export interface RenewalFilter {
  readonly accountId?: number | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** In order of their days. */
export function readRenewals(
  db: Database,
  book: readonly BookRow[],
  clock: LocalNow,
  filter: RenewalFilter = {},
): RenewalRead[] {
  return toEnd(renewalsInSteps(db, book, clock, filter));
}

/** The same in steps between which other calls may be answered: of a large book it takes longer than they should wait. */
export function* renewalsInSteps(
  db: Database,
  book: readonly BookRow[],
  clock: LocalNow,
  { accountId, from, to }: RenewalFilter = {},
): Generator<void, RenewalRead[]> {
  const basis = readBasis(db, clock);
  yield;
  const contracts = Map.groupBy(contractsOfBook(db).all(), (row) => row.account_id);
  const subjects = book
    .filter((row) => accountId === undefined || row.accountId === accountId)
    .flatMap((row) => subjectsOf(row, contracts.get(row.accountId) ?? []))
    .filter(({ day }) => (from === undefined || day >= from) && (to === undefined || day <= to));
  const read: RenewalRead[] = [];
  for (const subject of subjects) {
    read.push(readOne(db, subject, basis));
    yield;
  }
  return read.sort(
    (a, b) =>
      (a.renewal.date < b.renewal.date ? -1 : a.renewal.date > b.renewal.date ? 1 : 0) ||
      a.renewal.accountId - b.renewal.accountId,
  );
}

interface Subject {
  readonly row: BookRow;
  readonly day: string;
  /** Null where the account's own fields act as the contract. */
  readonly lead: ContractRow | null;
  readonly contracts: readonly ContractRow[];
}

function subjectsOf(row: BookRow, contracts: readonly ContractRow[]): Subject[] {
  if (contracts.length > 0)
    return dueTogether(contracts).map(({ lead, day, contracts: together }) => ({
      row,
      day,
      lead,
      contracts: together,
    }));
  return row.renewalDate === null ? [] : [{ row, day: row.renewalDate, lead: null, contracts: [] }];
}

function readOne(db: Database, { row, day, lead, contracts }: Subject, basis: RenewalBasis): RenewalRead {
  const { clock, today } = basis;
  const inDays = daysUntil(day, clock);
  const plan = lead === null ? undefined : basis.plan(lead.id, lead.term);
  const findings = basis.findings(row.accountId);
  const risks = openRisks(findings, clock);
  const path = pathOf(plan, risks, clock);
  const shown = contracts.map((each) => contractView(each, today));
  const amounts = lead === null ? [row.arr] : contracts.map(yearlyOf);
  const sum = sumOf(amounts.filter((each): each is Money => each !== null));
  const noticeBy =
    shown
      .map((each) => each.noticeBy)
      .filter((each) => each !== null)
      .sort()[0] ?? null;
  const autoRenews = shown.length > 0 && shown.every((each) => each.autoRenews);
  const decides = decideBy(day, shown);
  const decidesIn = daysUntil(decides, clock);
  const active = decidesIn <= runwayDays(row.tier);
  const touches = runwayOf({
    end: day,
    decideBy: decides,
    start: lead?.start_date ?? null,
    tier: row.tier,
    today,
    acts: active ? readActs(db, row.accountId, decides, runwayDays(row.tier), clock) : [],
    marks: lead === null ? [] : basis.marks(lead.id, lead.term),
    stopped: path.stopped,
    knownFrom: active ? knownFrom(db, row.accountId, clock) : null,
  });
  // Between the last day for notice and the renewal nothing is overdue yet.
  const calendarStage = stageOf(inDays < 0 ? inDays : Math.max(0, decidesIn), row.tier);
  const stage = calendarStage === 'overdue' ? calendarStage : (plan?.stage ?? calendarStage);
  const forecast = forecastOf({
    health: row.health,
    cancellation: risks.some(({ kind }) => kind === 'risk.cancellation'),
    competitor: risks.some(({ kind }) => kind === 'risk.competitor'),
    atRiskPath: path.name === 'at_risk' && plan?.path === 'at_risk',
    noticeOver: autoRenews && noticeBy !== null && noticeBy < today,
    overdue: inDays < 0,
    missed: touches.filter(({ state }) => state === 'missed').length,
    record: basis.record,
    own: plan?.likely ?? null,
    amount: sum?.money ?? null,
  });
  const checklist = active
    ? checklistOf(
        {
          ...readPreparation(
            db,
            {
              row,
              findings,
              today,
              lastReviewAt: basis.lastReviewAt(row.accountId),
              amountKnown: amounts.length > 0 && amounts.every((each) => each !== null),
              noticeKnown: contracts.length > 0 && contracts.every((each) => each.notice_days !== null),
            },
            clock,
          ),
          touches,
          nextStep: plan?.next_step ?? '',
          nextStepOn: plan?.next_step_on ?? null,
        },
        tickedOf(plan),
      )
    : [];
  return {
    checklist,
    renewal: {
      renewalId: renewalId.parse(lead === null ? `account:${row.accountId}` : `contract:${lead.id}`),
      accountId: row.accountId,
      accountName: row.name,
      tier: row.tier,
      contracts: shown,
      date: day,
      inDays,
      noticeBy,
      noticeInDays: noticeBy === null ? null : daysUntil(noticeBy, clock),
      autoRenews,
      decideBy: decides,
      amount: sum?.money ?? null,
      converted: sum?.converted ?? false,
      stage,
      calendarStage,
      behind: isBehind(stage, calendarStage),
      path: path.name,
      stopped: path.stopped?.why ?? null,
      touches,
      next: touches.find(({ state }) => state === 'due') ?? touches.find(({ state }) => state === 'upcoming') ?? null,
      health: { score: row.health.score, weeks: row.health.weeks },
      forecast,
      unprepared: unprepared(checklist, calendarStage),
      nextStep: plan?.next_step ?? '',
      nextStepOn: plan?.next_step_on ?? null,
      note: plan?.note ?? '',
    },
  };
}

interface Path {
  readonly name: Renewal['path'];
  readonly stopped: { readonly day: string; readonly why: string } | null;
}

/** The person's word goes first; without one, talk of ending the contract takes it off the runway until it is settled. */
function pathOf(plan: PlanRow | undefined, risks: readonly Finding[], { timeZone }: LocalNow): Path {
  if (plan?.path === 'runway') return { name: 'runway', stopped: null };
  if (plan?.path === 'at_risk') {
    const why = plan.path_why === '' ? 'You put it on the at-risk path' : `At-risk path: ${plan.path_why}`;
    return { name: 'at_risk', stopped: { day: plan.path_on ?? '', why } };
  }
  const said = risks.findLast(({ kind }) => kind === 'risk.cancellation');
  if (!said) return { name: 'runway', stopped: null };
  const at = said.evidence.sentAt;
  return {
    name: 'at_risk',
    stopped: {
      day: isoDayOf(at, timeZone),
      why: `${said.who} spoke of ending the contract on ${dayWordsOf(at, timeZone)}; settle that first`,
    },
  };
}

export function tickedOf(plan: PlanRow | undefined): string[] {
  const kept: unknown = JSON.parse(plan?.ticked ?? '[]');
  return Array.isArray(kept) ? kept.filter((each) => typeof each === 'string') : [];
}
