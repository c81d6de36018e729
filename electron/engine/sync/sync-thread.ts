// Takes what the engine asks of the sync and answers it: runs, connection tests, fetches of single messages, and stops.
import { Failure } from '../../contract/failure.ts';
import { mailboxId as brandMailboxId } from '../../contract/scalars.ts';
import type { Clock, Log } from '../deps.ts';
import { type Store, storeFailure } from '../store/open-store.ts';
import { keepOwnCopy } from './append-message.ts';
import { type ConnectTimeouts, withConnection } from './connect.ts';
import { fetchFromServer } from './fetch-from-server.ts';
import type { IntakePort } from './intake-port.ts';
import { type MailboxOutcome, type SyncDeps, type SyncMailbox, stopped, syncMailbox } from './sync-mailbox.ts';
import { type FromSyncThread, type RunResult, runResult, type ToSyncThread } from './sync-messages.ts';
import { setTokenSource } from './token-source.ts';

export interface SyncThreadOptions {
  readonly db: Store;
  readonly intake: IntakePort;
  readonly clock: Clock;
  readonly timeouts: ConnectTimeouts;
  readonly retryDelaysMs: readonly number[];
  readonly largeBytes: number;
  readonly inboxEveryMs: number;
  post(message: FromSyncThread): void;
}

export interface SyncThread {
  take(asked: Exclude<ToSyncThread, { type: 'close' }>): void;
  /** Resolves when everything that ran has stopped. */
  close(): Promise<void>;
}

/** More at once would only share the same parsers. */
const MAILBOXES_AT_ONCE = 3;

export function createSyncThread(options: SyncThreadOptions): SyncThread {
  const { post, clock } = options;
  const running = new Map<number, { readonly abort: AbortController; readonly done: Promise<void> }>();
  const log: Log = {
    info: (event, { call: _, ...fields } = {}) => post({ type: 'log', level: 'info', event, fields }),
    warn: (event, { call: _, ...fields } = {}) => post({ type: 'log', level: 'warn', event, fields }),
  };

  const runMailboxes = async (mailboxes: readonly SyncMailbox[], signal: AbortSignal): Promise<RunResult> => {
    const outcomes: MailboxOutcome[] = [];
    const waiting = [...mailboxes];
    const next = async (): Promise<void> => {
      for (let mailbox = waiting.shift(); mailbox; mailbox = waiting.shift()) {
        outcomes.push(await runOne(mailbox, signal));
      }
    };
    const lanes = await Promise.allSettled(Array.from({ length: MAILBOXES_AT_ONCE }, next));
    post({ type: 'changed', folders: true });
    for (const lane of lanes) if (lane.status === 'rejected') throw lane.reason;
    const first = outcomes[0]?.failure;
    if (first && outcomes.every(({ failure }) => failure !== null)) throw first;
    return runResult.parse({
      folders: outcomes.flatMap(({ folders }) => folders),
      problems: outcomes.flatMap(({ problems }) => problems),
    });
  };

  const runOne = async (mailbox: SyncMailbox, signal: AbortSignal): Promise<MailboxOutcome> => {
    const report = reporter(options, mailbox);
    const deps: SyncDeps = { ...options, log, onProgress: report.progress, onChanged: report.changed };
    const started = clock.now();
    report.state('syncing', null);
    try {
      const outcome = await syncMailbox(deps, mailbox, signal);
      const { failure } = outcome;
      const state = failure ? (failure.code === 'auth_needed' ? 'auth_needed' : 'failed') : 'idle';
      report.state(state, outcome.problems[0]?.sentence ?? null);
      log.info('sync.finished', {
        mailboxId: mailbox.mailboxId,
        ms: clock.now() - started,
        count: outcome.folders.reduce((sum, { added }) => sum + added, 0),
        ...(failure ? { code: failure.code } : {}),
      });
      return outcome;
    } catch (error) {
      const failure = toFailure(error, signal, log);
      report.state(
        failure.code === 'cancelled' ? 'stopped' : 'failed',
        failure.code === 'cancelled' ? null : failure.message,
      );
      throw failure;
    }
  };

  const awaitedTokens = new Map<number, PromiseWithResolvers<string>>();
  let lastRequest = 0;
  setTokenSource((tokens, refused) => {
    lastRequest += 1;
    const awaited = Promise.withResolvers<string>();
    awaitedTokens.set(lastRequest, awaited);
    post({ type: 'tokenWanted', request: lastRequest, tokens, refused });
    return awaited.promise;
  });

  const answer = async (asked: Exclude<ToSyncThread, { type: 'close' | 'cancel' | 'token' }>, signal: AbortSignal) => {
    const { id } = asked;
    switch (asked.type) {
      case 'run':
        return post({ type: 'ran', id, result: await runMailboxes(asked.mailboxes, signal) });
      case 'test': {
        const folders = await withConnection(
          asked.login,
          signal,
          async (client) => (await client.list()).filter(({ flags }) => !flags.has('\\Noselect')).length,
          options.timeouts,
        );
        return post({ type: 'tested', id, folders });
      }
      case 'ownCopy':
        return post({
          type: 'ownCopied',
          id,
          answer: await keepOwnCopy(asked.login, asked.asked, signal, options.timeouts),
        });
      case 'fetch':
        return post({
          type: 'fetched',
          id,
          content: new Uint8Array(await fetchFromServer(asked, signal, options.timeouts)),
        });
    }
  };

  return {
    take(asked) {
      if (asked.type === 'cancel') {
        running.get(asked.id)?.abort.abort();
        return;
      }
      if (asked.type === 'token') {
        const { request, token } = asked;
        if (typeof token === 'string') awaitedTokens.get(request)?.resolve(token);
        else awaitedTokens.get(request)?.reject(new Failure(token.code, token.sentence));
        awaitedTokens.delete(request);
        return;
      }
      const { id } = asked;
      const abort = new AbortController();
      const done = answer(asked, abort.signal)
        .catch((error: unknown) => post({ type: 'failed', id, failure: toFailure(error, abort.signal, log).toShape() }))
        .finally(() => running.delete(id));
      running.set(id, { abort, done });
    },
    async close() {
      for (const { abort } of running.values()) abort.abort();
      await Promise.all([...running.values()].map(({ done }) => done));
    },
  };
}

function toFailure(error: unknown, signal: AbortSignal, log: Log): Failure {
  if (signal.aborted) return stopped();
  const known = storeFailure(error);
  if (known) return known;
  log.warn('sync.broke', { where: positionOf(error) });
  return new Failure('internal', 'Something in Tend went wrong while syncing. What came in is kept; try again.');
}

/** The class of an error and the places in our code, never its message: that could hold mail. */
function positionOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const places = [...(error.stack ?? '').matchAll(/([\w-]+\.[jt]s:\d+)/g)].map(([, place]) => place);
  return [error.name, ...places.slice(0, 4)].join(' ');
}

const REPORT_EVERY_MS = 150;

function reporter({ post, clock }: SyncThreadOptions, { mailboxId, address }: SyncMailbox) {
  let reported = 0;
  let changed = 0;
  let last = { done: 0, total: 0, secondsLeft: null as number | null, folder: null as string | null };
  const send = (state: 'idle' | 'syncing' | 'stopped' | 'failed' | 'auth_needed', problem: string | null) =>
    post({
      type: 'progress',
      status: { mailboxId: brandMailboxId.parse(mailboxId), address, state, problem, ...last },
    });
  return {
    progress(progress: typeof last & { mailboxId: number }) {
      last = {
        done: progress.done,
        total: progress.total,
        secondsLeft: progress.secondsLeft,
        folder: progress.folder,
      };
      if (clock.now() - reported < REPORT_EVERY_MS) return;
      reported = clock.now();
      send('syncing', null);
    },
    changed() {
      if (clock.now() - changed < REPORT_EVERY_MS) return;
      changed = clock.now();
      post({ type: 'changed', folders: false });
    },
    state(state: Parameters<typeof send>[0], problem: string | null) {
      if (state !== 'syncing') last = { ...last, secondsLeft: null, folder: null };
      send(state, problem);
    },
  };
}
