// The engine in a process of its own beside the window: Electron's utility process, which is handed a port for every window,
// or a plain Node (named by TEND_ENGINE_NODE, for an inspector), for which main relays the frames.

import { Failure } from '../../contract/failure.ts';
import { type EngineOptions, type FromEngine, toEngine } from '../../contract/host-frames.ts';
import type { Port } from '../../rpc/port.ts';
import { type MessagePortLike, messagePort } from '../../rpc/ports/message-port.ts';
import type { Seal } from './file-secrets.ts';
import { type CreateEngine, type HeldEngine, holdEngine } from './hold-engine.ts';
import { keepCompiled } from './keep-compiled.ts';
import { openSample } from './open-sample.ts';
import { programFiles } from './program-files.ts';

/** Electron's `process.parentPort`, as far as it is used. */
interface ParentPort {
  on(event: 'message', listener: (event: { data: unknown; ports: readonly MessagePortLike[] }) => void): unknown;
  postMessage(message: unknown): void;
}

const parentPort = (process as { parentPort?: ParentPort }).parentPort;
const send = (message: FromEngine): void => {
  if (parentPort) parentPort.postMessage(message);
  else if (process.connected) process.send?.(message);
};

const relayed = new Map<number, { hear(frame: unknown): void; end(): void }>();
const sealing = new Map<number, (text: string | null) => void>();
const early: Port[] = [];
const stopping = new AbortController();
let engine: HeldEngine | undefined;

function hear(raw: unknown, ports: readonly MessagePortLike[]): void {
  const parsed = toEngine.safeParse(raw);
  if (!parsed.success) return;
  const message = parsed.data;
  if (message.t === 'start') void start(message.options);
  else if (message.t === 'connect') serve(ports[0] ? messagePort(ports[0]) : relay(message.connection));
  else if (message.t === 'frame') relayed.get(message.connection)?.hear(message.frame);
  else if (message.t === 'disconnect') relayed.get(message.connection)?.end();
  else if (message.t === 'sealed') sealing.get(message.id)?.(message.text);
  else void stop();
}

function serve(port: Port): void {
  if (engine) engine.serve(port);
  else early.push(port);
}

async function start(options: EngineOptions): Promise<void> {
  try {
    keepCompiled();
    const { createEngine }: { createEngine: CreateEngine } = await import('../engine.ts');
    engine = await holdEngine({
      host: 'desktop',
      dataFolder: options.dataFolder,
      files: programFiles(import.meta.url),
      now: options.now,
      timeZone: options.timeZone,
      verbose: options.verbose,
      seal: options.keychain ? mainSeal : null,
      openBrowser(url) {
        send({ t: 'openBrowser', url });
        return true;
      },
      create: createEngine,
    });
  } catch (error) {
    const known = error instanceof Failure ? error : unknownFailure();
    send({ t: 'refused', failure: known.toShape() });
    return;
  }
  for (const port of early.splice(0)) engine.serve(port);
  send({ t: 'ready' });
  if (options.sample) await openSample(engine, (text) => void process.stderr.write(text), stopping.signal);
}

function unknownFailure(): Failure {
  return new Failure('internal', 'Tend could not start its engine. Nothing was changed.');
}

async function stop(): Promise<void> {
  stopping.abort();
  await engine?.close();
  process.exit(0);
}

let nextSeal = 1;
const ask = (text: string, open: boolean): Promise<string | null> =>
  new Promise((resolve) => {
    const id = nextSeal++;
    sealing.set(id, (answer) => {
      sealing.delete(id);
      resolve(answer);
    });
    send({ t: 'seal', id, open, text });
  });
const mainSeal: Seal = { seal: (text) => ask(text, false), open: (text) => ask(text, true) };

function relay(connection: number): Port {
  const listeners = new Set<(frame: unknown) => void>();
  const closeListeners = new Set<() => void>();
  const held: unknown[] = [];
  relayed.set(connection, {
    hear(frame) {
      if (listeners.size === 0) held.push(frame);
      for (const listener of listeners) listener(frame);
    },
    end() {
      relayed.delete(connection);
      for (const listener of closeListeners) listener();
    },
  });
  return {
    post: (frame) => send({ t: 'frame', connection, frame }),
    onFrame(listener) {
      listeners.add(listener);
      for (const frame of held.splice(0)) listener(frame);
    },
    onClose: (listener) => void closeListeners.add(listener),
    close: () => send({ t: 'disconnect', connection }),
  };
}

if (parentPort) {
  parentPort.on('message', (event) => hear(event.data, event.ports));
} else {
  process.on('message', (message) => hear(message, []));
  // The window is gone without a goodbye: there is nobody left to serve.
  process.on('disconnect', () => void stop());
}
send({ t: 'alive' });
