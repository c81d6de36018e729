// One message that was found: who, about what, and the words that matched where they stand.
import { Paperclip } from 'lucide-react';
import type { SearchHit } from '../../../electron/contract/mail.ts';
import { classes } from '../../ui/classes.ts';
import { RelativeTime } from '../../ui/Figures.tsx';
import { markedRuns } from './marked-runs.ts';

export function SearchHitRow({ hit }: { hit: SearchHit }) {
  return (
    <div className="flex h-14 flex-col justify-center px-5">
      <p className="flex min-w-0 items-baseline gap-3">
        <span className={classes('w-40 shrink-0 truncate', hit.unread ? 'font-semibold text-ink' : 'text-ink-2')}>
          {hit.from.name || hit.from.address}
        </span>
        <span className={classes('min-w-0 truncate text-ink', hit.unread && 'font-semibold')}>
          {hit.subject || 'No subject'}
        </span>
        {hit.hasAttachment && <Paperclip size={13} aria-hidden className="shrink-0 self-center text-ink-3" />}
        <span className="ml-auto max-w-48 shrink-0 truncate text-12 text-ink-3">{hit.accountNames.join(', ')}</span>
        <RelativeTime at={hit.sentAt} className="w-20 shrink-0 text-right text-12 text-ink-3" />
      </p>
      <p className="truncate pl-43 text-ink-3">
        {markedRuns(hit.snippet, hit.matches).map((run, index) =>
          run.marked ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: the runs of a snippet never move
            <mark key={index} className="rounded-[2px] bg-accent-soft font-medium text-ink">
              {run.text}
            </mark>
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: the runs of a snippet never move
            <span key={index}>{run.text}</span>
          ),
        )}
      </p>
    </div>
  );
}

export function hitInWords(hit: SearchHit): string {
  return [
    hit.unread ? 'Unread' : '',
    hit.from.name || hit.from.address,
    hit.subject || 'No subject',
    hit.accountNames.join(', '),
    hit.snippet,
  ]
    .filter(Boolean)
    .join(', ');
}
