// A quiet account in a pass, with the five answers of the quiet list.
import { useState } from 'react';
import type { QuietChoiceKind } from '../../../electron/contract/quiet.ts';
import { useCommands } from '../../state/commands.ts';
import { markLine } from '../../state/day.ts';
import { openOverlay } from '../../state/overlays.ts';
import { chooseForQuiet, QUIET_CHOICES, useQuiet } from '../../state/quiet.ts';
import { go } from '../../state/route.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { ChoiceDialog } from '../quiet/ChoiceDialog.tsx';
import { QuietCard } from '../quiet/QuietCard.tsx';
import type { LinePaneProps } from './LinePane.tsx';

export function QuietLinePane({ pass, item }: LinePaneProps) {
  const account = useQuiet().data?.accounts.find(({ accountId }) => accountId === item.accountId);
  const [asked, setAsked] = useState<'snooze' | 'leave' | null>(null);
  const choose = (choice: QuietChoiceKind) => {
    if (!account) return;
    if (choice === 'snooze' || choice === 'leave') setAsked(choice);
    else void chooseForQuiet(account, choice);
  };
  const here = () => account !== undefined;
  const onControl = () => document.activeElement?.matches('button, a[href], input') ?? false;
  useCommands('Pass, this quiet account', [
    ...QUIET_CHOICES.map(({ choice, label }, index) => ({
      id: `line.${choice}`,
      title: label,
      keys: [String(index + 1)],
      when: here,
      run: () => choose(choice),
    })),
    {
      id: 'line.suggested',
      title: 'What is suggested',
      keys: ['Enter'],
      when: () => here() && !onControl(),
      run: () => account && choose(account.suggestion.choice),
    },
    {
      id: 'line.draft',
      title: 'Draft a touch',
      keys: ['w'],
      when: here,
      run: () => account && openOverlay({ kind: 'draft-touch', accountId: account.accountId, name: account.name }),
    },
    {
      id: 'line.thread',
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
    <section aria-label={item.accountName} className="@container min-h-0 min-w-0 flex-1 overflow-y-auto bg-raised">
      {account ? (
        <QuietCard account={account} left={1} onChoose={choose} onPass={() => void markLine(pass, item, 'left')} />
      ) : (
        <Skeleton rows={6} />
      )}
      {asked !== null && account && <ChoiceDialog choice={asked} account={account} onClose={() => setAsked(null)} />}
    </section>
  );
}
