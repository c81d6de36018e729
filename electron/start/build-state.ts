// Whether the built product is older than what it is built from.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const sources = ['electron', 'src', 'resources', 'package.json', 'package-lock.json', 'electron.vite.config.ts'];
/** The last files that a build writes, one of each part. */
const products = ['out/main/index.js', 'out/main/cli.js', 'out/preload/index.cjs', 'out/renderer/index.html'];

export function isBuilt(root: string): boolean {
  const built = products.map((path) => changedAt(join(root, path)));
  const oldest = Math.min(...built.map((at) => at ?? 0));
  return sources.every((path) => newestIn(join(root, path)) <= oldest);
}

function newestIn(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}

function changedAt(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs;
}
