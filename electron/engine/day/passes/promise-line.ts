// A promise, ours or theirs, as a line of a pass. Pure.
import { messageRowId, threadId } from '../../../contract/scalars.ts';
import { type Candidate, candidate } from '../candidate.ts';
import type { DayFacts } from '../day-facts.ts';

export function promiseLine(
  promise: DayFacts['promises'][number],
  row: DayFacts['rows'][number],
  { batch, when, minutes }: { batch: string; when: string; minutes: number },
): Candidate {
  const { findingId, what, quote, evidence } = promise;
  return candidate(
    row,
    {
      key: `promise:${findingId}`,
      kind: 'promise',
      act: 'open_thread',
      title: what || quote,
      why: [when, `“${quote}”`],
    },
    {
      batch,
      threadId: threadId.parse(evidence.threadId),
      messageRowId: messageRowId.parse(evidence.messageRowId),
      minutes,
    },
  );
}
