// Source Serif 4, the serif that comes with the program; in parts by script, as its own style sheets tell them apart.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseRanges, type Weight } from './report-faces.ts';
import { unpackFace } from './unpack-face.ts';

const RANGES = {
  latin:
    '0020-00FF,0131,0152-0153,02BB-02BC,02C6,02DA,02DC,2002-200A,2010-2027,2030-205E,20AC,2122,2191,2193,2212,2215',
  'latin-ext':
    '0100-02BA,02BD-02C5,02C7-02CC,02CE-02D7,02DD-02FF,1E00-1E9F,1EF2-1EFF,20A0-20AB,20AD-20C0,2113,2C60-2C7F',
  cyrillic: '0401-045F,0490-0491,04B0-04B1,2116',
  'cyrillic-ext': '0460-052F',
  greek: '0370-0377,037A-037F,0384-038A,038C,038E-03A1,03A3-03FF',
  vietnamese: '1EA0-1EF9',
} as const;
type SerifPart = keyof typeof RANGES;
const PARTS = Object.keys(RANGES) as SerifPart[];
const parsed = PARTS.map((part) => ({ part, ranges: parseRanges(RANGES[part]) }));
const WEIGHTS: Readonly<Record<Weight, number>> = { regular: 400, strong: 600 };

const modules = createRequire(import.meta.url);

export const serifName = (part: SerifPart, weight: Weight): string => `serif ${part} ${weight}`;

const files = new Map(
  PARTS.flatMap((part) =>
    (['regular', 'strong'] as const).map((weight): [string, string] => [
      serifName(part, weight),
      `@fontsource/source-serif-4/files/source-serif-4-${part}-${WEIGHTS[weight]}-normal.woff`,
    ]),
  ),
);
export const serifNames: readonly string[] = [...files.keys()];
const unpacked = new Map<string, Buffer>();

/** Undefined for a name that is none of the serif's. */
export function serifFile(name: string): Buffer | undefined {
  const file = files.get(name);
  if (file === undefined) return undefined;
  const face = unpacked.get(name) ?? unpackFace(readFileSync(modules.resolve(file)));
  unpacked.set(name, face);
  return face;
}

/** Null for a letter that the serif has not. */
export function serifPartOf(codePoint: number): SerifPart | null {
  const found = parsed.find(({ ranges }) => ranges.some(([from, to]) => codePoint >= from && codePoint <= to));
  return found?.part ?? null;
}
