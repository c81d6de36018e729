// Makes calls on a line of their own and tells how long each answer took to come. The answers are not read: an asker that
// reads thousands of books is soon busy collecting its own garbage, and would measure that.
import type { Socket } from 'node:net';
import type { CallName } from '../../electron/contract/contract.ts';
import type { RequestFrame } from '../../electron/rpc/wire.ts';

export interface WaitingCalls {
  /** Milliseconds until the whole answer was there. */
  ask(name: CallName): Promise<number>;
}

const NEWLINE = 10;
const HEAD = 64;

export function waitingCalls(socket: Socket): WaitingCalls {
  const waiting = new Map<number, () => void>();
  let nextId = 1;
  let head = '';
  socket.on('data', (chunk: Buffer) => {
    for (let start = 0; start < chunk.length; ) {
      const end = chunk.indexOf(NEWLINE, start);
      const stop = end < 0 ? chunk.length : end;
      if (head.length < HEAD) head += chunk.toString('latin1', start, Math.min(stop, start + HEAD - head.length));
      start = stop + 1;
      if (end < 0) return;
      const line = head;
      head = '';
      // Events come on this line too.
      if (line.startsWith('{"t":"fail"')) throw new Error('a call failed while it was timed');
      const id = Number(/^\{"t":"ok","id":(\d+)/.exec(line)?.[1]);
      waiting.get(id)?.();
      waiting.delete(id);
    }
  });
  return {
    ask(name) {
      const id = nextId;
      nextId += 1;
      const started = performance.now();
      return new Promise((resolve) => {
        waiting.set(id, () => resolve(performance.now() - started));
        socket.write(`${JSON.stringify({ t: 'call', id, name, input: {} } satisfies RequestFrame)}\n`);
      });
    },
  };
}
