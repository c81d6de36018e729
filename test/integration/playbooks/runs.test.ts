// Playbooks over a real engine on the sample book: forms filled from facts, tasks that are steps, branches, versions, starts that
// never double, a dry run that is what then starts, and quarters that go by.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CallInput } from '../../../electron/contract/contract.ts';
import type { Run, RunId, RunRow, RunStep } from '../../../electron/contract/runs.ts';
import type { AccountId } from '../../../electron/contract/scalars.ts';
import { addMonths, dayOfMonth } from '../../../electron/engine/renewals/term.ts';
import { openTestEngine, type TestEngine, testNow } from '../../support/open-test-engine.ts';

const DAY = 86_400_000;
let engine: TestEngine;
let sample: readonly RunRow[];
let accounts: readonly { accountId: AccountId; name: string; renewalDate: string | null }[];

beforeAll(async () => {
  engine = await openTestEngine();
  await engine.client.call('sample.open', { seed: 3 });
  accounts = (await engine.client.call('book.list', {})).rows;
  // What the sample book has under way would be in the way of what is counted here.
  sample = (await engine.client.call('run.list', {})).runs;
  for (const { runId } of sample) await engine.client.call('run.cancel', { runId, why: 'Not for this test' });
});
afterAll(async () => {
  expect(engine.bugs).toEqual([]);
  await engine.close();
});

const accountAt = (at: number): AccountId => {
  const found = accounts[at];
  if (!found) throw new Error('the book is shorter');
  return found.accountId;
};
const start = async (at: number, playbookId: string, why?: string): Promise<RunId> =>
  (await engine.client.call('run.start', { accountId: accountAt(at), playbookId, ...(why ? { why } : {}) })).runId;
const get = async (runId: RunId): Promise<Run> => (await engine.client.call('run.get', { runId })).run;
const step = (run: Run, key: string): RunStep => {
  const found = run.all.find(({ stepKey }) => stepKey === key);
  if (!found) throw new Error(`no step ${key}`);
  return found;
};
const open = (run: Run): string[] => run.now.map(({ stepKey }) => stepKey);
const done = (runId: RunId, stepKey: string, more: Partial<CallInput<'run.completeStep'>> = {}) =>
  engine.client.call('run.completeStep', { runId, stepKey, ...more });

it('of the sample book began on working days of the past, and its steps were done on days between then and now', async () => {
  expect(sample).toHaveLength(3);
  for (const { runId, startedAt } of sample) {
    expect(testNow - startedAt).toBeGreaterThan(7 * DAY);
    expect([0, 6]).not.toContain(new Date(startedAt).getUTCDay());
    const ended = (await get(runId)).all.flatMap(({ endedAt }) => endedAt ?? []);
    expect(new Set(ended.map((at) => new Date(at).getUTCDate())).size).toBeGreaterThan(1);
    expect(ended.every((at) => at > startedAt && at < testNow)).toBe(true);
  }
});

describe('a form', () => {
  it('is filled from what the program knows, with its source, and counts only once the person said so', async () => {
    const at = accounts.findIndex(({ renewalDate }) => renewalDate !== null);
    const runId = await start(at, 'annual-renewal');
    const before = await get(runId);
    const fields = new Map(step(before, 'kickoff').fields.map((field) => [field.key, field]));
    expect(fields.get('account')?.suggestion).toMatchObject({ value: accounts[at]?.name, confirmed: false });
    expect(fields.get('contract_end')?.suggestion?.source).toMatchObject({ kind: 'fact', fact: 'contract.end' });
    expect(fields.get('account')?.value).toBeNull();
    await expect(done(runId, 'kickoff', { answers: { seats: 40 } })).rejects.toThrow(
      /still needs: Account, Contract ends/,
    );
    expect(step(await get(runId), 'kickoff').fields.every(({ value }) => value === null)).toBe(true);

    const said = (key: string) => fields.get(key)?.suggestion?.value ?? '';
    const answers = {
      account: said('account'),
      contract_end: said('contract_end'),
      arr: { minor: 5, currency: 'EUR' },
    };
    await done(runId, 'kickoff', { answers });
    const after = new Map(step(await get(runId), 'kickoff').fields.map(({ key, value }) => [key, value]));
    expect(after.get('account')).toMatchObject({ confirmed: true, source: { kind: 'fact', words: 'The account' } });
    expect(after.get('arr')).toMatchObject({ confirmed: true, source: { kind: 'person', words: 'You' } });
  });

  it('refuses what does not fit its field, and says why', async () => {
    const runId = await start(1, 'quarterly-review', 'For wrong answers');
    const refused = (answers: Record<string, string | number>) => expect(done(runId, 'data', { answers })).rejects;
    await refused({ renewal_date: 'soon' }).toThrow(/“Renewal date”: a date is written YYYY-MM-DD/);
    await refused({ tickets: 'many' }).toThrow(/“Tickets this quarter”: a number is expected/);
    await refused({ mood: 'good' }).toThrow(/no field “mood”/);
    await expect(done(runId, 'deck')).rejects.toThrow(/turn of “Prepare the review pack” has not come/);
    await engine.client.call('run.cancel', { runId, why: 'Only tried' });
    await expect(done(runId, 'data')).rejects.toThrow(/was ended/);
  });
});

describe('a to-do', () => {
  it('is a task: ticked off there the run goes on, opened again it comes back, and the day moves with it', async () => {
    const { client } = engine;
    const accountId = accountAt(2);
    const runId = await start(2, 'health-check');
    const answers = { reason: 'A pulse', health: 'green' };
    await done(runId, 'trigger', { answers });
    await client.call('run.skip', { runId, stepKey: 'survey', why: 'Asked on the phone' });
    await done(runId, 'risk', { answers: { level: 'low', factors: 'None', intervention: 'None' } });
    const taskId = step(await get(runId), 'meeting').taskId ?? '';
    const task = async () =>
      (await client.call('task.list', { accountId, state: 'all' })).tasks.find((each) => each.taskId === taskId);
    // Five working days from Friday 20 November.
    expect(await task()).toMatchObject({ title: 'Talk it over', state: 'open', due: '2026-11-27' });
    await client.call('run.setDue', { runId, stepKey: 'meeting', due: '2026-12-01' });
    expect(await task()).toMatchObject({ due: '2026-12-01' });
    await client.call('task.done', { taskId });
    expect(open(await get(runId))).toEqual(['plan']);
    const undone = await client.call('task.done', { taskId, done: false });
    expect(open(await get(runId))).toEqual(['meeting']);
    await client.call('journal.undo', { entryId: Number(undone.entryId) });
    expect(open(await get(runId))).toEqual(['plan']);
    await client.call('run.reopen', { runId, stepKey: 'meeting' });
    expect(await task()).toMatchObject({ state: 'open' });
    await client.call('run.cancel', { runId, why: 'They were bought' });
    expect(await task()).toMatchObject({ state: 'removed' });
  });
});

describe('a dispute', () => {
  it('goes up when they escalate, back to finance, and on to its end; files are kept with their hash', async () => {
    const { client } = engine;
    const runId = await start(3, 'billing-dispute', 'They rang');
    const intake = {
      invoice: '2026-118',
      amount: { minor: 120_000, currency: 'EUR' },
      category: 'charged_twice',
      description: 'Twice in October',
      resolution: 'One of them back',
    };
    await done(runId, 'intake', { answers: intake });
    await expect(done(runId, 'documents')).rejects.toThrow(/needs its file/);
    const content = Buffer.from('invoice').toString('base64');
    const { fileId } = await client.call('run.attach', { runId, stepKey: 'documents', name: 'invoice.pdf', content });
    expect(await client.call('run.file', { fileId })).toEqual({ name: 'invoice.pdf', content });
    await done(runId, 'documents');
    const [file] = step(await get(runId), 'documents').files;
    expect(file).toMatchObject({
      bytes: 7,
      from: 'disk',
      sha256: '52d6e3de4fa0dcc29946695f93940c3e7f26f30e1e39f4b1a49ad98839112786',
    });
    await done(runId, 'investigation');
    await expect(done(runId, 'approval')).rejects.toThrow(/say which of its outcomes/);
    await client.call('run.decide', { runId, stepKey: 'approval', outcome: 'denial' });
    await done(runId, 'notify');
    await client.call('run.decide', { runId, stepKey: 'decision', outcome: 'escalate' });
    expect(open(await get(runId))).toEqual(['escalation']);
    await done(runId, 'escalation');
    const again = await get(runId);
    expect(open(again)).toEqual(['approval']);
    expect(step(again, 'approval')).toMatchObject({ round: 2, outcome: null });
    await client.call('run.decide', { runId, stepKey: 'approval', outcome: 'credit' });
    await done(runId, 'notify');
    await client.call('run.decide', { runId, stepKey: 'decision', outcome: 'accept' });
    await done(runId, 'processing');
    await done(runId, 'closing');
    expect(await get(runId)).toMatchObject({ state: 'done', now: [], stepsEnded: 10 });
  });
});

describe('roles', () => {
  it('are filled by the user, the account’s people and the colleague who had them last; a single step can go to another', async () => {
    const { client } = engine;
    const finance = { name: 'Fin', address: 'fin@northbeam.example' };
    const first = await start(4, 'annual-renewal');
    const roles = (run: Run) => run.roles.map(({ key, person }) => [key, person?.address ?? null]);
    const { people } = await client.call('person.list', { accountId: accountAt(4) });
    const primary = people.filter(({ left }) => !left)[0]?.address;
    expect(roles(await get(first))).toEqual([
      ['csm', 'maya@northbeam.example'],
      ['client', primary],
      ['finance', 'tom@northbeam.example'],
    ]);
    await client.call('run.fillRole', { runId: first, role: 'finance', person: finance });
    const second = await start(5, 'annual-renewal');
    expect(roles(await get(second))[2]).toEqual(['finance', 'fin@northbeam.example']);
    const ann = { name: 'Ann', address: 'ann@northbeam.example' };
    await client.call('run.reassign', { runId: second, stepKey: 'pricing', person: ann });
    expect(step(await get(second), 'pricing').assigned).toEqual(ann);
    await client.call('run.reassign', { runId: second, stepKey: 'pricing', person: null });
    expect(step(await get(second), 'pricing').assigned).toEqual(finance);
  });
});

describe('a playbook’s file', () => {
  it('is changed without changing what runs, and what starts afterwards has the new text', async () => {
    const { client, folder } = engine;
    const { source } = await client.call('playbook.get', { playbookId: 'unclear-priorities' });
    const before = await start(6, 'unclear-priorities');
    const changed = source.replace('## ask: What matters to you', '## ask: What matters most');
    await expect(client.call('playbook.save', { playbookId: 'unclear-priorities', source: 'nothing' })).rejects.toThrow(
      /Line 1: .*Nothing was saved/,
    );
    await client.call('playbook.save', { playbookId: 'unclear-priorities', source: changed });
    expect(readFileSync(join(folder, 'playbooks', 'unclear-priorities.md'), 'utf8')).toBe(changed);
    const after = await start(7, 'unclear-priorities');
    expect(step(await get(before), 'ask').title).toBe('What matters to you');
    expect(step(await get(after), 'ask').title).toBe('What matters most');
    expect([(await get(before)).changedSince, (await get(after)).changedSince]).toEqual([true, false]);

    // A file that somebody broke in an editor stops new runs, and none that is under way.
    writeFileSync(join(folder, 'playbooks', 'unclear-priorities.md'), 'broken');
    await expect(start(8, 'unclear-priorities')).rejects.toThrow(/mistake in line 1/);
    await engine.client.call('run.skip', { runId: before, stepKey: 'known', why: 'Known' });
    expect(open(await get(before))).toEqual(['ask']);
    await client.call('playbook.remove', { playbookId: 'unclear-priorities' });
    expect((await client.call('playbook.get', { playbookId: 'unclear-priorities' })).playbook.origin).toBe('built_in');
  });

  it('is shared by file, and taken over under a name of its own', async () => {
    const { client, folder } = engine;
    const to = join(folder, 'no-executive-access.md');
    await client.call('playbook.share', { playbookId: 'no-executive-access', to });
    await expect(client.call('playbook.share', { playbookId: 'no-executive-access', to })).rejects.toThrow(
      /Nothing was written/,
    );
    const { playbookId } = await client.call('playbook.share', { from: to });
    expect(playbookId).toBe('no-executive-access-2');
    const { playbooks } = await client.call('playbook.list', {});
    expect(playbooks.find((each) => each.playbookId === playbookId)).toMatchObject({
      origin: 'own',
      steps: 8,
      problems: [],
    });
    await client.call('playbook.remove', { playbookId });
  });
});

describe('as days go by', () => {
  const source = `---
name: By the date
roles:
- me: ours, Me
---

## offer: Send the offer
todo by me, due 10 days before renewal

## watch: Watch the recovery
todo by me, due 5 working days after start, together, done at health 1
`;

  it('days before the renewal move with it, their task too, unless set by hand; a recovery ends its step', async () => {
    const { client } = engine;
    await client.call('playbook.save', { playbookId: 'by-the-date', source });
    const { accountId } = await client.call('account.create', { name: 'Moving', renewalDate: '2027-03-01' });
    const { runId } = await client.call('run.start', { accountId, playbookId: 'by-the-date' });
    const offer = async () => step(await get(runId), 'offer');
    expect(await offer()).toMatchObject({ state: 'open', due: '2027-02-19' });
    await client.call('account.update', { accountId, renewalDate: '2027-04-01' });
    await client.call('run.startDue', {});
    const moved = await offer();
    expect(moved.due).toBe('2027-03-22');
    const { tasks } = await client.call('task.list', { accountId });
    expect(tasks.find(({ taskId }) => taskId === moved.taskId)?.due).toBe('2027-03-22');
    await client.call('run.setDue', { runId, stepKey: 'offer', due: '2027-01-15' });
    await client.call('account.update', { accountId, renewalDate: '2027-05-01' });
    await client.call('run.startDue', {});
    expect(await offer()).toMatchObject({ due: '2027-01-15', dueByHand: true });
    await client.call('run.setDue', { runId, stepKey: 'offer', due: null });
    expect(await offer()).toMatchObject({ due: '2027-04-21', dueByHand: false });

    const well = await start(0, 'by-the-date');
    await client.call('run.startDue', {});
    const watched = step(await get(well), 'watch');
    expect(watched).toMatchObject({ state: 'done', why: expect.stringMatching(/^Health is \d+ again\.$/) });
    await client.call('run.cancel', { runId: well, why: 'Only tried' });
    await client.call('account.remove', { accountId });
  });
});

describe('what starts by itself', () => {
  it('is nothing until it is switched on, then exactly what the dry run said, once', async () => {
    const { client } = engine;
    expect((await client.call('run.startDue', {})).started).toEqual([]);
    const { starts, untouched } = await client.call('playbook.dryRun', { playbookId: 'billing-dispute' });
    expect(starts.length).toBeGreaterThan(0);
    expect(untouched + new Set(starts.map(({ accountId }) => accountId)).size).toBe(accounts.length);
    expect(starts[0]).toMatchObject({ trigger: 'signal', quote: expect.any(String), messageId: expect.any(String) });
    await client.call('playbook.setAutomatic', { playbookId: 'billing-dispute', automatic: true });
    const { started } = await client.call('run.startDue', {});
    expect(started.map(({ accountId, why }) => [accountId, why])).toEqual(
      starts.map(({ accountId, why }) => [accountId, why]),
    );
    expect((await client.call('run.startDue', {})).started).toEqual([]);
    const [first] = started;
    if (!first) throw new Error('nothing was started');
    const { entries } = await client.call('journal.list', { accountId: first.accountId, actors: ['rule'], limit: 5 });
    const entry = entries.find(({ command }) => command === 'run.start');
    expect(entry).toMatchObject({ undoable: true, why: first.why });
    expect(
      step(await get(first.runId), 'intake').fields.find(({ key }) => key === 'description')?.suggestion?.value,
    ).toBe((await get(first.runId)).quote);
    await client.call('playbook.setAutomatic', { playbookId: 'billing-dispute', automatic: false });
  });

  it('is refused by hand where it runs already for the same reason, and not for another', async () => {
    await start(9, 'not-responding', 'No answer for weeks');
    await expect(start(9, 'not-responding', 'no answer for weeks')).rejects.toThrow(
      /for that reason already. Nothing was started/,
    );
    await start(9, 'not-responding', 'Their new people');
  });

  it('runs through a simulated year: a review of every account each three months to the day, and steps that wait for theirs', async () => {
    const { client, clock } = engine;
    await client.call('playbook.setAutomatic', { playbookId: 'quarterly-review', automatic: true });
    const onboarding = await start(10, 'onboarding');
    for (const stepKey of ['welcome', 'handover', 'checklist', 'kickoff', 'goals'])
      await client.call('run.skip', { runId: onboarding, stepKey, why: 'Known' });
    expect(open(await get(onboarding))).toEqual([]);
    const reviews = new Map<AccountId, string[]>();
    for (let day = 0; day < 364; day += 4) {
      clock.set(testNow + day * DAY);
      for (const { accountId, runId } of (await client.call('run.startDue', {})).started) {
        reviews.set(accountId, [...(reviews.get(accountId) ?? []), (await get(runId)).reason]);
        // A review takes its time, and is over before the next.
        await client.call('run.cancel', { runId, why: 'Held' });
      }
      if (day === 28) expect(open(await get(onboarding))).toEqual([]);
      if (day === 32) expect(open(await get(onboarding))).toEqual(['check_30', 'milestone_30']);
    }
    clock.set(testNow);
    expect(reviews.size).toBe(accounts.length);
    for (const reasons of reviews.values()) {
      const days = reasons.map((reason) => reason.replace('cadence:', ''));
      const [first = '', last = ''] = [days[0], days.at(-1)];
      expect(days).toEqual(days.map((_, n) => addMonths(first, 3 * n, dayOfMonth(first))));
      expect(first > '2026-10-21' && first <= '2027-02-20').toBe(true);
      expect(addMonths(last, 3, dayOfMonth(first)) > '2027-11-15').toBe(true);
    }
  });
});
