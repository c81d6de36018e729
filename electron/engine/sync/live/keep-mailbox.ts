// Keeps one mailbox live: stays connected, listens for news, looks at all folders now and then, and when the line breaks
// waits and connects again. Everything it does to the store it does in the mailbox's turn.
import type { ImapFlow } from 'imapflow';
import { Failure } from '../../../contract/failure.ts';
import { storeFailure } from '../../store/open-store.ts';
import { untilAborted } from '../../until-aborted.ts';
import { type ImapLogin, withConnection } from '../connection/connect.ts';
import type { ConnectTimeouts } from '../connection/connect-timeouts.ts';
import { hasNetwork } from '../connection/connection-failure.ts';
import { isLoopback } from '../connection/probe-greeting.ts';
import type { TriedConnection } from '../connection/tried-connection.ts';
import { readFolders } from '../folders/folder-rows.ts';
import type { PassDeps } from '../mailbox-pass.ts';
import type { MailboxTurns } from '../mailbox-turns.ts';
import type { MailboxReport, Standing } from '../report-mailbox.ts';
import { connectionTrouble } from '../sync-mailbox.ts';
import { Bell } from './bell.ts';
import { LiveConnection } from './live-connection.ts';
import { restAfter } from './live-rest.ts';
import type { LiveSettings } from './live-settings.ts';

export interface KeeperDeps extends Omit<PassDeps, 'onProgress' | 'onChanged' | 'onDerived'> {
  readonly timeouts: ConnectTimeouts;
  readonly tried: TriedConnection;
  readonly turns: MailboxTurns;
  readonly live: LiveSettings;
  /** Between 0 and 1. */
  random(): number;
  /** @throws Failure `auth_needed` when only the person can help. */
  login(mailboxId: number): Promise<ImapLogin>;
  /** The class of an error and the places in our code. */
  positionOf(error: unknown): string;
}

export interface KeptMailbox {
  readonly mailboxId: number;
  readonly address: string;
}

/** A connection that lasted this long was a good one: what comes next is a new failure, not the next in a row. */
const GOOD_MS = 30_000;
const BLIP_MS = 10_000;

export class MailboxKeeper {
  readonly #deps: KeeperDeps;
  readonly #mailbox: KeptMailbox;
  readonly #report: MailboxReport;
  readonly #bell = new Bell();
  #connection: LiveConnection | null = null;
  #cut: AbortController | null = null;
  #connected: Promise<unknown> = Promise.resolve();
  /** What it stands as while it has no connection and makes none. */
  #resting: Standing | null = null;
  #paused = false;
  #ended = false;
  #tries = 0;
  #thoroughAt: number | null = null;
  readonly #done: Promise<void>;

  constructor(deps: KeeperDeps, mailbox: KeptMailbox, report: MailboxReport) {
    this.#deps = deps;
    this.#mailbox = mailbox;
    this.#report = report;
    this.#done = this.#keep();
  }

  /** Its connection, for whoever has the mailbox's turn. */
  get client(): ImapFlow | null {
    const client = this.#connection?.client ?? null;
    return client?.usable === true ? client : null;
  }

  /** Looks at all folders now, connecting where that waits. */
  tryNow(): void {
    this.#paused = false;
    this.#tries = 0;
    if (this.#connection) this.#connection.sweepNow();
    else this.#bell.ring();
  }

  /** Something waits to go out. While there is no connection it goes with the next one. */
  sendOut(): void {
    this.#connection?.sweepNow();
  }

  /** Whatever connection there is may be dead, or logged in with what no longer holds. */
  reconnect(): void {
    this.#tries = 0;
    this.#cut?.abort();
    this.#bell.ring();
  }

  /** Resolves when nothing is done for the mailbox any more. */
  async pause(): Promise<void> {
    this.#paused = true;
    this.#cut?.abort();
    this.#bell.ring();
    await this.#connected;
  }

  restate(inStep: boolean): void {
    if (inStep) {
      this.#paused = false;
      this.#tries = 0;
    }
    if (this.#connection) this.#connection.restate();
    else if (inStep) this.#bell.ring();
    else if (this.#resting) this.#report.stand(this.#resting);
  }

  async end(): Promise<void> {
    this.#ended = true;
    this.#cut?.abort();
    this.#bell.ring();
    await this.#done;
  }

  async #keep(): Promise<void> {
    const { clock, random, live, log } = this.#deps;
    const { mailboxId } = this.#mailbox;
    while (!this.#ended) {
      this.#bell.still();
      if (this.#paused) {
        await this.#rest({ state: 'stopped' }, null);
        continue;
      }
      const since = clock.now();
      const connected = this.#connect();
      this.#connected = connected;
      const failed = await connected;
      if (failed === null) continue;
      const { failure, workedBefore, host } = failed;
      this.#tries = clock.now() - since > GOOD_MS ? 1 : this.#tries + 1;
      const rest = restAfter(failure, {
        tries: this.#tries,
        workedBefore,
        hasNetwork: hasNetwork() || isLoopback(host),
        random: random(),
        connection: { firstMs: live.firstRetryMs, mostMs: live.mostRetryMs },
      });
      const nextTryAt = rest.ms === null ? null : clock.now() + rest.ms;
      log.info('sync.waiting', { mailboxId, code: failure.code, count: this.#tries, ms: rest.ms ?? 0 });
      // A line breaks now and then; it is a word to the person only when the next try fails too.
      const blip = this.#tries === 1 && rest.ms !== null && rest.ms <= BLIP_MS;
      await this.#rest({ state: rest.state, problem: blip ? null : failure.message, nextTryAt }, rest.ms);
    }
  }

  async #rest(as: Standing, ms: number | null): Promise<void> {
    this.#resting = as;
    this.#report.stand(as);
    await this.#bell.wait(ms);
    this.#resting = null;
  }

  /** Null when it was cut from here. */
  async #connect(): Promise<{ failure: Failure; workedBefore: boolean; host: string } | null> {
    const { db, timeouts, tried } = this.#deps;
    const { mailboxId } = this.#mailbox;
    const cut = new AbortController();
    this.#cut = cut;
    // While try after try fails, that it waits stays said.
    if (this.#tries === 0) this.#report.stand({ state: 'syncing' });
    const workedBefore = readFolders(db, mailboxId).some((row) => row.uid_validity !== null);
    let notice: string | null = null;
    const onAlert = (words: string) => {
      notice = words;
      this.#report.notice(words);
    };
    let login: ImapLogin | null = null;
    try {
      // A keychain may wait for a person who is not there.
      const found = await untilAborted(this.#deps.login(mailboxId), cut.signal);
      login = found;
      const work = (client: ImapFlow) => {
        // What an earlier connection was told and this one is not is over.
        this.#report.notice(notice);
        return this.#live(client, found, cut.signal);
      };
      await withConnection(found, cut.signal, work, timeouts, { workedBefore, onAlert, tried });
      return null;
    } catch (error) {
      if (cut.signal.aborted) return null;
      // Where no password was sent, another try would not help: nothing was tried, or the token was replaced already.
      const passwordWorked = workedBefore && login !== null && login.tokens === undefined;
      const host = login?.imap.host ?? '';
      return { failure: this.#failureOf(error, login), workedBefore: passwordWorked, host };
    } finally {
      this.#cut = null;
    }
  }

  async #live(client: ImapFlow, login: ImapLogin, signal: AbortSignal): Promise<void> {
    const connection = new LiveConnection(
      this.#deps,
      this.#mailbox,
      this.#report,
      { client, login, signal },
      this.#thoroughAt,
    );
    this.#connection = connection;
    this.#report.stand({ state: 'syncing' });
    try {
      await connection.run();
    } finally {
      this.#thoroughAt = connection.thoroughAt;
      this.#connection = null;
      connection.close();
    }
  }

  #failureOf(error: unknown, login: ImapLogin | null): Failure {
    try {
      if (login) return connectionTrouble(error, login);
      if (error instanceof Failure) return error;
      throw error;
    } catch (other) {
      const known = storeFailure(other);
      if (known) return known;
      this.#deps.log.warn('sync.broke', { mailboxId: this.#mailbox.mailboxId, where: this.#deps.positionOf(other) });
      return new Failure('internal', 'Something in Tend went wrong while syncing. What came in is kept.');
    }
  }
}
