// The law of every command: run, then undo, and every journaled table is as it was. Table-driven, over the sample book.

import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CallName, calls } from '../../../electron/contract/contract.ts';
import { faceOfTheirs } from '../../support/documents/face-of-theirs.ts';
import { openTestEngine, type TestEngine, testNow } from '../../support/open-test-engine.ts';
import { addServedMail, derived, notUndoable, owned, sendWithoutFile } from './command-scene.ts';
import { crmCommands } from './crm-commands.ts';
import { beginDay, dayCommands } from './day-commands.ts';
import { meet, meetingCommands } from './meeting-commands.ts';
import { playBooks, playbookCommands } from './playbook-commands.ts';
import { agree, renewalCommands } from './renewal-commands.ts';
import { askSteps, stepCommands } from './step-commands.ts';

const DAY = 86_400_000;
let engine: TestEngine;
let account: number;
let name: string;
let other: number;
let thread: number;
let draft: number;
/** A message that is held, and speaks of a file it does not have. */
let held: number;
/** A person of the account whose role mail suggests. */
let suggested: string;
/** A thread in the inbox of a mailbox with a server, and the folder next to it. */
let served: number;
let folder: number;
/** A change that the server refused. */
let refused: number;
/** A promise with a day. */
let finding: string;
/** Something to do, and something that was said. */
let task: string;
let said: string;
/** What was agreed with the account, a signal of more, and an opening. */
let agreed: Awaited<ReturnType<typeof agree>>;
/** Steps that are asked by mail. */
let asked: Awaited<ReturnType<typeof askSteps>>;
/** Meetings in each of their states. */
let met: Awaited<ReturnType<typeof meet>>;
/** A pass of the day that is under way. */
let begun: Awaited<ReturnType<typeof beginDay>>;
/** Playbooks that run. */
let playing: Awaited<ReturnType<typeof playBooks>>;
/** Something of the library. */
let resource: string;
/** What the account wants to reach. */
let goal: number;
const pack = { kind: 'review_pack', edition: 'internal' } as const;
/** A drafted touch that waits, one that was rejected, and a touch there is a reason for. */
let waiting: { queueItemId: number; revision: number };
let rejected: number;
let proposable: { accountId: number; kind: 'check_in' };
const template = (words: string) =>
  `---\nname: Mine\ncategory: check_in\nkinds: check_in\nlanguage: en\nsubject: Hello\n---\n${words}.\n`;

beforeAll(async () => {
  engine = await openTestEngine();
  await engine.client.call('sample.open', { seed: 3 });
  const { rows } = await engine.client.call('book.list', {});
  account = rows[0]?.accountId ?? 0;
  name = rows[0]?.name ?? '';
  other = rows[1]?.accountId ?? 0;
  const { people } = await engine.client.call('person.list', { accountId: account });
  suggested = people.find((person) => person.suggestedRole !== null)?.address ?? '';
  const { threads } = await engine.client.call('thread.list', { accountId: account, limit: 1 });
  thread = threads[0]?.threadId ?? 0;
  const started = await engine.client.call('draft.start', { kind: 'new', content: { text: 'Half a sentence' } });
  draft = started.draft.draftId;
  held = await sendWithoutFile(engine);
  await engine.client.call('touch.log', {
    accountId: account,
    kind: 'call',
    at: testNow - DAY,
    subject: 'Catching up',
  });
  await engine.client.call('person.update', {
    accountId: account,
    address: 'old@example.com',
    name: 'Old',
    isPrimary: true,
  });
  task = (await engine.client.call('task.create', { title: 'Call Ann', accountId: account })).taskId;
  resource = (await engine.client.call('resource.save', { title: 'A recording', tags: ['onboarding'] })).resourceId;
  await engine.client.call('template.save', { source: template('My words') });
  said = (await engine.client.call('feedback.create', { accountId: account, kind: 'request', text: 'A dark mode' }))
    .feedbackId;
  await engine.client.call('quiet.choose', { accountId: account, choice: 'light_note' });
  goal = (await engine.client.call('goal.create', { accountId: account, text: 'Shorter waits' })).goalId;
  await engine.client.call('document.editSection', {
    accountId: account,
    ...pack,
    section: 'plan',
    title: 'Plan',
    blocks: [{ type: 'paragraph', text: 'Ours.', sources: [] }],
  });
  agreed = await agree(engine, account, other);
  playing = await playBooks(engine, account);
  await draftTouches(rows.map((row) => row.accountId));
  met = await meet(
    engine,
    rows.map((row) => row.accountId),
  );
  ({ served, folder, refused } = await addServedMail(engine));
  asked = await askSteps(engine, other);
  const { commitments } = await engine.client.call('commitment.list', {});
  finding = commitments.find(({ due }) => due !== null)?.findingId ?? '';
  begun = await beginDay(engine);
});
afterAll(() => engine.close());

/** For the first three accounts there is something to write to about. */
async function draftTouches(accounts: readonly number[]): Promise<void> {
  const made: number[] = [];
  for (const accountId of accounts) {
    const request = { accountId, kind: 'check_in' as const };
    const { draft } = await engine.client.call('touch.compose', request);
    if (draft === null || draft.plan.gaps.length > 0) continue;
    if (made.length === 2) {
      proposable = request;
      break;
    }
    const { queueItemId } = await engine.client.call('queue.propose', request);
    if (queueItemId !== null) made.push(queueItemId);
  }
  const { item } = await engine.client.call('queue.get', { queueItemId: made[0] ?? 0 });
  waiting = { queueItemId: item.queueItemId, revision: item.revision };
  rejected = made[1] ?? 0;
  await engine.client.call('queue.reject', { queueItemId: rejected, why: 'wrong_time' });
}

type Outcome = { entryId: number | null; title?: string };
const commands: [CallName, () => unknown][] = [
  ['account.create', () => ({ name: 'Harbour', domains: ['harbour.example'], arr: { minor: 100, currency: 'EUR' } })],
  ['account.update', () => ({ accountId: account, name: 'Renamed', tier: 'standard', domains: [], cadenceDays: 3 })],
  ['account.remove', () => ({ accountId: account })],
  ['account.snooze', () => ({ accountId: account, until: testNow + DAY, why: 'On holiday' })],
  [
    'account.import',
    () => ({ content: Buffer.from('Company name,Domain,ARR\nNew,new.example,5\n').toString('base64') }),
  ],
  [
    'figure.import',
    () => ({
      content: Buffer.from(`account,date,usage,nps\n${name},2026-05-31,1200,40\n${name},2026-06-30,900,\n`).toString(
        'base64',
      ),
    }),
  ],
  [
    'person.update',
    () => ({ accountId: account, address: 'new@example.com', name: 'New', role: 'champion', isPrimary: true }),
  ],
  ['person.judge', () => ({ accountId: account, address: suggested, about: 'role', verdict: 'accept' })],
  ['touch.log', () => ({ accountId: account, kind: 'meeting', at: testNow, subject: 'Planning', people: ['Ann'] })],
  ['touch.remove', () => ({ touchId: 1 })],
  ['voice.correct', () => ({ mailboxId: 1, address: 'ann@example.com', fields: { greeting: 'Dear {first},' } })],
  ['template.save', () => ({ templateId: 'check-in-result', source: template('Other words') })],
  ['template.remove', () => ({ templateId: 'mine' })],
  ['resource.save', () => ({ title: 'A guide', url: 'https://example.com/guide', tags: ['reports'] })],
  ['resource.remove', () => ({ resourceId: resource })],
  ['mapping.assignThread', () => ({ threadId: thread, accountIds: [other] })],
  ['mapping.setAddress', () => ({ address: 'someone@gmail.com', target: { accountId: account } })],
  ['mapping.setDomain', () => ({ domain: 'shared.example', target: 'shared' })],
  ['thread.archive', () => ({ threadIds: [thread, served], archived: true })],
  ['thread.markRead', () => ({ threadIds: [thread, served], read: true })],
  ['thread.star', () => ({ threadIds: [thread, served], starred: true })],
  ['thread.move', () => ({ threadIds: [served], folderId: folder })],
  ['thread.trash', () => ({ threadIds: [thread, served] })],
  ['thread.label', () => ({ threadIds: [thread, served], add: ['Follow up'], remove: ['Old'] })],
  ['thread.snooze', () => ({ threadIds: [thread, served], until: testNow + DAY, unlessReply: true })],
  ['outbox.drop', () => ({ operationIds: [refused] })],
  [
    'task.create',
    () => ({ title: 'Send the report', accountId: account, threadId: thread, due: '2026-11-24', impact: 'high' }),
  ],
  ['task.update', () => ({ taskId: task, title: 'Call Ben', due: '2026-11-23', accountId: other, urgency: 'high' })],
  ['task.done', () => ({ taskId: task })],
  ['task.remove', () => ({ taskId: task, why: 'Not ours' })],
  ['task.snooze', () => ({ taskId: task, until: testNow + DAY, unlessReply: true })],
  ['quiet.choose', () => ({ accountId: account, choice: 'snooze', until: testNow + 9 * DAY, why: 'Their fair' })],
  ['feedback.create', () => ({ accountId: account, kind: 'survey', text: 'Would recommend us', score: 9 })],
  ['feedback.resolve', () => ({ feedbackId: said, resolution: 'It is in the new version' })],
  ['feedback.remove', () => ({ feedbackId: said })],
  ['finding.setState', () => ({ findingId: finding, state: 'dismissed', why: 'Not meant so' })],
  ['finding.correct', () => ({ findingId: finding, what: 'the final offer', due: null, kind: 'question' })],
  ...renewalCommands(() => agreed),
  ...playbookCommands(() => playing),
  ...crmCommands(() => thread),
  ...dayCommands(() => begun),
  ['goal.create', () => ({ accountId: account, text: 'Fewer empty runs', target: '8 %', due: '2027-03-31' })],
  ['goal.update', () => ({ goalId: goal, state: 'on_track', current: '29 min' })],
  ['goal.remove', () => ({ goalId: goal })],
  [
    'document.editSection',
    () => ({
      accountId: account,
      ...pack,
      section: 'summary',
      title: 'In short',
      blocks: [{ type: 'gap', prompt: 'X' }],
    }),
  ],
  ['document.resetSection', () => ({ accountId: account, ...pack, section: 'plan' })],
  ['document.arrange', () => ({ accountId: account, ...pack, order: ['agenda'], hidden: ['openings'] })],
  ['document.fillGap', () => ({ accountId: account, ...pack, section: 'actions', prompt: 'X', text: 'Ann sends it' })],
  ['queue.propose', () => proposable],
  [
    'queue.edit',
    () => ({ ...waiting, subject: 'Other words', text: 'Hi,', to: [{ name: 'Ann', address: 'ann@example.com' }] }),
  ],
  ['queue.reject', () => ({ queueItemId: waiting.queueItemId, why: 'wrong_tone', note: 'Too stiff' })],
  ['queue.snooze', () => ({ queueItemId: waiting.queueItemId, until: testNow + DAY })],
  ['queue.resume', () => ({ queueItemId: rejected })],
  ['queue.setMode', () => ({ queueItemId: waiting.queueItemId, mode: 'manual' })],
  ['mode.set', () => ({ kind: 'check_in', tier: 'enterprise', mode: 'manual' })],
  ['autopilot.set', () => ({ dailyCap: 3, topValue: true })],
  ['autopilot.pause', () => ({ paused: true, why: 'Away' })],
  ['sender.showImages', () => ({ address: 'News@Shop.example', show: true })],
  ['brand.update', () => ({ company: 'Halden Systems', colour: '#1d5b40' })],
  ['brand.takeFace', () => ({ regular: faceOfTheirs().toString('base64'), strong: null })],
  ['settings.update', () => ({ responseGoalHours: 8, ownDomains: ['ours.example'] })],
  ['model.set', () => ({ enabled: true, model: 'a-model', baseUrl: 'http://127.0.0.1:9/v1' })],
  ['mailbox.setSignInClient', () => ({ provider: 'microsoft', clientId: 'an-id', tenant: 'ours.example' })],
  ['gate.override', () => ({ outgoingId: held, rule: 'missing_attachment', why: 'It follows by post' })],
  ...meetingCommands(() => met),
  ...stepCommands(() => asked),
  ['draft.discard', () => ({ draftId: draft })],
  ['signature.set', () => ({ mailboxId: 1, text: 'Maya' })],
  ['mailbox.update', () => ({ mailboxId: 1, displayName: 'Someone', aliases: ['other@northbeam.example'] })],
];

describe('every command', () => {
  it('is in the table, unless it says that it cannot be undone', () => {
    const answersWithEntry = (Object.keys(calls) as CallName[]).filter((name) => {
      const output: { shape?: Record<string, unknown> } = calls[name].output as never;
      return output.shape !== undefined && 'entryId' in output.shape;
    });
    expect(answersWithEntry.filter((name) => !notUndoable.has(name)).sort()).toEqual(
      commands.map(([name]) => name).sort(),
    );
  });

  it.each(commands)(
    '%s: undo restores every journaled table and what is derived from it, and redo does it again',
    async (name, input) => {
      const call = engine.client.call as (name: string, input: unknown) => Promise<Outcome>;
      const before = [owned(engine), derived(engine)];
      const done = await call(name, input());
      expect(done.entryId).toBeTypeOf('number');
      const after = [owned(engine), derived(engine)];
      expect(after).not.toEqual(before);

      const undone = await call('journal.undo', { entryId: done.entryId });
      expect([owned(engine), derived(engine)]).toEqual(before);
      // One colon is enough: "Undid: Began “Reply pass”".
      expect(undone.title?.replaceAll(/“[^”]*”/g, '')).toMatch(/^Undid: [^:]+$/);

      const redone = await call('journal.undo', { entryId: undone.entryId });
      expect([owned(engine), derived(engine)]).toEqual(after);
      await call('journal.undo', { entryId: redone.entryId });
      expect([owned(engine), derived(engine)]).toEqual(before);
    },
  );

  it('draft.send: undo takes a held message back as if it had never been sent, and undoing that is refused', async () => {
    const { client } = engine;
    await client.call('mailbox.update', {
      mailboxId: 1,
      smtp: { host: 'smtp.northbeam.example', port: 465, security: 'tls' },
    });
    await client.call('draft.save', {
      draftId: draft,
      revision: 1,
      content: { to: [{ name: '', address: 'tom@acme.example' }], subject: 'Held' },
    });
    const before = owned(engine);
    const { entryId } = await client.call('draft.send', { draftId: draft });
    expect(owned(engine)).not.toEqual(before);
    const undone = await client.call('journal.undo', { entryId: Number(entryId) });
    expect(owned(engine)).toEqual(before);
    await expect(client.call('journal.undo', { entryId: Number(undone.entryId) })).rejects.toThrow(/draft again/);
    expect(owned(engine)).toEqual(before);
  });

  it.each(['queue.approve', 'queue.approveAll'] as const)(
    '%s: undo takes back what has not left as if it had never been approved, and undoing that is refused',
    async (name) => {
      const { client } = engine;
      const before = owned(engine);
      const { item } = await client.call('queue.get', { queueItemId: waiting.queueItemId });
      const known = { queueItemId: item.queueItemId, revision: item.revision };
      const { entryId } = await (name === 'queue.approve'
        ? client.call('queue.approve', known)
        : client.call('queue.approveAll', { items: [known] }));
      expect(owned(engine)).not.toEqual(before);
      const undone = await client.call('journal.undo', { entryId: Number(entryId) });
      expect(owned(engine)).toEqual(before);
      await expect(client.call('journal.undo', { entryId: Number(undone.entryId) })).rejects.toThrow(/draft again/);
      expect(owned(engine)).toEqual(before);
    },
  );

  it('leaves a journal whose chain of hashes holds', async () => {
    expect(await engine.client.call('journal.verify', {})).toMatchObject({ intact: true });
    expect(engine.bugs).toEqual([]);
  });
});

describe('undo', () => {
  it('is refused with a sentence when the same thing was changed again since', async () => {
    const first = await engine.client.call('account.update', { accountId: account, owner: 'Ann' });
    const second = await engine.client.call('account.update', { accountId: account, owner: 'Ben' });
    await expect(engine.client.call('journal.undo', { entryId: Number(first.entryId) })).rejects.toThrow(
      /changed again since/,
    );
    await engine.client.call('journal.undo', { entryId: Number(second.entryId) });
    await engine.client.call('journal.undo', { entryId: Number(first.entryId) });
    await expect(engine.client.call('journal.undo', { entryId: Number(first.entryId) })).rejects.toThrow(
      /undone already/,
    );
  });

  it('finds an entry that was altered behind the program’s back', async () => {
    const copy = await engine.reopen();
    engine = copy;
    const db = new Database(join(engine.folder, 'tend.db'));
    db.exec('DROP TRIGGER journal_change_no_update');
    db.prepare(
      "UPDATE journal_change SET after = replace(after, 'Ben', 'Eve') WHERE entry_id = 2 OR after LIKE '%Ben%'",
    ).run();
    db.close();
    expect(await engine.client.call('journal.verify', {})).toMatchObject({ intact: false });
  });
});
