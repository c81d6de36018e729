// The sources at the end of a deck: two columns to a slide, as many as fit, by their numbers.
import type PptxGenJS from 'pptxgenjs';
import type { NumberedSource } from '../prepare-document.ts';
import { boxOf, type Deck, FACE, hex } from './deck.ts';
import { BODY } from './slide-plan.ts';
import { linesOf } from './slide-text.ts';

const SOURCE = { size: 10, leading: 1.3 } as const;

/** Sources in two columns, as many on a slide as fit. */
export function sourcePages(deck: Deck): { title: string; sources: NumberedSource[][] }[] {
  const { prepared, words } = deck;
  const columns: NumberedSource[][] = [[]];
  let held = 0;
  for (const source of prepared.sources) {
    const height = sourceHeight(deck, source);
    if (held + height > BODY.height) {
      columns.push([]);
      held = 0;
    }
    columns.at(-1)?.push(source);
    held += height;
  }
  if (prepared.sources.length === 0) return [];
  const pages = Array.from({ length: Math.ceil(columns.length / 2) }, (_, page) =>
    columns.slice(page * 2, page * 2 + 2),
  );
  return pages.map((sources, index) => ({
    title: pages.length > 1 ? words.part(words.sources, index + 1, pages.length) : words.sources,
    sources,
  }));
}

const SOURCE_WIDTH = 416;

function sourceHeight({ measure }: Deck, source: NumberedSource): number {
  const text = sourceLine(source);
  return (
    linesOf(text, SOURCE_WIDTH - 8, { size: SOURCE.size, weight: 'regular' }, measure) * SOURCE.size * SOURCE.leading +
    5
  );
}

function sourceLine({ number, says, day }: NumberedSource): string {
  return `${number}.  ${says}${day === '' ? '' : ` (${day})`}`;
}

export function drawSources(deck: Deck, slide: PptxGenJS.Slide, columns: readonly (readonly NumberedSource[])[]): void {
  const { palette } = deck;
  for (const [column, sources] of columns.entries()) {
    slide.addText(
      sources.map((source) => ({
        text: sourceLine(source),
        options: { breakLine: true, paraSpaceAfter: 5 },
      })),
      {
        ...boxOf({ x: BODY.left + column * (SOURCE_WIDTH + 32), y: BODY.top, w: SOURCE_WIDTH, h: BODY.height }),
        margin: 0,
        fontFace: FACE,
        fontSize: SOURCE.size,
        color: hex(palette.ink),
        valign: 'top',
      },
    );
  }
}
