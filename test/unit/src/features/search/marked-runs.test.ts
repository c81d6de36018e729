import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markedRuns } from '../../../../../src/features/search/marked-runs.ts';

describe('marked words', () => {
  it('stand where they matched', () => {
    expect(
      markedRuns('the renewal price', [
        [4, 11],
        [12, 17],
      ]),
    ).toEqual([
      { text: 'the ', marked: false },
      { text: 'renewal', marked: true },
      { text: ' ', marked: false },
      { text: 'price', marked: true },
    ]);
  });

  it('give back every character once, however the matches lie', () => {
    const match = fc.tuple(fc.nat(30), fc.nat(30));
    fc.assert(
      fc.property(fc.string({ maxLength: 25 }), fc.array(match), (text, matches) => {
        expect(
          markedRuns(text, matches)
            .map((run) => run.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
