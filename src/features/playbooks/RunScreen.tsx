// One running playbook on a page: its steps in order, the one under the cursor opened in its place, and beside them why it runs and
// who is who in it.
import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import type { Run, RunId } from '../../../electron/contract/runs.ts';
import { useCommands } from '../../state/commands.ts';
import { useListCursor } from '../../state/list-cursor.ts';
import { go, goBack, hashOf } from '../../state/route.ts';
import { useRun } from '../../state/runs.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Trouble } from '../../ui/EmptyState.tsx';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { RunRail } from './RunRail.tsx';
import { StepPane } from './StepPane.tsx';
import { StepRow } from './StepRow.tsx';
import { isAtWork } from './use-step-acts.ts';
import { WhyDialog } from './WhyDialog.tsx';

const back = () => goBack({ screen: 'playbooks', view: 'running' });

export function RunScreen({ runId }: { runId: RunId }) {
  const { data, failure } = useRun(runId);
  useCommands('Playbook', [
    { id: 'run.back', title: 'Back', keys: ['u', 'Escape'], run: back, keyOnly: true },
    {
      id: 'run.account',
      title: 'Open the account',
      keys: ['a'],
      when: () => data !== null,
      run: () => {
        if (data) go({ screen: 'account', accountId: data.accountId });
      },
    },
  ]);
  if (data) return <Loaded run={data} />;
  return failure ? (
    <Trouble sentence={failure.message} retry={<Button onClick={back}>Back</Button>} />
  ) : (
    <Skeleton rows={10} />
  );
}

function Loaded({ run }: { run: Run }) {
  const [ending, setEnding] = useState(false);
  const running = run.state === 'running';
  const next = running ? nextStep(run) : null;
  const cursor = useStepCursor(run, next);
  const end = () => setEnding(true);
  useCommands('Playbook, all of it', [
    { id: 'run.cancel', title: 'End it before its last step', keys: ['#'], when: () => running, run: end },
    {
      id: 'run.next',
      title: 'To the step that is next',
      keys: ['n'],
      when: () => next !== null,
      run: () => next !== null && cursor.set(next),
    },
  ]);
  return (
    <>
      <ScreenHeader
        title={run.name}
        back={
          <IconButton label="Back" keys="Escape" onClick={back}>
            <ArrowLeft size={16} aria-hidden />
          </IconButton>
        }
        aside={
          <a className="hover:text-ink hover:underline" href={hashOf({ screen: 'account', accountId: run.accountId })}>
            {run.accountName}
          </a>
        }
      >
        {running && (
          <Button tone="quiet" keys="#" onClick={end}>
            End it
          </Button>
        )}
      </ScreenHeader>
      {!running && (
        <p role="status" className="border-b bg-side px-5 py-1.5 text-12 text-ink-2">
          {run.state === 'done' ? 'Done: every step has ended.' : `Ended before its last step: ${run.endWhy}`}
        </p>
      )}
      <div className="@container min-h-0 flex-1 overflow-y-auto">
        <div className="mx-auto grid max-w-[92rem] grid-cols-1 gap-x-10 gap-y-7 px-5 py-4 @5xl:grid-cols-[minmax(0,1fr)_20rem]">
          <ol aria-label="Steps" className="flex min-w-0 flex-col">
            {run.all.map((step) => {
              const open = step.stepKey === cursor.id;
              return (
                <li key={step.stepKey} className="@container border-b last:border-0">
                  <StepRow step={step} open={open} onOpen={() => cursor.set(step.stepKey)} />
                  {open && (
                    <div className="pl-9">
                      <StepPane key={`${step.stepKey} ${step.round} ${step.state}`} run={run} step={step} />
                    </div>
                  )}
                </li>
              );
            })}
          </ol>
          <RunRail run={run} />
        </div>
      </div>
      {ending && <WhyDialog how="cancel" run={run} onClose={() => setEnding(false)} />}
    </>
  );
}

/** The one under way, or else the first whose turn has not come. */
function nextStep({ all }: Run): string | null {
  return (all.find(isAtWork) ?? all.find(({ state }) => state === 'waiting'))?.stepKey ?? null;
}

/** The cursor goes on to the step that is next as soon as that is another one, and when the step under it has ended. */
function useStepCursor(run: Run, next: string | null) {
  const [led, setLed] = useState(next);
  const [worked, setWorked] = useState<string | null>(null);
  const cursor = useListCursor<string>({
    scope: 'Steps',
    ids: run.all.map(({ stepKey }) => stepKey),
    initial: next ?? run.all.at(-1)?.stepKey ?? null,
  });
  const under = run.all.find(({ stepKey }) => stepKey === cursor.id);
  const works = under && isAtWork(under) ? under.stepKey : null;
  if (worked !== works) setWorked(works);
  const hasEnded = works === null && worked !== null && worked === cursor.id;
  if (led !== next || hasEnded) {
    setLed(next);
    if (next !== null) cursor.set(next);
  }
  return cursor;
}
