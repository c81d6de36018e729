// The smallest engine that hosts can be tested with: it answers what it is asked, or waits to be cancelled.
import { z } from 'zod';
import { call } from '../../electron/contract/call.ts';
import { Failure } from '../../electron/contract/failure.ts';
import type { ServingEngine } from '../../electron/engine/hosts/hold-engine.ts';
import { type CallContext, createServer } from '../../electron/rpc/server.ts';

const text = z.object({ text: z.string() });

export const echoCalls = {
  'echo.say': call('Says the same.', text, text),
  'echo.wait': call('Waits until it is cancelled.', z.object({}), text),
  'echo.refuse': call('Always fails with a sentence.', z.object({}), text),
  'echo.break': call('Always fails with a bug.', z.object({}), text),
} as const;

export const echoEvents = { 'echo.heard': text } as const;

export interface EchoEngine extends ServingEngine {
  emit(text: string): void;
  readonly bugs: readonly string[];
  readonly contexts: readonly CallContext[];
  readonly closed: boolean;
  readonly pending: number;
}

export function echoEngine(): EchoEngine {
  const bugs: string[] = [];
  const contexts: CallContext[] = [];
  let closed = false;
  const server = createServer({
    calls: echoCalls,
    checkOutput: true,
    onBug: (name) => void bugs.push(name),
    handlers: {
      'echo.say': (input: { text: string }, context: CallContext) => {
        contexts.push(context);
        return input;
      },
      'echo.wait': (_input: object, context: CallContext) =>
        new Promise((_resolve, reject) => {
          contexts.push(context);
          context.signal.addEventListener('abort', () => reject(new Error('aborted')));
        }),
      'echo.refuse': () => {
        throw new Failure('conflict', 'That was changed since.');
      },
      'echo.break': () => {
        throw new Error('secret words of a mail');
      },
    },
  });
  return {
    serve: (port) => server.serve(port),
    close: async () => {
      closed = true;
    },
    emit: (words) => server.emit('echo.heard', { text: words }),
    bugs,
    contexts,
    get closed() {
      return closed;
    },
    get pending() {
      return server.pending;
    },
  };
}
