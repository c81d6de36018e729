// How much room text takes on a slide. Measured with a face that is wider than the one slides are set in, and rounded up.
import type { DocumentBlock } from '../../../../contract/documents.ts';
import { textParts } from '../document-text.ts';
import type { DocumentWords } from '../document-words.ts';
import type { Measure } from '../face-metrics.ts';
import type { Statement } from '../prepare-document.ts';
import { setLines } from '../text-lines.ts';
import type { TableRow } from './slide-plan.ts';

export const TEXT = { size: 15, leading: 1.32, bullet: 18, after: 6 } as const;
export const CELL = { size: 11.5, leading: 1.28, padX: 6, padY: 4.5 } as const;
export const STEP = { day: 11, title: 13, text: 11.5, rail: 34, gutter: 16, leading: 1.3 } as const;

/** A cell this short is not cut any further. */
const SHORT = 24;

interface Face {
  readonly size: number;
  readonly weight: 'regular' | 'strong';
}

export function linesOf(text: string, width: number, { size, weight }: Face, measure: Measure): number {
  return setLines([{ text, size, weight, colour: '' }], width, measure).length;
}

/** What is shown of a statement: its gaps without their brackets, and room for the numbers behind it. */
export function shownText({ text, sources }: Statement): string {
  const words = textParts(text)
    .map((part) => part.text)
    .join('');
  return sources.length === 0 ? words : `${words}\u00a0${sources.map(() => '00').join(',')}`;
}

export function lineHeight(line: Statement, width: number, bullet: boolean, measure: Measure): number {
  const lines = linesOf(
    shownText(line),
    width - (bullet ? TEXT.bullet : 0) - 2,
    { size: TEXT.size, weight: 'regular' },
    measure,
  );
  return lines * TEXT.size * TEXT.leading + TEXT.after;
}

export function gapHeight(prompt: string, width: number, measure: Measure, words: DocumentWords): number {
  const lines = linesOf(`${words.gap}: ${prompt}`, width - 30, { size: TEXT.size, weight: 'strong' }, measure);
  return lines * TEXT.size * TEXT.leading + 18;
}

export function stepsHeight(
  items: Extract<DocumentBlock, { type: 'timeline' }>['items'],
  width: number,
  measure: Measure,
): number {
  const column = width / Math.max(items.length, 1) - STEP.gutter;
  const heights = items.map(({ title, text, sources }) => {
    const titles = linesOf(title, column, { size: STEP.title, weight: 'strong' }, measure);
    const shown = shownText({ text, sources });
    const texts = shown === '' ? 0 : linesOf(shown, column, { size: STEP.text, weight: 'regular' }, measure);
    return (STEP.day * 2 + titles * STEP.title + texts * STEP.text) * STEP.leading;
  });
  return STEP.rail + Math.max(0, ...heights) + 10;
}

export function tableColumns(block: Extract<DocumentBlock, { type: 'table' }>, width: number) {
  const whole = block.columns.reduce((sum, { share }) => sum + share, 0) || 1;
  return block.columns.map(({ title, align, share }) => ({ title, align, width: (width * share) / whole }));
}

/** A row with its height; in several where it is taller than a slide. */
export function tableRow(
  cells: readonly string[],
  sources: readonly string[],
  columns: readonly { readonly width: number }[],
  measure: Measure,
  head: boolean,
  most = Number.POSITIVE_INFINITY,
): TableRow[] {
  const weight = head ? 'strong' : 'regular';
  const lineCount = Math.max(
    1,
    ...columns.map(({ width }, index) => {
      const text = shownText({ text: cells[index] ?? '', sources: index === columns.length - 1 ? sources : [] });
      return text === '' ? 1 : linesOf(text, width - CELL.padX * 2 - 1, { size: CELL.size, weight }, measure);
    }),
  );
  const height = lineCount * CELL.size * CELL.leading + CELL.padY * 2;
  if (height <= most || cells.every((cell) => cell.length < SHORT)) return [{ cells, sources, height }];
  const halves = cells.map((cell) => halved(cell));
  return [
    ...tableRow(
      halves.map(([first]) => first),
      [],
      columns,
      measure,
      head,
      most,
    ),
    ...tableRow(
      halves.map(([, second]) => second),
      sources,
      columns,
      measure,
      head,
      most,
    ),
  ];
}

function halved(text: string): readonly [string, string] {
  const blank = text.indexOf(' ', Math.floor(text.length / 2));
  const at = blank < 0 ? Math.ceil(text.length / 2) : blank;
  return text.length < SHORT ? [text, ''] : [text.slice(0, at).trim(), text.slice(at).trim()];
}
