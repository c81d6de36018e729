// Shows for one account exactly what would be sent, and lets the model write it while the person watches. No draft is changed.
import { useEffect, useState } from 'react';
import type { CallOutput } from '../../../electron/contract/contract.ts';
import type { TouchKind } from '../../../electron/contract/touch-drafts.ts';
import { useBook } from '../../state/book.ts';
import { forgetTrial, stopTrial, tryModel, useModelPreview, useModelTrial } from '../../state/model.ts';
import { Button } from '../../ui/Button.tsx';
import { count, fileSize } from '../../ui/format.ts';
import { ScreenSubject } from '../../ui/ScreenSubject.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Select } from '../../ui/Select.tsx';
import { TOUCH_KINDS, touchKindInWords } from '../queue/queue-in-words.ts';
import { costInWords, legibleBody, outcomeInWords } from './model-in-words.ts';

export function ModelTrial({ ready }: { ready: boolean }) {
  const rows = useBook().data ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const [kind, setKind] = useState<TouchKind>('check_in');
  const accountId = chosen === null ? rows[0]?.accountId : Number(chosen);
  const draft = accountId === undefined ? null : { accountId, kind };
  const { data: preview, failure } = useModelPreview(draft);
  const running = useModelTrial((state) => state.running);
  useEffect(() => forgetTrial, []);
  if (accountId === undefined) return null;
  return (
    <ScreenSubject title="What would be sent" note="Byte by byte; looking at it sends nothing.">
      <div className="flex flex-wrap items-end gap-2">
        <Select
          label="Account"
          labelHidden
          choices={rows.map((row) => ({ value: String(row.accountId), label: row.name }))}
          value={String(accountId)}
          onChange={(next) => {
            forgetTrial();
            setChosen(next);
          }}
        />
        <Select
          label="Kind of draft"
          labelHidden
          choices={TOUCH_KINDS.map((value) => ({ value, label: touchKindInWords(value) }))}
          value={kind}
          onChange={(next) => {
            forgetTrial();
            setKind(next);
          }}
        />
        <span className="flex-1" />
        {running ? (
          <Button onClick={stopTrial}>Stop</Button>
        ) : (
          <Button
            disabled={!ready || !preview?.request}
            title={ready ? undefined : 'Turn the model on first'}
            onClick={() => draft && void tryModel(draft)}
          >
            Send it and see
          </Button>
        )}
      </div>
      {failure && <p className="text-12 text-risk">{failure.message}</p>}
      {preview?.missing && <p className="text-ink-2">{preview.missing} Nothing would be sent.</p>}
      {preview?.request && <Request preview={preview} request={preview.request} />}
      <TrialOutcome />
    </ScreenSubject>
  );
}

type Preview = CallOutput<'model.preview'>;

const READINGS = [
  { value: 'legible', label: 'Legible' },
  { value: 'bytes', label: 'As sent' },
] as const;

function Request({ preview, request }: { preview: Preview; request: NonNullable<Preview['request']> }) {
  const [reading, setReading] = useState<'legible' | 'bytes'>('legible');
  return (
    <div className="rounded-md border">
      <div className="flex flex-wrap items-center gap-x-3 border-b px-3 py-1.5 text-12 text-ink-2">
        <code className="min-w-0 font-mono break-all">
          {request.method} {request.url}
        </code>
        <span className="tnum ml-auto text-ink-3">
          {fileSize(preview.bytes)}, about {count(preview.inputTokens)} tokens
          {preview.costAtMost && `, at most ${costInWords(preview.costAtMost)}`}
        </span>
        <Segmented label="How it is shown" choices={READINGS} value={reading} onChange={setReading} />
      </div>
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must do so by key too
        tabIndex={0}
        aria-label="The request"
        className="max-h-80 overflow-auto px-3 py-2"
      >
        <pre className="font-mono text-12 break-words whitespace-pre-wrap select-text">
          {request.headers.map(({ name, value }) => `${name}: ${value}\n`).join('')}
          {'(and the key, where one is kept)\n\n'}
          {reading === 'bytes' ? request.body : legibleBody(request.body)}
        </pre>
      </section>
    </div>
  );
}

function TrialOutcome() {
  const { running, soFar, outcome, problem } = useModelTrial();
  if (problem !== null) {
    return (
      <p role="status" className="text-ink-2">
        {problem}
      </p>
    );
  }
  if (running) {
    return (
      <div className="flex flex-col gap-1" aria-live="polite">
        <p className="text-12 text-ink-3">It writes; nothing of it is used before it was checked as a whole.</p>
        <p className="max-w-[72ch] whitespace-pre-wrap">{soFar || 'Waiting for its first word'}</p>
      </div>
    );
  }
  if (outcome === null) return null;
  return (
    <div className="flex flex-col gap-2" role="status">
      <p>
        <span className="font-medium">{outcomeInWords(outcome.outcome)}.</span> {outcome.sentence}
      </p>
      {outcome.problems.length > 1 && (
        <ul className="list-disc pl-5 text-ink-2">
          {outcome.problems.map((each) => (
            <li key={each.sentence}>{each.sentence}</li>
          ))}
        </ul>
      )}
      <p className="tnum text-12 text-ink-3">
        {count(outcome.inputTokens)} tokens read, {count(outcome.outputTokens)} written,{' '}
        {(outcome.ms / 1000).toFixed(1)} s{outcome.cost && `, ${costInWords(outcome.cost)}`}
      </p>
      <div className="grid gap-4 @2xl:grid-cols-2">
        <Text title="Built in" text={outcome.builtIn} />
        <Text title={outcome.outcome === 'written' ? 'The model' : 'The model, not used'} text={textOf(outcome)} />
      </div>
    </div>
  );
}

function textOf(outcome: CallOutput<'model.try'>): string {
  return outcome.outcome === 'written' ? outcome.text : outcome.answer || 'Nothing';
}

function Text({ title, text }: { title: string; text: string }) {
  return (
    <section className="flex min-w-0 flex-col gap-1">
      <h3 className="text-12 font-medium text-ink-3">{title}</h3>
      <p className="max-w-[72ch] break-words whitespace-pre-wrap">{text}</p>
    </section>
  );
}
