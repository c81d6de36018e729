// A plot of a document on the screen: one line or bars for each series, its ends said in words.
import type { DocumentBlock } from '../../../electron/contract/documents.ts';
import { count } from '../../ui/format.ts';
import { LinePlot } from '../../ui/LinePlot.tsx';
import { SourceMarks } from './SourceMarks.tsx';

type Chart = Extract<DocumentBlock, { type: 'chart' }>;

export function ChartBlock({ block }: { block: Chart }) {
  const known = block.series.flatMap(({ values }) => values.filter((value) => value !== null));
  const top = Math.max(...known, 0);
  const low = Math.min(...known, 0);
  const unit = block.unit === '' ? '' : ` ${block.unit}`;
  const labels = block.labels.filter((label) => label !== '');
  return (
    <figure className="flex flex-col gap-2">
      <figcaption className="text-13 font-medium">
        {block.title}
        <SourceMarks ids={block.sources} />
      </figcaption>
      {block.form === 'line' ? (
        block.series.map((series) => (
          <LinePlot
            key={series.name}
            label={`${series.name}: ${series.values.map((value, at) => `${block.labels[at] ?? ''} ${value ?? 'unknown'}`).join(', ')}`}
            values={series.values}
            range={{ low: low === 0 && Math.min(...known) > top / 2 ? top / 2 : low, high: top }}
            titles={series.values.map((value, at) => `${block.labels[at] ?? ''}: ${value ?? 'unknown'}${unit}`)}
            height={7}
            caption={
              <>
                <span>{labels[0]}</span>
                <span>{labels.at(-1)}</span>
              </>
            }
          />
        ))
      ) : (
        <Bars block={block} top={top} low={low} />
      )}
    </figure>
  );
}

function Bars({ block, top, low }: { block: Chart; top: number; low: number }) {
  const span = top - low || 1;
  return (
    <div className="flex flex-col gap-2">
      {block.labels.map((label, at) => (
        <div key={label} className="grid grid-cols-[7rem_minmax(0,1fr)] items-center gap-3 text-12">
          <span className="truncate text-ink-2">{label}</span>
          <span className="flex flex-col gap-0.5">
            {block.series.map((series, index) => {
              const value = series.values[at] ?? null;
              if (value === null) return null;
              return (
                <span key={series.name} className="flex items-center gap-2" title={series.name}>
                  <span
                    className={index === 0 ? 'h-3 rounded-sm bg-accent' : 'h-3 rounded-sm bg-line-strong'}
                    style={{ width: `${Math.max(1, (Math.abs(value) / span) * 75)}%` }}
                  />
                  <span className="tnum whitespace-nowrap">
                    {count(value)}
                    {block.unit === '' ? '' : ` ${block.unit}`}
                    {block.series.length > 1 && <span className="text-ink-3"> {series.name}</span>}
                  </span>
                </span>
              );
            })}
          </span>
        </div>
      ))}
    </div>
  );
}
