// From a process that does not exist yet to an answered `today.get`.
import { bareProcess, openEngineUnderTest } from './engine-under-test.ts';

export interface StartTimes {
  readonly interactive: readonly number[];
  readonly bareProcess: readonly number[];
}

export async function measureStart(dataFolder: string, now: number, rounds: number): Promise<StartTimes> {
  const interactive: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    bare.push(await bareProcess());
    const started = performance.now();
    const engine = openEngineUnderTest(dataFolder, now);
    const today = await engine.client.call('today.get', {});
    interactive.push(performance.now() - started);
    if (today.items.length === 0) throw new Error('Today is empty');
    await engine.close();
  }
  return { interactive, bareProcess: bare };
}
