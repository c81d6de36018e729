import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markupToHtml } from '../../../../../src/features/compose/markup-html.ts';

describe('light formatting', () => {
  it('makes simple HTML of bold, italic, links, lists and quotes', () => {
    expect(markupToHtml('**Yes**, *really*.')).toBe('<p><b>Yes</b>, <i>really</i>.</p>');
    expect(markupToHtml('See [the plan](https://acme.test/a?b=1&c=2).')).toBe(
      '<p>See <a href="https://acme.test/a?b=1&amp;c=2">the plan</a>.</p>',
    );
    expect(markupToHtml('Three things:\n- one\n- two\n\n3. three\n4. four')).toBe(
      '<p>Three things:</p><ul><li>one</li><li>two</li></ul><ol start="3"><li>three</li><li>four</li></ol>',
    );
    expect(markupToHtml('> **old**\n\nnew')).toBe('<blockquote><p><b>old</b></p></blockquote><p>new</p>');
  });

  it('sends no HTML where nothing is formatted', () => {
    expect(markupToHtml('Hello Jana,\n\nsee https://acme.test/plan.\n\nMaya')).toBeNull();
    expect(markupToHtml('> quoted\n\nanswer')).toBeNull();
  });

  it('leaves alone what is not clearly a mark', () => {
    for (const text of [
      '2 * 3 * 4',
      'snake_case_name',
      '5*4*3',
      '** not bold **',
      'a **b',
      '[x](javascript:alert(1))',
    ]) {
      expect(markupToHtml(text), text).toBeNull();
    }
    expect(markupToHtml('***both***')).toBe('<p><b><i>both</i></b></p>');
  });

  it('writes no markup that was not made here, whatever is typed', () => {
    const piece = fc.constantFrom(
      '**',
      '*',
      '_',
      '- ',
      '1. ',
      '> ',
      '[',
      '](',
      ')',
      'https://x.test',
      '<b>',
      '"',
      '&',
      'word',
      ' ',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const html = markupToHtml(pieces.join('')) ?? '';
        const bare = html.replace(
          /<(?:\/?(?:p|b|i|a|ul|ol|li|blockquote)|br|ol start="\d+"|a href="https:\/\/[^"<>]*")>/g,
          '',
        );
        expect(bare).not.toMatch(/[<>"]/);
      }),
    );
  });

  it('reads a long line of marks in no time that grows out of bounds', () => {
    expect(markupToHtml(`${'*a '.repeat(20_000)}**end**`)).toContain('<b>end</b>');
  });
});
