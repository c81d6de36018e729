// Holds the table of who may import whom, and that it was held against something.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const cruise = z.object({
  modules: z.array(z.object({ source: z.string() })),
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});
const config = z.object({ forbidden: z.array(z.object({ name: z.string() })) });

const rules = config.parse(createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs'))).forbidden;

describe('the rooms of the house', () => {
  let found: z.infer<typeof cruise>;
  beforeAll(() => {
    found = cruise.parse(JSON.parse(runCruiser('electron', 'src')));
  }, 60_000);

  it('import only what the table allows', () => {
    const broken = found.summary.violations.map(({ from, to, rule }) => `${rule.name}: ${from} -> ${to}`);
    expect(broken).toEqual([]);
  });

  it('were all read: a checker that sees no modules finds no violation', () => {
    const own = found.modules.filter(({ source }) => /^(electron|src)\//.test(source));
    expect(own.length).toBeGreaterThan(200);
  });

  it('have a rule each', () => {
    const rooms = [
      ...foldersIn('electron').filter((name) => name !== 'engine'),
      ...foldersIn('electron/engine'),
      ...foldersIn('src'),
    ];
    const ruled = rules.map(({ name }) => name.replace(/-imports$/, ''));
    expect(rooms.filter((room) => !ruled.includes(room))).toEqual([]);
  });

  it('and the checker does refuse what the table forbids', () => {
    const refused = cruise.parse(JSON.parse(runCruiser('test/fixtures/house')));
    expect(refused.summary.violations.map(({ rule }) => rule.name)).toContain('no-cycles');
  }, 60_000);
});

function runCruiser(...folders: string[]): string {
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const words = [program, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...folders];
  try {
    return execFileSync(process.execPath, words, { cwd: root, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });
  } catch (error) {
    // It exits with the number of violations and prints the same report.
    if (error instanceof Error && 'stdout' in error && typeof error.stdout === 'string') return error.stdout;
    throw error;
  }
}

function foldersIn(path: string): string[] {
  const folder = join(root, path);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}
