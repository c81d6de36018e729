// One thread in one line: people, account, subject and how it goes on, its marks, whose move, and when.
import { AlarmClock, Check, Paperclip, Star } from 'lucide-react';
import type { ThreadRow } from '../../../electron/contract/mail.ts';
import { dayInWords } from '../../state/days.ts';
import { classes } from '../../ui/classes.ts';
import { RelativeTime, WhoseMove } from '../../ui/Figures.tsx';
import { moveInWords } from '../../ui/format.ts';
import { peopleInShort } from './people-in-short.ts';

export function ThreadListRow({
  row,
  active,
  selected,
  withAccount,
  narrow,
  onSelect,
}: {
  row: ThreadRow;
  active: boolean;
  selected: boolean;
  withAccount: boolean;
  narrow: boolean;
  onSelect(): void;
}) {
  const weight = row.unread ? 'font-semibold text-ink' : 'text-ink-2';
  return (
    <div
      className={classes('group relative flex h-9 items-center gap-3 px-5', selected && 'bg-accent-soft')}
      data-thread={row.threadId}
    >
      <button
        type="button"
        aria-pressed={selected}
        aria-label={`Select ${row.subject || 'no subject'}`}
        tabIndex={active ? 0 : -1}
        onClick={onSelect}
        className={classes(
          'absolute left-1 flex size-3.5 items-center justify-center rounded-[3px] border',
          selected
            ? 'border-accent bg-accent text-on-accent'
            : 'border-line-strong text-transparent opacity-0 group-hover:opacity-100 focus-visible:opacity-100',
        )}
      >
        <Check size={10} strokeWidth={3} aria-hidden />
      </button>
      <span className={classes('flex shrink-0 items-baseline gap-1.5', narrow ? 'w-36' : 'w-44', weight)}>
        <span className="truncate">{peopleInShort(row.people)}</span>
        {row.messages > 1 && <span className="tnum text-12 font-normal text-ink-3">{row.messages}</span>}
      </span>
      {withAccount && (
        <span className={classes('shrink-0 truncate text-12 text-ink-3', narrow ? 'w-24' : 'w-36')}>
          {row.accountNames.join(', ')}
        </span>
      )}
      <span className="min-w-0 flex-1 truncate text-ink-3">
        {row.labels.map((label) => (
          <span key={label} className="mr-1.5 rounded-sm bg-cursor px-1.5 py-0.5 text-12 text-ink-2">
            {label}
          </span>
        ))}
        <span className={row.unread ? 'font-semibold text-ink' : 'text-ink'}>{row.subject || 'No subject'}</span>
        {row.snippet && <span> — {row.snippet}</span>}
      </span>
      {row.hasAttachment && <Paperclip size={13} aria-hidden className="shrink-0 text-ink-3" />}
      {row.starred && <Star size={13} aria-hidden className="shrink-0 fill-current text-accent" />}
      <span className="w-20 shrink-0 text-12">{row.whoseMove !== 'none' && <WhoseMove move={row.whoseMove} />}</span>
      {row.snoozedUntil === null ? (
        <span className="flex w-16 shrink-0 items-center justify-end gap-1 text-12">
          {row.returnedAt !== null && <AlarmClock size={12} aria-hidden className="shrink-0 text-accent" />}
          <RelativeTime at={row.lastAt} className={row.unread ? 'text-ink' : 'text-ink-3'} />
        </span>
      ) : (
        <span className="flex w-28 shrink-0 items-center justify-end gap-1 text-12 text-ink-2">
          <AlarmClock size={12} aria-hidden className="shrink-0" />
          <span className="tnum truncate">{dayInWords(row.snoozedUntil)}</span>
        </span>
      )}
    </div>
  );
}

/** The row as a screen reader says it. */
export function threadInWords(row: ThreadRow, selected: boolean): string {
  return [
    selected ? 'Selected' : '',
    row.unread ? 'Unread' : '',
    peopleInShort(row.people),
    row.subject || 'No subject',
    row.accountNames.join(', '),
    row.whoseMove === 'none' ? '' : moveInWords(row.whoseMove),
    row.starred ? 'starred' : '',
    row.hasAttachment ? 'with attachment' : '',
    row.labels.length > 0 ? `labelled ${row.labels.join(', ')}` : '',
    row.snoozedUntil === null ? '' : `asleep until ${dayInWords(row.snoozedUntil)}`,
    row.returnedAt === null ? '' : 'back from a snooze',
  ]
    .filter(Boolean)
    .join(', ');
}
