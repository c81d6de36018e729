// The step machine: what becomes of a run's steps when one of them is done, decided, skipped or opened again. Pure: it takes the
// steps as they stand and answers with them as they stand then; due days and rows are others' work.
//
// Steps open in order, those marked `together` with the one before. An outcome may lead to a step: a later one passes over what
// lies between, an earlier one begins another round of everything from there on.
import type { LeadsTo, PlaybookDefinition, PlaybookStep } from '../../contract/playbooks.ts';
import type { StepState } from '../../contract/runs.ts';
import { type Answered, conditionWords, holds } from './conditions.ts';

export interface StepNow {
  readonly key: string;
  readonly state: StepState;
  readonly round: number;
  /** Skipped by the program, because of a condition or of where an outcome led. */
  readonly passed: boolean;
  readonly why: string;
  readonly outcome: string | null;
}

export interface Situation extends Pick<Answered, 'answer'> {
  /** Days since the run began. */
  readonly day: number;
}

export const hasEnded = ({ state }: Pick<StepNow, 'state'>): boolean => state === 'done' || state === 'skipped';
export const isAtWork = ({ state }: Pick<StepNow, 'state'>): boolean =>
  state === 'open' || state === 'sent' || state === 'answered';

const FRESH = { state: 'waiting', passed: false, why: '', outcome: null } as const;

export function startSteps(definition: PlaybookDefinition, situation: Situation): StepNow[] {
  return settle(
    definition,
    definition.steps.map(({ key }) => ({ key, round: 1, ...FRESH })),
    situation,
  );
}

export interface Ending {
  readonly key: string;
  readonly state: 'done' | 'skipped';
  readonly outcome: string | null;
  readonly why: string;
}

/** Ends a step and goes where that leads. */
export function endStep(
  definition: PlaybookDefinition,
  steps: readonly StepNow[],
  { key, ...ending }: Ending,
  situation: Situation,
): StepNow[] {
  const index = definition.steps.findIndex((each) => each.key === key);
  const step = definition.steps[index];
  if (!step) return [...steps];
  const turn = steps.some((each) => each.key === key && isAtWork(each));
  const after = steps.map((each) => (each.key === key ? { ...each, ...ending, passed: false } : each));
  const outcome = step.outcomes.find((each) => each.key === ending.outcome);
  // What is skipped before its turn leads nowhere.
  if (!turn) return settle(definition, after, situation);
  const way = outcome && outcome.leadsTo !== 'next' ? outcome.leadsTo : step.leadsTo;
  return settle(definition, lead(definition, after, index, way, outcome?.label ?? step.title), situation);
}

function lead(
  definition: PlaybookDefinition,
  steps: readonly StepNow[],
  from: number,
  way: LeadsTo,
  said: string,
): StepNow[] {
  if (way === 'next') return [...steps];
  if (way === 'end') return steps.map((each) => (hasEnded(each) ? each : passOver(each, `“${said}” ended it.`)));
  const to = definition.steps.findIndex(({ key }) => key === way.step);
  if (to < 0) return [...steps];
  if (to > from) {
    const why = `“${said}” led past it.`;
    return steps.map((each, at) => (at > from && at < to && each.state === 'waiting' ? passOver(each, why) : each));
  }
  return steps.map((each, at) => {
    if (at < to || each.state === 'waiting') return each;
    // What was only passed over was never begun, and keeps its round.
    return { ...each, ...FRESH, round: each.passed ? each.round : each.round + 1 };
  });
}

const passOver = (step: StepNow, why: string): StepNow => ({ ...step, state: 'skipped', passed: true, why });

/** The step is open again; what comes after it waits for it, and what was done or sent there stays. */
export function reopenStep(definition: PlaybookDefinition, steps: readonly StepNow[], key: string): StepNow[] {
  const index = definition.steps.findIndex((each) => each.key === key);
  return steps.map((each, at) => {
    if (at === index) return { ...each, ...FRESH, state: 'open' };
    if (at > index && (each.passed || each.state === 'open')) return { ...each, ...FRESH };
    return each;
  });
}

/** Opens what has its turn and its day, and passes over what its conditions leave out. */
export function settle(
  definition: PlaybookDefinition,
  steps: readonly StepNow[],
  { answer, day }: Situation,
): StepNow[] {
  const now = new Map(steps.map((each) => [each.key, each]));
  const answered: Answered = { answer, outcome: (key) => now.get(key)?.outcome ?? null };
  for (const group of groupsOf(definition)) {
    for (const { key, when, fromDay } of group) {
      const step = now.get(key);
      if (step?.state !== 'waiting') continue;
      if (!holds(when, answered)) now.set(key, passOver(step, `Only where ${conditionWords(when, definition)}.`));
      else if (fromDay === null || day >= fromDay) now.set(key, { ...step, state: 'open' });
    }
    if (group.some(({ key }) => !hasEnded(now.get(key) ?? { state: 'done' }))) break;
  }
  return steps.map((each) => now.get(each.key) ?? each);
}

/** Steps that open at once. */
function groupsOf({ steps }: PlaybookDefinition): PlaybookStep[][] {
  const groups: PlaybookStep[][] = [];
  for (const step of steps) {
    if (step.together) groups.at(-1)?.push(step);
    else groups.push([step]);
  }
  return groups;
}

export const allEnded = (steps: readonly StepNow[]): boolean => steps.every(hasEnded);
