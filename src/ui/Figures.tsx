// The figures a row of the book is made of: money, silence against cadence, whose move, age. Each says in words or shape
// what its colour says.
import { createContext, useContext } from 'react';
import type { Silence as SilenceProof } from '../../electron/contract/book.ts';
import type { Money as MoneyValue, WhoseMove as Move } from '../../electron/contract/scalars.ts';
import { classes } from './classes.ts';
import { ageShort, dateTime, moneyInWords, moneyShort, moveInWords, silenceInWords, sinceInWords } from './format.ts';

/** The instant that ages are told against; the app keeps it moving. */
export const NowContext = createContext<number>(Date.now());
export const useNow = () => useContext(NowContext);

export function Money({ value, short, className }: { value: MoneyValue | null; short?: boolean; className?: string }) {
  if (!value) return <span className={classes('text-ink-3', className)}>–</span>;
  return (
    <span className={classes('tnum', className)} title={short ? moneyInWords(value) : undefined}>
      {short ? moneyShort(value) : moneyInWords(value)}
    </span>
  );
}

export function Silence({
  days,
  cadence,
  proof,
  className,
}: {
  days: number | null;
  cadence: number;
  /** Without it nothing is claimed. */
  proof: SilenceProof;
  className?: string;
}) {
  const known = proof.verdict === 'known';
  const over = known && days !== null && days > cadence;
  const spoken = !known
    ? (proof.reason ?? 'Silence not known yet')
    : days === null
      ? `They never wrote; every ${cadence} days is usual`
      : `${days} days silent, ${cadence} is usual`;
  return (
    <span
      className={classes(
        'tnum whitespace-nowrap',
        over ? 'font-medium text-attention' : known ? 'text-ink-2' : 'text-ink-3',
        className,
      )}
      title={spoken}
    >
      <span className="sr-only">{spoken}</span>
      <span aria-hidden>{silenceInWords(days, cadence, known)}</span>
    </span>
  );
}

/** Filled for ours, hollow for theirs, a dash for nobody's: never alike, in grey too. */
export function WhoseMove({ move, proof, className }: { move: Move; proof?: SilenceProof; className?: string }) {
  const known = proof?.verdict !== 'not_known';
  return (
    <span
      title={known || move === 'ours' ? undefined : (proof.reason ?? undefined)}
      className={classes(
        'inline-flex items-center gap-1.5 align-top whitespace-nowrap',
        move === 'ours' ? 'font-medium text-ink' : move === 'theirs' ? 'text-ink-2' : 'text-ink-3',
        className,
      )}
    >
      <svg viewBox="0 0 8 8" className="size-2 shrink-0" aria-hidden="true">
        {move === 'ours' && <circle cx="4" cy="4" r="3.5" className="fill-accent" />}
        {move === 'theirs' && <circle cx="4" cy="4" r="2.9" fill="none" strokeWidth="1.2" className="stroke-ink-3" />}
        {move === 'none' && <path d="M1.5 4h5" strokeWidth="1.2" className="stroke-ink-3" />}
      </svg>
      {moveInWords(move, known)}
    </span>
  );
}

export function RelativeTime({ at, className }: { at: number; className?: string }) {
  const now = useNow();
  return (
    <time
      dateTime={new Date(at).toISOString()}
      title={dateTime(at)}
      className={classes('tnum whitespace-nowrap', className)}
    >
      {ageShort(at, now)}
    </time>
  );
}

/** Since when it is somebody's move, in the same words wherever it stands. */
export function Since({ at, className }: { at: number; className?: string }) {
  const now = useNow();
  return (
    <time
      dateTime={new Date(at).toISOString()}
      title={dateTime(at)}
      className={classes('tnum whitespace-nowrap', className)}
    >
      since {sinceInWords(at, now)}
    </time>
  );
}
