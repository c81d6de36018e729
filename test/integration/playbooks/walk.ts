// Walks a run of a playbook from its first open step to its end: what is ours is done by hand, what is a client's or a colleague's is
// drafted by the program when its turn comes, sent by the person, answered by real mail as the script says, and confirmed.
import { expect } from 'vitest';
import type { CallInput } from '../../../electron/contract/contract.ts';
import type { AnswerValue, Run, RunId, RunStep } from '../../../electron/contract/runs.ts';
import type { Letter, ScriptedClient } from '../../support/scripted-client.ts';
import type { SendBench } from '../../support/send-bench.ts';
import type { ByMail } from './by-mail.ts';

export interface Asked {
  readonly runId: RunId;
  readonly stepKey: string;
  /** As it left. */
  readonly text: string;
  answer(letter: Omit<Letter, 'at'>): Promise<string>;
  confirm(more?: Omit<CallInput<'run.confirmAnswer'>, 'runId' | 'stepKey'>): Promise<boolean>;
}
export type Answers = (asked: Asked) => Promise<void>;

export interface Script {
  readonly client: ScriptedClient;
  /** How each asking of a step is answered, in order. */
  readonly answers: Readonly<Record<string, readonly Answers[]>>;
  /** What we decide ourselves. */
  readonly decides?: Readonly<Record<string, string>>;
  /** Before it is asked or done. */
  readonly prepares?: Readonly<Record<string, (run: Run) => Promise<void>>>;
  /** What we fill in where it matters for the way. */
  readonly fills?: Readonly<Record<string, Readonly<Record<string, AnswerValue>>>>;
}

const DAY_MINUTES = 24 * 60;
const PDF = Buffer.from('%PDF-1.7\nprepared\n%%EOF').toString('base64');

/** @returns each step in the order in which it ended: key, how it was done, and what came of it. */
export async function walk(bench: SendBench, mail: ByMail, runId: RunId, script: Script): Promise<string[]> {
  const { client } = bench.engine;
  const path: string[] = [];
  const left = new Map(Object.entries(script.answers).map(([key, given]) => [key, [...given]]));
  for (let turn = 0; turn < 60; turn += 1) {
    const { run } = await client.call('run.get', { runId });
    if (run.state !== 'running') {
      expect([...left].filter(([, rest]) => rest.length > 0)).toEqual([]);
      return path;
    }
    const step = run.all.find(({ state }) => state === 'open');
    if (!step) {
      // A step that has its day: the days go by.
      mail.later(7 * DAY_MINUTES);
      await client.call('run.startDue', {});
      continue;
    }
    await script.prepares?.[step.stepKey]?.(run);
    const now = await mail.stepOf(runId, step.stepKey);
    if (now.state === 'done') path.push(line(now, 'by itself'));
    else if (step.role.side === 'ours' || step.type === 'todo') path.push(await byHand(bench, mail, step, script));
    else path.push(await bySomebody(bench, mail, step, script, left.get(step.stepKey)?.shift()));
  }
  throw new Error(`no end: ${path.join(', ')}`);
}

async function byHand(bench: SendBench, mail: ByMail, step: RunStep, script: Script): Promise<string> {
  const { call } = bench.engine.client;
  const { runId, stepKey } = step;
  const outcome = script.decides?.[stepKey];
  const filled = Object.fromEntries(
    step.fields.flatMap((field): [string, AnswerValue][] => {
      const own = script.fills?.[stepKey]?.[field.key];
      const known = own ?? field.suggestion?.value ?? (field.required ? sample(field) : null);
      return known === null ? [] : [[field.key, known]];
    }),
  );
  if (step.type === 'file') await call('run.attach', { runId, stepKey, name: `${stepKey}.pdf`, content: PDF });
  const answers = step.fields.length > 0 ? { answers: filled } : {};
  if (outcome !== undefined) await call('run.decide', { runId, stepKey, outcome, ...answers });
  else if (step.taskId === null) await call('run.completeStep', { runId, stepKey, ...answers });
  else await call('task.done', { taskId: step.taskId });
  return line(await mail.stepOf(runId, stepKey), step.taskId === null ? 'by hand' : 'as a task', outcome);
}

/** By what its field is, where nothing is known. */
function sample({ type, options, min }: RunStep['fields'][number]): AnswerValue {
  if (type === 'choice') return options[0]?.key ?? '';
  if (type === 'choices') return options.map(({ key }) => key);
  if (type === 'date') return '2027-01-15';
  if (type === 'money') return { minor: 1_200_000, currency: 'EUR' };
  if (type === 'yes_no') return true;
  return type === 'number' || type === 'scale' ? min : 'As we found it';
}

async function bySomebody(
  bench: SendBench,
  mail: ByMail,
  step: RunStep,
  script: Script,
  answers: Answers | undefined,
): Promise<string> {
  const { call } = bench.engine.client;
  const { runId, stepKey, round } = step;
  if (!answers) throw new Error(`the script does not say what is answered to ${stepKey}`);
  const text = await sendDrafted(bench, mail, runId, stepKey);
  expect((await mail.stepOf(runId, stepKey)).state).toBe('sent');
  await answers({
    runId,
    stepKey,
    text,
    answer: (letter) => mail.answer(script.client, letter),
    confirm: async (more = {}) => (await call('run.confirmAnswer', { runId, stepKey, ...more })).done,
  });
  const ended = (await call('run.get', { runId })).run.all.find((one) => one.stepKey === stepKey);
  if (!ended) throw new Error('the step is gone');
  // An outcome that leads back begins another round of the step it was said in.
  expect(ended.round > round || ended.state === 'done').toBe(true);
  const { entries } = await call('journal.list', { limit: 5 });
  const said = /^Decided “([^”]+)” in /u.exec(
    entries.find(({ command }) => command === 'run.confirmAnswer')?.title ?? '',
  )?.[1];
  return line(step, 'by mail', step.outcomes.length > 0 ? said : undefined);
}

/** The program drafted it by itself; the person looks, fills the gap, and lets it go. */
export async function sendDrafted(bench: SendBench, mail: ByMail, runId: RunId, stepKey: string): Promise<string> {
  const { call } = bench.engine.client;
  await call('queue.fill', { limit: 1 });
  const { run } = await call('run.get', { runId });
  const { rows } = await call('queue.list', { accountId: run.accountId, state: 'waiting' });
  const [item, ...others] = rows.filter(({ kind }) => kind === 'step_request' || kind === 'step_inside');
  if (!item) throw new Error(`nothing was drafted for ${stepKey}`);
  expect(others).toEqual([]);
  expect(item.askedBy).toBe('rule');
  return mail.send(item.queueItemId, (text) => text.replace(/\[\[[^\]]*\]\]/gu, '- As we agreed'));
}

const line = ({ stepKey }: RunStep, how: string, outcome?: string): string =>
  `${stepKey} ${how}${outcome === undefined ? '' : `: ${outcome}`}`;
