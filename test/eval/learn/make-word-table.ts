// Makes the table of words from GloVe vectors (a word and its numbers a line, the most frequent words first, as in the public
// `glove.6B.100d.txt`): the most frequent words of letters, in the dimensions in which words differ most.
import { createReadStream, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { gzipSync } from 'node:zlib';
import { tablePath, type WordTableFile } from '../../../electron/engine/findings/learned/word-meanings.ts';

const WORDS = 8000;
const DIMENSIONS = 48;
/** The middle and the axes are those of so many words. */
const COMMON = 40_000;
/** The first axes tell how frequent a word is, and little of what it means (Mu and Viswanath, 2018). */
const LEFT_OUT = 2;
const ORIGIN = 'GloVe 6B, nlp.stanford.edu/projects/glove, Public Domain Dedication and License v1.0; reduced';

/** A sentence about what was written. */
export async function makeWordTable(file: string): Promise<string> {
  const common = await readVectors(file);
  const middle = meanOf(common.map(({ vector }) => vector));
  for (const { vector } of common) toUnit(vector, middle);
  const axes = principalAxes(common.map(({ vector }) => vector)).slice(LEFT_OUT, LEFT_OUT + DIMENSIONS);
  const kept = common.filter(({ word }) => /^[a-z]+(?:'[a-z]+)?$/.test(word)).slice(0, WORDS);
  const reduced = kept.map(({ vector }) => toUnit(Float64Array.from(axes, (axis) => dot(axis, vector))));
  const largest = reduced.reduce(
    (most, vector) => vector.reduce((top, each) => Math.max(top, Math.abs(each)), most),
    0,
  );
  const bytes = Int8Array.from(
    reduced.flatMap((vector) => Array.from(vector, (each) => (each * 127) / largest)).map(Math.round),
  );
  const table: WordTableFile = {
    version: 1,
    origin: ORIGIN,
    dimensions: DIMENSIONS,
    words: kept.map(({ word }) => word).join(' '),
    vectors: Buffer.from(bytes.buffer).toString('base64'),
  };
  const packed = gzipSync(JSON.stringify(table), { level: 9 });
  writeFileSync(tablePath(), packed);
  return `${kept.length} words in ${DIMENSIONS} dimensions written, ${Math.round(packed.length / 1000)} kB`;
}

interface WordVector {
  readonly word: string;
  readonly vector: Float64Array;
}

async function readVectors(file: string): Promise<WordVector[]> {
  const found: WordVector[] = [];
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const [word = '', ...numbers] = line.split(' ');
    found.push({ word, vector: Float64Array.from(numbers, Number) });
    if (found.length === COMMON) break;
  }
  return found;
}

function meanOf(vectors: readonly Float64Array[]): Float64Array {
  const mean = new Float64Array(vectors[0]?.length ?? 0);
  for (const vector of vectors) for (const [at, each] of vector.entries()) mean[at] = (mean[at] ?? 0) + each;
  return mean.map((each) => each / vectors.length);
}

const dot = (one: Float64Array, other: Float64Array): number =>
  one.reduce((sum, each, at) => sum + each * (other[at] ?? 0), 0);

/** In place: less the middle, of length 1. */
function toUnit(vector: Float64Array, middle?: Float64Array): Float64Array {
  if (middle) for (const [at, each] of middle.entries()) vector[at] = (vector[at] ?? 0) - each;
  const length = Math.sqrt(dot(vector, vector)) || 1;
  for (const [at, each] of vector.entries()) vector[at] = each / length;
  return vector;
}

/** The axes along which the vectors spread, the widest first: of the matrix of their products, by Jacobi's rotations (1846). */
function principalAxes(vectors: readonly Float64Array[]): Float64Array[] {
  const size = vectors[0]?.length ?? 0;
  const spread = Array.from({ length: size }, () => new Float64Array(size));
  for (const vector of vectors)
    for (let i = 0; i < size; i += 1) {
      const row = spread[i];
      const own = vector[i] ?? 0;
      for (let j = 0; row && j < size; j += 1) row[j] = (row[j] ?? 0) + own * (vector[j] ?? 0);
    }
  const axes = Array.from({ length: size }, (_, i) =>
    Float64Array.from({ length: size }, (_each, j) => (i === j ? 1 : 0)),
  );
  for (let sweep = 0; sweep < 12; sweep += 1)
    for (let p = 0; p < size; p += 1) for (let q = p + 1; q < size; q += 1) rotate(spread, axes, p, q);
  const widths = spread.map((row, at) => row[at] ?? 0);
  const order = widths.map((_, at) => at).sort((a, b) => (widths[b] ?? 0) - (widths[a] ?? 0));
  return order.map((column) => Float64Array.from(axes, (row) => row[column] ?? 0));
}

/** Turns two axes so that nothing is left of what they share. */
function rotate(matrix: Float64Array[], axes: Float64Array[], p: number, q: number): void {
  const shared = matrix[p]?.[q] ?? 0;
  if (Math.abs(shared) < 1e-12) return;
  const theta = ((matrix[q]?.[q] ?? 0) - (matrix[p]?.[p] ?? 0)) / (2 * shared);
  const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  const turn = (one: number, other: number): [number, number] => [
    cosine * one - sine * other,
    sine * one + cosine * other,
  ];
  for (const row of [...matrix, ...axes]) [row[p], row[q]] = turn(row[p] ?? 0, row[q] ?? 0);
  const [rowP, rowQ] = [matrix[p], matrix[q]];
  if (!rowP || !rowQ) return;
  for (let at = 0; at < rowP.length; at += 1) [rowP[at], rowQ[at]] = turn(rowP[at] ?? 0, rowQ[at] ?? 0);
}
