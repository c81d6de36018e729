// One at a time may bring a mailbox in step: the live sync, a run somebody asked for, and whatever sends changes out all
// move the same cursors.
import { untilAborted } from '../until-aborted.ts';

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
