// Takes what the engine asks of the sync and answers it: runs, connection tests, fetches of single messages, and stops.
import { Failure } from '../../contract/failure.ts';
import { type Clock, type Log, positionOf } from '../deps.ts';
import { type Store, storeFailure } from '../store/open-store.ts';
import { keepOwnCopy } from './append-message.ts';
import { AwaitedAnswers } from './awaited-answers.ts';
import { type ImapLogin, tryConnection } from './connection/connect.ts';
import type { ConnectTimeouts } from './connection/connect-timeouts.ts';
import { TriedConnection } from './connection/tried-connection.ts';
import { fetchFromServer } from './fetch-from-server.ts';
import { checkCoverage } from './folders/coverage-check.ts';
import type { IntakePort } from './folders/intake-port.ts';
import type { LiveSettings } from './live/live-settings.ts';
import { LiveSync } from './live/live-sync.ts';
import { MailboxTurns } from './mailbox-turns.ts';
import { MailboxReport } from './report-mailbox.ts';
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
  readonly live: LiveSettings;
  /** Between 0 and 1. */
  random(): number;
  post(message: FromSyncThread): void;
}

export interface SyncThread {
  take(asked: Exclude<ToSyncThread, { type: 'close' | 'derive' }>): void;
  /** Resolves when everything that ran has stopped. */
  close(): Promise<void>;
}

/** Questions that are answered under their number. */
type Asked = Exclude<Extract<ToSyncThread, { id: number }>, { type: 'cancel' }>;

/** More at once would only share the same parsers. */
const MAILBOXES_AT_ONCE = 3;

export function createSyncThread(options: SyncThreadOptions): SyncThread {
  const { post, clock } = options;
  const running = new Map<number, { readonly abort: AbortController; readonly done: Promise<void> }>();
  const log = postedLog(post);

  const runMailboxes = async (mailboxes: readonly SyncMailbox[], signal: AbortSignal): Promise<RunResult> => {
    const outcomes: MailboxOutcome[] = [];
    const waiting = [...mailboxes];
    const next = async (): Promise<void> => {
      for (let mailbox = waiting.shift(); mailbox; mailbox = waiting.shift()) {
        outcomes.push(await runOne(mailbox, signal));
      }
    };
    const lanes = await Promise.allSettled(Array.from({ length: MAILBOXES_AT_ONCE }, next));
    for (const lane of lanes) if (lane.status === 'rejected') throw lane.reason;
    const first = outcomes[0]?.failure;
    if (first && outcomes.every(({ failure }) => failure !== null)) throw first;
    return runResult.parse({
      folders: outcomes.flatMap(({ folders }) => folders),
      problems: outcomes.flatMap(({ problems }) => problems),
    });
  };

  const runOne = async (mailbox: SyncMailbox, signal: AbortSignal): Promise<MailboxOutcome> => {
    const report = reportOf(mailbox);
    const { mailboxId } = mailbox;
    const deps: SyncDeps = {
      ...options,
      log,
      tried,
      folderInStep: checkCoverage,
      onProgress: (progress) => report.progress(progress),
      onChanged: () => report.changed(),
      onDerived: () => report.settled(true),
    };
    const started = clock.now();
    try {
      const outcome = await turns.take(mailboxId, signal, () => {
        report.stand({ state: 'syncing' });
        return syncMailbox(deps, mailbox, signal, live.clientOf(mailboxId));
      });
      const { failure } = outcome;
      const state = failure ? (failure.code === 'auth_needed' ? 'auth_needed' : 'failed') : 'idle';
      report.stand({ state, problem: outcome.problems[0]?.sentence ?? null });
      log.info('sync.finished', {
        mailboxId,
        ms: clock.now() - started,
        count: outcome.folders.reduce((sum, { added }) => sum + added, 0),
        ...(failure ? { code: failure.code } : {}),
      });
      live.restate(mailboxId, failure === null);
      return outcome;
    } catch (error) {
      const failure = toFailure(error, signal, log);
      if (failure.code === 'cancelled') report.stand({ state: 'stopped' });
      else report.stand({ state: 'failed', problem: failure.message });
      live.restate(mailboxId, false);
      throw failure;
    } finally {
      report.settled(true);
    }
  };

  const tried = new TriedConnection();
  const tokens = new AwaitedAnswers<string>();
  const logins = new AwaitedAnswers<ImapLogin>();
  setTokenSource((name, refused) =>
    tokens.ask((request) => post({ type: 'tokenWanted', request, tokens: name, refused })),
  );
  const turns = new MailboxTurns();
  const reports = new Map<number, MailboxReport>();
  const reportOf = (mailbox: { readonly mailboxId: number; readonly address: string }): MailboxReport => {
    const report = reports.get(mailbox.mailboxId) ?? new MailboxReport(post, clock, mailbox);
    reports.set(mailbox.mailboxId, report);
    return report;
  };
  const live = new LiveSync(
    {
      ...options,
      log,
      tried,
      turns,
      positionOf,
      folderInStep: checkCoverage,
      login: (mailboxId) => logins.ask((request) => post({ type: 'loginWanted', request, mailboxId })),
    },
    reportOf,
  );

  const answer = async (asked: Asked, signal: AbortSignal) => {
    const { id } = asked;
    switch (asked.type) {
      case 'run':
        return post({ type: 'ran', id, result: await runMailboxes(asked.mailboxes, signal) });
      case 'test': {
        const folders = await tryConnection(
          asked.login,
          signal,
          async (client) => (await client.list()).filter(({ flags }) => !flags.has('\\Noselect')).length,
          options.timeouts,
          tried,
        );
        return post({ type: 'tested', id, folders });
      }
      case 'ownCopy':
        return post({
          type: 'ownCopied',
          id,
          answer: await keepOwnCopy(asked.login, asked.asked, signal, options.timeouts),
        });
      case 'keep':
        await live.keep(asked.mailboxes, asked.renewed);
        return post({ type: 'rested', id });
      case 'pause':
        await live.pause();
        return post({ type: 'rested', id });
      case 'fetch':
        return post({
          type: 'fetched',
          id,
          content: new Uint8Array(await fetchFromServer(asked, signal, options.timeouts)),
        });
    }
  };

  const hear = (told: Exclude<ToSyncThread, { id: number } | { type: 'close' }>) => {
    switch (told.type) {
      case 'token':
        if (typeof told.token === 'string') return tokens.answer(told.request, told.token);
        return tokens.refuse(told.request, told.token);
      case 'login':
        if ('imap' in told.login) return logins.answer(told.request, told.login);
        return logins.refuse(told.request, told.login);
      case 'tryNow':
        return live.tryNow(told.mailboxId);
      case 'sendOut':
        return live.sendOut(told.mailboxId);
    }
  };

  return {
    take(asked) {
      if (asked.type === 'cancel') {
        running.get(asked.id)?.abort.abort();
        return;
      }
      if (!('id' in asked)) return hear(asked);
      const { id } = asked;
      const abort = new AbortController();
      const done = answer(asked, abort.signal)
        .catch((error: unknown) => post({ type: 'failed', id, failure: toFailure(error, abort.signal, log).toShape() }))
        .finally(() => running.delete(id));
      running.set(id, { abort, done });
    },
    async close() {
      for (const { abort } of running.values()) abort.abort();
      logins.close();
      tokens.close();
      tried.close();
      await live.close();
      await Promise.all([...running.values()].map(({ done }) => done));
    },
  };
}

/** A log that is kept on the other side of the port. */
export function postedLog(post: SyncThreadOptions['post']): Log {
  return {
    info: (event, { call: _, ...fields } = {}) => post({ type: 'log', level: 'info', event, fields }),
    warn: (event, { call: _, ...fields } = {}) => post({ type: 'log', level: 'warn', event, fields }),
  };
}

function toFailure(error: unknown, signal: AbortSignal, log: Log): Failure {
  if (signal.aborted) return stopped();
  const known = storeFailure(error);
  if (known) return known;
  log.warn('sync.broke', { where: positionOf(error) });
  return new Failure('internal', 'Something in Tend went wrong while syncing. What came in is kept; try again.');
}
