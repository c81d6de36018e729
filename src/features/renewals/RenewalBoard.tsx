// Renewals by the stage they are in; the keyboard walks through the cards and carries one from stage to stage.
import type { Renewal, RenewalStage } from '../../../electron/contract/renewals.ts';
import { sumInWords } from './amounts-in-words.ts';
import { RenewalCard } from './RenewalCard.tsx';
import { STAGE_SPAN, stageInWords } from './renewal-in-words.ts';

export const COLUMNS: readonly RenewalStage[] = ['overdue', 'ahead', 'assess', 'prepare', 'engage', 'negotiate'];

/** In the order of the columns. */
export function onBoard(renewals: readonly Renewal[]): Renewal[] {
  return COLUMNS.flatMap((stage) => renewals.filter((each) => each.stage === stage));
}

export function RenewalBoard({
  renewals,
  cursor,
  onCursor,
}: {
  renewals: readonly Renewal[];
  cursor: string | null;
  onCursor(id: string): void;
}) {
  const columns = COLUMNS.filter((stage) => stage !== 'overdue' || renewals.some((each) => each.stage === stage));
  return (
    <div className="flex min-h-0 flex-1 overflow-x-auto">
      {columns.map((stage) => {
        const own = renewals.filter((each) => each.stage === stage);
        return (
          <section
            key={stage}
            aria-label={`${stageInWords(stage)}, ${STAGE_SPAN[stage]}`}
            className="flex min-h-0 min-w-52 flex-1 flex-col border-r last:border-r-0"
          >
            <h2 className="flex shrink-0 flex-wrap items-baseline gap-x-2 px-3 pt-3 pb-2">
              <span className={stage === 'overdue' ? 'font-semibold text-risk' : 'font-semibold'}>
                {stageInWords(stage)}
              </span>
              <span className="tnum text-12 text-ink-3">{own.length}</span>
              <span className="tnum ml-auto text-right text-12 text-ink-2">{sumInWords(own)}</span>
              <span className="w-full text-12 text-ink-3">{STAGE_SPAN[stage]}</span>
            </h2>
            <ul className="flex min-h-0 flex-1 flex-col gap-1.5 overflow-y-auto px-2 pb-3">
              {own.map((renewal) => (
                <RenewalCard
                  key={renewal.renewalId}
                  renewal={renewal}
                  active={renewal.renewalId === cursor}
                  onCursor={onCursor}
                />
              ))}
              {own.length === 0 && <li className="px-1 py-1 text-12 text-ink-3">None.</li>}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
