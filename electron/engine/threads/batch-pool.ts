// Has work done in other threads: what would hold up a thread that others wait for, and what a hostile mail may make endless.
// Jobs travel in batches; one that takes too long or brings its thread down is given up alone, and never takes its neighbours along.
import { type Failing, type LaneLimits, WorkerLane } from './worker-lane.ts';

/** @typeParam Job - What is to be done. @typeParam Result - What comes of it. Questions and answers are what batches travel as. */
export interface BatchWork<Job, Result, Question, Answer> extends LaneLimits {
  /** Jobs in a batch, at most, and bytes unless the first job alone has more. */
  readonly batchJobs: number;
  readonly batchBytes: number;
  /** Batches that wait in a thread behind the one it works on. */
  readonly batchesAhead: number;
  bytesOf(job: Job): number;
  pack(jobs: readonly Job[]): { readonly content: Question; readonly handedOver: readonly ArrayBuffer[] };
  /** In the order of the jobs. */
  unpack(answer: Answer): readonly Result[];
  /** Stands for the result of a job that failed twice, the second time alone. */
  givenUp(job: Job): Result;
  readonly failing: Failing;
}

export interface BatchPool<Job, Result> {
  /** Starts its threads, which takes as long as opening a connection does: for those who know that work is coming. */
  warm(): void;
  /** Always comes to a result; rejects only when the pool is closed or its program can't be started. */
  run(job: Job): Promise<Result>;
  close(): Promise<void>;
}

export interface Task<Job, Result> {
  readonly job: Job;
  readonly bytes: number;
  /** Was in a batch that failed: goes alone, and is given up when it fails again. */
  suspect: boolean;
  resolve(result: Result): void;
  reject(error: unknown): void;
}

export function createBatchPool<Job, Result, Question, Answer>(
  workerFile: URL,
  size: number,
  work: BatchWork<Job, Result, Question, Answer>,
): BatchPool<Job, Result> {
  return new Pool(workerFile, Math.max(1, size), work);
}

class Pool<Job, Result, Question, Answer> implements BatchPool<Job, Result> {
  readonly #work: BatchWork<Job, Result, Question, Answer>;
  readonly #lanes: WorkerLane<Job, Result, Question, Answer>[] = [];
  #queue: Task<Job, Result>[] = [];
  #next = 0;
  #scheduled = false;
  #closed = false;

  constructor(workerFile: URL, size: number, work: BatchWork<Job, Result, Question, Answer>) {
    this.#work = work;
    const owner = {
      failed: (tasks: readonly Task<Job, Result>[]) => this.#retry(tasks),
      ready: () => this.#dispatch(),
    };
    for (let lane = 0; lane < size; lane += 1) this.#lanes.push(new WorkerLane(workerFile, work, owner));
  }

  warm(): void {
    if (!this.#closed) for (const lane of this.#lanes) lane.warm();
  }

  run(job: Job): Promise<Result> {
    if (this.#closed) return Promise.reject(this.#work.failing.closed());
    return new Promise((resolve, reject) => {
      this.#queue.push({ job, bytes: this.#work.bytesOf(job), suspect: false, resolve, reject });
      // A full batch goes at once: whoever brings the jobs may not come to the end of its turn for a while.
      if (this.#queue.length - this.#next >= this.#work.batchJobs) this.#dispatch();
      if (this.#scheduled) return;
      // A smaller one waits for the rest of this turn, so that what comes together goes together.
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
    for (const task of waiting) task.reject(this.#work.failing.closed());
    await Promise.all(this.#lanes.map((lane) => lane.close()));
  }

  #dispatch(): void {
    if (this.#closed) return;
    for (let depth = 1; depth <= this.#work.batchesAhead; depth += 1) {
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

  #give(lane: WorkerLane<Job, Result, Question, Answer>): void {
    const { batchJobs, batchBytes } = this.#work;
    const batch: Task<Job, Result>[] = [];
    let bytes = 0;
    while (this.#next < this.#queue.length && batch.length < batchJobs) {
      const task = this.#queue[this.#next];
      if (!task) break;
      if (batch.length > 0 && (task.suspect || bytes + task.bytes > batchBytes)) break;
      if (task.suspect && lane.load > 0) return;
      this.#next += 1;
      batch.push(task);
      bytes += task.bytes;
      if (task.suspect) break;
    }
    if (batch.length > 0) lane.send(batch);
  }

  #retry(tasks: readonly Task<Job, Result>[]): void {
    if (this.#closed) {
      for (const task of tasks) task.reject(this.#work.failing.closed());
      return;
    }
    const again: Task<Job, Result>[] = [];
    for (const task of tasks) {
      if (task.suspect) task.resolve(this.#work.givenUp(task.job));
      else again.push(Object.assign(task, { suspect: true }));
    }
    this.#queue.splice(this.#next, 0, ...again);
    this.#dispatch();
  }
}
