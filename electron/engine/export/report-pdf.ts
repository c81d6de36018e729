// Prints a report as PDF on A4, without a browser. Text is text to it: nothing in a name or a sentence is followed or run.
// What prints is loaded with the first report: it is half of what the engine would else load at every start.
import type { Report, ReportLine, ReportSection } from './report.ts';
import { faceFile, faceName, faces, type Run, toRuns, type Weight } from './report-faces.ts';

const MARGIN = 54;
const NAME_WIDTH = 150;
const GAP = 14;
const INK = '#1d1b18';
const INK_2 = '#55504a';
const LINE = '#d2ccc2';
const ACCENT = '#1d5b40';
const LEADING = 1.38;
/** Longer texts are cut: a line of a report is read, not scrolled. */
const MAX_LETTERS = 600;

interface Style {
  readonly size: number;
  readonly weight: Weight;
  readonly colour: string;
}
const TITLE: Style = { size: 20, weight: 'strong', colour: INK };
const HEADING: Style = { size: 12, weight: 'strong', colour: ACCENT };
const BODY: Style = { size: 9.5, weight: 'regular', colour: INK };
const STRONG: Style = { size: 9.5, weight: 'strong', colour: INK };
const SMALL: Style = { size: 8, weight: 'regular', colour: INK_2 };

type Line = readonly Run[];

export async function reportPdf(report: Report): Promise<Buffer> {
  const { default: PDFDocument } = await import('pdfkit');
  const doc = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    bufferPages: true,
    info: { Title: report.title, Producer: 'Tend', Creator: 'Tend', CreationDate: new Date(report.at) },
    lang: 'en',
  });
  const bytes: Buffer[] = [];
  const done = new Promise<Buffer>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => bytes.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(bytes)));
    doc.on('error', reject);
  });
  for (const { part, weight } of faces) doc.registerFont(faceName(part, weight), faceFile(part, weight));
  const page = createPage(doc);
  page.write(report.title, TITLE, MARGIN, page.width);
  page.space(6);
  for (const sentence of report.sentences) page.write(sentence, BODY, MARGIN, page.width);
  for (const section of report.sections) printSection(page, section);
  if (page.unprintable()) {
    page.space(14);
    page.write(
      'A question mark stands for a letter that can’t be printed here; the CSV has them all.',
      SMALL,
      MARGIN,
      page.width,
    );
  }
  printFeet(doc, page, report.foot);
  doc.end();
  return done;
}

type Page = ReturnType<typeof createPage>;

function printSection(page: Page, section: ReportSection): void {
  page.space(18);
  // A heading never stands alone at the foot of a page.
  page.need(64);
  page.write(section.title, HEADING, MARGIN, page.width);
  page.write(section.sentence, BODY, MARGIN, page.width);
  page.space(4);
  for (const line of section.lines) printLine(page, line);
}

function printLine(page: Page, { name, text, figures }: ReportLine): void {
  const right = page.width - NAME_WIDTH - GAP;
  const names = page.wrap(name, STRONG, NAME_WIDTH);
  const texts = page.wrap(text, BODY, right);
  const small = figures === '' ? [] : page.wrap(figures, SMALL, right);
  const height = Math.max(page.height(names, STRONG), page.height(texts, BODY) + page.height(small, SMALL));
  page.need(height + 9);
  page.rule();
  page.space(4);
  const top = page.y();
  page.draw(names, STRONG, MARGIN, top);
  const under = page.draw(texts, BODY, MARGIN + NAME_WIDTH + GAP, top);
  page.draw(small, SMALL, MARGIN + NAME_WIDTH + GAP, under);
  page.space(height + 5);
}

function createPage(doc: PDFKit.PDFDocument) {
  const width = doc.page.width - 2 * MARGIN;
  const bottom = doc.page.height - MARGIN - 12;
  let y = MARGIN;
  let boxes = false;

  const widthOf = ({ face, text }: Run, size: number) => doc.font(face).fontSize(size).widthOfString(text);

  /** Lines no wider than asked; a word that is wider alone is cut where it must be. */
  function wrap(text: string, style: Style, max: number): Line[] {
    const cut = [...text].length > MAX_LETTERS ? `${[...text].slice(0, MAX_LETTERS).join('')}…` : text;
    const { runs, unprintable } = toRuns(cut, style.weight);
    boxes ||= unprintable;
    const lines: Run[][] = [[]];
    let used = 0;
    for (const piece of runs.flatMap(pieces)) {
      const wide = widthOf(piece, style.size);
      const current = lines.at(-1) ?? [];
      if (used + wide <= max || current.length === 0) {
        current.push(...(wide > max ? letters(piece) : [piece]));
        used += wide;
        if (wide <= max) continue;
        lines.splice(-1, 1, ...breakLetters(current, style.size, max));
        used = (lines.at(-1) ?? []).reduce((sum, run) => sum + widthOf(run, style.size), 0);
        continue;
      }
      const next = wide > max ? breakLetters(letters(piece), style.size, max) : [[piece]];
      lines.push(...next);
      used = (lines.at(-1) ?? []).reduce((sum, run) => sum + widthOf(run, style.size), 0);
    }
    return lines;
  }

  function breakLetters(runs: readonly Run[], size: number, max: number): Run[][] {
    const lines: Run[][] = [[]];
    let used = 0;
    for (const run of runs) {
      const wide = widthOf(run, size);
      if (used + wide > max && used > 0) {
        lines.push([]);
        used = 0;
      }
      (lines.at(-1) ?? []).push(run);
      used += wide;
    }
    return lines;
  }

  const height = (lines: readonly Line[], style: Style) => lines.length * style.size * LEADING;

  function draw(lines: readonly Line[], style: Style, left: number, top: number): number {
    let at = top;
    for (const line of lines) {
      let x = left;
      for (const run of line) {
        doc.font(run.face).fontSize(style.size).fillColor(style.colour);
        doc.text(run.text, x, at, { lineBreak: false });
        x += widthOf(run, style.size);
      }
      at += style.size * LEADING;
    }
    return at;
  }

  return {
    width,
    wrap,
    height,
    draw,
    y: () => y,
    unprintable: () => boxes,
    space(points: number) {
      y += points;
    },
    /** Turns the page unless this much is left of it. */
    need(points: number) {
      if (y + points <= bottom) return;
      doc.addPage();
      y = MARGIN;
    },
    rule() {
      doc
        .moveTo(MARGIN, y)
        .lineTo(MARGIN + width, y)
        .lineWidth(0.5)
        .strokeColor(LINE)
        .stroke();
    },
    write(text: string, style: Style, left: number, max: number) {
      for (const line of wrap(text, style, max)) {
        this.need(style.size * LEADING);
        y = draw([line], style, left, y);
      }
    },
  };
}

/** Words with the blank behind them. */
function pieces({ face, text }: Run): Run[] {
  return (text.match(/\S+\s?|\s/gu) ?? []).map((word) => ({ face, text: word }));
}

function letters({ face, text }: Run): Run[] {
  return [...text].map((letter) => ({ face, text: letter }));
}

function printFeet(doc: PDFKit.PDFDocument, page: Page, foot: string): void {
  const { start, count } = doc.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    doc.switchToPage(start + index);
    // Inside the margin, where text would otherwise turn the page.
    doc.page.margins.bottom = 0;
    const lines = page.wrap(`${foot}, page ${index + 1} of ${count}`, SMALL, page.width);
    page.draw(lines.slice(0, 1), SMALL, MARGIN, doc.page.height - 38);
  }
}
