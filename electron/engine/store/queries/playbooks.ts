// Runs of playbooks as they lie in the store: steps, answers, files, and the texts they began with.
import type { Database } from 'better-sqlite3';
import { Failure } from '../../../contract/failure.ts';
import type { TriggerKind } from '../../../contract/playbooks.ts';
import type { RunFile, RunState, StepState } from '../../../contract/runs.ts';
import { statement } from '../statement.ts';

export interface RunRecord {
  readonly id: number;
  readonly account_id: number;
  readonly playbook_id: string;
  readonly version: string;
  readonly name: string;
  readonly started_by: TriggerKind;
  readonly reason: string;
  readonly why: string;
  readonly message_id: string | null;
  readonly quote: string | null;
  readonly roles: string;
  readonly state: RunState;
  readonly start_day: string;
  readonly renewal_day: string | null;
  readonly started_at: number;
  readonly ended_at: number | null;
  readonly end_why: string;
}
export interface RunLine extends RunRecord {
  readonly account_name: string;
}
export interface StepRecord {
  readonly id: number;
  readonly run_id: number;
  readonly step_key: string;
  readonly name: string;
  readonly state: StepState;
  readonly round: number;
  readonly passed: number;
  readonly why: string;
  readonly outcome: string | null;
  readonly person: string | null;
  readonly due: string | null;
  readonly due_by_hand: number;
  readonly opened_at: number | null;
  readonly sent_at: number | null;
  readonly ended_at: number | null;
  readonly task_id: number | null;
}
export interface ValueRecord {
  readonly id: number;
  readonly run_id: number;
  readonly step_key: string;
  readonly field: string;
  readonly name: string;
  readonly answer: string;
  readonly source: string;
  readonly confirmed: number;
}
export interface FileRecord {
  readonly id: number;
  readonly run_id: number;
  readonly step_key: string;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly came_from: RunFile['from'];
  readonly who: string | null;
  readonly at: number;
}

const LINE = 'SELECT r.*, a.name AS account_name FROM playbook_run r JOIN account a ON a.id = r.account_id';
const runById = statement<[number], RunLine>(`${LINE} WHERE r.id = ?`);
export const allRuns = statement<[], RunLine>(`${LINE} ORDER BY r.id`);
export const runsInState = statement<[RunState], RunLine>(`${LINE} WHERE r.state = ? ORDER BY r.id`);
export const runsOfAccount = statement<[number], RunLine>(`${LINE} WHERE r.account_id = ? ORDER BY r.id`);
export const runOfReason = statement<[number, string, string], RunLine>(
  `${LINE} WHERE r.account_id = ? AND r.playbook_id = ? AND r.reason = ?`,
);

export const stepsOfRun = statement<[number], StepRecord>('SELECT * FROM run_step WHERE run_id = ? ORDER BY id');
export const allSteps = statement<[], StepRecord>('SELECT * FROM run_step ORDER BY run_id, id');
export const stepOfTask = statement<[number], StepRecord>('SELECT * FROM run_step WHERE task_id = ?');
export const valuesOfRun = statement<[number], ValueRecord>('SELECT * FROM run_value WHERE run_id = ? ORDER BY id');
export const filesOfRun = statement<[number], FileRecord>('SELECT * FROM run_file WHERE run_id = ? ORDER BY id');
const fileById = statement<[number], FileRecord>('SELECT * FROM run_file WHERE id = ?');
export const fileContent = statement<[string], { content: Uint8Array }>(
  'SELECT content FROM run_file_content WHERE sha256 = ?',
);
export const keepContent = statement<[string, Uint8Array]>(
  'INSERT OR IGNORE INTO run_file_content (sha256, content) VALUES (?, ?)',
);

export const textOfVersion = statement<[string], { text: string }>(
  'SELECT text FROM playbook_version WHERE version = ?',
);
export const keepVersion = statement<[string, string, number]>(
  'INSERT OR IGNORE INTO playbook_version (version, text, kept_at) VALUES (?, ?, ?)',
);
export const automaticPlaybooks = statement<[], { playbook_id: string }>(
  'SELECT playbook_id FROM playbook_choice WHERE automatic = 1',
);
export const runningByPlaybook = statement<[], { playbook_id: string; running: number }>(
  "SELECT playbook_id, count(*) AS running FROM playbook_run WHERE state = 'running' GROUP BY playbook_id",
);
/** Who had the roles of the newest run of a playbook. */
export const lastRoles = statement<[string], { roles: string }>(
  'SELECT roles FROM playbook_run WHERE playbook_id = ? ORDER BY id DESC LIMIT 1',
);

/** Of the newest runs of all playbooks. */
export const newestRoles = statement<[], { roles: string }>(
  'SELECT roles FROM playbook_run ORDER BY id DESC LIMIT 100',
);

/** @throws Failure `not_found`. */
export function requireRun(db: Database, id: number): RunLine {
  const row = runById(db).get(id);
  if (!row) throw new Failure('not_found', 'There is no such run of a playbook; it may have been undone.', 'runId');
  return row;
}

/** @throws Failure `not_found`. */
export function requireFile(db: Database, id: number): FileRecord {
  const row = fileById(db).get(id);
  if (!row) throw new Failure('not_found', 'There is no such file any more; it was taken away.', 'fileId');
  return row;
}
