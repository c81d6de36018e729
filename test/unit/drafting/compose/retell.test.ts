// Their sentences are told in our words only where the grammar can't go wrong; everything else is quoted.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { promisedWords, retold } from '../../../../electron/engine/drafting/compose/retell.ts';

const names = new Set(['tamsin']);

describe('what they told', () => {
  it.each([
    ['We are growing the planning team at Nashua', 'you are growing the planning team at Nashua'],
    ["I'm planning a pilot with our own drivers", 'you are planning a pilot with your own drivers'],
    ['I was happy with the lane list', 'you were happy with the lane list'],
    ['Tamsin was impressed by the lane list', 'Tamsin was impressed by the lane list'],
  ])('%s', (quote, told) => {
    expect(retold(quote, names)).toBe(told);
  });
  it.each([
    'We open it next week',
    'We told you about the pilot',
    'They are happy with the report',
    'Nobody knows who Dominic is',
    'Shall we meet at the site?',
  ])('is quoted where it points elsewhere: %s', (quote) => {
    expect(retold(quote, names)).toBeNull();
  });
});

describe('what we promised', () => {
  it.each([
    ["I'll send you the first comparison by December 1", 'send you the first comparison'],
    [
      'I will set you up with a parcel company of your size by Tuesday',
      'set you up with a parcel company of your size',
    ],
  ])('%s', (quote, words) => {
    expect(promisedWords(quote)).toBe(words);
  });
  it.each([
    "I'll send it by Friday",
    'You will have it by 16 November',
    'I will send you an example and have raised the limit',
    "I'll set a marker in the chart at",
  ])('is quoted where the words do not follow "to": %s', (quote) => {
    expect(promisedWords(quote)).toBeNull();
  });
});

it('no words of theirs in the first person are left when something is retold', () => {
  const word = fc.constantFrom(
    'we',
    'I',
    'our',
    'my',
    'us',
    'are',
    'planning',
    'the',
    'site',
    'at',
    'Oslo',
    'will',
    'grow',
  );
  fc.assert(
    fc.property(fc.array(word, { minLength: 4, maxLength: 12 }), (words) => {
      const told = retold(words.join(' '), names);
      if (told !== null) expect(told).not.toMatch(/\b(?:we|I|our|my|us)\b/u);
    }),
  );
});
