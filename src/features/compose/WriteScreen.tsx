// A message of its own: written in the middle, with the account of whoever it goes to beside it.
import { useEffect, useState } from 'react';
import type { DraftId } from '../../../electron/contract/compose.ts';
import type { AccountId } from '../../../electron/contract/scalars.ts';
import { useAccount } from '../../state/account.ts';
import { openDraft, writeNew } from '../../state/compose.ts';
import { useDesk } from '../../state/desk.ts';
import { useAccountsOf } from '../../state/recipients.ts';
import { goBack } from '../../state/route.ts';
import { RAIL, setRailWidth, useWindowPrefs } from '../../state/window-prefs.ts';
import { Trouble } from '../../ui/EmptyState.tsx';
import { RailFrame } from '../../ui/RailFrame.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useWidthInRem } from '../../ui/use-width.ts';
import { AccountContext } from '../context-rail/AccountContext.tsx';
import { useContextToggle } from '../context-rail/use-context-toggle.ts';
import { ComposePane } from './ComposePane.tsx';
import { isAddress } from './read-addresses.ts';

const NO_ACCOUNTS: readonly AccountId[] = [];

export function WriteScreen({ draftId }: { draftId: DraftId | null }) {
  const writing = useDesk((desk) =>
    desk.open.findLast((each) => each.threadId === null && (each.draft?.draftId ?? null) === draftId),
  );
  const [measure, width] = useWidthInRem<HTMLDivElement>();
  const context = useContextToggle(width);
  const missing = writing === undefined;
  // Reloaded, linked to, or come back to with the browser's own keys.
  // biome-ignore lint/correctness/useExhaustiveDependencies: asks once for each address
  useEffect(() => {
    if (!missing) return;
    if (draftId === null) writeNew();
    else void openDraft(draftId);
  }, [draftId]);
  return (
    <div ref={measure} className="relative flex min-h-0 flex-1">
      <div className="flex min-w-0 flex-1 flex-col">
        {writing ? (
          <ComposePane
            key={writing.key}
            writing={writing}
            threadAccounts={NO_ACCOUNTS}
            large
            onLarge={null}
            onClosed={() => goBack({ screen: 'inbox', threadId: null })}
          />
        ) : (
          <Skeleton rows={4} />
        )}
      </div>
      {writing && context.shown && !context.over && <RecipientContext recipients={writing.content.to} />}
    </div>
  );
}

function RecipientContext({ recipients }: { recipients: readonly { readonly address: string }[] }) {
  const width = useWindowPrefs((prefs) => prefs.railWidth);
  const [chosen, setChosen] = useState<AccountId | null>(null);
  const found = useAccountsOf(recipients.map((each) => each.address).filter(isAddress));
  const accounts = new Map(found.flatMap((each) => (each ? [[each.accountId, each.accountName] as const] : [])));
  const shown = chosen !== null && accounts.has(chosen) ? chosen : (accounts.keys().next().value ?? null);
  const { data, failure } = useAccount(shown);
  return (
    <RailFrame label="Account context" width={width} limits={RAIL} onResize={setRailWidth}>
      {accounts.size > 1 && (
        <div className="border-b px-3 py-1.5">
          <Segmented
            label="Account shown"
            choices={[...accounts].map(([accountId, label]) => ({ value: String(accountId), label }))}
            value={String(shown)}
            onChange={(value) => setChosen(Number(value) as AccountId)}
          />
        </div>
      )}
      <div className="min-h-0 flex-1 overflow-y-auto">
        {shown === null ? (
          <p className="px-5 py-4 text-ink-2">
            {recipients.length === 0
              ? 'Whoever you write to, their account will stand here.'
              : 'These people are of none of your accounts.'}
          </p>
        ) : data ? (
          <AccountContext detail={data} />
        ) : failure ? (
          <Trouble sentence={failure.message} />
        ) : (
          <Skeleton rows={7} />
        )}
      </div>
    </RailFrame>
  );
}
