// The stakeholder map as a drawing: each person where influence (up) and acquaintance (right) put them, named beside the dot. Dots
// that would cover each other are moved apart, names that would are set on another side; who finds no room keeps a number.
import type { DocumentBlock } from '../../../../contract/documents.ts';
import type { DocumentWords } from '../document-words.ts';
import type { Measure } from '../face-metrics.ts';
import type { Palette } from '../palette.ts';
import { shortened } from './chart-plot.ts';
import type { Mark, Plot, TextMark } from './plot.ts';

export type PeopleBlock = Extract<DocumentBlock, { type: 'people' }>;

export interface PlacedPerson {
  /** From 1, in the order of the block. */
  readonly number: number;
  readonly name: string;
  readonly gone: boolean;
  readonly x: number;
  readonly y: number;
  /** Where the name stands; the number alone, in the dot, where it found no room. */
  readonly label: {
    readonly x: number;
    readonly y: number;
    readonly text: string;
    readonly anchor: 'start' | 'end' | 'middle';
  } | null;
}

export interface PeopleLayout {
  readonly field: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
  readonly people: readonly PlacedPerson[];
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const DOT = 7;
const LABEL = 8;
const MAX_LABEL = 130;

export function placePeople(
  { people }: PeopleBlock,
  width: number,
  height: number,
  measure: Measure,
  size = LABEL,
): PeopleLayout {
  const field = { left: 22, top: 6, right: width - 6, bottom: height - 22 };
  const inner = {
    left: field.left + 16,
    right: field.right - 16,
    top: field.top + 16,
    bottom: field.bottom - 16,
  };
  const dots: { x: number; y: number }[] = [];
  for (const { strength, influence } of people) {
    dots.push(
      freePlace(
        {
          x: inner.left + clamped(strength) * (inner.right - inner.left),
          y: inner.bottom - clamped(influence) * (inner.bottom - inner.top),
        },
        dots,
        inner,
      ),
    );
  }
  const taken: Box[] = dots.map(({ x, y }) => around(x, y, DOT + 1));
  const placed = people.map((person, index): PlacedPerson => {
    const { x, y } = dots[index] ?? { x: 0, y: 0 };
    const words = shortened(person.name, MAX_LABEL, size, measure);
    const wide = measure(words, size);
    const sides = [
      { x: x + DOT + 4, y: y + size * 0.36, anchor: 'start' as const },
      { x: x - DOT - 4, y: y + size * 0.36, anchor: 'end' as const },
      { x, y: y - DOT - 4, anchor: 'middle' as const },
      { x, y: y + DOT + size + 1, anchor: 'middle' as const },
      { x: x + DOT + 1, y: y - DOT, anchor: 'start' as const },
      { x: x - DOT - 1, y: y - DOT, anchor: 'end' as const },
      { x: x + DOT + 1, y: y + DOT + size * 0.7, anchor: 'start' as const },
      { x: x - DOT - 1, y: y + DOT + size * 0.7, anchor: 'end' as const },
    ];
    for (const side of sides) {
      const left = side.anchor === 'start' ? side.x : side.anchor === 'end' ? side.x - wide : side.x - wide / 2;
      const box = { left: left - 1, right: left + wide + 1, top: side.y - size * 0.85, bottom: side.y + size * 0.3 };
      const inside =
        box.left >= field.left + 2 &&
        box.right <= field.right - 2 &&
        box.top >= field.top + 2 &&
        box.bottom <= field.bottom - 2;
      const own = taken[index];
      if (!inside || taken.some((other) => other !== own && overlaps(box, other))) continue;
      taken.push(box);
      return { number: index + 1, name: person.name, gone: person.gone, x, y, label: { ...side, text: words } };
    }
    return { number: index + 1, name: person.name, gone: person.gone, x, y, label: null };
  });
  return { field, people: placed };
}

export function peoplePlot(
  block: PeopleBlock,
  width: number,
  height: number,
  { palette, measure, words }: { readonly palette: Palette; readonly measure: Measure; readonly words: DocumentWords },
): Plot {
  const { field, people } = placePeople(block, width, height, measure);
  const middle = { x: (field.left + field.right) / 2, y: (field.top + field.bottom) / 2 };
  const grey = (x: number, y: number, text: string, rest: Partial<TextMark> = {}): TextMark => ({
    kind: 'text',
    x,
    y,
    text,
    size: LABEL,
    weight: 'regular',
    colour: palette.quiet,
    anchor: 'start',
    ...rest,
  });
  const frame: Mark[] = [
    // Who decides and is not known well is where work is due.
    {
      kind: 'rect',
      x: field.left,
      y: field.top,
      width: middle.x - field.left,
      height: middle.y - field.top,
      fill: palette.tint,
    },
    line(palette.rule, [field.left, middle.y], [field.right, middle.y]),
    line(palette.rule, [middle.x, field.top], [middle.x, field.bottom]),
    line(palette.quiet, [field.left, field.top], [field.left, field.bottom]),
    line(palette.quiet, [field.left, field.bottom], [field.right, field.bottom]),
    grey(12, middle.y, words.influence, { upright: true, anchor: 'middle', weight: 'strong' }),
    grey(12, field.bottom, words.low, { upright: true, anchor: 'start' }),
    grey(12, field.top, words.high, { upright: true, anchor: 'end' }),
    grey(middle.x, field.bottom + 14, words.strength, { anchor: 'middle', weight: 'strong' }),
    grey(field.left, field.bottom + 14, words.low),
    grey(field.right, field.bottom + 14, words.high, { anchor: 'end' }),
  ];
  const drawn = people.flatMap(({ x, y, gone, number, label }): Mark[] => [
    {
      kind: 'circle',
      x,
      y,
      r: DOT,
      fill: gone ? palette.paper : palette.title,
      stroke: gone ? palette.quiet : palette.paper,
    },
    grey(x, y + 2.5, String(number), {
      size: 7,
      weight: 'strong',
      anchor: 'middle',
      colour: gone ? palette.quiet : palette.paper,
    }),
    ...(label === null
      ? []
      : [grey(label.x, label.y, label.text, { anchor: label.anchor, colour: gone ? palette.quiet : palette.ink })]),
  ]);
  return {
    width,
    height,
    says: `${words.map}: ${block.people.map(({ name, title }) => (title === '' ? name : `${name} (${title})`)).join(', ')}`,
    marks: [...frame, ...drawn],
  };
}

/** The nearest place where the dot covers no other, outward in a fixed order. */
function freePlace(wanted: { x: number; y: number }, dots: readonly { x: number; y: number }[], inner: Box) {
  const gap = DOT * 2 + 3;
  for (let ring = 0; ring < 24; ring += 1) {
    const turns = ring === 0 ? 1 : 8 + ring * 2;
    for (let turn = 0; turn < turns; turn += 1) {
      const angle = (turn / turns) * 2 * Math.PI;
      const x = wanted.x + Math.cos(angle) * ring * 6;
      const y = wanted.y + Math.sin(angle) * ring * 6;
      const inside = x >= inner.left - 8 && x <= inner.right + 8 && y >= inner.top - 8 && y <= inner.bottom + 8;
      if (inside && dots.every((other) => Math.hypot(other.x - x, other.y - y) >= gap)) return { x, y };
    }
  }
  return wanted;
}

const clamped = (value: number) => Math.min(1, Math.max(0, Number.isFinite(value) ? value : 0));
const around = (x: number, y: number, r: number): Box => ({ left: x - r, right: x + r, top: y - r, bottom: y + r });
const overlaps = (one: Box, other: Box) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

function line(colour: string, from: readonly [number, number], to: readonly [number, number]): Mark {
  return { kind: 'line', points: [from, to], colour, width: 0.6 };
}
