// The one row that ranking reads of an account: what its mail comes to, ready to be scored. Written by the deriver; made on
// the spot where the row is not there yet or where a past instant is asked for.
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { driftMeasure } from '../../../contract/relationship.ts';
import { statement } from '../../store/statement.ts';
import { movementText } from './drift-words.ts';
import { driftsOf } from './drifts-of.ts';
import { movedOf, movementsOf, type Relation, type Standing, standing, standingOf } from './standing.ts';

const DAY = 86_400_000;
/** What the trend of the book shows, and a few days more. */
const DAYS_KEPT = 200;
const OURS_KEPT = 12;
const REASONS_KEPT = 4;

const reason = z.object({
  measure: driftMeasure,
  text: z.string(),
  messageRowId: z.number().nullable(),
  score: z.number(),
});
export type MovementReason = z.infer<typeof reason>;

export interface AccountFacts {
  /** The newest touch by mail; the facts hold for every instant since. */
  readonly newestAt: number | null;
  readonly lastIn: number | null;
  readonly lastOut: number | null;
  readonly lastInMessage: number | null;
  readonly lastInFrom: string | null;
  readonly people: number;
  /** Days since 1970 of UTC with the touches of each. */
  readonly days: readonly (readonly [number, number])[];
  /** Our last mails since their last word, oldest first. */
  readonly ours: readonly number[];
  readonly standing: Standing;
  /** Movements for the worse, the clearest first. */
  readonly reasons: readonly MovementReason[];
}

const nameOf = statement<[number], { who: string }>(
  "SELECT coalesce(nullif(from_name, ''), from_address) AS who FROM message WHERE id = ?",
);

/** Of a relation as it stands at its end. */
export function factsOf(db: Database, relation: Relation): AccountFacts {
  const { log } = relation;
  const newestAt = log.at(-1)?.at ?? null;
  const last = (by: 'us' | 'them') => log.findLast((mail) => mail.by === by) ?? null;
  const lastIn = last('them');
  const days = new Map<number, number>();
  const ours: number[] = [];
  for (const { at, by } of log) {
    if (at > (newestAt ?? 0) - DAYS_KEPT * DAY)
      days.set(Math.floor(at / DAY), (days.get(Math.floor(at / DAY)) ?? 0) + 1);
    if (by === 'us' && at > (lastIn?.at ?? 0)) ours.push(at);
  }
  return {
    newestAt,
    lastIn: lastIn?.at ?? null,
    lastOut: last('us')?.at ?? null,
    lastInMessage: lastIn?.messageId ?? null,
    lastInFrom: lastIn && whoWrote(db, lastIn.messageId),
    people: new Set(log.filter(({ by }) => by === 'them').map(({ writer }) => writer)).size,
    days: [...days],
    ours: ours.slice(-OURS_KEPT),
    standing: standingOf(relation, movedOf(relation, movementsOf(relation))),
    reasons: reasonsOf(db, relation),
  };
}

function reasonsOf(db: Database, relation: Relation): MovementReason[] {
  return driftsOf(relation)
    .filter(({ movement }) => movement.direction === 'worse')
    .slice(0, REASONS_KEPT)
    .map(({ writer, movement }) => {
      const newest = movement.newest.at(-1)?.messageId ?? null;
      const who = writer === null || newest === null ? null : whoWrote(db, newest);
      return {
        measure: movement.measure,
        text: movementText(movement, who),
        messageRowId: newest,
        score: movement.score ?? 0,
      };
    });
}

export function whoWrote(db: Database, message: number): string {
  return nameOf(db).get(message)?.who ?? '';
}

interface FactRow {
  readonly account_id: number;
  readonly newest_at: number | null;
  readonly last_in: number | null;
  readonly last_out: number | null;
  readonly last_in_message: number | null;
  readonly last_in_from: string | null;
  readonly people: number;
  readonly days: string;
  readonly ours: string;
  readonly standing: string;
  readonly reasons: string;
}

const put = statement<FactRow>(
  `INSERT OR REPLACE INTO account_fact (account_id, newest_at, last_in, last_out, last_in_message, last_in_from, people, days,
     ours, standing, reasons)
   VALUES (:account_id, :newest_at, :last_in, :last_out, :last_in_message, :last_in_from, :people, :days, :ours, :standing,
     :reasons)`,
);
const all = statement<[], FactRow>('SELECT * FROM account_fact');

/** Inside the transaction of a deriver. */
export function putFacts(db: Database, account: number, facts: AccountFacts): void {
  put(db).run({
    account_id: account,
    newest_at: facts.newestAt,
    last_in: facts.lastIn,
    last_out: facts.lastOut,
    last_in_message: facts.lastInMessage,
    last_in_from: facts.lastInFrom,
    people: facts.people,
    days: JSON.stringify(facts.days),
    ours: JSON.stringify(facts.ours),
    standing: JSON.stringify(facts.standing),
    reasons: JSON.stringify(facts.reasons),
  });
}

/** Of every account that has them. */
export function readAllFacts(db: Database): Map<number, AccountFacts> {
  return new Map(
    all(db)
      .all()
      .map((row) => [row.account_id, factsOfRow(db, row)]),
  );
}

const days = z.array(z.tuple([z.number(), z.number()]));
const instants = z.array(z.number());
const reasons = z.array(reason);

/** Parsed once for as long as the row stays as it is, so that ranking costs what changed. */
const remembered = new WeakMap<Database, Map<number, { readonly row: FactRow; readonly facts: AccountFacts }>>();

function factsOfRow(db: Database, row: FactRow): AccountFacts {
  const known = remembered.get(db) ?? new Map();
  remembered.set(db, known);
  const before = known.get(row.account_id);
  if (before && sameRow(before.row, row)) return before.facts;
  const facts = parsed(row);
  known.set(row.account_id, { row, facts });
  return facts;
}

function sameRow(a: FactRow, b: FactRow): boolean {
  return (
    a.newest_at === b.newest_at &&
    a.last_in === b.last_in &&
    a.last_out === b.last_out &&
    a.last_in_message === b.last_in_message &&
    a.last_in_from === b.last_in_from &&
    a.people === b.people &&
    a.standing === b.standing &&
    a.days === b.days &&
    a.ours === b.ours &&
    a.reasons === b.reasons
  );
}

function parsed(row: FactRow): AccountFacts {
  return {
    newestAt: row.newest_at,
    lastIn: row.last_in,
    lastOut: row.last_out,
    lastInMessage: row.last_in_message,
    lastInFrom: row.last_in_from,
    people: row.people,
    days: days.parse(JSON.parse(row.days)),
    ours: instants.parse(JSON.parse(row.ours)),
    standing: standing.parse(JSON.parse(row.standing)),
    reasons: reasons.parse(JSON.parse(row.reasons)),
  };
}
