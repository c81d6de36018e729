// What moves away from an account's own habit: each measure with its plot against what was usual, in words, with its mail.
import type { Drift } from '../../../electron/contract/relationship.ts';
import type { AccountId } from '../../../electron/contract/scalars.ts';
import { useDrifts } from '../../state/health.ts';
import { classes } from '../../ui/classes.ts';
import { dateTime } from '../../ui/format.ts';
import { LinePlot } from '../../ui/LinePlot.tsx';
import { rangeOfMost } from '../../ui/plot-scale.ts';
import { ScreenSubject } from '../../ui/ScreenSubject.tsx';
import { Why } from '../../ui/Why.tsx';
import { EvidenceQuote } from '../findings/EvidenceQuote.tsx';
import { figureInWords, measureInWords, runningShare } from './health-in-words.ts';

const ORDER: Record<Drift['direction'], number> = { worse: 0, better: 1, steady: 2, unknown: 3 };
const SHOWN = 6;

export function driftsInOrder(drifts: readonly Drift[]): readonly Drift[] {
  return drifts
    .filter((each) => each.direction !== 'unknown')
    .toSorted(
      (a, b) =>
        ORDER[a.direction] - ORDER[b.direction] ||
        Number(a.address !== null) - Number(b.address !== null) ||
        Math.abs(b.score ?? 0) - Math.abs(a.score ?? 0),
    );
}

export function DriftPanel({ accountId }: { accountId: AccountId }) {
  const { data } = useDrifts(accountId);
  if (!data) return null;
  const told = driftsInOrder(data);
  const moving = told.filter((each) => each.direction === 'worse').length;
  return (
    <ScreenSubject
      title="Against their own habit"
      note={told.length === 0 ? undefined : moving === 0 ? 'nothing is getting worse' : `${moving} getting worse`}
    >
      {told.length === 0 ? (
        <p className="text-ink-3">Too few answers of theirs were seen to know what is usual for them.</p>
      ) : (
        <ul className="grid grid-cols-1 gap-x-8 gap-y-5 @xl:grid-cols-2 @4xl:grid-cols-3">
          {told.slice(0, SHOWN).map((drift) => (
            <DriftPlot key={`${drift.measure} ${drift.address ?? ''}`} drift={drift} />
          ))}
        </ul>
      )}
    </ScreenSubject>
  );
}

function DriftPlot({ drift }: { drift: Drift }) {
  const { points, unit, baseline, recent } = drift;
  const own = points.map((point) => point.value);
  const values = unit === 'share' ? runningShare(own) : own;
  const name =
    drift.address === null ? measureInWords(drift.measure) : `${measureInWords(drift.measure)}: ${drift.name}`;
  return (
    <li className="flex min-w-0 flex-col gap-1">
      <p className="flex items-baseline gap-2">
        <span className="truncate font-medium">{name}</span>
        <span className="ml-auto shrink-0">
          <Why of={`${name}: ${drift.text}`} title={name}>
            <div className="flex flex-col gap-3">
              <p>{drift.text}</p>
              {drift.evidence.slice(0, 3).map((evidence) => (
                <EvidenceQuote key={evidence.messageRowId} evidence={evidence} />
              ))}
              <p className="tnum text-12 text-ink-3">
                Robust z {drift.score === null ? 'not known' : Math.round(drift.score * 10) / 10}; rule {drift.rule}
              </p>
            </div>
          </Why>
        </span>
      </p>
      {values.length > 1 && (
        <LinePlot
          label={`${name}: ${drift.text}`}
          values={values}
          times={points.map((point) => point.at)}
          range={unit === 'share' ? { low: 0, high: 1 } : rangeOfMost(values, [baseline, recent])}
          usual={baseline}
          titles={points.map((point, index) => `${dateTime(point.at)}: ${figureInWords(values[index] ?? 0, unit)}`)}
          height={3}
          caption={
            <>
              <span>{baseline === null ? '' : `usual ${figureInWords(baseline, unit)}`}</span>
              <span>{recent === null ? '' : `now ${figureInWords(recent, unit)}`}</span>
            </>
          }
        />
      )}
      <p className={classes('text-12', drift.direction === 'worse' ? 'font-medium text-attention' : 'text-ink-2')}>
        {drift.text}
      </p>
    </li>
  );
}
