// Snoozes threads: they leave the inbox until a date, or until somebody answers. A snooze is kept here and hangs on the
// thread's mark; which threads are asleep, and which came back, is read from it at the moment of asking.
import { Failure } from '../../contract/failure.ts';
import type { Command } from './command.ts';
import { AWAKE, holdThreads, markThread } from './threads-in-hand.ts';

interface SnoozeInput {
  readonly threadIds: readonly number[];
  /** Null wakes them. */
  readonly until: number | null;
  /** Do not come back at the date when somebody has answered by then. */
  readonly unlessReply: boolean;
}

export const snoozeThreads: Command<SnoozeInput> = {
  name: 'thread.snooze',
  reversal: 'reverse',
  run({ db, record, now }, { threadIds, until, unlessReply }) {
    if (until !== null && until <= now) {
      throw new Failure('invalid_input', 'A snooze ends in the future; choose a later day.', 'until');
    }
    const { threads, accounts, words } = holdThreads(db, threadIds);
    for (const thread of threads) {
      markThread(
        db,
        record,
        thread,
        until === null
          ? AWAKE
          : {
              snoozed_until: until,
              snooze_mode: unlessReply ? 'no_reply' : 'date',
              // The server's own clock: what it receives later is an answer, whatever this machine's clock says.
              snooze_after: thread.last_received,
              archived_at: null,
            },
      );
    }
    return { title: until === null ? `Woke ${words}` : `Snoozed ${words}`, accounts, result: {} };
  },
};
