// One at a time may bring a mailbox in step: the live sync, a run somebody asked for, and whatever sends changes out all
// move the same cursors.
export class MailboxTurns {
  readonly #last = new Map<number, Promise<void>>();

  /** Runs `work` after everything that asked before. @throws the signal's reason when it is aborted before its turn. */
  async take<T>(mailboxId: number, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    const before = this.#last.get(mailboxId) ?? Promise.resolve();
    const { promise: done, resolve: finish } = Promise.withResolvers<void>();
    // Who gives up waiting hands on to the next, who still waits for the one at work.
    const last = before.then(() => done);
    this.#last.set(mailboxId, last);
    void last.then(() => {
      if (this.#last.get(mailboxId) === last) this.#last.delete(mailboxId);
    });
    try {
      await untilAborted(before, signal);
      return await work();
    } finally {
      finish();
    }
  }
}

async function untilAborted(before: Promise<void>, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const abort = () => reject(signal.reason);
  signal.addEventListener('abort', abort, { once: true });
  try {
    await Promise.race([before, aborted]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}
