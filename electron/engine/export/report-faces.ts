// The faces a report is printed with. Inter comes in parts by script; this cuts a text into runs of which each can be printed
// with one part, and puts a box for the letters that none of them has.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { unpackFace } from './unpack-face.ts';

export type Weight = 'regular' | 'strong';
export interface Run {
  /** What the part is registered as. */
  readonly face: string;
  readonly text: string;
}

const PARTS = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'greek-ext', 'vietnamese'] as const;
type Part = (typeof PARTS)[number];
const WEIGHTS: Readonly<Record<Weight, number>> = { regular: 400, strong: 600 };
const BOX = '?';
const BOX_CODE = 0x3f;

/** Not called `require`: the bundle of the desktop app declares that name itself. */
const modules = createRequire(import.meta.url);

export const faceName = (part: Part, weight: Weight): string => `${part} ${weight}`;

const unpacked = new Map<string, Buffer>();

/** Reads the files that a report needs and no others, once; unpacked, since what prints takes long over that each time. */
export function faceFile(part: Part, weight: Weight): Buffer {
  const known = unpacked.get(faceName(part, weight));
  if (known) return known;
  const file = modules.resolve(`@fontsource/inter/files/inter-${part}-${WEIGHTS[weight]}-normal.woff`);
  const face = unpackFace(readFileSync(file));
  unpacked.set(faceName(part, weight), face);
  return face;
}

export const faces: readonly { readonly part: Part; readonly weight: Weight }[] = PARTS.flatMap((part) =>
  (['regular', 'strong'] as const).map((weight) => ({ part, weight })),
);

type Ranges = readonly (readonly [number, number])[];

/** Which letters each part has, as the faces' own style sheets say. */
const RANGES: ReadonlyMap<Part, Ranges> = new Map(
  Object.entries({
    latin:
      '0020-00FF,0131,0152-0153,02BB-02BC,02C6,02DA,02DC,2002-200A,2010-2027,2030-205E,20AC,2122,2191,2193,2212,2215',
    'latin-ext':
      '0100-02BA,02BD-02C5,02C7-02CC,02CE-02D7,02DD-02FF,1E00-1E9F,1EF2-1EFF,20A0-20AB,20AD-20C0,2113,2C60-2C7F',
    cyrillic: '0401-045F,0490-0491,04B0-04B1,2116',
    'cyrillic-ext': '0460-052F,1C80-1C88,A640-A69F',
    greek: '0370-0377,037A-037F,0384-038A,038C,038E-03A1,03A3-03FF',
    'greek-ext': '1F00-1FFF',
    vietnamese: '1EA0-1EF9,20AB',
  } satisfies Record<Part, string>).map(([part, written]) => [part as Part, parseRanges(written)]),
);

export function parseRanges(written: string): Ranges {
  return written.split(',').map((range) => {
    const [from = '0', to = from] = range.split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
  });
}

function partOf(codePoint: number): Part | null {
  for (const [part, ranges] of RANGES) {
    if (ranges.some(([from, to]) => codePoint >= from && codePoint <= to)) return part;
  }
  return null;
}

/** Direction marks, joiners and controls print nothing, and must not turn what stands around them. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}]/gu;

export interface CutText {
  readonly runs: readonly Run[];
  readonly unprintable: boolean;
}

/** @param chosen The name of the face that a letter is set in before Inter is asked; null where that has not got it. */
export function toRuns(text: string, weight: Weight, chosen?: (codePoint: number) => string | null): CutText {
  const runs: { face: string; text: string }[] = [];
  let unprintable = false;
  for (const letter of text.normalize('NFC').replace(/\s+/gu, ' ').replace(UNSEEN, '')) {
    const codePoint = letter.codePointAt(0) ?? 0;
    const first = chosen?.(codePoint) ?? null;
    const found = first === null ? partOf(codePoint) : null;
    const none = first === null && found === null;
    unprintable ||= none;
    const face = first ?? (none && chosen ? chosen(BOX_CODE) : null) ?? faceName(found ?? 'latin', weight);
    const last = runs.at(-1);
    const shown = none ? BOX : letter;
    if (last?.face === face) last.text += shown;
    else runs.push({ face, text: shown });
  }
  return { runs, unprintable };
}
