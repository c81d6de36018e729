// Work that is longer than other calls should wait is written as steps. Here they are gone through: with others answered in
// between, or at once where the caller has to have it now.
import { setImmediate as nextTurn } from 'node:timers/promises';

/** Goes through the steps, and lets others be answered between them. */
export async function inTurns<T>(steps: Generator<unknown, T>): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await nextTurn();
  }
}

export function toEnd<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
