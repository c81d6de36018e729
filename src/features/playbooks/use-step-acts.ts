// What can be done with a step that is at work, and the engine's sentence where it refuses.
import { useState } from 'react';
import type { RunStep } from '../../../electron/contract/runs.ts';
import { type AnswersBack, askByMail, completeStep, confirmAnswer, decideStep } from '../../state/runs.ts';
import type { StepDraft } from './use-step-draft.ts';

export interface StepActs {
  readonly problem: string | null;
  readonly busy: boolean;
  /** Mail that answers it waits for the person's word. */
  readonly toConfirm: boolean;
  /** The step as done: its form, or what came back where something did. */
  done(): void;
  decide(outcome: string): void;
  /** Drafts the mail that asks for it. */
  ask(): void;
  say(why: string): void;
  readonly why: string;
}

export const isAtWork = ({ state }: Pick<RunStep, 'state'>): boolean =>
  state === 'open' || state === 'sent' || state === 'answered';

export function useStepActs(step: RunStep, back: AnswersBack | null, draft: StepDraft): StepActs {
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [why, say] = useState('');
  const toConfirm = back?.answers.some((each) => !each.confirmed) ?? false;
  const said = why.trim() === '' ? {} : { why: why.trim() };

  async function act(run: () => ReturnType<typeof completeStep | typeof decideStep | typeof confirmAnswer>) {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    const outcome = await run();
    setBusy(false);
    if (!outcome.done) setProblem(outcome.failure.message);
    else if ('done' in outcome.output && !outcome.output.done)
      setProblem(`Kept. Still open: ${outcome.output.open.join(', ')}. Ask again for it, or fill it in.`);
  }

  return {
    problem,
    busy,
    toConfirm,
    why,
    say,
    done: () =>
      void act(() => {
        if (!toConfirm)
          return completeStep(step, { ...(step.fields.length > 0 ? { answers: draft.all() } : {}), ...said });
        const agreed = step.type === 'acknowledgement' ? { agreed: true } : {};
        const typed = step.type === 'form' && Object.keys(draft.typed).length > 0 ? { answers: draft.typed } : {};
        return confirmAnswer(step, { ...typed, ...agreed, ...said });
      }),
    decide: (outcome) =>
      void act(() => {
        const chosen = step.outcomes.find(({ key }) => key === outcome);
        const answers = step.fields.length > 0 ? { answers: draft.all() } : {};
        return toConfirm
          ? confirmAnswer(step, { outcome, ...said })
          : decideStep(step, { outcome, ...answers, ...said }, chosen?.label ?? outcome);
      }),
    ask: () => void askByMail(step),
  };
}
