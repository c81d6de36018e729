// Holds a connection open for each of a few folders and rings when the server tells of news there. It reads nothing: the
// mailbox's own connection does. A server that has no connection to spare is left in peace; its folders are still looked at
// with all others.
import { setTimeout as pause } from 'node:timers/promises';
import type { ImapFlow } from 'imapflow';
import type { Clock } from '../../deps.ts';
import { LineClosed } from '../connection/ask-folder.ts';
import { backOffMs } from '../connection/back-off.ts';
import { type ImapLogin, withConnection } from '../connection/connect.ts';
import type { ConnectTimeouts } from '../connection/connect-timeouts.ts';
import { openFolder } from '../folders/open-folder.ts';
import { Bell } from './bell.ts';
import { FolderListener } from './listen-to-folder.ts';

export interface WatchDeps {
  readonly clock: Clock;
  readonly timeouts: ConnectTimeouts;
  random(): number;
  login(): Promise<ImapLogin>;
  onNews(path: string): void;
}

/** A watcher that fails is a luxury lost: it comes back late. */
const AGAIN = { firstMs: 30_000, mostMs: 15 * 60_000 };

export class FolderWatchers {
  readonly #deps: WatchDeps;
  readonly #watching = new Map<string, AbortController>();

  constructor(deps: WatchDeps) {
    this.#deps = deps;
  }

  /** Watches exactly these from now on. */
  follow(paths: readonly string[]): void {
    for (const [path, stop] of this.#watching) {
      if (paths.includes(path)) continue;
      stop.abort();
      this.#watching.delete(path);
    }
    for (const path of paths) {
      if (this.#watching.has(path)) continue;
      const stop = new AbortController();
      this.#watching.set(path, stop);
      void this.#watch(path, stop.signal);
    }
  }

  async #watch(path: string, signal: AbortSignal): Promise<void> {
    const { clock, random } = this.#deps;
    const bell = new Bell();
    signal.addEventListener('abort', () => bell.ring(), { once: true });
    for (let tries = 1; !signal.aborted; tries += 1) {
      const since = clock.now();
      try {
        const login = await this.#deps.login();
        await withConnection(login, signal, (client) => this.#listen(client, path, bell, signal), this.#deps.timeouts);
        // It ended well: the server can't tell of news.
        return;
      } catch {
        // Whatever it was, the mailbox's own connection meets it too and says so.
        if (clock.now() - since > AGAIN.firstMs) tries = 1;
        await pause(backOffMs(tries, random(), AGAIN), undefined, { signal, ref: false }).catch(() => undefined);
      }
    }
  }

  async #listen(client: ImapFlow, path: string, bell: Bell, signal: AbortSignal): Promise<void> {
    const { clock, onNews } = this.#deps;
    const listener = new FolderListener(
      client,
      () => clock.now(),
      () => onNews(path),
      () => bell.ring(),
    );
    await openFolder(client, path);
    // What came while nobody listened.
    onNews(path);
    while (listener.live) {
      listener.start();
      await bell.wait(null);
      signal.throwIfAborted();
      if (!client.usable) throw new LineClosed();
    }
  }
}
