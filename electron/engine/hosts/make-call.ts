// Makes one call of the contract for a terminal: through the Tend that runs on the data folder, or by opening the folder itself
// for as long as the call takes.
import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { type CallName, calls, type events } from '../../contract/contract.ts';
import { Failure } from '../../contract/failure.ts';
import { type Client, createClient } from '../../rpc/client.ts';
import type { Port } from '../../rpc/port.ts';
import { localPair } from '../../rpc/ports/local-pair.ts';
import type { CallClock } from '../../rpc/wire.ts';
import { type LaunchOptions, UsageError } from '../../start/launch-options.ts';
import type { CommandHosts, Terminal } from './command-line.ts';
import type { HeldEngine } from './hold-engine.ts';

/** @throws UsageError with the names that are near. */
export function knownName(name: string): CallName {
  if (Object.hasOwn(calls, name)) return name as CallName;
  const [noun = ''] = name.split('.');
  const near = Object.keys(calls).filter((each) => each.startsWith(`${noun}.`));
  const hint = near.length > 0 ? `The calls of "${noun}" are ${near.join(', ')}.` : '"tend --help" lists the calls.';
  throw new UsageError(`There is no call named "${name}". ${hint}`);
}

interface AskedCall {
  readonly name: string | undefined;
  readonly json: string | undefined;
  readonly surplus: boolean;
}

/** Prints the answer. @throws UsageError or Failure. */
export async function makeCall(
  asked: AskedCall,
  options: LaunchOptions,
  terminal: Terminal,
  hosts: CommandHosts,
  signal: AbortSignal,
): Promise<void> {
  if (asked.name === undefined) throw new UsageError('Which call? "tend --help" lists them.');
  if (asked.surplus) throw new UsageError('A call takes one piece of JSON; put it in quotes.');
  const name = knownName(asked.name);
  const input = readJson(asked.json === '-' ? await terminal.readInput() : (asked.json ?? '{}'));
  const reached = await reach(options, hosts);
  const client = createClient<typeof calls, SignInEvents>(reached.port);
  try {
    const asking = name === 'mailbox.signIn' ? followSignIn(client, input, terminal) : fromHere(name, input);
    const output = await client.call(name, asking as never, { signal, clock: callClockOf(options) });
    await terminal.print(`${JSON.stringify(output, null, terminal.forPerson ? 2 : 0)}\n`);
  } finally {
    client.close();
    await reached.leave();
  }
}

type SignInEvents = Pick<typeof events, 'signIn.progressed'>;

/** Whoever signs in from a terminal is told which page to open, unless the Tend that answers has opened it. */
function followSignIn(client: Client<typeof calls, SignInEvents>, input: unknown, terminal: Terminal): unknown {
  const attempt = randomUUID();
  client.on('signIn.progressed', (progress) => {
    if (progress.attempt !== attempt || progress.url === null) return;
    terminal.complain(
      progress.opened
        ? `The page of ${progress.name} is open in your browser. Sign in there.\n`
        : `Open this page in a browser on this machine and sign in:\n${progress.url}\n`,
    );
  });
  return typeof input === 'object' && input !== null ? { ...input, attempt } : input;
}

function callClockOf({ now, timeZone }: LaunchOptions): CallClock {
  return { ...(now === undefined ? {} : { now }), ...(timeZone === undefined ? {} : { timeZone }) };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError('The input is not JSON. Write it like \'{"accountId": 1}\', in single quotes.');
  }
}

/** Calls that name a file; the Tend that answers may run in another folder than the person's. */
const fileCalls: ReadonlySet<CallName> = new Set<CallName>([
  'account.import',
  'account.previewImport',
  'mail.import',
  'mail.export',
]);

function fromHere(name: CallName, input: unknown): unknown {
  if (!fileCalls.has(name) || typeof input !== 'object' || input === null || !('path' in input)) return input;
  const { path } = input;
  return typeof path === 'string' && path !== '' ? { ...input, path: resolve(path) } : input;
}

interface Reached {
  readonly port: Port;
  leave(): Promise<void>;
}

/** How long another process may take to finish opening or closing the folder before we give up. */
const PATIENCE_MS = 15_000;
const PAUSE_MS = 50;

async function reach(options: LaunchOptions, hosts: CommandHosts): Promise<Reached> {
  for (let waited = 0; ; waited += PAUSE_MS) {
    const running = await hosts.join(options.dataFolder);
    if (running) return { port: running, leave: async () => undefined };
    try {
      return ownEngine(await hosts.hold(options));
    } catch (error) {
      const busy = error instanceof Failure && error.code === 'in_use';
      if (!busy || waited >= PATIENCE_MS) throw error;
    }
    await hosts.pause(PAUSE_MS);
  }
}

function ownEngine(engine: HeldEngine): Reached {
  const [mine, theirs] = localPair();
  engine.serve(theirs);
  return { port: mine, leave: () => engine.closeWhenIdle() };
}
