// Findings in a list of which the first few are shown; the rest, what is long past, and what is closed come at a press.
import { useState } from 'react';
import type { Finding } from '../../../electron/contract/findings.ts';
import { useNow } from '../../ui/Figures.tsx';
import { FindingRow } from './FindingRow.tsx';
import { isClosed, isLongPast } from './finding-in-words.ts';

export interface FoldedListProps {
  readonly label: string;
  readonly findings: readonly Finding[];
  readonly first: number;
  /** What is said where nothing is open. */
  readonly empty: string;
  /** What closed ones are called: "settled", "dismissed". */
  readonly closed: string;
  /** Of an account; under the message it was read in nothing is past. */
  readonly foldsPast?: boolean;
}

export function FoldedList({ label, findings, first, empty, closed, foldsPast = false }: FoldedListProps) {
  const [all, setAll] = useState(false);
  const [withPast, setWithPast] = useState(false);
  const [withClosed, setWithClosed] = useState(false);
  const now = useNow();
  const past = findings.filter((each) => foldsPast && isLongPast(each, now));
  const settled = findings.filter(isClosed);
  const open = findings.filter((each) => !isClosed(each) && !past.includes(each));
  const shown = [
    ...(all ? open : open.slice(0, first)),
    ...(withPast ? past.toReversed() : []),
    ...(withClosed ? settled : []),
  ];
  const hidden = open.length - first;
  return (
    <div className="flex min-w-0 flex-col items-start gap-0.5">
      {open.length === 0 && <p className="text-ink-3">{empty}</p>}
      <ul aria-label={label} className="flex w-full flex-col">
        {shown.map((finding) => (
          <FindingRow key={finding.findingId} finding={finding} />
        ))}
      </ul>
      {(hidden > 0 || past.length > 0 || settled.length > 0) && (
        <p className="flex flex-wrap gap-x-3">
          {hidden > 0 && <More onClick={() => setAll(!all)}>{all ? 'Show fewer' : `${hidden} more`}</More>}
          {past.length > 0 && (
            <More onClick={() => setWithPast(!withPast)}>
              {withPast ? 'Hide what is long past' : `${past.length} long past`}
            </More>
          )}
          {settled.length > 0 && (
            <More onClick={() => setWithClosed(!withClosed)}>
              {withClosed ? `Hide ${closed}` : `${settled.length} ${closed}`}
            </More>
          )}
        </p>
      )}
    </div>
  );
}

function More({ onClick, children }: { onClick(): void; children: string | string[] }) {
  return (
    <button type="button" onClick={onClick} className="rounded-sm text-12 text-ink-3 hover:text-ink hover:underline">
      {children}
    </button>
  );
}
