// What is set about a run beside its course: who has a step or a role, by when it is due, which files lie with it; and what the
// program itself keeps in step as days go by.
import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { Failure } from '../../contract/failure.ts';
import type { RunFile } from '../../contract/runs.ts';
import type { MailAddress } from '../../contract/scalars.ts';
import { cleanAddress } from '../book/mapping-values.ts';
import { readRow } from '../journal/journaled-tables.ts';
import type { Recorder } from '../journal/recorder.ts';
import { endStep, reopenStep, settle } from '../playbooks/machine.ts';
import { requireAccount } from '../store/queries/accounts.ts';
import { keepContent, requireFile, stepOfTask } from '../store/queries/playbooks.ts';
import type { Command } from './command.ts';
import { titled } from './run-commands.ts';
import { dueOf, loadRun, loadRunning, type OnDay, putSteps, requireStep, situationOf, stepsNow } from './run-record.ts';

type Step = { readonly runId: number; readonly stepKey: string };

export const reassignStep: Command<Step & { person: MailAddress | null }> = {
  name: 'run.reassign',
  reversal: 'reverse',
  run({ db, record }, { runId: id, stepKey, person }) {
    const loaded = loadRunning(db, id);
    const { row } = requireStep(loaded, stepKey);
    record.update('run_step', [row.id], { person: person && JSON.stringify(named(person)) });
    return titled(
      loaded,
      person ? `Gave “${row.name}” to ${person.name || person.address}` : `Gave “${row.name}” back`,
    );
  },
};

export const fillRole: Command<{ runId: number; role: string; person: MailAddress | null }> = {
  name: 'run.fillRole',
  reversal: 'reverse',
  run({ db, record }, { runId: id, role: key, person }) {
    const loaded = loadRunning(db, id);
    const role = loaded.definition.roles.find((each) => each.key === key);
    if (!role) throw new Failure('invalid_input', 'This playbook has no such role.', 'role');
    const roles: Record<string, unknown> = JSON.parse(loaded.run.roles);
    record.update('playbook_run', [id], { roles: JSON.stringify({ ...roles, [key]: person && named(person) }) });
    return titled(
      loaded,
      person ? `Named ${person.name || person.address} as ${role.label}` : `Named nobody as ${role.label}`,
    );
  },
};

const named = ({ name, address }: MailAddress): MailAddress => ({ name, address: cleanAddress(address) });

export const setDue: Command<Step & { due: string | null; today: string }> = {
  name: 'run.setDue',
  reversal: 'reverse',
  run({ db, record }, { runId: id, stepKey, due, today }) {
    const loaded = loadRunning(db, id);
    const { step, row } = requireStep(loaded, stepKey);
    const opened = row.opened_at === null ? null : today;
    const day = due ?? (row.state === 'waiting' ? null : dueOf(db, loaded.run, step, opened));
    putDue(db, record, row, day, due !== null);
    return titled(loaded, due === null ? `“${row.name}” is due as the playbook says` : `“${row.name}” is due ${due}`);
  },
};

function putDue(
  db: Database,
  record: Recorder,
  row: { id: number; task_id: number | null },
  due: string | null,
  byHand: boolean,
): void {
  record.update('run_step', [row.id], { due, due_by_hand: byHand ? 1 : 0 });
  if (row.task_id !== null && readRow(db, 'task', [row.task_id])) record.update('task', [row.task_id], { due });
}

interface NewFile extends Step {
  readonly name: string;
  readonly content: Uint8Array;
  readonly from: RunFile['from'];
  readonly who: string | null;
}

const LARGEST = 25_000_000;

export const attachFile: Command<NewFile, { fileId: number }> = {
  name: 'run.attach',
  reversal: 'reverse',
  run({ db, record, now }, { runId: id, stepKey, name, content, from, who }) {
    const loaded = loadRunning(db, id);
    const { row } = requireStep(loaded, stepKey);
    if (content.byteLength > LARGEST)
      throw new Failure(
        'invalid_input',
        'The file is larger than 25 MB, which no mail carries. Nothing was kept.',
        'path',
      );
    const sha256 = createHash('sha256').update(content).digest('hex');
    keepContent(db).run(sha256, content);
    const file = { name, bytes: content.byteLength, sha256, came_from: from, who, at: now };
    const made = record.insert('run_file', { run_id: id, step_key: stepKey, ...file });
    return { ...titled(loaded, `Put “${name}” to “${row.name}”`), result: { fileId: Number(made.id) } };
  },
};

export const detachFile: Command<{ fileId: number }> = {
  name: 'run.detach',
  reversal: 'reverse',
  run({ db, record }, { fileId }) {
    const file = requireFile(db, fileId);
    const loaded = loadRunning(db, file.run_id);
    record.remove('run_file', [fileId]);
    return titled(loaded, `Took away “${file.name}”`);
  },
};

/** What the day brings a run: steps whose day has come, days that moved with the renewal, a recovery that was waited for. */
export const followRun: Command<{ runId: number; today: string; health: number | null }> = {
  name: 'run.followed',
  reversal: 'reverse',
  run({ db, record, now }, { runId: id, today, health }) {
    const loaded = loadRunning(db, id);
    const { definition, run, steps } = loaded;
    const { renewal_date: renewal } = requireAccount(db, run.account_id);
    if (renewal !== run.renewal_day) {
      record.update('playbook_run', [id], { renewal_day: renewal });
      for (const row of steps) {
        const step = definition.steps.find(({ key }) => key === row.step_key);
        if (step?.due?.from !== 'before_renewal' || row.state !== 'open' || row.due_by_hand === 1) continue;
        putDue(db, record, row, dueOf(db, run, step, null), false);
      }
    }
    const fresh = loadRun(db, id);
    const situation = situationOf(fresh, today);
    let next = settle(definition, stepsNow(fresh), situation);
    const recovered = definition.steps.find(
      ({ key, doneAtHealth }) =>
        doneAtHealth !== null &&
        health !== null &&
        health >= doneAtHealth &&
        next.find((each) => each.key === key)?.state === 'open',
    );
    if (recovered) {
      const why = `Health is ${health} again.`;
      next = endStep(definition, next, { key: recovered.key, state: 'done', outcome: null, why }, situation);
    }
    putSteps(db, record, fresh, next, { now, today });
    return titled(loaded, recovered ? `Did “${recovered.title}”` : 'Moved on with the day');
  },
};

/** The step of a task that was ticked off, opened again or taken away goes the same way, where its turn allows it. */
export function followTask(
  db: Database,
  record: Recorder,
  taskId: number,
  said: 'done' | 'open' | 'removed',
  on: OnDay,
): void {
  const row = stepOfTask(db).get(taskId);
  if (!row) return;
  const loaded = loadRun(db, row.run_id);
  if (loaded.run.state === 'cancelled') return;
  const over = row.state === 'done' || row.state === 'skipped';
  if (said === 'open' ? row.state !== 'done' : over || row.state === 'waiting') return;
  const { definition } = loaded;
  const { step } = requireStep(loaded, row.step_key);
  // What a form of the to-do still needs is asked for on its own page.
  const answered = new Set(loaded.values.filter((each) => each.step_key === row.step_key).map(({ field }) => field));
  if (said === 'done' && step.fields.some(({ key, required }) => required && !answered.has(key))) return;
  const situation = situationOf(loaded, on.today);
  const ending =
    said === 'done'
      ? ({ key: step.key, state: 'done', outcome: null, why: '' } as const)
      : ({ key: step.key, state: 'skipped', outcome: null, why: 'Its task was taken away.' } as const);
  const next =
    said === 'open'
      ? reopenStep(definition, stepsNow(loaded), step.key)
      : endStep(definition, stepsNow(loaded), ending, situation);
  putSteps(db, record, loaded, next, on);
}
