// Every rule that says whose mail is whose, each taken back in one step.
import { useState } from 'react';
import type { MappingRule } from '../../../electron/contract/account.ts';
import { useBook } from '../../state/book.ts';
import { assignThread, setAddress, setDomain, useMappingRules } from '../../state/mapping.ts';
import { Button } from '../../ui/Button.tsx';
import { Trouble } from '../../ui/EmptyState.tsx';
import { counted } from '../../ui/format.ts';
import { ScreenSubject } from '../../ui/ScreenSubject.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { NewMappingRule } from './NewMappingRule.tsx';

const KINDS = [
  { value: 'domain', label: 'Domains' },
  { value: 'address', label: 'Addresses' },
  { value: 'thread', label: 'Threads' },
] as const;

export function MappingSettings() {
  const { data, failure } = useMappingRules();
  const rows = useBook().data ?? [];
  const [kind, setKind] = useState<MappingRule['kind']>('domain');
  if (!data) return failure ? <Trouble sentence={failure.message} /> : <Skeleton rows={6} />;
  const nameOf = (rule: MappingRule) =>
    rule.disposition === 'account'
      ? rule.accountIds
          .map((accountId) => rows.find((row) => row.accountId === accountId)?.name ?? `account ${accountId}`)
          .join(', ') || 'no account'
      : rule.disposition === 'shared'
        ? 'shared: the rest of the thread decides'
        : 'left out: never an account’s';
  const shown = data.filter((rule) => rule.kind === kind);
  return (
    <>
      <ScreenSubject title="Add a rule" note="A thread’s own rule wins, then an address, then a domain.">
        <NewMappingRule />
      </ScreenSubject>
      <ScreenSubject
        title="Rules"
        action={
          <Segmented
            label="Kind of rule"
            value={kind}
            onChange={setKind}
            choices={KINDS.map((each) => ({ ...each, count: data.filter((rule) => rule.kind === each.value).length }))}
          />
        }
      >
        {shown.length === 0 && (
          <p className="text-ink-2">
            {kind === 'thread'
              ? 'No thread was given to an account by hand. Press m beside a thread to do so.'
              : 'There is no such rule yet.'}
          </p>
        )}
        <ul className="border-t">
          {shown.map((rule) => (
            <li
              key={`${rule.kind}-${rule.value}-${rule.threadId ?? ''}`}
              className="flex min-h-9 items-center gap-3 border-b"
            >
              <span className="min-w-0 flex-1 truncate font-medium">{rule.value || 'No subject'}</span>
              <span className="min-w-0 flex-1 truncate text-ink-2">{nameOf(rule)}</span>
              <span className="tnum w-28 shrink-0 text-right text-12 text-ink-3">
                {counted(rule.messages, 'message')}
              </span>
              <Button tone="quiet" aria-label={`Forget the rule for ${rule.value}`} onClick={() => forget(rule)}>
                Forget
              </Button>
            </li>
          ))}
        </ul>
      </ScreenSubject>
    </>
  );
}

function forget(rule: MappingRule): void {
  const say = `Forgot the rule for ${rule.value || 'the thread'}.`;
  if (rule.kind === 'thread') {
    if (rule.threadId !== null) void assignThread(rule.threadId, null, say);
  } else if (rule.kind === 'address') void setAddress(rule.value, null, say);
  else void setDomain(rule.value, null, say);
}
