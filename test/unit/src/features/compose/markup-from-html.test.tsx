import { describe, expect, it } from 'vitest';
import { markupFromHtml } from '../../../../../src/features/compose/markup-from-html.ts';
import { markupToHtml } from '../../../../../src/features/compose/markup-html.ts';

const read = (html: string) => markupFromHtml(html, new DOMParser());

describe('HTML of another program', () => {
  it('becomes text with light formatting', () => {
    expect(
      read('<div>Hello <b>Jana</b>,</div><div><br></div><div>see <a href="https://acme.test/p">the plan</a></div>'),
    ).toBe('Hello **Jana**,\n\nsee [the plan](https://acme.test/p)');
    expect(read('<p>One</p><ul><li>a</li><li>b</li></ul><p>Two</p>')).toBe('One\n\n- a\n- b\n\nTwo');
    expect(read('<blockquote><p>old</p></blockquote>')).toBe('> old');
  });

  it('loses what runs, and links that lead nowhere safe', () => {
    expect(read('<script>alert(1)</script><p>a</p><a href="javascript:alert(1)">b</a>')).toBe('a\n\nb');
  });

  it('comes back the same when it was written here', () => {
    for (const text of [
      '**Yes**, *really*.',
      'A list:\n\n- one\n- two',
      '1. one\n2. two',
      '[plan](https://acme.test/p)',
    ]) {
      expect(read(markupToHtml(text) ?? '')).toBe(text);
    }
  });
});
