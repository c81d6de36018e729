// Where the files are that come with the program.
import { lstatSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A folder of `resources`, beside the program from sources and from a build alike: a chunk's own place says nothing. */
export function programFolder(name: string): string {
  const below = join('resources', name);
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const found = join(folder, below);
    if (lstatSync(found, { throwIfNoEntry: false })?.isDirectory()) return found;
    if (dirname(folder) === folder) throw new Error(`the program has no folder of ${name}`);
  }
}
