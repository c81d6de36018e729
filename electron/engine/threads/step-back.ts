// Lets the threads that bring mail in step back behind the one that answers the window, where the system can tell threads
// apart: on Linux a priority set for "this process" is the calling thread's alone (setpriority(2), NPTL). Elsewhere it
// would slow the answers too, so nothing is done.
import { setPriority } from 'node:os';

const NICE = 10;

export function stepBack(): void {
  if (process.platform !== 'linux') return;
  try {
    setPriority(NICE);
  } catch {
    // A sandbox may forbid it; everything works without.
  }
}
