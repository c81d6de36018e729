// What everything that is printed shares, and statements as they are printed: links, gaps marked, numbers of sources behind.
import type { TendDocument } from '../../../../contract/documents.ts';
import { textParts } from '../document-text.ts';
import type { DocumentWords } from '../document-words.ts';
import type { PreparedDocument } from '../prepare-document.ts';
import type { Span } from '../text-lines.ts';
import type { Canvas } from './pdf-canvas.ts';

export interface PdfPage {
  readonly canvas: Canvas;
  readonly words: DocumentWords;
  readonly prepared: PreparedDocument;
  readonly language: TendDocument['language'];
}

export interface TextStyle {
  readonly size: number;
  readonly weight: 'regular' | 'strong';
  readonly colour: string;
}

/** A statement and the numbers of what it rests on. */
export function spansOf(page: PdfPage, text: string, sources: readonly string[], style: TextStyle): Span[] {
  const { palette } = page.canvas;
  const spans = textParts(text).map((part): Span => {
    if (part.kind === 'gap') return { ...style, text: part.text, colour: palette.gapInk, gap: true };
    if (part.kind === 'link') return { ...style, text: part.text, colour: palette.accent, link: part.text };
    return { ...style, text: part.text };
  });
  const marks = page.prepared.marksOf(sources);
  const small = {
    size: style.size * 0.66,
    weight: 'regular',
    colour: palette.accent,
    raise: style.size * 0.34,
  } as const;
  return [
    ...spans,
    ...marks.flatMap(({ text: mark, number }, index): Span[] => [
      { ...small, text: `${index === 0 ? '\u00a0' : ','}${mark}`, link: `#source-${number}` },
    ]),
  ];
}
