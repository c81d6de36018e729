// A table over as many pages as it takes: its headings are repeated on each, a row stays whole unless it is taller than a page.
import type { DocumentBlock } from '../../../../contract/documents.ts';
import { hasHead } from '../table-head.ts';
import type { SetLine } from '../text-lines.ts';
import { PAGE, WIDTH } from './pdf-canvas.ts';
import { type PdfPage, spansOf } from './pdf-page.ts';

type TableBlock = Extract<DocumentBlock, { type: 'table' }>;

const SIZE = 9;
const LEADING = 1.4;
const PAD = 5;
const GUTTER = 10;

interface Cell {
  readonly left: number;
  readonly width: number;
  readonly right: boolean;
  readonly lines: readonly SetLine[];
}

export function printTable(page: PdfPage, { columns, rows }: TableBlock): void {
  const { canvas } = page;
  const { palette } = canvas;
  const whole = columns.reduce((sum, { share }) => sum + share, 0) || 1;
  let left: number = PAGE.left;
  const places = columns.map(({ share, align }) => {
    const width = (WIDTH * share) / whole;
    const place = { left, width: width - GUTTER, right: align === 'right' };
    left += width;
    return place;
  });
  const head = places.map(
    (place, index): Cell => ({
      ...place,
      lines: canvas.set(
        [{ text: columns[index]?.title ?? '', size: 8.5, weight: 'strong', colour: palette.title }],
        place.width,
      ),
    }),
  );
  const titled = hasHead(columns);
  const headHeight = titled ? heightOf(head) + PAD * 2 : 0;
  const printHead = () => {
    if (!titled) return;
    canvas.doc.rect(PAGE.left - 4, canvas.y(), WIDTH + 8, headHeight).fill(palette.tint);
    drawCells(head, canvas.y() + PAD);
    canvas.moveTo(canvas.y() + headHeight);
  };
  const set = rows.map(({ cells, sources }) =>
    places.map(
      (place, index): Cell => ({
        ...place,
        lines: canvas.set(
          spansOf(page, cells[index] ?? '', index === places.length - 1 ? sources : [], {
            size: SIZE,
            weight: 'regular',
            colour: palette.ink,
          }),
          place.width,
        ),
      }),
    ),
  );
  const first = set[0];
  canvas.need(headHeight + Math.min((first ? heightOf(first) : 0) + PAD * 2, canvas.fullHeight - headHeight));
  printHead();
  for (const cells of set) {
    for (const part of partsOf(cells, canvas.fullHeight - headHeight - PAD * 2)) {
      const height = heightOf(part) + PAD * 2;
      if (height > canvas.left()) {
        canvas.turn();
        printHead();
      }
      drawCells(part, canvas.y() + PAD);
      canvas.moveTo(canvas.y() + height);
      canvas.rule(palette.rule);
    }
  }

  function heightOf(cells: readonly Cell[]): number {
    return Math.max(0, ...cells.map(({ lines }) => canvas.heightOf(lines, LEADING)));
  }

  function drawCells(cells: readonly Cell[], top: number): void {
    for (const cell of cells) {
      canvas.drawLines(cell.lines, cell.left, top, LEADING, cell.right ? cell.width : undefined);
    }
  }

  /** A row in pieces of at most a page's height. */
  function partsOf(cells: readonly Cell[], most: number): readonly (readonly Cell[])[] {
    if (heightOf(cells) <= most) return [cells];
    const count = Math.max(1, Math.floor(most / (SIZE * LEADING)));
    const parts: Cell[][] = [];
    const longest = Math.max(...cells.map(({ lines }) => lines.length));
    for (let from = 0; from < longest; from += count) {
      parts.push(cells.map((cell) => ({ ...cell, lines: cell.lines.slice(from, from + count) })));
    }
    return parts;
  }
}
