// Reads messages in other threads, because parsing is what a first sync waits for. Messages travel in batches; one that
// takes too long or brings its thread down is given up alone, with a sentence, and never takes its neighbours along.
import { Worker } from 'node:worker_threads';
import { Failure } from '../../contract/failure.ts';
import type { ParsedMessage } from '../mail/mime/parsed-message.ts';
import { unreadable } from '../mail/mime/unreadable-message.ts';
import { compressSource } from './message-source.ts';
import { IDENTITY_BYTES, type ParseBatch, type ParsedBatch, packBytes, type WorkerReady } from './parse-batch.ts';

export interface ReadMail {
  readonly parsed: ParsedMessage;
  /** The source, zstd. */
  readonly compressed: Uint8Array;
}

export interface ParsePool {
  /** Starts its threads, which takes as long as opening a connection does: for those who know that mail is coming. */
  warm(): void;
  /** Always yields a message; rejects only when the pool is closed or its program can't be started. */
  parse(raw: Uint8Array): Promise<ReadMail>;
  close(): Promise<void>;
}

export interface ParsePoolOptions {
  /** How long one message may take, before what its size adds. */
  readonly messageLimitMs?: number;
  /** How long a thread may take until it is ready to read. */
  readonly startLimitMs?: number;
}

const BATCH_MESSAGES = 24;
const BATCH_BYTES = 1024 * 1024;
/** What is read while whoever asked is busy writing what was read before: more than one transaction takes. */
const BATCHES_AHEAD = 8;
const MESSAGE_LIMIT_MS = 20_000;
const START_LIMIT_MS = 60_000;
const MS_PER_BYTE = 1 / 1000;
const tooSlowNotice = 'Reading this message took too long, so only its source was kept.';

interface Job {
  readonly raw: Uint8Array;
  /** Was in a batch that failed: goes alone, and is given up when it fails again. */
  suspect: boolean;
  resolve(read: ReadMail): void;
  reject(error: unknown): void;
}

export function createParsePool(workerFile: URL, size: number, options: ParsePoolOptions = {}): ParsePool {
  const { messageLimitMs = MESSAGE_LIMIT_MS, startLimitMs = START_LIMIT_MS } = options;
  return new Pool(workerFile, Math.max(1, size), { messageLimitMs, startLimitMs });
}

class Pool implements ParsePool {
  readonly #lanes: Lane[] = [];
  #queue: Job[] = [];
  #next = 0;
  #scheduled = false;
  #closed = false;

  constructor(workerFile: URL, size: number, limits: Limits) {
    const settle = {
      failed: (jobs: readonly Job[]) => this.#retry(jobs),
      ready: () => this.#dispatch(),
    };
    for (let lane = 0; lane < size; lane += 1) this.#lanes.push(new Lane(workerFile, limits, settle));
  }

  warm(): void {
    if (!this.#closed) for (const lane of this.#lanes) lane.warm();
  }

  parse(raw: Uint8Array): Promise<ReadMail> {
    if (this.#closed) return Promise.reject(closedFailure());
    return new Promise((resolve, reject) => {
      this.#queue.push({ raw, suspect: false, resolve, reject });
      if (this.#scheduled) return;
      // Waits for the rest of this turn, so that what comes together goes together.
      this.#scheduled = true;
      setImmediate(() => {
        this.#scheduled = false;
        this.#dispatch();
      });
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    const waiting = this.#queue.slice(this.#next);
    this.#queue = [];
    this.#next = 0;
    for (const job of waiting) job.reject(closedFailure());
    await Promise.all(this.#lanes.map((lane) => lane.close()));
  }

  #dispatch(): void {
    if (this.#closed) return;
    for (let depth = 1; depth <= BATCHES_AHEAD; depth += 1) {
      for (const lane of this.#lanes) {
        if (this.#next >= this.#queue.length) break;
        if (lane.load < depth && !lane.alone) this.#give(lane);
      }
    }
    if (this.#next > 1024 || this.#next === this.#queue.length) {
      this.#queue.splice(0, this.#next);
      this.#next = 0;
    }
  }

  #give(lane: Lane): void {
    const batch: Job[] = [];
    let bytes = 0;
    while (this.#next < this.#queue.length && batch.length < BATCH_MESSAGES) {
      const job = this.#queue[this.#next];
      if (!job) break;
      if (batch.length > 0 && (job.suspect || bytes + job.raw.byteLength > BATCH_BYTES)) break;
      if (job.suspect && lane.load > 0) return;
      this.#next += 1;
      batch.push(job);
      bytes += job.raw.byteLength;
      if (job.suspect) break;
    }
    if (batch.length > 0) lane.send(batch);
  }

  #retry(jobs: readonly Job[]): void {
    if (this.#closed) {
      for (const job of jobs) job.reject(closedFailure());
      return;
    }
    const again: Job[] = [];
    for (const job of jobs) {
      if (job.suspect) job.resolve({ parsed: unreadable(job.raw, tooSlowNotice), compressed: compressSource(job.raw) });
      else again.push(Object.assign(job, { suspect: true }));
    }
    this.#queue.splice(this.#next, 0, ...again);
    this.#dispatch();
  }
}

type Limits = Required<ParsePoolOptions>;

interface LaneOwner {
  failed(jobs: readonly Job[]): void;
  ready(): void;
}

/** One worker thread and what it was given; replaced as a whole when it fails. */
class Lane {
  readonly #file: URL;
  readonly #limits: Limits;
  readonly #owner: LaneOwner;
  readonly #given = new Map<number, Job[]>();
  #worker: Worker | null = null;
  #batches = 0;
  #timer: NodeJS.Timeout | null = null;
  #ready = false;

  constructor(file: URL, limits: Limits, owner: LaneOwner) {
    this.#file = file;
    this.#limits = limits;
    this.#owner = owner;
  }

  get load(): number {
    return this.#given.size;
  }

  /** Busy with a message that may bring the thread down: nothing else is risked with it. */
  get alone(): boolean {
    for (const jobs of this.#given.values()) if (jobs[0]?.suspect) return true;
    return false;
  }

  send(jobs: Job[]): void {
    const id = this.#batches;
    this.#batches += 1;
    this.#given.set(id, jobs);
    const bytes = packBytes(jobs.map((job) => job.raw));
    const batch: ParseBatch = { id, bytes, lengths: jobs.map((job) => job.raw.byteLength) };
    this.#running().postMessage(batch, [bytes.buffer]);
    if (this.#given.size === 1) this.#watch();
  }

  warm(): void {
    this.#running();
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    const jobs = this.#drop();
    for (const job of jobs) job.reject(closedFailure());
    await worker?.terminate();
  }

  #running(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(this.#file, {
      resourceLimits: { maxOldGenerationSizeMb: 2048, maxYoungGenerationSizeMb: 24 },
    });
    this.#worker = worker;
    this.#ready = false;
    worker.on('message', (message: ParsedBatch | WorkerReady) => {
      if (message !== 'ready') return this.#answered(message);
      this.#ready = true;
      this.#watch();
    });
    const lost = () => {
      if (this.#worker === worker) this.#fail();
    };
    worker.on('error', lost);
    worker.on('exit', lost);
    return worker;
  }

  #answered({ id, messages, bytes, lengths }: ParsedBatch): void {
    const jobs = this.#given.get(id);
    if (!jobs) return;
    this.#given.delete(id);
    this.#watch();
    let at = 0;
    for (const [index, job] of jobs.entries()) {
      const message = messages[index];
      const length = lengths[index] ?? 0;
      if (!message) continue;
      const identity = bytes.subarray(at, at + IDENTITY_BYTES);
      const compressed = bytes.subarray(at + IDENTITY_BYTES, at + IDENTITY_BYTES + length);
      at += IDENTITY_BYTES + length;
      job.resolve({ parsed: { ...message, identity }, compressed });
    }
    this.#owner.ready();
  }

  /** Times the batch that is being read, or the start before it; the one behind it starts when it ends. */
  #watch(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    const [jobs] = this.#given.values();
    if (!jobs) return;
    const bytes = jobs.reduce((sum, job) => sum + job.raw.byteLength, 0);
    const limit = this.#ready ? this.#limits.messageLimitMs + bytes * MS_PER_BYTE : this.#limits.startLimitMs;
    this.#timer = setTimeout(() => this.#fail(), limit);
  }

  #fail(): void {
    const worker = this.#worker;
    const started = this.#ready;
    const jobs = this.#drop();
    worker?.terminate().catch(() => undefined);
    // No message is to blame when the program itself does not run.
    if (started) this.#owner.failed(jobs);
    else for (const job of jobs) job.reject(notStartedFailure());
  }

  #drop(): Job[] {
    const jobs = [...this.#given.values()].flat();
    this.#given.clear();
    this.#worker = null;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    return jobs;
  }
}

function closedFailure(): Failure {
  return new Failure('cancelled', 'Reading mail was stopped. What came in before stays.');
}

function notStartedFailure(): Failure {
  return new Failure(
    'internal',
    'The part of Tend that reads mail could not be started. Nothing was lost; start Tend again.',
  );
}
