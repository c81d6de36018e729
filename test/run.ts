// The whole test command: brings in what the tests need, then checks types, style, import directions and dead code, builds the
// product and runs every test, side by side where the parts do not disturb each other, and closes with one line of counts.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { prepareElectron } from './support/electron-runtime.ts';
import { RESULTS_FILE, testResults } from './support/results-reporter.ts';
import { prepareSystem } from './support/system-packages.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const filters = process.argv.slice(2);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

interface Job {
  readonly title: string;
  run(shown: 'at once' | 'when done'): Promise<Counts>;
}

/** A program of node_modules that passes or fails as one. */
function check(title: string, program: string, ...words: string[]): Job {
  return {
    title,
    async run(shown) {
      const passed = await runNode([join(root, 'node_modules', program), ...words], shown);
      return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
    },
  };
}

const resultsReporter = fileURLToPath(new URL('./support/results-reporter.ts', import.meta.url));

/** The tests of some projects of vitest.config.ts. */
function tests(title: string, ...words: string[]): Job {
  return {
    title,
    async run(shown) {
      const folder = mkdtempSync(join(tmpdir(), 'tend-report-'));
      const file = join(folder, 'results.json');
      try {
        const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
        const reporters = ['--reporter=default', `--reporter=${resultsReporter}`];
        // What a filter names may lie in another project.
        const none = filters.length > 0 ? ['--passWithNoTests'] : [];
        const succeeded = await runNode([vitest, 'run', ...reporters, ...none, ...words, ...filters], shown, {
          [RESULTS_FILE]: file,
        });
        const results = testResults.parse(JSON.parse(readFileSync(file, 'utf8')));
        told.push(...results.failures.map((each) => `FAILED  ${each}`));
        told.push(...results.passedOnSecondTry.map((each) => `PASSED ONLY WHEN TRIED AGAIN  ${each}`));
        return { ...results, failed: Math.max(results.failed, succeeded ? 0 : 1) };
      } catch {
        say(`FAIL ${title} ended without a report`);
        return { passed: 0, failed: 1, skipped: 0 };
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}

/** Said again at the end, where nobody has to look for it. */
const told: string[] = [];

/** Each keeps one core busy and waits for nobody; the longest first, so that two lanes end at about the same time. */
const alone: readonly Job[] = [
  check('build', 'electron-vite/bin/electron-vite.js', 'build', '--logLevel', 'warn'),
  tests('unit tests', '--project', 'unit', '--maxWorkers', '1'),
  tests('window tests', '--project', 'window', '--maxWorkers', '1'),
  check('types', 'typescript-native/bin/tsc', '-b'),
  check('style', '@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'),
  check('unused code', 'knip/bin/knip.js'),
];
const LANES = 2;

/**
 * Servers, engines and windows, of which as many run at once as the machine has room for: with nothing else beside them. A
 * machine that stands still for a minute ends whatever waits on it: what failed is tried once more, and the end says so.
 */
const together = tests(
  'integration tests and journeys',
  '--project',
  'integration',
  '--project',
  'e2e',
  '--retry',
  '1',
);

/** What runs beside another is shown in one piece, when it is done. */
async function runNode(
  words: readonly string[],
  shown: 'at once' | 'when done',
  env: NodeJS.ProcessEnv = {},
): Promise<boolean> {
  const stdio = shown === 'at once' ? 'inherit' : 'pipe';
  const child = spawn(process.execPath, words, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', stdio, stdio],
  });
  const ended = new Promise<boolean>((resolve) => {
    child.once('error', () => resolve(false));
    child.once('close', (code) => resolve(code === 0));
  });
  const said = await Promise.all([child.stdout, child.stderr].map((stream) => (stream ? text(stream) : '')));
  process.stdout.write(said.join(''));
  return ended;
}

async function runJob(job: Job, shown: 'at once' | 'when done'): Promise<Counts> {
  const started = performance.now();
  const counts = await job.run(shown);
  say(`${counts.failed === 0 ? 'ok  ' : 'FAIL'} ${job.title} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  return counts;
}

async function runInLanes(jobs: readonly Job[]): Promise<readonly Counts[]> {
  const waiting = [...jobs];
  const done: Counts[] = [];
  const lane = async (): Promise<void> => {
    for (let job = waiting.shift(); job; job = waiting.shift()) done.push(await runJob(job, 'when done'));
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return done;
}

const notices = [...prepareSystem(say)];
const electron = await prepareElectron();
if ('reason' in electron) notices.push(`The desktop window is not tested: ${electron.reason}.`);
const all = [...(await runInLanes(alone)), await runJob(together, 'at once')];
const sum = (key: keyof Counts): number => all.reduce((total, counts) => total + counts[key], 0);
for (const line of told) say(line);
for (const notice of notices) say(`NOT TESTED  ${notice}`);
say(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
process.exit(sum('failed') === 0 ? 0 : 1);
