// The clock a host hands the engine: the machine's, or one that stands still where `--now` put it.
import type { Clock } from '../deps.ts';

export interface LaunchClockOptions {
  readonly now: number | undefined;
  readonly timeZone: string | undefined;
}

export function launchClock({ now, timeZone }: LaunchClockOptions): Clock {
  return {
    now: () => now ?? Date.now(),
    // Asked each time: a laptop changes zones while Tend runs.
    timeZone: () => timeZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
}
