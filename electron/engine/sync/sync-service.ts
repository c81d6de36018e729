// The engine's door to the sync: hands its thread what to do, keeps the latest status, and says which mailboxes are to be
// kept live. Passwords pass through and are not kept.
import { Failure } from '../../contract/failure.ts';
import type { MailboxSyncStatus, ServerSettings, SyncStatus } from '../../contract/mailbox.ts';
import type { Clock, Log } from '../deps.ts';
import { untilAborted } from '../until-aborted.ts';
import { usualTimeouts } from './connection/connect-timeouts.ts';
import { createGiveWay } from './give-way.ts';
import type { KeptMailbox } from './live/keep-mailbox.ts';
import { type LiveSettings, usualLiveSettings } from './live/live-settings.ts';
import type { OwnCopyAnswer, OwnCopyAsked, RunResult, ServerPlace } from './sync-messages.ts';
import { brokenFailure, stoppedFailure, ThreadLink } from './thread-link.ts';
import type { TokenSource } from './token-source.ts';

export interface SyncOptions {
  readonly dbFile: string;
  readonly workerFile: URL;
  readonly parseWorkerFile: URL;
  readonly readingWorkerFile: URL;
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
  /** How to log in to a mailbox that is kept live. */
  login?(mailboxId: number): Promise<MailboxLogin>;
  readonly live?: Partial<LiveSettings>;
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

export interface LiveMailbox extends KeptMailbox {
  /** Whatever a connection is made with: another text means that the one there is no longer holds. */
  readonly settings: string;
}

export interface Sync {
  /** Has its thread load now, so that whoever asks it first need not wait. */
  startAhead(): void;
  /** @throws Failure with a sentence for every way a connection can fail. */
  testConnection(login: MailboxLogin, signal?: AbortSignal): Promise<{ folders: number }>;
  /** One run at a time; a second one waits for the first. @throws Failure when no mailbox could be brought in step. */
  run(mailboxes: readonly MailboxToSync[], signal?: AbortSignal): Promise<RunResult>;
  status(): SyncStatus;
  /** Resolves when every run has stopped; their callers get a `cancelled` failure. Live mailboxes rest until `tryNow` or a run. */
  stop(): Promise<void>;
  /** Keeps exactly these mailboxes live from now on. `renewed` is one that has to log in anew for another reason than its settings. */
  keepLive(mailboxes: readonly LiveMailbox[], renewed?: number): void;
  /** Nothing touches the mailbox any more when this resolves. */
  release(mailboxId: number): Promise<void>;
  /** Looks for news now where a mailbox is live, connects now where it waits. */
  tryNow(mailboxId?: number): void;
  /** Something waits to go out for this mailbox. */
  sendOut(mailboxId: number): void;
  /** Has its thread derive what is left; false when there is no such thread just now. */
  deriveBehind(): boolean;
  /** The bytes of a message that is kept without source. */
  fetchSource(login: MailboxLogin, place: ServerPlace, signal?: AbortSignal): Promise<Uint8Array>;
  /** The decoded content of one of its parts. */
  fetchPart(login: MailboxLogin, place: ServerPlace, part: string, signal?: AbortSignal): Promise<Uint8Array>;
  /** Puts the user's own copy of a message into Sent or Drafts, looks for it, or takes it away; see append-message.ts. */
  ownCopy(login: MailboxLogin, asked: OwnCopyAsked, signal?: AbortSignal): Promise<OwnCopyAnswer>;
  /** Runs a synchronous piece of work that writes to the store, before the sync's next transaction. */
  writeFirst<T>(work: () => T): T;
  onProgress(listener: (status: SyncStatus) => void): () => void;
  /** Something in the store changed; `mail` is false when only the look at the server is newer. */
  onChanged(listener: (changed: { readonly mail: boolean }) => void): () => void;
  close(): Promise<void>;
}

const LARGE_BYTES = 25 * 1024 * 1024;
const INBOX_EVERY_MS = 60_000;
const RETRY_DELAYS_MS = [500, 2000, 8000];

/** A thread that ended by itself is started again, for the mailboxes it kept live; not at once, should it end again. */
const REVIVE_MS = 5000;

export function createSync(options: SyncOptions): Sync {
  const { log, clock } = options;
  const turns = createGiveWay();
  const statuses = new Map<number, MailboxSyncStatus>();
  const progressListeners = new Set<(status: SyncStatus) => void>();
  const changedListeners = new Set<(changed: { readonly mail: boolean }) => void>();
  const stops = new Set<AbortController>();
  let lastRun: Promise<unknown> = Promise.resolve();
  let kept: readonly LiveMailbox[] = [];
  let reviving: NodeJS.Timeout | null = null;

  const status = (): SyncStatus => ({ mailboxes: [...statuses.values()] });

  const link = new ThreadLink({
    workerFile: options.workerFile,
    log,
    threadData: () => ({
      giveWay: turns.buffer,
      dbFile: options.dbFile,
      parseWorkerFile: options.parseWorkerFile.href,
      parseWorkers: options.parseWorkers ?? 1,
      readingWorkerFile: options.readingWorkerFile.href,
      clockOffsetMs: clock.now() - Math.round(performance.timeOrigin + performance.now()),
      timeZone: clock.timeZone(),
      retryDelaysMs: [...(options.retryDelaysMs ?? RETRY_DELAYS_MS)],
      largeBytes: options.largeBytes ?? LARGE_BYTES,
      inboxEveryMs: options.inboxEveryMs ?? INBOX_EVERY_MS,
      live: { ...usualLiveSettings, ...options.live },
      timeouts: usualTimeouts,
    }),
    onNews(news) {
      if (news.type === 'changed') {
        for (const listener of changedListeners) listener({ mail: news.mail });
        return;
      }
      statuses.set(news.status.mailboxId, news.status);
      for (const listener of progressListeners) listener(status());
    },
    async give(wanted) {
      const { request } = wanted;
      if (wanted.type === 'tokenWanted') {
        const token = await (options.accessToken ?? noTokens)(wanted.tokens, wanted.refused);
        return { type: 'token', request, token };
      }
      const login = await (options.login ?? noLogin)(wanted.mailboxId);
      return { type: 'login', request, login: loginOf(login) };
    },
    onBroken() {
      if (kept.length > 0) reviving = setTimeout(() => void keep([]).catch(() => undefined), REVIVE_MS);
    },
  });

  const keep = (renewed: readonly number[]) => {
    const mailboxes = kept.map(({ mailboxId, address }) => ({ mailboxId, address }));
    return link.ask({ type: 'keep', mailboxes, renewed: [...renewed] });
  };
  const stopRuns = async () => {
    for (const stopper of stops) stopper.abort();
    await lastRun;
  };

  const never = new AbortController().signal;
  const fetch = async (login: MailboxLogin, place: ServerPlace, part: string | null, signal: AbortSignal) => {
    const answer = await link.ask({ type: 'fetch', login: loginOf(login), place, part }, signal);
    if (answer.type !== 'fetched') throw brokenFailure();
    return answer.content;
  };

  return {
    status,
    writeFirst: (work) => turns.first(work),
    startAhead: () => link.startAhead(),
    async testConnection(login, signal = never) {
      const answer = await link.ask({ type: 'test', login: loginOf(login) }, signal);
      if (answer.type !== 'tested') throw brokenFailure();
      return { folders: answer.folders };
    },
    run(mailboxes, signal = never) {
      const stopper = new AbortController();
      stops.add(stopper);
      const combined = AbortSignal.any([signal, stopper.signal]);
      const before = lastRun;
      const turn = untilAborted(before, combined).catch(() => Promise.reject(stoppedFailure()));
      const run = turn.then(async () => {
        const answer = await link.ask(
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
      // Who gives up waiting hands on to the next, who still waits for the one at work.
      const over = run.catch(() => undefined).finally(() => stops.delete(stopper));
      lastRun = Promise.all([before, over]);
      return run;
    },
    async stop() {
      const paused = link.started && kept.length > 0 ? link.ask({ type: 'pause' }) : null;
      await stopRuns();
      await paused;
    },
    keepLive(mailboxes, renewed) {
      const known = new Map(kept.map((each) => [each.mailboxId, each.settings]));
      const changed = mailboxes.filter(({ mailboxId, settings }) => known.get(mailboxId) !== settings);
      if (renewed === undefined && changed.length === 0 && mailboxes.length === kept.length) return;
      kept = mailboxes;
      const anew = [...changed.map(({ mailboxId }) => mailboxId), ...(renewed === undefined ? [] : [renewed])];
      // A failure to start is met, and told, by whatever is asked next.
      if (link.started || kept.length > 0) void keep(anew).catch(() => undefined);
    },
    async release(mailboxId) {
      kept = kept.filter((each) => each.mailboxId !== mailboxId);
      await stopRuns();
      if (link.started) await keep([]);
      statuses.delete(mailboxId);
    },
    tryNow: (mailboxId) => link.tell({ type: 'tryNow', mailboxId: mailboxId ?? null }),
    sendOut: (mailboxId) => link.tell({ type: 'sendOut', mailboxId }),
    deriveBehind() {
      link.tell({ type: 'derive' });
      return link.started;
    },
    async ownCopy(login, asked, signal = never) {
      const answer = await link.ask({ type: 'ownCopy', login: loginOf(login), asked }, signal);
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
      if (reviving) clearTimeout(reviving);
      for (const stopper of stops) stopper.abort();
      await link.close();
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

async function noLogin(): Promise<never> {
  throw new Failure('auth_needed', 'Tend does not know how to log in to this mailbox. Enter its password in Settings.');
}
