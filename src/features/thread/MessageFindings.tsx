// What Tend read in a message, under its text: the same sentences that are softly marked in it, each to be confirmed,
// dismissed or corrected where it is read.
import type { Finding } from '../../../electron/contract/findings.ts';
import { FoldedList } from '../findings/FoldedList.tsx';

const SHOWN = 4;

export function MessageFindings({ findings }: { findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <section aria-label="What Tend read here" className="mt-4 max-w-[72ch] border-t pt-2.5">
      <p className="kicker mb-1">Read here</p>
      <FoldedList
        label="Read in this message"
        findings={findings}
        first={SHOWN}
        empty="Nothing is open."
        closed="settled or dismissed"
      />
    </section>
  );
}
