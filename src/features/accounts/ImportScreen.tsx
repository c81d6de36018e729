// Accounts from a CSV: pick or drop the file, see what would happen line by line, correct the columns, then do it in one
// step that can be undone.
import { FileUp } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ImportSource } from '../../../electron/contract/account.ts';
import {
  type ColumnChoices,
  type ImportPreview,
  importSourceOf,
  previewImport,
  runImport,
} from '../../state/account-intake.ts';
import { useCommands } from '../../state/commands.ts';
import { asFailure } from '../../state/engine.ts';
import { go, goBack } from '../../state/route.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { counted } from '../../ui/format.ts';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { ImportPreviewView } from './ImportPreviewView.tsx';

interface Picked {
  readonly name: string;
  readonly source: ImportSource;
}

export function ImportScreen() {
  const [picked, setPicked] = useState<Picked | null>(null);
  const [columns, setColumns] = useState<ColumnChoices>({});
  const [currency, setCurrency] = useState('');
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  useCommands('Import', [
    { id: 'import.back', title: 'Back', keys: ['u', 'Escape'], keyOnly: true, run: () => goBack({ screen: 'book' }) },
  ]);

  useEffect(() => {
    if (!picked) return;
    const controller = new AbortController();
    previewImport(sourceWith(picked.source, columns, currency), controller.signal).then(
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
  }, [picked, columns, currency]);

  async function pick(file: File) {
    setPreview(null);
    setColumns({});
    setProblem(null);
    setPicked({ name: file.name, source: await importSourceOf(file, window) });
  }

  async function run() {
    if (!picked || !preview) return;
    setBusy(true);
    const outcome = await runImport(
      sourceWith(picked.source, columns, currency),
      `Imported ${picked.name}: ${preview.created} new, ${preview.updated} updated.`,
    );
    setBusy(false);
    if (outcome.done) go({ screen: 'book' });
    else setProblem(outcome.failure.message);
  }

  const changes = preview ? preview.created + preview.updated : 0;
  return (
    <>
      <ScreenHeader title="Import accounts" aside={picked?.name}>
        {picked && (
          <>
            <Button
              tone="quiet"
              onClick={() => {
                setPicked(null);
                setPreview(null);
                setProblem(null);
              }}
            >
              Another file
            </Button>
            <Button tone="main" busy={busy} disabled={changes === 0} onClick={() => void run()}>
              {busy ? 'Importing' : changes > 0 ? `Import ${counted(changes, 'account')}` : 'Nothing to import'}
            </Button>
          </>
        )}
      </ScreenHeader>
      {problem && (
        <p role="alert" className="border-b bg-risk-soft px-5 py-2 text-ink">
          {problem}
        </p>
      )}
      {!picked && <DropZone onPick={(file) => void pick(file)} />}
      {picked && !preview && !problem && <Skeleton rows={8} />}
      {preview && (
        <ImportPreviewView
          preview={preview}
          currency={currency}
          onCurrency={setCurrency}
          onColumn={(header, field) => setColumns((before) => ({ ...before, [header]: field }))}
        />
      )}
    </>
  );
}

function sourceWith(source: ImportSource, columns: ColumnChoices, currency: string): ImportSource {
  const code = currency.trim().toUpperCase();
  return {
    ...source,
    ...(Object.keys(columns).length > 0 ? { columns: { ...columns } } : {}),
    ...(/^[A-Z]{3}$/.test(code) ? { currency: code } : {}),
  };
}

function DropZone({ onPick }: { onPick(file: File): void }) {
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="flex flex-1 p-5">
      <section
        aria-label="Drop a CSV file here"
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          const file = event.dataTransfer.files[0];
          if (file) onPick(file);
        }}
        className={classes(
          'flex flex-1 flex-col items-center justify-center gap-2 rounded-md border border-dashed px-6 text-center',
          over ? 'border-accent bg-accent-soft' : 'border-line-strong',
        )}
      >
        <FileUp size={20} aria-hidden className="text-ink-3" />
        <p className="text-15 font-medium">Drop a CSV file here</p>
        <p className="max-w-[56ch] text-ink-2">
          One account a line, with a header. Exports of HubSpot, Salesforce and Zoho are recognised, as are plain lists.
          You will see what would happen before anything does, and can undo it as one step.
        </p>
        <input
          ref={input}
          type="file"
          accept=".csv,.tsv,.txt,text/csv"
          className="sr-only"
          aria-label="CSV file"
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) onPick(file);
          }}
        />
        <Button className="mt-3" onClick={() => input.current?.click()}>
          Choose a file
        </Button>
      </section>
    </div>
  );
}
