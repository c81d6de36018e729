// The wire between the engine's thread and the sync's: starts that thread when it is first needed, turns its answers into
// promises, and answers what it asks.
import { Worker } from 'node:worker_threads';
import { Failure, type FailureShape } from '../../contract/failure.ts';
import type { Log } from '../deps.ts';
import { type FromSyncThread, fromSyncThread, type SyncThreadData, type ToSyncThread } from './sync-messages.ts';

type Answer = Extract<FromSyncThread, { id: number }>;
type Asked = Exclude<Extract<ToSyncThread, { id: number }>, { type: 'cancel' }>;
type WithoutId<T> = T extends { id: number } ? Omit<T, 'id'> : never;
export type Question = WithoutId<Asked>;
export type Told = Exclude<ToSyncThread, { id: number } | { type: 'close' | 'token' | 'login' }>;
export type News = Extract<FromSyncThread, { type: 'progress' | 'changed' }>;
type Wanted = Extract<FromSyncThread, { type: 'tokenWanted' | 'loginWanted' }>;

export interface ThreadLinkOptions {
  readonly workerFile: URL;
  readonly log: Log;
  threadData(): SyncThreadData;
  onNews(news: News): void;
  /** @throws Failure, which goes back in its place. */
  give(wanted: Wanted): Promise<ToSyncThread>;
  /** The thread ended without having been told to. */
  onBroken(): void;
  /** How long it may take to end when it is told to. */
  readonly endMs?: number;
}

const END_MS = 10_000;

export class ThreadLink {
  readonly #options: ThreadLinkOptions;
  readonly #waiting = new Map<number, PromiseWithResolvers<Answer>>();
  #worker: Worker | null = null;
  #closed = false;
  #lastId = 0;

  constructor(options: ThreadLinkOptions) {
    this.#options = options;
  }

  get started(): boolean {
    return this.#worker !== null;
  }

  startAhead(): void {
    if (!this.#closed) this.#worker ??= this.#start();
  }

  /** Starts the thread if need be. */
  async ask(question: Question, signal: AbortSignal | null = null): Promise<Answer> {
    if (this.#closed || signal?.aborted === true) throw stoppedFailure();
    this.#worker ??= this.#start();
    const thread = this.#worker;
    this.#lastId += 1;
    const id = this.#lastId;
    const awaited = Promise.withResolvers<Answer>();
    this.#waiting.set(id, awaited);
    const post = (message: ToSyncThread) => thread.postMessage(message);
    const cancel = () => post({ type: 'cancel', id });
    signal?.addEventListener('abort', cancel, { once: true });
    post({ ...question, id });
    try {
      return await awaited.promise;
    } finally {
      signal?.removeEventListener('abort', cancel);
    }
  }

  /** Says something that concerns only a thread that runs. */
  tell(told: Told): void {
    this.#worker?.postMessage(told);
  }

  async close(): Promise<void> {
    this.#closed = true;
    const ending = this.#worker;
    if (!ending) return;
    const ended = new Promise((resolve) => ending.once('exit', resolve));
    ending.postMessage({ type: 'close' } satisfies ToSyncThread);
    // What it has written is whole, and what it is at the next start takes up again: a thread that hears nothing any more
    // must not keep the program from ending.
    const late = setTimeout(() => {
      this.#options.log.warn('sync.notEnded');
      void ending.terminate();
    }, this.#options.endMs ?? END_MS);
    await ended;
    clearTimeout(late);
  }

  #start(): Worker {
    const { workerFile, log } = this.#options;
    const started = new Worker(workerFile, {
      workerData: this.#options.threadData(),
      name: 'tend-sync',
      resourceLimits: { maxYoungGenerationSizeMb: 24 },
    });
    started.on('message', (message: unknown) => this.#take(started, fromSyncThread.parse(message)));
    started.on('error', (error) => log.warn('sync.threadFailed', { where: error.name }));
    started.on('exit', () => {
      if (this.#worker === started) this.#worker = null;
      for (const [id, asker] of this.#waiting) {
        this.#waiting.delete(id);
        asker.reject(this.#closed ? stoppedFailure() : brokenFailure());
      }
      if (!this.#closed) this.#options.onBroken();
    });
    return started;
  }

  #take(from: Worker, message: FromSyncThread): void {
    switch (message.type) {
      case 'progress':
      case 'changed':
        this.#options.onNews(message);
        return;
      case 'tokenWanted':
      case 'loginWanted':
        void this.#give(from, message);
        return;
      case 'log': {
        const { level, event, fields } = message;
        this.#options.log[level](
          event,
          Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
        );
        return;
      }
      default: {
        const asker = this.#waiting.get(message.id);
        this.#waiting.delete(message.id);
        if (message.type !== 'failed') asker?.resolve(message);
        else asker?.reject(new Failure(message.failure.code, message.failure.sentence, message.failure.field));
      }
    }
  }

  async #give(asker: Worker, wanted: Wanted): Promise<void> {
    const { request } = wanted;
    const refuse = (failure: FailureShape): ToSyncThread =>
      wanted.type === 'tokenWanted'
        ? { type: 'token', request, token: failure }
        : { type: 'login', request, login: failure };
    const given = await this.#options
      .give(wanted)
      .catch((error: unknown) => refuse((error instanceof Failure ? error : brokenFailure()).toShape()));
    asker.postMessage(given);
  }
}

export function stoppedFailure(): Failure {
  return new Failure('cancelled', 'The sync was stopped. What came in stays, and the next run goes on from there.');
}

export function brokenFailure(): Failure {
  return new Failure('internal', 'The sync stopped unexpectedly. What came in is kept; try again.');
}
