// The people and accounts that begin like what was typed: name, address, whose they are, and the last contact.
import { useEffect, useRef } from 'react';
import type { CompletedAddress } from '../../../electron/contract/compose.ts';
import { classes } from '../../ui/classes.ts';
import { RelativeTime } from '../../ui/Figures.tsx';

export const suggestionId = (id: string, index: number) => `${id}-option-${index}`;

export function SuggestionList({
  id,
  label,
  people,
  active,
  onTake,
  onPoint,
}: {
  id: string;
  label: string;
  people: readonly CompletedAddress[];
  active: number;
  onTake(person: CompletedAddress): void;
  onPoint(index: number): void;
}) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div
      ref={list}
      id={`${id}-list`}
      role="listbox"
      aria-label={`People for ${label}`}
      className="absolute top-full left-0 z-30 mt-1 max-h-72 w-[min(32rem,100%)] overflow-y-auto rounded-md bg-raised p-1 shadow-float"
    >
      {people.map((person, index) => (
        <div
          key={person.address}
          id={suggestionId(id, index)}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          // The field keeps the focus: leaving it would settle what is typed.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTake(person)}
          onKeyDown={() => undefined}
          onMouseMove={() => onPoint(index)}
          className={classes('flex flex-col rounded-sm px-2 py-1', index === active && 'bg-cursor')}
        >
          <span className="flex items-baseline gap-2">
            <span className="min-w-0 truncate font-medium">{person.name || person.address}</span>
            {person.accountName && <span className="min-w-0 truncate text-12 text-ink-2">{person.accountName}</span>}
            {person.lastAt !== null && (
              <RelativeTime at={person.lastAt} className="ml-auto shrink-0 text-12 text-ink-3" />
            )}
          </span>
          <span className="truncate text-12 text-ink-3">
            {person.name ? person.address : person.why}
            {person.name && person.why && ` · ${person.why}`}
          </span>
        </div>
      ))}
    </div>
  );
}
