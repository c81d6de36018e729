// Where the program's own files are, in both layouts it runs from: TypeScript in a checkout (electron/engine/hosts/*.ts)
// and JavaScript in a built product (out/main/*.js). A built chunk's place means nothing, so an entry passes its own.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';
import type { WorkerName } from '../deps.ts';

export interface ProgramFiles {
  readonly version: string;
  readonly rendererFolder: string;
  workerFile(name: WorkerName): URL;
}

const packageFile = z.object({ name: z.literal('tend'), version: z.string() });

const sourceFolders: Readonly<Record<WorkerName, string>> = {
  'sync-worker': 'sync',
  'parse-worker': 'intake',
  'reading-worker': 'book/findings',
  'export-worker': 'export',
  'backup-worker': 'records/backup',
};

export function programFiles(entry: string): ProgramFiles {
  const root = findRoot(new URL('.', entry));
  const fromSources = entry.endsWith('.ts');
  return {
    version: packageFile.parse(JSON.parse(readFileSync(new URL('package.json', root), 'utf8'))).version,
    rendererFolder: fileURLToPath(new URL('out/renderer/', root)),
    workerFile: (name) =>
      fromSources
        ? new URL(`electron/engine/${sourceFolders[name]}/${name}.ts`, root)
        : new URL(`out/main/${name}.js`, root),
  };
}

function findRoot(folder: URL): URL {
  if (existsSync(new URL('package.json', folder))) return folder;
  const parent = new URL('..', folder);
  if (parent.href === folder.href) throw new Error('the program folder has no package.json');
  return findRoot(parent);
}
