// The page a document is printed on: where the next line goes, when the page turns, and text set as real text in the faces that
// come with the program. A word with letters that no face has is printed with question marks and keeps its letters for who
// copies or searches it.
import type { FaceSet } from '../../face-set.ts';
import type { FaceMetrics } from '../face-metrics.ts';
import type { Palette } from '../palette.ts';
import type { Mark, Plot } from '../plot/plot.ts';
import { type SetLine, type Span, setLines } from '../text-lines.ts';

export const PAGE = { width: 595.28, height: 841.89, left: 60, right: 60, top: 62, bottom: 70 } as const;
export const WIDTH = PAGE.width - PAGE.left - PAGE.right;
const BOTTOM = PAGE.height - PAGE.bottom;

export type Canvas = ReturnType<typeof createCanvas>;

export function createCanvas(doc: PDFKit.PDFDocument, { measure, faces }: FaceMetrics, palette: Palette) {
  const { toRuns } = faces;
  let y: number = PAGE.top;
  const unprintable = new Set<string>();

  const leadingOf = (line: SetLine, leading: number) =>
    Math.max(0, ...line.spans.filter(({ raise }) => raise === undefined).map(({ size }) => size)) * leading;
  const heightOf = (lines: readonly SetLine[], leading: number) =>
    lines.reduce((sum, line) => sum + leadingOf(line, leading), 0);

  /** @returns where the text ends. */
  function drawSpan(span: Span, left: number, base: number): number {
    let x = left;
    for (const word of span.text.match(/\S+|\s+/gu) === null ? [] : [span.text]) {
      for (const piece of splitUnprintable(word, toRuns)) {
        if (piece.actual) {
          unprintable.add(piece.text);
          doc.markContent('Span', { actual: piece.text });
        }
        for (const run of toRuns(piece.text, span.weight).runs) {
          doc.font(run.face).fontSize(span.size).fillColor(span.colour);
          doc.text(run.text, x, base - (span.raise ?? 0), { lineBreak: false, baseline: 'alphabetic' });
          x += doc.widthOfString(run.text);
        }
        if (piece.actual) doc.endMarkedContent();
      }
    }
    return x;
  }

  function widthOf(span: Span): number {
    let width = 0;
    for (const run of toRuns(span.text, span.weight).runs) {
      width += doc.font(run.face).fontSize(span.size).widthOfString(run.text);
    }
    return width;
  }

  function drawLine(line: SetLine, left: number, top: number, leading: number, shift = 0): number {
    const tall = leadingOf(line, leading);
    const size = tall / leading;
    const base = top + tall / 2 + size * 0.36;
    let x = left + shift;
    for (const span of line.spans) {
      if (span.gap) {
        const wide = widthOf(span);
        doc.rect(x - 1.5, base - span.size * 0.95, wide + 3, span.size * 1.28).fill(palette.gapPaper);
      }
      const end = drawSpan(span, x, base);
      if (span.link !== undefined) {
        const box = [x, base - (span.raise ?? 0) - span.size, end - x, span.size * 1.3] as const;
        if (span.link.startsWith('#')) doc.goTo(...box, span.link.slice(1));
        else doc.link(...box, span.link);
      }
      x = end;
    }
    return top + tall;
  }

  return {
    doc,
    palette,
    measure,
    set: (spans: readonly Span[], max: number) => setLines(spans, max, measure),
    heightOf,
    y: () => y,
    moveTo(to: number) {
      y = to;
    },
    space(points: number) {
      if (y > PAGE.top) y += points;
    },
    left: () => BOTTOM - y,
    fullHeight: BOTTOM - PAGE.top,
    turn() {
      doc.addPage();
      y = PAGE.top;
    },
    /** Turns the page unless this much is left of it. */
    need(points: number) {
      if (y + points > BOTTOM) this.turn();
    },
    drawLines(lines: readonly SetLine[], left: number, top: number, leading: number, width?: number): number {
      let at = top;
      for (const line of lines) {
        const shift = width === undefined ? 0 : width - line.spans.reduce((sum, span) => sum + widthOf(span), 0);
        at = drawLine(line, left, at, leading, shift);
      }
      return at;
    },
    /** Lines where the page is, over as many pages as they take; two lines keep together. */
    write(lines: readonly SetLine[], left: number, leading: number) {
      const tall = leadingOf(lines[0] ?? { spans: [], width: 0 }, leading);
      if (lines.length > 1) this.need(tall * 2);
      for (const line of lines) {
        this.need(leadingOf(line, leading));
        y = drawLine(line, left, y, leading);
      }
    },
    rule(colour: string, width = 0.5) {
      doc
        .moveTo(PAGE.left, y)
        .lineTo(PAGE.left + WIDTH, y)
        .lineWidth(width)
        .strokeColor(colour)
        .stroke();
    },
    plot({ marks }: Plot, left: number, top: number) {
      for (const mark of marks) drawMark(mark, left, top);
    },
    unprintable: (): readonly string[] => [...unprintable],
  };

  function drawMark(mark: Mark, left: number, top: number): void {
    switch (mark.kind) {
      case 'line': {
        const [first, ...rest] = mark.points;
        if (!first) return;
        doc.save().lineWidth(mark.width).strokeColor(mark.colour).lineJoin('round');
        if (mark.dash) doc.dash(mark.dash[0] ?? 1, { space: mark.dash[1] ?? 1 });
        doc.moveTo(left + first[0], top + first[1]);
        for (const [x, at] of rest) doc.lineTo(left + x, top + at);
        doc.stroke().restore();
        return;
      }
      case 'rect':
        doc.rect(left + mark.x, top + mark.y, mark.width, mark.height).fill(mark.fill);
        return;
      case 'circle':
        doc.circle(left + mark.x, top + mark.y, mark.r).lineWidth(0.8);
        if (mark.stroke) doc.fillAndStroke(mark.fill, mark.stroke);
        else doc.fill(mark.fill);
        return;
      case 'text': {
        const span: Span = { text: mark.text, size: mark.size, weight: mark.weight, colour: mark.colour };
        const wide = widthOf(span);
        const shift = mark.anchor === 'start' ? 0 : mark.anchor === 'end' ? wide : wide / 2;
        const [x, base] = [left + mark.x, top + mark.y];
        if (!mark.upright) {
          drawSpan(span, x - shift, base);
          return;
        }
        doc.save().rotate(-90, { origin: [x, base] });
        drawSpan(span, x - shift, base);
        doc.restore();
      }
    }
  }
}

/** Words with a letter that no face has, by themselves. */
function splitUnprintable(
  text: string,
  toRuns: FaceSet['toRuns'],
): { readonly text: string; readonly actual: boolean }[] {
  if (!toRuns(text, 'regular').unprintable) return [{ text, actual: false }];
  return (text.match(/\S+|\s+/gu) ?? []).map((word) => ({
    text: word,
    actual: toRuns(word, 'regular').unprintable,
  }));
}
