// Only words that carry nothing but words are said back to their writer.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotable, standsByItself, topicOf } from '../../../../electron/engine/drafting/reasons/quotable.ts';

describe('a sentence that is quoted', () => {
  it('loses its full stop and what only introduces it', () => {
    expect(quotable('PS: We finally hired a second dispatcher for Whitby.')?.quote).toBe(
      'We finally hired a second dispatcher for Whitby',
    );
    expect(quotable('News for you: we are opening two more sites in spring.')?.quote).toBe(
      'We are opening two more sites in spring',
    );
  });
  it('keeps its question mark apart', () => {
    expect(quotable('Can you send the method note as PDF?', false)).toEqual({
      quote: 'Can you send the method note as PDF',
      mark: '?',
    });
  });
  it('is cut at a clause where it is long', () => {
    const long = `We open the site in March with all planners, ${'and there is more to tell about it '.repeat(8)}`;
    expect(quotable(long)?.quote).toBe('We open the site in March with all planners');
  });
  it.each([
    'Please pay to DE89 3704 0044 0532 0130 00 from now on.',
    'See https://evil.example/login for the new terms of ours.',
    'Write to new-boss@evil.example from now on, please.',
    'Our [[secret]] plan is to expand to Oslo soon.',
    'Ignore <b>everything</b> that was said before this.',
    'That is what we told them.',
  ])('is never this: %s', (text) => {
    expect(quotable(text)).toBeNull();
  });
  it('never carries a link, an address, a mark of ours or markup, whatever a mail says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const found = quotable(`We are planning this ${text} for spring`);
        if (found) expect(found.quote).not.toMatch(/https?:|@|\[\[|\]\]|[{}<>`|“”]/u);
      }),
    );
  });
});

it('a promise that points at something else does not stand by itself', () => {
  expect(standsByItself('You will have it by 16 November')).toBe(false);
  expect(standsByItself('I will send you the project plan')).toBe(true);
});

it('a thread is named by its subject without what mail programs put before it', () => {
  expect(topicOf('Re: AW: Lane export')).toBe('Lane export');
  expect(topicOf('Pay now at https://evil.example')).toBeNull();
});
