// The account above its threads: who they are, whose move it is and why they stand here.
import type { BookRow } from '../../../electron/contract/book.ts';
import { hashOf } from '../../state/route.ts';
import { classes } from '../../ui/classes.ts';
import { Money } from '../../ui/Figures.tsx';

export function AccountHeading({ row, first }: { row: BookRow; first: boolean }) {
  return (
    <a
      href={hashOf({ screen: 'account', accountId: row.accountId })}
      className={classes(
        'group flex items-end gap-2.5 bg-canvas px-5 pb-1.5 -outline-offset-2',
        first ? 'h-9' : 'h-12',
      )}
    >
      <span className="shrink-0 text-12 font-semibold text-ink group-hover:underline">{row.name}</span>
      <span className="tnum shrink-0 text-12 text-ink-3" title={`Number ${row.rank} of the book`}>
        #{row.rank}
      </span>
      <span className="min-w-0 flex-1 truncate text-12 text-ink-3">{row.reasons[0]}</span>
      <Money value={row.arr} short className="shrink-0 text-12 text-ink-3" />
    </a>
  );
}
