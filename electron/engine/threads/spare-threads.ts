// How many threads may work at once behind the ones that answer.
import { availableParallelism } from 'node:os';

/** More would only wait for the one that writes what they found. */
const MOST = 4;

/** As many as there are cores where they step back (step-back.ts); else half of them, so that the window keeps its own. */
export function spareThreads(): number {
  const cores = availableParallelism();
  return Math.max(1, Math.min(MOST, process.platform === 'linux' ? cores : Math.floor(cores / 2)));
}
