// One person of an account: who they are to us, how strong the tie is, and whether they have gone quiet.
import { Star } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Person } from '../../../electron/contract/account.ts';
import { useNever } from '../../state/records.ts';
import { RelativeTime } from '../../ui/Figures.tsx';
import { roleInWords } from '../../ui/format.ts';
import { judge, openClaim, PersonClaims } from './PersonClaims.tsx';
import { Strength } from './Strength.tsx';

export function PersonLine({ person, action }: { person: Person; action?: ReactNode }) {
  const what = [person.title, person.role ? roleInWords(person.role) : ''].filter(Boolean).join(' · ');
  const never = useNever().data?.addresses.some(({ address }) => address === person.address) ?? false;
  const last = Math.max(person.lastInboundAt ?? 0, person.lastOutboundAt ?? 0);
  return (
    <li
      className="flex min-w-0 items-start gap-3"
      onKeyDown={(event) => {
        const claim = openClaim(person);
        if (claim === null || event.ctrlKey || event.metaKey || event.altKey) return;
        if (event.target instanceof HTMLInputElement || (event.key !== 'y' && event.key !== 'x')) return;
        event.preventDefault();
        event.stopPropagation();
        judge(person, claim, event.key === 'y' ? 'accept' : 'dismiss');
      }}
    >
      <Strength person={person} />
      <div className="min-w-0 flex-1">
        <p className="flex min-w-0 items-baseline gap-1.5">
          <span
            className={person.left ? 'truncate text-ink-3 line-through' : 'truncate font-medium'}
            title={person.address}
          >
            {person.name || person.address}
          </span>
          {person.isPrimary && (
            <Star size={11} aria-label="Primary contact" className="shrink-0 self-center fill-current text-accent" />
          )}
          <span className="ml-auto shrink-0 text-12 text-ink-3">
            {last > 0 ? <RelativeTime at={last} /> : 'no mail'}
          </span>
        </p>
        <p className="truncate text-12 text-ink-2">
          {person.left ? 'Left the company' : what || person.address}
          {person.preferredStyle && !person.left && (
            <span className="text-ink-3"> · prefers {person.preferredStyle}</span>
          )}
        </p>
        {never && <p className="text-12 text-ink-3">Never exported</p>}
        <PersonClaims person={person} />
        {person.quiet && !person.left && (
          <p className="text-12 font-medium text-attention">
            Quiet for {person.quiet.days} d; every {Math.max(1, Math.round(person.quiet.usualGapDays))} d is usual
          </p>
        )}
      </div>
      {action}
    </li>
  );
}
