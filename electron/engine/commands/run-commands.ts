// What a person does with a run: start it, do and decide its steps, skip, open again, end it. Where each leads is the machine's
// (playbooks/machine.ts); one entry of the journal holds all that followed from it, and one undo takes all of it back.
import type { Database } from 'better-sqlite3';
import { Failure } from '../../contract/failure.ts';
import type { TriggerKind } from '../../contract/playbooks.ts';
import { type AnswerSource, type AnswerValue, type RunId, runId } from '../../contract/runs.ts';
import type { MailAddress } from '../../contract/scalars.ts';
import { readRow } from '../journal/journaled-tables.ts';
import type { Recorder } from '../journal/recorder.ts';
import { missingAnswers } from '../playbooks/check-answer.ts';
import { keptDefinition } from '../playbooks/kept-definitions.ts';
import { type Ending, endStep, isAtWork, reopenStep, startSteps } from '../playbooks/machine.ts';
import { requireAccount } from '../store/queries/accounts.ts';
import {
  filesOfRun,
  keepVersion,
  requireRun,
  runOfReason,
  runsOfAccount,
  stepsOfRun,
  valuesOfRun,
} from '../store/queries/playbooks.ts';
import { asksOfRun, wordsOfAsk } from '../store/queries/step-answers.ts';
import type { Command } from './command.ts';
import { keepOpinions } from './keep-opinions.ts';
import {
  type LoadedRun,
  loadRun,
  loadRunning,
  putSteps,
  refuseUnlessAtWork,
  requireStep,
  situationOf,
  stepsNow,
} from './run-record.ts';

export interface NewRun {
  readonly accountId: number;
  readonly playbookId: string;
  /** The text of its file, kept with the run. */
  readonly source: string;
  readonly version: string;
  readonly trigger: TriggerKind;
  readonly reason: string;
  readonly why: string;
  readonly messageId: string | null;
  readonly quote: string | null;
  readonly roles: Readonly<Record<string, MailAddress | null>>;
  readonly today: string;
}

export const startRun: Command<NewRun, { runId: RunId }> = {
  name: 'run.start',
  reversal: 'reverse',
  run({ db, record, now }, input) {
    const { accountId: account, playbookId: playbook, version, why, today } = input;
    const { name: accountName, renewal_date: renewal } = requireAccount(db, account);
    const reason = freeReason(db, input);
    keepVersion(db).run(version, input.source, now);
    const definition = keptDefinition(db, { playbook_id: playbook, version });
    const row = record.insert('playbook_run', {
      account_id: account,
      playbook_id: playbook,
      version,
      name: definition.name,
      started_by: input.trigger,
      reason,
      why,
      message_id: input.messageId,
      quote: input.quote,
      roles: JSON.stringify(input.roles),
      state: 'running',
      start_day: today,
      renewal_day: renewal,
      started_at: now,
    });
    const id = Number(row.id);
    for (const { key, title } of definition.steps)
      record.insert('run_step', { run_id: id, step_key: key, name: title, state: 'waiting' });
    const loaded = loadRun(db, id);
    putSteps(db, record, loaded, startSteps(definition, situationOf(loaded, today)), { now, today });
    return {
      title: `Started “${definition.name}” for ${accountName}`,
      why,
      accounts: [account],
      result: { runId: runId.parse(id) },
    };
  },
};

/** @throws Failure `conflict` where it runs there for that reason. By hand it can be begun again once it is over. */
function freeReason(db: Database, { accountId, playbookId, reason, trigger }: NewRun): string {
  for (let again = 1; ; again += 1) {
    const tried = again === 1 ? reason : `${reason}#${again}`;
    const held = runOfReason(db).get(accountId, playbookId, tried);
    if (!held) return tried;
    if (held.state === 'running' || trigger !== 'hand') {
      throw new Failure(
        'conflict',
        `“${held.name}” ${held.state === 'running' ? 'runs' : 'ran'} for ${held.account_name} for that reason already. Nothing was started.`,
      );
    }
  }
}

export interface Answer {
  readonly value: AnswerValue;
  readonly source: AnswerSource;
  readonly confirmed: boolean;
}
export type AnswerSet = Readonly<Record<string, Answer | null>>;

interface OnStep {
  readonly runId: number;
  readonly stepKey: string;
  readonly today: string;
}

export const setAnswers: Command<Omit<OnStep, 'today'> & { answers: AnswerSet }> = {
  name: 'run.setAnswers',
  reversal: 'reverse',
  run({ db, record }, { runId: id, stepKey, answers }) {
    const loaded = loadRunning(db, id);
    const { row } = requireStep(loaded, stepKey);
    putAnswers(record, loaded, stepKey, answers);
    return titled(loaded, `Filled in “${row.name}”`);
  },
};

/** @throws Failure `invalid_input` for a field that the step does not have. */
export function putAnswers(record: Recorder, loaded: LoadedRun, key: string, answers: AnswerSet): void {
  const { step } = requireStep(loaded, key);
  for (const [name, answer] of Object.entries(answers)) {
    const field = step.fields.find((each) => each.key === name);
    if (!field) throw new Failure('invalid_input', `“${step.title}” has no field “${name}”.`, 'answers');
    const held = loaded.values.find((each) => each.step_key === key && each.field === name);
    const cells = answer && {
      answer: JSON.stringify(answer.value),
      source: JSON.stringify(answer.source),
      confirmed: answer.confirmed ? 1 : 0,
    };
    if (held && cells) record.update('run_value', [held.id], cells);
    else if (held) record.remove('run_value', [held.id]);
    else if (cells)
      record.insert('run_value', { run_id: loaded.run.id, step_key: key, field: name, name: field.label, ...cells });
  }
}

interface StepDone extends OnStep {
  readonly answers?: AnswerSet | undefined;
  /** When they said it, where that was not today. */
  readonly saidOn?: string | undefined;
  readonly why?: string | undefined;
}

export const completeStep: Command<StepDone> = {
  name: 'run.completeStep',
  reversal: 'reverse',
  run({ db, record, now }, { runId: id, stepKey, answers = {}, saidOn, why = '', today }) {
    const { step, row } = requireStep(loadRunning(db, id), stepKey);
    refuseUnlessAtWork({ row });
    if (step.outcomes.length > 0) {
      throw new Failure('invalid_input', `“${step.title}” is decided: say which of its outcomes it is.`, 'outcome');
    }
    const files = filesOfRun(db)
      .all(id)
      .filter((each) => each.step_key === stepKey);
    if ((step.type === 'file' || step.type === 'esign') && files.length === 0 && why === '') {
      throw new Failure('invalid_input', `“${step.title}” needs its file. Attach it, or say where it is.`, 'why');
    }
    const loaded = finish(
      db,
      record,
      { runId: id, stepKey, answers, saidOn, ending: { state: 'done', outcome: null, why } },
      { now, today },
    );
    return titled(loaded, `Did “${step.title}”`, why);
  },
};

export const decideStep: Command<StepDone & { outcome: string }> = {
  name: 'run.decide',
  reversal: 'reverse',
  run({ db, record, now }, { runId: id, stepKey, outcome, answers = {}, why = '', today }) {
    const { step } = requireStep(loadRunning(db, id), stepKey);
    const chosen = step.outcomes.find(({ key }) => key === outcome);
    if (!chosen) throw new Failure('invalid_input', `“${step.title}” has no such outcome.`, 'outcome');
    const loaded = finish(
      db,
      record,
      { runId: id, stepKey, answers, ending: { state: 'done', outcome, why } },
      { now, today },
    );
    return titled(loaded, `Decided “${chosen.label}” in “${step.title}”`, why);
  },
};

interface Finished {
  readonly runId: number;
  readonly stepKey: string;
  readonly answers: AnswerSet;
  readonly saidOn?: string | undefined;
  readonly ending: Omit<Ending, 'key'>;
}

/** @throws Failure where the step is not at work, or a required answer is missing. */
function finish(
  db: Database,
  record: Recorder,
  { runId: id, stepKey, answers, saidOn, ending }: Finished,
  on: { now: number; today: string },
): LoadedRun {
  const before = loadRunning(db, id);
  refuseUnlessAtWork(requireStep(before, stepKey));
  putAnswers(record, before, stepKey, answers);
  const loaded = loadRun(db, id);
  const { step } = requireStep(loaded, stepKey);
  const given = loaded.values.filter((each) => each.step_key === stepKey);
  const missing = missingAnswers(step.fields, new Set(given.map(({ field }) => field)));
  if (missing.length > 0) {
    throw new Failure('invalid_input', `“${step.title}” still needs: ${missing.join(', ')}.`, 'answers');
  }
  // Whoever says that a step is done says that its answers are right.
  for (const value of given) record.update('run_value', [value.id], { confirmed: 1 });
  keepOpinions(db, record, loaded, step, saidOn ?? on.today);
  const next = endStep(loaded.definition, stepsNow(loaded), { key: stepKey, ...ending }, situationOf(loaded, on.today));
  putSteps(db, record, loaded, next, on);
  return loaded;
}

export const skipStep: Command<OnStep & { why: string }> = {
  name: 'run.skip',
  reversal: 'reverse',
  run({ db, record, now }, { runId: id, stepKey, why, today }) {
    const loaded = loadRunning(db, id);
    const { step, row } = requireStep(loaded, stepKey);
    // What leads somewhere else has to have its turn first; a plain step can be left out ahead of it.
    const plain = step.leadsTo === 'next' && step.outcomes.length === 0;
    if (row.state !== 'waiting' || !plain) refuseUnlessAtWork({ row });
    const ending = { key: stepKey, state: 'skipped', outcome: null, why } as const;
    const next = endStep(loaded.definition, stepsNow(loaded), ending, situationOf(loaded, today));
    putSteps(db, record, loaded, next, { now, today });
    return titled(loaded, `Skipped “${row.name}”`, why);
  },
};

export const reopenRunStep: Command<OnStep> = {
  name: 'run.reopen',
  reversal: 'reverse',
  run({ db, record, now }, { runId: id, stepKey, today }) {
    const loaded = loadRunning(db, id);
    const { row } = requireStep(loaded, stepKey);
    if (row.state === 'waiting' || isAtWork(row)) {
      throw new Failure('conflict', `“${row.name}” is not over yet, so there is nothing to open again.`, 'stepKey');
    }
    putSteps(db, record, loaded, reopenStep(loaded.definition, stepsNow(loaded), stepKey), { now, today });
    return titled(loaded, `Opened “${row.name}” again`);
  },
};

export const cancelRun: Command<{ runId: number; why: string }> = {
  name: 'run.cancel',
  reversal: 'reverse',
  run({ db, record, now }, { runId: id, why }) {
    const run = requireRun(db, id);
    if (run.state !== 'running') throw new Failure('conflict', `“${run.name}” is over already.`, 'runId');
    record.update('playbook_run', [id], { state: 'cancelled', ended_at: now, end_why: why });
    for (const { task_id: task, state } of stepsOfRun(db).all(id))
      if (task !== null && state === 'open' && readRow(db, 'task', [task]))
        record.update('task', [task], { state: 'removed', state_at: now });
    return { title: `Ended “${run.name}” for ${run.account_name}`, why, accounts: [run.account_id], result: {} };
  },
};

/** When an account leaves the book. Tasks are removed by whoever removes it. */
export function dropRuns(db: Database, record: Recorder, account: number): void {
  for (const { id } of runsOfAccount(db).all(account)) {
    for (const ask of asksOfRun(db).all(id)) {
      for (const word of wordsOfAsk(db).all(ask.id)) record.remove('step_answer_word', [word.id]);
      record.remove('step_ask', [ask.id]);
    }
    for (const file of filesOfRun(db).all(id)) record.remove('run_file', [file.id]);
    for (const value of valuesOfRun(db).all(id)) record.remove('run_value', [value.id]);
    for (const step of stepsOfRun(db).all(id)) record.remove('run_step', [step.id]);
    record.remove('playbook_run', [id]);
  }
}

export function titled({ run }: Pick<LoadedRun, 'run'>, what: string, why = '') {
  return {
    title: `${what} (${run.name}, ${run.account_name})`,
    accounts: [run.account_id],
    ...(why === '' ? {} : { why }),
    result: {},
  };
}
