// Health as the book shows and counts it: one account of many, from its derived row alone.
import type { Database } from 'better-sqlite3';
import type { BookRow, Reason } from '../../../contract/book.ts';
import type { DriftMeasure } from '../../../contract/relationship.ts';
import { messageRowId } from '../../../contract/scalars.ts';
import { dayWords } from '../day-words.ts';
import { type Concern, type ConcernKind, concernFrom, PRIORITY_RULE } from '../priority.ts';
import type { AccountFacts, MovementReason } from './account-facts.ts';
import { promisesText, risksText } from './component-words.ts';
import { confidenceOf, dropOf, HEALTH_RULE, type WeekScore } from './health.ts';
import { readWeeks } from './health-weeks.ts';
import { historyOf, isoDay, type Scale, type Scored, scoreAt, weekStartOf } from './score.ts';

const WEEKS_SHOWN = 13;

/** What raises the risk, in words and with the mail it rests on. */
export interface ConcernReason extends Concern {
  readonly text: string;
  readonly messageRowId: number | null;
}

export interface BookHealth {
  readonly health: BookRow['health'];
  readonly concerns: readonly ConcernReason[];
}

export function bookHealth(db: Database, account: number, facts: AccountFacts, now: number, scale: Scale): BookHealth {
  const { standing } = facts;
  const scored = scoreAt(standing, now, scale);
  const history = [
    ...pastWeeks(db, account, facts, now, scale),
    { weekStart: isoDay(weekStartOf(now)), score: scored.score },
  ];
  return {
    health: {
      score: scored.score,
      confidence: confidenceOf(scored.scores, standing.inbound, scored.score).confidence,
      drop: dropOf(history),
      weeks: history.map(({ score }) => score),
    },
    concerns: concernsOf(facts, scored, scale),
  };
}

/** The weeks that are over, remembered for as long as nothing that they are scored by changes. */
interface PastWeeks {
  readonly standing: AccountFacts['standing'];
  readonly of: string;
  readonly weeks: readonly WeekScore[];
}
const remembered = new WeakMap<Database, Map<number, PastWeeks>>();
const WEEK = 7 * 86_400_000;

function pastWeeks(
  db: Database,
  account: number,
  facts: AccountFacts,
  now: number,
  scale: Scale,
): readonly WeekScore[] {
  const { standing, newestAt } = facts;
  const { cadenceDays, weights, timeZone, knownUntil, logged, figures, pausedSince } = scale;
  const thisWeek = weekStartOf(now);
  const of = JSON.stringify([
    newestAt,
    thisWeek,
    cadenceDays,
    weights,
    timeZone,
    String(knownUntil),
    logged,
    figures,
    pausedSince,
  ]);
  const known = remembered.get(db) ?? new Map();
  remembered.set(db, known);
  const before = known.get(account);
  if (before?.of === of && sameStanding(before.standing, standing)) return before.weeks;
  const stored = readWeeks(db, account, isoDay(thisWeek - WEEKS_SHOWN * WEEK));
  const course = { weeks: stored, newestAt: newestAt ?? 0, current: standing };
  const weeks = historyOf(course, WEEKS_SHOWN - 1, thisWeek - 1, scale);
  known.set(account, { standing, of, weeks });
  return weeks;
}

/** Facts that did not change are the very same. */
const sameStanding = (a: AccountFacts['standing'], b: AccountFacts['standing']): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b);

const MEASURES: readonly (readonly [ConcernKind, readonly DriftMeasure[]])[] = [
  ['responsiveness', ['reply_latency']],
  ['depth', ['reply_length', 'initiated_share']],
  ['breadth', ['people_active']],
];

/** Movements count only where they are said: a score that no sentence stands for raises nobody's risk. */
function concernsOf({ standing, reasons }: AccountFacts, scored: Scored, { weights }: Scale): ConcernReason[] {
  const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
  const concerns: ConcernReason[] = [];
  const add = (kind: ConcernKind, text: string | null, message: number | null) => {
    const score = scored.scores[kind];
    if (score === null || text === null || total <= 0 || score >= concernFrom(kind)) return;
    concerns.push({ kind, score, share: weights[kind] / total, text, messageRowId: message });
  };
  for (const [kind, measures] of MEASURES) {
    const said = reasons.find((reason: MovementReason) => measures.includes(reason.measure));
    if (said) add(kind, said.text, said.messageRowId);
  }
  const gravest = standing.risks.toSorted((a, b) => b[1] - a[1])[0];
  if (gravest) add('risks', risksText(standing.risks), gravest[2]);
  const latest = scored.late.toSorted((a, b) => b[0] - a[0])[0];
  if (latest) add('promises', promisesText(scored.late.map(([days]) => days)), latest[1]);
  for (const kind of ['usage', 'nps', 'tickets'] as const) add(kind, scored.figures[kind]?.text ?? null, null);
  return concerns;
}

export function reasonOfConcern(concern: ConcernReason, weight: number): Reason {
  const share = `${Math.round(concern.share * 100)}%`;
  return {
    kind: concern.kind,
    text: concern.text,
    weight,
    rule: `${PRIORITY_RULE}: min(0.60, 2.5 × share) × shortfall; ${concern.kind} ${Math.round(concern.score)} of ${concernFrom(concern.kind)} with a share of ${share} (${HEALTH_RULE})`,
    threadId: null,
    messageRowId: concern.messageRowId === null ? null : messageRowId.parse(concern.messageRowId),
  };
}

export function dropReason(drop: BookRow['health']['drop']): Reason | null {
  if (drop === null) return null;
  return {
    kind: 'drop',
    text: `Health fell from ${drop.from} to ${drop.to} since ${dayWords(drop.since)}`,
    weight: 0,
    rule: `${HEALTH_RULE}: 15 or more within 31 days, to 70 or less; its components count, the fall itself does not`,
    threadId: null,
    messageRowId: null,
  };
}
