// One clause of a summary: the words, and beside them the mail each rests on, opened at its sentence.
import type { Clause } from '../../../electron/contract/summary.ts';
import { Why } from '../../ui/Why.tsx';
import { EvidenceQuote } from '../findings/EvidenceQuote.tsx';

export function ClauseLine({ clause }: { clause: Clause }) {
  return (
    <>
      {clause.text}
      {/[.!?…]”?$/u.test(clause.text) ? ' ' : '. '}
      <Why of={`“${clause.text}”`} title="Why?">
        <div className="flex flex-col gap-3">
          {clause.evidence.map((each) => (
            <EvidenceQuote key={`${each.messageRowId} ${each.quote}`} evidence={each} />
          ))}
          {clause.evidence.length === 0 && (
            <p className="text-ink-2">This rests on what the book holds, not on a mail.</p>
          )}
          <p className="text-12 text-ink-3">{clause.rule}</p>
        </div>
      </Why>{' '}
    </>
  );
}
