// A document as PDF on A4: cover, contents, its sections with real text and plots as vectors, bookmarks and links within, the
// sources as an appendix. The same document is the same file: its times are those of its facts.
import { setImmediate as nextTurn } from 'node:timers/promises';
import { documentWords } from '../document-words.ts';
import type { FaceMetrics } from '../face-metrics.ts';
import { paletteOf } from '../palette.ts';
import type { PreparedDocument } from '../prepare-document.ts';
import { beginningOf, LEADING, printBlock } from './pdf-blocks.ts';
import { createCanvas, PAGE, WIDTH } from './pdf-canvas.ts';
import { type ContentsEntry, printContents, printCover } from './pdf-cover.ts';
import { type PdfPage, spansOf } from './pdf-page.ts';

/** Fewer sections than these, or all of them on so many pages, are found without a list of them. */
const CONTENTS_FROM = 4;
const PAGES_FROM = 3;

export async function documentPdf(
  prepared: PreparedDocument,
  metrics: FaceMetrics,
  signal: AbortSignal,
): Promise<Buffer> {
  const { sections } = prepared.document;
  const { file, pages } = await print(prepared, metrics, signal, sections.length >= CONTENTS_FROM);
  // How long it is shows when it is set; one that is short is set again in no time.
  return pages < PAGES_FROM ? (await print(prepared, metrics, signal, false)).file : file;
}

/** `pages` are those between the cover, with its contents, and the end. */
async function print(
  prepared: PreparedDocument,
  metrics: FaceMetrics,
  signal: AbortSignal,
  listed: boolean,
): Promise<{ readonly file: Buffer; readonly pages: number }> {
  const { document, sources } = prepared;
  const { default: PDFDocument } = await import('pdfkit');
  const at = new Date(document.at);
  const doc = new PDFDocument({
    size: 'A4',
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    bufferPages: true,
    pdfVersion: '1.7',
    lang: document.language,
    displayTitle: true,
    info: {
      Title: [document.title, document.accountName].filter((part) => part !== '').join(', '),
      Author: document.brand.company,
      Producer: 'Tend',
      Creator: 'Tend',
      CreationDate: at,
      ModDate: at,
    },
  });
  const bytes: Buffer[] = [];
  const done = new Promise<Buffer>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => bytes.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(bytes)));
    doc.on('error', reject);
  });
  for (const name of metrics.faces.names) doc.registerFont(name, metrics.faces.fileOf(name));
  const words = documentWords(document.language);
  const canvas = createCanvas(doc, metrics, paletteOf(document.brand));
  const page: PdfPage = { canvas, words, prepared, language: document.language };
  printCover(page);
  if (listed) canvas.turn();
  canvas.turn();
  const entries: ContentsEntry[] = [];
  for (const { key, title, blocks } of document.sections) {
    signal.throwIfAborted();
    entries.push(heading(page, title, `section-${key}`, beginningOf(blocks)));
    for (const [index, block] of blocks.entries()) {
      // Other calls are answered in between.
      await nextTurn();
      if (index > 0) canvas.need(beginningOf(blocks.slice(index)));
      printBlock(page, block);
    }
  }
  if (sources.length > 0) entries.push(await printSources(page));
  printUnprintable(page);
  if (listed) {
    doc.switchToPage(1);
    printContents(page, entries);
  }
  printFeet(page);
  const pages = doc.bufferedPageRange().count - (listed ? 2 : 1);
  doc.end();
  return { file: await done, pages };
}

function heading({ canvas }: PdfPage, title: string, place: string, beginning: number): ContentsEntry {
  const { doc, palette } = canvas;
  const lines = canvas.set([{ text: title, size: 16, weight: 'strong', colour: palette.title }], WIDTH);
  canvas.space(16);
  canvas.need(canvas.heightOf(lines, 1.3) + 14 + beginning);
  doc.addNamedDestination(place, 'XYZ', 0, canvas.y() - 10, null);
  const { start, count } = doc.bufferedPageRange();
  doc.outline.addItem(title);
  canvas.write(lines, PAGE.left, 1.3);
  canvas.moveTo(canvas.y() + 4);
  canvas.rule(palette.rule, 0.75);
  canvas.moveTo(canvas.y() + 10);
  return { title, place, page: start + count };
}

async function printSources(page: PdfPage): Promise<ContentsEntry> {
  const { canvas, words, prepared } = page;
  const { palette } = canvas;
  const small = { size: 8.5, weight: 'regular', colour: palette.ink } as const;
  const entry = heading(page, words.sources, 'sources', 60);
  canvas.write(
    canvas.set([{ ...small, text: words.sourcesSentence, colour: palette.quiet }], WIDTH),
    PAGE.left,
    LEADING,
  );
  canvas.moveTo(canvas.y() + 6);
  for (const { number, says, day } of prepared.sources) {
    if (number % 8 === 0) await nextTurn();
    const lines = canvas.set(spansOf(page, says, [], small), WIDTH - 34 - (day === '' ? 0 : 74));
    canvas.need(Math.min(canvas.heightOf(lines, 1.4), 60));
    const top = canvas.y();
    canvas.doc.addNamedDestination(`source-${number}`, 'XYZ', 0, top - 10, null);
    canvas.drawLines(
      canvas.set([{ ...small, text: String(number), colour: palette.accent }], 24),
      PAGE.left,
      top,
      1.4,
      20,
    );
    canvas.drawLines(canvas.set([{ ...small, text: day, colour: palette.quiet }], 74), PAGE.left, top, 1.4, WIDTH);
    canvas.write(lines, PAGE.left + 34, 1.4);
    canvas.moveTo(canvas.y() + 3.5);
  }
  return entry;
}

/** What no face has is said at the end, letter by letter, so that nothing is lost. */
function printUnprintable({ canvas, words }: PdfPage): void {
  const found = canvas.unprintable();
  if (found.length === 0) return;
  const codes = found.map((word) =>
    [...word]
      .map((letter) => `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
      .join(' '),
  );
  canvas.space(14);
  const small = { size: 8, weight: 'regular', colour: canvas.palette.quiet } as const;
  canvas.write(canvas.set([{ ...small, text: words.unprintable(codes.join('; ')) }], WIDTH), PAGE.left, 1.4);
}

function printFeet(page: PdfPage): void {
  const { canvas, words, prepared } = page;
  const { doc, palette } = canvas;
  const { brand, title, accountName, edition } = prepared.document;
  const { start, count } = doc.bufferedPageRange();
  const style = { size: 8, weight: 'regular', colour: palette.quiet } as const;
  const left = [brand.company, title, accountName, words.edition[edition]].filter((one) => one !== '').join('  ·  ');
  for (let index = 1; index < count; index += 1) {
    doc.switchToPage(start + index);
    const y = PAGE.height - 46;
    doc
      .moveTo(PAGE.left, y)
      .lineTo(PAGE.left + WIDTH, y)
      .lineWidth(0.5)
      .strokeColor(palette.rule)
      .stroke();
    const [line] = canvas.set([{ ...style, text: left }], WIDTH - 90);
    canvas.drawLines(line ? [line] : [], PAGE.left, y + 8, 1.3);
    canvas.drawLines(canvas.set([{ ...style, text: words.page(index + 1, count) }], 90), PAGE.left, y + 8, 1.3, WIDTH);
  }
}
