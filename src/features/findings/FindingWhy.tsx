// Why Tend says what it says: the sentence, its message, what changed it since, and the rule that read it.
import type { Finding } from '../../../electron/contract/findings.ts';
import { openQuote } from '../../state/shown-quote.ts';
import { Why } from '../../ui/Why.tsx';
import { EvidenceQuote } from './EvidenceQuote.tsx';
import { isOwed, kindInWords, sayingOf, stateInWords } from './finding-in-words.ts';

export function FindingWhy({ finding }: { finding: Finding }) {
  const { evidence, stateMessageRowId } = finding;
  return (
    <Why of={`${kindInWords(finding.kind).toLowerCase()}: ${sayingOf(finding)}`} title={kindInWords(finding.kind)}>
      <div className="flex flex-col gap-3">
        <EvidenceQuote evidence={evidence} who={finding.who} />
        {finding.stateWhy !== null && (
          <p>
            <span className="font-medium">{stateInWords(finding.state)}: </span>
            {finding.stateWhy}{' '}
            {stateMessageRowId !== null && (
              <button
                type="button"
                className="text-12 text-accent hover:underline"
                onClick={() => openQuote({ threadId: evidence.threadId, messageRowId: stateMessageRowId, quote: '' })}
              >
                Open that mail
              </button>
            )}
          </p>
        )}
        {finding.stateWhy === null && isOwed(finding) && finding.state === 'open' && (
          <p className="text-ink-2">Open: no later mail was seen that settles it.</p>
        )}
        <p className="tnum text-12 text-ink-3">Read by the rule {finding.rule}.</p>
      </div>
    </Why>
  );
}
