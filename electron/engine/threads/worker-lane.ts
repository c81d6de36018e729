// One worker thread of a pool and what it was given; replaced as a whole when it fails.
import { type TransferListItem, Worker } from 'node:worker_threads';
import type { AnsweredBatch, GivenBatch, WorkerReady } from './batch-messages.ts';
import type { BatchWork, Task } from './batch-pool.ts';
import { endThread } from './end-thread.ts';

export interface LaneLimits {
  /** How long one batch may take, before what its size adds. */
  readonly batchMs: number;
  readonly msPerByte: number;
  /** How long a thread may take until it is ready. */
  readonly startMs: number;
  /** After so long without work the thread ends, until there is work again; null: never. */
  readonly restMs: number | null;
  readonly heapMb: number;
}

/** What those hear who wait for nothing any more. */
export interface Failing {
  closed(): Error;
  notStarted(): Error;
}

export interface LaneOwner<Job, Result> {
  failed(tasks: readonly Task<Job, Result>[]): void;
  ready(): void;
}

const YOUNG_HEAP_MB = 24;

export class WorkerLane<Job, Result, Question, Answer> {
  readonly #file: URL;
  readonly #work: BatchWork<Job, Result, Question, Answer>;
  readonly #owner: LaneOwner<Job, Result>;
  readonly #given = new Map<number, Task<Job, Result>[]>();
  #worker: Worker | null = null;
  #batches = 0;
  #timer: NodeJS.Timeout | null = null;
  #ready = false;

  constructor(file: URL, work: BatchWork<Job, Result, Question, Answer>, owner: LaneOwner<Job, Result>) {
    this.#file = file;
    this.#work = work;
    this.#owner = owner;
  }

  get load(): number {
    return this.#given.size;
  }

  /** Busy with a job that may bring the thread down: nothing else is risked with it. */
  get alone(): boolean {
    for (const tasks of this.#given.values()) if (tasks[0]?.suspect) return true;
    return false;
  }

  send(tasks: Task<Job, Result>[]): void {
    const id = this.#batches;
    this.#batches += 1;
    this.#given.set(id, tasks);
    const { content, handedOver } = this.#work.pack(tasks.map(({ job }) => job));
    const batch: GivenBatch<Question> = { id, question: content };
    this.#running().postMessage(batch, handedOver as TransferListItem[]);
    if (this.#given.size === 1) this.#watch();
  }

  warm(): void {
    this.#running();
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    for (const task of this.#drop()) task.reject(this.#work.failing.closed());
    if (worker) await endThread(worker);
  }

  #running(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(this.#file, {
      resourceLimits: { maxOldGenerationSizeMb: this.#work.heapMb, maxYoungGenerationSizeMb: YOUNG_HEAP_MB },
    });
    this.#worker = worker;
    this.#ready = false;
    worker.on('message', (message: AnsweredBatch<Answer> | WorkerReady) => {
      if (this.#worker !== worker) return;
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

  #answered({ id, answer }: AnsweredBatch<Answer>): void {
    const tasks = this.#given.get(id);
    if (!tasks) return;
    this.#given.delete(id);
    this.#watch();
    const results = this.#work.unpack(answer);
    for (const [index, task] of tasks.entries()) {
      const result = results[index];
      if (result === undefined) task.resolve(this.#work.givenUp(task.job));
      else task.resolve(result);
    }
    this.#owner.ready();
  }

  /** Times the batch that is being worked on, or the start before it; the one behind it starts when it ends. */
  #watch(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    const [tasks] = this.#given.values();
    const { batchMs, msPerByte, startMs, restMs } = this.#work;
    if (!tasks) {
      if (restMs !== null && this.#ready) this.#timer = setTimeout(() => this.#rest(), restMs).unref();
      return;
    }
    const bytes = tasks.reduce((sum, task) => sum + task.bytes, 0);
    this.#timer = setTimeout(() => this.#fail(), this.#ready ? batchMs + bytes * msPerByte : startMs);
  }

  #rest(): void {
    const worker = this.#worker;
    this.#drop();
    if (worker) void endThread(worker);
  }

  #fail(): void {
    const worker = this.#worker;
    const started = this.#ready;
    const tasks = this.#drop();
    worker?.terminate().catch(() => undefined);
    // No job is to blame when the program itself does not run.
    if (started) this.#owner.failed(tasks);
    else for (const task of tasks) task.reject(this.#work.failing.notStarted());
  }

  #drop(): Task<Job, Result>[] {
    const tasks = [...this.#given.values()].flat();
    this.#given.clear();
    this.#worker = null;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    return tasks;
  }
}
