import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuotes } from '../../../../../src/features/thread/marks/find-quote.ts';

function shown(html: string): HTMLElement {
  const root = document.createElement('div');
  root.innerHTML = html;
  return root;
}
const textOf = (root: HTMLElement, quote: string) =>
  (findQuotes(root, [quote])[0] ?? []).map((range) => range.toString().replace(/\s+/g, ' '));

describe('the words of a quote in what is shown', () => {
  it('are found across elements, line breaks and other quotation marks', () => {
    const root = shown('<p>Hello.</p><p>We <b>won’t</b>\n renew\u00a0in <i>March</i>.</p><p>Bye</p>');
    expect(textOf(root, "We won't renew in March.")).toEqual(['We won’t renew in March.']);
  });

  it('are found piece by piece where an address of a link stands between them', () => {
    const root = shown(
      '<p>Please read all of the new terms <a href="#">here</a> and then sign them before Friday.</p>',
    );
    const pieces = textOf(
      root,
      'Please read all of the new terms\nhttps://example.test/a and then sign them before Friday.',
    );
    expect(pieces).toEqual(['Please read all of the new terms', 'and then sign them before Friday.']);
  });

  it('are nowhere when they do not stand there', () => {
    expect(textOf(shown('<p>Nothing of it</p>'), 'We will cancel.')).toEqual([]);
    expect(textOf(shown('<p>Nothing of it</p>'), '   ')).toEqual([]);
  });

  it('are found wherever they stand, whatever stands around them', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1, unit: 'grapheme' }), fc.string(), (before, quote, after) => {
        fc.pre(quote.replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff]/g, '') !== '');
        const root = document.createElement('div');
        root.append(before, document.createElement('br'), quote, document.createElement('br'), after);
        expect(findQuotes(root, [quote])[0]).toHaveLength(1);
      }),
    );
  });
});
