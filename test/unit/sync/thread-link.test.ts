import { expect, test } from 'vitest';
import { usualTimeouts } from '../../../electron/engine/sync/connection/connect-timeouts.ts';
import { ThreadLink } from '../../../electron/engine/sync/thread-link.ts';
import { quietLive } from '../../support/imap-live.ts';

/** Answers every question with its number, and then does as it is told. */
function linkTo(then: string, endMs: number) {
  const program = `
    import { parentPort } from 'node:worker_threads';
    parentPort.on('message', ({ id, type }) => {
      if (type === 'close') return parentPort.close();
      parentPort.postMessage({ type: 'rested', id });
      ${then}
    });`;
  const told: string[] = [];
  let starts = 0;
  const link = new ThreadLink({
    workerFile: new URL(`data:text/javascript,${encodeURIComponent(program)}`),
    log: { info: () => undefined, warn: (event) => void told.push(event) },
    threadData() {
      starts += 1;
      return {
        giveWay: new SharedArrayBuffer(4),
        dbFile: '',
        parseWorkerFile: '',
        readingWorkerFile: '',
        parseWorkers: 1,
        clockOffsetMs: 0,
        timeZone: 'UTC',
        retryDelaysMs: [],
        largeBytes: 1,
        inboxEveryMs: 1,
        live: quietLive,
        timeouts: usualTimeouts,
      };
    },
    onNews: () => undefined,
    give: () => Promise.reject(new Error('nothing is given')),
    onBroken: () => undefined,
    endMs,
  });
  return { link, told, started: () => starts };
}

test('a thread that ends when it is told to is waited for', async () => {
  const { link, told } = linkTo('', 60_000);
  await link.ask({ type: 'pause' });
  await link.close();
  expect(told).toEqual([]);
});

test('a thread that hears nothing any more does not keep the program from ending', async () => {
  const { link, told } = linkTo('for (;;);', 20);
  await link.ask({ type: 'pause' });
  const unheard = link.ask({ type: 'pause' });
  const refused = expect(unheard).rejects.toMatchObject({ code: 'cancelled' });
  await link.close();
  await refused;
  expect(told).toEqual(['sync.notEnded']);
});

test('a thread that was started ahead is the one that is asked', async () => {
  const { link, started } = linkTo('', 60_000);
  expect(link.started).toBe(false);
  link.startAhead();
  link.startAhead();
  expect(link.started).toBe(true);
  await link.ask({ type: 'pause' });
  expect(started()).toBe(1);
  await link.close();
  link.startAhead();
  expect(started()).toBe(1);
});
