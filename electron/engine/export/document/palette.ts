// The colours of a document, all made of the brand's two: dark enough to read on paper, and apart enough to tell series apart.
import type { DocumentBrand } from '../../../contract/documents.ts';

export interface Palette {
  readonly ink: string;
  readonly quiet: string;
  readonly rule: string;
  readonly paper: string;
  /** Of titles: the brand's colour, darkened until it reads on white. */
  readonly title: string;
  readonly accent: string;
  /** Behind a heading row or a figure. */
  readonly tint: string;
  readonly gapInk: string;
  readonly gapPaper: string;
  readonly series: readonly string[];
}

const PAPER = '#ffffff';
const READS = 4.5;
const SEEN = 3;

type Rgb = readonly [number, number, number];

export function paletteOf({ colour, accent }: Pick<DocumentBrand, 'colour' | 'accent'>): Palette {
  const title = darkened(colour, READS);
  const second = darkened(accent, SEEN);
  const others = ['#b4690e', '#5c6bb0', '#8a8178', '#a23b52'];
  return {
    ink: '#1d1b18',
    quiet: '#625c55',
    rule: '#d9d4cb',
    paper: PAPER,
    title,
    accent: darkened(accent, READS),
    tint: mixed(title, PAPER, 0.93),
    gapInk: '#7a4f00',
    gapPaper: '#fdf1d3',
    series: [title, ...(distance(title, second) > 90 ? [second] : []), ...others],
  };
}

/** `part` of 1 is all of `other`. */
export function mixed(colour: string, other: string, part: number): string {
  const [one, two] = [rgb(colour), rgb(other)];
  return hex([0, 1, 2].map((at) => (one[at] ?? 0) * (1 - part) + (two[at] ?? 0) * part));
}

/** By the contrast of WCAG 2, against white. */
export function contrastWithPaper(colour: string): number {
  return 1.05 / (luminance(rgb(colour)) + 0.05);
}

function darkened(colour: string, contrast: number): string {
  let part = 0;
  while (contrastWithPaper(mixed(colour, '#000000', part)) < contrast && part < 1) part += 0.04;
  return mixed(colour, '#000000', Math.min(part, 1));
}

function luminance(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = colour.map((value) => {
    const part = value / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function distance(one: string, other: string): number {
  const [a, b] = [rgb(one), rgb(other)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

function rgb(colour: string): Rgb {
  const part = (from: number) => Number.parseInt(colour.slice(from, from + 2), 16);
  return [part(1), part(3), part(5)];
}

function hex(values: readonly number[]): string {
  return `#${values.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
}
