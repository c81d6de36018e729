// How long the hourly look takes with 500 playbooks running over 200 accounts, all of them allowed to start by themselves: the
// sample book with its mail, other accounts with contracts and figures around it, runs at different steps.
import type { AccountId } from '../../electron/contract/scalars.ts';
import { openSampleEngine } from '../eval/drafts/open-book.ts';
import { type TestEngine, testNow } from '../support/open-test-engine.ts';
import { bars } from './bars.ts';
import { type Figure, median, milliseconds, percentile, timeFigure } from './figures.ts';

const ACCOUNTS = 200;
const RUNS = 500;
const LOOKS = 25;
const DAY = 86_400_000;

export async function playbookFigures(): Promise<Figure[]> {
  const engine = await openSampleEngine();
  try {
    const { client } = engine;
    const accounts = await fillBook(engine);
    const { playbooks } = await client.call('playbook.list', {});
    for (const { playbookId } of playbooks) await client.call('playbook.setAutomatic', { playbookId, automatic: true });
    while ((await client.call('run.startDue', {})).started.length > 0);
    await startRuns(
      engine,
      accounts,
      playbooks.map(({ playbookId }) => playbookId),
    );
    const { runs } = await client.call('run.list', { state: 'running' });
    if (runs.length !== RUNS) throw new Error(`${runs.length} playbooks run, not ${RUNS}`);
    const looked: number[] = [];
    const listed: number[] = [];
    for (let look = 0; look < LOOKS; look += 1) {
      looked.push(await timed(() => client.call('run.startDue', {})));
      listed.push(await timed(() => client.call('run.list', { state: 'running' })));
    }
    engine.clock.set(testNow + DAY);
    const nextDay = await timed(() => client.call('run.startDue', {}));
    return [
      timeFigure(
        `hourly look, ${RUNS} playbooks over ${accounts.length} accounts, p95`,
        percentile(looked, 0.95),
        bars.playbooksMs,
      ),
      { name: '  the same, median', value: milliseconds(median(looked)) },
      { name: '  the first of a day, which ranks the book anew', value: milliseconds(nextDay) },
      { name: '  all that runs, listed, median', value: milliseconds(median(listed)) },
    ];
  } finally {
    await engine.close();
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

async function fillBook({ client }: TestEngine): Promise<AccountId[]> {
  const { rows } = await client.call('book.list', {});
  const accounts = rows.map(({ accountId }) => accountId);
  for (let n = accounts.length; n < ACCOUNTS; n += 1) {
    const made = await client.call('account.create', {
      name: `Bench ${n}`,
      tier: 'standard',
      domains: [`bench${n}.example`],
    });
    const end = new Date(testNow + (n % 360) * DAY).toISOString().slice(0, 10);
    await client.call('contract.create', { accountId: made.accountId, name: 'Licences', start: '2025-01-15', end });
    accounts.push(made.accountId);
  }
  return accounts;
}

/** By hand, over all accounts and playbooks, until there are enough; some of them a step or two on. */
async function startRuns(
  { client }: TestEngine,
  accounts: readonly AccountId[],
  ids: readonly string[],
): Promise<void> {
  const { runs } = await client.call('run.list', { state: 'running' });
  for (let n = runs.length; n < RUNS; n += 1) {
    const accountId = accounts[n % accounts.length];
    const playbookId = ids[(n * 7) % ids.length];
    if (accountId === undefined || playbookId === undefined) throw new Error('the book is empty');
    const { runId } = await client.call('run.start', { accountId, playbookId, why: `Bench ${n}` });
    const { run } = await client.call('run.get', { runId });
    const [first] = run.now;
    if (n % 3 === 0 && first) await client.call('run.skip', { runId, stepKey: first.stepKey, why: 'For the bench' });
  }
}
