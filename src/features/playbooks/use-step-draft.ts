// What stands in the form of a step: what the person typed goes before what is kept, that before what was read out of a mail, that
// before what the program knows. Typed answers are kept when their field is left.
import { useState } from 'react';
import type { AnswerValue, RunStep } from '../../../electron/contract/runs.ts';
import { type AnswersBack, keepAnswers } from '../../state/runs.ts';

export interface StepDraft {
  /** Only what the person typed. */
  readonly typed: Readonly<Record<string, AnswerValue | null>>;
  valueAt(key: string): AnswerValue | null;
  /** All that stands there, with null for none. */
  all(): Record<string, AnswerValue | null>;
  type(key: string, value: AnswerValue | null): void;
  leave(key: string): void;
}

export function useStepDraft(step: RunStep, back: AnswersBack | null): StepDraft {
  const [typed, setTyped] = useState<Readonly<Record<string, AnswerValue | null>>>({});
  const readingOf = (key: string) => back?.fields.find((each) => each.key === key)?.value ?? null;
  const valueAt = (key: string): AnswerValue | null => {
    const own = typed[key];
    if (own !== undefined) return own;
    const field = step.fields.find((each) => each.key === key);
    return field?.value?.value ?? readingOf(key) ?? field?.suggestion?.value ?? null;
  };
  return {
    typed,
    valueAt,
    all: () => Object.fromEntries(step.fields.map(({ key }) => [key, emptied(valueAt(key))])),
    type: (key, value) => setTyped((held) => ({ ...held, [key]: value })),
    leave(key) {
      const own = typed[key];
      if (own === undefined) return;
      const kept = step.fields.find((each) => each.key === key)?.value?.value ?? null;
      const next = emptied(own);
      // A correction of what came by mail is kept with the confirmation, beside the words it was read from.
      if (back !== null && back.answers.length > 0) return;
      if (JSON.stringify(next) !== JSON.stringify(kept)) void keepAnswers(step, { [key]: next });
    },
  };
}

const emptied = (value: AnswerValue | null): AnswerValue | null =>
  value === '' || (Array.isArray(value) && value.length === 0) ? null : value;
