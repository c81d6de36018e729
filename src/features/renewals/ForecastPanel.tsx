// How likely a renewal is, whole, smaller or lost, what moved the figure, and the person's own where they know better.
import { useState } from 'react';
import type { Renewal } from '../../../electron/contract/renewals.ts';
import { planRenewal } from '../../state/renewals.ts';
import { Button } from '../../ui/Button.tsx';
import { Money } from '../../ui/Figures.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Likelihood } from './Likelihood.tsx';
import { percent } from './renewal-in-words.ts';

export function ForecastPanel({ renewal }: { renewal: Renewal }) {
  const { forecast } = renewal;
  return (
    <div className="flex flex-col gap-2.5">
      <p className="flex items-baseline gap-3 text-20">
        <Likelihood forecast={forecast} />
        {forecast.expected && (
          <span className="text-13 text-ink-2">
            <Money value={forecast.expected} short /> expected
          </span>
        )}
      </p>
      <div
        role="img"
        aria-label={`Whole ${percent(forecast.whole)}, smaller ${percent(forecast.smaller)}, lost ${percent(forecast.lost)}`}
        className="flex h-2 overflow-hidden rounded-full"
      >
        <span className="bg-accent" style={{ width: percent(forecast.whole) }} />
        <span className="bg-attention" style={{ width: percent(forecast.smaller) }} />
        <span className="flex-1 bg-line-strong" />
      </div>
      <p className="tnum flex gap-4 text-12 text-ink-2">
        <span>Whole {percent(forecast.whole)}</span>
        <span>Smaller {percent(forecast.smaller)}</span>
        <span>Lost {percent(forecast.lost)}</span>
      </p>
      <ul className="text-12 text-ink-2">
        {forecast.why.map(({ text, shift }) => (
          <li key={text} className="flex justify-between gap-3 border-b py-1 last:border-b-0">
            <span>{text}</span>
            <span className={shift < 0 ? 'shrink-0 text-risk' : 'shrink-0 text-good'}>
              {shift < 0 ? 'lowers it' : 'raises it'}
            </span>
          </li>
        ))}
        {forecast.why.length === 0 && <li className="text-ink-3">Nothing speaks for or against it: the usual rate.</li>}
      </ul>
      <OwnFigure renewal={renewal} />
    </div>
  );
}

function OwnFigure({ renewal }: { renewal: Renewal }) {
  const { forecast } = renewal;
  const [asked, setAsked] = useState(false);
  const [text, setText] = useState(String(Math.round(forecast.likely * 100)));
  const value = Number(text);
  const good = text.trim() !== '' && value >= 0 && value <= 100;
  if (!asked)
    return (
      <div className="flex flex-wrap items-center gap-1">
        <Button tone="quiet" onClick={() => setAsked(true)}>
          Set your own figure
        </Button>
        {forecast.byHand && (
          <Button
            tone="quiet"
            onClick={() => void planRenewal(renewal, { likely: null }, 'The formula’s figure stands again.')}
          >
            Back to {percent(forecast.formula)}
          </Button>
        )}
      </div>
    );
  return (
    <form
      className="flex items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (!good) return;
        setAsked(false);
        void planRenewal(renewal, { likely: value / 100 }, 'Your figure stands.');
      }}
    >
      <TextField
        label="In per cent"
        inputMode="numeric"
        value={text}
        onChange={(event) => setText(event.target.value)}
        className="w-28"
        autoFocus
      />
      <Button type="submit" disabled={!good}>
        Set
      </Button>
      <Button tone="quiet" onClick={() => setAsked(false)}>
        Cancel
      </Button>
    </form>
  );
}
