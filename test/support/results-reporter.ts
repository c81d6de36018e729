// What a run of vitest came to, kept for whoever started it: how many, which failed and what they said, and which passed only
// when they were tried again. A test that needs that is no good test; it is told of as loudly as one that failed.
import { writeFileSync } from 'node:fs';
import type { Reporter, TestCase, TestModule } from 'vitest/node';
import { z } from 'zod';

/** Names the file that the results are written to. */
export const RESULTS_FILE = 'TEND_TEST_RESULTS';

export const testResults = z.object({
  passed: z.number(),
  failed: z.number(),
  skipped: z.number(),
  /** "file > suite > test: first line of what it said" */
  failures: z.array(z.string()),
  passedOnSecondTry: z.array(z.string()),
});
export type TestResults = z.infer<typeof testResults>;

const firstLine = (words: string | undefined): string => (words ?? '').split('\n', 1)[0]?.slice(0, 300) ?? '';
const nameOf = (test: TestCase): string => `${test.module.relativeModuleId} > ${test.fullName}`;

// biome-ignore lint/style/noDefaultExport: vitest takes a reporter from a file's default export
export default class ResultsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly { message: string }[]): void {
    const file = process.env[RESULTS_FILE];
    if (file === undefined) return;
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const inState = (state: string) => tests.filter((test) => test.result().state === state);
    const failures = [
      ...inState('failed').map((test) => `${nameOf(test)}: ${firstLine(test.result().errors?.[0]?.message)}`),
      // A file that can't be loaded has no failed test of its own, nor has a hook around several, and each counts all the same.
      ...modules.flatMap((module) =>
        [...module.children.allSuites(), module].flatMap((each) =>
          each.errors().map((error) => `${module.relativeModuleId}: ${firstLine(error.message)}`),
        ),
      ),
      ...unhandled.map((error) => `outside every test: ${firstLine(error.message)}`),
    ];
    const results: TestResults = {
      passed: inState('passed').length,
      failed: failures.length,
      skipped: inState('skipped').length + inState('pending').length,
      failures,
      passedOnSecondTry: inState('passed')
        .filter((test) => test.diagnostic()?.flaky === true)
        .map((test) => {
          const said = test.result().errors?.[0]?.message;
          return `${nameOf(test)}: ${firstLine(said)}`;
        }),
    };
    writeFileSync(file, JSON.stringify(results));
  }
}
