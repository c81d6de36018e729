// A document as plain Markdown beside a folder of its plots: readable as it is, and nothing in a text is ever taken for markup.
import type { DocumentBlock } from '../../../contract/documents.ts';
import { safeFileName } from '../file-names.ts';
import { type ZipFile, zipArchive } from '../zip-archive.ts';
import { textParts } from './document-text.ts';
import { type DocumentWords, dayInWords, documentWords, figureInWords, withUnit } from './document-words.ts';
import type { FaceMetrics } from './face-metrics.ts';
import { type Palette, paletteOf } from './palette.ts';
import { type ChartBlock, chartPlot } from './plot/chart-plot.ts';
import { peoplePlot } from './plot/people-plot.ts';
import type { Plot } from './plot/plot.ts';
import { plotSvg } from './plot/plot-svg.ts';
import type { PreparedDocument } from './prepare-document.ts';

type TableBlock = Extract<DocumentBlock, { type: 'table' }>;

interface Writing {
  readonly prepared: PreparedDocument;
  readonly palette: Palette;
  readonly words: DocumentWords;
  readonly metrics: FaceMetrics;
  readonly files: ZipFile[];
}

/** A zip: the text, and `plots/` with one SVG for each. */
export function documentMarkdown(prepared: PreparedDocument, metrics: FaceMetrics): Promise<Buffer> {
  const { document, sources } = prepared;
  const words = documentWords(document.language);
  const { brand, accountName, edition } = document;
  const writing: Writing = { prepared, palette: paletteOf(brand), words, metrics, files: [] };
  const parts = [
    `# ${escaped(document.title)}`,
    `**${escaped(accountName)}**`,
    document.subtitle === '' ? '' : lineOf(writing, document.subtitle, []),
    `> **${words.edition[edition]}.** ${escaped(words.editionSentence(edition, brand.company, accountName))}  \n> ${[brand.company, prepared.asOf].filter(Boolean).map(escaped).join(', ')}`,
    ...prepared.cover.map((block) => blockText(writing, block)),
    ...document.sections.flatMap(({ title, blocks }) => [
      `## ${escaped(title)}`,
      ...blocks.map((block) => blockText(writing, block)),
    ]),
    ...(sources.length === 0
      ? []
      : [
          `## ${words.sources}`,
          words.sourcesSentence,
          sources
            .map(({ number, says, day }) => `[${number}] ${lineOf(writing, says, [])}${day === '' ? '' : ` (${day})`}`)
            .join('  \n'),
        ]),
  ];
  const text = `${parts.filter((part) => part !== '').join('\n\n')}\n`;
  const name = `${safeFileName(document.title, 'Document')}.md`;
  return zipArchive([{ name, content: Buffer.from(text), at: document.at }, ...writing.files]);
}

function blockText(writing: Writing, block: DocumentBlock): string {
  const { words, prepared, palette, metrics } = writing;
  const { language } = prepared.document;
  const plain = { palette, measure: metrics.measure };
  switch (block.type) {
    case 'paragraph':
      return lineOf(writing, block.text, block.sources);
    case 'bullets':
      return block.items.map(({ text, sources }) => `- ${lineOf(writing, text, sources)}`).join('\n');
    case 'figures':
      return block.items
        .map(({ label, value, note, sources }) => {
          const behind = note === '' ? '' : `, ${lineOf(writing, note, [])}`;
          return `- **${lineOf(writing, value, [])}** ${escaped(label)}${behind}${numbers(writing, sources)}`;
        })
        .join('\n');
    case 'table':
      return tableText(writing, block);
    case 'chart':
      return [
        `**${lineOf(writing, block.title, block.sources)}**`,
        image(writing, chartPlot(block, 640, 280, { ...plain, language })),
        tableText(writing, chartTable(block, language, words)),
      ].join('\n\n');
    case 'people':
      return image(writing, peoplePlot(block, 560, 360, { ...plain, words }));
    case 'timeline':
      return block.items
        .map(({ day, title, text, done, sources }) => {
          const when = `${dayInWords(day, language, 'short')}${done ? `, ${words.done}` : ''}`;
          return `- **${when}**: ${lineOf(writing, text === '' ? title : `${title}. ${text}`, sources)}`;
        })
        .join('\n');
    case 'gap':
      return `> **${words.gap}:** ${escaped(block.prompt)}`;
  }
}

function chartTable(block: ChartBlock, language: 'en' | 'de', words: DocumentWords): TableBlock {
  return {
    type: 'table',
    columns: [
      { title: '', align: 'left', share: 0 },
      ...block.series.map(({ name }) => ({ title: name, align: 'right' as const, share: 0 })),
    ],
    rows: block.labels.map((label, index) => ({
      cells: [
        label,
        ...block.series.map(({ values }) => {
          const value = values[index] ?? null;
          return value === null ? words.noValue : withUnit(figureInWords(value, language), block.unit);
        }),
      ],
      sources: [],
    })),
  };
}

function tableText(writing: Writing, { columns, rows }: TableBlock): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    row(columns.map(({ title }) => escaped(title))),
    row(columns.map(({ align }) => (align === 'right' ? '---:' : '---'))),
    ...rows.map(({ cells, sources }) =>
      row(columns.map((_, index) => lineOf(writing, cells[index] ?? '', index === columns.length - 1 ? sources : []))),
    ),
  ].join('\n');
}

function image({ files, prepared }: Writing, plot: Plot): string {
  const name = `plots/${String(files.length + 1).padStart(2, '0')}.svg`;
  files.push({ name, content: Buffer.from(plotSvg(plot)), at: prepared.document.at });
  return `![${escaped(plot.says)}](${name})`;
}

function lineOf(writing: Writing, text: string, sources: readonly string[]): string {
  const parts = textParts(text).map((part) => {
    if (part.kind === 'gap') return `**\\[\\[${escaped(part.text)}\\]\\]**`;
    return part.kind === 'link' ? `<${part.text}>` : escaped(part.text);
  });
  return `${parts.join('')}${numbers(writing, sources)}`;
}

function numbers({ prepared }: Writing, sources: readonly string[]): string {
  const found = prepared.marksOf(sources).map((mark) => mark.text);
  return found.length === 0 ? '' : ` [${found.join(', ')}]`;
}

/** Everything Markdown could take for markup, within a line and at its beginning. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>#|~$&]/g, '\\$&')
    .replace(/^(\s*)([-+=:])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2')
    .replace(/(https?):\/\//gi, '$1:\\/\\/');
}
