// What a finding is called is a piece of the sentence that can stand by itself.
import { describe, expect, it } from 'vitest';
import { inShort } from '../../../electron/engine/findings/in-short.ts';
import { foundIn } from './read-one.ts';

describe('the words of a finding', () => {
  it.each([
    [
      'and withhold payment of the invoice until it is corrected',
      'withhold payment of the invoice until it is corrected',
    ],
    ['and that a written cause has not arrived.', 'a written cause has not arrived'],
    ['and that was the end of it', 'that was the end of it'],
    ['and that theme is new', 'that theme is new'],
    ['But nobody owns it!', 'nobody owns it'],
    ['android phones lose the connection', 'android phones lose the connection'],
  ])('begin with what is told: %s', (text, short) => expect(inShort(text)).toBe(short));

  it.each([
    [
      'We are growing the planning team at Grangemouth and will need ten more seats from next month on.',
      'We are growing the planning team at Grangemouth and will need ten more seats',
    ],
    [
      'I expect it together with a credit for the outage, and a conversation with Ms Lindqvist about it.',
      'I expect it together with a credit for the outage',
    ],
    [
      'I ran the numbers: since we introduced your platform, our average response time went from nine to two hours.',
      'I ran the numbers: since we introduced your platform, our average response time went',
    ],
  ])('end where a part of the sentence ends, or with a word that stands alone: %s', (text, short) =>
    expect(inShort(text)).toBe(short),
  );
});

describe('the words of a promise', () => {
  const promised = (text: string) => foundIn(text, 'commitment').map(({ what }) => what);

  it('do not keep what led to the day that was taken out', () => {
    expect(promised('I will set a marker in the chart at the start of next month, so you can see it.')).toEqual([
      'set a marker in the chart',
    ]);
    expect(promised('We will send the revised quote, with the discount we discussed, by Friday.')).toEqual([
      'send the revised quote, with the discount we discussed',
    ]);
    expect(promised("I'll send it over on Monday.")).toEqual(['send it over']);
  });
});
