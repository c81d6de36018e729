// Everything that rows E7, H11 and I7 of the list of capabilities name, and what the program has for it: each word of a row is a line
// here, and each line calls for it. The table is written from the list, not from the program.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccountId, ThreadId } from '../../../electron/contract/scalars.ts';
import { mboxEntry } from '../../../electron/engine/export/mbox-entry.ts';
import { buildMail } from '../../support/imap-messages.ts';
import { openTestEngine, type TestEngine, testNow } from '../../support/open-test-engine.ts';

const DAY = 86_400_000;
const ours = 'sam@ours.example';

let engine: TestEngine;
let accountId: AccountId;
let threadId: ThreadId;
let raw: Buffer;

beforeAll(async () => {
  engine = await openTestEngine();
  raw = buildMail({ id: 'a@acme.example', from: 'tom@acme.example', to: ours, at: new Date(testNow - 7 * DAY) });
  writeFileSync(join(engine.folder, 'mails.mbox'), mboxEntry(raw, 'tom@acme.example', testNow - 7 * DAY));
  await call('mail.import', { path: join(engine.folder, 'mails.mbox'), address: ours });
  ({ accountId } = await call('account.create', { name: 'Acme', domains: ['acme.example'] }));
  ({ threadId } = (await call('thread.list', { accountId })).threads[0] ?? { threadId: 0 as ThreadId });
});
afterAll(async () => {
  expect(engine.bugs).toEqual([]);
  await engine.close();
});

const call: TestEngine['client']['call'] = (...words) => engine.client.call(...words);
const taskOf = async (taskId: string) => {
  const found = (await call('task.list', { state: 'all' })).tasks.find((one) => one.taskId === taskId);
  if (!found) throw new Error(`no task ${taskId}`);
  return found;
};

describe('E7, follow-ups and reminders:', () => {
  it('schedule', async () => {
    const { taskId } = await call('task.create', { title: 'Ask again', due: '2026-11-24', accountId, threadId });
    expect(await taskOf(taskId)).toMatchObject({ due: '2026-11-24', dueInDays: 4, overdue: false, threadId });
  });

  it('rank', async () => {
    await call('task.create', { title: 'Can wait', due: '2027-03-01', impact: 'low', urgency: 'low' });
    await call('task.create', { title: 'Now', due: '2026-11-20', impact: 'high', urgency: 'high' });
    const titles = (await call('task.list', {})).tasks.map(({ title }) => title);
    expect(titles.indexOf('Now')).toBeLessThan(titles.indexOf('Ask again'));
    expect(titles.indexOf('Ask again')).toBeLessThan(titles.indexOf('Can wait'));
  });

  it('remind', async () => {
    const { taskId } = await call('task.create', { title: 'Ring', remindAt: testNow + DAY });
    expect((await taskOf(taskId)).remindAt).toBe(testNow + DAY);
  });

  it('snooze until a date', async () => {
    const { taskId } = await call('task.create', { title: 'Later', accountId });
    await call('task.snooze', { taskId, until: testNow + 3 * DAY });
    expect(await taskOf(taskId)).toMatchObject({ state: 'snoozed', snoozedUntil: testNow + 3 * DAY });
    engine.clock.set(testNow + 3 * DAY + 1);
    expect(await taskOf(taskId)).toMatchObject({ state: 'open', wokeAt: testNow + 3 * DAY });
    engine.clock.set(testNow);
    await call('thread.snooze', { threadIds: [threadId], until: testNow + 2 * DAY });
  });

  it('or until no reply', async () => {
    const { taskId } = await call('task.create', { title: 'If nobody answers', accountId, threadId });
    await call('task.snooze', { taskId, until: testNow + 2 * DAY, unlessReply: true });
    expect(await taskOf(taskId)).toMatchObject({ state: 'snoozed', snoozedUnlessReply: true });
    engine.clock.set(testNow + 2 * DAY + 1);
    // Nobody answered.
    expect((await taskOf(taskId)).state).toBe('open');
    engine.clock.set(testNow);
  });

  it('overdue shown', async () => {
    const { taskId } = await call('task.create', { title: 'Forgotten', due: '2026-11-17' });
    expect(await taskOf(taskId)).toMatchObject({ overdue: true, dueInDays: -3 });
    expect((await call('task.list', {})).counts.overdue).toBe(1);
  });
});

describe('H11:', () => {
  const source = `---
name: Ours
about: A try.
roles:
- they: client, Client
triggers:
- every 3 months
- by hand
---

## look: Look at it
todo by you, due 2 working days after start
Look.

## ask: Ask them
form by they, due 3 working days after previous
Tell us.
- content*: scale 0-10, How content are you
`;

  it('users write their own playbooks', async () => {
    expect(await call('playbook.validate', { source })).toMatchObject({ problems: [] });
    await call('playbook.save', { playbookId: 'ours', source });
    expect(readFileSync(join(engine.folder, 'playbooks', 'ours.md'), 'utf8')).toBe(source);
    expect(
      (await call('playbook.validate', { source: source.replace('form by they', 'form by them') })).problems,
    ).toEqual([expect.objectContaining({ line: 16, level: 'error' })]);
  });

  it('and edit them, which breaks none that runs', async () => {
    const { runId } = await call('run.start', { accountId, playbookId: 'ours', why: 'A try' });
    await call('playbook.save', { playbookId: 'ours', source: source.replace('Look at it', 'Look twice') });
    const { run } = await call('run.get', { runId });
    expect(run).toMatchObject({ changedSince: true, all: [{ title: 'Look at it' }, { title: 'Ask them' }] });
    await call('run.completeStep', { runId, stepKey: 'look' });
    expect((await call('run.get', { runId })).run.now.map(({ stepKey }) => stepKey)).toEqual(['ask']);
    await call('run.cancel', { runId, why: 'Enough' });
  });

  it('a dry run shows what one would do to the book, and does nothing', async () => {
    const before = await call('run.list', {});
    const { starts } = await call('playbook.dryRun', { playbookId: 'ours', days: 400 });
    expect(starts[0]).toMatchObject({ accountId, trigger: 'cadence' });
    expect(starts[0]?.why).toContain('It is due every 3 months');
    expect(await call('run.list', {})).toEqual(before);
  });
});

describe('I7:', () => {
  const mail = (id: string) =>
    buildMail({ id, from: 'tom@acme.example', to: ours, at: new Date(testNow - DAY), subject: `Of ${id}` });

  it.each([
    [
      'mbox',
      (place: string) => writeFileSync(place, mboxEntry(mail('mbox@acme.example'), 'tom@acme.example', testNow)),
    ],
    [
      'Maildir',
      (place: string) => {
        for (const part of ['cur', 'new', 'tmp']) mkdirSync(join(place, part), { recursive: true });
        writeFileSync(join(place, 'cur', '1:2,S'), mail('maildir@acme.example'));
      },
    ],
    ['.eml', (place: string) => writeFileSync(place, mail('eml@acme.example'))],
  ])('import of %s', async (name, write) => {
    const path = join(engine.folder, `import${name === '.eml' ? '.eml' : `-${name}`}`);
    write(path);
    expect(await call('mail.import', { path, address: ours })).toMatchObject({
      added: 1,
      alreadyHere: 0,
      problems: [],
    });
    expect(await call('mail.import', { path, address: ours })).toMatchObject({ added: 0, alreadyHere: 1 });
  });

  it.each(['eml', 'mbox'] as const)('export of threads as %s, byte by byte', async (format) => {
    const { content, messages } = await call('mail.export', { threadId, format });
    expect(messages).toBe(1);
    const bytes = Buffer.from(content ?? '', 'base64')
      .toString('latin1')
      .replaceAll('\r\n', '\n');
    expect(bytes).toContain(raw.toString('latin1').replaceAll('\r\n', '\n').trim());
  });
});
