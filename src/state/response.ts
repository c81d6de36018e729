// Questions of accounts that wait for our answer, by the working hours that are left. Time alone changes it: it is asked
// again with the clock.
import { useEffect } from 'react';
import type { CallOutput } from '../../electron/contract/contract.ts';
import { useClock } from './clock.ts';
import { ask } from './engine.ts';
import { createResources } from './resource.ts';

const resource = createResources<'response', CallOutput<'response.list'>>({
  topics: ['threads', 'book', 'accounts', 'settings', 'findings'],
  ask: () => ask('response.list', {}),
});

const EVERY_MS = 5 * 60_000;

export function useResponse() {
  const loaded = resource.use('response');
  const slot = useClock((clock) => Math.floor(clock.now / EVERY_MS));
  const nextAt = loaded.data?.nextAt ?? null;
  const passed = useClock((clock) => nextAt !== null && clock.now >= nextAt);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again as time goes by
  useEffect(() => {
    if (resource.peek('response')) void resource.load('response');
  }, [slot, passed]);
  return loaded;
}
