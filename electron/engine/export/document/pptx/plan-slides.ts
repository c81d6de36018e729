// Lays a section out over as many slides as it takes: text and the chart it is about side by side, two charts beside each other,
// the map with its people; lists and tables go on with their headings on the next slide.
import {
  type DocumentBlock,
  type DocumentLine,
  type DocumentSection,
  sourcesOfBlock,
} from '../../../../contract/documents.ts';
import type { DocumentWords } from '../document-words.ts';
import type { Measure } from '../face-metrics.ts';
import { hasHead } from '../table-head.ts';
import { BODY, type Box, type Piece, type Slide } from './slide-plan.ts';
import { gapHeight, lineHeight, stepsHeight, tableColumns, tableRow } from './slide-text.ts';

const SPACE = 14;
const CAPTION = 24;
const FIGURES = 92;
const CHART = { least: 220, most: 340 } as const;
const NARROW = 300;
const STEPS = 5;

type TextBlock = Extract<DocumentBlock, { type: 'paragraph' | 'bullets' | 'gap' }>;
type ChartBlock = Extract<DocumentBlock, { type: 'chart' }>;

interface Draft {
  readonly pieces: Piece[];
  readonly sources: string[];
}

export function planSlides(section: DocumentSection, measure: Measure, words: DocumentWords): Slide[] {
  const slides: Draft[] = [{ pieces: [], sources: [] }];
  let y: number = BODY.top;
  const bottom = BODY.top + BODY.height;

  const current = (): Draft => slides[slides.length - 1] ?? { pieces: [], sources: [] };
  const turn = () => {
    if (current().pieces.length === 0) return;
    slides.push({ pieces: [], sources: [] });
    y = BODY.top;
  };
  const left = () => bottom - y;
  const put = (piece: Piece, sources: readonly string[], advance = piece.h + SPACE) => {
    current().pieces.push(piece);
    current().sources.push(...sources);
    y += advance;
  };
  const place = (h: number, x: number = BODY.left, w: number = BODY.width): Box => ({ x, y, w, h });

  for (let index = 0; index < section.blocks.length; index += 1) {
    const rest = section.blocks.slice(index);
    const beside = besideChart(rest);
    if (beside) {
      index += beside.texts.length + beside.after.length;
      putBeside([...beside.texts, ...beside.after], beside.chart);
      continue;
    }
    const [block, next] = rest;
    if (block?.type === 'chart' && next?.type === 'chart') {
      index += 1;
      putCharts(block, next);
    } else if (block) putBlock(block);
  }
  const filled = slides.filter(({ pieces }) => pieces.length > 0);
  return filled.map((slide, index) => ({
    section: section.key,
    title: section.title,
    part: index + 1,
    parts: filled.length,
    ...slide,
  }));

  /** Text that leads up to a chart and away from it, where it is short enough for the narrow column. */
  function besideChart(
    rest: readonly DocumentBlock[],
  ): { texts: TextBlock[]; after: TextBlock[]; chart: ChartBlock } | null {
    const texts: TextBlock[] = [];
    const after: TextBlock[] = [];
    let chart: ChartBlock | null = null;
    let height = 0;
    for (const block of rest) {
      if (block.type === 'chart') {
        if (chart) break;
        chart = block;
        continue;
      }
      if (block.type !== 'paragraph' && block.type !== 'bullets' && block.type !== 'gap') break;
      height += textHeight(block, NARROW) + SPACE;
      if (height > BODY.height) break;
      (chart ? after : texts).push(block);
    }
    return chart && texts.length + after.length > 0 ? { texts, after, chart } : null;
  }

  function putBeside(texts: readonly TextBlock[], chart: ChartBlock): void {
    const height = texts.reduce((sum, one) => sum + textHeight(one, NARROW) + SPACE, 0);
    if (Math.max(height, CHART.least + CAPTION) > left()) turn();
    const top = y;
    for (const text of texts) put(textPiece(text, NARROW), sourcesOfBlock(text));
    y = top;
    const x = BODY.left + NARROW + 30;
    const h = Math.min(CHART.most + 20, left() - CAPTION);
    put(
      {
        kind: 'caption',
        line: { text: chart.title, sources: chart.sources },
        ...place(CAPTION, x, BODY.width - NARROW - 30),
      },
      [],
      CAPTION,
    );
    put({ kind: 'chart', chart, ...place(h, x, BODY.width - NARROW - 30) }, chart.sources);
    y = Math.max(y, top + height);
  }

  function putCharts(one: ChartBlock, other: ChartBlock): void {
    if (CHART.least + CAPTION > left()) turn();
    const top = y;
    const w = (BODY.width - 30) / 2;
    const h = Math.min(CHART.most, left() - CAPTION);
    for (const [index, chart] of [one, other].entries()) {
      const x = BODY.left + index * (w + 30);
      y = top;
      put(
        { kind: 'caption', line: { text: chart.title, sources: chart.sources }, ...place(CAPTION, x, w) },
        [],
        CAPTION,
      );
      put({ kind: 'chart', chart, ...place(h, x, w) }, chart.sources);
    }
  }

  function textHeight(block: TextBlock, width: number): number {
    if (block.type === 'gap') return gapHeight(block.prompt, width, measure, words);
    const lines = block.type === 'bullets' ? block.items : [block];
    return lines.reduce((sum, line) => sum + lineHeight(line, width, block.type === 'bullets', measure), 0);
  }

  function textPiece(block: TextBlock, width: number): Piece {
    const box = place(textHeight(block, width), BODY.left, width);
    if (block.type === 'gap') return { kind: 'gap', prompt: block.prompt, ...box };
    return {
      kind: 'text',
      bullets: block.type === 'bullets',
      lines: block.type === 'bullets' ? block.items : [block],
      ...box,
    };
  }

  function putBlock(block: DocumentBlock): void {
    switch (block.type) {
      case 'paragraph':
        putLines([block], false);
        return;
      case 'bullets':
        putLines(block.items, true);
        return;
      case 'gap': {
        const piece = textPiece(block, BODY.width);
        if (piece.h > left()) turn();
        put(textPiece(block, BODY.width), []);
        return;
      }
      case 'figures':
        for (const items of evenly(block.items, 5)) {
          if (FIGURES > left()) turn();
          put(
            { kind: 'figures', items, ...place(FIGURES) },
            items.flatMap(({ sources }) => sources),
          );
        }
        return;
      case 'chart': {
        if (CHART.least + CAPTION > left()) turn();
        put({ kind: 'caption', line: { text: block.title, sources: block.sources }, ...place(CAPTION) }, [], CAPTION);
        put({ kind: 'chart', chart: block, ...place(Math.min(CHART.most, left())) }, block.sources);
        return;
      }
      case 'table':
        putTable(block, BODY.left, BODY.width);
        return;
      case 'people':
        putPeople(block);
        return;
      case 'timeline':
        for (const items of evenly(block.items, STEPS)) {
          const h = stepsHeight(items, BODY.width, measure);
          if (h > BODY.height) {
            putTable(stepsAsTable(items), BODY.left, BODY.width);
            continue;
          }
          if (h > left()) turn();
          put(
            { kind: 'steps', items, ...place(h) },
            items.flatMap(({ sources }) => sources),
          );
        }
    }
  }

  /** A paragraph too long for a slide is split by sentences first, by words where it must. */
  function putLines(lines: readonly DocumentLine[], bullets: boolean): void {
    let open: DocumentLine[] = [];
    let held = 0;
    const close = () => {
      if (open.length === 0) return;
      const sources = open.flatMap((line) => line.sources);
      put({ kind: 'text', lines: open, bullets, ...place(held) }, sources);
      open = [];
      held = 0;
    };
    for (const line of lines.flatMap((one) => splitLine(one, bullets))) {
      const h = lineHeight(line, BODY.width, bullets, measure);
      if (held + h > left()) {
        close();
        if (h > left()) turn();
      }
      open.push(line);
      held += h;
    }
    close();
  }

  function splitLine(line: DocumentLine, bullets: boolean): DocumentLine[] {
    if (lineHeight(line, BODY.width, bullets, measure) <= BODY.height) return [line];
    const parts: string[] = [''];
    for (const word of line.text.split(/(?<=\s)/u)) {
      const longer = `${parts[parts.length - 1] ?? ''}${word}`;
      if (lineHeight({ ...line, text: longer }, BODY.width, bullets, measure) <= BODY.height)
        parts[parts.length - 1] = longer;
      else parts.push(word);
    }
    return parts.map((text) => ({ text: text.trim(), sources: line.sources }));
  }

  function putTable(block: Extract<DocumentBlock, { type: 'table' }>, x: number, width: number): void {
    const columns = tableColumns(block, width);
    const head = tableRow(
      block.columns.map(({ title }) => title),
      [],
      columns,
      measure,
      true,
    );
    let rows = block.rows.flatMap(({ cells, sources }) =>
      tableRow(cells, sources, columns, measure, false, BODY.height - (head[0]?.height ?? 0)),
    );
    const headHeight = hasHead(columns) ? (head[0]?.height ?? 0) : 0;
    do {
      if (headHeight + (rows[0]?.height ?? 0) > left()) turn();
      let h = headHeight;
      let count = 0;
      for (const row of rows) {
        if (h + row.height > left()) break;
        h += row.height;
        count += 1;
      }
      const shown = rows.slice(0, Math.max(count, 1));
      rows = rows.slice(shown.length);
      put(
        { kind: 'table', columns, rows: shown, headHeight, ...place(h, x, width) },
        shown.flatMap(({ sources }) => sources),
      );
      if (rows.length > 0) turn();
    } while (rows.length > 0);
  }

  function putPeople(block: Extract<DocumentBlock, { type: 'people' }>): void {
    turn();
    put({ kind: 'people', block, ...place(BODY.height) }, sourcesOfBlock(block), 0);
    // What follows stands on a slide of its own: the map takes this one whole.
    y = bottom;
  }

  function stepsAsTable(
    items: Extract<DocumentBlock, { type: 'timeline' }>['items'],
  ): Extract<DocumentBlock, { type: 'table' }> {
    return {
      type: 'table',
      columns: [
        { title: words.day, align: 'left', share: 0.16 },
        { title: words.step, align: 'left', share: 0.7 },
        { title: words.state, align: 'left', share: 0.14 },
      ],
      rows: items.map(({ day, title, text, done, sources }) => ({
        cells: [day, [title, text].filter(Boolean).join(': '), done ? words.done : words.open],
        sources,
      })),
    };
  }
}

/** Rows of at most so many, as even as can be: six are three and three, not five and one. */
function evenly<T>(items: readonly T[], most: number): T[][] {
  const rows = Math.ceil(items.length / most);
  const size = Math.ceil(items.length / Math.max(rows, 1));
  return Array.from({ length: rows }, (_, row) => items.slice(row * size, (row + 1) * size));
}
