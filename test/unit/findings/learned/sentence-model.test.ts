// The learned model: what it makes of its weights, that a broken file is refused, and that the one that comes with the program is
// the one that its sentences teach.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
  type ModelFile,
  modelPath,
  parseModel,
  sentenceModel,
} from '../../../../electron/engine/findings/learned/sentence-model.ts';
import { meaningOf, ownTable } from '../../../../electron/engine/findings/learned/word-meanings.ts';
import { learnedLanguages, visitSequences } from '../../../../electron/engine/findings/learned/word-sequences.ts';
import { examples, learnedKinds } from '../../../eval/learn/examples.ts';
import { train } from '../../../eval/learn/train.ts';

const base64 = (bytes: ArrayBufferView) => Buffer.from(bytes.buffer).toString('base64');

/** Knows one word, as a sign of an outage. */
function fileOf(word: string, { threshold = 0.5, weight = 100 } = {}): ModelFile {
  const found = new Set<number>();
  visitSequences(word, 'en', (sequence) => found.add(sequence).size > 0);
  const sequences = Int32Array.from(found);
  return {
    version: 3,
    language: 'en',
    kinds: [{ kind: 'risk.outage', bias: -3, scale: 0.01, threshold }],
    sequences: base64(sequences),
    weights: base64(Int8Array.from(sequences, () => weight)),
    meanings: null,
  };
}

describe('a model of sentences', () => {
  it('says a kind from its threshold on', () => {
    const [likely] = sentenceModel(fileOf('kaput')).likelyKinds('kaput');
    expect(likely?.kind).toBe('risk.outage');
    expect(likely?.likelihood).toBeGreaterThan(0.5);
    expect(sentenceModel(fileOf('kaput', { threshold: 0.9999999 })).likelyKinds('kaput')).toEqual([]);
  });

  it('says nothing of a sentence that it knows nothing of', () => {
    expect(sentenceModel(fileOf('kaput')).likelyKinds('lunch on tuesday')).toEqual([]);
    expect(sentenceModel(fileOf('kaput')).likelyKinds('')).toEqual([]);
  });

  it('goes by what the words mean too, where that was learned', () => {
    const table = ownTable();
    const towards = (word: string) => {
      const rarity = Uint8Array.from(table.words, () => 255);
      const weights = Array.from(meaningOf(word, table, rarity) ?? [], (each) => each * 20);
      const meanings = { rarity: base64(rarity), kinds: [{ bias: -5, weights }] };
      return sentenceModel({ ...fileOf('kaput'), meanings }).likelihood('lawyer', 'risk.outage') ?? 0;
    };
    expect(towards('attorney')).toBeGreaterThan(towards('weather') * 2);
  });

  it('is refused where its weights are not as many as its sequences', () => {
    const short = { ...fileOf('kaput'), weights: base64(new Int8Array(1)) };
    expect(() => sentenceModel(short)).toThrow('a weight too many or too few');
  });

  it('is refused where the file holds something else', () => {
    expect(() => parseModel(gzipSync('{"version":1}'))).toThrow();
    expect(() => parseModel(Buffer.from('no archive'))).toThrow();
  });
});

describe.each(learnedLanguages)('the model of %s that comes with the program', (language) => {
  const own = parseModel(readFileSync(modelPath(language)));

  it('knows every kind that is learned', () => {
    expect(own.kinds.map(({ kind }) => kind)).toEqual(learnedKinds);
  });

  it('is what its sentences teach: after a change to them, `npm run learn`', () => {
    const all = examples(language);
    const learned = train(all, language, learnedKinds.slice(0, 2));
    expect(base64(learned.sequences) === own.sequences).toBe(true);
    const weights = new Int8Array(Uint8Array.from(Buffer.from(own.weights, 'base64')).buffer);
    for (const [column, { weights: fresh, bias }] of learned.kinds.entries()) {
      const { scale, bias: known } = own.kinds[column] ?? { scale: 0, bias: 0 };
      expect(bias).toBeCloseTo(known, 6);
      const apart = fresh.filter((weight, row) => {
        return Math.abs(weight / scale - (weights[row * learnedKinds.length + column] ?? 0)) > 1;
      });
      expect(apart.length).toBe(0);
      const meant = learned.meanings?.kinds[column];
      const kept = own.meanings?.kinds[column];
      expect(kept?.weights.length).toBe(meant?.weights.length);
      const turned = meant?.weights.filter((weight, at) => Math.abs(weight - (kept?.weights[at] ?? 0)) > 0.002) ?? [];
      expect(turned.length).toBe(0);
    }
  });

  it('was learned from as many sentences that say nothing as from such that do', () => {
    const all = examples(language);
    const silent = all.filter(({ kinds }) => kinds.size === 0).length;
    expect(all.length).toBeGreaterThan(language === 'en' ? 3000 : 700);
    expect(silent / all.length).toBeGreaterThan(0.4);
  });
});
