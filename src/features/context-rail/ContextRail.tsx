// The account beside the thread: who these people are, where the account stands, when the last touch was and whose move
// it is. Always there, no click and no wait; `m` says whose thread this is.
import { useEffect, useState } from 'react';
import type { AccountId, ThreadId } from '../../../electron/contract/scalars.ts';
import { useAccount, warmAccounts } from '../../state/account.ts';
import { useBook } from '../../state/book.ts';
import { useCommands } from '../../state/commands.ts';
import { openOverlay } from '../../state/overlays.ts';
import { go } from '../../state/route.ts';
import { RAIL, setRailWidth, useWindowPrefs } from '../../state/window-prefs.ts';
import { Button } from '../../ui/Button.tsx';
import { Trouble } from '../../ui/EmptyState.tsx';
import { RailFrame } from '../../ui/RailFrame.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { AccountContext } from './AccountContext.tsx';
import { UnmappedThread } from './UnmappedThread.tsx';
import type { ContextToggle } from './use-context-toggle.ts';

export interface ContextRailProps {
  readonly accountIds: readonly AccountId[];
  readonly threadId: ThreadId;
  readonly context: ContextToggle;
}

export function ContextRail({ accountIds, threadId, context }: ContextRailProps) {
  const railWidth = useWindowPrefs((prefs) => prefs.railWidth);
  const [chosen, setChosen] = useState<AccountId | null>(null);
  const shown = chosen !== null && accountIds.includes(chosen) ? chosen : (accountIds[0] ?? null);
  const assign = () => openOverlay({ kind: 'assign-thread', threadId, accountIds });
  const key = accountIds.join(' ');
  useEffect(() => {
    warmAccounts(key === '' ? [] : key.split(' ').map((each) => Number(each) as AccountId));
  }, [key]);
  useCommands('Context', [
    { id: 'context.assign', title: 'Say which account this thread belongs to', keys: ['m'], run: assign },
    { id: 'context.toggle', title: 'Show or hide the context', keys: [']'], run: context.toggle },
    {
      id: 'context.account',
      title: 'Open the account',
      keys: ['g c'],
      when: () => shown !== null,
      run: () => {
        if (shown !== null) go({ screen: 'account', accountId: shown });
      },
    },
  ]);
  if (!context.shown) return null;
  return (
    <RailFrame
      label="Account context"
      width={railWidth}
      limits={RAIL}
      onResize={setRailWidth}
      over={context.over ? 'all-but-header' : undefined}
    >
      {accountIds.length > 1 && <Switch accountIds={accountIds} shown={shown} onChange={setChosen} />}
      <div className="min-h-0 flex-1 overflow-y-auto">
        {shown === null ? <UnmappedThread threadId={threadId} onAssign={assign} /> : <Shown accountId={shown} />}
      </div>
      {shown !== null && (
        <div className="flex items-center border-t px-3 py-1.5">
          <Button tone="quiet" keys="m" onClick={assign}>
            Belongs elsewhere
          </Button>
        </div>
      )}
    </RailFrame>
  );
}

function Shown({ accountId }: { accountId: AccountId }) {
  const { data, failure } = useAccount(accountId);
  if (data) return <AccountContext detail={data} />;
  return failure ? <Trouble sentence={failure.message} /> : <Skeleton rows={7} />;
}

function Switch({
  accountIds,
  shown,
  onChange,
}: {
  accountIds: readonly AccountId[];
  shown: AccountId | null;
  onChange(accountId: AccountId): void;
}) {
  const rows = useBook().data ?? [];
  const choices = accountIds.map((accountId) => ({
    value: String(accountId),
    label: rows.find((row) => row.accountId === accountId)?.name ?? `Account ${accountId}`,
  }));
  return (
    <div className="border-b px-3 py-1.5">
      <Segmented
        label="Account shown"
        choices={choices}
        value={String(shown)}
        onChange={(value) => onChange(Number(value) as AccountId)}
      />
    </div>
  );
}
