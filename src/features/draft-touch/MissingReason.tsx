// A touch without a reason is not drafted: what is missing, and what else the person can choose for the account.
import { useState } from 'react';
import type { QuietChoiceKind } from '../../../electron/contract/quiet.ts';
import type { AccountId } from '../../../electron/contract/scalars.ts';
import type { TouchKind } from '../../../electron/contract/touch-drafts.ts';
import { useCommands } from '../../state/commands.ts';
import { writeNew } from '../../state/compose.ts';
import { chooseForQuiet, QUIET_CHOICES } from '../../state/quiet.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Keys } from '../../ui/Keys.tsx';
import { touchKindInWords } from '../queue/queue-in-words.ts';
import { ChoiceDialog } from '../quiet/ChoiceDialog.tsx';

export interface Missing {
  readonly kind: TouchKind;
  readonly sentence: string;
  readonly choices: readonly QuietChoiceKind[];
}

export function MissingReason({
  accountId,
  name,
  missing,
  onClose,
}: {
  accountId: AccountId;
  name: string;
  missing: Missing;
  onClose(): void;
}) {
  const [asked, setAsked] = useState<'snooze' | 'leave' | null>(null);
  const choices = QUIET_CHOICES.filter(({ choice }) => missing.choices.includes(choice));
  const choose = (choice: QuietChoiceKind) => {
    if (choice === 'snooze' || choice === 'leave') setAsked(choice);
    else {
      onClose();
      void chooseForQuiet({ accountId, name }, choice);
    }
  };
  useCommands(
    'Without a reason',
    choices.map(({ choice, label }, index) => ({
      id: `missing.${choice}`,
      title: label,
      keys: [String(index + 1)],
      whileTyping: true,
      keyOnly: true,
      when: () => asked === null,
      run: () => choose(choice),
    })),
  );
  if (asked !== null) return <ChoiceDialog choice={asked} account={{ accountId, name }} onClose={onClose} />;
  return (
    <Dialog
      title={`No ${touchKindInWords(missing.kind).toLowerCase()} is drafted for ${name}`}
      description={missing.sentence}
      onClose={onClose}
      footer={
        <Button
          onClick={() => {
            onClose();
            writeNew();
          }}
        >
          Write it yourself
        </Button>
      }
    >
      {choices.length > 0 && (
        <ol className="-mx-2 flex flex-col" aria-label="What to do instead">
          {choices.map(({ choice, label, hint }, index) => (
            <li key={choice}>
              <button
                type="button"
                data-first={index === 0 || undefined}
                onClick={() => choose(choice)}
                className="flex min-h-10 w-full items-center gap-3 rounded-md px-2 text-left hover:bg-hover focus-visible:bg-cursor"
              >
                <Keys of={String(index + 1)} />
                <span className="w-32 shrink-0">{label}</span>
                <span className="text-12 text-ink-3">{hint}</span>
              </button>
            </li>
          ))}
        </ol>
      )}
    </Dialog>
  );
}
