// A health score wherever it stands in a row: the number, its small trend, and a word where it is not known or has dropped.
import { classes } from '../../ui/classes.ts';
import { TrendLine } from '../../ui/TrendLine.tsx';
import { trendInWords } from './health-in-words.ts';

export interface HealthFigureProps {
  readonly score: number | null;
  readonly weeks: readonly (number | null)[];
  readonly dropped: boolean;
  /** In a column its digits stand under those of the other rows. */
  readonly column?: boolean;
}

export function HealthFigure({ score, weeks, dropped, column }: HealthFigureProps) {
  if (score === null) return <span className="text-12 text-ink-3">unknown</span>;
  return (
    <span className="inline-flex items-center gap-2" title={trendInWords(score, weeks)}>
      <span className={classes('tnum font-medium', column && 'w-6 text-right', dropped && 'text-risk')}>
        {score}
        {dropped && <span className="sr-only"> dropped</span>}
      </span>
      <TrendLine values={weeks} label={trendInWords(score, weeks)} />
      {dropped && (
        <span aria-hidden className="text-12 text-risk">
          ▾
        </span>
      )}
    </span>
  );
}
