// What the learned model takes a sentence for: its sequences are few, the same every time, and shared by sentences that say alike.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordClasses } from '../../../../electron/engine/findings/learned/word-classes.ts';
import { type LearnedLanguage, visitSequences } from '../../../../electron/engine/findings/learned/word-sequences.ts';

function sequencesOf(text: string, language: LearnedLanguage = 'en'): Set<number> {
  const found = new Set<number>();
  visitSequences(text, language, (sequence) => found.add(sequence).size > 0);
  return found;
}

const common = (one: string, other: string, language?: LearnedLanguage) =>
  [...sequencesOf(one, language)].filter((number) => sequencesOf(other, language).has(number)).length;

describe('the sequences of a sentence', () => {
  it('are shared by forms of the same words', () => {
    expect(common('we cancelled the licences', 'we cancel the licence')).toBe(
      sequencesOf('we cancel the licence').size,
    );
  });

  it.each([
    ['de', 'wir kündigten die verträge', 'wir kündigen die verträgen'],
    ['fr', 'nous résilions les contrats', 'nous résilierons les contrat'],
    ['es', 'cancelamos los contratos', 'cancelaremos los contrato'],
  ] as const)('are shared by forms of the same words: %s', (language, one, other) => {
    expect(common(one, other, language)).toBe(sequencesOf(other, language).size);
  });

  it('know a word with a typo by its pieces', () => {
    expect(common('subscripton', 'subscription')).toBeGreaterThan(3);
    expect(common('subscripton', 'invoice')).toBe(0);
  });

  it('tell one order of words from another', () => {
    expect(sequencesOf('they left you')).not.toEqual(sequencesOf('you left they'));
  });

  it('are the same for any number, and none for what has no words', () => {
    expect(sequencesOf('invoice 4711')).toEqual(sequencesOf('invoice 12'));
    expect(sequencesOf('-- ... --').size).toBe(0);
  });

  it('are shared by two things of one class', () => {
    expect(common('scanners', 'portal')).toBeGreaterThan(0);
    expect(common('scanners', 'lunch')).toBe(0);
  });

  it('are signed numbers of 32 bits, and no more than a text can have, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400, unit: 'grapheme' }), (text) => {
        const sequences = [...sequencesOf(text.toLowerCase())];
        expect(sequences.every((one) => (one | 0) === one)).toBe(true);
        expect(sequences.length).toBeLessThanOrEqual(text.length * text.length + 4 * text.length + 4);
      }),
    );
  });
});

describe('the classes of words', () => {
  it.each(Object.entries(wordClasses))('%s: has each of its words once, in lower case', (_name, list) => {
    const all = list.split(' ');
    expect(new Set(all).size).toBe(all.length);
    expect(list).toBe(list.toLowerCase());
  });
});
