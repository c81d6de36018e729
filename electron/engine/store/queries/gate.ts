// What the gate said of each message at each try, and what the user let go nevertheless.
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { GateDecision, GateTry } from '../../../contract/gate.ts';
import { gateResult, gateRule } from '../../../contract/send-gate.ts';
import { statement } from '../statement.ts';

interface TryRow {
  readonly at: number;
  readonly decision: GateDecision;
  readonly looked_at: number | null;
  readonly next_at: number | null;
  readonly found: string;
  readonly passed: string;
}
const triesOf = statement<[number, number], TryRow>(
  'SELECT at, decision, looked_at, next_at, found, passed FROM gate_try WHERE outgoing_id = ? ORDER BY id DESC LIMIT ?',
);
const insertTry = statement<TryRow & { outgoing: number }>(
  `INSERT INTO gate_try (outgoing_id, at, decision, looked_at, next_at, found, passed)
   VALUES (:outgoing, :at, :decision, :looked_at, :next_at, :found, :passed)`,
);

const results = z.array(gateResult);
const rules = z.array(gateRule);

/** The newest first. */
export function readGateTries(db: Database, outgoing: number, limit = 100): GateTry[] {
  return triesOf(db).all(outgoing, limit).map(toTry);
}

export function lastGateTry(db: Database, outgoing: number): GateTry | null {
  const row = triesOf(db).get(outgoing, 1);
  return row ? toTry(row) : null;
}

function toTry(row: TryRow): GateTry {
  const passed = rules.parse(JSON.parse(row.passed)).map((rule) => ({
    rule,
    outcome: 'pass' as const,
    sentence: '',
    evidence: '',
    until: null,
    canOverride: false,
    overridden: false,
  }));
  return {
    at: row.at,
    decision: row.decision,
    lookedAt: row.looked_at,
    nextAt: row.next_at,
    results: [...results.parse(JSON.parse(row.found)), ...passed],
  };
}

export function putGateTry(db: Database, outgoing: number, said: GateTry): void {
  const passed = said.results.filter((each) => each.outcome === 'pass').map((each) => each.rule);
  insertTry(db).run({
    outgoing,
    at: said.at,
    decision: said.decision,
    looked_at: said.lookedAt,
    next_at: said.nextAt,
    found: JSON.stringify(said.results.filter((each) => each.outcome !== 'pass')),
    passed: JSON.stringify(passed),
  });
}
