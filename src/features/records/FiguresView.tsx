// Usage, tickets, NPS and satisfaction out of a file: what each column was taken for, what would change, mistakes by line.
import { useEffect, useRef, useState } from 'react';
import type { FigureColumn } from '../../../electron/contract/figures.ts';
import { asFailure } from '../../state/engine.ts';
import {
  type FigureChoices,
  type FigurePreview,
  type FigureSource,
  figureSourceOf,
  importFigures,
  previewFigures,
} from '../../state/records.ts';
import { Button } from '../../ui/Button.tsx';
import { count, counted, isoDateInWords } from '../../ui/format.ts';
import { ScreenSubject } from '../../ui/ScreenSubject.tsx';
import { Select } from '../../ui/Select.tsx';

const COLUMNS: readonly { readonly value: FigureColumn; readonly label: string }[] = [
  { value: 'account', label: 'Account' },
  { value: 'day', label: 'Day' },
  { value: 'usage', label: 'Usage' },
  { value: 'tickets', label: 'Open tickets' },
  { value: 'nps', label: 'NPS, −100 to 100' },
  { value: 'nps_rating', label: 'NPS answer, 0 to 10' },
  { value: 'csat', label: 'Satisfaction (CSAT)' },
  { value: 'metric', label: 'Name of the figure' },
  { value: 'value', label: 'Its value' },
  { value: 'ignore', label: 'Leave out' },
];
const PROBLEMS_SHOWN = 50;

export function FiguresView() {
  const [picked, setPicked] = useState<{ name: string; source: FigureSource } | null>(null);
  const [columns, setColumns] = useState<FigureChoices>({});
  const [preview, setPreview] = useState<FigurePreview | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (!picked) return;
    const controller = new AbortController();
    previewFigures({ ...picked.source, columns: { ...columns } }, controller.signal).then(
      (answer) => {
        if (controller.signal.aborted) return;
        setPreview(answer);
        setProblem(null);
      },
      (error: unknown) => {
        if (!controller.signal.aborted) setProblem(asFailure(error).message);
      },
    );
    return () => controller.abort();
  }, [picked, columns]);

  async function pick(file: File) {
    setPreview(null);
    setColumns({});
    setProblem(null);
    setPicked({ name: file.name, source: await figureSourceOf(file, window) });
  }

  async function run() {
    if (!picked || !preview) return;
    setBusy(true);
    const words = `Imported ${picked.name}: ${preview.created} new, ${preview.updated} changed.`;
    const outcome = await importFigures({ ...picked.source, columns: { ...columns } }, words);
    setBusy(false);
    if (!outcome.done) return setProblem(outcome.failure.message);
    setPicked(null);
    setPreview(null);
  }

  const changes = preview ? preview.created + preview.updated : 0;
  return (
    <>
      <div className="flex flex-wrap items-center gap-3">
        <p className="max-w-[64ch] text-ink-2">
          {picked
            ? picked.name
            : 'A CSV with an account, a day and usage, tickets, NPS or satisfaction. You see what would happen first, and one undo takes it all back.'}
        </p>
        <input
          ref={input}
          type="file"
          accept=".csv,.tsv,.txt,text/csv"
          className="sr-only"
          aria-label="CSV file of figures"
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = '';
            if (file) void pick(file);
          }}
        />
        <Button className="ml-auto" onClick={() => input.current?.click()}>
          {picked ? 'Another file' : 'Choose a file'}
        </Button>
        {picked && (
          <Button tone="main" busy={busy} disabled={changes === 0} onClick={() => void run()}>
            {changes === 0 ? 'Nothing to import' : `Import ${counted(changes, 'figure')}`}
          </Button>
        )}
      </div>
      {problem && (
        <p role="alert" className="rounded-md bg-risk-soft px-3 py-2">
          {problem}
        </p>
      )}
      {preview?.missing && (
        <p role="alert" className="text-attention">
          {preview.missing}
        </p>
      )}
      {preview && (
        <>
          <ScreenSubject
            title="Columns"
            note={`${counted(preview.rows, 'row')}: ${count(preview.created)} new, ${count(preview.updated)} changed, ${count(preview.unchanged)} as they are. What you correct is remembered.`}
          >
            <div className="grid grid-cols-1 gap-x-8 lg:grid-cols-2">
              {preview.columns.map(({ header, column, samples }) => (
                <div key={header} className="flex min-h-11 items-center gap-3 border-b py-1">
                  <div className="min-w-0 flex-1">
                    <p className="truncate font-medium">{header}</p>
                    <p className="truncate text-12 text-ink-3">{samples.join(', ') || 'empty'}</p>
                  </div>
                  <Select
                    label={`What ${header} is`}
                    labelHidden
                    choices={COLUMNS}
                    value={column}
                    onChange={(next) => setColumns((before) => ({ ...before, [header]: next }))}
                    className="w-48 shrink-0"
                  />
                </div>
              ))}
            </div>
          </ScreenSubject>
          {preview.problems.length > 0 && (
            <ScreenSubject title="Mistakes" note="These lines are left out or taken in part; the rest goes on.">
              <ul className="border-y">
                {preview.problems.slice(0, PROBLEMS_SHOWN).map(({ line, sentence }) => (
                  <li key={`${line} ${sentence}`} className="flex gap-4 border-b py-1.5 last:border-0">
                    <span className="tnum w-20 shrink-0 text-ink-3">line {line}</span>
                    <span>{sentence}</span>
                  </li>
                ))}
              </ul>
              {preview.problems.length > PROBLEMS_SHOWN && (
                <p className="text-12 text-ink-3">and {count(preview.problems.length - PROBLEMS_SHOWN)} more</p>
              )}
            </ScreenSubject>
          )}
          {preview.sample.length > 0 && (
            <ScreenSubject title="The first figures as they would be saved">
              <ul>
                {preview.sample.map(({ accountName, metric, day, value }) => (
                  <li key={`${accountName} ${metric} ${day}`} className="flex gap-4 border-b py-1.5">
                    <span className="w-56 truncate font-medium">{accountName}</span>
                    <span className="w-36">{COLUMNS.find((each) => each.value === metric)?.label}</span>
                    <span className="w-32 text-ink-2">{isoDateInWords(day)}</span>
                    <span className="tnum">{value.toLocaleString('en')}</span>
                  </li>
                ))}
              </ul>
            </ScreenSubject>
          )}
        </>
      )}
    </>
  );
}
