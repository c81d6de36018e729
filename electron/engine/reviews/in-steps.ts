// Does a long piece of work step by step and lets whatever else waits on this thread go between.
import { setImmediate as nextTurn } from 'node:timers/promises';

export async function inSteps<T>(work: Generator<unknown, T>): Promise<T> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    await nextTurn();
  }
}
