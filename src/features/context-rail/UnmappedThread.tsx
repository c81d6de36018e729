// A thread that belongs to no account: says so, offers the likeliest one, and lets the person decide once for all.
import type { ThreadId } from '../../../electron/contract/scalars.ts';
import { acceptSuggestion, useSuggestions } from '../../state/account-intake.ts';
import { useBook } from '../../state/book.ts';
import { assignThread } from '../../state/mapping.ts';
import { useThread } from '../../state/thread.ts';
import { Button } from '../../ui/Button.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { suggestAccount, type ThreadSuggestion } from './suggest-account.ts';

export function UnmappedThread({ threadId, onAssign }: { threadId: ThreadId; onAssign(): void }) {
  const thread = useThread(threadId).data;
  const rows = useBook().data;
  const suggestions = useSuggestions().data;
  if (!thread || !rows) return <Skeleton rows={3} />;
  const senders = thread.messages.filter((each) => each.direction === 'inbound').map((each) => each.from);
  const suggestion = suggestAccount([...thread.thread.people, ...senders], rows, suggestions ?? []);
  return (
    <div className="flex flex-col gap-3 px-5 py-4">
      <h2 className="text-15 font-semibold">No account yet</h2>
      <p className="text-ink-2">
        This thread belongs to none of your accounts. Say whose it is, and what arrives in it later follows.
      </p>
      {suggestion && <Suggested suggestion={suggestion} threadId={threadId} />}
      <div>
        <Button keys="m" onClick={onAssign}>
          This thread belongs to …
        </Button>
      </div>
    </div>
  );
}

function Suggested({ suggestion, threadId }: { suggestion: ThreadSuggestion; threadId: ThreadId }) {
  if (suggestion.kind === 'account') {
    const { row } = suggestion;
    return (
      <div className="flex flex-col items-start gap-2 border-l-2 border-accent pl-3">
        <p>
          {suggestion.address} looks like <span className="font-medium">{row.name}</span>.
        </p>
        <Button
          tone="main"
          onClick={() => void assignThread(threadId, [row.accountId], `This thread belongs to ${row.name}.`)}
        >
          It belongs to {row.name}
        </Button>
      </div>
    );
  }
  const company = suggestion.suggestion;
  return (
    <div className="flex flex-col items-start gap-2 border-l-2 border-accent pl-3">
      <p>
        Your mail has {company.messages} messages with <span className="font-medium">{company.domain}</span>.
      </p>
      <Button tone="main" onClick={() => void acceptSuggestion(company)}>
        Add {company.name} to the book
      </Button>
    </div>
  );
}
