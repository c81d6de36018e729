// The accounts that went quiet, one at a time, each with the five answers a person can give. It ends.
import { useState } from 'react';
import type { QuietAccount, QuietChoiceKind } from '../../../electron/contract/quiet.ts';
import type { AccountId } from '../../../electron/contract/scalars.ts';
import { useCommands } from '../../state/commands.ts';
import { openOverlay } from '../../state/overlays.ts';
import { chooseForQuiet, QUIET_CHOICES, useQuiet } from '../../state/quiet.ts';
import { go, hashOf } from '../../state/route.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState, Trouble } from '../../ui/EmptyState.tsx';
import { counted } from '../../ui/format.ts';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { ChoiceDialog } from './ChoiceDialog.tsx';
import { QuietCard } from './QuietCard.tsx';
import { QuietRest } from './QuietRest.tsx';

const NONE: readonly QuietAccount[] = [];

export function QuietScreen() {
  const { data, failure } = useQuiet();
  const accounts = data?.accounts ?? NONE;
  const toChoose = accounts.filter(({ standing }) => standing === 'to_choose');
  const [passed, setPassed] = useState<readonly AccountId[]>([]);
  const [asked, setAsked] = useState<'snooze' | 'leave' | null>(null);
  // What was passed by comes again after the others.
  const queue = [
    ...toChoose.filter(({ accountId }) => !passed.includes(accountId)),
    ...toChoose.filter(({ accountId }) => passed.includes(accountId)),
  ];
  const account = queue[0];

  function choose(choice: QuietChoiceKind) {
    if (!account) return;
    if (choice === 'snooze' || choice === 'leave') setAsked(choice);
    else void chooseForQuiet(account, choice);
  }
  function pass() {
    if (account) setPassed((held) => [...held.filter((each) => each !== account.accountId), account.accountId]);
  }

  const any = () => account !== undefined;
  useCommands('Quiet accounts', [
    ...QUIET_CHOICES.map(({ choice, label }, index) => ({
      id: `quiet.${choice}`,
      title: label,
      keys: [String(index + 1)],
      when: any,
      run: () => choose(choice),
    })),
    { id: 'quiet.pass', title: 'Next account', keys: ['j', 'ArrowDown'], when: any, run: pass, keyOnly: true },
    {
      id: 'quiet.draft',
      title: 'Draft a touch',
      keys: ['w'],
      when: any,
      run: () => account && openOverlay({ kind: 'draft-touch', accountId: account.accountId, name: account.name }),
    },
    {
      id: 'quiet.account',
      title: 'Open the account',
      keys: ['a', 'Enter'],
      when: () => any() && !(document.activeElement instanceof HTMLButtonElement),
      run: () => account && go({ screen: 'account', accountId: account.accountId }),
    },
    {
      id: 'quiet.thread',
      title: 'Open their last word',
      keys: ['t'],
      when: () => (account?.lastWord ?? null) !== null,
      run: () => {
        const word = account?.lastWord;
        if (word) go({ screen: 'inbox', threadId: word.threadId, messageRowId: word.messageRowId });
      },
    },
  ]);

  return (
    <>
      <ScreenHeader title="Quiet accounts" aside={data && `${counted(toChoose.length, 'account')} to choose for`} />
      {data && data.notKnown > 0 && (
        <p role="status" className="border-b bg-attention-soft px-5 py-1.5 text-12 text-ink">
          <span className="font-medium text-attention">Not known yet.</span> {counted(data.notKnown, 'account')} may be
          quiet too: not every folder that could hold their answer was seen.{' '}
          <a href={hashOf({ screen: 'coverage' })} className="underline underline-offset-2 hover:text-accent">
            Coverage
          </a>
        </p>
      )}
      {!data && (failure ? <Trouble sentence={failure.message} /> : <Skeleton rows={8} />)}
      {data && (
        <div className="@container min-h-0 flex-1 overflow-y-auto">
          {account ? (
            <QuietCard key={account.accountId} account={account} left={queue.length} onChoose={choose} onPass={pass} />
          ) : (
            <End accounts={accounts} />
          )}
          <QuietRest accounts={accounts.filter(({ standing }) => standing !== 'to_choose')} />
        </div>
      )}
      {asked !== null && account && (
        <ChoiceDialog key={account.accountId} choice={asked} account={account} onClose={() => setAsked(null)} />
      )}
    </>
  );
}

function End({ accounts }: { accounts: readonly QuietAccount[] }) {
  return (
    <EmptyState
      title={accounts.length === 0 ? 'No account is quiet' : 'Every quiet account is chosen for'}
      actions={
        <Button keys="g t" onClick={() => go({ screen: 'today' })}>
          Back to Today
        </Button>
      }
    >
      An account stands here when its people are silent past its rhythm and that silence is proven.
    </EmptyState>
  );
}
