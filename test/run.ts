// The whole test command: brings in what the tests need, checks types, style, import directions and dead code, builds the
// product, runs every test, and closes with one line of counts.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { prepareElectron } from './support/electron-runtime.ts';
import { prepareSystem } from './support/system-packages.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const say = (line: string): void => void process.stdout.write(`${line}\n`);

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const checks: readonly (readonly [title: string, program: string, ...words: string[]])[] = [
  ['types', 'typescript/bin/tsc', '-b'],
  ['style', '@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'],
  ['unused code', 'knip/bin/knip.js'],
  ['build', 'electron-vite/bin/electron-vite.js', 'build', '--logLevel', 'warn'],
];

const report = z.object({
  success: z.boolean(),
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numFailedTestSuites: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
});

function runCheck([title, program, ...words]: (typeof checks)[number]): boolean {
  const started = performance.now();
  const passed = runNode([join(root, 'node_modules', program), ...words]);
  say(`${passed ? 'ok  ' : 'FAIL'} ${title} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  return passed;
}

function runNode(words: readonly string[]): boolean {
  return spawnSync(process.execPath, words, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
}

function runTests(filters: readonly string[]): Counts {
  const folder = mkdtempSync(join(tmpdir(), 'tend-report-'));
  const file = join(folder, 'report.json');
  try {
    const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const succeeded = runNode([vitest, 'run', ...reporters, ...filters]);
    return countTests(readFileSync(file, 'utf8'), succeeded);
  } catch {
    say('FAIL the tests ended without a report');
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A file that can't be loaded has no failed test of its own, and counts as one all the same. */
function countTests(text: string, succeeded: boolean): Counts {
  const found = report.parse(JSON.parse(text));
  const failed = Math.max(found.numFailedTests, succeeded && found.success ? 0 : 1);
  return { passed: found.numPassedTests, failed, skipped: found.numPendingTests + found.numTodoTests };
}

const notices = [...prepareSystem(say)];
const electron = await prepareElectron();
if ('reason' in electron) notices.push(`The desktop window is not tested: ${electron.reason}.`);
const results = checks.map(runCheck);
const tests = runTests(process.argv.slice(2));
for (const notice of notices) say(`NOT TESTED  ${notice}`);
const passed = tests.passed + results.filter((result) => result).length;
const failed = tests.failed + results.filter((result) => !result).length;
say(`${passed} passed, ${failed} failed, ${tests.skipped} skipped`);
process.exit(failed === 0 ? 0 : 1);
