// What came of the renewals before: when, what was agreed, and why.
import type { Outcome } from '../../../electron/contract/renewals.ts';
import { Money } from '../../ui/Figures.tsx';
import { isoDateInWords } from '../../ui/format.ts';
import { outcomeInWords } from './renewal-in-words.ts';

export function OutcomeHistory({ outcomes }: { outcomes: readonly Outcome[] }) {
  return (
    <ul className="flex flex-col">
      {outcomes.map((each) => (
        <li key={each.outcomeId} className="border-b py-1.5 last:border-b-0">
          <p className="flex flex-wrap items-baseline gap-x-2">
            <span className={each.outcome === 'lost' ? 'font-medium text-risk' : 'font-medium'}>
              {outcomeInWords(each.outcome)}
            </span>
            <span className="text-12 text-ink-3">
              {isoDateInWords(each.decidedOn)}, {each.contractName}
            </span>
            <span className="ml-auto">
              <Money value={each.before} short />
              {each.after && (
                <>
                  {' → '}
                  <Money value={each.after} short />
                </>
              )}
            </span>
          </p>
          {(each.reason || each.newEnd) && (
            <p className="text-12 text-ink-2">
              {each.reason}
              {each.newEnd && `${each.reason ? '. ' : ''}Renews next on ${isoDateInWords(each.newEnd)}.`}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
