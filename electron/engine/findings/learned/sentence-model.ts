// A linear model of sentences for each language: for each kind a weight for every word sequence, and where there is a table of words
// for every dimension of a sentence's meaning, learned by logistic regression from the labelled sentences of the project
// (`npm run learn`). It knows nothing but which words stood in which kind of sentence, so it says how likely a kind is, and no more.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { type FindingKind, findingKind } from '../../../contract/findings.ts';
import { programFolder } from '../../program-folder.ts';
import { meaningOf, ownTable } from './word-meanings.ts';
import { type LearnedLanguage, visitSequences } from './word-sequences.ts';

const modelFile = z.strictObject({
  version: z.literal(3),
  language: z.enum(['en', 'de', 'fr', 'es']),
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
  /** Signed numbers of 32 bits, little-endian; none twice. */
  sequences: z.base64(),
  /** For each sequence a signed byte for each kind. */
  weights: z.base64(),
  meanings: z
    .strictObject({
      /** For each word of the table a byte: the rarer among the examples, the larger. */
      rarity: z.base64(),
      /** For each kind, in the order of `kinds`. */
      kinds: z.array(z.strictObject({ bias: z.number(), weights: z.array(z.number()) })),
    })
    .nullable(),
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
  /** Between 0 and 1; null for a kind that was not learned. */
  likelihood(plain: string, kind: FindingKind): number | null;
}

/** How much of a likelihood's logit is told by meaning, where there is one: the best of what was tried on mail never seen. */
const SHARE_OF_MEANING = 0.3;

/** Between 0 and 1. @param meaning - null where no word of the sentence has a known meaning. */
export function likelihoodOf(sequences: number, meaning: number | null): number {
  const logit = meaning === null ? sequences : (1 - SHARE_OF_MEANING) * sequences + SHARE_OF_MEANING * meaning;
  return 1 / (1 + Math.exp(-logit));
}

/** Whatever it means, a sentence whose words say so little is nothing: most are, and need not be asked for their meaning. */
const HOPELESS = -4.5;

export function leaning(meaning: Float64Array, bias: number, weights: ArrayLike<number>): number {
  let sum = bias;
  for (let at = 0; at < meaning.length; at += 1) sum += (meaning[at] ?? 0) * (weights[at] ?? 0);
  return sum;
}

/** Long sentences have more sequences, and each of them says less. */
export const weightOfEach = (words: number): number => SENTENCE_LENGTH / Math.sqrt(Math.max(1, words));
const SENTENCE_LENGTH = 2.5;

export function sentenceModel({ language, kinds, sequences, weights, meanings }: ModelFile): SentenceModel {
  const numbers = new Int32Array(Uint8Array.from(Buffer.from(sequences, 'base64')).buffer);
  const bytes = new Int8Array(Uint8Array.from(Buffer.from(weights, 'base64')).buffer);
  if (bytes.length !== numbers.length * kinds.length) throw new Error('the model has a weight too many or too few');
  const rowOf = places(numbers);
  // The sentence in which a sequence was last counted: each counts once.
  const counted = new Uint32Array(numbers.length);
  let sentence = 0;
  const sums = new Float64Array(kinds.length);
  const count = (sequence: number): boolean => {
    const row = rowOf(sequence);
    if (row < 0) return false;
    if (counted[row] === sentence) return true;
    counted[row] = sentence;
    const first = row * sums.length;
    for (let at = 0; at < sums.length; at += 1) sums[at] = (sums[at] ?? 0) + (bytes[first + at] ?? 0);
    return true;
  };

  /** How much each sequence counts; their sums lie in `sums`. */
  function weigh(plain: string): number {
    sums.fill(0);
    sentence += 1;
    return weightOfEach(visitSequences(plain, language, count));
  }
  const bySequences = (at: number, share: number): number => {
    const { bias, scale } = kinds[at] ?? { bias: 0, scale: 0 };
    return bias + scale * share * (sums[at] ?? 0);
  };
  const rarity = meanings && Uint8Array.from(Buffer.from(meanings.rarity, 'base64'));
  const meant = (plain: string): Float64Array | null => rarity && meaningOf(plain, ownTable(), rarity);
  function likelihoodAt(at: number, sequences: number, meaning: Float64Array | null): number {
    const learned = meanings?.kinds[at];
    return likelihoodOf(sequences, meaning && learned ? leaning(meaning, learned.bias, learned.weights) : null);
  }

  return {
    likelyKinds(plain) {
      const share = weigh(plain);
      const likely: LikelyKind[] = [];
      let meaning: Float64Array | null | undefined;
      for (const [at, { kind, threshold }] of kinds.entries()) {
        const sequences = bySequences(at, share);
        if (sequences < HOPELESS) continue;
        meaning ??= meant(plain);
        const likelihood = likelihoodAt(at, sequences, meaning);
        if (likelihood >= threshold) likely.push({ kind, likelihood });
      }
      return likely.sort((a, b) => b.likelihood - a.likelihood);
    },
    likelihood(plain, kind) {
      const at = kinds.findIndex((one) => one.kind === kind);
      return at < 0 ? null : likelihoodAt(at, bySequences(at, weigh(plain)), meant(plain));
    },
  };
}

/** Finds a number's place in a list; -1 where it is not there. Open addressing: this is asked for every word of every mail. */
function places(numbers: Int32Array): (number: number) => number {
  let size = 16;
  while (size < numbers.length * 3) size *= 2;
  const slots = new Int32Array(size).fill(-1);
  const last = size - 1;
  for (const [place, number] of numbers.entries()) {
    let slot = number & last;
    while (slots[slot] !== -1) slot = (slot + 1) & last;
    slots[slot] = place;
  }
  return (number) => {
    let slot = number & last;
    for (;;) {
      const place = slots[slot] ?? -1;
      if (place === -1 || numbers[place] === number) return place;
      slot = (slot + 1) & last;
    }
  };
}

export const modelPath = (language: LearnedLanguage): string =>
  join(programFolder('learned'), `sentences.${language}.json.gz`);

export const parseModel = (packed: Buffer): ModelFile =>
  modelFile.parse(JSON.parse(gunzipSync(packed).toString('utf8')));

const own = new Map<LearnedLanguage, SentenceModel>();

/** The one that comes with the program; read when the first sentence asks for it. */
export function ownModel(language: LearnedLanguage): SentenceModel {
  const model = own.get(language) ?? sentenceModel(parseModel(readFileSync(modelPath(language))));
  own.set(language, model);
  return model;
}
