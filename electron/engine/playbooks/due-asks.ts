// Which steps of others are asked by mail now without anybody saying so: those whose turn has come and that were never drafted in
// their round, and once more those that are late. Two questions to one account wait for each other.
import type { StepState } from '../../contract/runs.ts';
import { daysBetween } from '../renewals/term.ts';

/** first: its turn has come. reminder: it left, is late, and nothing came back. */
export type DueAsk = 'first' | 'reminder';

export interface StepOfOthers {
  readonly accountId: number;
  readonly runId: number;
  readonly stepKey: string;
  readonly title: string;
  readonly round: number;
  readonly state: StepState;
  /** A colleague of ours has it. */
  readonly inside: boolean;
  readonly due: string | null;
  /** The day its newest mail left; null while none did. */
  readonly lastSent: string | null;
  /** It was drafted in this round, whatever became of that. */
  readonly drafted: boolean;
  readonly reminded: boolean;
}

/** Nobody is reminded sooner after the mail that asked. */
const REST_DAYS = 3;
/** Where a step has no day it is due, so long is waited for an answer before something else is asked. */
const WAIT_DAYS = 7;

/** What is to be drafted for a step by what is known of it alone. */
export function dueAsk(step: StepOfOthers, today: string): DueAsk | null {
  if (step.state === 'open') return step.drafted ? null : 'first';
  if (step.state !== 'sent' || step.reminded || step.due === null || step.lastSent === null) return null;
  return step.due < today && daysBetween(step.lastSent, today) >= REST_DAYS ? 'reminder' : null;
}

/** What they are asked already and still have time for; the next question waits for it. */
export function askedAlready(
  step: StepOfOthers,
  others: readonly StepOfOthers[],
  today: string,
): StepOfOthers | undefined {
  if (step.inside) return undefined;
  return others.find(
    (one) =>
      one.accountId === step.accountId &&
      !one.inside &&
      one.state === 'sent' &&
      one.lastSent !== null &&
      (one.runId !== step.runId || one.stepKey !== step.stepKey) &&
      (one.due === null ? daysBetween(one.lastSent, today) <= WAIT_DAYS : one.due >= today),
  );
}

/** What the reason of such a mail begins with in the queue; the reference in the mail follows. */
export function askPrefix(
  { run_id: run, step_key: key, round }: { run_id: number; step_key: string; round: number },
  due: DueAsk,
): string {
  return `${due === 'first' ? 'step' : 'step-reminder'}:${run}:${key}:${round}:`;
}
