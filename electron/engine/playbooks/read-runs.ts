// Runs as they are shown: in a list with what each waits for, and whole with every step, answer, file and where each outcome leads.
import type { Database } from 'better-sqlite3';
import type { BookRow } from '../../contract/book.ts';
import type { LeadsTo, PlaybookDefinition, PlaybookStep } from '../../contract/playbooks.ts';
import {
  type AnswerSource,
  answerSource,
  answerValue,
  type Run,
  type RunFile,
  type RunRow,
  type RunStep,
  type RunValue,
  runId,
} from '../../contract/runs.ts';
import { accountId, type MailAddress } from '../../contract/scalars.ts';
import { daysUntil, isoDayOf, type LocalNow } from '../book/local-time.ts';
import { requireAccount } from '../store/queries/accounts.ts';
import {
  type FileRecord,
  filesOfRun,
  type RunLine,
  requireRun,
  type StepRecord,
  stepsOfRun,
  type ValueRecord,
  valuesOfRun,
} from '../store/queries/playbooks.ts';
import { readSettings } from '../store/queries/settings.ts';
import { dueDay } from './due-days.ts';
import { keptDefinition } from './kept-definitions.ts';
import { type KnownFacts, knownFacts } from './known-facts.ts';
import { hasEnded, isAtWork } from './machine.ts';
import { roleOf } from './role-of.ts';
import { suggestedFor } from './role-people.ts';
import { whyItWaits } from './why-it-waits.ts';

/** The version that each playbook's file has now. */
export type VersionsNow = ReadonlyMap<string, string>;

export function runRow(
  db: Database,
  run: RunLine,
  steps: readonly StepRecord[],
  versions: VersionsNow,
  clock: LocalNow,
): RunRow {
  const definition = keptDefinition(db, run);
  const now = steps
    .flatMap((row, at): RunRow['now'] => {
      const step = definition.steps[at];
      if (!step || !isAtWork(row) || run.state !== 'running') return [];
      const role = roleOf(definition, step);
      return [
        {
          stepKey: row.step_key,
          title: row.name,
          type: step.type,
          state: row.state,
          side: role.side,
          roleLabel: role.label,
          assigned: assignedTo(run, step, row),
          ...dueOn(row.due, clock),
        },
      ];
    })
    .sort((a, b) => ((a.due ?? '9') < (b.due ?? '9') ? -1 : 1));
  return {
    runId: runId.parse(run.id),
    playbookId: run.playbook_id,
    version: run.version,
    name: run.name,
    accountId: accountId.parse(run.account_id),
    accountName: run.account_name,
    state: run.state,
    trigger: run.started_by,
    reason: run.reason,
    why: run.why,
    messageId: run.message_id,
    quote: run.quote,
    startedAt: run.started_at,
    endedAt: run.ended_at,
    endWhy: run.end_why,
    stepsEnded: steps.filter(hasEnded).length,
    steps: steps.length,
    now,
    changedSince: versions.get(run.playbook_id) !== run.version,
  };
}

function dueOn(due: string | null, clock: LocalNow) {
  const dueInDays = due === null ? null : daysUntil(due, clock);
  return { due, dueInDays, overdue: dueInDays !== null && dueInDays < 0 };
}

/** @throws Failure `not_found`. */
export function readRun(
  db: Database,
  id: number,
  book: BookRow | undefined,
  versions: VersionsNow,
  clock: LocalNow,
): Run {
  const run = requireRun(db, id);
  const definition = keptDefinition(db, run);
  const rows = stepsOfRun(db).all(id);
  const view: StepView = {
    db,
    run,
    definition,
    clock,
    facts: knownFacts(db, run, book, clock),
    values: Map.groupBy(valuesOfRun(db).all(id), (each) => each.step_key),
    files: Map.groupBy(filesOfRun(db).all(id), (each) => each.step_key),
  };
  const people = peopleOf(run);
  return {
    ...runRow(db, run, rows, versions, clock),
    about: definition.about,
    roles: definition.roles.map((role) => ({
      ...role,
      person: people[role.key] ?? null,
      suggestions: suggestedFor(db, run.account_id, role, clock),
    })),
    all: definition.steps.flatMap((step, at) => {
      const row = rows[at];
      return row ? [stepOf(view, step, row, at + 1)] : [];
    }),
  };
}

interface StepView {
  readonly db: Database;
  readonly run: RunLine;
  readonly definition: PlaybookDefinition;
  readonly clock: LocalNow;
  readonly facts: KnownFacts;
  readonly values: ReadonlyMap<string, readonly ValueRecord[]>;
  readonly files: ReadonlyMap<string, readonly FileRecord[]>;
}

function stepOf(view: StepView, step: PlaybookStep, row: StepRecord, position: number): RunStep {
  const { db, run, definition, clock } = view;
  const values = new Map((view.values.get(step.key) ?? []).map((each) => [each.field, runValueOf(each)]));
  // A waiting step is shown with the day it will have, as far as that is known already.
  const due =
    row.state === 'waiting' && row.due_by_hand === 0
      ? dueDay(step.due, {
          startDay: run.start_day,
          openedOn: null,
          renewalDay: requireAccount(db, run.account_id).renewal_date,
          hours: readSettings(db).workingHours,
        })
      : row.due;
  const over = hasEnded(row);
  const assigned = assignedTo(run, step, row);
  const day = dueOn(due, clock);
  const outcome = step.outcomes.find(({ key }) => key === row.outcome);
  return {
    runId: runId.parse(run.id),
    stepKey: step.key,
    position,
    type: step.type,
    title: step.title,
    guidance: step.guidance,
    role: roleOf(definition, step),
    assigned,
    tool: step.tool,
    state: row.state,
    round: row.round,
    ...day,
    overdue: day.overdue && isAtWork(row) && run.state === 'running',
    dueByHand: row.due_by_hand === 1,
    openedAt: row.opened_at,
    sentAt: row.sent_at,
    endedAt: row.ended_at,
    why: row.why,
    waits:
      row.state === 'open' && run.state === 'running'
        ? whyItWaits(db, run, { stepKey: step.key, assigned }, clock)
        : null,
    fields: step.fields.map((field) => {
      const value = values.get(field.key) ?? null;
      return { ...field, value, suggestion: value === null && !over ? view.facts(field) : null };
    }),
    outcomes: step.outcomes.map((each) => ({ ...each, leadsToWords: wayWords(definition, position, each.leadsTo) })),
    outcome: outcome ? { key: outcome.key, label: outcome.label } : null,
    files: (view.files.get(step.key) ?? []).map(fileOf),
    taskId: row.task_id === null ? null : `task:${row.task_id}`,
  };
}

export function peopleOf(run: Pick<RunLine, 'roles'>): Record<string, MailAddress | null> {
  return JSON.parse(run.roles);
}

export function assignedTo(
  run: Pick<RunLine, 'roles'>,
  { role }: Pick<PlaybookStep, 'role'>,
  { person }: Pick<StepRecord, 'person'>,
): MailAddress | null {
  return person === null ? (peopleOf(run)[role] ?? null) : JSON.parse(person);
}

function wayWords({ steps }: PlaybookDefinition, position: number, way: LeadsTo): string {
  if (way === 'end') return 'ends it';
  const to = way === 'next' ? position : steps.findIndex(({ key }) => key === way.step);
  const title = steps[to]?.title;
  if (title === undefined) return 'ends it';
  return to < position ? `back to “${title}”` : `“${title}”`;
}

function runValueOf({ field, answer, source, confirmed }: ValueRecord): RunValue {
  const from: AnswerSource = answerSource.parse(JSON.parse(source));
  return { field, value: answerValue.parse(JSON.parse(answer)), source: from, confirmed: confirmed === 1 };
}

export function fileOf({ id, name, bytes, sha256, came_from: from, who, at }: FileRecord): RunFile {
  return { fileId: id, name, bytes, sha256, from, who, at };
}

/** Those whose step is due first, then what runs, then what is over, the newest first. */
export function byUrgency(a: RunRow, b: RunRow): number {
  if (a.state !== b.state) return a.state === 'running' ? -1 : b.state === 'running' ? 1 : 0;
  if (a.state !== 'running') return (b.endedAt ?? 0) - (a.endedAt ?? 0);
  const due = (row: RunRow) => row.now[0]?.due ?? '9';
  return due(a) === due(b) ? a.runId - b.runId : due(a) < due(b) ? -1 : 1;
}

export const dayOf = (clock: LocalNow): string => isoDayOf(clock.now, clock.timeZone);
