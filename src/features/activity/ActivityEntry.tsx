// One change: a line that says what was done, and under it what every field was before.
import { ChevronRight } from 'lucide-react';
import { Fragment, useEffect, useRef } from 'react';
import type { JournalEntry } from '../../../electron/contract/journal.ts';
import { undoEntry } from '../../state/change.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { timeOfDay } from '../../ui/format.ts';
import { actorInWords } from './activity-list.ts';

export function ActivityEntry({
  entry,
  active,
  open,
  onToggle,
}: {
  entry: JournalEntry;
  active: boolean;
  open: boolean;
  onToggle(): void;
}) {
  const line = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (active) line.current?.scrollIntoView?.({ block: 'nearest' });
  }, [active]);
  const undone = entry.undoneBy !== null;
  return (
    <li className={classes('group', active && 'under-cursor')}>
      <div className={classes('flex items-center pr-5', !active && 'hover:bg-hover')}>
        <button
          type="button"
          ref={line}
          aria-expanded={open}
          onClick={onToggle}
          className="flex min-h-9 min-w-0 flex-1 items-center gap-3 pl-5 text-left focus-visible:-outline-offset-2"
        >
          <ChevronRight
            size={13}
            aria-hidden
            className={classes('shrink-0 text-ink-3 transition-transform duration-100', open && 'rotate-90')}
          />
          <span className="tnum w-16 shrink-0 text-12 text-ink-3">{timeOfDay(entry.at)}</span>
          <span className="w-16 shrink-0 text-ink-2">{actorInWords(entry.actor)}</span>
          <span className={classes('max-w-[65%] shrink-0 truncate', undone && 'text-ink-3 line-through')}>
            {entry.title}
          </span>
          {entry.why && <span className="min-w-0 truncate text-ink-3">{entry.why}</span>}
          {undone && <span className="shrink-0 text-12 text-ink-3">undone</span>}
        </button>
        {entry.undoable && !undone && (
          <Button
            tone="quiet"
            aria-label={`Undo: ${entry.title}`}
            onClick={() => void undoEntry(entry.entryId)}
            className={classes('my-1', !active && 'opacity-0 group-hover:opacity-100 focus-visible:opacity-100')}
          >
            Undo
          </Button>
        )}
      </div>
      {open && <Changes entry={entry} />}
    </li>
  );
}

function Changes({ entry }: { entry: JournalEntry }) {
  const more = entry.changeCount - entry.changes.length;
  return (
    <div className="bg-canvas px-5 pt-1 pb-3 pl-[8.25rem]">
      {entry.undoNotice && <p className="mb-1.5 text-ink-2">{entry.undoNotice}</p>}
      {entry.evidence.length > 0 && <Evidence lines={entry.evidence} />}
      {entry.changes.length > 0 && <Changed entry={entry} />}
      {more > 0 && <p className="mt-1 text-12 text-ink-3">and {more} more fields</p>}
      <p className="mt-2 truncate font-mono text-12 text-ink-3" title={entry.hash}>
        entry {entry.entryId} · {entry.command} · {entry.hash.slice(0, 12)}
      </p>
    </div>
  );
}

function Evidence({ lines }: { lines: JournalEntry['evidence'] }) {
  return (
    <dl className="mb-2 grid max-w-4xl grid-cols-[minmax(8rem,14rem)_minmax(0,1fr)] gap-x-3 gap-y-0.5 text-12">
      {lines.map(({ name, value }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an entry's evidence never moves
        <Fragment key={index}>
          <dt className="truncate text-ink-3">{name}</dt>
          <dd className="break-words">{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

function Changed({ entry }: { entry: JournalEntry }) {
  return (
    <table className="w-full max-w-4xl table-fixed text-left text-12">
      <thead className="text-ink-3">
        <tr>
          <th scope="col" className="w-[22%] py-1 pr-3 font-normal">
            Of
          </th>
          <th scope="col" className="w-[18%] py-1 pr-3 font-normal">
            What
          </th>
          <th scope="col" className="py-1 pr-3 font-normal">
            Before
          </th>
          <th scope="col" className="py-1 font-normal">
            After
          </th>
        </tr>
      </thead>
      <tbody>
        {entry.changes.map((change, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an entry's changes never move
          <tr key={index} className="border-t align-top">
            <td className="truncate py-1 pr-3">{change.subject}</td>
            <td className="truncate py-1 pr-3 text-ink-2">{change.field}</td>
            <td className="py-1 pr-3 break-words text-ink-3">{change.before ?? 'nothing'}</td>
            <td className="py-1 break-words">{change.after ?? 'nothing'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
