// Counts what a run does: per folder what was added, changed and removed, and how far the whole of it is.
export interface FolderTally {
  added: number;
  updated: number;
  removed: number;
}

/** Seconds of the past that the pace is taken from. */
const PACE_SECONDS = 15;

export class SyncTally {
  readonly #folders = new Map<number, FolderTally>();
  readonly #left = new Map<number, number>();
  readonly #samples: { at: number; done: number }[] = [];
  /** Rises with every message written; a retry looks at it to see whether the last connection got anywhere. */
  done = 0;

  of(folderId: number): FolderTally {
    let tally = this.#folders.get(folderId);
    if (!tally) {
      tally = { added: 0, updated: 0, removed: 0 };
      this.#folders.set(folderId, tally);
    }
    return tally;
  }

  /** How many messages of a folder are still to come. */
  expect(folderId: number, messages: number): void {
    this.#left.set(folderId, Math.max(0, messages));
  }

  written(folderId: number, messages: number, now: number): void {
    this.of(folderId).added += messages;
    this.done += messages;
    this.#left.set(folderId, Math.max(0, (this.#left.get(folderId) ?? 0) - messages));
    this.#samples.push({ at: now, done: this.done });
    while (this.#samples.length > 2 && (this.#samples[0]?.at ?? now) < now - PACE_SECONDS * 1000) this.#samples.shift();
  }

  /** Whether anything in the store is different. */
  get moved(): boolean {
    return [...this.#folders.values()].some(({ added, updated, removed }) => added + updated + removed > 0);
  }

  get total(): number {
    let left = 0;
    for (const messages of this.#left.values()) left += messages;
    return this.done + left;
  }

  /** Null until there is a pace to tell it from. */
  secondsLeft(now: number): number | null {
    const first = this.#samples[0];
    if (!first || now - first.at < 1000) return null;
    const perSecond = ((this.done - first.done) * 1000) / (now - first.at);
    return perSecond <= 0 ? null : Math.ceil((this.total - this.done) / perSecond);
  }
}
