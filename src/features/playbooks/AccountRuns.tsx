// The playbooks that run for an account, on its page and in the context rail.
import type { AccountId } from '../../../electron/contract/scalars.ts';
import { openOverlay } from '../../state/overlays.ts';
import { hashOf } from '../../state/route.ts';
import { useRunsOf } from '../../state/runs.ts';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/ScreenHeader.tsx';
import { RunLine } from './RunLine.tsx';

/** In the rail nothing stands where nothing runs. */
export function AccountRuns({ accountId, rail }: { accountId: AccountId; rail?: boolean }) {
  const { data } = useRunsOf(accountId);
  const running = data?.filter(({ state }) => state === 'running') ?? [];
  const over = (data?.length ?? 0) - running.length;
  if (!data || (rail && running.length === 0)) return null;
  return (
    <Section
      title="Playbooks"
      action={
        !rail && (
          <Button tone="quiet" onClick={() => openOverlay({ kind: 'start-playbook', accountId })}>
            Start one
          </Button>
        )
      }
    >
      {running.length === 0 && (
        <p className="text-ink-3">None runs{over > 0 ? `; ${over} ${over === 1 ? 'is' : 'are'} over` : ''}.</p>
      )}
      {running.length > 0 && (
        <ul className="flex flex-col">
          {running.map((run) => (
            <li key={run.runId} className="border-b last:border-0">
              <a
                href={hashOf({ screen: 'run', runId: run.runId })}
                className="-mx-2 block rounded-md px-2 hover:bg-hover"
              >
                <RunLine run={run} narrow />
              </a>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
