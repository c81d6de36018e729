// Where the programs and workers lie that tests start: bundled for the run of the tests, or else in the sources.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export const bundledPrograms = {
  'sync-worker': new URL('../../electron/engine/sync/sync-worker.ts', import.meta.url),
  'parse-worker': new URL('../../electron/engine/intake/parse-worker.ts', import.meta.url),
  'reading-worker': new URL('../../electron/engine/book/findings/reading-worker.ts', import.meta.url),
  'export-worker': new URL('../../electron/engine/export/export-worker.ts', import.meta.url),
  'backup-worker': new URL('../../electron/engine/records/backup/backup-worker.ts', import.meta.url),
  'backup-process': new URL('./backup-process.ts', import.meta.url),
  'fault-engine': new URL('./fault-engine.ts', import.meta.url),
  'send-process': new URL('./send-process.ts', import.meta.url),
  'imap-sync-process': new URL('./imap-sync-process.ts', import.meta.url),
  'engine-process': new URL('../bench/engine-process.ts', import.meta.url),
} as const;

export type ProgramName = keyof typeof bundledPrograms;

/** The variable that names the folder of the bundles to the tests and to whatever they start. */
export const programsFolder = 'TEND_TEST_PROGRAMS';

export function programFile(name: ProgramName): URL {
  const folder = process.env[programsFolder];
  return folder === undefined ? bundledPrograms[name] : pathToFileURL(join(folder, `${name}.js`));
}
