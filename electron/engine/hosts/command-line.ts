// What `tend` does with its words: make one call of the contract, print help, or serve the window to a browser. What only a
// call or the help needs is loaded with it: whoever waits for a window waits for none of that.
import { Failure } from '../../contract/failure.ts';
import type { Port } from '../../rpc/port.ts';
import { type LaunchOptions, readArguments, UsageError } from '../../start/launch-options.ts';
import type { HeldEngine } from './hold-engine.ts';

export interface Terminal {
  /** Resolves when the text has left the process. */
  print(text: string): Promise<void>;
  complain(text: string): void;
  readInput(): Promise<string>;
  /** Whether a person reads the output, who wants it indented. */
  readonly forPerson: boolean;
}

/** What the command line needs from the machine; loaded only when a command needs it. */
export interface CommandHosts {
  join(dataFolder: string): Promise<Port | null>;
  hold(options: LaunchOptions): Promise<HeldEngine>;
  /** Serves until `signal` is aborted. */
  serveBrowser(options: LaunchOptions, terminal: Terminal, signal: AbortSignal): Promise<void>;
  pause(ms: number): Promise<void>;
}

const usage = `tend call <name> ['<json>']   make a call; "-" reads the JSON from standard input
tend help [<call>]            the calls, or one call with its output
tend serve [--no-open]        serve the window to a browser on this machine

  --data DIR    the data folder; without it, the platform's own
  --now ISO     the time the call takes for now, like 2026-03-02T09:00:00Z
  --tz ZONE     the time zone, like Europe/Berlin
  --verbose     the log on standard error too

Answers are JSON on standard output. Failures are a sentence and a code on standard error; the exit code is 2 when the
words or the input were wrong and 1 for everything else.`;

export async function runCommandLine(
  args: readonly string[],
  terminal: Terminal,
  hosts: CommandHosts,
  signal: AbortSignal,
): Promise<number> {
  try {
    const { options, words, help } = readArguments(args);
    const [command, name] = words;
    if (help || command === undefined || command === 'help') {
      await terminal.print(await helpText(command === 'help' || command === 'call' ? name : undefined));
      return 0;
    }
    if (command === 'call') {
      const { makeCall } = await import('./make-call.ts');
      await makeCall({ name, json: words[2], surplus: words.length > 3 }, options, terminal, hosts, signal);
      return 0;
    }
    if (command === 'serve') {
      await hosts.serveBrowser(options, terminal, signal);
      return 0;
    }
    throw new UsageError(`There is no command "${command}". "tend --help" lists what there is.`);
  } catch (error) {
    return complain(error, terminal);
  }
}

function complain(error: unknown, terminal: Terminal): number {
  if (error instanceof UsageError) {
    terminal.complain(`${error.message} (usage)\n`);
    return 2;
  }
  if (error instanceof Failure) {
    terminal.complain(`${error.message} (${error.code})\n`);
    return error.code === 'invalid_input' ? 2 : 1;
  }
  const name = error instanceof Error ? error.name : 'unknown';
  terminal.complain(`Something went wrong inside Tend: ${name}. Nothing was changed. (internal)\n`);
  return 1;
}

async function helpText(name: string | undefined): Promise<string> {
  const { calls } = await import('../../contract/contract.ts');
  const { describeCall, describeCalls } = await import('./describe-calls.ts');
  const { knownName } = await import('./make-call.ts');
  if (name !== undefined) return `${describeCall(name, calls[knownName(name)])}\n`;
  return `${usage}\n\nCalls\n${describeCalls(calls)}\n`;
}
