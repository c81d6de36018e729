// The original under what is written: folded, shown on demand, left out, or moved into the text to be cut down and answered
// line by line.
import { useState } from 'react';
import type { DraftQuote } from '../../../electron/contract/compose.ts';
import { FoldButton } from '../../ui/FoldButton.tsx';

export function QuotedOriginal({
  quote,
  included,
  onInclude,
  onEdit,
}: {
  quote: DraftQuote;
  included: boolean;
  onInclude(included: boolean): void;
  onEdit(): void;
}) {
  const [open, setOpen] = useState(false);
  if (!included) {
    return (
      <p className="text-12 text-ink-3">
        The original is left out. <Act onClick={() => onInclude(true)}>Put it back</Act>
      </p>
    );
  }
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-3">
        <FoldButton open={open} what="the original" onToggle={() => setOpen(!open)} />
        {open && (
          <>
            <Act onClick={onEdit}>Edit it in the text</Act>
            <Act onClick={() => onInclude(false)}>Leave it out</Act>
          </>
        )}
      </div>
      {open && (
        <div className="reading border-l-2 border-line-strong pl-3.5 text-ink-2">
          <p className="mb-2 text-12 whitespace-pre-wrap text-ink-3">{quote.heading}</p>
          <p className="break-words whitespace-pre-wrap">{quote.text}</p>
          {quote.hasHtml && (
            <p className="mt-2 text-12 text-ink-3">Its formatting and pictures go along; here is its text.</p>
          )}
        </div>
      )}
    </div>
  );
}

/** The original with a `>` before every line, the way mail has always been answered line by line. */
export function quoteAsText({ heading, text }: DraftQuote): string {
  const lines = text.replace(/\s+$/, '').split('\n');
  return `${heading}\n${lines.map((line) => (line.startsWith('>') || line === '' ? `>${line}` : `> ${line}`)).join('\n')}`;
}

function Act({ onClick, children }: { onClick(): void; children: string }) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="rounded-sm text-12 text-ink-3 underline decoration-line-strong underline-offset-2 hover:text-ink"
    >
      {children}
    </button>
  );
}
