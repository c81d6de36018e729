// How strong a tie is, as three bars and a word; its why is the figures behind it.
import type { Person } from '../../../electron/contract/account.ts';
import { Floating } from '../../ui/Why.tsx';

const BARS = { strong: 3, steady: 2, faint: 1, unknown: 0 } as const;
const WORDS = { strong: 'Strong', steady: 'Steady', faint: 'Faint', unknown: 'Not known yet' } as const;

export function Strength({ person }: { person: Person }) {
  const bars = BARS[person.strength];
  return (
    <Floating
      title="Strength of the tie"
      trigger={
        <button
          type="button"
          aria-label={`${WORDS[person.strength]} tie with ${person.name || person.address}. Why?`}
          title={`${WORDS[person.strength]}: ${person.strengthWhy}`}
          className="mt-1 flex h-3.5 shrink-0 items-end gap-px rounded-sm"
        >
          {[1, 2, 3].map((bar) => (
            <span
              key={bar}
              className={bar <= bars ? 'w-[3px] bg-ink-2' : 'w-[3px] bg-line-strong'}
              style={{ height: `${4 + bar * 3}px` }}
            />
          ))}
        </button>
      }
    >
      <p className="font-medium">{WORDS[person.strength]}</p>
      <p className="mt-1 text-ink-2">{person.strengthWhy}</p>
    </Floating>
  );
}
