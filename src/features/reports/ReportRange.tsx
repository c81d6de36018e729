// Which days a report is about, and what it is compared with.
import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReportComparison } from '../../../electron/contract/reports.ts';
import { type Days, type RangePreset, useReportView } from '../../state/reports.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { startOfInputDay } from '../summary/day-input.ts';
import { RANGES } from './ranges.ts';

const COMPARISONS: readonly { readonly value: ReportComparison; readonly label: string }[] = [
  { value: 'before', label: 'the days before' },
  { value: 'year', label: 'a year earlier' },
  { value: 'none', label: 'nothing' },
];

export function ReportRange({
  preset,
  days,
  today,
  onPreset,
  onDays,
  onStep,
}: {
  days: Days;
  today: string;
  preset: RangePreset;
  onPreset(preset: RangePreset): void;
  onDays(days: Days): void;
  onStep(by: -1 | 1): void;
}) {
  const { compare } = useReportView();
  const change = (part: Partial<Days>) => {
    const next = { ...days, ...part };
    if (startOfInputDay(next.from) !== null && startOfInputDay(next.to) !== null && next.from <= next.to) onDays(next);
  };
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1">
      <IconButton label="The range before" keys="[" onClick={() => onStep(-1)}>
        <ChevronLeft size={16} aria-hidden />
      </IconButton>
      <IconButton label="The range after" keys="]" disabled={days.to >= today} onClick={() => onStep(1)}>
        <ChevronRight size={16} aria-hidden />
      </IconButton>
      <Select label="Days" labelHidden quiet choices={RANGES} value={preset} onChange={onPreset} />
      <DayField label="From" value={days.from} max={today} onDay={(from) => change({ from })} />
      <span className="text-12 text-ink-3">to</span>
      <DayField label="To" value={days.to} max={null} onDay={(to) => change({ to })} />
      <span className="ml-2 text-12 text-ink-3">against</span>
      <Select
        label="Compared with"
        labelHidden
        quiet
        choices={COMPARISONS}
        value={compare}
        onChange={(next) => useReportView.setState({ compare: next })}
      />
    </div>
  );
}

function DayField({
  label,
  value,
  max,
  onDay,
}: {
  label: string;
  value: string;
  max: string | null;
  onDay(day: string): void;
}) {
  return (
    <input
      type="date"
      aria-label={label}
      value={value}
      {...(max === null ? {} : { max })}
      onChange={(event) => onDay(event.target.value)}
      className="tnum h-7 rounded-md border bg-raised px-2 text-13"
    />
  );
}
