// What a template has wrong, by line; choosing one goes there.
import { CircleAlert, CircleCheck, Info } from 'lucide-react';
import type { TemplateProblem } from '../../../electron/contract/templates.ts';

export function ProblemList({
  problems,
  onLine,
}: {
  problems: readonly TemplateProblem[];
  onLine(line: number): void;
}) {
  if (problems.length === 0) {
    return (
      <p className="flex items-center gap-2 text-12 text-ink-3">
        <CircleCheck size={14} aria-hidden className="text-good" /> Nothing wrong with it.
      </p>
    );
  }
  return (
    <ul aria-label="What is wrong" className="text-12">
      {problems.map(({ line, level, message }) => (
        <li key={`${line} ${message}`}>
          <button
            type="button"
            onClick={() => onLine(line)}
            className="-mx-2 flex w-[calc(100%+1rem)] items-baseline gap-2 rounded-md px-2 py-1 text-left hover:bg-hover"
          >
            {level === 'error' ? (
              <CircleAlert size={13} aria-label="Error" className="shrink-0 translate-y-0.5 text-risk" />
            ) : (
              <Info size={13} aria-label="Could be better" className="shrink-0 translate-y-0.5 text-attention" />
            )}
            <span className="tnum w-14 shrink-0 text-ink-3">Line {line}</span>
            <span>{message}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
