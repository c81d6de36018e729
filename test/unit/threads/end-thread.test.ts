import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { endThread } from '../../../electron/engine/threads/end-thread.ts';

const endThreadFile = new URL('../../../electron/engine/threads/end-thread.ts', import.meta.url).href;

async function start(hears: string): Promise<Worker> {
  const program = `
    import { parentPort } from 'node:worker_threads';
    import { listenUntilEnd } from ${JSON.stringify(endThreadFile)};
    listenUntilEnd(parentPort, (message) => { ${hears} });
    parentPort.postMessage('ready');`;
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(program)}`));
  await once(worker, 'message');
  return worker;
}

it('a thread that is asked to end does so by itself, and hears what came before', async () => {
  const worker = await start('parentPort.postMessage(message + 1);');
  const answer = once(worker, 'message');
  const exit = once(worker, 'exit');
  worker.postMessage(1);
  // Far longer than the test may take: nobody stopped it.
  await endThread(worker, 600_000);
  expect(await answer).toEqual([2]);
  expect(await exit).toEqual([0]);
});

it('one that hears nothing any more is stopped', async () => {
  const worker = await start('for (;;);');
  worker.postMessage('work');
  await endThread(worker, 20);
  expect(worker.threadId).toBe(-1);
});

it('one that has ended already is not waited for', async () => {
  const worker = await start('');
  await worker.terminate();
  await endThread(worker, 600_000);
  expect(worker.threadId).toBe(-1);
});
