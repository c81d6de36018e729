// Opens the real engine in a plain Node process, for the command line and the browser host.
import type { LaunchOptions } from '../../start/launch-options.ts';
import { type HeldEngine, holdEngine } from './hold-engine.ts';
import { programFiles } from './program-files.ts';

/** `before` runs when the data folder is ours, and before the engine, which is most of what a start costs, is even loaded. */
export function openPlainEngine(
  options: LaunchOptions,
  host: 'browser' | 'command_line',
  entry: string,
  before?: () => Promise<void>,
): Promise<HeldEngine> {
  return holdEngine({
    ...options,
    host,
    files: programFiles(entry),
    seal: null,
    async create(deps) {
      await before?.();
      const { createEngine } = await import('../engine.ts');
      return createEngine(deps);
    },
  });
}
