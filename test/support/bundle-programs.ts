// The engine's workers and the programs that tests start, bundled once for the run as the product's are: a
// thread or process of a bundle starts in a third of the time. Vitest runs `setup` before the integration tests and the journeys.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { bundledPrograms, type ProgramName, programsFolder } from './programs.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

export async function setup(): Promise<(() => void) | undefined> {
  // Another project of the same run has brought them.
  if (process.env[programsFolder] !== undefined) return undefined;
  return bundlePrograms([
    'sync-worker',
    'parse-worker',
    'reading-worker',
    'export-worker',
    'backup-worker',
    'backup-process',
    'fault-engine',
    'send-process',
    'imap-sync-process',
  ]);
}

const PREFIX = 'test-programs-';
const DAY_MS = 24 * 60 * 60 * 1000;

/** What runs that were killed left; those of another run that is under way are younger. */
function removeLeftBehind(cache: string): void {
  for (const name of readdirSync(cache)) {
    const path = join(cache, name);
    if (
      name.startsWith(PREFIX) &&
      Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY) > DAY_MS
    )
      rmSync(path, { recursive: true, force: true });
  }
}

/** For `programFile`, here and in every process that is started from here; what comes back removes the bundles. */
export async function bundlePrograms(names: readonly ProgramName[]): Promise<() => void> {
  const cache = join(root, 'node_modules', '.cache');
  mkdirSync(cache, { recursive: true });
  removeLeftBehind(cache);
  const folder = mkdtempSync(join(cache, PREFIX));
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    ssr: { noExternal: true, external: ['better-sqlite3', 'pdfkit', 'fontkit', 'pptxgenjs', 'docx'] },
    build: {
      ssr: true,
      outDir: folder,
      minify: false,
      rolldownOptions: { input: Object.fromEntries(names.map((name) => [name, fileURLToPath(bundledPrograms[name])])) },
    },
  });
  // Else each of them is read twice, the first time to find out what it is.
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module' }));
  const before = { [programsFolder]: process.env[programsFolder], NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE };
  process.env[programsFolder] = folder;
  // The bundles of another run lie elsewhere: what is compiled of these goes with them.
  process.env.NODE_COMPILE_CACHE = join(folder, 'compiled');
  return () => {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
    rmSync(folder, { recursive: true, force: true });
  };
}
