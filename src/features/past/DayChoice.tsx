// Chooses a day of the past: a slider over the time of which there is mail, a date field, and steps of a week.
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { IconButton } from '../../ui/Button.tsx';
import { dayInputOf, startOfInputDay } from '../summary/day-input.ts';

const DAY = 86_400_000;

export function DayChoice({
  day,
  first,
  last,
  onDay,
}: {
  /** As a date field writes it. */
  day: string;
  first: string;
  last: string;
  onDay(day: string): void;
}) {
  const from = startOfInputDay(first) ?? 0;
  const daysOf = (text: string) => Math.round(((startOfInputDay(text) ?? from) - from) / DAY);
  const choose = (days: number) => {
    // Noon, so that a day of 23 or 25 hours is still that day.
    const next = dayInputOf(from + Math.max(0, days) * DAY + DAY / 2);
    onDay(next > last ? last : next);
  };
  const at = daysOf(day);
  return (
    <div className="flex min-w-0 flex-1 flex-wrap items-center gap-2">
      <IconButton label="A week earlier" keys="[" disabled={at <= 0} onClick={() => choose(at - 7)}>
        <ChevronLeft size={16} aria-hidden />
      </IconButton>
      <input
        type="range"
        aria-label="Day"
        aria-valuetext={day}
        min={0}
        max={daysOf(last)}
        value={at}
        onChange={(event) => choose(Number(event.target.value))}
        className="h-7 min-w-32 flex-1 accent-accent"
      />
      <IconButton label="A week later" keys="]" disabled={day >= last} onClick={() => choose(at + 7)}>
        <ChevronRight size={16} aria-hidden />
      </IconButton>
      <input
        type="date"
        aria-label="Date"
        value={day}
        min={first}
        max={last}
        onChange={(event) => {
          const { value } = event.target;
          if (startOfInputDay(value) !== null && value >= first && value <= last) onDay(value);
        }}
        className="h-7 rounded-md border bg-raised px-2 text-13"
      />
    </div>
  );
}
