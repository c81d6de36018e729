// Sets text into lines no wider than asked: words in their styles, what belongs to a word (its source numbers) never parted from
// it, a word that is wider than a line cut where it must be.
import type { Measure } from './face-metrics.ts';

export interface Span {
  readonly text: string;
  readonly size: number;
  readonly weight: 'regular' | 'strong';
  readonly colour: string;
  /** Above the base line, in points. */
  readonly raise?: number;
  /** A page's address, or with `#` a place in the document. */
  readonly link?: string;
  readonly gap?: true;
}
export interface SetLine {
  readonly spans: readonly Span[];
  readonly width: number;
}

interface Word {
  readonly spans: Span[];
  width: number;
  /** Of the blank behind it. */
  blank: number;
}

export function setLines(spans: readonly Span[], max: number, measure: Measure): SetLine[] {
  const lines: { spans: Span[]; width: number; blank: number }[] = [{ spans: [], width: 0, blank: 0 }];
  for (const word of wordsOf(spans, measure)) {
    let line = lines[lines.length - 1] ?? { spans: [], width: 0, blank: 0 };
    if (line.spans.length > 0 && line.width + line.blank + word.width > max) {
      line = { spans: [], width: 0, blank: 0 };
      lines.push(line);
    }
    for (const piece of word.width > max ? cut(word, max, measure) : [word]) {
      if (piece !== word && line.spans.length > 0) {
        line = { spans: [], width: 0, blank: 0 };
        lines.push(line);
      }
      line.spans.push(...piece.spans);
      line.width += line.blank + piece.width;
      line.blank = piece.blank;
    }
  }
  return lines.map((line) => ({ spans: merged(trimmed(line.spans)), width: line.width }));
}

/** A line may end at a blank, if that is not one that holds its neighbours together. */
const PIECES = /[\S\u00a0\u202f]+?(?<=\p{L}[-/])(?=\p{L})|[\S\u00a0\u202f]+|[^\S\u00a0\u202f]+/gu;
const BLANK = /^[^\S\u00a0\u202f]/u;

function wordsOf(spans: readonly Span[], measure: Measure): Word[] {
  const words: Word[] = [];
  let open: Word | null = null;
  for (const span of spans) {
    // A line may also end behind a hyphen or a stroke between letters.
    for (const piece of span.text.match(PIECES) ?? []) {
      const wide = measure(piece, span.size, span.weight);
      if (BLANK.test(piece)) {
        if (open) {
          open.spans.push({ ...span, text: ' ' });
          open.blank = measure(' ', span.size, span.weight);
          open = null;
        }
        continue;
      }
      if (!open) {
        open = { spans: [], width: 0, blank: 0 };
        words.push(open);
      }
      open.spans.push({ ...span, text: piece });
      open.width += wide;
      if (/\p{L}[-/]$/u.test(piece)) open = null;
    }
  }
  return words;
}

function cut(word: Word, max: number, measure: Measure): Word[] {
  const pieces: Word[] = [{ spans: [], width: 0, blank: 0 }];
  for (const span of word.spans) {
    for (const letter of span.text) {
      const wide = measure(letter, span.size, span.weight);
      let piece = pieces[pieces.length - 1];
      if (!piece || (piece.width + wide > max && piece.width > 0)) {
        piece = { spans: [], width: 0, blank: 0 };
        pieces.push(piece);
      }
      piece.spans.push({ ...span, text: letter });
      piece.width += letter === ' ' ? 0 : wide;
    }
  }
  const last = pieces.at(-1);
  if (last) last.blank = word.blank;
  return pieces.map((piece) => ({ ...piece, spans: merged(piece.spans) }));
}

/** Without the blank at the end of a line. */
function trimmed(spans: readonly Span[]): Span[] {
  const last = spans.at(-1);
  if (last === undefined) return [];
  const text = last.text.trimEnd();
  return [...spans.slice(0, -1), ...(text === '' ? [] : [{ ...last, text }])];
}

/** Neighbours of one style as one: fewer, longer texts are what a reader's search finds. */
function merged(spans: readonly Span[]): Span[] {
  const all: Span[] = [];
  for (const span of spans) {
    const last = all.at(-1);
    if (last && sameStyle(last, span)) all[all.length - 1] = { ...last, text: last.text + span.text };
    else all.push(span);
  }
  return all;
}

function sameStyle(one: Span, other: Span): boolean {
  return (
    one.size === other.size &&
    one.weight === other.weight &&
    one.colour === other.colour &&
    one.raise === other.raise &&
    one.link === other.link &&
    one.gap === other.gap
  );
}
