// Moves every message on its way to its next step when that is due, one at a time a mailbox, and sleeps in between. The
// table is the only memory: after a restart it goes on from what stands there.
import { setTimeout as pause } from 'node:timers/promises';
import {
  dueLanes,
  interrupted,
  nextDue,
  nextInLane,
  type OutgoingRow,
  patchDelivery,
  releaseHeld,
  type SendLane,
  undecidedDeliveries,
} from '../store/queries/deliveries.ts';
import { statement } from '../store/statement.ts';
import { hasEvidence } from './evidence.ts';
import type { SendDeps } from './send-deps.ts';
import { dropStandIns } from './sent-places.ts';

export interface Sender {
  /** Something is due now or will be: look again. */
  wake(): void;
  /** Hands over what is due and answers when nothing more can be done at once. */
  run(options: { readonly held: boolean }): Promise<void>;
  /** The network or a login is back: what waited for it is due. */
  reconnected(mailboxId: number | null): void;
  /** Mail came in, which may tell what became of a message. */
  mailArrived(): void;
  close(): Promise<void>;
}

const LONGEST_SLEEP = 60_000;

const makeDue = statement<{ now: number; mailbox: number | null }>(
  `UPDATE delivery SET next_at = :now WHERE state IN ('queued', 'accepted') AND next_at > :now AND problem_code IN
     ('offline', 'auth_needed', 'host_not_found', 'timed_out', 'certificate_untrusted', 'tls_required')
   AND (:mailbox IS NULL OR outgoing_id IN (SELECT id FROM outgoing WHERE mailbox_id = :mailbox))`,
);
const nameOf = ({ mailbox_id: mailbox, touch }: SendLane): string => `${mailbox} ${touch}`;

export function createSender(deps: SendDeps): Sender {
  const { db, clock } = deps;
  const stopped = new AbortController();
  const lanes = new Map<string, Promise<void>>();
  let timer: NodeJS.Timeout | null = null;
  let closing = false;
  /** After a step that broke and could not even be put aside nothing is tried by itself before this. */
  let restingUntil = 0;

  recoverInterrupted(deps);

  /** The due messages of a lane, one after the other; new ones that become due meanwhile are taken too. */
  async function follow(lane: SendLane): Promise<void> {
    for (;;) {
      if (closing) return;
      const row = nextInLane(db, lane, clock.now());
      if (!row) return;
      try {
        await step(row);
      } catch (error) {
        if (stopped.signal.aborted) return;
        // A bug or a full disk must neither lose the message nor spin: it rests, as it stands, for a while.
        try {
          rest(row.id);
        } catch {
          restingUntil = clock.now() + LONGEST_SLEEP;
        }
        throw error;
      }
    }
  }

  function rest(id: number): void {
    deps.writeFirst(() => {
      const now = interrupted(db)
        .all()
        .find((each) => each.id === id);
      if (now) recoverOne(deps, now);
      patchDelivery(db, id, { next_at: clock.now() + LONGEST_SLEEP });
    });
  }

  /** Whatever talks to a server is loaded with the first message that leaves. */
  async function step(row: OutgoingRow): Promise<void> {
    switch (row.state) {
      case 'held':
        deps.writeFirst(() => patchDelivery(db, row.id, { state: 'queued' }));
        deps.reached?.('queued');
        return;
      case 'queued':
        return (await import('./hand-over-step.ts')).handOverStep(deps, row.id, stopped.signal);
      case 'unknown':
        return (await import('./find-out-step.ts')).findOutStep(deps, row.id, stopped.signal);
      case 'accepted':
        return (await import('./sent-copy-step.ts')).sentCopyStep(deps, row.id, stopped.signal);
      default:
        // Nothing is due for the others; a row that says so is put right.
        deps.writeFirst(() => patchDelivery(db, row.id, { next_at: null }));
    }
  }

  function startLanes(): void {
    if (closing) return;
    recoverBroken();
    for (const lane of dueLanes(db).all(clock.now())) {
      const name = nameOf(lane);
      if (lanes.has(name)) continue;
      const running = follow(lane)
        .catch(() => deps.failed('send.stepFailed'))
        .finally(() => {
          lanes.delete(name);
          arm();
        });
      lanes.set(name, running);
    }
    arm();
  }

  /** What nobody is handing over any more: the step broke, and what it said could not be written down. */
  function recoverBroken(): void {
    const broken = interrupted(db)
      .all()
      .filter((row) => !lanes.has(nameOf(row)));
    if (broken.length === 0) return;
    try {
      deps.writeFirst(() => {
        for (const row of broken) recoverOne(deps, row);
      });
    } catch {
      restingUntil = clock.now() + LONGEST_SLEEP;
    }
  }

  function arm(): void {
    if (timer) clearTimeout(timer);
    timer = null;
    if (closing || !deps.live) return;
    const due = nextDue(db).get()?.at ?? null;
    const resting = restingUntil > clock.now();
    if (due === null && !resting) return;
    const at = Math.max(due ?? 0, restingUntil);
    const busy = lanes.size > 0 && at <= clock.now();
    timer = setTimeout(startLanes, busy ? 1000 : Math.min(LONGEST_SLEEP, Math.max(0, at - clock.now())));
    timer.unref();
  }

  const wake = () => {
    if (deps.live) startLanes();
  };
  wake();

  return {
    wake,
    async run({ held }) {
      if (held) {
        deps.writeFirst(() => releaseHeld(db).run(clock.now()));
        deps.reached?.('queued');
      }
      restingUntil = 0;
      for (;;) {
        if (restingUntil > clock.now()) return;
        startLanes();
        if (lanes.size > 0) {
          await Promise.allSettled(lanes.values());
          continue;
        }
        if (closing) return;
        // The grace before the copy in Sent is short, and a script wants to see the end.
        const at = nextDue(db).get()?.at ?? null;
        const wait = at === null ? 0 : at - clock.now();
        if (at === null || wait > deps.sentGraceMs) return;
        if (wait > 0 && !(await passed(clock, at))) return;
      }
    },
    reconnected(mailboxId) {
      if (closing) return;
      deps.writeFirst(() => makeDue(db).run({ now: clock.now(), mailbox: mailboxId }));
      wake();
    },
    mailArrived() {
      if (closing) return;
      deps.writeFirst(() => {
        dropStandIns(db);
        for (const row of undecidedDeliveries(db).all(20)) {
          if (hasEvidence(deps, row)) patchDelivery(db, row.id, { next_at: clock.now() });
        }
      });
      wake();
    },
    async close() {
      closing = true;
      if (timer) clearTimeout(timer);
      // Cut off after its end a message would be one of which nobody knows whether it left.
      const ended = new AbortController();
      const patience = pause(deps.closeMs, undefined, { signal: ended.signal, ref: false }).then(
        () => stopped.abort(),
        () => undefined,
      );
      await Promise.allSettled(lanes.values());
      ended.abort();
      await patience;
      stopped.abort();
    },
  };
}

const TICK = 100;

/** Waits for an instant that is near; false where the clock stands still, as it does when a call sets it. */
async function passed(clock: SendDeps['clock'], at: number): Promise<boolean> {
  for (;;) {
    const before = clock.now();
    if (before >= at) return true;
    await pause(Math.min(TICK, at - before));
    if (clock.now() === before) return false;
  }
}

/** The program ended while a server was being told. Before the end went out nothing can have left. */
function recoverInterrupted(deps: SendDeps): void {
  deps.writeFirst(() => {
    for (const row of interrupted(deps.db).all()) recoverOne(deps, row);
  });
}

function recoverOne(deps: SendDeps, row: OutgoingRow): void {
  const now = deps.clock.now();
  if (row.past_return === 0) patchDelivery(deps.db, row.id, { state: 'queued', next_at: now });
  else patchDelivery(deps.db, row.id, { state: 'unknown', next_at: now, sent_copy_tries: 0 });
}
