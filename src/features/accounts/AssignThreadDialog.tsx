// "This thread belongs to ...": one choice, which holds for what arrives in the thread later. Ctrl/Cmd+Enter adds an
// account to those it has.
import { Command as Cmdk } from 'cmdk';
import { Check } from 'lucide-react';
import { useState } from 'react';
import type { AccountId, ThreadId } from '../../../electron/contract/scalars.ts';
import { useBook } from '../../state/book.ts';
import { assignThread } from '../../state/mapping.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Keys } from '../../ui/Keys.tsx';

export function AssignThreadDialog({
  threadId,
  accountIds,
  onClose,
}: {
  threadId: ThreadId;
  accountIds: readonly AccountId[];
  onClose(): void;
}) {
  const rows = useBook().data ?? [];
  const [value, setValue] = useState('');
  const nameOf = (accountId: AccountId) => rows.find((row) => row.accountId === accountId)?.name ?? 'the account';
  const inOrder = rows.toSorted((a, b) => a.name.localeCompare(b.name));

  const assign = (next: readonly AccountId[]) => {
    onClose();
    const names = next.map(nameOf).join(' and ');
    void assignThread(
      threadId,
      next,
      next.length === 0 ? 'This thread belongs to no account.' : `This thread belongs to ${names}.`,
    );
  };
  const add = (accountId: AccountId) => assign([...new Set([...accountIds, accountId])]);

  return (
    <Dialog
      title="This thread belongs to"
      onClose={onClose}
      width="narrow"
      footer={
        <>
          <span className="mr-auto flex items-center gap-1.5 text-12 text-ink-3">
            <Keys of="$mod+Enter" /> this one too
          </span>
          <Button
            tone="quiet"
            onClick={() => {
              onClose();
              void assignThread(threadId, null, 'The rules decide whose thread this is.');
            }}
          >
            Let the rules decide
          </Button>
          <Button tone="quiet" onClick={() => assign([])}>
            No account
          </Button>
        </>
      }
    >
      <Cmdk
        label="Accounts"
        value={value}
        onValueChange={setValue}
        className="flex flex-col"
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          const row = rows.find((each) => itemValue(each.accountId, each.name) === value);
          if (row) add(row.accountId);
        }}
      >
        <Cmdk.Input
          autoFocus
          placeholder="Name of the account"
          className="h-9 rounded-md border border-line-strong bg-raised px-2.5 outline-none focus-visible:border-accent"
        />
        <Cmdk.List className="mt-2 max-h-72 overflow-y-auto">
          <Cmdk.Empty className="px-2 py-6 text-center text-ink-3">No account has that name.</Cmdk.Empty>
          {inOrder.map((row) => (
            <Cmdk.Item
              key={row.accountId}
              value={itemValue(row.accountId, row.name)}
              keywords={[row.name]}
              onSelect={() => assign([row.accountId])}
              className="flex min-h-8 items-center gap-2 rounded-sm px-2 data-[selected=true]:bg-cursor"
            >
              <span className="flex-1 truncate">{row.name}</span>
              {accountIds.includes(row.accountId) && (
                <Check size={14} aria-label="It belongs here now" className="text-accent" />
              )}
            </Cmdk.Item>
          ))}
        </Cmdk.List>
      </Cmdk>
    </Dialog>
  );
}

const itemValue = (accountId: AccountId, name: string) => `${name.toLowerCase()} ${accountId}`;
