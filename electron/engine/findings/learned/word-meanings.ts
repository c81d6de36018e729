// What words mean, as far as the company tells that they keep in other texts: each word of a table has a direction, and words of
// like meaning have like directions (GloVe; Pennington, Socher and Manning, 2014). The model of sentences takes the direction of a
// whole sentence beside its words, and so it also reads words that none of its examples had. The table is made by
// `npm run learn -- --vectors FILE`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { programFolder } from '../../program-folder.ts';

const tableFile = z.strictObject({
  version: z.literal(1),
  /** Where the directions come from, and under which licence. */
  origin: z.string(),
  dimensions: z.int().positive(),
  /** In lower case, one space between two; none twice. */
  words: z.string(),
  /** For each word a signed byte for each dimension. */
  vectors: z.base64(),
});
export type WordTableFile = z.infer<typeof tableFile>;

export interface WordTable {
  readonly dimensions: number;
  readonly words: readonly string[];
  readonly placeOf: ReadonlyMap<string, number>;
  readonly vectors: Int8Array;
}

/** The same words that stand in sequences; numbers and marks have no direction. */
const words = /[\p{L}]+(?:'[\p{L}]+)?/gu;
export const wordsWithMeaning = (plain: string): readonly string[] => plain.match(words) ?? [];

export function wordTable({ dimensions, words: list, vectors }: WordTableFile): WordTable {
  const names = list.split(' ');
  const bytes = new Int8Array(Uint8Array.from(Buffer.from(vectors, 'base64')).buffer);
  if (bytes.length !== names.length * dimensions)
    throw new Error('the table of words has a number too many or too few');
  return { dimensions, words: names, placeOf: new Map(names.map((name, place) => [name, place])), vectors: bytes };
}

/**
 * Where a sentence points: the sum of its words' directions, each as heavy as it is rare (`rarity` has a number for each word of the
 * table), of length 1. Null where no word of it is known.
 */
export function meaningOf(plain: string, table: WordTable, rarity: ArrayLike<number>): Float64Array | null {
  const { dimensions, placeOf, vectors } = table;
  const sum = new Float64Array(dimensions);
  for (const word of wordsWithMeaning(plain)) {
    const place = placeOf.get(word);
    if (place === undefined) continue;
    const weight = rarity[place] ?? 0;
    const first = place * dimensions;
    for (let at = 0; at < dimensions; at += 1) sum[at] = (sum[at] ?? 0) + weight * (vectors[first + at] ?? 0);
  }
  let square = 0;
  for (const each of sum) square += each * each;
  if (square === 0) return null;
  const length = Math.sqrt(square);
  return sum.map((each) => each / length);
}

export const tablePath = (): string => join(programFolder('learned'), 'words.en.json.gz');

export const parseTable = (packed: Buffer): WordTableFile =>
  tableFile.parse(JSON.parse(gunzipSync(packed).toString('utf8')));

let own: WordTable | null = null;

/** The English one that comes with the program; read when the first sentence asks for it. */
export function ownTable(): WordTable {
  own ??= wordTable(parseTable(readFileSync(tablePath())));
  return own;
}
