// The words a pattern needs are read from the pattern itself: they must be there in whatever it matches.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neededWords } from '../../../electron/engine/mail/text/needed-words.ts';
import { needsOf, screenOf, spotted, wordsIn } from '../../../electron/engine/mail/text/word-beginnings.ts';

describe('the words a pattern needs', () => {
  it.each([
    ['\\bcancel(?:led)? (?:the|our) plans?\\b', [['canc'], ['plan']]],
    ['\\b(?:renew|extend|prolong)\\b', [['rene', 'exte', 'prol']]],
    ["\\bwe(?:'ll| will) invoice\\b", [['invo'], ['ll!', 'will!'], ['we!']]],
    ["\\b(?:would|'d)(?: really)? (?:hop)ing\\b", [['would', 'd!'].map((word) => word.slice(0, 4)), ['hop']]],
    ['\\bus(?:ed)? to\\b', [['us']]],
    ['(?<![\\p{L}])send (?:it|them)?', [['send!']]],
    ['colou?r chart', [['char']]],
    ['\\brates?\\b(?= table)', [['rate']]],
  ])('of %s', (pattern, lists) => {
    expect(neededWords(pattern)).toEqual(expect.arrayContaining(lists));
  });

  it('are all those of one choice', () => {
    const choice = {
      any: [
        [['end!'], ['cont'], ['the!']],
        [['leav'], ['you!']],
      ],
    };
    expect(neededWords('\\b(?:end the contract|leave you)\\b')).toEqual([choice]);
  });

  it.each([
    ['what may be missing', '\\b(?:urgent )?\\p{L}+ing\\b'],
    ['what may be another word', '\\b(?:cancel|\\p{L}+ed) '],
    ['the end of a word', '\\p{L}+ship\\b'],
    ['what must not follow', '\\S+(?! later)'],
    ['what was matched before', '(?<sep>[./-])\\d\\k<sep>'],
  ])('are none for %s', (_, pattern) => {
    expect(neededWords(pattern)).toEqual([]);
  });

  it('are in every text that the pattern matches', () => {
    const piece = fc.constantFrom(
      'we',
      'our',
      'cancel',
      'cancelled',
      'plan',
      'plans',
      "won't",
      'renew',
      'it',
      '-',
      '5',
      ' ',
    );
    const patterns = [
      "\\bwe(?:'ll| will| won't) (?:renew|cancel)(?:led)?\\b",
      '(?:^|[,;] ?)(?:cancel|renew)(?:led)? (?:our |the )?plans?\\b',
      '\\b(?:our|we) (?:[\\p{L}-]+ ){0,2}?plan',
      "\\bwon't\\b|\\bcancelled plans\\b",
      '\\d ?plans?|cancel-?our',
      "\\b(?:we|it)(?:'|-)*(?: our)? ?(?:plan|our)",
      '(?:we|our)?(?:it|plan)(?: renew)*(?:s|-)',
      '(?:(?:we|it|our) ?)+plan',
      '\\b(?:cancel(?:led)? (?:our|the) plans?|renew it|(?:we|it) cancelled (?:our|it))\\b',
      '(?:our (?:plan|cancel our)|it renew)s? ?(?:we|our plan)?',
    ];
    for (const source of patterns) {
      const screen = screenOf([{ needs: needsOf('', source), source }]);
      const pattern = new RegExp(source, 'u');
      const says = spotted(pattern);
      fc.assert(
        fc.property(fc.array(piece, { maxLength: 8 }), fc.constantFrom(' ', ''), (pieces, between) => {
          const text = pieces.join(between);
          if (pattern.test(text)) expect(screen(wordsIn(text)).length).toBe(1);
          expect(says(text, wordsIn(text))).toBe(pattern.test(text));
        }),
      );
    }
  });
});
