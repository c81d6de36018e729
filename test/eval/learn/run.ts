// `npm run learn`: learns the models of sentences anew, one a language, and writes them where the program reads them. Each example
// is first judged by a model that has not seen it nor its neighbours (five parts, one left out at a time); from that come the
// printed figures and the thresholds. `-- --dry` writes nothing; `-- --language de` learns one, with `--dry` also one of which there are
// sentences, but not yet enough for a model;
// `-- --vectors FILE` first makes the table of English words anew from a file of GloVe vectors.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';
import type { FindingKind } from '../../../electron/contract/findings.ts';
import { isMeant } from '../../../electron/engine/findings/learned/meant-by-learned.ts';
import { type ModelFile, modelPath } from '../../../electron/engine/findings/learned/sentence-model.ts';
import { type LearnedLanguage, learnedLanguages } from '../../../electron/engine/findings/learned/word-sequences.ts';
import { type Example, examples, learnedKinds } from './examples.ts';
import { makeWordTable } from './make-word-table.ts';
import { type Learned, shuffled, train } from './train.ts';

const PARTS = 5;
/** So many examples in a row stay in one part. */
const TOGETHER = 40;
/** Of what a threshold lets through, so much has to be right. */
const PRECISION = 0.92;
/** Mail has more sentences that say nothing than the examples have: what is no likelier than this is never said. */
const LEAST = 0.3;
/** Of a kind with fewer examples the figures say too little: it is learned, and never said. */
const LEAST_LABELS = 150;
const NEVER = 0.999;
/** When the examples are taken to be written. */
const WRITTEN = Date.UTC(2026, 2, 2);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

interface Judged {
  readonly likelihood: number;
  readonly is: boolean;
}

const { values } = parseArgs({
  options: { dry: { type: 'boolean', default: false }, language: { type: 'string' }, vectors: { type: 'string' } },
});
const learnable = z.enum(['en', 'de', 'fr', 'es']);
if (values.vectors !== undefined) say(await makeWordTable(values.vectors));
const wanted = values.language === undefined ? null : learnable.parse(values.language);
const languages = wanted !== null && values.dry ? [wanted] : learnedLanguages;
for (const language of languages) if (wanted === null || wanted === language) learn(language);

function learn(language: LearnedLanguage): void {
  const all = examples(language);
  const judged = judgeUnseen(all, language);
  const thresholds = new Map(learnedKinds.map((kind) => [kind, thresholdOf(judged.get(kind) ?? [])]));
  say(`${language}: ${all.length} sentences`);
  say(
    `  ${'kind'.padEnd(28)} ${'labels'.padStart(6)} ${'threshold'.padStart(9)} ${'precision'.padStart(9)} ${'recall'.padStart(7)}`,
  );
  for (const kind of learnedKinds) say(lineOf(kind, judged.get(kind) ?? [], thresholds.get(kind) ?? 1));
  if (values.dry) return;
  const packed = gzipSync(JSON.stringify(fileOf(train(all, language, learnedKinds), language, thresholds)), {
    level: 9,
  });
  writeFileSync(modelPath(language), packed);
  say(`written, ${Math.round(packed.length / 1000)} kB`);
}

function judgeUnseen(known: readonly Example[], language: LearnedLanguage): Map<FindingKind, Judged[]> {
  // Sentences of one mail speak of one thing in one voice: who has seen some has half seen the others.
  const blocks = Math.ceil(known.length / TOGETHER);
  const partOfBlock = new Map(shuffled(blocks).map((block, place) => [block, place % PARTS]));
  const part = new Map(known.map((_, index) => [index, partOfBlock.get(Math.floor(index / TOGETHER))]));
  const result = new Map<FindingKind, Judged[]>(learnedKinds.map((kind) => [kind, []]));
  for (let out = 0; out < PARTS; out += 1) {
    const model = train(
      known.filter((_, index) => part.get(index) !== out),
      language,
      learnedKinds,
    );
    for (const { plain, kinds, unsure } of known.filter((_, index) => part.get(index) === out)) {
      for (const kind of learnedKinds) {
        if (unsure.has(kind)) continue;
        const likelihood = isMeant(kind, plain, WRITTEN) ? model.likelihood(plain, kind) : 0;
        result.get(kind)?.push({ likelihood, is: kinds.has(kind) });
      }
    }
  }
  return result;
}

/** The lowest from which on enough of what is let through is right. */
function thresholdOf(each: readonly Judged[]): number {
  if (each.filter(({ is }) => is).length < LEAST_LABELS) return NEVER;
  const sorted = each.toSorted((a, b) => b.likelihood - a.likelihood);
  let right = 0;
  let lowest = 0.9;
  for (const [index, { likelihood, is }] of sorted.entries()) {
    if (is) right += 1;
    if (likelihood < LEAST) break;
    if (right / (index + 1) >= PRECISION) lowest = Math.min(lowest, likelihood);
  }
  return Math.round(lowest * 1000) / 1000;
}

function lineOf(kind: FindingKind, each: readonly Judged[], threshold: number): string {
  const said = each.filter(({ likelihood }) => likelihood >= threshold);
  const right = said.filter(({ is }) => is).length;
  const labels = each.filter(({ is }) => is).length;
  const figure = (value: number, width: number) => value.toFixed(2).padStart(width);
  return `  ${kind.padEnd(28)} ${String(labels).padStart(6)} ${figure(threshold, 9)} ${figure(right / Math.max(1, said.length), 9)} ${figure(right / Math.max(1, labels), 7)}`;
}

function fileOf(
  { sequences, kinds, meanings }: Learned,
  language: LearnedLanguage,
  thresholds: ReadonlyMap<FindingKind, number>,
): ModelFile {
  const bytes = new Int8Array(sequences.length * kinds.length);
  const described = kinds.map(({ kind, bias, weights }, column) => {
    const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
    const scale = largest / 127;
    for (const [row, weight] of weights.entries()) bytes[row * kinds.length + column] = Math.round(weight / scale);
    return { kind, bias, scale, threshold: thresholds.get(kind) ?? 0.9 };
  });
  return {
    version: 3,
    language,
    kinds: described,
    sequences: Buffer.from(sequences.buffer).toString('base64'),
    weights: Buffer.from(bytes.buffer).toString('base64'),
    meanings: meanings && {
      rarity: Buffer.from(meanings.rarity).toString('base64'),
      kinds: meanings.kinds.map(({ bias, weights }) => ({
        bias: rounded(bias),
        weights: Array.from(weights, rounded),
      })),
    },
  };
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
