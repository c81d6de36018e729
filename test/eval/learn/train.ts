// Logistic regression with one model for each kind, by stochastic gradient descent with steps that get shorter (Bottou, 2012),
// over the examples in a fixed order: the same examples give the same model on every machine.
import type { FindingKind } from '../../../electron/contract/findings.ts';
import { likelihoodOf, weightOfEach } from '../../../electron/engine/findings/learned/sentence-model.ts';
import { type LearnedLanguage, visitSequences } from '../../../electron/engine/findings/learned/word-sequences.ts';
import type { Example } from './examples.ts';
import { type LearnedMeanings, trainMeanings } from './train-meanings.ts';

/** An example as the places of its known sequences. */
interface Row {
  readonly places: Uint32Array;
  readonly share: number;
}

export interface Learned {
  readonly sequences: Int32Array;
  readonly kinds: readonly { readonly kind: FindingKind; readonly bias: number; readonly weights: Float64Array }[];
  /** Null for a language without a table of words. */
  readonly meanings: LearnedMeanings | null;
  likelihood(plain: string, kind: FindingKind): number;
}

const ROUNDS = 30;
const FIRST_STEP = 0.05;
/** How strongly weights are drawn to nothing, for all examples together. */
const PULL = 0.1;
/** A sequence seen once or twice says nothing about others. */
const OFTEN = 3;

export function train(examples: readonly Example[], language: LearnedLanguage, kinds: readonly FindingKind[]): Learned {
  const sequences = frequent(examples, language);
  const places = new Map(Array.from(sequences, (sequence, place) => [sequence, place]));
  const rows = examples.map(({ plain }) => rowOf(plain, language, places));
  const learned = kinds.map((kind) => ({ kind, ...trainOne(examples, rows, sequences.length, kind) }));
  const meanings = language === 'en' ? trainMeanings(examples, kinds) : null;
  return {
    sequences,
    kinds: learned,
    meanings,
    likelihood(plain, kind) {
      const one = learned.find((each) => each.kind === kind);
      if (!one) return 0;
      const sum = logitOf(rowOf(plain, language, places), one.weights, one.bias);
      return likelihoodOf(sum, meanings?.leaning(plain, kind) ?? null);
    },
  };
}

function frequent(examples: readonly Example[], language: LearnedLanguage): Int32Array {
  const counts = new Map<number, number>();
  for (const { plain } of examples) {
    for (const sequence of sequencesOf(plain, language).sequences)
      counts.set(sequence, (counts.get(sequence) ?? 0) + 1);
  }
  return Int32Array.from([...counts].filter(([, count]) => count >= OFTEN).map(([sequence]) => sequence)).sort();
}

function sequencesOf(plain: string, language: LearnedLanguage) {
  const sequences = new Set<number>();
  const words = visitSequences(plain, language, (sequence) => sequences.add(sequence).size > 0);
  return { sequences, words };
}

function rowOf(plain: string, language: LearnedLanguage, places: ReadonlyMap<number, number>): Row {
  const { sequences, words } = sequencesOf(plain, language);
  const known = [...sequences].flatMap((one) => places.get(one) ?? []);
  return { places: Uint32Array.from(known), share: weightOfEach(words) };
}

function trainOne(examples: readonly Example[], rows: readonly Row[], size: number, kind: FindingKind) {
  const weights = new Float64Array(size);
  let bias = -3;
  // All weights shrink a little with every step; one factor for all of them is as good and costs nothing.
  let factor = 1;
  const pull = PULL / rows.length;
  const order = shuffled(rows.length);
  let steps = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const index of order) {
      const example = examples[index];
      const row = rows[index];
      if (!example || !row || example.unsure.has(kind)) continue;
      const step = FIRST_STEP / (1 + FIRST_STEP * pull * steps);
      steps += 1;
      const error = likelihoodOf(logitOf(row, weights, bias, factor), null) - (example.kinds.has(kind) ? 1 : 0);
      factor *= 1 - step * pull;
      const change = (step * error * row.share) / factor;
      for (const place of row.places) weights[place] = (weights[place] ?? 0) - change;
      bias -= step * error;
    }
  }
  return { weights: weights.map((weight) => weight * factor), bias };
}

function logitOf({ places, share }: Row, weights: Float64Array, bias: number, factor = 1): number {
  let sum = 0;
  for (const place of places) sum += weights[place] ?? 0;
  return bias + factor * share * sum;
}

/** Places in an order that is always the same (Fisher and Yates, with a generator of fixed seed). */
export function shuffled(count: number): number[] {
  const order = Array.from({ length: count }, (_, index) => index);
  let state = 0x2545f491;
  for (let at = count - 1; at > 0; at -= 1) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    const other = (state >>> 0) % (at + 1);
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
  return order;
}
