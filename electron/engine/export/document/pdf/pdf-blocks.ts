// Prints the blocks of a section, each over as many pages as it takes.
import type { DocumentBlock, DocumentLine } from '../../../../contract/documents.ts';
import { dayInWords } from '../document-words.ts';
import { chartPlot } from '../plot/chart-plot.ts';
import { peoplePlot } from '../plot/people-plot.ts';
import { PAGE, WIDTH } from './pdf-canvas.ts';
import { type PdfPage, spansOf, type TextStyle } from './pdf-page.ts';
import { printTable } from './pdf-table.ts';

export const BODY = 10;
export const LEADING = 1.5;
const BULLET = 13;
const GAP_BETWEEN = 9;

export function bodyStyle({ canvas }: PdfPage): TextStyle {
  return { size: BODY, weight: 'regular', colour: canvas.palette.ink };
}

export function printBlock(page: PdfPage, block: DocumentBlock): void {
  const { canvas } = page;
  switch (block.type) {
    case 'paragraph':
      canvas.write(canvas.set(spansOf(page, block.text, block.sources, bodyStyle(page)), WIDTH), PAGE.left, LEADING);
      break;
    case 'bullets':
      for (const item of block.items) printBullet(page, item);
      break;
    case 'figures':
      printFigures(page, block.items);
      break;
    case 'table':
      printTable(page, block);
      break;
    case 'chart':
      printChart(page, block);
      break;
    case 'people':
      printPeople(page, block);
      break;
    case 'timeline':
      for (const [index, item] of block.items.entries()) printStep(page, item, index === block.items.length - 1);
      break;
    case 'gap':
      printGap(page, block.prompt);
      break;
  }
  canvas.space(GAP_BETWEEN);
}

const LED_IN: ReadonlySet<DocumentBlock['type']> = new Set(['chart', 'people', 'figures', 'table', 'bullets']);

/** What the beginning of these blocks takes: no heading stands alone at the foot of a page, nor a sentence that leads up to the next. */
export function beginningOf([block, next]: readonly DocumentBlock[]): number {
  switch (block?.type) {
    case 'chart':
      return 230;
    case 'people':
      return 360;
    case 'figures':
      return 70;
    case 'paragraph':
      return next !== undefined && block.text.length < 200 && LED_IN.has(next.type) ? 34 + beginningOf([next]) : 48;
    default:
      return 48;
  }
}

function printBullet(page: PdfPage, { text, sources }: DocumentLine): void {
  const { canvas } = page;
  const lines = canvas.set(spansOf(page, text, sources, bodyStyle(page)), WIDTH - BULLET);
  const tall = BODY * LEADING;
  canvas.need(lines.length > 1 ? tall * 2 : tall);
  canvas.doc.circle(PAGE.left + 3.5, canvas.y() + tall / 2, 1.6).fill(canvas.palette.accent);
  canvas.write(lines, PAGE.left + BULLET, LEADING);
  canvas.space(3);
}

type Figure = Extract<DocumentBlock, { type: 'figures' }>['items'][number];

function printFigures(page: PdfPage, items: readonly Figure[]): void {
  const { canvas } = page;
  const { palette } = canvas;
  const columns = items.length <= 4 ? items.length : items.length % 4 === 0 ? 4 : 3;
  const gutter = 14;
  const width = (WIDTH - gutter * (columns - 1)) / columns;
  for (let from = 0; from < items.length; from += columns) {
    const shown = items.slice(from, from + columns);
    const size = valueSize(page, shown, width - 16);
    const row = shown.map((item) => {
      const value = valueLines(page, item, width - 16, size);
      const label = canvas.set([{ text: item.label, size: 8.5, weight: 'strong', colour: palette.ink }], width - 16);
      const note = canvas.set(
        spansOf(page, item.note, [], { size: 8, weight: 'regular', colour: palette.quiet }),
        width - 16,
      );
      const height =
        canvas.heightOf(value, 1.25) + canvas.heightOf(label, 1.4) + canvas.heightOf(item.note === '' ? [] : note, 1.4);
      return { value, label, note: item.note === '' ? [] : note, height };
    });
    const height = Math.max(...row.map((one) => one.height)) + 18;
    canvas.need(height);
    const top = canvas.y();
    for (const [index, one] of row.entries()) {
      const left = PAGE.left + index * (width + gutter);
      canvas.doc.rect(left, top, width, height).fill(palette.tint);
      canvas.doc.rect(left, top, 2, height).fill(palette.title);
      let at = canvas.drawLines(one.value, left + 10, top + 9, 1.25);
      at = canvas.drawLines(one.label, left + 10, at, 1.4);
      canvas.drawLines(one.note, left + 10, at, 1.4);
    }
    canvas.moveTo(top + height + 8);
  }
}

function valueLines(page: PdfPage, { value, sources }: Figure, width: number, size: number) {
  const style = { size, weight: 'strong', colour: page.canvas.palette.title } as const;
  return page.canvas.set(spansOf(page, value, sources, style), width);
}

/** As large as the longest of a row allows. */
function valueSize(page: PdfPage, items: readonly Figure[], width: number): number {
  const fits = (size: number) => items.every((item) => valueLines(page, item, width, size).length === 1);
  return [20, 18, 16, 14].find(fits) ?? 12;
}

function printChart(page: PdfPage, block: Extract<DocumentBlock, { type: 'chart' }>): void {
  const { canvas, language } = page;
  const height = 190;
  const title = canvas.set(
    spansOf(page, block.title, block.sources, { size: 9.5, weight: 'strong', colour: canvas.palette.ink }),
    WIDTH,
  );
  canvas.need(height + canvas.heightOf(title, LEADING) + 6);
  canvas.write(title, PAGE.left, LEADING);
  canvas.space(4);
  canvas.plot(
    chartPlot(block, WIDTH, height, { palette: canvas.palette, measure: canvas.measure, language }),
    PAGE.left,
    canvas.y(),
  );
  canvas.moveTo(canvas.y() + height + 4);
}

function printPeople(page: PdfPage, block: Extract<DocumentBlock, { type: 'people' }>): void {
  const { canvas, words } = page;
  const height = 280;
  // The first lines of its legend stay with it.
  canvas.need(height + 70);
  canvas.plot(
    peoplePlot(block, WIDTH, height, { palette: canvas.palette, measure: canvas.measure, words }),
    PAGE.left,
    canvas.y(),
  );
  canvas.moveTo(canvas.y() + height);
}

type Step = Extract<DocumentBlock, { type: 'timeline' }>['items'][number];
const DAY_WIDTH = 78;

function printStep(page: PdfPage, { day, title, text, done, sources }: Step, last: boolean): void {
  const { canvas, language, words } = page;
  const { palette } = canvas;
  const left = PAGE.left + DAY_WIDTH + 22;
  const width = WIDTH - DAY_WIDTH - 22;
  const head = canvas.set(
    spansOf(page, title, text === '' ? sources : [], { size: BODY, weight: 'strong', colour: palette.ink }),
    width,
  );
  const body = text === '' ? [] : canvas.set(spansOf(page, text, sources, bodyStyle(page)), width);
  const height = canvas.heightOf(head, 1.4) + canvas.heightOf(body, 1.4) + 9;
  canvas.need(Math.min(height, canvas.fullHeight));
  const top = canvas.y();
  const date = canvas.set(
    [{ text: dayInWords(day, language, 'short'), size: 9, weight: 'regular', colour: palette.quiet }],
    DAY_WIDTH,
  );
  canvas.drawLines(date, PAGE.left, top + 0.7, 1.4);
  const x = PAGE.left + DAY_WIDTH + 7;
  const middle = top + 7;
  if (!last) {
    canvas.doc
      .moveTo(x, middle + 5)
      .lineTo(x, top + height + 2)
      .lineWidth(0.7)
      .strokeColor(palette.rule)
      .stroke();
  }
  canvas.doc.circle(x, middle, 3.4).lineWidth(1);
  if (done) canvas.doc.fillAndStroke(palette.title, palette.title);
  else canvas.doc.fillAndStroke(palette.paper, palette.title);
  canvas.moveTo(top);
  canvas.write(head, left, 1.4);
  canvas.write(body, left, 1.4);
  // Never by its colour alone.
  if (done) {
    const mark = canvas.set([{ text: words.done, size: 8, weight: 'regular', colour: palette.quiet }], DAY_WIDTH);
    canvas.drawLines(mark, PAGE.left, top + 13.5, 1.4);
  }
  canvas.moveTo(Math.max(canvas.y(), top + (done ? 26 : 0)) + 9);
}

function printGap(page: PdfPage, prompt: string): void {
  const { canvas, words } = page;
  const { palette } = canvas;
  const lines = canvas.set(
    [
      { text: `${words.gap}: `, size: BODY, weight: 'strong', colour: palette.gapInk },
      { text: prompt, size: BODY, weight: 'regular', colour: palette.gapInk },
    ],
    WIDTH - 24,
  );
  const height = canvas.heightOf(lines, LEADING) + 16;
  canvas.need(height);
  const top = canvas.y();
  canvas.doc.rect(PAGE.left, top, WIDTH, height).fill(palette.gapPaper);
  canvas.doc.rect(PAGE.left, top, 2, height).fill(palette.gapInk);
  canvas.drawLines(lines, PAGE.left + 12, top + 8, LEADING);
  canvas.moveTo(top + height);
}
