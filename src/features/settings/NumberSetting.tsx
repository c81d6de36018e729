// A number or a time of day that saves when it is left or Enter is pressed, and says at once when it can't be.
import { useState } from 'react';
import { classes } from '../../ui/classes.ts';

const BOX = 'tnum h-8 rounded-md border bg-raised px-2 text-right';

export function NumberSetting({
  label,
  value,
  min,
  max,
  step,
  unit,
  onSave,
}: {
  label: string;
  value: number;
  min: number;
  max: number;
  step: number;
  unit: string;
  onSave(value: number): void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const next = Number(typed);
  const bad = typed !== null && !(next >= min && next <= max && Number.isInteger(next / step));
  const save = () => {
    if (typed !== null && !bad && next !== value) onSave(next);
    setTyped(null);
  };
  return (
    <>
      {bad && (
        <span role="alert" className="text-12 text-risk">
          From {min} to {max}
        </span>
      )}
      <input
        type="text"
        inputMode="decimal"
        aria-label={label}
        aria-invalid={bad || undefined}
        value={typed ?? String(value)}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key === 'Enter') save();
          if (event.key === 'Escape') setTyped(null);
        }}
        className={classes(BOX, 'w-16', bad ? 'border-risk' : 'border-line-strong')}
      />
      {unit !== '' && <span className="min-w-10 text-ink-3">{unit}</span>}
    </>
  );
}

export function TimeSetting({ label, value, onSave }: { label: string; value: string; onSave(value: string): void }) {
  const [typed, setTyped] = useState<string | null>(null);
  const save = () => {
    if (typed !== null && /^\d\d:\d\d$/.test(typed) && typed !== value) onSave(typed);
    setTyped(null);
  };
  return (
    <input
      type="time"
      aria-label={label}
      value={typed ?? value}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={save}
      className={classes(BOX, 'border-line-strong')}
    />
  );
}
