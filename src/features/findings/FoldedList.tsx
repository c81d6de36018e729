// Findings in a list of which the first few are shown; the rest, and what is closed, come at a press.
import { useState } from 'react';
import type { Finding } from '../../../electron/contract/findings.ts';
import { FindingRow } from './FindingRow.tsx';
import { isClosed } from './finding-in-words.ts';

export interface FoldedListProps {
  readonly label: string;
  readonly findings: readonly Finding[];
  readonly first: number;
  /** What is said where nothing is open. */
  readonly empty: string;
  /** What closed ones are called: "settled", "dismissed". */
  readonly closed: string;
}

export function FoldedList({ label, findings, first, empty, closed }: FoldedListProps) {
  const [all, setAll] = useState(false);
  const [withClosed, setWithClosed] = useState(false);
  const open = findings.filter((each) => !isClosed(each));
  const settled = findings.filter(isClosed);
  const shown = [...(all ? open : open.slice(0, first)), ...(withClosed ? settled : [])];
  const hidden = open.length - first;
  return (
    <div className="flex min-w-0 flex-col items-start gap-0.5">
      {open.length === 0 && <p className="text-ink-3">{empty}</p>}
      <ul aria-label={label} className="flex w-full flex-col">
        {shown.map((finding) => (
          <FindingRow key={finding.findingId} finding={finding} />
        ))}
      </ul>
      {(hidden > 0 || settled.length > 0) && (
        <p className="flex gap-3">
          {hidden > 0 && <More onClick={() => setAll(!all)}>{all ? 'Show fewer' : `${hidden} more`}</More>}
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
