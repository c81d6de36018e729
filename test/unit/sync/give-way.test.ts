import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { createGiveWay } from '../../../electron/engine/sync/give-way.ts';

test('while one thread writes the other waits, and goes on when the hand comes down', async () => {
  const turns = createGiveWay();
  const program = `
    import { parentPort, workerData } from 'node:worker_threads';
    const { createGiveWay } = await import(workerData.file);
    const turns = createGiveWay(workerData.buffer);
    parentPort.postMessage('about to wait');
    turns.wait();
    Atomics.store(new Int32Array(workerData.order), 0, 1);
    parentPort.postMessage('through');
  `;
  const order = new SharedArrayBuffer(4);
  const passed = new Int32Array(order);
  const file = new URL('../../../electron/engine/sync/give-way.ts', import.meta.url).href;
  const hands = new Int32Array(turns.buffer);
  Atomics.add(hands, 0, 1);
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(program)}`), {
    workerData: { buffer: turns.buffer, order, file },
  });
  const said: string[] = [];
  const through = new Promise<void>((resolve, reject) => {
    worker.on('message', (text: string) => {
      said.push(text);
      if (text === 'through') resolve();
      // Still up here: this thread has not lowered its hand.
      else {
        expect(Atomics.load(passed, 0)).toBe(0);
        Atomics.sub(hands, 0, 1);
        Atomics.notify(hands, 0);
      }
    });
    worker.on('error', reject);
  });
  await through;
  expect(said).toEqual(['about to wait', 'through']);
  await worker.terminate();
});

test('the hand comes down also when the work fails', () => {
  const turns = createGiveWay();
  expect(() =>
    turns.first(() => {
      throw new Error('no');
    }),
  ).toThrow('no');
  expect(Atomics.load(new Int32Array(turns.buffer), 0)).toBe(0);
  expect(turns.first(() => 7)).toBe(7);
  turns.wait();
});
