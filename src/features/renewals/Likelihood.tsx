// How likely a renewal is: the figure, its word, and by which assumptions.
import type { Forecast } from '../../../electron/contract/renewals.ts';
import { classes } from '../../ui/classes.ts';
import { bandInWords, percent } from './renewal-in-words.ts';

export const BAND_COLOUR: Readonly<Record<Forecast['band'], string>> = {
  commit: 'text-good',
  likely: 'text-ink',
  at_risk: 'text-risk',
  unknown: 'text-unknown',
};

/** The figure is the chance that it renews: beside it, "at risk" alone would say the opposite. */
function wordOf(band: Forecast['band']): string {
  if (band === 'unknown') return 'usual rate';
  const word = bandInWords(band).toLowerCase();
  return band === 'at_risk' ? `to renew, ${word}` : word;
}

export function Likelihood({ forecast, word = true }: { forecast: Forecast; word?: boolean }) {
  const why = forecast.why.map(({ text }) => text).join('. ');
  return (
    <span
      className={classes('tnum whitespace-nowrap', BAND_COLOUR[forecast.band])}
      title={forecast.byHand ? `Your own figure; by the formula ${percent(forecast.formula)}` : why}
    >
      <span className="font-medium">{percent(forecast.likely)}</span>
      {/* A figure beside «not known» would contradict itself: without facts it is what renewals of this kind usually do. */}
      {word && ` ${wordOf(forecast.band)}`}
      {forecast.byHand && <span className="text-ink-3"> yours</span>}
    </span>
  );
}
