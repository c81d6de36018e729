// The words every way of starting Tend understands (window, browser host, command line), read once and passed on.
import { parseArgs } from 'node:util';
import { platformDataFolder } from './data-folder.ts';

export interface LaunchOptions {
  readonly dataFolder: string;
  readonly sample: boolean;
  readonly browser: boolean;
  readonly open: boolean;
  readonly verbose: boolean;
  /** Epoch milliseconds at which the clock stands still, for repeatable runs. */
  readonly now: number | undefined;
  readonly timeZone: string | undefined;
}

export class UsageError extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'UsageError';
  }
}

const flags = {
  data: { type: 'string' },
  sample: { type: 'boolean' },
  browser: { type: 'boolean' },
  'no-open': { type: 'boolean' },
  verbose: { type: 'boolean' },
  now: { type: 'string' },
  tz: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

export interface ReadArguments {
  readonly options: LaunchOptions;
  readonly words: readonly string[];
  readonly help: boolean;
}

/** @throws UsageError with a sentence for the person. */
export function readArguments(
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): ReadArguments {
  const { values, positionals } = parse(args);
  const sample = values.sample ?? false;
  // An unset variable in a script must not scatter the data over whatever folder the script stands in.
  if (values.data?.trim() === '') throw new UsageError('--data takes a folder, like --data ./my-book.');
  return {
    words: positionals,
    help: values.help ?? false,
    options: {
      dataFolder: values.data ?? platformDataFolder({ env, platform, sample }),
      sample,
      browser: values.browser ?? false,
      open: !(values['no-open'] ?? false),
      verbose: values.verbose ?? false,
      now: values.now === undefined ? undefined : readInstant(values.now),
      timeZone: values.tz === undefined ? undefined : readTimeZone(values.tz),
    },
  };
}

/** The arguments that make another process read the same options. */
export function writeArguments(options: LaunchOptions): string[] {
  const args = ['--data', options.dataFolder];
  if (options.sample) args.push('--sample');
  if (!options.open) args.push('--no-open');
  if (options.verbose) args.push('--verbose');
  if (options.now !== undefined) args.push('--now', new Date(options.now).toISOString());
  if (options.timeZone !== undefined) args.push('--tz', options.timeZone);
  return args;
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: flags, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? firstSentence(error.message) : 'The options could not be read.');
  }
}

function firstSentence(message: string): string {
  return `${message.split(/\.\s/)[0]?.replace(/\.$/, '')}.`;
}

const ISO = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/** A day alone and a time without an offset are read as UTC, so that a script means the same everywhere. */
export function readInstant(text: string): number {
  const match = ISO.exec(text);
  const spelled = match?.[1] !== undefined && match[4] === undefined ? `${text}Z` : text;
  const at = match ? Date.parse(spelled) : Number.NaN;
  if (Number.isNaN(at)) throw new UsageError(`--now takes an ISO time like 2026-03-02T09:00:00Z, not "${text}".`);
  return at;
}

export function readTimeZone(name: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    throw new UsageError(`--tz takes the name of a time zone like Europe/Berlin, not "${name}".`);
  }
}
