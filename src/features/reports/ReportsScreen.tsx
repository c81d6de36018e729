// Reports on a page: figures with what they were before, plots, lists; the keyboard goes from figure to figure, and each opens the
// rows it is made of.
import { useState } from 'react';
import type { Report, ReportFigure, ReportFigureId, ReportKind } from '../../../electron/contract/reports.ts';
import { useCommands } from '../../state/commands.ts';
import { useListCursor } from '../../state/list-cursor.ts';
import { type Days, exportReport, type RangePreset, useReport, useReportView } from '../../state/reports.ts';
import { go } from '../../state/route.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState, Trouble } from '../../ui/EmptyState.tsx';
import { useNow } from '../../ui/Figures.tsx';
import { isoDateInWords } from '../../ui/format.ts';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { dayInputOf } from '../summary/day-input.ts';
import { fromBase64, saveBytes } from '../thread/attachments/save-bytes.ts';
import { FigureRail } from './FigureRail.tsx';
import { FigureTile } from './FigureTile.tsx';
import { ReportListView } from './ReportListView.tsx';
import { ReportPlot } from './ReportPlot.tsx';
import { ReportRange } from './ReportRange.tsx';
import { rangeOf, stepRange } from './ranges.ts';

const KINDS: readonly { readonly value: ReportKind; readonly label: string }[] = [
  { value: 'activity', label: 'Activity' },
  { value: 'health', label: 'Health' },
  { value: 'pipeline', label: 'Pipeline' },
  { value: 'success', label: 'Success' },
  { value: 'portfolio', label: 'Monthly review' },
  { value: 'feedback', label: 'Feedback' },
];

export function ReportsScreen({ kind }: { kind: ReportKind }) {
  const today = dayInputOf(useNow());
  const { preset: chosen, own, compare } = useReportView();
  // A review of the month is of the month that is over.
  const preset = chosen ?? (kind === 'portfolio' ? 'last_month' : 'last_90_days');
  const days = preset === 'own' && own !== null ? own : rangeOf(preset === 'own' ? 'last_90_days' : preset, today);
  const asked = { kind, from: days.from, to: days.to, compare };
  const { data, failure } = useReport(asked);
  const [opened, setOpened] = useState<ReportFigureId | null>(null);
  const figures = (data?.sections ?? []).flatMap((section) => section.figures);
  const cursor = useListCursor<ReportFigureId>({
    scope: 'Report',
    ids: figures.map(({ figureId }) => figureId),
    open: (id) => setOpened((held) => (held === id ? null : id)),
  });
  // The rows follow the cursor once they are open.
  const shown = opened === null ? undefined : figures.find(({ figureId }) => figureId === (cursor.id ?? opened));
  const choose = (next: Days) => useReportView.setState({ preset: 'own', own: next });
  const step = (by: -1 | 1) => choose(stepRange(days, by, today));
  const pick = (next: RangePreset) => useReportView.setState({ preset: next, own: next === 'own' ? days : null });
  const save = async (format: 'pdf' | 'csv', figureId?: ReportFigureId) => {
    const file = await exportReport(asked, format, figureId);
    if (file) saveBytes(fromBase64(file.content), file.fileName, window);
  };
  const ready = () => (data?.accounts ?? 0) > 0;
  useCommands('Reports', [
    ...KINDS.map(({ value, label }, index) => ({
      id: `reports.${value}`,
      title: `Report: ${label}`,
      keys: [String(index + 1)],
      run: () => go({ screen: 'reports', kind: value }),
    })),
    { id: 'reports.earlier', title: 'The range before', keys: ['['], run: () => step(-1) },
    { id: 'reports.later', title: 'The range after', keys: [']'], run: () => step(1) },
    { id: 'reports.pdf', title: 'Save the report as PDF', keys: ['Shift+D'], run: () => void save('pdf'), when: ready },
    { id: 'reports.csv', title: 'Save the report as CSV', keys: ['Shift+V'], run: () => void save('csv'), when: ready },
    {
      id: 'reports.rows',
      title: 'Save the rows behind the figure as CSV',
      keys: ['Shift+C'],
      run: () => shown && void save('csv', shown.figureId),
      when: () => shown !== undefined,
    },
    {
      id: 'reports.close',
      title: 'Close the rows',
      keys: ['Escape'],
      run: () => setOpened(null),
      when: () => opened !== null,
      keyOnly: true,
    },
  ]);
  return (
    <>
      <ScreenHeader title="Reports" aside={data && daysInWords(data)}>
        <Button tone="quiet" keys="Shift+V" disabled={!ready()} onClick={() => void save('csv')}>
          CSV
        </Button>
        <Button keys="Shift+D" disabled={!ready()} onClick={() => void save('pdf')}>
          PDF
        </Button>
      </ScreenHeader>
      <div className="flex shrink-0 flex-wrap items-center gap-x-4 gap-y-1.5 border-b px-5 py-1.5">
        <Segmented
          label="Which report"
          value={kind}
          onChange={(next) => go({ screen: 'reports', kind: next })}
          choices={KINDS}
        />
        <ReportRange preset={preset} days={days} today={today} onPreset={pick} onDays={choose} onStep={step} />
      </div>
      {!data && (failure ? <Trouble sentence={failure.message} /> : <Skeleton rows={12} />)}
      {data && data.accounts === 0 && (
        <EmptyState
          title="Here will be what your work with the accounts comes to"
          actions={<Button onClick={() => go({ screen: 'import' })}>Import accounts from CSV</Button>}
        >
          Contact and answers, health, renewals and openings, what customers said: once there are accounts in the book.
        </EmptyState>
      )}
      {data && data.accounts > 0 && (
        <div className="flex min-h-0 flex-1">
          <Sections
            report={data}
            cursor={cursor.id}
            opened={shown?.figureId ?? null}
            onOpen={({ figureId }) => {
              cursor.set(figureId);
              setOpened((held) => (held !== null && shown?.figureId === figureId ? null : figureId));
            }}
          />
          {shown && (
            <FigureRail
              figure={shown}
              days={days}
              onSave={() => void save('csv', shown.figureId)}
              onClose={() => setOpened(null)}
            />
          )}
        </div>
      )}
    </>
  );
}

function Sections({
  report,
  cursor,
  opened,
  onOpen,
}: {
  report: Report;
  cursor: ReportFigureId | null;
  opened: ReportFigureId | null;
  onOpen(figure: ReportFigure): void;
}) {
  return (
    <div className="@container min-w-0 flex-1 overflow-y-auto">
      <div className="mx-auto flex max-w-[84rem] flex-col gap-9 px-5 py-5">
        {report.sentences.length > 0 && (
          <div className="max-w-[80ch] text-attention">
            {report.sentences.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </div>
        )}
        {report.sections.map(({ key, title, figures, series, lists }) => (
          <section key={key} aria-label={title} className="flex min-w-0 flex-col gap-4">
            <h2 className="text-15 font-semibold">{title}</h2>
            {figures.length > 0 && (
              <div className="-mx-3 grid grid-cols-[repeat(auto-fill,minmax(13rem,1fr))] gap-x-4 gap-y-3">
                {figures.map((figure) => (
                  <FigureTile
                    key={figure.figureId}
                    figure={figure}
                    active={cursor === figure.figureId}
                    opened={opened === figure.figureId}
                    onOpen={() => onOpen(figure)}
                  />
                ))}
              </div>
            )}
            {series.length + lists.length > 0 && (
              <div className="grid grid-cols-1 gap-x-10 gap-y-6 @4xl:grid-cols-2">
                {series.map((each) => (
                  <ReportPlot key={each.seriesId} series={each} />
                ))}
                {lists.map((list) => (
                  <ReportListView key={list.listId} list={list} />
                ))}
              </div>
            )}
          </section>
        ))}
      </div>
    </div>
  );
}

function daysInWords({ from, to, before }: Report): string {
  const span = (days: Days) => `${isoDateInWords(days.from)} to ${isoDateInWords(days.to)}`;
  return before === null ? span({ from, to }) : `${span({ from, to })}, against ${span(before)}`;
}
