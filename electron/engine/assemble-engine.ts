// Puts the engine together around its open store and its sync: what is derived, what runs by itself, the handlers of every
// call, and the ports they are served on.
import { calls, type DataTopic } from '../contract/contract.ts';
import type { Port } from '../rpc/port.ts';
import { type CallContext, createServer, type Handler } from '../rpc/server.ts';
import { createBookAtHand } from './book/book-at-hand.ts';
import { accountDerivers } from './book/derive-accounts.ts';
import { createLetterReader, type LetterReader } from './book/findings/letter-reader.ts';
import { rebuildAfterRuleChange } from './book/rule-version.ts';
import { runCommand } from './commands/command.ts';
import type { EngineDeps } from './deps.ts';
import { createExportThread } from './export/export-thread.ts';
import { appHandlers } from './handlers/app-handlers.ts';
import { bookHandlers } from './handlers/book-handlers.ts';
import { keepNotices } from './handlers/day/keep-notices.ts';
import { followStanding } from './handlers/follow-standing.ts';
import type { HandlerContext, HandlersOf } from './handlers/handler-context.ts';
import { journalHandlers } from './handlers/journal-handlers.ts';
import { keepDerived } from './handlers/keep-derived.ts';
import { keepQueue } from './handlers/keep-queue.ts';
import { keepSealed } from './handlers/keep-sealed.ts';
import { laterHandlers } from './handlers/later-handlers.ts';
import { mailboxHandlers } from './handlers/mailbox-handlers.ts';
import { mailboxLogin } from './handlers/mailbox-login.ts';
import { modeHandlers } from './handlers/mode-handlers.ts';
import { keepPlaybooks } from './handlers/playbooks/keep-playbooks.ts';
import { keepStepAnswers } from './handlers/playbooks/keep-step-answers.ts';
import { responseHandlers } from './handlers/response-handlers.ts';
import { keepMeetings } from './handlers/reviews/keep-meetings.ts';
import { startSending } from './handlers/sending.ts';
import { taskHandlers } from './handlers/task-handlers.ts';
import { createSignIn } from './sign-in/sign-in.ts';
import { type Store, storeFailure } from './store/open-store.ts';
import { readLiveMailboxes, requireMailbox } from './store/queries/mailboxes.ts';
import type { MailboxLogin, Sync } from './sync/sync-service.ts';
import type { TokenSource } from './sync/token-source.ts';
import { spareThreads } from './threads/spare-threads.ts';

/**
 * New mail is looked for once the window stands: the sync's thread takes a core for half a second while it loads, and a person
 * looks at the day first. Whatever asks for a mailbox before that starts the thread at once.
 */
const FIRST_LOOK_MS = 1200;

/** What everything else stands on. */
export interface EngineGround {
  readonly db: Store;
  readonly dbFile: string;
  readonly sync: Sync;
  readonly deps: EngineDeps;
  /** Null: one of its own, which ends with it. */
  readonly reader: LetterReader | null;
}

export interface AssembledEngine {
  readonly accessToken: TokenSource;
  login(mailboxId: number): Promise<MailboxLogin>;
  serve(port: Port): void;
  close(): Promise<void>;
}

export function assembleEngine({ db, dbFile, sync, deps, reader: given }: EngineGround): AssembledEngine {
  const signIn = createSignIn({ db, deps });
  // A call from a terminal answers and is gone; whoever shows a window wants new mail in it.
  const live = deps.liveSync ?? deps.host !== 'command_line';

  let closed = false;
  const book = createBookAtHand(db, () => server.emit('data.changed', { topics: ['book'] }));
  const reader = given ?? createLetterReader(deps.workerFile('reading-worker'), spareThreads());
  const derivation = keepDerived({
    db,
    reader,
    zone: {
      get timeZone() {
        return deps.clock.timeZone();
      },
    },
    log: deps.log,
    elapsed: () => performance.now(),
    live: live || deps.host !== 'command_line',
    write: (work) => sync.writeFirst(work),
    leave: () => sync.deriveBehind(),
    onSettled: () => book.forget(),
    onDerived() {
      context.changed('book', 'accounts', 'findings');
      queue.wake();
    },
  });
  const exporting = createExportThread(deps.workerFile('export-worker'));
  const context: HandlerContext = {
    db,
    dbFile,
    deps,
    sync,
    signIn,
    book,
    exporting,
    get sending() {
      return sending;
    },
    clockOf: (call: CallContext) => ({
      now: call.clock.now ?? deps.clock.now(),
      timeZone: call.clock.timeZone ?? deps.clock.timeZone(),
    }),
    run: (command, input, call) =>
      sync.writeFirst(() => runCommand(db, command, input, call.clock.now ?? deps.clock.now())),
    settle: () => derivation.settle(),
    derived: (account) => derivation.derived(account),
    read: (message) => derivation.read(message),
    followMailboxes(renewed) {
      if (live) sync.keepLive(readLiveMailboxes(db), renewed);
      if (renewed !== undefined) sending.sender.reconnected(renewed);
    },
    changed(...topics: DataTopic[]) {
      server.emit('data.changed', { topics });
      if (topics.includes('mailboxes')) context.followMailboxes();
    },
    tell(event, payload) {
      server.emit(event, payload);
    },
  };

  const sending = startSending(context, live);
  const queue = keepQueue(context, live);
  const meetings = keepMeetings(context, live);
  const playbooks = keepPlaybooks(context, live);
  const stepAnswers = keepStepAnswers(context, live);
  const notices = keepNotices(context, live);
  const sealing = keepSealed(db, deps, () => deps.log.warn('record.notSealed'));

  const handlers = {
    ...laterHandlers(context, { meetings, playbooks, stepAnswers, queue, notices }),
    ...appHandlers(context),
    ...mailboxHandlers(context),
    ...bookHandlers(context),
    ...journalHandlers(context),
    ...responseHandlers(context),
    ...taskHandlers(context),
    ...modeHandlers(context),
  } satisfies HandlersOf<keyof typeof calls>;

  const server = createServer({
    calls,
    handlers: withStoreFailures(handlers),
    onBug: (call, error) => deps.log.warn('call.failed', { call, where: whereOf(error) }),
    ...(deps.checkOutput === undefined ? {} : { checkOutput: deps.checkOutput }),
  });
  sync.onProgress((status) => server.emit('sync.progressed', status));
  const endStanding = followStanding(db, sync, deps.clock, () => context.changed('mailboxes', 'book'));
  sync.onChanged(({ mail }) =>
    server.emit('data.changed', {
      topics: mail ? ['threads', 'book', 'mailboxes', 'outbox', 'journal', 'findings'] : ['mailboxes', 'outbox'],
    }),
  );
  rebuildAfterRuleChange(db, accountDerivers);
  // What a crash left between a change and its consequences is caught up with first; where the disk is full or the file is
  // held it stays marked, and the next change catches up with it.
  void context.settle().catch((error: unknown) => deps.log.warn('engine.notSettled', { where: whereOf(error) }));
  const connecting = setTimeout(() => context.followMailboxes(), deps.host === 'command_line' ? 0 : FIRST_LOOK_MS);
  // Ranked while the window still loads: the first ranking of a process takes ten times as long as the next.
  if (live) setImmediate(() => closed || book.rows({ now: deps.clock.now(), timeZone: deps.clock.timeZone() }));

  return {
    accessToken: signIn.accessToken,
    login: (mailboxId) => mailboxLogin({ deps, signIn }, requireMailbox(db, mailboxId)),
    serve: (port) => server.serve(port),
    async close() {
      clearTimeout(connecting);
      playbooks.close();
      // Side by side: each may have something under way that takes its time to end.
      await Promise.all([queue.close(), meetings.close(), stepAnswers.close(), exporting.close(), sending.close()]);
      closed = true;
      derivation.close();
      book.close();
      await Promise.all([sync.close(), given ? undefined : reader.close()]);
      endStanding();
      await signIn.close();
      await sealing.close();
      db.close();
    },
  };
}

/** A full disk or a locked file becomes its sentence instead of a bug report. */
function withStoreFailures(handlers: Readonly<Record<string, unknown>>): Record<string, Handler> {
  const wrapped: Record<string, Handler> = {};
  for (const [name, handler] of Object.entries(handlers)) {
    wrapped[name] = async (input, call) => {
      try {
        return await (handler as Handler)(input, call);
      } catch (error) {
        throw storeFailure(error) ?? error;
      }
    };
  }
  return wrapped;
}

/** The class of an error and the files it passed through; never its message, which may hold anything. */
function whereOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const files = (error.stack ?? '').match(/[\w-]+\.[jt]s:\d+/g) ?? [];
  return `${error.name} ${files.slice(0, 5).join(' < ')}`;
}
