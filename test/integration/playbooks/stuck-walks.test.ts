// H9, where things are stuck, with those who are asked answering by real mail: goals in part and then corrected, an order that a
// colleague changes once, an executive of ours who says no.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RunId } from '../../../electron/contract/runs.ts';
import type { AccountId } from '../../../electron/contract/scalars.ts';
import { hello, inside, openScene, type Scene } from './walk-scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(async () => {
  expect(scene.bench.engine.bugs).toEqual([]);
  await scene.close();
});

const begin = async (playbookId: string, accountId: AccountId): Promise<RunId> =>
  (await scene.call('run.start', { accountId, playbookId, why: 'We are stuck' })).runId;

it('unclear priorities: the client says half of it, then the rest in HTML alone, and confirms with a but', async () => {
  const { accountId, person } = await scene.client('Ampere', hello);
  const path = await scene.walk(await begin('unclear-priorities', accountId), {
    client: person,
    answers: {
      ask: [
        async ({ answer, confirm, runId, stepKey, text }) => {
          expect(text).toContain('1. What has to be reached this quarter');
          await answer({ text: '2. Fewer calls at night\n\nTom' });
          expect(await confirm()).toBe(false);
          expect(await scene.mail.ask(runId, stepKey)).toContain('1. What has to be reached this quarter');
          await answer({ text: '', html: '<p>1. The depot in Lyon is live</p><p>3. The new colours</p><p>Tom</p>' });
          expect(await confirm()).toBe(true);
        },
      ],
      confirm: [
        async ({ answer, confirm }) => {
          await answer({ text: 'Yes, agreed, but Lyon is due in March.\n\nTom' });
          await expect(confirm()).rejects.toMatchObject({ code: 'conflict' });
          await answer({ text: 'Confirmed as it stands.\n\nTom' });
          expect(await confirm()).toBe(true);
        },
      ],
    },
  });
  expect(path).toEqual(['known by hand', 'ask by mail', 'enter as a task', 'confirm by mail']);
});

it('competing priorities: a colleague wants another order, gets it, and agrees', async () => {
  const { accountId, person } = await scene.client('Bohr', hello);
  const runId = await begin('competing-priorities', accountId);
  await scene.colleague(runId, 'lead');
  const path = await scene.walk(runId, {
    client: person,
    answers: { agree: [inside('Another order, please: the bill first.\n\nLee'), inside('Agreed.\n\nLee')] },
  });
  expect(path).toEqual([
    'collect by hand',
    'order as a task',
    'agree by mail: Another order',
    'order as a task',
    'agree by mail: Agreed',
    'tell as a task',
    'given as a task',
  ]);
});

it.each([
  ['writes', 'Yes, gladly.\n\nLee', ['brief by mail: Yes', 'write as a task', 'meeting as a task', 'review as a task']],
  ['does not', 'No, not this time.\n\nLee', ['brief by mail: No', 'review as a task']],
])('no executive access: the door stays closed, and an executive of ours %s', async (who, words, rest) => {
  const { accountId, person } = await scene.client(`Curie${who.length}`, hello);
  const runId = await begin('no-executive-access', accountId);
  await scene.colleague(runId, 'sponsor');
  const path = await scene.walk(runId, {
    client: person,
    decides: { result: 'no' },
    answers: { brief: [inside(words)] },
  });
  expect(path).toEqual(['map by hand', 'story by hand', 'champion as a task', 'result by hand: no', ...rest]);
});

it('a client who does not respond, and does in the end: what came is in the book when the person says so', async () => {
  const { accountId, person } = await scene.client('Dirac', hello);
  const path = await scene.walk(await begin('not-responding', accountId), {
    client: person,
    answers: {},
    fills: { proof: { seen: 'silent' } },
    decides: { result: 'answered' },
    prepares: {
      result: async () => {
        await person.writes({
          alone: true,
          subject: 'Sorry',
          text: 'We were moving. Next week?\n\nTom',
          at: scene.mail.now(),
        });
        await scene.call('sync.run', {});
        const { threads } = await scene.call('thread.list', { accountId });
        expect(threads.find(({ subject }) => subject === 'Sorry')).toMatchObject({ whoseMove: 'ours' });
      },
    },
  });
  expect(path.at(0)).toBe('proof by hand');
  expect(path.at(-1)).toBe('result by hand: answered');
});
