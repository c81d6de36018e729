// Words of like meaning point to like places, and a sentence to where its words do.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meaningOf, ownTable, wordTable } from '../../../../electron/engine/findings/learned/word-meanings.ts';

const table = ownTable();
const alike = new Uint8Array(table.words.length).fill(255);
const near = (one: string, other: string): number => {
  const [a, b] = [meaningOf(one, table, alike), meaningOf(other, table, alike)];
  if (!a || !b) throw new Error('a word is not in the table');
  return a.reduce((sum, each, at) => sum + each * (b[at] ?? 0), 0);
};

describe('the table of words', () => {
  it.each([
    ['lawyer', 'attorney', 'weather'],
    ['budget', 'funding', 'weather'],
    ['hired', 'employed', 'river'],
  ])('has %s nearer to %s than to %s', (word, like, unlike) => {
    expect(near(word, like)).toBeGreaterThan(near(word, unlike) + 0.3);
  });

  it('is refused where it is cut short', () => {
    const short = { version: 1, origin: '', dimensions: 2, words: 'one two', vectors: 'AAAA' } as const;
    expect(() => wordTable(short)).toThrow('a number too many or too few');
  });
});

describe('where a sentence points', () => {
  it('is of length one, whatever its words, and the same in any order of them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...table.words.slice(0, 3000)), { minLength: 1, maxLength: 30 }),
        (words) => {
          const meaning = meaningOf(words.join(' '), table, alike);
          const turned = meaningOf(words.toReversed().join(' '), table, alike);
          const length = Math.hypot(...(meaning ?? []));
          expect(meaning === null || Math.abs(length - 1) < 1e-9).toBe(true);
          for (const [at, each] of meaning?.entries() ?? []) expect(each).toBeCloseTo(turned?.[at] ?? Number.NaN, 9);
        },
      ),
    );
  });

  it('is nowhere for words that are in no table', () => {
    expect(meaningOf('qzxv 4711 !!', table, alike)).toBeNull();
    expect(meaningOf('', table, alike)).toBeNull();
  });

  it('goes more by rare words than by common ones', () => {
    const rarity = Uint8Array.from(table.words, (word) => (word === 'lawyer' ? 255 : 5));
    const whole = meaningOf('the lawyer said so', table, rarity) ?? new Float64Array();
    const lawyer = meaningOf('lawyer', table, rarity) ?? new Float64Array();
    expect(whole.reduce((sum, each, at) => sum + each * (lawyer[at] ?? 0), 0)).toBeGreaterThan(0.95);
  });
});
