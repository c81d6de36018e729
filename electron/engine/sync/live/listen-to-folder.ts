// Listens to the folder a connection has open (IDLE, RFC 2177): what the server tells of it becomes a ring.
import type { ImapFlow } from 'imapflow';

/** A server that ends IDLE this quickly, this often, does not mean it. */
const TOO_SHORT_MS = 1000;
const TOO_OFTEN = 5;

export interface FolderNews {
  readonly path: string;
  /** The number of the message whose flags changed, as this connection counts; null for any other news. */
  readonly flagsOf: number | null;
}

/** One time of listening; `ours` when it ended, or will, because a command of ours is given. */
interface Listening {
  readonly since: number;
  ours: boolean;
}

export class FolderListener {
  readonly #client: ImapFlow;
  readonly #now: () => number;
  readonly #onNews: (news: FolderNews) => void;
  readonly #onEnd: () => void;
  #listening: Listening | null = null;
  /** Whoever started it rests on it. */
  #restedOn = false;
  #refused = false;
  #short = 0;

  /** @param onEnd Whoever rests on it has to look: nothing listens any more, or the connection is gone. */
  constructor(client: ImapFlow, now: () => number, onNews: (news: FolderNews) => void, onEnd: () => void) {
    this.#client = client;
    this.#now = now;
    this.#onNews = onNews;
    this.#onEnd = onEnd;
    client.on('exists', ({ path }) => this.#onNews({ path, flagsOf: null }));
    client.on('expunge', ({ path, earlier }) => {
      // What vanished before is the answer to a question of ours (RFC 7162 3.2.6), no news.
      if (earlier !== true) this.#onNews({ path, flagsOf: null });
    });
    client.on('flags', ({ path, seq }) => this.#onNews({ path, flagsOf: seq }));
    client.on('close', () => this.#onEnd());
  }

  /** Whether news comes by itself; without it somebody has to ask. */
  get live(): boolean {
    return !this.#refused && this.#client.capabilities.has('IDLE');
  }

  /**
   * Idles on the open folder until another command is given or the server ends it. Returns at once. Where the time before
   * has not ended yet, its end is told, so that it can be started again.
   */
  start(): void {
    this.#restedOn = true;
    if (this.#listening || !this.live || !this.#client.mailbox) return;
    const listening: Listening = { since: this.#now(), ours: false };
    this.#listening = listening;
    // A rejection means that the connection is gone, which its close event tells.
    void this.#client.idle().then(
      (ended) => this.#ended(ended === false, listening),
      () => this.#ended(false, listening),
    );
  }

  /** A command is about to be given, which ends the listening. */
  interrupt(): void {
    this.#restedOn = false;
    if (this.#listening) this.#listening.ours = true;
  }

  #ended(refused: boolean, { since, ours }: Listening): void {
    this.#listening = null;
    this.#short = !ours && this.#now() - since < TOO_SHORT_MS ? this.#short + 1 : 0;
    if (refused || this.#short >= TOO_OFTEN) this.#refused = true;
    // Nobody is called back to a rest that is over: on a dead line each would find the next end already there, for ever.
    if (this.#restedOn) this.#onEnd();
  }
}
