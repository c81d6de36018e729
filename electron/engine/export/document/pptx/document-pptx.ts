// A document as a deck: cover, what is in it, its sections, the sources; the notes under each slide say what it rests on.
import { setImmediate as nextTurn } from 'node:timers/promises';
import type PptxGenJS from 'pptxgenjs';
import { documentWords } from '../document-words.ts';
import type { FaceMetrics } from '../face-metrics.ts';
import { checkLogo, logoSize } from '../logo-image.ts';
import { settledPackage } from '../office-package.ts';
import { paletteOf } from '../palette.ts';
import type { NumberedSource, PreparedDocument } from '../prepare-document.ts';
import { boxOf, type Deck, FACE, hex } from './deck.ts';
import { drawSources, sourcePages } from './deck-sources.ts';
import { drawPiece } from './draw-pieces.ts';
import { mended } from './mend-deck.ts';
import { planSlides } from './plan-slides.ts';
import { BODY, SLIDE, type Slide } from './slide-plan.ts';
import { gapHeight, lineHeight, linesOf } from './slide-text.ts';

const MASTER = 'tend';
const CONTENTS_FROM = 4;
const PER_COLUMN = 11;

export async function documentPptx(
  prepared: PreparedDocument,
  metrics: FaceMetrics,
  signal: AbortSignal,
): Promise<Buffer> {
  const { document, sources } = prepared;
  const { default: library } = await import('pptxgenjs');
  // Its types say it is the class; in Node it may be the module that holds it.
  const Library = (
    typeof library === 'function' ? library : (library as { default: unknown }).default
  ) as typeof PptxGenJS;
  const pptx = new Library();
  const palette = paletteOf(document.brand);
  const words = documentWords(document.language);
  const deck: Deck = {
    palette,
    words,
    prepared,
    measure: metrics.measure,
    face: metrics.faces.office,
    language: document.language,
  };
  pptx.layout = 'LAYOUT_WIDE';
  pptx.title = `${document.title}, ${document.accountName}`;
  pptx.company = document.brand.company;
  pptx.author = document.brand.company === '' ? 'Tend' : document.brand.company;
  pptx.theme = { headFontFace: FACE, bodyFontFace: FACE };
  defineMaster(pptx, deck);
  drawCover(pptx, deck);
  const slides = document.sections.flatMap((section) => planSlides(section, metrics.measure, words));
  const listed = document.sections.length >= CONTENTS_FROM;
  const firstSlide = 2 + (listed ? Math.ceil(document.sections.length / (PER_COLUMN * 2)) : 0);
  if (listed) drawContents(pptx, deck, slides, firstSlide);
  const byId = new Map(sources.map((source) => [source.id, source]));
  for (const plan of slides) {
    signal.throwIfAborted();
    await nextTurn();
    const slide = addSlide(pptx, plan.parts > 1 ? words.part(plan.title, plan.part, plan.parts) : plan.title);
    for (const piece of plan.pieces) drawPiece(deck, slide, piece);
    slide.addNotes(notesOf(deck, plan.sources, byId));
  }
  for (const page of sourcePages(deck)) {
    const slide = addSlide(pptx, page.title);
    drawSources(deck, slide, page.sources);
    slide.addNotes(words.sourcesSentence);
  }
  const file = await pptx.write({ outputType: 'nodebuffer', compression: false });
  signal.throwIfAborted();
  return settledPackage(file as Buffer, document.at, (name, xml) => mended(name, xml, deck));
}

function defineMaster(pptx: PptxGenJS, { palette, prepared, words }: Deck): void {
  const { brand, title, accountName, edition } = prepared.document;
  const foot = [brand.company, title, accountName, words.edition[edition]].filter((one) => one !== '').join('  ·  ');
  const logo = brand.logo ? logoSize(brand.logo, 110, 26) : null;
  pptx.defineSlideMaster({
    title: MASTER,
    background: { color: hex(palette.paper) },
    objects: [
      {
        rect: {
          ...boxOf({ x: 0, y: 0, w: SLIDE.width, h: 6 }),
          fill: { color: hex(palette.title) },
          line: { type: 'none' },
        },
      },
      {
        placeholder: {
          options: {
            name: 'title',
            type: 'title',
            ...boxOf({ x: BODY.left, y: 30, w: BODY.width - (logo ? 130 : 0), h: 56 }),
            margin: 0,
            fontFace: FACE,
            fontSize: 26,
            bold: true,
            color: hex(palette.title),
            align: 'left',
            valign: 'middle',
          },
          text: '',
        },
      },
      {
        line: {
          ...boxOf({ x: BODY.left, y: 504, w: BODY.width, h: 0 }),
          line: { color: hex(palette.rule), width: 0.75 },
        },
      },
      {
        text: {
          text: foot,
          options: {
            ...boxOf({ x: BODY.left, y: 508, w: BODY.width - 70, h: 18 }),
            margin: 0,
            fontFace: FACE,
            fontSize: 9,
            color: hex(palette.quiet),
            valign: 'middle',
          },
        },
      },
      ...(brand.logo && logo
        ? [
            {
              image: {
                ...boxOf({ x: BODY.left + BODY.width - logo.width, y: 45, w: logo.width, h: logo.height }),
                data: `${brand.logo.type};base64,${brand.logo.content}`,
              },
            },
          ]
        : []),
    ],
    slideNumber: {
      ...boxOf({ x: BODY.left + BODY.width - 60, y: 508, w: 60, h: 18 }),
      margin: 0,
      fontFace: FACE,
      fontSize: 9,
      color: hex(palette.quiet),
      align: 'right',
      valign: 'middle',
    },
  });
}

function addSlide(pptx: PptxGenJS, title: string): PptxGenJS.Slide {
  const slide = pptx.addSlide({ masterName: MASTER });
  // A long title is set smaller rather than over its place.
  const size = title.length > 95 ? 17 : title.length > 60 ? 21 : 26;
  slide.addText(title, { placeholder: 'title', fontSize: size });
  return slide;
}

function drawCover(pptx: PptxGenJS, deck: Deck): void {
  const { palette, prepared, words, measure } = deck;
  const { brand, title, subtitle, accountName, edition } = prepared.document;
  const slide = pptx.addSlide();
  slide.background = { color: hex(palette.paper) };
  const text = (words: string, y: number, h: number, options: PptxGenJS.TextPropsOptions) =>
    slide.addText(words, { ...boxOf({ x: 72, y, w: 780, h }), margin: 0, fontFace: FACE, valign: 'top', ...options });
  slide.addShape('rect', {
    ...boxOf({ x: 0, y: 0, w: 18, h: SLIDE.height }),
    fill: { color: hex(palette.title) },
    line: { type: 'none' },
  });
  if (brand.logo) {
    checkLogo(brand.logo);
    const size = logoSize(brand.logo, 190, 58);
    slide.addImage({
      ...boxOf({ x: 72, y: 52, w: size.width, h: size.height }),
      data: `${brand.logo.type};base64,${brand.logo.content}`,
      altText: brand.company,
    });
  } else if (brand.company !== '') {
    text(brand.company, 56, 26, { fontSize: 18, bold: true, color: hex(palette.title) });
  }
  const lines = linesOf(title, 780, { size: 44, weight: 'strong' }, measure);
  const size = lines > 2 ? 30 : 44;
  const height = linesOf(title, 780, { size, weight: 'strong' }, measure) * size * 1.2;
  const top = 196;
  text(accountName, top - 34, 28, { fontSize: 18, bold: true, color: hex(palette.accent) });
  text(title, top, height, { fontSize: size, bold: true, color: hex(palette.title) });
  text(subtitle, top + height + 12, 60, { fontSize: 18, color: hex(palette.ink) });
  let y = top + height + 50;
  for (const block of prepared.cover) {
    const h =
      block.type === 'gap' ? gapHeight(block.prompt, 780, measure, words) : lineHeight(block, 780, false, measure);
    const box = { x: 72, y, w: 780, h };
    drawPiece(
      deck,
      slide,
      block.type === 'gap'
        ? { kind: 'gap', prompt: block.prompt, ...box }
        : { kind: 'text', bullets: false, lines: [block], ...box },
    );
    y += h + 4;
  }
  slide.addShape('rect', {
    ...boxOf({ x: 72, y: 424, w: 60, h: 3 }),
    fill: { color: hex(palette.accent) },
    line: { type: 'none' },
  });
  slide.addText(
    [
      { text: words.edition[edition], options: { bold: true, color: hex(palette.title), breakLine: true } },
      {
        text: words.editionSentence(edition, brand.company, accountName),
        options: { color: hex(palette.ink), breakLine: true },
      },
      { text: deck.prepared.asOf, options: { color: hex(palette.quiet) } },
    ],
    { ...boxOf({ x: 72, y: 438, w: 780, h: 72 }), margin: 0, fontFace: FACE, fontSize: 12, valign: 'top' },
  );
  slide.addNotes(words.editionSentence(edition, brand.company, accountName));
}

function drawContents(pptx: PptxGenJS, deck: Deck, slides: readonly Slide[], firstSlide: number): void {
  const { palette, words } = deck;
  const entries = slides.flatMap((slide, index) =>
    slide.part === 1 ? [{ ...slide, number: firstSlide + index }] : [],
  );
  for (let from = 0; from < entries.length; from += PER_COLUMN * 2) {
    const slide = addSlide(pptx, words.contents);
    for (const [column, start] of [from, from + PER_COLUMN].entries()) {
      for (const [row, { title, number }] of entries.slice(start, start + PER_COLUMN).entries()) {
        const box = { x: BODY.left + column * 444, y: BODY.top + row * 34, w: 420, h: 30 };
        slide.addText(
          [
            { text: `${number}`, options: { color: hex(palette.accent), bold: true } },
            { text: `    ${title}`, options: { color: hex(palette.ink) } },
          ],
          {
            ...boxOf(box),
            margin: 0,
            fontFace: FACE,
            fontSize: title.length > 46 ? 12 : 15,
            valign: 'middle',
            hyperlink: { slide: number },
          },
        );
      }
    }
    slide.addNotes(words.contents);
  }
}

function notesOf({ words }: Deck, ids: readonly string[], byId: ReadonlyMap<string, NumberedSource>): string {
  const found = [...new Set(ids)].flatMap((id) => byId.get(id) ?? []).sort((one, other) => one.number - other.number);
  if (found.length === 0) return words.noSources;
  return [
    `${words.sourcesOfSlide}:`,
    ...found.map(({ number, says, day }) => `${number}. ${says}${day === '' ? '' : ` (${day})`}`),
  ].join('\n');
}
