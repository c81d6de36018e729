// All mailboxes that are kept live, and what concerns them together: which they are, stopping and going on, and the machine
// waking up.
import type { ImapFlow } from 'imapflow';
import type { MailboxReport } from '../report-mailbox.ts';
import { type KeeperDeps, type KeptMailbox, MailboxKeeper } from './keep-mailbox.ts';

/** The clock may be this far from where it should be before that means that the machine slept. */
const SLEPT_MS = 10_000;

export class LiveSync {
  readonly #deps: KeeperDeps;
  readonly #reportOf: (mailbox: KeptMailbox) => MailboxReport;
  readonly #keepers = new Map<number, MailboxKeeper>();
  readonly #ending = new Set<Promise<void>>();
  #heartbeat: NodeJS.Timeout | null = null;

  constructor(deps: KeeperDeps, reportOf: (mailbox: KeptMailbox) => MailboxReport) {
    this.#deps = deps;
    this.#reportOf = reportOf;
  }

  /** Exactly these from now on; resolves when the others are left alone. @param renewed Those that have to log in anew: their settings or passwords changed. */
  async keep(mailboxes: readonly KeptMailbox[], renewed: readonly number[]): Promise<void> {
    const wanted = new Set(mailboxes.map(({ mailboxId }) => mailboxId));
    for (const [mailboxId, keeper] of this.#keepers) if (!wanted.has(mailboxId)) this.#end(mailboxId, keeper);
    for (const mailbox of mailboxes) {
      const keeper = this.#keepers.get(mailbox.mailboxId);
      if (!keeper) {
        this.#keepers.set(mailbox.mailboxId, new MailboxKeeper(this.#deps, mailbox, this.#reportOf(mailbox)));
      } else if (renewed.includes(mailbox.mailboxId)) keeper.reconnect();
    }
    this.#listenToClock();
    await Promise.all(this.#ending);
  }

  clientOf(mailboxId: number): ImapFlow | null {
    return this.#keepers.get(mailboxId)?.client ?? null;
  }

  /** A run ended, and said how: what is kept live says again where it stands. @param inStep It goes on at once if it rested. */
  restate(mailboxId: number, inStep: boolean): void {
    this.#keepers.get(mailboxId)?.restate(inStep);
  }

  /** @param mailboxId Null for all. */
  tryNow(mailboxId: number | null): void {
    for (const [id, keeper] of this.#keepers) if (mailboxId === null || id === mailboxId) keeper.tryNow();
  }

  sendOut(mailboxId: number): void {
    this.#keepers.get(mailboxId)?.sendOut();
  }

  async pause(): Promise<void> {
    await Promise.all([...this.#keepers.values()].map((keeper) => keeper.pause()));
  }

  async close(): Promise<void> {
    if (this.#heartbeat) clearInterval(this.#heartbeat);
    for (const [mailboxId, keeper] of this.#keepers) this.#end(mailboxId, keeper);
    await Promise.all(this.#ending);
  }

  #end(mailboxId: number, keeper: MailboxKeeper): void {
    this.#keepers.delete(mailboxId);
    const ending = keeper.end().finally(() => this.#ending.delete(ending));
    this.#ending.add(ending);
  }

  /** A sleeping machine's timers sleep too, and its connections are dead when it wakes without anybody having said so. */
  #listenToClock(): void {
    if (this.#heartbeat) return;
    const { clock, live, log } = this.#deps;
    let last = clock.now();
    this.#heartbeat = setInterval(() => {
      const now = clock.now();
      const jumped = Math.abs(now - last - live.heartbeatMs);
      last = now;
      if (jumped < SLEPT_MS) return;
      log.info('sync.woke', { ms: jumped });
      for (const keeper of this.#keepers.values()) keeper.reconnect();
    }, live.heartbeatMs);
  }
}
