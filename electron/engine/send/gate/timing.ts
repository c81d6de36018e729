// Whether now is a moment for it to leave: not long after the time it was meant for, not before the mailbox was looked at, and
// for what goes by itself, not while that is paused, at night, or beyond what the user allowed for a day.
import { block, type GateFacts, type GateFinding, wait } from './gate-facts.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Waiting for a network, it goes once there is one; not half a day later. */
const LONGEST_WAIT = 12 * HOUR;

/** The machine slept through its time, or it has been waiting for so long that nobody thinks of it any more. */
export function late({ due, clock, touch }: GateFacts): GateFinding | null {
  if (!due || (touch === null && !due.scheduled)) return null;
  const overdue = clock.now - due.at;
  if (clock.now - due.tryAt <= due.lateAfter && overdue <= LONGEST_WAIT) return null;
  const hours = Math.round(overdue / HOUR);
  const time =
    hours < 1
      ? `${Math.round(overdue / MINUTE)} minutes`
      : hours === 1
        ? 'an hour'
        : hours < 48
          ? `${hours} hours`
          : `${Math.round(hours / 24)} days`;
  return block(`It was to go ${time} ago and could not. Look at it again, then send it.`, '', { alsoOwn: true });
}

export function notFresh({ lookProblem }: GateFacts): GateFinding | null {
  if (lookProblem === null) return null;
  return wait(`It waits for a look at the mailbox: ${lookProblem}`, null, '', { canOverride: false });
}

export function paused({ touch }: GateFacts): GateFinding | null {
  if (!touch?.queue.paused) return null;
  return wait('The queue is paused, so it stays here until you let it go on.', null);
}

/** The user changed the mode after Autopilot let it go: it is hers to decide about. */
export function notDelegated({ touch }: GateFacts): GateFinding | null {
  const why = touch?.queue.undelegated ?? null;
  return why === null ? null : block(`Autopilot let it go, and may not any more: ${why}.`);
}

export function outsideHours({ touch }: GateFacts): GateFinding | null {
  const opensAt = touch?.queue.opensAt ?? null;
  if (opensAt === null) return null;
  return wait('It is outside of the hours that Autopilot may send in where they are.', opensAt);
}

export function dailyCap({ touch }: GateFacts): GateFinding | null {
  const until = touch?.queue.capUntil ?? null;
  if (until === null) return null;
  return wait('Autopilot has sent as many as you allow it, so this one waits.', until);
}
