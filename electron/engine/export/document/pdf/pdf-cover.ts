// The first page: whose document it is, for whom, as of when, and who may read it; then what is in it, by page.

import { logoSize } from '../logo-image.ts';
import { printBlock } from './pdf-blocks.ts';
import { PAGE, WIDTH } from './pdf-canvas.ts';
import { type PdfPage, spansOf } from './pdf-page.ts';

const LOGO = { width: 160, height: 52 } as const;

export function printCover(page: PdfPage): void {
  const { canvas, words, prepared } = page;
  const { doc, palette } = canvas;
  const { brand, title, subtitle, accountName, edition } = prepared.document;
  doc.rect(0, 0, PAGE.width, 7).fill(palette.title);
  if (brand.logo) {
    const size = logoSize(brand.logo, LOGO.width, LOGO.height);
    doc.image(Buffer.from(brand.logo.content, 'base64'), PAGE.left, 58, size);
  } else if (brand.company !== '') {
    const name = canvas.set([{ text: brand.company, size: 13, weight: 'strong', colour: palette.title }], WIDTH);
    canvas.drawLines(name.slice(0, 2), PAGE.left, 62, 1.3);
  }
  canvas.moveTo(262);
  canvas.write(
    canvas.set([{ text: accountName, size: 12, weight: 'strong', colour: palette.accent }], WIDTH),
    PAGE.left,
    1.4,
  );
  canvas.space(8);
  canvas.write(
    canvas.set([{ text: title, size: 32, weight: 'strong', colour: palette.title }], WIDTH - 30),
    PAGE.left,
    1.16,
  );
  canvas.space(10);
  if (subtitle !== '') {
    canvas.write(
      canvas.set(spansOf(page, subtitle, [], { size: 13, weight: 'regular', colour: palette.ink }), WIDTH - 30),
      PAGE.left,
      1.45,
    );
  }
  canvas.space(22);
  doc.rect(PAGE.left, canvas.y(), 46, 2.5).fill(palette.accent);
  canvas.moveTo(canvas.y() + 24);
  for (const block of prepared.cover) printBlock(page, block);

  const sentence = canvas.set(
    [
      {
        text: words.editionSentence(edition, brand.company, accountName),
        size: 9.5,
        weight: 'regular',
        colour: palette.ink,
      },
    ],
    WIDTH - 120,
  );
  const lines = [
    ...canvas.set([{ text: words.edition[edition], size: 9.5, weight: 'strong', colour: palette.title }], WIDTH),
    ...sentence,
    ...canvas.set([{ text: prepared.asOf, size: 9.5, weight: 'regular', colour: palette.quiet }], WIDTH),
  ];
  const top = PAGE.height - 74 - canvas.heightOf(lines, 1.55);
  doc
    .moveTo(PAGE.left, top - 12)
    .lineTo(PAGE.left + WIDTH, top - 12)
    .lineWidth(0.5)
    .strokeColor(palette.rule)
    .stroke();
  canvas.drawLines(lines, PAGE.left, top, 1.55);
}

export interface ContentsEntry {
  readonly title: string;
  readonly place: string;
  readonly page: number;
}

const ROW = 25;
/** What a page of contents holds; more sections than that are in the bookmarks. */
export const MAX_CONTENTS = Math.floor((PAGE.height - PAGE.top - PAGE.bottom - 60) / ROW);

export function printContents({ canvas, words }: PdfPage, entries: readonly ContentsEntry[]): void {
  const { palette } = canvas;
  canvas.moveTo(PAGE.top);
  canvas.drawLines(
    canvas.set([{ text: words.contents, size: 17, weight: 'strong', colour: palette.title }], WIDTH),
    PAGE.left,
    PAGE.top,
    1.3,
  );
  let y = PAGE.top + 44;
  for (const { title, place, page } of entries.slice(0, MAX_CONTENTS)) {
    const style = { size: 10.5, weight: 'regular', colour: palette.ink, link: `#${place}` } as const;
    const [line] = canvas.set([{ ...style, text: title }], WIDTH - 50);
    canvas.drawLines(line ? [line] : [], PAGE.left, y, 1.4);
    canvas.drawLines(canvas.set([{ ...style, text: String(page) }], 40), PAGE.left, y, 1.4, WIDTH);
    canvas.doc
      .moveTo(PAGE.left, y + 19)
      .lineTo(PAGE.left + WIDTH, y + 19)
      .lineWidth(0.5)
      .strokeColor(palette.rule)
      .stroke();
    y += ROW;
  }
}
