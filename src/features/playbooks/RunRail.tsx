// Beside the steps of a run: why it runs, who is who in it, how far it is.
import { useState } from 'react';
import type { Run } from '../../../electron/contract/runs.ts';
import { hashOf } from '../../state/route.ts';
import { Button } from '../../ui/Button.tsx';
import { dateTime } from '../../ui/format.ts';
import { Section } from '../../ui/ScreenHeader.tsx';
import { personName, triggerInWords } from './playbook-in-words.ts';
import { openMail } from './step-tools.ts';
import { WhoDialog } from './WhoDialog.tsx';

export function RunRail({ run }: { run: Run }) {
  const [role, setRole] = useState<string | null>(null);
  const asked = run.roles.find(({ key }) => key === role);
  return (
    <div className="flex min-w-0 flex-col gap-7">
      <Section title="Why it runs">
        <p>{run.why}</p>
        {run.quote !== null && (
          <blockquote className="border-l-2 border-accent pl-3 whitespace-pre-wrap">{run.quote}</blockquote>
        )}
        {run.messageId !== null && (
          <button
            type="button"
            className="self-start text-12 text-accent hover:underline"
            onClick={() => void openMail(run)}
          >
            Open the mail
          </button>
        )}
        <p className="text-12 text-ink-3">
          Started {triggerInWords(run.trigger)}, {dateTime(run.startedAt)}
        </p>
      </Section>
      <Section title="Who is who">
        <ul className="flex flex-col">
          {run.roles.map((each) => (
            <li key={each.key} className="flex items-center gap-2 border-b py-1 last:border-0">
              <span className="min-w-0 flex-1">
                <span className="block text-12 text-ink-3">{each.label}</span>
                <span
                  className={
                    each.person === null && each.side !== 'ours' ? 'block truncate text-attention' : 'block truncate'
                  }
                >
                  {each.person === null && each.side === 'ours' ? 'You' : personName(each.person)}
                </span>
              </span>
              {run.state === 'running' && (
                <Button tone="quiet" aria-label={`Change who is ${each.label}`} onClick={() => setRole(each.key)}>
                  Change
                </Button>
              )}
            </li>
          ))}
        </ul>
      </Section>
      <Section title="How far">
        <p className="tnum">
          {run.stepsEnded} of {run.steps} steps
        </p>
        <p className="text-ink-2">{run.about}</p>
        {run.changedSince && (
          <p className="text-12 text-ink-3">
            The{' '}
            <a
              className="underline underline-offset-2"
              href={hashOf({ screen: 'playbook', playbookId: run.playbookId })}
            >
              playbook
            </a>{' '}
            was changed since; this one goes on as it began.
          </p>
        )}
      </Section>
      {asked && <WhoDialog run={run} role={asked} onClose={() => setRole(null)} />}
    </div>
  );
}
