// Blocks as Word has them: paragraphs in styles, native lists, tables whose headings are repeated, charts with their figures.
import type * as Docx from 'docx';
import type { DocumentBlock } from '../../../../contract/documents.ts';
import { dayInWords } from '../document-words.ts';
import { type ChartBlock, inWords, seriesColour } from '../plot/chart-plot.ts';
import { scaleOf } from '../plot/chart-scale.ts';
import { peoplePlot } from '../plot/people-plot.ts';
import { plotPng } from '../plot/plot-png.ts';
import { plotSvg } from '../plot/plot-svg.ts';
import { formatOf } from '../pptx/draw-chart.ts';
import { hasHead } from '../table-head.ts';
import { FACE, hex, type Letter, runsOf, WIDTH } from './docx-text.ts';

type Child = Docx.Paragraph | Docx.Table;
type TableBlock = Extract<DocumentBlock, { type: 'table' }>;

export function blockChildren(letter: Letter, block: DocumentBlock): Child[] {
  const { docx, palette, words, language } = letter;
  switch (block.type) {
    case 'paragraph':
      return [new docx.Paragraph({ children: runsOf(letter, block.text, block.sources) })];
    case 'bullets':
      return block.items.map(
        ({ text, sources }) =>
          new docx.Paragraph({
            style: 'ListParagraph',
            numbering: { reference: 'bullets', level: 0 },
            children: runsOf(letter, text, sources),
          }),
      );
    case 'figures':
      return [...rowsOf(block.items, 4).map((items) => figuresTable(letter, items)), space(letter)];
    case 'table':
      return [table(letter, block), space(letter)];
    case 'chart':
      return chart(letter, block);
    case 'people':
      return people(letter, block);
    case 'timeline':
      return [
        table(letter, {
          type: 'table',
          columns: [
            { title: words.day, align: 'left', share: 0.18 },
            { title: words.step, align: 'left', share: 0.67 },
            { title: words.state, align: 'left', share: 0.15 },
          ],
          rows: block.items.map(({ day, title, text, done, sources }) => ({
            cells: [
              dayInWords(day, language, 'short'),
              text === '' ? title : `${title}: ${text}`,
              done ? words.done : words.open,
            ],
            sources,
          })),
        }),
        space(letter),
      ];
    case 'gap':
      return [
        new docx.Paragraph({
          spacing: { before: 140, after: 140 },
          shading: { type: docx.ShadingType.CLEAR, fill: hex(palette.gapPaper), color: 'auto' },
          border: { left: { style: docx.BorderStyle.SINGLE, size: 18, color: hex(palette.gapInk), space: 8 } },
          children: [
            new docx.TextRun({ text: `${words.gap}: `, bold: true, color: hex(palette.gapInk) }),
            new docx.TextRun({ text: block.prompt, color: hex(palette.gapInk) }),
          ],
        }),
      ];
  }
}

/** A table takes no space of its own below it. */
function space({ docx }: Letter): Docx.Paragraph {
  return new docx.Paragraph({
    spacing: { before: 0, after: 60, line: 200, lineRule: docx.LineRuleType.AUTO },
    children: [],
  });
}

function rowsOf<T>(items: readonly T[], most: number): T[][] {
  const count = Math.ceil(items.length / most);
  const size = Math.ceil(items.length / Math.max(count, 1));
  return Array.from({ length: count }, (_, row) => items.slice(row * size, (row + 1) * size));
}

function table(letter: Letter, { columns, rows }: TableBlock): Docx.Table {
  const { docx, palette } = letter;
  const whole = columns.reduce((sum, { share }) => sum + share, 0) || 1;
  const widths = columns.map(({ share }) => Math.round((WIDTH * share) / whole));
  const none = { style: docx.BorderStyle.NONE, size: 0, color: 'auto' } as const;
  const rule = { style: docx.BorderStyle.SINGLE, size: 4, color: hex(palette.rule) } as const;
  const borders = { top: none, left: none, right: none, bottom: rule };
  const side = (index: number) => (columns[index]?.align === 'right' ? { alignment: docx.AlignmentType.RIGHT } : {});
  return new docx.Table({
    width: { size: WIDTH, type: docx.WidthType.DXA },
    columnWidths: widths,
    layout: docx.TableLayoutType.FIXED,
    borders: { top: none, left: none, right: none, bottom: none, insideHorizontal: none, insideVertical: none },
    margins: { top: 70, bottom: 70, left: 90, right: 90 },
    rows: [
      ...(hasHead(columns)
        ? [
            new docx.TableRow({
              tableHeader: true,
              cantSplit: true,
              children: columns.map(
                ({ title }, index) =>
                  new docx.TableCell({
                    borders,
                    width: { size: widths[index] ?? 0, type: docx.WidthType.DXA },
                    shading: { type: docx.ShadingType.CLEAR, fill: hex(palette.tint), color: 'auto' },
                    children: [
                      new docx.Paragraph({ style: 'TableHead', ...side(index), children: [new docx.TextRun(title)] }),
                    ],
                  }),
              ),
            }),
          ]
        : []),
      ...rows.map(
        ({ cells, sources }) =>
          new docx.TableRow({
            cantSplit: cells.every((cell) => cell.length < 800),
            children: columns.map(
              (_, index) =>
                new docx.TableCell({
                  borders,
                  width: { size: widths[index] ?? 0, type: docx.WidthType.DXA },
                  children: [
                    new docx.Paragraph({
                      style: 'TableText',
                      ...side(index),
                      children: runsOf(letter, cells[index] ?? '', index === columns.length - 1 ? sources : []),
                    }),
                  ],
                }),
            ),
          }),
      ),
    ],
  });
}

function figuresTable(letter: Letter, items: Extract<DocumentBlock, { type: 'figures' }>['items']): Docx.Table {
  const { docx, palette } = letter;
  const none = { style: docx.BorderStyle.NONE, size: 0, color: 'auto' } as const;
  const gap = { style: docx.BorderStyle.SINGLE, size: 48, color: 'FFFFFF' } as const;
  const width = Math.floor(WIDTH / items.length);
  return new docx.Table({
    width: { size: WIDTH, type: docx.WidthType.DXA },
    columnWidths: items.map(() => width),
    layout: docx.TableLayoutType.FIXED,
    margins: { top: 110, bottom: 110, left: 150, right: 90 },
    borders: { top: none, left: none, right: none, bottom: none, insideHorizontal: none, insideVertical: gap },
    rows: [
      new docx.TableRow({
        cantSplit: true,
        children: items.map(
          ({ label, value, note, sources }) =>
            new docx.TableCell({
              width: { size: width, type: docx.WidthType.DXA },
              shading: { type: docx.ShadingType.CLEAR, fill: hex(palette.tint), color: 'auto' },
              borders: {
                top: none,
                bottom: gap,
                left: { style: docx.BorderStyle.SINGLE, size: 18, color: hex(palette.title) },
                right: gap,
              },
              children: [
                new docx.Paragraph({
                  style: 'TableText',
                  keepNext: true,
                  children: runsOf(letter, value, sources, {
                    bold: true,
                    size: value.length > 12 ? 24 : 34,
                    color: hex(palette.title),
                  }),
                }),
                new docx.Paragraph({
                  style: 'TableText',
                  keepNext: note !== '',
                  children: [new docx.TextRun({ text: label, bold: true })],
                }),
                ...(note === ''
                  ? []
                  : [
                      new docx.Paragraph({
                        style: 'TableText',
                        children: runsOf(letter, note, [], { size: 16, color: hex(palette.quiet) }),
                      }),
                    ]),
              ],
            }),
        ),
      }),
    ],
  });
}

function chart(letter: Letter, block: ChartBlock): Child[] {
  const { docx, charts, palette, language } = letter;
  const title = new docx.Paragraph({
    style: 'Caption',
    keepNext: true,
    children: runsOf(letter, block.title, block.sources),
  });
  if (block.series.length === 0 || block.labels.length === 0) return [title];
  const values = block.series.flatMap((one) => one.values).filter((value) => value !== null);
  const scale = scaleOf(values, block.form === 'bar');
  const font = { name: FACE, size: 9, color: hex(palette.quiet) };
  const common = {
    categories: [...block.labels],
    series: block.series.map(({ name, values: row }, index) => {
      const color = hex(seriesColour(palette, index));
      return {
        name,
        color,
        values: row.slice(0, block.labels.length),
        ...(block.form === 'line' ? { line: { color, width: 2.25 } } : {}),
      };
    }),
    legend: block.series.length > 1 ? ({ position: 'top', font } as const) : (false as const),
    font: { name: FACE },
    chartArea: { fill: 'FFFFFF', border: 'none' as const },
    transformation: { width: 640, height: 290 },
    categoryAxis: { font },
    valueAxis: {
      font,
      minimum: scale.low,
      maximum: scale.high,
      interval: (scale.ticks[1] ?? 1) - (scale.ticks[0] ?? 0),
      numberFormat: formatOf(values, block.unit),
    },
    altText: {
      id: '1',
      name: block.title,
      title: block.title,
      description: block.series.map((one) => inWords(one.name, one.values, block, { language })).join('; '),
    },
  };
  const run =
    block.form === 'line'
      ? new charts.ChartRun({ type: 'line', markers: true, ...common })
      : new charts.ChartRun({
          type: 'column',
          ...common,
          ...(values.length <= 14
            ? {
                dataLabels: {
                  value: true,
                  position: 'outsideEnd' as const,
                  numberFormat: formatOf(values, block.unit),
                  font,
                },
              }
            : {}),
        });
  return [title, new docx.Paragraph({ children: [run] })];
}

function people(letter: Letter, block: Extract<DocumentBlock, { type: 'people' }>): Child[] {
  const { docx, palette, words, metrics } = letter;
  const plot = peoplePlot(block, 482, 290, { palette, measure: metrics.measure, words });
  const size = { width: Math.round((plot.width * 4) / 3), height: Math.round((plot.height * 4) / 3) };
  return [
    new docx.Paragraph({
      keepNext: true,
      children: [
        new docx.ImageRun({
          type: 'svg',
          data: Buffer.from(plotSvg(plot)),
          transformation: size,
          fallback: { type: 'png', data: plotPng(plot, metrics) },
          altText: { name: words.map, title: words.map, description: plot.says },
        }),
      ],
    }),
  ];
}
