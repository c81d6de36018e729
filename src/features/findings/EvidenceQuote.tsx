// The words something rests on, with who wrote them and when; a click opens their message with the words marked.
import type { Evidence } from '../../../electron/contract/findings.ts';
import { openQuote } from '../../state/shown-quote.ts';
import { dateTime } from '../../ui/format.ts';

export function EvidenceQuote({ evidence, who }: { evidence: Evidence; who?: string }) {
  return (
    <div className="flex flex-col items-start gap-1">
      <blockquote className="border-l-2 border-accent pl-3 text-ink">
        {evidence.quote || 'The whole message'}
      </blockquote>
      <p className="text-12 text-ink-3">
        {who && `${who}, `}
        {dateTime(evidence.sentAt)}
      </p>
      <button type="button" className="text-12 text-accent hover:underline" onClick={() => openQuote(evidence)}>
        Open the mail at these words
      </button>
    </div>
  );
}
