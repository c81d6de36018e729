// Starts the engine's process, keeps it running, and joins every window to it: by handing over a message port where the
// engine runs in Electron's utility process, by relaying frames where it runs in the Node that TEND_ENGINE_NODE names.
import { type ChildProcess, fork } from 'node:child_process';
import { MessageChannelMain, type MessagePortMain, type UtilityProcess, utilityProcess } from 'electron';
import type { FailureShape } from '../contract/failure.ts';
import { type EngineOptions, type FromEngine, fromEngine, type ToEngine } from '../contract/host-frames.ts';
import { relayFrames } from './relay-frames.ts';

export interface EngineProcessOptions {
  readonly entry: string;
  readonly options: EngineOptions;
  readonly node: string | undefined;
  seal(text: string, open: boolean): string | null;
  openBrowser(url: string): void;
  /** The engine would not start on this data folder; trying again is no use. */
  onRefused(failure: FailureShape): void;
  /** The engine was lost and is back: windows connect anew. */
  onRestarted(): void;
  /** It was lost again and again. */
  onGone(): void;
}

export interface EngineProcess {
  /** The window's end of a new connection. */
  connect(): MessagePortMain;
  stop(): Promise<void>;
}

/** What a utility process and a child of plain Node have in common. */
interface Running {
  send(message: ToEngine): void;
  connect(connection: number, port: MessagePortMain): void;
  hear(message: FromEngine): void;
  kill(): void;
}

const RESTARTS = 3;
const RESTART_WINDOW_MS = 60_000;
/** More than the sending's own patience with a mail that is on its way (handlers/sending.ts): cut off there, nobody knows whether it arrived. */
const STOP_MS = 20_000;

export function startEngineProcess(options: EngineProcessOptions): EngineProcess {
  let connection = 0;
  let refused = false;
  let stopping: (() => void) | null = null;
  let starts: number[] = [];
  let running = launch();

  function launch(): Running {
    starts = [...starts.filter((at) => at > performance.now() - RESTART_WINDOW_MS), performance.now()];
    const engine = options.node
      ? plainNode(options.node, options.entry, heard, ended)
      : electronUtility(options.entry, heard, ended);
    engine.send({ t: 'start', options: options.options });
    return engine;
  }

  function heard(raw: unknown): void {
    const parsed = fromEngine.safeParse(raw);
    if (!parsed.success) return;
    const message = parsed.data;
    if (message.t === 'refused') {
      refused = true;
      options.onRefused(message.failure);
    } else if (message.t === 'seal') {
      running.send({ t: 'sealed', id: message.id, text: options.seal(message.text, message.open) });
    } else if (message.t === 'openBrowser') {
      options.openBrowser(message.url);
    } else {
      running.hear(message);
    }
  }

  function ended(): void {
    if (stopping) {
      stopping();
    } else if (!refused && starts.length > RESTARTS) {
      options.onGone();
    } else if (!refused) {
      running = launch();
      options.onRestarted();
    }
  }

  return {
    connect() {
      const { port1, port2 } = new MessageChannelMain();
      connection += 1;
      running.connect(connection, port1);
      return port2;
    },
    stop() {
      if (refused) {
        running.kill();
        return Promise.resolve();
      }
      return new Promise((resolve) => {
        const late = setTimeout(() => running.kill(), STOP_MS);
        stopping = () => {
          clearTimeout(late);
          resolve();
        };
        running.send({ t: 'stop' });
      });
    },
  };
}

function electronUtility(entry: string, heard: (raw: unknown) => void, ended: () => void): Running {
  const child: UtilityProcess = utilityProcess.fork(entry, [], { serviceName: 'Tend engine', stdio: 'inherit' });
  child.on('message', heard);
  child.once('exit', ended);
  return {
    send: (message) => child.postMessage(message),
    connect: (connection, port) => child.postMessage({ t: 'connect', connection } satisfies ToEngine, [port]),
    hear: () => undefined,
    kill: () => void child.kill(),
  };
}

function plainNode(node: string, entry: string, heard: (raw: unknown) => void, ended: () => void): Running {
  const child: ChildProcess = fork(entry, [], { execPath: node, serialization: 'advanced', stdio: 'inherit' });
  const send = (message: ToEngine): void => {
    if (child.connected) child.send(message);
  };
  const relay = relayFrames(send);
  child.on('message', heard);
  child.once('error', () => relay.end());
  child.once('exit', () => {
    relay.end();
    ended();
  });
  return { send, connect: relay.connect, hear: relay.hear, kill: () => void child.kill() };
}
