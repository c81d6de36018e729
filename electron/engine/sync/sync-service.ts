// The engine's door to the sync: starts its thread when it is first needed, hands it what to do, keeps the latest status,
// and turns its answers back into promises. Passwords pass through and are not kept.
import { Worker } from 'node:worker_threads';
import { Failure } from '../../contract/failure.ts';
import type { MailboxSyncStatus, ServerSettings, SyncStatus } from '../../contract/mailbox.ts';
import type { Clock, Log } from '../deps.ts';
import { usualTimeouts } from './connect.ts';
import { createGiveWay } from './give-way.ts';
import {
  type FromSyncThread,
  fromSyncThread,
  type OwnCopyAnswer,
  type OwnCopyAsked,
  type RunResult,
  type ServerPlace,
  type SyncThreadData,
  type ToSyncThread,
} from './sync-messages.ts';
import type { TokenSource } from './token-source.ts';

export interface SyncOptions {
  readonly dbFile: string;
  readonly workerFile: URL;
  readonly parseWorkerFile: URL;
  readonly log: Log;
  readonly clock: Clock;
  readonly parseWorkers?: number;
  readonly retryDelaysMs?: readonly number[];
  /** Messages above this many bytes are read part by part. */
  readonly largeBytes?: number;
  /** How often a long first sync looks for new mail in INBOX. */
  readonly inboxEveryMs?: number;
  /** Gives access tokens to mailboxes that sign in with them. */
  readonly accessToken?: TokenSource;
}

export interface MailboxLogin {
  readonly imap: ServerSettings;
  readonly username: string;
  readonly password: string;
  /** Names the sign-in whose access tokens log in; the password is not used then. */
  readonly tokens?: string | undefined;
}
export interface MailboxToSync extends MailboxLogin {
  readonly mailboxId: number;
  readonly address: string;
}

export interface Sync {
  /** @throws Failure with a sentence for every way a connection can fail. */
  testConnection(login: MailboxLogin, signal?: AbortSignal): Promise<{ folders: number }>;
  /** One run at a time; a second one waits for the first. @throws Failure when no mailbox could be brought in step. */
  run(mailboxes: readonly MailboxToSync[], signal?: AbortSignal): Promise<RunResult>;
  status(): SyncStatus;
  /** Resolves when every run has stopped; their callers get a `cancelled` failure. */
  stop(): Promise<void>;
  /** The bytes of a message that is kept without source. */
  fetchSource(login: MailboxLogin, place: ServerPlace, signal?: AbortSignal): Promise<Uint8Array>;
  /** The decoded content of one of its parts. */
  fetchPart(login: MailboxLogin, place: ServerPlace, part: string, signal?: AbortSignal): Promise<Uint8Array>;
  /** Puts the user's own copy of a message into Sent or Drafts, looks for it, or takes it away; see append-message.ts. */
  ownCopy(login: MailboxLogin, asked: OwnCopyAsked, signal?: AbortSignal): Promise<OwnCopyAnswer>;
  /** Runs a synchronous piece of work that writes to the store, before the sync's next transaction. */
  writeFirst<T>(work: () => T): T;
  onProgress(listener: (status: SyncStatus) => void): () => void;
  /** Mail or folders in the store changed. */
  onChanged(listener: (changed: { readonly folders: boolean }) => void): () => void;
  close(): Promise<void>;
}

const LARGE_BYTES = 25 * 1024 * 1024;
const INBOX_EVERY_MS = 60_000;
const RETRY_DELAYS_MS = [500, 2000, 8000];

type Answer = Extract<FromSyncThread, { id: number }>;
type Question =
  | Omit<Extract<ToSyncThread, { type: 'run' }>, 'id'>
  | Omit<Extract<ToSyncThread, { type: 'test' }>, 'id'>
  | Omit<Extract<ToSyncThread, { type: 'fetch' }>, 'id'>
  | Omit<Extract<ToSyncThread, { type: 'ownCopy' }>, 'id'>;
interface Waiting {
  resolve(answer: Answer): void;
  reject(error: unknown): void;
}

export function createSync(options: SyncOptions): Sync {
  const { log, clock } = options;
  const turns = createGiveWay();
  const waiting = new Map<number, Waiting>();
  const statuses = new Map<number, MailboxSyncStatus>();
  const progressListeners = new Set<(status: SyncStatus) => void>();
  const changedListeners = new Set<(changed: { readonly folders: boolean }) => void>();
  const stops = new Set<AbortController>();
  let worker: Worker | null = null;
  let closed = false;
  let lastId = 0;
  let lastRun: Promise<unknown> = Promise.resolve();

  const status = (): SyncStatus => ({ mailboxes: [...statuses.values()] });

  const take = (message: FromSyncThread) => {
    switch (message.type) {
      case 'progress':
        statuses.set(message.status.mailboxId, message.status);
        for (const listener of progressListeners) listener(status());
        return;
      case 'changed':
        for (const listener of changedListeners) listener({ folders: message.folders });
        return;
      case 'tokenWanted':
        void giveToken(message);
        return;
      case 'log': {
        const { level, event, fields } = message;
        log[level](event, Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)));
        return;
      }
      default: {
        const asker = waiting.get(message.id);
        waiting.delete(message.id);
        if (message.type !== 'failed') asker?.resolve(message);
        else asker?.reject(new Failure(message.failure.code, message.failure.sentence, message.failure.field));
      }
    }
  };

  const giveToken = async ({ request, tokens, refused }: Extract<FromSyncThread, { type: 'tokenWanted' }>) => {
    const asker = worker;
    const token = await (options.accessToken ?? noTokens)(tokens, refused).catch((error: unknown) =>
      (error instanceof Failure ? error : brokenFailure()).toShape(),
    );
    asker?.postMessage({ type: 'token', request, token } satisfies ToSyncThread);
  };

  const start = (): Worker => {
    const data: SyncThreadData = {
      giveWay: turns.buffer,
      dbFile: options.dbFile,
      parseWorkerFile: options.parseWorkerFile.href,
      parseWorkers: options.parseWorkers ?? 1,
      clockOffsetMs: clock.now() - Math.round(performance.timeOrigin + performance.now()),
      timeZone: clock.timeZone(),
      retryDelaysMs: [...(options.retryDelaysMs ?? RETRY_DELAYS_MS)],
      largeBytes: options.largeBytes ?? LARGE_BYTES,
      inboxEveryMs: options.inboxEveryMs ?? INBOX_EVERY_MS,
      timeouts: usualTimeouts,
    };
    const started = new Worker(options.workerFile, {
      workerData: data,
      name: 'tend-sync',
      resourceLimits: { maxYoungGenerationSizeMb: 96 },
    });
    started.on('message', (message: unknown) => take(fromSyncThread.parse(message)));
    started.on('error', (error) => log.warn('sync.threadFailed', { where: error.name }));
    started.on('exit', () => {
      if (worker === started) worker = null;
      for (const [id, asker] of waiting) {
        waiting.delete(id);
        asker.reject(closed ? stoppedFailure() : brokenFailure());
      }
    });
    return started;
  };

  const ask = async (question: Question, signal: AbortSignal): Promise<Answer> => {
    if (closed || signal.aborted) throw stoppedFailure();
    worker ??= start();
    const thread = worker;
    lastId += 1;
    const id = lastId;
    const { promise, resolve, reject } = Promise.withResolvers<Answer>();
    waiting.set(id, { resolve, reject });
    const post = (message: ToSyncThread) => thread.postMessage(message);
    const cancel = () => post({ type: 'cancel', id });
    signal.addEventListener('abort', cancel, { once: true });
    post({ ...question, id });
    try {
      return await promise;
    } finally {
      signal.removeEventListener('abort', cancel);
    }
  };

  const never = new AbortController().signal;
  const fetch = async (login: MailboxLogin, place: ServerPlace, part: string | null, signal: AbortSignal) => {
    const answer = await ask({ type: 'fetch', login: loginOf(login), place, part }, signal);
    if (answer.type !== 'fetched') throw brokenFailure();
    return answer.content;
  };

  return {
    status,
    writeFirst: (work) => turns.first(work),
    async testConnection(login, signal = never) {
      const answer = await ask({ type: 'test', login: loginOf(login) }, signal);
      if (answer.type !== 'tested') throw brokenFailure();
      return { folders: answer.folders };
    },
    run(mailboxes, signal = never) {
      const stopper = new AbortController();
      stops.add(stopper);
      const run = lastRun.then(async () => {
        const combined = AbortSignal.any([signal, stopper.signal]);
        const answer = await ask(
          {
            type: 'run',
            mailboxes: mailboxes.map((each) => ({
              ...loginOf(each),
              mailboxId: each.mailboxId,
              address: each.address,
            })),
          },
          combined,
        );
        if (answer.type !== 'ran') throw brokenFailure();
        return answer.result;
      });
      lastRun = run.catch(() => undefined).finally(() => stops.delete(stopper));
      return run;
    },
    async stop() {
      for (const stopper of stops) stopper.abort();
      await lastRun;
    },
    async ownCopy(login, asked, signal = never) {
      const answer = await ask({ type: 'ownCopy', login: loginOf(login), asked }, signal);
      if (answer.type !== 'ownCopied') throw brokenFailure();
      return answer.answer;
    },
    fetchSource: (login, place, signal = never) => fetch(login, place, null, signal),
    fetchPart: (login, place, part, signal = never) => fetch(login, place, part, signal),
    onProgress(listener) {
      progressListeners.add(listener);
      return () => progressListeners.delete(listener);
    },
    onChanged(listener) {
      changedListeners.add(listener);
      return () => changedListeners.delete(listener);
    },
    async close() {
      closed = true;
      for (const stopper of stops) stopper.abort();
      const ending = worker;
      if (!ending) return;
      const ended = new Promise((resolve) => ending.once('exit', resolve));
      ending.postMessage({ type: 'close' } satisfies ToSyncThread);
      await ended;
    },
  };
}

/** Nothing else of the caller's object crosses to the other thread. */
function loginOf({ imap, username, password, tokens }: MailboxLogin): MailboxLogin {
  return { imap: { host: imap.host, port: imap.port, security: imap.security }, username, password, tokens };
}

async function noTokens(): Promise<never> {
  throw new Failure('auth_needed', 'Tend has no sign-in for this mailbox here. Sign in again in Settings.');
}

function stoppedFailure(): Failure {
  return new Failure('cancelled', 'The sync was stopped. What came in stays, and the next run goes on from there.');
}

function brokenFailure(): Failure {
  return new Failure('internal', 'The sync stopped unexpectedly. What came in is kept; try again.');
}
