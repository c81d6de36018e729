// The step under the cursor, opened in its place: what to do, with what, what is filled in and from where, and its keys.
import { useRef, useState } from 'react';
import type { Run, RunStep } from '../../../electron/contract/runs.ts';
import { OUTCOME } from '../../../electron/contract/step-answers.ts';
import { useBook } from '../../state/book.ts';
import { useCommands } from '../../state/commands.ts';
import { go } from '../../state/route.ts';
import { attachFile, reopenStep, useAnswers } from '../../state/runs.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { AnswersPanel } from './AnswersPanel.tsx';
import { EndedStep } from './EndedStep.tsx';
import { StepField } from './StepField.tsx';
import { StepFiles } from './StepFiles.tsx';
import { StepHolder } from './StepHolder.tsx';
import { toolOf } from './step-tools.ts';
import { isAtWork, useStepActs } from './use-step-acts.ts';
import { useStepDraft } from './use-step-draft.ts';
import { WhyDialog } from './WhyDialog.tsx';

export function StepPane({ run, step }: { run: Run; step: RunStep }) {
  const works = isAtWork(step) && run.state === 'running';
  const byMail = step.role.side !== 'ours' && step.type !== 'todo';
  const { data } = useAnswers(works && byMail ? step : null);
  const back = works ? data : null;
  const draft = useStepDraft(step, back);
  const acts = useStepActs(step, back, draft);
  const [skipping, setSkipping] = useState(false);
  const pane = useRef<HTMLFieldSetElement>(null);
  const files = useRef<HTMLInputElement>(null);
  const takesFiles = step.type === 'file' || step.type === 'esign';
  const decides = step.outcomes.length > 0;
  const over = step.state === 'done' || step.state === 'skipped';
  const running = run.state === 'running';
  // The last step of a run that is done, too: it runs again then.
  const canReopen = over && run.state !== 'cancelled';
  const tool = step.tool === null ? null : toolOf(step.tool);
  const readOutcome = back?.fields.find(({ key }) => key === OUTCOME)?.value;
  const currency = useBook().data?.find(({ accountId }) => accountId === run.accountId)?.arr?.currency ?? 'EUR';
  const inQueue = back?.asked != null && back.asked.sentAt === null;
  const ask = () => (inQueue ? go({ screen: 'queue' }) : acts.ask());
  const fillIn = () => pane.current?.querySelector<HTMLElement>('input, textarea')?.focus();
  const canSkip = running && !over && (works || step.outcomes.length === 0);
  useCommands('Step', [
    {
      id: 'step.done',
      title: acts.toConfirm ? 'Confirm what they answered' : 'The step is done',
      keys: ['d', '$mod+Enter'],
      when: () => works && (!decides || typeof readOutcome === 'string'),
      run: () => (decides && typeof readOutcome === 'string' ? acts.decide(readOutcome) : acts.done()),
    },
    ...step.outcomes.slice(0, 9).map((outcome, at) => ({
      id: `step.outcome.${at}`,
      title: outcome.label,
      keys: [String(at + 1)],
      when: () => works,
      run: () => acts.decide(outcome.key),
    })),
    { id: 'step.fill', title: 'Fill in', keys: ['i'], when: () => works && step.fields.length > 0, run: fillIn },
    {
      id: 'step.ask',
      title: inQueue ? 'Open the queue, where its mail waits' : 'Ask by mail',
      keys: ['m'],
      when: () => works && byMail,
      run: ask,
    },
    { id: 'step.file', title: 'Put a file', keys: ['f'], when: () => works, run: () => files.current?.click() },
    {
      id: 'step.tool',
      title: 'Open what it is done with',
      keys: ['t'],
      when: () => tool !== null,
      run: () => tool?.open(run),
    },
    { id: 'step.skip', title: 'Skip it, with why', keys: ['x'], when: () => canSkip, run: () => setSkipping(true) },
    {
      id: 'step.reopen',
      title: 'Open it again',
      keys: ['r'],
      when: () => canReopen,
      run: () => void reopenStep(step),
    },
  ]);
  if (over)
    return (
      <EndedStep step={step}>
        {canReopen && (
          <Button keys="r" onClick={() => void reopenStep(step)}>
            Open again
          </Button>
        )}
      </EndedStep>
    );
  return (
    <div className="flex flex-col gap-4 pt-1 pb-4">
      {step.guidance !== '' && <p className="max-w-[72ch] whitespace-pre-wrap text-ink-2">{step.guidance}</p>}
      <StepHolder run={run} step={step} />
      {back && <AnswersPanel step={step} back={back} />}
      {works && step.waits && <p className="max-w-[72ch] text-ink-2">{step.waits}</p>}
      {step.fields.length > 0 && (
        <fieldset
          ref={pane}
          disabled={!works}
          aria-label={`Answers to ${step.title}`}
          className="grid max-w-4xl min-w-0 grid-cols-1 gap-x-8 gap-y-4"
          onKeyDown={(event) => {
            if (event.key === 'Escape' && event.target instanceof HTMLElement) {
              event.stopPropagation();
              event.target.blur();
            }
          }}
        >
          {step.fields.map((field) => (
            <StepField
              key={field.key}
              field={field}
              currency={currency}
              value={draft.valueAt(field.key)}
              typed={draft.typed[field.key] !== undefined}
              reading={back?.answers.length ? (back.fields.find(({ key }) => key === field.key) ?? null) : null}
              onChange={(value) => draft.type(field.key, value)}
              onLeave={() => draft.leave(field.key)}
            />
          ))}
        </fieldset>
      )}
      {(takesFiles || step.files.length > 0) && <StepFiles step={step} />}
      <input
        ref={files}
        type="file"
        hidden
        aria-label={`File for ${step.title}`}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) void attachFile(step, file);
          event.target.value = '';
        }}
      />
      {works && (decides || takesFiles || acts.toConfirm) && (
        <TextField
          label={takesFiles ? 'Where it is, if it is no file' : 'A word on it, if one is due'}
          className="max-w-xl"
          value={acts.why}
          onChange={(event) => acts.say(event.target.value)}
        />
      )}
      {acts.problem !== null && (
        <p role="alert" className="text-12 text-risk">
          {acts.problem}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-1.5">
        {works && decides
          ? step.outcomes.map((outcome, at) => (
              <Button
                key={outcome.key}
                tone={readOutcome === outcome.key ? 'main' : 'plain'}
                {...(at < 9 ? { keys: String(at + 1) } : {})}
                busy={acts.busy}
                title={`Leads to: ${outcome.leadsToWords}`}
                onClick={() => acts.decide(outcome.key)}
              >
                {outcome.label}
              </Button>
            ))
          : works && (
              <Button tone={byMail && !acts.toConfirm ? 'plain' : 'main'} keys="d" busy={acts.busy} onClick={acts.done}>
                {doneWords(step, acts.toConfirm)}
              </Button>
            )}
        {works && byMail && (
          <Button tone={back && !back.asked ? 'main' : 'plain'} keys="m" onClick={ask}>
            {inQueue ? 'Open the queue' : back?.asked ? 'Ask again' : 'Ask by mail'}
          </Button>
        )}
        {tool && (
          <Button keys="t" onClick={() => tool.open(run)}>
            {tool.label}
          </Button>
        )}
        {works && takesFiles && (
          <Button keys="f" onClick={() => files.current?.click()}>
            Put a file
          </Button>
        )}
        {canSkip && (
          <Button tone="quiet" keys="x" onClick={() => setSkipping(true)}>
            Skip
          </Button>
        )}
      </div>
      {skipping && <WhyDialog how="skip" run={run} step={step} onClose={() => setSkipping(false)} />}
    </div>
  );
}

function doneWords({ type }: RunStep, toConfirm: boolean): string {
  if (toConfirm) return type === 'acknowledgement' ? 'They agreed: confirm' : 'Confirm what they answered';
  return type === 'acknowledgement' ? 'They agreed' : 'Done';
}
