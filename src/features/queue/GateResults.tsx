// What the send gate says of a draft: what keeps it here or warns comes first, what passes is one line that opens.
import { Check, CircleAlert, Clock, OctagonX } from 'lucide-react';
import { useState } from 'react';
import type { GateResult } from '../../../electron/contract/send-gate.ts';
import { classes } from '../../ui/classes.ts';
import { useNow } from '../../ui/Figures.tsx';
import { counted, momentShort } from '../../ui/format.ts';
import { gateRuleInWords } from './queue-in-words.ts';

export function GateResults({
  results,
  open,
  onOverride,
}: {
  results: readonly GateResult[];
  /** Every rule, those that pass too. */
  open: boolean;
  onOverride: ((result: GateResult) => void) | null;
}) {
  const [asked, setAsked] = useState(false);
  const passing = results.filter(({ outcome }) => outcome === 'pass');
  const all = open || asked;
  return (
    <div className="flex flex-col gap-1.5">
      <GateLines results={telling(results)} onOverride={onOverride} />
      {all && passing.length > 0 && <GateLines results={passing} />}
      {passing.length > 0 && !open && (
        <button
          type="button"
          aria-expanded={asked}
          onClick={() => setAsked(!asked)}
          className="flex w-fit items-center gap-1.5 rounded-sm text-12 text-ink-3 hover:text-ink"
        >
          <Check size={13} aria-hidden className="text-good" />
          {asked
            ? 'Fold what passes'
            : `${counted(passing.length, 'check')} ${passing.length === 1 ? 'passes' : 'pass'}`}
        </button>
      )}
      <p className="text-12 text-ink-3">
        Every rule is asked again after a fresh look at the mailbox, just before it leaves.
      </p>
    </div>
  );
}

/** What keeps it here, or warns. */
export const telling = (results: readonly GateResult[]) => results.filter(({ outcome }) => outcome !== 'pass');

export function GateLines({
  results,
  onOverride = null,
}: {
  results: readonly GateResult[];
  onOverride?: ((result: GateResult) => void) | null;
}) {
  return (
    <ul className="flex flex-col gap-1.5">
      {results.map((result) => (
        <GateLine key={result.rule} result={result} onOverride={onOverride} />
      ))}
    </ul>
  );
}

const SIGNS = {
  pass: { icon: Check, tone: 'text-good', word: 'Passes' },
  warn: { icon: CircleAlert, tone: 'text-attention', word: 'Warns' },
  block: { icon: OctagonX, tone: 'text-risk', word: 'Keeps it here' },
  wait: { icon: Clock, tone: 'text-attention', word: 'Waits' },
} as const;

function GateLine({ result, onOverride }: { result: GateResult; onOverride: ((result: GateResult) => void) | null }) {
  const now = useNow();
  const { icon: Icon, tone, word } = SIGNS[result.outcome];
  return (
    <li className="flex gap-2 text-12">
      <Icon size={14} aria-hidden className={classes('mt-px shrink-0', result.overridden ? 'text-ink-3' : tone)} />
      <div className="min-w-0">
        <p className={classes(result.outcome === 'pass' || result.overridden ? 'text-ink-3' : 'text-ink')}>
          <span className="sr-only">{word}: </span>
          {result.sentence || gateRuleInWords(result.rule)}
          {result.until !== null && <span className="tnum text-ink-3"> Until {momentShort(result.until, now)}.</span>}
          {result.overridden && <span> You let it pass.</span>}
        </p>
        {result.evidence !== '' && !result.sentence.includes(result.evidence) && (
          <p className="truncate text-ink-3">“{result.evidence}”</p>
        )}
        {onOverride && result.canOverride && !result.overridden && (
          <button
            type="button"
            onClick={() => onOverride(result)}
            className="rounded-sm font-medium text-accent hover:underline"
          >
            Let it pass
          </button>
        )}
      </div>
    </li>
  );
}
