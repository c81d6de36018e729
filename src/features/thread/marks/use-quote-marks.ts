// Marks words in a message without touching it: softly what Tend read in it, plainly what the person asked to see, which is
// brought into sight. Works in the window's own document and in a mail's frame alike.
import { useEffect } from 'react';
import { findQuotes } from './find-quote.ts';
import { adoptHighlightRules, READ, SHOWN } from './highlight-rules.ts';

/** The words come to stand this far down the pane. */
const IN_SIGHT_AT = 0.3;

type Drawing = Window & typeof globalThis;

export function useQuoteMarks(
  /** What shows the message; null while nothing does. */
  root: HTMLElement | null,
  quotes: readonly string[],
  /** The words asked for, and how often they were, so that asking again brings them back into sight. */
  shown: { readonly quote: string; readonly asked: number } | null,
): void {
  const wanted = JSON.stringify(quotes);
  useEffect(() => {
    if (!root) return;
    return mark(root, READ, findQuotes(root, JSON.parse(wanted) as string[]).flat());
  }, [root, wanted]);

  const quote = shown?.quote ?? '';
  const asked = shown?.asked ?? 0;
  useEffect(() => {
    if (!root || quote === '' || asked === 0) return;
    const ranges = findQuotes(root, [quote]).flat();
    const frame = requestAnimationFrame(() => bringIntoSight(root, ranges[0] ?? null));
    const unmark = mark(root, SHOWN, ranges);
    return () => {
      cancelAnimationFrame(frame);
      unmark();
    };
  }, [root, quote, asked]);
}

function mark(root: HTMLElement, name: string, ranges: readonly Range[]): () => void {
  const view = root.ownerDocument.defaultView as Drawing | null;
  const registry = view?.CSS?.highlights;
  if (!view || !registry) return () => undefined;
  if (root.ownerDocument === document) adoptHighlightRules(document);
  const held = registry.get(name) ?? new view.Highlight();
  for (const range of ranges) held.add(range);
  registry.set(name, held);
  return () => {
    for (const range of ranges) held.delete(range);
  };
}

function bringIntoSight(root: HTMLElement, range: Range | null): void {
  const frame = root.ownerDocument.defaultView?.frameElement ?? null;
  const pane = (frame ?? root).closest('[data-reading-pane]');
  if (!pane || !range || typeof range.getBoundingClientRect !== 'function') return;
  const top = range.getBoundingClientRect().top + (frame?.getBoundingClientRect().top ?? 0);
  const { top: paneTop, height } = pane.getBoundingClientRect();
  pane.scrollBy({ top: top - paneTop - height * IN_SIGHT_AT });
}
