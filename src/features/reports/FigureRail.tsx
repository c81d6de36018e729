// The rows behind a figure, beside the report: the mails, touches and records it is made of, and nothing else.
import { X } from 'lucide-react';
import type { ReportFigure } from '../../../electron/contract/reports.ts';
import { type Days, useFigureRows } from '../../state/reports.ts';
import { RAIL, setRailWidth, useWindowPrefs } from '../../state/window-prefs.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Trouble } from '../../ui/EmptyState.tsx';
import { counted } from '../../ui/format.ts';
import { RailFrame } from '../../ui/RailFrame.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { FigureWords } from './FigureTile.tsx';
import { ReportRowLine } from './ReportRowLine.tsx';

export function FigureRail({
  figure,
  days,
  onSave,
  onClose,
}: {
  figure: ReportFigure;
  days: Days;
  onSave(): void;
  onClose(): void;
}) {
  const width = useWindowPrefs((prefs) => prefs.railWidth);
  const { figureId, title, text } = figure;
  const { data, failure } = useFigureRows({ figureId, from: days.from, to: days.to });
  // Where all count there is nothing to tell apart.
  const judged = data?.rows.some(({ counts }) => !counts) ?? false;
  return (
    <RailFrame label={`Behind ${title}`} width={width} limits={RAIL} onResize={setRailWidth}>
      <div className="flex min-h-0 flex-1 flex-col overflow-y-auto px-5 py-4">
        <div className="flex items-start gap-2">
          <h2 className="min-w-0 flex-1 text-15 font-semibold">{title}</h2>
          <IconButton label="Close" keys="Escape" onClick={onClose}>
            <X size={16} aria-hidden />
          </IconButton>
        </div>
        <p className="tnum mb-2 text-20">{text}</p>
        <FigureWords figure={figure} />
        <div className="mt-4 flex items-center gap-2 border-b pb-1">
          <p className="tnum text-12 text-ink-3">{data ? counted(data.total, 'row') : ''}</p>
          <Button tone="quiet" keys="Shift+C" className="ml-auto" disabled={!data?.total} onClick={onSave}>
            CSV of these
          </Button>
        </div>
        {!data && (failure ? <Trouble sentence={failure.message} /> : <Skeleton rows={6} />)}
        {data && (
          <ul>
            {data.rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two rows may say the same of one account
              <ReportRowLine key={index} row={row} judged={judged} />
            ))}
          </ul>
        )}
        {data && data.total > data.rows.length && (
          <p className="py-2 text-12 text-ink-3">
            The newest {data.rows.length} of {data.total}; the CSV has all of them.
          </p>
        )}
      </div>
    </RailFrame>
  );
}
