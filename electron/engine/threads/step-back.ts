// Lets the threads that bring mail in step back behind the one that answers the window, where the system can tell threads
// apart: on Linux a priority set for "this process" is the calling thread's alone (setpriority(2), NPTL). Elsewhere it
// would slow the answers too, so nothing is done.
import { setPriority } from 'node:os';

const NICE = { behindAnswers: 10, behindAll: 19 };
export type Rank = keyof typeof NICE;

/** `behindAll`: also behind those that bring mail in. */
export function stepBack(rank: Rank = 'behindAnswers'): void {
  if (process.platform !== 'linux') return;
  try {
    setPriority(NICE[rank]);
  } catch {
    // A sandbox may forbid it; everything works without.
  }
}
