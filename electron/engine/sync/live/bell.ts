// What a loop that rests waits for. A ring while nobody waits is not lost: the next wait returns at once.
export class Bell {
  #rung = false;
  #wake: (() => void) | null = null;

  ring(): void {
    this.#rung = true;
    this.#wake?.();
  }

  /** Forgets what rang so far. */
  still(): void {
    this.#rung = false;
  }

  /** Whether it rang within `ms`; without it, waits as long as it takes. One waiter at a time. */
  async wait(ms: number | null): Promise<boolean> {
    if (!this.#rung) {
      const { promise, resolve } = Promise.withResolvers<void>();
      const timer = ms === null ? null : setTimeout(resolve, ms);
      this.#wake = resolve;
      await promise;
      this.#wake = null;
      if (timer) clearTimeout(timer);
    }
    const rang = this.#rung;
    this.#rung = false;
    return rang;
  }
}
