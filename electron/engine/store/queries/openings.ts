// Openings and the log of their moves, as rows.
import type { Database } from 'better-sqlite3';
import { Failure } from '../../../contract/failure.ts';
import type { OpeningStage, OpeningState } from '../../../contract/openings.ts';
import { statement } from '../statement.ts';

export interface OpeningRow {
  readonly id: number;
  readonly account_id: number;
  readonly name: string;
  readonly stage: OpeningStage;
  readonly state: OpeningState;
  readonly amount_minor: number | null;
  readonly amount_currency: string | null;
  readonly expected_on: string | null;
  readonly next_step: string;
  readonly next_step_on: string | null;
  readonly people: string;
  readonly notes: string;
  readonly signal_key: string | null;
  readonly message_id: string | null;
  readonly quote: string;
  readonly who: string;
  readonly closed_on: string | null;
  readonly closed_why: string;
  readonly created_at: number;
}

export interface OpeningLine extends OpeningRow {
  readonly account_name: string;
  readonly row_id: number | null;
  readonly thread_id: number | null;
  readonly sent_at: number | null;
}

const LINE = `SELECT o.*, a.name AS account_name, m.id AS row_id, m.thread_id, m.sent_at
  FROM opening o JOIN account a ON a.id = o.account_id
    LEFT JOIN message m ON m.id = (SELECT id FROM message WHERE message_id = o.message_id ORDER BY id LIMIT 1)`;
export const openingLines = statement<[], OpeningLine>(`${LINE} ORDER BY o.id`);
export const openingLinesOfAccount = statement<[number], OpeningLine>(`${LINE} WHERE o.account_id = ? ORDER BY o.id`);
export const openingLine = statement<[number], OpeningLine>(`${LINE} WHERE o.id = ?`);
export const openingOfSignal = statement<[string], OpeningRow>('SELECT * FROM opening WHERE signal_key = ?');
/** Everything one mail says is one event. */
export const openingOfMessage = statement<[number, string], OpeningRow>(
  'SELECT * FROM opening WHERE account_id = ? AND message_id = ? ORDER BY id LIMIT 1',
);
export const openingsOfAccount = statement<[number], { id: number }>('SELECT id FROM opening WHERE account_id = ?');
export const signalsTaken = statement<[], { signal_key: string; account_id: number; message_id: string | null }>(
  'SELECT signal_key, account_id, message_id FROM opening WHERE signal_key IS NOT NULL',
);

export interface OpeningMoveRow {
  readonly id: number;
  readonly at: number;
  readonly from_stage: string | null;
  readonly to_stage: string;
  readonly note: string;
}
export const movesOfOpening = statement<[number], OpeningMoveRow>(
  'SELECT id, at, from_stage, to_stage, note FROM opening_move WHERE opening_id = ? ORDER BY id',
);

/** @throws Failure `not_found`. */
export function requireOpening(db: Database, id: number): OpeningLine {
  const row = openingLine(db).get(id);
  if (!row) throw new Failure('not_found', 'There is no such opening; it may have been removed.', 'openingId');
  return row;
}
