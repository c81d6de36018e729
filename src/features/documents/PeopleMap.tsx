// The stakeholder map: influence upwards, how well we know each to the right. Names give way to each other; the table under the
// map says the same in words.
import type { DocumentBlock } from '../../../electron/contract/documents.ts';
import { classes } from '../../ui/classes.ts';

type People = Extract<DocumentBlock, { type: 'people' }>;

/** In percent of the height: so far apart names have to be to be read. */
const LINE = 10;

export function PeopleMap({ block }: { block: People }) {
  const placed = spread(block.people);
  return (
    <figure className="flex flex-col gap-1" aria-label="Stakeholder map">
      <div className="flex gap-2">
        <span className="flex w-4 items-center justify-center text-12 text-ink-3 [writing-mode:vertical-rl] rotate-180">
          Influence
        </span>
        <div className="relative h-64 flex-1 border-b border-l border-line-strong">
          <span aria-hidden className="absolute inset-x-0 top-1/2 border-t border-dashed" />
          <span aria-hidden className="absolute inset-y-0 left-1/2 border-l border-dashed" />
          {placed.map(({ person, top }) => (
            <span
              key={person.name}
              title={[person.title, person.role].filter((text) => text !== '' && text !== '–').join(', ')}
              className={classes(
                'absolute flex -translate-y-1/2 items-center gap-1.5 text-12 whitespace-nowrap',
                person.strength > 0.6 ? '-translate-x-full flex-row-reverse' : '',
                person.gone && 'text-ink-3 line-through',
              )}
              style={{ left: `${6 + person.strength * 88}%`, top: `${top}%` }}
            >
              <span
                aria-hidden
                className={classes('size-2 shrink-0 rounded-full', person.gone ? 'border border-ink-3' : 'bg-accent')}
              />
              {person.name}
            </span>
          ))}
        </div>
      </div>
      <figcaption className="pl-6 text-right text-12 text-ink-3">How well we know them</figcaption>
    </figure>
  );
}

/** From the top down; who would lie on another is moved below. */
function spread(people: People['people']): { person: People['people'][number]; top: number }[] {
  const placed: { person: People['people'][number]; top: number; left: number }[] = [];
  for (const person of people.toSorted((a, b) => b.influence - a.influence)) {
    const left = person.strength * 100;
    let top = 6 + (1 - person.influence) * 86;
    while (placed.some((other) => Math.abs(other.top - top) < LINE && Math.abs(other.left - left) < 45)) top += 2;
    placed.push({ person, top: Math.min(96, top), left });
  }
  return placed;
}
