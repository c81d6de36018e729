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

export class FolderListener {
  readonly #client: ImapFlow;
  readonly #now: () => number;
  readonly #onNews: (news: FolderNews) => void;
  readonly #onEnd: () => void;
  #idling = false;
  #refused = false;
  #short = 0;
  #ours = false;

  /** @param onEnd The server ended IDLE, or the connection is gone: whoever rests on it has to look. */
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

  /** Idles on the open folder until another command is given or the server ends it. Returns at once. */
  start(): void {
    if (this.#idling || !this.live || !this.#client.mailbox) return;
    this.#idling = true;
    this.#ours = false;
    const since = this.#now();
    // A rejection means that the connection is gone, which its close event tells.
    void this.#client.idle().then(
      (ended) => this.#ended(ended === false, since),
      () => this.#ended(false, since),
    );
  }

  /** A command is about to be given, which ends the listening. */
  interrupt(): void {
    this.#ours = true;
  }

  #ended(refused: boolean, since: number): void {
    this.#idling = false;
    this.#short = !this.#ours && this.#now() - since < TOO_SHORT_MS ? this.#short + 1 : 0;
    if (refused || this.#short >= TOO_OFTEN) this.#refused = true;
    this.#onEnd();
  }
}

/** The line went dead while nothing was asked over it. */
export class LineClosed extends Error {
  readonly code = 'NoConnection';

  constructor() {
    super('the connection was closed');
    this.name = 'LineClosed';
  }
}
