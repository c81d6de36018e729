// What messages say and what follows for accounts is derived behind the sync, one short step after the other, once no mail has
// come for a moment: doing so for thousands of messages while they come in would make both slower. Over a line so slow that mail
// keeps coming for longer than that, a step is taken now and then all the same.
import type { Behind } from '../book/derive-behind.ts';
import type { ReadingDeps } from '../book/findings/read-messages.ts';

export interface BehindSync {
  /** There may be something to derive. */
  later(): void;
  /** Mail was written, or will be in a moment. */
  mailCame(): void;
  close(): void;
}

export interface BehindSyncDeps extends ReadingDeps {
  /** Something was derived. */
  onDerived(): void;
}

const BUDGET_MS = 5;
const PAUSE_MS = 3;
const QUIET_MS = 1000;
const AT_LEAST_EVERY_MS = 60_000;
const TELL_EVERY_MS = 2000;

export function createBehindSync(deps: BehindSyncDeps): BehindSync {
  const { elapsed } = deps;
  let behind: Behind | null = null;
  let timer: NodeJS.Timeout | null = null;
  let stepping = false;
  let askedMeanwhile = false;
  let closed = false;
  let cameAt = Number.NEGATIVE_INFINITY;
  let steppedAt = elapsed();
  let toldAt = Number.NEGATIVE_INFINITY;
  let untold = false;

  const comesIn = () => elapsed() - cameAt < QUIET_MS;
  const mustWait = () => comesIn() && elapsed() - steppedAt < AT_LEAST_EVERY_MS;

  function later(): void {
    askedMeanwhile = stepping;
    if (timer || stepping || closed) return;
    timer = setTimeout(() => void takeStep(), comesIn() ? QUIET_MS : PAUSE_MS);
  }

  async function takeStep(): Promise<void> {
    timer = null;
    if (mustWait()) return later();
    stepping = true;
    let more = false;
    try {
      more = await derive();
    } catch {
      // A full disk or a held lock: what is left stays marked, and the next mail asks again.
    } finally {
      stepping = false;
    }
    if (more || askedMeanwhile) later();
  }

  async function derive(): Promise<boolean> {
    // Its patterns are not what somebody who waits for the first mail should wait for.
    const { createBehind } = await import('../book/derive-behind.ts');
    if (closed || mustWait()) return !closed;
    behind ??= createBehind(deps);
    steppedAt = elapsed();
    const more = await behind.step(BUDGET_MS);
    untold ||= more;
    if (untold && !closed && (!more || elapsed() - toldAt > TELL_EVERY_MS)) {
      untold = false;
      toldAt = elapsed();
      deps.onDerived();
    }
    return more;
  }

  return {
    later,
    mailCame() {
      cameAt = elapsed();
    },
    close() {
      closed = true;
      if (timer) clearTimeout(timer);
    },
  };
}
