// The step machine alone: order, conditions, outcomes that lead forward, back and out, what a person does against the order.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlaybookDefinition } from '../../../electron/contract/playbooks.ts';
import type { AnswerValue } from '../../../electron/contract/runs.ts';
import {
  allEnded,
  endStep,
  hasEnded,
  isAtWork,
  reopenStep,
  type StepNow,
  startSteps,
} from '../../../electron/engine/playbooks/machine.ts';
import { parsePlaybook } from '../../../electron/engine/playbooks/parse-playbook.ts';
import { builtInPlaybooks } from '../../../electron/engine/playbooks/playbook-files.ts';
import { plusWorkingDays } from '../../../electron/engine/playbooks/working-days.ts';

const read = (id: string): PlaybookDefinition => {
  const { definition } = parsePlaybook(id, builtInPlaybooks().find(({ templateId }) => templateId === id)?.text ?? '');
  if (!definition) throw new Error(`no playbook ${id}`);
  return definition;
};

/** Walks a playbook: `key` does a step, `key=outcome` decides it, `key!` skips it, `key?` opens it again. */
function walk(
  definition: PlaybookDefinition,
  moves: string,
  answers: Record<string, AnswerValue> = {},
  day = 0,
): StepNow[] {
  const situation = { day, answer: (step: string, field: string) => answers[`${step}.${field}`] ?? null };
  let steps = startSteps(definition, situation);
  for (const move of moves.split(' ').filter(Boolean)) {
    const [, key = '', mark = '', outcome] = /^(\w+)([!?])?(?:=(\w+))?$/.exec(move) ?? [];
    if (mark === '?') {
      steps = reopenStep(definition, steps, key);
      continue;
    }
    const state = mark === '!' ? 'skipped' : 'done';
    if (mark === '' && !steps.some((each) => each.key === key && isAtWork(each))) throw new Error(`${key} is not open`);
    steps = endStep(definition, steps, { key, state, outcome: outcome ?? null, why: '' }, situation);
  }
  return steps;
}
const open = (steps: readonly StepNow[]) =>
  steps.filter(isAtWork).map(({ key, round }) => (round > 1 ? `${key}#${round}` : key));
const ended = (steps: readonly StepNow[], state: 'done' | 'skipped') =>
  steps.filter((each) => each.state === state).map(({ key }) => key);

describe('a renewal', () => {
  const renewal = read('annual-renewal');
  const toDecision = 'kickoff report survey pricing=approve proposal';

  it('goes step by step to the signed contract, and leaves out the ways of trouble', () => {
    const steps = walk(renewal, `${toDecision} decision=accept contract records`);
    expect(allEnded(steps)).toBe(true);
    expect(ended(steps, 'skipped')).toEqual(['pricing_again', 'save_talk', 'save_result', 'handover']);
    expect(steps.find(({ key }) => key === 'save_talk')).toMatchObject({
      passed: true,
      why: expect.stringContaining('ended it'),
    });
  });

  it('goes back to pricing when they negotiate, in another round of everything from there', () => {
    const steps = walk(renewal, `${toDecision} decision=negotiate`);
    expect(open(steps)).toEqual(['pricing#2']);
    expect(steps.find(({ key }) => key === 'survey')).toMatchObject({ state: 'done', round: 1 });
    expect(steps.find(({ key }) => key === 'proposal')).toMatchObject({ state: 'waiting', round: 2 });
    const again = walk(
      renewal,
      `${toDecision} decision=negotiate pricing=approve proposal decision=accept contract records`,
    );
    expect(allEnded(again)).toBe(true);
  });

  it('has finance’s terms worked over and approved again', () => {
    expect(open(walk(renewal, 'kickoff report survey pricing=change'))).toEqual(['pricing_again']);
    expect(open(walk(renewal, 'kickoff report survey pricing=change pricing_again'))).toEqual(['pricing#2']);
  });

  it.each(['downgrade', 'not_renewing'])('opens the way to save it when they say %s, and both ends of it', (word) => {
    const talk = `${toDecision} decision=${word} save_talk`;
    expect(open(walk(renewal, `${toDecision} decision=${word}`))).toEqual(['save_talk']);
    expect(open(walk(renewal, `${talk} save_result=stays`))).toEqual(['pricing#2']);
    const lost = walk(renewal, `${talk} save_result=leaves handover`);
    expect(allEnded(lost)).toBe(true);
    expect(ended(lost, 'skipped')).toEqual(['pricing_again', 'contract', 'records']);
  });

  it('opens a step again that was done: what follows waits, and what was done there stays', () => {
    const steps = walk(renewal, 'kickoff report survey pricing=approve report?');
    expect(open(steps)).toEqual(['report']);
    expect(steps.find(({ key }) => key === 'survey')?.state).toBe('done');
    expect(steps.find(({ key }) => key === 'proposal')?.state).toBe('waiting');
    expect(open(walk(renewal, 'kickoff report survey pricing=approve report? report'))).toEqual(['proposal']);
  });

  it('goes on past what the person skips, also before its turn', () => {
    expect(open(walk(renewal, 'kickoff report!'))).toEqual(['survey']);
    expect(open(walk(renewal, 'survey! kickoff report'))).toEqual(['pricing']);
    // Left out ahead of its turn, what would have ended the run ends nothing.
    expect(open(walk(renewal, 'records! kickoff'))).toEqual(['report']);
  });
});

describe('a dispute', () => {
  const dispute = read('billing-dispute');
  const toDecision = 'intake documents investigation approval=credit notify';

  it('asks again after more information, and goes up and back to finance when it is escalated', () => {
    expect(open(walk(dispute, `${toDecision} decision=more_information`))).toEqual(['explain']);
    expect(open(walk(dispute, `${toDecision} decision=more_information explain`))).toEqual(['decision#2']);
    expect(open(walk(dispute, `${toDecision} decision=escalate`))).toEqual(['escalation']);
    expect(open(walk(dispute, `${toDecision} decision=escalate escalation`))).toEqual(['approval#2']);
    expect(allEnded(walk(dispute, `${toDecision} decision=accept processing closing`))).toBe(true);
  });
});

describe('an onboarding', () => {
  const onboarding = read('onboarding');
  const month = 'welcome handover checklist kickoff goals';

  it('opens together what begins together, and nothing before its day', () => {
    expect(open(walk(onboarding, ''))).toEqual(['welcome', 'handover']);
    expect(open(walk(onboarding, month, {}, 12))).toEqual([]);
    expect(allEnded(walk(onboarding, month, {}, 12))).toBe(false);
    expect(open(walk(onboarding, month, {}, 30))).toEqual(['check_30', 'milestone_30']);
  });

  it('clears what is in the way only where the milestone was missed', () => {
    const checked = `${month} check_30 milestone_30`;
    expect(open(walk(onboarding, checked, { 'milestone_30.reached': 'missed' }, 60))).toEqual(['rescue']);
    const reached = walk(onboarding, checked, { 'milestone_30.reached': 'reached' }, 60);
    expect(open(reached)).toEqual(['milestone_60']);
    expect(reached.find(({ key }) => key === 'rescue')?.why).toBe(
      'Only where “First milestone” is “Partly” or “Missed”.',
    );
  });
});

it('whatever a person does in whatever order, something is to be done until all is over', () => {
  const all = builtInPlaybooks().map(({ templateId }) => read(templateId));
  fc.assert(
    fc.property(fc.constantFrom(...all), fc.array(fc.nat(), { maxLength: 120 }), (definition, choices) => {
      const situation = { day: 400, answer: () => null };
      let steps = startSteps(definition, situation);
      for (const choice of choices) {
        const at = steps.filter(isAtWork);
        const over = steps.filter(hasEnded);
        if (allEnded(steps)) return true;
        if (at.length === 0) return false;
        const step = definition.steps.find(({ key }) => key === at[choice % at.length]?.key);
        const before = over[choice % Math.max(1, over.length)];
        if (!step) return false;
        const outcome = step.outcomes[choice % Math.max(1, step.outcomes.length)]?.key ?? null;
        if (choice % 11 === 0 && before) steps = reopenStep(definition, steps, before.key);
        else if (choice % 7 === 0)
          steps = endStep(definition, steps, { key: step.key, state: 'skipped', outcome: null, why: 'x' }, situation);
        else steps = endStep(definition, steps, { key: step.key, state: 'done', outcome, why: '' }, situation);
      }
      return allEnded(steps) || steps.some(isAtWork);
    }),
    { numRuns: 300 },
  );
});

describe('working days', () => {
  const hours = {
    start: '09:00',
    end: '17:30',
    weekdays: [1, 2, 3, 4, 5],
    holidays: [{ day: '2026-12-25', name: 'Christmas' }],
  };
  it.each([
    ['2026-11-20', 1, '2026-11-23'],
    ['2026-11-20', 0, '2026-11-20'],
    ['2026-11-21', 0, '2026-11-23'],
    ['2026-12-24', 1, '2026-12-28'],
    ['2026-12-28', -1, '2026-12-24'],
    ['2026-11-20', 10, '2026-12-04'],
  ])('from %s, %i of them, is %s', (day, count, then) => {
    expect(plusWorkingDays(day, count, hours)).toBe(then);
  });
});
