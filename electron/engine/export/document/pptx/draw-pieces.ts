// Draws what was planned for a slide: native text, tables and charts, and the map as shapes, all of which a person can edit.
import type PptxGenJS from 'pptxgenjs';
import { textParts } from '../document-text.ts';
import { dayInWords } from '../document-words.ts';
import type { Measure } from '../face-metrics.ts';
import { DOT, placePeople } from '../plot/people-plot.ts';
import type { Statement } from '../prepare-document.ts';
import { hasHead } from '../table-head.ts';
import { boxOf, type Deck, FACE, hex, inches } from './deck.ts';
import { drawChart } from './draw-chart.ts';
import type { Piece } from './slide-plan.ts';
import { CELL, STEP, TEXT } from './slide-text.ts';

type Slide = PptxGenJS.Slide;
type Run = PptxGenJS.TextProps;

const PLAIN = { margin: 0, valign: 'top', fit: 'none', fontFace: FACE } as const;

/** A statement as runs, its gaps marked, behind it the numbers of its sources. */
export function runsOf(
  { palette, prepared }: Deck,
  { text, sources }: Statement,
  options: PptxGenJS.TextPropsOptions,
): Run[] {
  const runs = textParts(text).map((part): Run => {
    if (part.kind === 'gap') {
      return { text: part.text, options: { ...options, color: hex(palette.gapInk), highlight: hex(palette.gapPaper) } };
    }
    if (part.kind === 'link')
      return { text: part.text, options: { ...options, color: hex(palette.accent), hyperlink: { url: part.text } } };
    return { text: part.text, options };
  });
  const marks = prepared.marksOf(sources);
  if (marks.length > 0) {
    runs.push({
      text: `\u00a0${marks.map((mark) => mark.text).join(',')}`,
      options: { ...options, bold: false, superscript: true, color: hex(palette.accent) },
    });
  }
  return runs.length > 0 ? runs : [{ text: '', options }];
}

export function drawPiece(deck: Deck, slide: Slide, piece: Piece): void {
  const { palette } = deck;
  const ink = { fontFace: FACE, color: hex(palette.ink) };
  switch (piece.kind) {
    case 'text':
      slide.addText(
        piece.lines.flatMap((line) => {
          const runs = runsOf(deck, line, { ...ink, fontSize: TEXT.size });
          // A paragraph's own options on its first run alone: to the library each run with a bullet is a new paragraph.
          const paragraph = {
            ...(piece.bullets ? { bullet: { indent: TEXT.bullet } } : {}),
            paraSpaceAfter: TEXT.after,
            lineSpacingMultiple: 1.1,
          };
          return runs.map((run, index) => ({
            ...run,
            options: {
              ...run.options,
              ...(index === 0 ? paragraph : {}),
              ...(index === runs.length - 1 ? { breakLine: true } : {}),
            },
          }));
        }),
        { ...boxOf(piece), ...PLAIN },
      );
      return;
    case 'caption':
      slide.addText(runsOf(deck, piece.line, { ...ink, fontSize: 13, bold: true }), { ...boxOf(piece), ...PLAIN });
      return;
    case 'figures':
      drawFigures(deck, slide, piece);
      return;
    case 'table':
      drawTable(deck, slide, piece);
      return;
    case 'chart':
      drawChart(deck, slide, piece, piece.chart);
      return;
    case 'people':
      drawPeople(deck, slide, piece);
      return;
    case 'steps':
      drawSteps(deck, slide, piece);
      return;
    case 'gap':
      slide.addText(
        [
          { text: `${deck.words.gap}: `, options: { bold: true } },
          { text: piece.prompt, options: {} },
        ],
        {
          ...boxOf(piece),
          ...PLAIN,
          margin: [6, 12, 6, 12],
          valign: 'middle',
          fontSize: TEXT.size,
          color: hex(palette.gapInk),
          fill: { color: hex(palette.gapPaper) },
        },
      );
  }
}

function drawFigures(deck: Deck, slide: Slide, piece: Extract<Piece, { kind: 'figures' }>): void {
  const { palette, measure } = deck;
  const gutter = 16;
  const width = (piece.w - gutter * (piece.items.length - 1)) / piece.items.length;
  const room = width - 26;
  const fits = (size: number) => piece.items.every(({ value }) => measure(value, size, 'strong') + 16 <= room);
  const size = [28, 24, 20, 17].find(fits) ?? 13;
  for (const [index, { label, value, note, sources }] of piece.items.entries()) {
    const x = piece.x + index * (width + gutter);
    slide.addShape('rect', {
      ...boxOf({ ...piece, x, w: width }),
      fill: { color: hex(palette.tint) },
      line: { type: 'none' },
    });
    slide.addShape('rect', {
      ...boxOf({ ...piece, x, w: 3 }),
      fill: { color: hex(palette.title) },
      line: { type: 'none' },
    });
    const small = noteSize(note, room, measure);
    slide.addText(
      [
        ...runsOf(
          deck,
          { text: value, sources },
          { fontSize: size, bold: true, color: hex(palette.title), fontFace: FACE },
        ),
        {
          text: label,
          options: { fontSize: 12, bold: true, color: hex(palette.ink), fontFace: FACE, breakLine: note !== '' },
        },
        ...(note === ''
          ? []
          : runsOf(deck, { text: note, sources: [] }, { fontSize: small, color: hex(palette.quiet), fontFace: FACE })),
      ].map((run, at, all) =>
        all[at + 1]?.text === label ? { ...run, options: { ...run.options, breakLine: true } } : run,
      ),
      { ...boxOf({ ...piece, x: x + 14, w: room }), ...PLAIN, valign: 'middle' },
    );
  }
}

/** Two lines at most. */
function noteSize(note: string, width: number, measure: Measure): number {
  return [10.5, 9.5, 8.5].find((size) => measure(note, size) <= width * 1.85) ?? 8;
}

function drawTable(deck: Deck, slide: Slide, piece: Extract<Piece, { kind: 'table' }>): void {
  const { palette } = deck;
  const rule = { type: 'solid', pt: 0.75, color: hex(palette.rule) } as const;
  const none = { type: 'none' } as const;
  const margin = [CELL.padY, CELL.padX, CELL.padY, CELL.padX].map(inches) as [number, number, number, number];
  const base = { fontFace: FACE, fontSize: CELL.size, margin, valign: 'top' } as const;
  const head = piece.columns.map(({ title, align }) => ({
    text: title,
    options: {
      ...base,
      align,
      bold: true,
      color: hex(palette.title),
      fill: { color: hex(palette.tint) },
      border: [none, none, rule, none] as [typeof none, typeof none, typeof rule, typeof none],
    },
  }));
  const rows = piece.rows.map(({ cells, sources }) =>
    piece.columns.map(({ align }, index) => ({
      text: runsOf(
        deck,
        { text: cells[index] ?? '', sources: index === piece.columns.length - 1 ? sources : [] },
        { fontFace: FACE, fontSize: CELL.size, color: hex(palette.ink) },
      ),
      options: {
        ...base,
        align,
        border: [none, none, rule, none] as [typeof none, typeof none, typeof rule, typeof none],
      },
    })),
  );
  const titled = hasHead(piece.columns);
  slide.addTable(titled ? [head, ...rows] : rows, {
    x: inches(piece.x),
    y: inches(piece.y),
    w: inches(piece.w),
    colW: piece.columns.map(({ width }) => inches(width)),
    rowH: [...(titled ? [piece.headHeight] : []), ...piece.rows.map(({ height }) => height)].map(inches),
    autoPage: false,
  });
}

function drawPeople(deck: Deck, slide: Slide, piece: Extract<Piece, { kind: 'people' }>): void {
  const { palette, measure, words } = deck;
  const { field, people } = placePeople(piece.block, piece.w, piece.h, measure, 10);
  const at = (x: number, y: number, w: number, h: number) => boxOf({ x: piece.x + x, y: piece.y + y, w, h });
  const middle = { x: (field.left + field.right) / 2, y: (field.top + field.bottom) / 2 };
  const line = { color: hex(palette.rule), width: 0.75 };
  const [w, h] = [field.right - field.left, field.bottom - field.top];
  slide.addShape('rect', { ...at(field.left, field.top, w, h), fill: { color: hex(palette.paper) }, line });
  slide.addShape('rect', {
    ...at(field.left, field.top, w / 2, h / 2),
    fill: { color: hex(palette.tint) },
    line: { type: 'none' },
  });
  slide.addShape('line', { ...at(field.left, middle.y, w, 0), line });
  slide.addShape('line', { ...at(middle.x, field.top, 0, h), line });
  const small = { ...PLAIN, fontSize: 10, color: hex(palette.quiet), valign: 'middle', wrap: false } as const;
  const under = (text: string, x: number, wide: number, align: 'left' | 'center' | 'right', bold = false) =>
    slide.addText(text, { ...at(x, field.bottom + 3, wide, 16), ...small, align, bold });
  under(words.low, field.left, 60, 'left');
  under(words.strength, field.left + 60, w - 120, 'center', true);
  under(words.high, field.right - 60, 60, 'right');
  // Turned about its middle, so the box is set as it lies before it is turned.
  const beside = (text: string, y: number, long: number, align: 'left' | 'center' | 'right', bold = false) =>
    slide.addText(text, { ...at(field.left - 12 - long / 2, y - 8, long, 16), ...small, align, bold, rotate: 270 });
  beside(words.low, field.bottom - 30, 60, 'left');
  beside(words.influence, middle.y, h - 130, 'center', true);
  beside(words.high, field.top + 30, 60, 'right');
  for (const { x, y, gone, number, label } of people) {
    const r = DOT + 1;
    slide.addText(String(number), {
      ...at(x - r, y - r, r * 2, r * 2),
      ...PLAIN,
      shape: 'ellipse',
      align: 'center',
      valign: 'middle',
      fontSize: 8,
      bold: true,
      wrap: false,
      color: hex(gone ? palette.quiet : palette.paper),
      fill: { color: hex(gone ? palette.paper : palette.title) },
      line: { color: hex(gone ? palette.quiet : palette.paper), width: 0.75 },
    });
    if (label === null) continue;
    const wide = measure(label.text, 10) + 6;
    const left = label.anchor === 'start' ? label.x : label.anchor === 'end' ? label.x - wide : label.x - wide / 2;
    slide.addText(label.text, {
      ...at(left, label.y - 10.5, wide, 14),
      ...small,
      color: hex(gone ? palette.quiet : palette.ink),
      align: label.anchor === 'start' ? 'left' : label.anchor === 'end' ? 'right' : 'center',
    });
  }
}

function drawSteps(deck: Deck, slide: Slide, piece: Extract<Piece, { kind: 'steps' }>): void {
  const { palette, language, words } = deck;
  const column = piece.w / piece.items.length;
  const rail = piece.y + 12;
  slide.addShape('line', {
    ...boxOf({ x: piece.x, y: rail, w: piece.w, h: 0 }),
    line: { color: hex(palette.rule), width: 1.5 },
  });
  for (const [index, { day, title, text, done, sources }] of piece.items.entries()) {
    const x = piece.x + index * column;
    slide.addShape('ellipse', {
      ...boxOf({ x, y: rail - 6, w: 12, h: 12 }),
      fill: { color: hex(done ? palette.title : palette.paper) },
      line: { color: hex(palette.title), width: 1.5 },
    });
    const date = dayInWords(day, language, 'short');
    slide.addText(
      [
        {
          text: done ? `${date}, ${words.done}` : date,
          options: { fontSize: STEP.day, color: hex(palette.quiet), breakLine: true },
        },
        ...runsOf(
          deck,
          { text: title, sources: text === '' ? sources : [] },
          { fontSize: STEP.title, bold: true, color: hex(palette.ink) },
        ).map((run, at, all) =>
          at === all.length - 1 && text !== '' ? { ...run, options: { ...run.options, breakLine: true } } : run,
        ),
        ...(text === '' ? [] : runsOf(deck, { text, sources }, { fontSize: STEP.text, color: hex(palette.ink) })),
      ],
      { ...boxOf({ x, y: piece.y + STEP.rail - 6, w: column - STEP.gutter, h: piece.h - STEP.rail + 6 }), ...PLAIN },
    );
  }
}
