// A step that is over: what was answered and where each answer is from, what was decided, and why it was passed over.
import type { ReactNode } from 'react';
import type { RunStep } from '../../../electron/contract/runs.ts';
import { dateTime } from '../../ui/format.ts';
import { valueInWords } from './playbook-in-words.ts';
import { SourceLine } from './StepField.tsx';
import { StepFiles } from './StepFiles.tsx';

export function EndedStep({ step, children }: { step: RunStep; children: ReactNode }) {
  const answered = step.fields.filter(({ value }) => value !== null);
  return (
    <div className="flex flex-col gap-3 pt-1 pb-4">
      <p className="text-ink-2">
        {step.state === 'skipped' ? 'Passed over' : (step.outcome?.label ?? 'Done')}
        {step.endedAt !== null && <span className="text-ink-3"> · {dateTime(step.endedAt)}</span>}
        {step.why !== '' && <span> · {step.why}</span>}
      </p>
      {answered.length > 0 && (
        <dl className="grid max-w-4xl grid-cols-1 gap-x-8 gap-y-2 @3xl:grid-cols-2">
          {answered.map((field) => (
            <div key={field.key} className="min-w-0">
              <dt className="text-12 text-ink-3">{field.label}</dt>
              <dd className="whitespace-pre-wrap">{valueInWords(field, field.value?.value ?? null)}</dd>
              {field.value && (
                <dd>
                  <SourceLine source={field.value.source} note="" />
                </dd>
              )}
            </div>
          ))}
        </dl>
      )}
      {step.files.length > 0 && <StepFiles step={step} />}
      <div className="flex gap-1.5">{children}</div>
    </div>
  );
}
