// A document as Word has it: styles a person can change, headings that make its outline, a foot with page numbers, the sources
// as an appendix with bookmarks that the numbers lead to.
import { setImmediate as nextTurn } from 'node:timers/promises';
import type * as Docx from 'docx';
import { documentWords } from '../document-words.ts';
import type { FaceMetrics } from '../face-metrics.ts';
import { logoSize } from '../logo-image.ts';
import { renamedFace, settledPackage } from '../office-package.ts';
import { paletteOf } from '../palette.ts';
import type { PreparedDocument } from '../prepare-document.ts';
import { blockChildren } from './docx-blocks.ts';
import { FACE, hex, type Letter, runsOf, WIDTH } from './docx-text.ts';

export async function documentDocx(
  prepared: PreparedDocument,
  metrics: FaceMetrics,
  signal: AbortSignal,
): Promise<Buffer> {
  const { document } = prepared;
  const docx = await import('docx');
  const charts = await import('docx/charts');
  const letter: Letter = {
    docx,
    charts,
    prepared,
    metrics,
    palette: paletteOf(document.brand),
    words: documentWords(document.language),
    language: document.language,
  };
  const children: (Docx.Paragraph | Docx.Table)[] = [];
  for (const [index, { key, title, blocks }] of document.sections.entries()) {
    signal.throwIfAborted();
    // Other calls are answered between sections.
    await nextTurn();
    children.push(
      new docx.Paragraph({
        heading: docx.HeadingLevel.HEADING_1,
        ...(index === 0 ? { pageBreakBefore: true } : {}),
        children: [new docx.Bookmark({ id: `section-${key}`, children: [new docx.TextRun(title)] })],
      }),
      ...blocks.flatMap((block) => blockChildren(letter, block)),
    );
  }
  const file = new docx.Document({
    title: `${document.title}, ${document.accountName}`,
    creator: document.brand.company === '' ? 'Tend' : document.brand.company,
    lastModifiedBy: document.brand.company === '' ? 'Tend' : document.brand.company,
    description: '',
    styles: stylesOf(letter),
    numbering: {
      config: [
        {
          reference: 'bullets',
          levels: [
            {
              level: 0,
              format: docx.LevelFormat.BULLET,
              text: '•',
              alignment: docx.AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 340, hanging: 280 } }, run: { color: hex(letter.palette.accent) } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 1247, bottom: 1247, left: 1134, right: 1134, footer: 567 },
          },
        },
        footers: {
          default: foot(letter),
          first: new docx.Footer({ children: [new docx.Paragraph({ children: [] })] }),
        },
        children: [...cover(letter), ...children, ...sourcesOf(letter)],
      },
    ],
  });
  const bytes = await docx.Packer.toBuffer(file);
  signal.throwIfAborted();
  const counted = countedIds();
  return settledPackage(bytes, document.at, (name, xml) => renamedFace(counted(name, xml), FACE, metrics.faces.office));
}

/** The library draws the ids of links between parts and counts bookmarks for as long as the program runs. */
function countedIds(): (name: string, xml: string) => string {
  const links = new Map<string, string>();
  const next = (ids: Map<string, string>, id: string, before: string): string => {
    const known = ids.get(id) ?? `${before}${ids.size + 1}`;
    ids.set(id, known);
    return known;
  };
  return (_name, xml) => {
    const bookmarks = new Map<string, string>();
    let drawings = 0;
    return xml
      .replace(/(<wp:docPr\b[^>]*?\bid=")\d+(?=")/g, (_, before: string) => {
        drawings += 1;
        return `${before}${drawings}`;
      })
      .replace(/(?<=")rId[\w-]{21}(?=")/g, (id) => next(links, id, 'rIdLink'))
      .replace(
        /(<w:bookmark(?:Start|End)\b[^>]*?w:id=")(\d+)(?=")/g,
        (_, before: string, id: string) => before + next(bookmarks, id, ''),
      );
  };
}

function stylesOf({ docx, palette, language }: Letter): Docx.IStylesOptions {
  const plain = { font: FACE, color: hex(palette.ink) } as const;
  const text = { basedOn: 'Normal', quickFormat: true } as const;
  return {
    default: {
      document: {
        run: { ...plain, size: 20, language: { value: language === 'de' ? 'de-DE' : 'en-GB' } },
        paragraph: { spacing: { after: 140, line: 300, lineRule: docx.LineRuleType.AUTO } },
      },
      title: {
        run: { ...plain, size: 64, bold: true, color: hex(palette.title) },
        paragraph: { spacing: { after: 160, line: 276, lineRule: docx.LineRuleType.AUTO } },
      },
      heading1: {
        run: { ...plain, size: 32, bold: true, color: hex(palette.title) },
        paragraph: {
          keepNext: true,
          spacing: { before: 420, after: 180 },
          border: { bottom: { style: docx.BorderStyle.SINGLE, size: 6, color: hex(palette.rule), space: 5 } },
        },
      },
      listParagraph: { run: plain, paragraph: { spacing: { after: 80, line: 290, lineRule: docx.LineRuleType.AUTO } } },
    },
    paragraphStyles: [
      { id: 'Subtitle', name: 'Subtitle', ...text, run: { size: 28 }, paragraph: { spacing: { after: 320 } } },
      {
        id: 'Caption',
        name: 'caption',
        ...text,
        run: { bold: true, size: 19 },
        paragraph: { keepNext: true, spacing: { before: 160, after: 60 } },
      },
      {
        id: 'TableText',
        name: 'Table Text',
        ...text,
        run: { size: 18 },
        paragraph: { spacing: { before: 0, after: 0, line: 260, lineRule: docx.LineRuleType.AUTO } },
      },
      {
        id: 'TableHead',
        name: 'Table Head',
        ...text,
        run: { size: 17, bold: true, color: hex(palette.title) },
        paragraph: { keepNext: true, spacing: { before: 0, after: 0, line: 260, lineRule: docx.LineRuleType.AUTO } },
      },
      {
        id: 'Quiet',
        name: 'Quiet',
        ...text,
        run: { size: 18, color: hex(palette.quiet) },
        paragraph: { spacing: { before: 0, after: 60 } },
      },
      {
        id: 'Source',
        name: 'Source',
        ...text,
        run: { size: 17 },
        paragraph: {
          spacing: { before: 0, after: 60, line: 250, lineRule: docx.LineRuleType.AUTO },
          indent: { left: 454, hanging: 454 },
        },
      },
    ],
  };
}

function cover(letter: Letter): (Docx.Paragraph | Docx.Table)[] {
  const { docx, palette, words, prepared } = letter;
  const { brand, title, subtitle, accountName, edition } = prepared.document;
  const logo = brand.logo ? logoSize(brand.logo, 215, 70) : null;
  return [
    ...(brand.logo && logo
      ? [
          new docx.Paragraph({
            children: [
              new docx.ImageRun({
                type: brand.logo.type === 'image/png' ? 'png' : 'jpg',
                data: Buffer.from(brand.logo.content, 'base64'),
                transformation: { width: Math.round(logo.width), height: Math.round(logo.height) },
                altText: { name: brand.company, title: brand.company, description: brand.company },
              }),
            ],
          }),
        ]
      : [
          new docx.Paragraph({
            children: [new docx.TextRun({ text: brand.company, bold: true, size: 26, color: hex(palette.title) })],
          }),
        ]),
    new docx.Paragraph({
      spacing: { before: 3400, after: 120 },
      children: [new docx.TextRun({ text: accountName, bold: true, size: 24, color: hex(palette.accent) })],
    }),
    new docx.Paragraph({ heading: docx.HeadingLevel.TITLE, children: [new docx.TextRun(title)] }),
    new docx.Paragraph({ style: 'Subtitle', children: runsOf(letter, subtitle, []) }),
    ...prepared.cover.flatMap((block) => blockChildren(letter, block)),
    new docx.Paragraph({
      spacing: { before: Math.max(600, 4200 - prepared.cover.length * 700), after: 60 },
      border: { top: { style: docx.BorderStyle.SINGLE, size: 18, color: hex(palette.accent), space: 10 } },
      children: [new docx.TextRun({ text: words.edition[edition], bold: true, color: hex(palette.title) })],
    }),
    new docx.Paragraph({
      spacing: { after: 60 },
      children: [new docx.TextRun(words.editionSentence(edition, brand.company, accountName))],
    }),
    new docx.Paragraph({ style: 'Quiet', children: [new docx.TextRun(prepared.asOf)] }),
  ];
}

function foot({ docx, palette, words, prepared }: Letter): Docx.Footer {
  const { brand, title, accountName, edition } = prepared.document;
  const text = [brand.company, title, accountName, words.edition[edition]].filter((one) => one !== '').join('  ·  ');
  const [before = '', between = ''] = words.page(1, 2).split(/\d/);
  return new docx.Footer({
    children: [
      new docx.Paragraph({
        border: { top: { style: docx.BorderStyle.SINGLE, size: 4, color: hex(palette.rule), space: 6 } },
        tabStops: [{ type: docx.TabStopType.RIGHT, position: WIDTH }],
        spacing: { after: 0 },
        children: [
          new docx.TextRun({ text, size: 16, color: hex(palette.quiet) }),
          new docx.TextRun({
            size: 16,
            color: hex(palette.quiet),
            children: [new docx.Tab(), before, docx.PageNumber.CURRENT, between, docx.PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });
}

function sourcesOf(letter: Letter): Docx.Paragraph[] {
  const { docx, words, prepared, palette } = letter;
  if (prepared.sources.length === 0) return [];
  return [
    new docx.Paragraph({ heading: docx.HeadingLevel.HEADING_1, children: [new docx.TextRun(words.sources)] }),
    new docx.Paragraph({ style: 'Quiet', children: [new docx.TextRun(words.sourcesSentence)] }),
    ...prepared.sources.map(
      ({ number, says, day }) =>
        new docx.Paragraph({
          style: 'Source',
          children: [
            new docx.Bookmark({
              id: `source-${number}`,
              children: [new docx.TextRun({ text: String(number), color: hex(palette.accent) })],
            }),
            new docx.TextRun({ children: [new docx.Tab()] }),
            ...runsOf(letter, says, []),
            ...(day === ''
              ? []
              : [
                  new docx.TextRun({
                    text: ` (${day})`,
                    color: hex(palette.quiet),
                  }),
                ]),
          ],
        }),
    ),
  ];
}
