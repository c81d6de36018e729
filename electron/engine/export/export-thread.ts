// Sets documents in a thread of its own, one at a time, so that the engine answers all the while. The thread starts with the first
// document and ends when none was wanted for a while; one that is stopped, too slow or brings its thread down takes no other along.
import { Worker } from 'node:worker_threads';
import type { DocumentFormat } from '../../contract/document-exports.ts';
import type { TendDocument } from '../../contract/documents.ts';
import { Failure } from '../../contract/failure.ts';
import { endThread } from '../threads/end-thread.ts';
import type { ExportAnswer, ExportWork, OwnFace, WorkDone } from './export-work.ts';
import type { CheckedFace } from './own-face.ts';

export interface ExportThread {
  /** @throws Failure `cancelled`, `invalid_input`. */
  document(
    document: TendDocument,
    format: DocumentFormat,
    face: OwnFace | null,
    signal?: AbortSignal,
  ): Promise<WorkDone['document']>;
  /** @throws Failure `invalid_input` for a font file that documents can't be set in. */
  face(file: Uint8Array): Promise<CheckedFace>;
  close(): Promise<void>;
}

export interface ExportLimits {
  readonly documentMs?: number;
  readonly faceMs?: number;
  readonly idleMs?: number;
}

const LIMITS = { documentMs: 120_000, faceMs: 20_000, idleMs: 60_000 } as const;

interface Job {
  readonly work: ExportWork;
  readonly limit: number;
  readonly tooLong: Failure;
  resolve(done: WorkDone[keyof WorkDone]): void;
  reject(error: unknown): void;
}

export function createExportThread(workerFile: URL, limits: ExportLimits = {}): ExportThread {
  const { documentMs, faceMs, idleMs } = { ...LIMITS, ...limits };
  const waiting: Job[] = [];
  let running: Job | null = null;
  let worker: Worker | null = null;
  let timer: NodeJS.Timeout | null = null;
  let closed = false;

  function next(): void {
    if (running || closed) return;
    running = waiting.shift() ?? null;
    wait(running?.limit ?? idleMs, () => (running ? settle((job) => job.reject(job.tooLong), true) : end()));
    if (!running) {
      worker?.unref();
      return;
    }
    worker ??= start();
    worker.ref();
    worker.postMessage(running.work);
  }

  function wait(ms: number, then: () => void): void {
    if (timer) clearTimeout(timer);
    timer = setTimeout(then, ms);
    timer.unref();
  }

  function settle(say: (job: Job) => void, lost: boolean): void {
    const job = running;
    running = null;
    if (lost) end();
    if (job) say(job);
    next();
  }

  function start(): Worker {
    const made = new Worker(workerFile, { resourceLimits: { maxOldGenerationSizeMb: 1024 } });
    made.on('message', (answer: ExportAnswer) => {
      if (worker === made) settle((job) => answered(job, answer), false);
    });
    const lost = () => {
      if (worker === made) settle((job) => job.reject(brokenFailure()), true);
    };
    made.on('error', lost);
    made.on('exit', lost);
    return made;
  }

  function end(): void {
    const ended = worker;
    worker = null;
    if (ended) void endThread(ended);
  }

  function ask(
    work: ExportWork,
    limit: number,
    tooLong: Failure,
    signal: AbortSignal | undefined,
  ): Promise<WorkDone[keyof WorkDone]> {
    if (closed || signal?.aborted) return Promise.reject(stoppedFailure());
    return new Promise((resolve, reject) => {
      const over = () => signal?.removeEventListener('abort', stop);
      const job: Job = {
        work,
        limit,
        tooLong,
        resolve(done) {
          over();
          resolve(done);
        },
        reject(error) {
          over();
          reject(error);
        },
      };
      const stop = () => {
        if (running === job) return settle(() => job.reject(stoppedFailure()), true);
        waiting.splice(waiting.indexOf(job), 1);
        job.reject(stoppedFailure());
      };
      signal?.addEventListener('abort', stop, { once: true });
      waiting.push(job);
      next();
    });
  }

  return {
    async document(document, format, face, signal) {
      const done = await ask({ kind: 'document', document, format, face }, documentMs, documentFailure(), signal);
      if (!('content' in done)) throw brokenFailure();
      return done;
    },
    async face(file) {
      const done = await ask({ kind: 'face', file }, faceMs, faceFailure(), undefined);
      if (!('family' in done)) throw brokenFailure();
      return done;
    },
    async close() {
      closed = true;
      if (timer) clearTimeout(timer);
      const [ended, left] = [worker, [...(running ? [running] : []), ...waiting.splice(0)]];
      worker = null;
      running = null;
      for (const job of left) job.reject(stoppedFailure());
      if (ended) await endThread(ended);
    },
  };
}

function answered(job: Job, answer: ExportAnswer): void {
  if ('done' in answer) job.resolve(answer.done);
  else if ('broken' in answer) job.reject(new Error(`setting a document failed: ${answer.broken}`));
  else job.reject(new Failure(answer.failed.code, answer.failed.message, answer.failed.field));
}

const stoppedFailure = () => new Failure('cancelled', 'The export was stopped. Nothing of it was kept.');
const brokenFailure = () =>
  new Failure('internal', 'The part of Tend that makes files of documents stopped. Nothing was kept; try again.');
const documentFailure = () =>
  new Failure('timed_out', 'This document took more than two minutes. Nothing was kept; hide a section and try again.');
const faceFailure = () =>
  new Failure(
    'invalid_input',
    'Reading this font file took too long. It was not taken, and documents keep theirs.',
    'face',
  );
