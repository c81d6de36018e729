// A run as commands work on it: read with its definition, and written back after the step machine moved it. Rows follow what the
// machine says; the task of a to-do, due days and the end of the run follow with them in the same entry of the journal.
import type { Database } from 'better-sqlite3';
import { Failure } from '../../contract/failure.ts';
import type { PlaybookDefinition, PlaybookStep } from '../../contract/playbooks.ts';
import { type AnswerValue, answerValue } from '../../contract/runs.ts';
import { type Row, readRow } from '../journal/journaled-tables.ts';
import type { Recorder } from '../journal/recorder.ts';
import { dueDay } from '../playbooks/due-days.ts';
import { keptDefinition } from '../playbooks/kept-definitions.ts';
import { allEnded, hasEnded, type Situation, type StepNow } from '../playbooks/machine.ts';
import { daysBetween } from '../renewals/term.ts';
import { requireAccount } from '../store/queries/accounts.ts';
import {
  type RunLine,
  requireRun,
  type StepRecord,
  stepsOfRun,
  type ValueRecord,
  valuesOfRun,
} from '../store/queries/playbooks.ts';
import { readSettings } from '../store/queries/settings.ts';

export interface LoadedRun {
  readonly run: RunLine;
  readonly definition: PlaybookDefinition;
  readonly steps: readonly StepRecord[];
  readonly values: readonly ValueRecord[];
}

/** When a change is made: the instant, and the day it is for the person. */
export interface OnDay {
  readonly now: number;
  readonly today: string;
}

/** @throws Failure `not_found`. */
export function loadRun(db: Database, runId: number): LoadedRun {
  const run = requireRun(db, runId);
  return {
    run,
    definition: keptDefinition(db, run),
    steps: stepsOfRun(db).all(runId),
    values: valuesOfRun(db).all(runId),
  };
}

/** @throws Failure `conflict` where the run is over, or `not_found`. */
export function loadRunning(db: Database, runId: number): LoadedRun {
  const loaded = loadRun(db, runId);
  if (loaded.run.state !== 'cancelled') return loaded;
  throw new Failure('conflict', `“${loaded.run.name}” was ended. Undo that, or start it again; nothing was changed.`);
}

/** @throws Failure `not_found`. */
export function requireStep({ definition, steps }: LoadedRun, key: string): { step: PlaybookStep; row: StepRecord } {
  const step = definition.steps.find((each) => each.key === key);
  const row = steps.find((each) => each.step_key === key);
  if (!step || !row) throw new Failure('not_found', 'This playbook has no such step.', 'stepKey');
  return { step, row };
}

/** Only what is at work can be done. @throws Failure `conflict`. */
export function refuseUnlessAtWork({ row }: { row: StepRecord }): void {
  if (row.state === 'waiting')
    throw new Failure(
      'conflict',
      `The turn of “${row.name}” has not come: a step before it is open. Nothing was changed.`,
    );
  if (row.state === 'done' || row.state === 'skipped')
    throw new Failure('conflict', `“${row.name}” is over already. Open it again first; nothing was changed.`);
}

export const stepsNow = ({ steps }: Pick<LoadedRun, 'steps'>): StepNow[] =>
  steps.map(({ step_key: key, state, round, passed, why, outcome }) => ({
    key,
    state,
    round,
    passed: passed === 1,
    why,
    outcome,
  }));

export function situationOf({ run, values }: Pick<LoadedRun, 'run' | 'values'>, today: string): Situation {
  return {
    day: daysBetween(run.start_day, today),
    answer(step, field): AnswerValue | null {
      const row = values.find((each) => each.step_key === step && each.field === field);
      return row ? answerValue.parse(JSON.parse(row.answer)) : null;
    },
  };
}

/** Writes the steps as the machine left them. */
export function putSteps(db: Database, record: Recorder, loaded: LoadedRun, next: readonly StepNow[], on: OnDay): void {
  const { run, definition, steps, values } = loaded;
  for (const [at, now] of next.entries()) {
    const row = steps[at];
    const step = definition.steps[at];
    if (!row || !step || row.step_key !== now.key) continue;
    const patch = patchOf(db, loaded, step, row, now, on);
    const task = taskFor(db, record, { run, step, row, now, due: patch.due ?? null }, on);
    record.update('run_step', [row.id], { ...patch, task_id: task });
    if (now.round > row.round)
      for (const value of values.filter((each) => each.step_key === now.key))
        record.update('run_value', [value.id], { confirmed: 0 });
  }
  const ended = allEnded(next);
  if (ended !== (run.state === 'done'))
    record.update('playbook_run', [run.id], {
      state: ended ? 'done' : 'running',
      ended_at: ended ? on.now : null,
      end_why: '',
    });
}

function patchOf(
  db: Database,
  { run }: LoadedRun,
  step: PlaybookStep,
  row: StepRecord,
  next: StepNow,
  { now, today }: OnDay,
): Row {
  const { state, round, passed, why, outcome } = next;
  const base: Row = { state, round, passed: passed ? 1 : 0, why, outcome };
  const again = round > row.round;
  const byHand = !again && row.due_by_hand === 1;
  if (state === 'waiting') {
    return {
      ...base,
      due: byHand ? row.due : null,
      due_by_hand: byHand ? 1 : 0,
      opened_at: null,
      sent_at: null,
      ended_at: null,
    };
  }
  if (hasEnded(next)) return { ...base, due: row.due, ended_at: hasEnded(row) ? row.ended_at : now };
  if (state === 'open' && (row.state !== 'open' || again)) {
    const due = byHand ? row.due : dueOf(db, run, step, today);
    return { ...base, due, due_by_hand: byHand ? 1 : 0, opened_at: now, sent_at: null, ended_at: null };
  }
  return { ...base, due: row.due };
}

/** By when it is due if it opens today. */
export function dueOf(db: Database, run: RunLine, { due }: PlaybookStep, openedOn: string | null): string | null {
  return dueDay(due, {
    startDay: run.start_day,
    openedOn,
    renewalDay: requireAccount(db, run.account_id).renewal_date,
    hours: readSettings(db).workingHours,
  });
}

interface TaskOfStep {
  readonly run: RunLine;
  readonly step: PlaybookStep;
  readonly row: StepRecord;
  readonly now: StepNow;
  readonly due: Row[string];
}

/** The task of a to-do: there while it is open, done with it, and taken away where its turn is over. */
function taskFor(db: Database, record: Recorder, { run, step, row, now, due }: TaskOfStep, on: OnDay): number | null {
  if (step.type !== 'todo') return null;
  // What became of its task meanwhile is the person's, and when it was done stays, while the step is what it was.
  if (now.state === row.state && now.round === row.round) return row.task_id;
  const held = row.task_id !== null && readRow(db, 'task', [row.task_id]) ? row.task_id : null;
  if (now.state === 'open') {
    if (held !== null) {
      record.update('task', [held], { state: 'open', state_at: null, due });
      return held;
    }
    const made = record.insert('task', {
      source: 'hand',
      account_id: run.account_id,
      name: step.title,
      notes: [step.guidance, `A step of “${run.name}”, started because: ${run.why}`].filter(Boolean).join('\n'),
      due,
      created_at: on.now,
    });
    return Number(made.id);
  }
  if (held === null) return row.task_id;
  if (now.state === 'done') record.update('task', [held], { state: 'done', state_at: on.now });
  else if (now.state === 'skipped') record.update('task', [held], { state: 'removed', state_at: on.now });
  else if (now.state === 'waiting') {
    record.update('task', [held], { state: 'removed', state_at: on.now });
    return null;
  }
  return held;
}
