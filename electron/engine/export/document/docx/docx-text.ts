// Statements as runs of Word: links, gaps marked, and behind each the numbers of its sources, which lead to the appendix.
import type * as Docx from 'docx';
import type { TendDocument } from '../../../../contract/documents.ts';
import { textParts } from '../document-text.ts';
import type { DocumentWords } from '../document-words.ts';
import type { FaceMetrics } from '../face-metrics.ts';
import type { Palette } from '../palette.ts';
import type { PreparedDocument } from '../prepare-document.ts';

export interface Letter {
  readonly docx: typeof Docx;
  readonly charts: typeof import('docx/charts');
  readonly palette: Palette;
  readonly words: DocumentWords;
  readonly prepared: PreparedDocument;
  readonly metrics: FaceMetrics;
  readonly language: TendDocument['language'];
}

/** On every machine. */
export const FACE = 'Arial';
/** Of the text, in twentieths of a point: A4 less its margins. */
export const WIDTH = 9638;

export const hex = (colour: string): string => colour.slice(1).toUpperCase();

export function runsOf(
  { docx, palette, prepared }: Letter,
  text: string,
  sources: readonly string[],
  options: Docx.IRunOptions = {},
): Docx.ParagraphChild[] {
  const runs = textParts(text).map((part): Docx.ParagraphChild => {
    if (part.kind === 'gap') {
      return new docx.TextRun({
        ...options,
        text: part.text,
        color: hex(palette.gapInk),
        shading: { type: docx.ShadingType.CLEAR, fill: hex(palette.gapPaper), color: 'auto' },
      });
    }
    if (part.kind === 'link') {
      return new docx.ExternalHyperlink({
        link: part.text,
        children: [new docx.TextRun({ ...options, text: part.text, color: hex(palette.accent), underline: {} })],
      });
    }
    return new docx.TextRun({ ...options, text: part.text });
  });
  const numbers = prepared.marksOf(sources).flatMap(({ text: mark, number }, index) => [
    new docx.TextRun({
      text: index === 0 ? '\u00a0' : ',',
      superScript: true,
      color: hex(palette.accent),
      bold: false,
    }),
    new docx.InternalHyperlink({
      anchor: `source-${number}`,
      children: [new docx.TextRun({ text: mark, superScript: true, color: hex(palette.accent), bold: false })],
    }),
  ]);
  return [...runs, ...numbers];
}
