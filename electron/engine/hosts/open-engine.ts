// Opens the real engine in a plain Node process, for the command line and the browser host.
import type { LaunchOptions } from '../../start/launch-options.ts';
import { createEngine } from '../engine.ts';
import { type HeldEngine, holdEngine } from './hold-engine.ts';
import { programFiles } from './program-files.ts';

export function openPlainEngine(
  options: LaunchOptions,
  host: 'browser' | 'command_line',
  entry: string,
): Promise<HeldEngine> {
  return holdEngine({ ...options, host, files: programFiles(entry), seal: null, create: createEngine });
}
