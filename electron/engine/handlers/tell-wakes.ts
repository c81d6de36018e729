// Tells the window when a snooze ends. Nothing is written: which threads are asleep is read at the moment of asking.
import type { Clock } from '../deps.ts';
import type { Store } from '../store/open-store.ts';
import { nextWakeAfter } from '../store/queries/thread-sleep.ts';

const LOOK_MS = 20_000;

export function tellWakes(db: Store, clock: Clock, woke: () => void): void {
  let looked = clock.now();
  const timer = setInterval(() => {
    if (!db.open) {
      clearInterval(timer);
      return;
    }
    const now = clock.now();
    const next = nextWakeAfter(db, looked);
    looked = now;
    if (next !== null && next <= now) woke();
  }, LOOK_MS);
  timer.unref();
}
