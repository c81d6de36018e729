// The worker program of the sync. The threads that read mail start before it loads what it needs itself, so that all of them
// are ready at about the same time.
import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod/mini';
import { createParsePool } from '../intake/parse-pool.ts';
import { stepBack } from '../threads/step-back.ts';

const readers = z.object({ parseWorkerFile: z.string(), parseWorkers: z.int() });

stepBack();
const port = parentPort;
if (!port) throw new Error('The sync worker runs only in a worker thread.');
const { parseWorkerFile, parseWorkers } = readers.parse(workerData);
const pool = createParsePool(new URL(parseWorkerFile), parseWorkers);
// Whoever starts this thread has mail to read soon.
pool.warm();
const { runSyncThread } = await import('./run-sync-thread.ts');
runSyncThread(port, workerData, pool);
