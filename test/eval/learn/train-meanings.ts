// The part of the model that goes by what sentences mean: logistic regression over the directions they point to.
import type { FindingKind } from '../../../electron/contract/findings.ts';
import { leaning, likelihoodOf } from '../../../electron/engine/findings/learned/sentence-model.ts';
import { meaningOf, ownTable, wordsWithMeaning } from '../../../electron/engine/findings/learned/word-meanings.ts';
import type { Example } from './examples.ts';
import { shuffled } from './train.ts';

export interface LearnedMeanings {
  /** For each word of the table, 0 to 255. */
  readonly rarity: Uint8Array;
  readonly kinds: readonly { readonly bias: number; readonly weights: Float64Array }[];
  /** A logit; null where no word of the sentence is known. */
  leaning(plain: string, kind: FindingKind): number | null;
}

const ROUNDS = 40;
const FIRST_STEP = 2;
/** How strongly weights are drawn to nothing, for all examples together. */
const PULL = 0.05;

export function trainMeanings(examples: readonly Example[], kinds: readonly FindingKind[]): LearnedMeanings {
  const table = ownTable();
  const rarity = raritiesOf(examples);
  const meanings = examples.map(({ plain }) => meaningOf(plain, table, rarity));
  const learned = kinds.map((kind) => trainOne(examples, meanings, table.dimensions, kind));
  return {
    rarity,
    kinds: learned,
    leaning(plain, kind) {
      const one = learned[kinds.indexOf(kind)];
      const meaning = meaningOf(plain, table, rarity);
      return one && meaning ? leaning(meaning, one.bias, one.weights) : null;
    },
  };
}

/** The logarithm of how few examples have a word (Spärck Jones, 1972). */
function raritiesOf(examples: readonly Example[]): Uint8Array {
  const counts = new Map<string, number>();
  for (const { plain } of examples)
    for (const word of new Set(wordsWithMeaning(plain))) counts.set(word, (counts.get(word) ?? 0) + 1);
  const rarest = Math.log(examples.length);
  return Uint8Array.from(ownTable().words, (word) =>
    Math.max(0, Math.round((255 * Math.log(examples.length / (1 + (counts.get(word) ?? 0)))) / rarest)),
  );
}

function trainOne(
  examples: readonly Example[],
  meanings: readonly (Float64Array | null)[],
  dimensions: number,
  kind: FindingKind,
) {
  const weights = new Float64Array(dimensions);
  let bias = -3;
  const pull = PULL / examples.length;
  const order = shuffled(examples.length);
  for (let round = 0; round < ROUNDS; round += 1) {
    const step = FIRST_STEP / (1 + round);
    for (const index of order) {
      const example = examples[index];
      const meaning = meanings[index];
      if (!example || !meaning || example.unsure.has(kind)) continue;
      const error = likelihoodOf(leaning(meaning, bias, weights), null) - (example.kinds.has(kind) ? 1 : 0);
      for (let at = 0; at < dimensions; at += 1) {
        const weight = weights[at] ?? 0;
        weights[at] = weight - step * (error * (meaning[at] ?? 0) + pull * weight);
      }
      bias -= step * error;
    }
  }
  return { bias, weights };
}
