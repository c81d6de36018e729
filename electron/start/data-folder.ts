// Where a person's data lives when no folder is named: the platform's own place for a program's data. The sample book
// has a folder beside it, so that trying it never touches real data.
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, posix, resolve, win32 } from 'node:path';

export interface Surroundings {
  readonly env: NodeJS.ProcessEnv;
  readonly platform: NodeJS.Platform;
  readonly sample: boolean;
}

export function platformDataFolder({ env, platform, sample }: Surroundings): string {
  if (platform === 'win32') {
    const root = env.APPDATA ?? win32.join(env.USERPROFILE ?? homedir(), 'AppData', 'Roaming');
    return win32.join(root, sample ? 'Tend Sample' : 'Tend');
  }
  const home = env.HOME ?? homedir();
  if (platform === 'darwin') {
    return posix.join(home, 'Library', 'Application Support', sample ? 'Tend Sample' : 'Tend');
  }
  // The XDG base directory specification has relative paths ignored.
  const named = env.XDG_DATA_HOME;
  const root = named?.startsWith('/') ? named : posix.join(home, '.local', 'share');
  return posix.join(root, sample ? 'tend-sample' : 'tend');
}

/** Makes the folder, readable by its owner alone, and answers its absolute path. A folder that exists keeps its mode. */
export function makeDataFolder(folder: string): string {
  const path = resolve(folder);
  makeWithParents(path);
  if (!statSync(path).isDirectory()) throw new Error('not a folder');
  return path;
}

/** One by one: where a parent can't be made although nothing forbids it (/proc), mkdir's own recursion never ends. */
function makeWithParents(path: string): void {
  if (existsSync(path)) return;
  const parent = dirname(path);
  if (parent !== path) makeWithParents(parent);
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    // Another Tend made it at the same moment.
    if (!existsSync(path)) throw error;
  }
}
