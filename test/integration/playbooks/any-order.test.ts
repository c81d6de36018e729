// Whatever a person does with playbooks in whatever order, takes back, and does again: nothing fails but with a sentence, what was
// taken back is as it was, and nothing is asked of anybody for a playbook that is gone.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CallInput, CallName, CallOutput } from '../../../electron/contract/contract.ts';
import type { RunId } from '../../../electron/contract/runs.ts';
import type { AccountId, EntryId } from '../../../electron/contract/scalars.ts';
import { mboxEntry } from '../../../electron/engine/export/mbox-entry.ts';
import { buildMail } from '../../support/imap-messages.ts';
import { openTestEngine, type TestEngine, testNow } from '../../support/open-test-engine.ts';

const PLAYBOOK = `---
name: All of it
roles:
- me: ours, Me
- client: client, Client
- boss: colleague, Boss
triggers:
- by hand
---

## ask: What is it
form by client, due 2 working days after start
- what*: text, What is it
- much: scale 1-5, How much

## look: Look into it
todo by me, due 3 working days after previous, together

## paper: The paper
file by me, due 1 working days after previous
when ask.much above 2

## allow: May we
approval by boss, due 2 working days after previous
- yes: Yes -> next
- no: No -> ask

## say: Do you take it
decision by client, due 10 days before renewal
- take: We take it -> sign
- leave: We leave it -> end
- later: Later -> look

## sign: Sign it
esign by client, due 3 working days after previous
then end

## rest: The rest
acknowledgement by client, due 2 days after previous
`;
const TABLES = ['playbook_run', 'run_step', 'run_value', 'run_file', 'step_ask', 'task', 'queue_item', 'figure'];

const DAY = 86_400_000;
let engine: TestEngine;
let db: Database.Database;
let accountId: AccountId;
beforeAll(async () => {
  engine = await openTestEngine();
  const { call } = engine.client;
  const mbox = join(engine.folder, 'mails.mbox');
  const at = testNow - 7 * DAY;
  const raw = buildMail({ id: 'a@acme.example', from: 'tom@acme.example', to: 'sam@ours.example', at: new Date(at) });
  writeFileSync(mbox, mboxEntry(raw, 'tom@acme.example', at));
  await call('mail.import', { path: mbox, address: 'sam@ours.example', displayName: 'Sam Reed' });
  accountId = (await call('account.create', { name: 'Acme', domains: ['acme.example'] })).accountId;
  await call('playbook.save', { playbookId: 'all-of-it', source: PLAYBOOK });
  db = new Database(join(engine.folder, 'tend.db'), { readonly: true });
});
afterAll(async () => {
  db.close();
  expect(engine.bugs).toEqual([]);
  await engine.close();
});

const rows = (): string => JSON.stringify(TABLES.map((table) => db.prepare(`SELECT * FROM ${table} ORDER BY 1`).all()));

const tom = { name: 'Tom Berg', address: 'tom@acme.example' };
const lea = { name: 'Lea Fox', address: 'lea@ours.example' };

const ACTS = [
  ...['do', 'do', 'do', 'do', 'do', 'do', 'undo', 'undo', 'undo', 'ask', 'ask', 'reopen', 'fill', 'skip', 'task'],
  ...['attach', 'attach', 'due', 'give', 'role', 'day', 'cancel', 'early'],
] as const;
/** What is done, and to which of the steps that it could be done to. */
const move = fc.record({ act: fc.constantFrom(...ACTS), nth: fc.nat(11) });
type Move = { readonly act: (typeof ACTS)[number]; readonly nth: number };

/** A refusal is a sentence; anything else is a bug. */
async function tried<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N> | null> {
  try {
    return await engine.client.call(name, input);
  } catch (error) {
    expect((error as { code?: string }).code).not.toBe('internal');
    expect((error as Error).message).toMatch(/^\S.*[.”]$/su);
    return null;
  }
}

const nthOf = <T>(list: readonly T[], nth: number): T | undefined => list[nth % Math.max(1, list.length)];

async function make(runId: RunId, { act, nth }: Move): Promise<void> {
  const { call } = engine.client;
  const run = (await tried('run.get', { runId }))?.run;
  const steps = run?.all ?? [];
  const isOver = (state: string) => state === 'done' || state === 'skipped';
  const open = nthOf(
    steps.filter(({ state }) => state === 'open' || state === 'sent' || state === 'answered'),
    nth,
  );
  const any = nthOf(steps, nth);
  if (act === 'day') {
    engine.clock.set(engine.clock.now() + DAY);
    await tried('run.startDue', {});
  } else if (act === 'undo') {
    const entry = nthOf((await call('journal.list', { limit: 5 })).entries, nth);
    if (entry) await tried('journal.undo', { entryId: entry.entryId });
  } else if (act === 'task') {
    const task = nthOf((await call('task.list', { state: 'all' })).tasks, nth);
    if (task && nth % 3 === 0) await tried('task.remove', { taskId: task.taskId });
    else if (task) await tried('task.done', { taskId: task.taskId, done: nth % 3 === 1 });
  } else if (act === 'cancel') await tried('run.cancel', { runId, why: 'Enough' });
  else if (act === 'role') await tried('run.fillRole', { runId, role: 'client', person: nth % 2 === 0 ? tom : null });
  else if (act === 'reopen') {
    const over = nthOf(
      steps.filter(({ state }) => isOver(state)),
      nth,
    );
    if (over) await tried('run.reopen', { runId, stepKey: over.stepKey });
  } else if (act === 'early' && any) await tried('run.completeStep', { runId, stepKey: any.stepKey, why: 'Early' });
  else if (act === 'give' && any)
    await tried('run.reassign', { runId, stepKey: any.stepKey, person: nth % 2 === 0 ? lea : null });
  else if (act === 'due' && any)
    await tried('run.setDue', { runId, stepKey: any.stepKey, due: nth % 2 === 0 ? '2026-12-24' : null });
  else if (open) {
    const { stepKey } = open;
    const answers = stepKey === 'ask' ? { answers: { what: 'A crane', much: 1 + (nth % 5) } } : {};
    const outcome = nthOf(open.outcomes, nth)?.key;
    const name = nthOf(['../../etc/passwd', 'C:\\x\\y.pdf', 'paper.pdf'], nth) ?? '';
    if (act === 'ask') await tried('run.ask', { runId, stepKey });
    else if (act === 'skip') await tried('run.skip', { runId, stepKey, why: 'Not needed' });
    else if (act === 'attach') await tried('run.attach', { runId, stepKey, name, content: 'UERG' });
    else if (act === 'fill') await tried('run.setAnswers', { runId, stepKey: 'ask', answers: { much: nth } });
    else if (outcome !== undefined) await tried('run.decide', { runId, stepKey, outcome });
    else await tried('run.completeStep', { runId, stepKey, why: 'So it is', ...answers });
  }
}

it('nothing fails but with a sentence, and taking everything back leaves all as it was', async () => {
  const { call } = engine.client;
  let turn = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 5, maxLength: 30 }), async (moves) => {
      turn += 1;
      const before = rows();
      const last = (await call('journal.list', { limit: 1 })).entries[0]?.entryId ?? 0;
      const { runId } = await call('run.start', { accountId, playbookId: 'all-of-it', why: `Turn ${turn}` });
      await call('run.fillRole', { runId, role: 'client', person: tom });
      await call('run.fillRole', { runId, role: 'boss', person: lea });
      for (const one of moves) {
        await make(runId, one);
      }
      // From the newest back: what stands, be it done or done again, is taken back.
      const { entries } = await call('journal.list', { limit: 200 });
      const of = new Map(entries.map((one) => [one.entryId, one]));
      const depth = (id: EntryId | null): number => (id === null ? -1 : 1 + depth(of.get(id)?.undoes ?? null));
      for (const { entryId, undoneBy } of entries)
        if (entryId > last && undoneBy === null && depth(entryId) % 2 === 0) await call('journal.undo', { entryId });
      expect(rows()).toBe(before);
      expect(db.pragma('foreign_key_check')).toEqual([]);
    }),
    { numRuns: 12, seed: 7 },
  );
});

it('whoever takes a playbook back does not have to remember the mail that waited for it', async () => {
  const { call } = engine.client;
  const { runId, entryId } = await call('run.start', { accountId, playbookId: 'billing-dispute', why: 'A bill' });
  const { queueItemId } = await call('run.ask', { runId, stepKey: 'intake' });
  if (entryId !== null) await call('journal.undo', { entryId });
  await call('run.list', {});
  const { item } = await call('queue.get', { queueItemId });
  expect(item).toMatchObject({
    state: 'stopped',
    stateWhy: expect.stringMatching('was taken back before this was sent'),
  });
});

it('the day a to-do was done stays, whatever is done after it', async () => {
  const { call } = engine.client;
  const { runId } = await call('run.start', { accountId, playbookId: 'competing-priorities', why: 'Too much' });
  const done = async (stepKey: string, answers?: Record<string, string>) => {
    await call('run.completeStep', { runId, stepKey, ...(answers ? { answers } : {}) });
    engine.clock.set(engine.clock.now() + DAY);
  };
  await done('collect', { wishes: 'All of it' });
  await done('order');
  const taskOf = async () =>
    (await call('task.list', { state: 'all' })).tasks.find(({ title }) => title === 'Set them in order');
  const task = await taskOf();
  expect(task?.state).toBe('done');
  await call('run.decide', { runId, stepKey: 'agree', outcome: 'approve' });
  await done('tell');
  expect((await taskOf())?.endedAt).toBe(task?.endedAt);
  // Another order: what was ordered is to be ordered anew, with a day of its own.
  await call('run.reopen', { runId, stepKey: 'agree' });
  await call('run.decide', { runId, stepKey: 'agree', outcome: 'change' });
  const { run } = await call('run.get', { runId });
  expect(run.now).toMatchObject([{ stepKey: 'order', state: 'open' }]);
  expect(run.all.find(({ stepKey }) => stepKey === 'order')).toMatchObject({ round: 2, openedAt: engine.clock.now() });
  await call('run.cancel', { runId, why: 'Not for the next test' });
});

it('nobody who left is asked: the step says so until somebody else has it', async () => {
  const { call } = engine.client;
  const { runId } = await call('run.start', { accountId, playbookId: 'unclear-priorities', why: 'What they want' });
  await call('run.fillRole', { runId, role: 'client', person: tom });
  await call('run.skip', { runId, stepKey: 'known', why: 'Known' });
  const { entryId } = await call('person.update', { accountId, address: tom.address, left: true });
  const step = async () => (await call('run.get', { runId })).run.all.find(({ stepKey }) => stepKey === 'ask');
  expect((await step())?.waits).toMatch(/^Tom Berg has left Acme/);
  await expect(call('run.ask', { runId, stepKey: 'ask' })).rejects.toThrow('Tom Berg has left Acme');
  await call('run.ask', { runId, stepKey: 'ask', to: { name: 'Ann Ray', address: 'ann@acme.example' } });
  if (entryId !== null) await call('journal.undo', { entryId });
});

it('an account that leaves the book takes its playbooks with it, and one undo brings all of it back', async () => {
  const { call } = engine.client;
  const { runId } = await call('run.start', { accountId, playbookId: 'annual-renewal', why: 'In the middle' });
  const before = rows();
  const { entryId } = await call('account.remove', { accountId });
  expect((await call('run.list', {})).runs).toEqual([]);
  await call('run.startDue', {});
  await call('queue.fill', { limit: 5 });
  await expect(call('run.completeStep', { runId, stepKey: 'kickoff' })).rejects.toThrow('no such run');
  if (entryId !== null) await call('journal.undo', { entryId });
  expect(rows()).toBe(before);
});

it('a look on a day that moves nothing writes nothing, though a day has come whose turn has not', async () => {
  const { call, on } = engine.client;
  const { runId } = await call('run.start', { accountId, playbookId: 'onboarding', why: 'New' });
  engine.clock.set(engine.clock.now() + 36 * DAY);
  await call('run.startDue', {});
  const told: string[] = [];
  const off = on('data.changed', ({ topics }) => void told.push(...topics));
  await call('run.startDue', {});
  off();
  expect(told).not.toContain('playbooks');
  await call('run.cancel', { runId, why: 'Not for the next test' });
});

it('what its trigger started is not started again by another engine on the same folder', async () => {
  const { call } = engine.client;
  const end = new Date(engine.clock.now() + 60 * DAY).toISOString().slice(0, 10);
  await call('contract.create', { accountId, name: 'Licences', start: '2026-01-01', end });
  await call('playbook.setAutomatic', { playbookId: 'annual-renewal', automatic: true });
  for (const { runId, state } of (await call('run.list', { playbookId: 'annual-renewal' })).runs)
    if (state === 'running') await call('run.cancel', { runId, why: 'It is started by its trigger' });
  const { started } = await call('run.startDue', {});
  expect(started).toMatchObject([{ playbookId: 'annual-renewal', accountId }]);
  db.close();
  engine = await engine.reopen();
  db = new Database(join(engine.folder, 'tend.db'), { readonly: true });
  expect((await engine.client.call('run.startDue', {})).started).toEqual([]);
});
