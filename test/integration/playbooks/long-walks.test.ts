// The playbooks that take months, walked as `walks.test.ts` walks the others: the year of an account, a fall of health, the first 90
// days of a client.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addDays } from '../../../electron/engine/renewals/term.ts';
import type { Script } from './walk.ts';
import { hello, inside, openScene, type Scene, says } from './walk-scene.ts';

const DAY = 86_400_000;
let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(async () => {
  expect(scene.bench.engine.bugs).toEqual([]);
  await scene.close();
});

it('H8, a fall of health: three things at once, an executive where it is critical, and an end by itself once it recovered', async () => {
  const { call, mail, walk, today } = scene;
  const { accountId, person } = await scene.client('Fjord', hello);
  // Three mails of theirs is the least that health rests on.
  for (const ago of [44, 37, 30, 23, 16, 9]) {
    const text = `Hello Sam,\n\nthe report of ${ago} days ago is fine.\n\nTom`;
    await person.writes({ alone: true, subject: `Report ${ago}`, text, at: mail.now() - ago * DAY });
  }
  const figures = async (...rows: readonly (readonly [daysAgo: number, nps: number, usage: number])[]) => {
    const lines = rows.map(([ago, nps, usage]) => `Fjord,${addDays(today(), -ago)},${nps},${usage}`);
    const csv = ['account,date,nps,usage', ...lines].join('\n');
    await call('figure.import', { content: Buffer.from(csv).toString('base64') });
  };
  await figures([200, 70, 100], [100, 70, 100], [60, 70, 100], [1, -90, 5]);
  const runId = await scene.starts('health-drop', accountId);
  expect(await scene.trigger(runId)).toBe('health_drop');
  const path = await walk(runId, {
    client: person,
    answers: {
      agreed: [says('I agree with the plan, thank you.\n\nTom')],
    },
    prepares: {
      check_2: async () => {
        await figures([0, 95, 110]);
      },
      recovery: async () => {
        await call('run.startDue', {});
      },
    },
    fills: { plan: { level: 'critical' }, closing: { recovered: true } },
  });
  expect(path).toEqual([
    'causes by hand',
    'outreach as a task',
    'call as a task',
    'plan by hand',
    'executive as a task',
    'agreed by mail',
    'check_1 as a task',
    'check_2 as a task',
    'recovery by itself',
    'closing by hand',
  ]);
  expect((await mail.stepOf(runId, 'recovery')).why).toMatch(/^Health is \d+ again\.$/);
});

it('H6, the cycle of a year: twenty steps, four approvals by a colleague, one of which sends back', async () => {
  const { walk, today } = scene;
  const { accountId, person } = await scene.client('Eiger', hello, {
    start: `${Number(today().slice(0, 4)) - 1}${today().slice(4)}`,
    end: addDays(today(), 200),
  });
  const runId = await scene.starts('management-cycle', accountId);
  expect(await scene.trigger(runId)).toBe('cadence');
  await scene.colleague(runId, 'lead');
  const script: Script = {
    client: person,
    answers: {
      approve_status: [inside('Approved.\n\nLee')],
      approve_plan: [inside('b) Work it over, the goals are too small.\n\nLee'), inside('a\n\nLee')],
      approve_reports: [inside('Approved, thanks.\n\nLee')],
      approve_review: [inside('Approved\n\nLee')],
    },
    fills: { identify: { contact: 'Tom Berg' } },
  };
  expect(await walk(runId, script)).toEqual([
    'identify by hand',
    'records by hand',
    'history by hand',
    'analysis by hand',
    'approve_status by mail: Approved',
    'objectives by hand',
    'plan by hand',
    'approve_plan by mail: Work it over',
    'objectives by hand',
    'plan by hand',
    'approve_plan by mail: Approved',
    'implement by hand',
    'monitor by hand',
    'updates as a task',
    'communicate by hand',
    'reports by hand',
    'present as a task',
    'approve_reports by mail: Approved',
    'sales by hand',
    'issues by hand',
    'review by hand',
    'approve_review by mail: Approved',
    'evaluate by hand',
  ]);
});

it('H7, the first 90 days: goals in another conversation, a check after 30 days, milestones on their days', async () => {
  const { mail, walk, today } = scene;
  const began = today();
  const { accountId, person } = await scene.client('Gauss', hello, { start: began, end: addDays(began, 365) });
  const runId = await scene.starts('onboarding', accountId);
  expect(await scene.trigger(runId)).toBe('new_account');
  const path = await walk(runId, {
    client: person,
    answers: {
      goals: [
        async ({ answer, confirm, stepKey, text }) => {
          expect(text).toContain('1. What should work after 30 days');
          // Neither a reply nor the reference: what they were asked and how they answer says what it is.
          await answer({
            alone: true,
            subject: 'Your goals for the first 90 days',
            text: '1. All users can log in\n2. Two hours less a week for each of them\n3. We ask them\n\nTom',
          });
          expect(await scene.cautions(runId, stepKey)).toEqual(['new_thread guessed']);
          expect(await confirm()).toBe(true);
        },
      ],
      check_30: [says('1. 7\n2. no\n3. The single sign-on\n\nTom')],
      ending: [says('Confirmed.\n\nTom')],
    },
    fills: { milestone_30: { reached: 'partly' } },
  });
  expect(path).toEqual([
    'welcome as a task',
    'handover by hand',
    'checklist by hand',
    'kickoff as a task',
    'goals by mail',
    'check_30 by mail',
    'milestone_30 by hand',
    'rescue as a task',
    'milestone_60 by hand',
    'milestone_90 by hand',
    'ending by mail',
    'rhythm as a task',
  ]);
  expect(today() > addDays(began, 85)).toBe(true);
  expect((await mail.stepOf(runId, 'milestone_30')).openedAt).toBeGreaterThan(Date.parse(addDays(began, 29)));
});

it('what was asked, sent, answered and confirmed is in a record that holds', async () => {
  expect(await scene.call('audit.verify', {})).toMatchObject({ intact: true });
});
