// One connection of a live mailbox, from its log-in to its end: brings everything in step, then rests on INBOX and serves
// what the server tells, what other folders' listeners ring, and the look at all folders whose time has come.
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ImapFlow } from 'imapflow';
import { LineClosed } from '../connection/ask-folder.ts';
import type { ImapLogin } from '../connection/connect.ts';
import { type FolderRow, readFolders } from '../folders/folder-rows.ts';
import type { FolderSession } from '../folders/folder-session.ts';
import { deriveAll } from '../folders/pass-over-folders.ts';
import { refreshFolder } from '../folders/refresh-folder.ts';
import { SyncTally } from '../folders/sync-tally.ts';
import { type Pass, type PassDeps, passOverMailbox, withSession } from '../mailbox-pass.ts';
import type { MailboxReport } from '../report-mailbox.ts';
import { Bell } from './bell.ts';
import type { KeeperDeps, KeptMailbox } from './keep-mailbox.ts';
import { FolderListener, type FolderNews } from './listen-to-folder.ts';
import { FolderWatchers } from './watch-folders.ts';
import { foldersToWatch } from './watched-folders.ts';

/** A look at all folders takes at most this share of the time, however many there are; but the next is never this late. */
const SWEEP_SHARE = 10;
const SWEEP_STRETCH = 4;
/** Before the connection's own timeout (ConnectTimeouts.idleMs) takes silence for its end. */
const KEEP_ALIVE_MS = 60_000;
const MINUTE = 60_000;

export class LiveConnection {
  readonly client: ImapFlow;
  /** When every flag was last compared; null when that is not known. */
  thoroughAt: number | null;
  readonly #deps: KeeperDeps;
  readonly #mailbox: KeptMailbox;
  readonly #report: MailboxReport;
  readonly #login: ImapLogin;
  readonly #signal: AbortSignal;
  readonly #bell = new Bell();
  readonly #listener: FolderListener;
  readonly #watchers: FolderWatchers;
  readonly #passDeps: PassDeps;
  readonly #problems = new Map<string, string>();
  /** Folders somebody told news of, with the numbers of messages whose flags changed in the open one. */
  readonly #news = new Map<string, Set<number>>();
  #sweep = true;
  #sweepAt = 0;

  constructor(
    deps: KeeperDeps,
    mailbox: KeptMailbox,
    report: MailboxReport,
    line: { readonly client: ImapFlow; readonly login: ImapLogin; readonly signal: AbortSignal },
    thoroughAt: number | null,
  ) {
    this.#deps = deps;
    this.#mailbox = mailbox;
    this.#report = report;
    this.client = line.client;
    this.#login = line.login;
    this.#signal = line.signal;
    this.thoroughAt = thoroughAt;
    const onNews = ({ path, flagsOf }: FolderNews) => {
      const numbers = this.#news.get(path) ?? new Set<number>();
      if (flagsOf !== null) numbers.add(flagsOf);
      this.#news.set(path, numbers);
      this.#bell.ring();
    };
    this.#listener = new FolderListener(
      line.client,
      () => deps.clock.now(),
      onNews,
      () => this.#bell.ring(),
    );
    this.#watchers = new FolderWatchers({
      clock: deps.clock,
      timeouts: deps.timeouts,
      random: () => deps.random(),
      login: () => deps.login(mailbox.mailboxId),
      // Another connection counts differently; what flags changed there the next look at all folders finds.
      onNews: (path) => onNews({ path, flagsOf: null }),
    });
    this.#passDeps = {
      ...deps,
      onProgress: (progress) => report.progress(progress),
      onChanged: () => report.changed(),
      onDerived: () => report.settled(true),
    };
  }

  sweepNow(): void {
    this.#sweep = true;
    this.#bell.ring();
  }

  restate(): void {
    this.#bell.ring();
  }

  close(): void {
    this.#watchers.follow([]);
  }

  /** Ends only with the connection. @throws what ended it. */
  async run(): Promise<never> {
    const { turns } = this.#deps;
    for (;;) {
      // That the line is gone, or that all is to end, is told between two turns, and nothing below need wait for one.
      await nextTurn();
      this.#signal.throwIfAborted();
      if (!this.client.usable) throw new LineClosed();
      this.#listener.interrupt();
      await turns.take(this.#mailbox.mailboxId, this.#signal, () => this.#serve());
      this.#stand();
      await this.#rest();
    }
  }

  async #rest(): Promise<void> {
    const { clock } = this.#deps;
    this.#listener.start();
    const untilSweep = Math.max(0, this.#sweepAt - clock.now());
    const rang = await this.#bell.wait(this.#listener.live ? untilSweep : Math.min(untilSweep, KEEP_ALIVE_MS));
    if (!rang && !this.#listener.live && clock.now() < this.#sweepAt) await this.client.noop();
  }

  async #serve(): Promise<void> {
    const { clock, db } = this.#deps;
    if (this.#sweep || clock.now() >= this.#sweepAt) await this.#sweepFolders(new Map());
    else if (this.#news.size > 0) await this.#refreshNews();
    // The listener hears the open folder alone.
    const inbox = readFolders(db, this.#mailbox.mailboxId).find((row) => row.special_use === 'inbox');
    if (inbox && inbox.uid_validity !== null && !this.#isOpen(inbox)) await this.#refresh([inbox], new Map());
  }

  #isOpen(row: FolderRow): boolean {
    return this.client.mailbox !== false && this.client.mailbox.path === row.path;
  }

  async #refreshNews(): Promise<void> {
    const told = new Map(this.#news);
    this.#news.clear();
    const rows = readFolders(this.#deps.db, this.#mailbox.mailboxId).filter(
      (row) => told.has(row.path) && row.synced === 1 && row.uid_validity !== null,
    );
    await this.#refresh(rows, told);
  }

  /** New mail is on the screen before anything else is asked; only then all folders, when something left one of these. */
  async #refresh(rows: readonly FolderRow[], told: ReadonlyMap<string, ReadonlySet<number>>): Promise<void> {
    const gone = new Map<number, readonly number[]>();
    const pass = this.#pass(false);
    let before = 0;
    const tell = async (session: FolderSession) => {
      await deriveAll(session);
      this.#report.settled(true);
    };
    await withSession(this.#passDeps, pass, async (session) => {
      for (const row of rows) {
        const onArrived = async () => {
          if (pass.tally.done === before) return;
          before = pass.tally.done;
          await tell(session);
        };
        const refreshed = await refreshFolder(session, row, { told: [...(told.get(row.path) ?? [])], onArrived });
        if (refreshed.startedOver) this.#sweep = true;
        if (refreshed.gone.length > 0) gone.set(row.id, refreshed.gone);
      }
      if (rows.some((row) => pass.tally.of(row.id).updated > 0)) await tell(session);
    });
    if (gone.size > 0 || this.#sweep) await this.#sweepFolders(gone);
  }

  async #sweepFolders(gone: Map<number, readonly number[]>): Promise<void> {
    const { clock, live, db } = this.#deps;
    const { mailboxId } = this.#mailbox;
    const since = clock.now();
    const thorough = this.thoroughAt === null || since - this.thoroughAt >= live.thoroughMs;
    const pass = this.#pass(thorough);
    this.#sweep = false;
    this.#news.clear();
    await passOverMailbox(this.#passDeps, pass, this.#problems, gone);
    if (thorough) this.thoroughAt = since;
    const took = clock.now() - since;
    const every = this.#listener.live ? live.sweepMs : live.pollMs;
    this.#sweepAt = clock.now() + Math.max(every, Math.min(took * SWEEP_SHARE, every * SWEEP_STRETCH));
    this.#report.settled(pass.tally.moved);
    if (this.#listener.live)
      this.#watchers.follow(foldersToWatch(db, mailboxId, readFolders(db, mailboxId), live.connections - 1));
  }

  #stand(): void {
    const [folder, sentence] = this.#problems.entries().next().value ?? [];
    const problem = folder === undefined ? null : (sentence ?? null);
    const listening = this.#listener.live && this.client.mailbox !== false;
    if (listening) this.#report.stand({ state: 'live', problem });
    else
      this.#report.stand({
        state: 'polling',
        problem,
        everyMinutes: Math.max(1, Math.round(this.#deps.live.pollMs / MINUTE)),
      });
  }

  #pass(thorough: boolean): Pass {
    const { client } = this;
    return {
      client,
      mailboxId: this.#mailbox.mailboxId,
      host: this.#login.imap.host,
      tally: new SyncTally(),
      signal: this.#signal,
      thorough,
    };
  }
}
