import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Nothing is timed: these end what hangs, on a machine that does ten other things too.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 30_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          environment: 'node',
          // Functions that keep nothing: loading them anew for each file would take as long as testing them.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'window',
          include: ['test/unit/**/*.test.tsx'],
          setupFiles: ['test/unit/src/before-each-file.ts'],
          environment: 'jsdom',
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['test/integration/**/*.test.ts'],
          globalSetup: ['test/support/bundle-programs.ts'],
          environment: 'node',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          setupFiles: ['test/e2e/support/before-each-file.ts'],
          globalSetup: ['test/support/bundle-programs.ts', 'test/e2e/support/prepare-product.ts'],
          environment: 'node',
          testTimeout: 300_000,
          hookTimeout: 180_000,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
