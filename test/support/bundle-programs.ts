// The engine's workers and the programs that tests start, bundled once for the run as the product's are: a
// thread or process of a bundle starts in a third of the time. Vitest runs `setup` before the integration tests and the journeys.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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

/** For `programFile`, here and in every process that is started from here; what comes back removes the bundles. */
export async function bundlePrograms(names: readonly ProgramName[]): Promise<() => void> {
  const cache = join(root, 'node_modules', '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'test-programs-'));
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
