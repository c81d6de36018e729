// How far mail or documents are on their way into or out of files.
import { count, counted, fileSize } from '../../ui/format.ts';

export function FileProgress({
  label,
  done,
  total,
  unit,
}: {
  label: string;
  done: number;
  total: number | null;
  unit: 'message' | 'byte' | 'document';
}) {
  const far = unit === 'byte' ? fileSize(done) : total === null ? counted(done, unit) : count(done);
  const whole = total === null ? '' : ` of ${unit === 'byte' ? fileSize(total) : counted(total, unit)}`;
  return (
    <div className="flex flex-col gap-1.5">
      <progress
        aria-label={label}
        className="h-1 w-full appearance-none overflow-hidden rounded-sm bg-cursor [&::-webkit-progress-bar]:bg-cursor [&::-webkit-progress-value]:bg-accent"
        {...(total === null ? {} : { value: done, max: Math.max(total, 1) })}
      />
      <p role="status" className="tnum text-12 text-ink-2">
        {label}: {far}
        {whole}
      </p>
    </div>
  );
}
