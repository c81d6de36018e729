// A linear model of sentences: for each kind a weight for every word sequence, learned by logistic regression from the labelled
// sentences of the project (`npm run learn`). It knows nothing but how often which words stood in which kind of sentence, so it
// says how likely a kind is, and no more.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { type FindingKind, findingKind } from '../../../contract/findings.ts';
import { programFolder } from '../../program-folder.ts';
import { sequencesOf } from './word-sequences.ts';

const modelFile = z.strictObject({
  version: z.literal(1),
  kinds: z.array(
    z.strictObject({
      kind: findingKind,
      bias: z.number(),
      /** By which the whole-number weights are multiplied. */
      scale: z.number().positive(),
      /** From this likelihood on the kind is said to be there. */
      threshold: z.number().gt(0).lt(1),
    }),
  ),
  /** Numbers of 32 bits, little-endian. */
  sequences: z.base64(),
  /** For each sequence a signed byte for each kind. */
  weights: z.base64(),
});
export type ModelFile = z.infer<typeof modelFile>;

export interface LikelyKind {
  readonly kind: FindingKind;
  /** Between 0 and 1. */
  readonly likelihood: number;
}

export interface SentenceModel {
  /** The kinds whose likelihood reaches their threshold, the likeliest first. `plain` is lower case with straight quotes. */
  likelyKinds(plain: string): readonly LikelyKind[];
}

/** Long sentences have more sequences, and each of them says less; of those nobody ever labelled none says anything. */
export const weightOfEach = (sequences: number): number => SENTENCE_LENGTH / Math.sqrt(Math.max(1, sequences));
const SENTENCE_LENGTH = 6;

export function sentenceModel({ kinds, sequences, weights }: ModelFile): SentenceModel {
  const numbers = new Uint32Array(Uint8Array.from(Buffer.from(sequences, 'base64')).buffer);
  const bytes = new Int8Array(Uint8Array.from(Buffer.from(weights, 'base64')).buffer);
  if (bytes.length !== numbers.length * kinds.length) throw new Error('the model has a weight too many or too few');
  const rows = new Map(Array.from(numbers, (number, row) => [number, row * kinds.length]));
  const sums = new Float64Array(kinds.length);

  return {
    likelyKinds(plain) {
      sums.fill(0);
      const all = sequencesOf(plain);
      for (const sequence of all) {
        const row = rows.get(sequence);
        if (row === undefined) continue;
        for (let at = 0; at < sums.length; at += 1) sums[at] = (sums[at] ?? 0) + (bytes[row + at] ?? 0);
      }
      const share = weightOfEach(all.size);
      return kinds
        .map(({ kind, bias, scale, threshold }, at) => {
          const likelihood = 1 / (1 + Math.exp(-(bias + scale * share * (sums[at] ?? 0))));
          return { kind, likelihood, threshold };
        })
        .filter(({ likelihood, threshold }) => likelihood >= threshold)
        .sort((a, b) => b.likelihood - a.likelihood);
    },
  };
}

export const modelPath = (): string => join(programFolder('learned'), 'sentences.json.gz');

export const parseModel = (packed: Buffer): ModelFile =>
  modelFile.parse(JSON.parse(gunzipSync(packed).toString('utf8')));

let own: SentenceModel | null = null;

/** The one that comes with the program; read when the first sentence asks for it. */
export function ownModel(): SentenceModel {
  own ??= sentenceModel(parseModel(readFileSync(modelPath())));
  return own;
}
