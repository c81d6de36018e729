// Makes calls over a port and hears its events. Typed by the contract it is given; knows no product word.
import type { z } from 'zod';
import type { CallSpec } from '../contract/call.ts';
import { Failure } from '../contract/failure.ts';
import type { Port } from './port.ts';
import { type CallClock, type RequestFrame, responseFrame } from './wire.ts';

type CallTable = Readonly<Record<string, CallSpec>>;
type EventTable = Readonly<Record<string, z.ZodType>>;

export interface CallOptions {
  readonly signal?: AbortSignal;
  readonly clock?: CallClock;
}

export interface Client<C extends CallTable, E extends EventTable> {
  call<N extends keyof C & string>(
    name: N,
    input: z.input<C[N]['input']>,
    options?: CallOptions,
  ): Promise<z.output<C[N]['output']>>;
  /** Returns the function that stops listening. */
  on<N extends keyof E & string>(name: N, listener: (payload: z.output<E[N]>) => void): () => void;
  onClose(listener: () => void): void;
  close(): void;
}

interface Waiting {
  resolve(output: unknown): void;
  reject(error: Failure): void;
}

export function createClient<C extends CallTable, E extends EventTable>(port: Port): Client<C, E> {
  const waiting = new Map<number, Waiting>();
  const listeners = new Map<string, Set<(payload: never) => void>>();
  const closeListeners = new Set<() => void>();
  let nextId = 1;
  let closed = false;

  port.onFrame((raw) => {
    const parsed = responseFrame.safeParse(raw);
    if (!parsed.success) return;
    const frame = parsed.data;
    if (frame.t === 'event') {
      for (const listener of listeners.get(frame.name) ?? []) listener(frame.payload as never);
      return;
    }
    const entry = waiting.get(frame.id);
    waiting.delete(frame.id);
    if (frame.t === 'ok') entry?.resolve(frame.output);
    else entry?.reject(new Failure(frame.failure.code, frame.failure.sentence, frame.failure.field));
  });
  port.onClose(() => {
    closed = true;
    for (const entry of waiting.values()) entry.reject(gone());
    waiting.clear();
    for (const listener of closeListeners) listener();
  });

  return {
    call(name, input, options = {}) {
      return new Promise((resolve, reject) => {
        if (closed) return reject(gone());
        const id = nextId++;
        waiting.set(id, { resolve: resolve as Waiting['resolve'], reject });
        const frame: RequestFrame = { t: 'call', id, name, input, clock: options.clock };
        options.signal?.addEventListener('abort', () => port.post({ t: 'cancel', id } satisfies RequestFrame), {
          once: true,
        });
        port.post(frame);
      });
    },
    on(name, listener) {
      const set = listeners.get(name) ?? new Set();
      listeners.set(name, set.add(listener as (payload: never) => void));
      return () => set.delete(listener as (payload: never) => void);
    },
    onClose(listener) {
      closeListeners.add(listener);
    },
    close() {
      port.close();
    },
  };
}

function gone(): Failure {
  return new Failure('offline', 'The connection to Tend is gone. Open it again.');
}
