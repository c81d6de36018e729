// A question of a step with what it is filled from: a fact of the program, the person's own word, or what a mail says beside how
// it was read.
import type { AnswerSource, AnswerValue, RunStep } from '../../../electron/contract/runs.ts';
import type { FieldReading } from '../../../electron/contract/step-answers.ts';
import { Button } from '../../ui/Button.tsx';
import { Why } from '../../ui/Why.tsx';
import { FieldInput } from './FieldInput.tsx';
import { surenessInWords, valueInWords } from './playbook-in-words.ts';

type RunField = RunStep['fields'][number];

interface Props {
  readonly field: RunField;
  readonly value: AnswerValue | null;
  readonly currency: string;
  /** What the person typed over it. */
  readonly typed: boolean;
  readonly reading: FieldReading | null;
  onChange(value: AnswerValue | null): void;
  onLeave(): void;
}

export function StepField({ field, value, currency, typed, reading, onChange, onLeave }: Props) {
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <FieldInput field={field} value={value} currency={currency} onChange={onChange} onLeave={onLeave} />
      {reading ? (
        <ReadingOf field={field} reading={reading} typed={typed} onChange={onChange} />
      ) : (
        !typed && <Source field={field} />
      )}
    </div>
  );
}

function Source({ field }: { field: RunField }) {
  if (field.value)
    return <SourceLine source={field.value.source} note={field.value.confirmed ? '' : 'not confirmed'} />;
  if (field.suggestion) return <SourceLine source={field.suggestion.source} note="to confirm" />;
  return null;
}

export function SourceLine({ source, note }: { source: AnswerSource; note: string }) {
  const { words, quote, kind } = source;
  const said = kind === 'person' ? 'You' : capital(words);
  return (
    <p className="flex flex-wrap items-baseline gap-x-1.5 text-12 text-ink-3">
      <span>{said}</span>
      {note !== '' && <span className="text-attention">{note}</span>}
      {quote !== null && (
        <Why of={`it says so: ${words}`} title={said}>
          <blockquote className="border-l-2 border-accent pl-3 whitespace-pre-wrap text-ink">{quote}</blockquote>
        </Why>
      )}
    </p>
  );
}

/** What they wrote, beside what was understood. */
function ReadingOf({
  field,
  reading,
  typed,
  onChange,
}: {
  field: RunField;
  reading: FieldReading;
  typed: boolean;
  onChange(value: AnswerValue): void;
}) {
  const sure = reading.confidence === 'clear';
  return (
    <div className="flex flex-col gap-1 border-l-2 border-line-strong pl-3 text-12">
      {reading.quote !== '' && (
        <blockquote aria-label={`They wrote on ${field.label}`} className="whitespace-pre-wrap text-13 text-ink">
          {reading.quote}
        </blockquote>
      )}
      <p className="text-ink-3">
        <span className={sure ? undefined : 'text-attention'}>
          {typed ? 'Corrected by you' : capital(surenessInWords(reading.confidence))}
        </span>
        {reading.why !== '' && !typed && ` · ${reading.why}`}
      </p>
      {reading.condition !== null && (
        <p className="text-attention">
          With a condition: <span className="text-ink">{reading.condition}</span>
        </p>
      )}
      {reading.candidates.length > 0 && (
        <div className="flex flex-wrap items-center gap-1">
          <span className="text-ink-3">It may be</span>
          {reading.candidates.map((one) => (
            <Button key={JSON.stringify(one)} onClick={() => onChange(one)}>
              {valueInWords(field, one)}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
