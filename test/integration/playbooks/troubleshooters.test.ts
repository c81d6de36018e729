// H9, the four playbooks for when things are stuck, walked by every way they have: each step is one that something in the program is
// done with, and each way ends.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AnswerValue, RunId, RunStep } from '../../../electron/contract/runs.ts';
import type { AccountId } from '../../../electron/contract/scalars.ts';
import { openTestEngine, type TestEngine } from '../../support/open-test-engine.ts';

let engine: TestEngine;
let accountId: AccountId;
beforeAll(async () => {
  engine = await openTestEngine();
  accountId = (await engine.client.call('account.create', { name: 'Acme', domains: ['acme.example'] })).accountId;
});
afterAll(async () => {
  expect(engine.bugs).toEqual([]);
  await engine.close();
});

interface Way {
  /** What is answered where it matters, by step. */
  readonly answers?: Readonly<Record<string, Readonly<Record<string, AnswerValue>>>>;
  /** What is decided, each time in order, by step. */
  readonly decides?: Readonly<Record<string, readonly string[]>>;
}

const opens = ({ stepKey, tool }: RunStep): string => (tool === null ? stepKey : `${stepKey} with ${tool}`);

/** Does what is open until nothing is. */
async function walk(playbookId: string, why: string, { answers = {}, decides = {} }: Way): Promise<string[]> {
  const { call } = engine.client;
  const { runId } = await call('run.start', { accountId, playbookId, why });
  const left = new Map(Object.entries(decides).map(([key, given]) => [key, [...given]]));
  const path: string[] = [];
  for (let turn = 0; turn < 30; turn += 1) {
    const { run } = await call('run.get', { runId });
    const step = run.all.find(({ state }) => state === 'open');
    if (!step) {
      expect(run.state).toBe('done');
      return path;
    }
    path.push(opens(step));
    await end(runId, step, answers[step.stepKey] ?? {}, left.get(step.stepKey)?.shift());
  }
  throw new Error(`no end: ${path.join(', ')}`);
}

async function end(runId: RunId, step: RunStep, own: Readonly<Record<string, AnswerValue>>, outcome?: string) {
  const { call } = engine.client;
  const { stepKey, fields, taskId } = step;
  const needed = fields.filter(({ required, type }) => required && type !== 'choice');
  const words = needed.map(({ key, type }): [string, AnswerValue] => [
    key,
    type === 'date' ? '2027-01-15' : 'So it is',
  ]);
  const answers = { ...Object.fromEntries(words), ...own };
  if (outcome !== undefined) await call('run.decide', { runId, stepKey, outcome, answers });
  else if (taskId !== null) await call('task.done', { taskId });
  else await call('run.completeStep', { runId, stepKey, answers, why: 'Done' });
}

const seen = (what: string) => ({ proof: { seen: what } });

describe('a client who does not respond', () => {
  it('is first proved silent, then written to with a reason, tried another way, and left alone until a day', async () => {
    expect(await walk('not-responding', 'silent', { answers: seen('silent'), decides: { result: ['rest'] } })).toEqual([
      'proof with coverage',
      'reason with draft_value_note',
      'other_way with account_people',
      'result',
      'snooze with book',
    ]);
  });
  it('whose answer is ours to give gets it first', async () => {
    const path = await walk('not-responding', 'ours', {
      answers: seen('our_answer_is_owed'),
      decides: { result: ['answered'] },
    });
    expect(path.slice(0, 2)).toEqual(['proof with coverage', 'answer with account_thread']);
    expect(path.at(-1)).toBe('result');
  });
  it.each(['somebody_is_away', 'somebody_left'])('%s: whoever follows is found first', async (what) => {
    const path = await walk('not-responding', what, { answers: seen(what), decides: { result: ['answered'] } });
    expect(path[1]).toBe('successor with account_people');
  });
  it('is reached through an executive, and asked about again until something came of it', async () => {
    const path = await walk('not-responding', 'executive', {
      answers: seen('silent'),
      decides: { result: ['executive', 'executive', 'rest'] },
    });
    expect(path.slice(3)).toEqual([
      'result',
      'executive with draft_escalation',
      'result',
      'executive with draft_escalation',
      'result',
      'snooze with book',
    ]);
  });
});

it('unclear priorities: read, asked, entered as goals, confirmed', async () => {
  expect(await walk('unclear-priorities', 'unclear', {})).toEqual([
    'known with account_findings',
    'ask',
    'enter with success_plan',
    'confirm',
  ]);
});

it('competing priorities: put in order until the order is agreed, told, and handed over', async () => {
  expect(await walk('competing-priorities', 'too much', { decides: { agree: ['change', 'approve'] } })).toEqual([
    'collect with account_tasks',
    'order with account_tasks',
    'agree',
    'order with account_tasks',
    'agree',
    'tell with draft_check_in',
    'given with account_tasks',
  ]);
});

describe('no executive access', () => {
  const first = ['map with account_people', 'story with executive_summary', 'champion with draft_value_note', 'result'];
  const last = ['meeting with meeting', 'review with account_people'];
  it.each<[string, Way['decides'], string[]]>([
    ['opens by the champion', { result: ['yes'] }, last],
    [
      'opens by an executive of ours who writes',
      { result: ['no'], brief: ['yes'] },
      ['brief', 'write with draft_escalation', ...last],
    ],
    [
      'stays closed, and is kept open for later',
      { result: ['no'], brief: ['no'] },
      ['brief', 'review with account_people'],
    ],
  ])('%s', async (why, decides, ways) => {
    expect(await walk('no-executive-access', why, { decides })).toEqual([...first, ...ways]);
  });
});
