// A signal that may become an opening: their words, and the two things to do about it.
import type { Finding } from '../../../electron/contract/findings.ts';
import { announceProblem } from '../../state/notices.ts';
import { createOpening, dismissSignal } from '../../state/openings.ts';
import { hashOf } from '../../state/route.ts';
import { openQuote } from '../../state/shown-quote.ts';
import { Button } from '../../ui/Button.tsx';
import { RelativeTime } from '../../ui/Figures.tsx';
import { kindInWords } from '../findings/finding-in-words.ts';

export async function openFromSignal(signal: Finding): Promise<void> {
  const made = await createOpening({ findingId: signal.findingId }, 'Opened.');
  if (!made.done) announceProblem(made.failure.message);
}

export function SignalLine({
  signal,
  accountName,
  active,
}: {
  signal: Finding;
  accountName?: string;
  active?: boolean;
}) {
  return (
    <li
      aria-current={active || undefined}
      className={active ? 'under-cursor flex flex-col gap-1 rounded-md px-2 py-1.5' : 'flex flex-col gap-1 px-2 py-1.5'}
    >
      <p className="flex items-baseline gap-2 text-12 text-ink-3">
        {accountName && signal.accountId !== null && (
          <a
            href={hashOf({ screen: 'account', accountId: signal.accountId })}
            className="truncate text-13 font-medium text-ink hover:underline"
          >
            {accountName}
          </a>
        )}
        <span className="truncate">{kindInWords(signal.kind)}</span>
        <span className="ml-auto shrink-0">
          <RelativeTime at={signal.evidence.sentAt} />
        </span>
      </p>
      <button
        type="button"
        onClick={() => openQuote(signal.evidence)}
        title={signal.quote}
        className="line-clamp-3 border-l-2 border-accent pl-2.5 text-left hover:underline"
      >
        {signal.quote}
      </button>
      <p className="flex items-center gap-1 text-12 text-ink-3">
        <span className="min-w-0 flex-1 truncate">{signal.who}</span>
        <Button tone="quiet" onClick={() => void dismissSignal(signal.findingId)}>
          None
        </Button>
        <Button onClick={() => void openFromSignal(signal)}>Open it</Button>
      </p>
    </li>
  );
}
