// The gate at the hand-over: in one transaction the message is looked at once more, what was found is written down, and it is
// either on its way to the server or stays here with the reason. A kill before the end of it leaves the message queued.
import type { Failure } from '../../../contract/failure.ts';
import type { GateTry } from '../../../contract/gate.ts';
import type { GateResult } from '../../../contract/send-gate.ts';
import { noteEntry } from '../../journal/note-entry.ts';
import { type DeliveryPatch, type OutgoingRow, outgoingById, patchDelivery } from '../../store/queries/deliveries.ts';
import { requireDraft } from '../../store/queries/drafts.ts';
import { lastGateTry, putGateTry } from '../../store/queries/gate.ts';
import { accountsOfDraft } from '../accounts-of-draft.ts';
import { draftWords } from '../outgoing-view.ts';
import { backOff, type SendDeps } from '../send-deps.ts';
import { runGate } from './run-gate.ts';

/** The look at the mailbox: when it began, and what kept it from being one. */
export interface Look {
  readonly at: number;
  readonly problem: Failure | null;
}

/** What the mailbox could tell more of is asked only of what is not kept back anyway. */
export type LookTaken = Look | 'not_needed' | 'not_yet';

/** Whether it goes on; false also where it was taken back meanwhile. With a look that is yet to be taken, nothing is begun. */
export function passGate(deps: SendDeps, id: number, look: LookTaken): boolean {
  const { db, clock } = deps;
  return deps.writeFirst(() => db.transaction(() => decide(deps, id, look, clock.now())).immediate());
}

function decide({ db, clock }: SendDeps, id: number, taken: LookTaken, now: number): boolean {
  const row = outgoingById(db).get(id);
  if (row?.state !== 'queued') return false;
  if (row.accepted_at !== null) {
    patchDelivery(db, id, handingOver(row));
    return true;
  }
  const look = typeof taken === 'string' ? null : taken;
  const problem = look?.problem ?? null;
  const results = runGate(db, { outgoingId: id }, { now, timeZone: clock.timeZone() }, problem?.message ?? null);
  const blocks = results.filter((each) => each.outcome === 'block');
  const waits = results.filter((each) => each.outcome === 'wait');
  const decision = blocks.length > 0 ? 'block' : waits.length > 0 ? 'wait' : 'go';
  const said: GateTry = {
    at: now,
    decision,
    lookedAt: look && problem === null ? look.at : null,
    // A look that failed is tried again soon, and puts nothing off.
    nextAt: decision === 'wait' ? latest(waits) : null,
    results,
  };
  if (decision === 'go' && taken === 'not_yet') return true;
  record(db, row, said);
  patchDelivery(db, id, patchOf(row, said, { blocks, waits, problem, now }));
  return decision === 'go';
}

function handingOver(row: OutgoingRow): Partial<DeliveryPatch> {
  return { state: 'handing_over', next_at: null, attempts: row.attempts + 1, past_return: 0 };
}

interface Found {
  readonly blocks: readonly GateResult[];
  readonly waits: readonly GateResult[];
  readonly problem: Failure | null;
  readonly now: number;
}

function patchOf(row: OutgoingRow, said: GateTry, { blocks, waits, problem, now }: Found): Partial<DeliveryPatch> {
  if (said.decision === 'go') return handingOver(row);
  const sentences = [...blocks, ...waits].map((each) => each.sentence);
  if (said.decision === 'block') {
    return { next_at: null, problem: sentences.join(' '), problem_code: 'conflict' };
  }
  // What failed to be looked at is looked at again at once when the mailbox is back, see `reconnected`.
  const code = problem?.code ?? null;
  const isPaused = waits.some(({ rule }) => rule === 'paused');
  const again = problem !== null ? backOff(row.attempts) : isPaused ? PAUSE_OVER : LOOK_AGAIN;
  return {
    next_at: said.nextAt ?? now + again,
    attempts: row.attempts + (problem === null ? 0 : 1),
    problem: sentences.join(' '),
    problem_code: code,
  };
}

const LOOK_AGAIN = 5 * 60_000;
/** The end of a pause is noticed soon, also where undo ends it; looking costs no look at the mailbox. */
const PAUSE_OVER = 10_000;

function latest(waits: readonly GateResult[]): number | null {
  const known = waits.map((each) => each.until).filter((until) => until !== null);
  return known.length === 0 ? null : Math.max(...known);
}

/** Mail that a person wrote leaves no trace where nothing was found; a wait that goes on is written down once. */
function record(db: SendDeps['db'], row: OutgoingRow, said: GateTry): void {
  const found = said.results.filter((each) => each.outcome !== 'pass');
  if (row.touch === 0 && found.length === 0) return;
  const last = lastGateTry(db, row.id);
  if (said.decision !== 'go' && last && sameAs(last, said)) return;
  putGateTry(db, row.id, said);
  const draft = requireDraft(db, row.draft_id);
  noteEntry(db, {
    at: said.at,
    actor: 'rule',
    command: 'gate.checked',
    title: titleOf[said.decision](draftWords(draft)),
    why: found.map((each) => each.sentence).join(' ') || null,
    accounts: accountsOfDraft(db, draft),
    evidence: {
      outgoingId: row.id,
      decision: said.decision,
      lookedAt: said.lookedAt === null ? null : new Date(said.lookedAt).toISOString(),
      found: found.map(({ rule, outcome, overridden, evidence }) => ({
        rule,
        outcome: overridden ? 'let go by you' : outcome,
        evidence,
      })),
      passed: said.results.filter((each) => each.outcome === 'pass').map((each) => each.rule),
    },
  });
}

const titleOf = {
  go: (words: string) => `Checked ${words} before sending and let it go`,
  wait: (words: string) => `Checked ${words} before sending: it waits`,
  block: (words: string) => `Kept ${words} back before sending`,
} as const;

function sameAs(a: GateTry, b: GateTry): boolean {
  const key = ({ decision, nextAt, results }: GateTry) =>
    JSON.stringify([
      decision,
      decision === 'wait' && nextAt !== null && results.some((each) => each.rule === 'duplicate_touch') ? null : nextAt,
      results.filter((each) => each.outcome !== 'pass').map((each) => [each.rule, each.outcome, each.evidence]),
    ]);
  return key(a) === key(b);
}
