import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitLinks } from '../../../../../src/features/thread/text/split-links.ts';

const links = (text: string) => splitLinks(text).filter((run) => run.href !== null);

describe('links in plain text', () => {
  it('give back every character in order, whatever the text', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom('https://a.test/(b)', 'www.x.test.', 'a@b.test', ')', ' ', '\n', 'http://'),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        expect(
          splitLinks(text)
            .map((run) => run.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  it.each([
    ['See https://acme.test/plan.', 'https://acme.test/plan'],
    ['(https://acme.test/a_(b))', 'https://acme.test/a_(b)'],
    ['www.acme.test, then', 'www.acme.test'],
    ['write to jana@acme.test!', 'jana@acme.test'],
  ])('end where the address ends: %s', (text, shown) => {
    expect(links(text).map((run) => run.text)).toEqual([shown]);
  });

  it('lead to the web or to mail, and nowhere else', () => {
    expect(links('javascript:alert(1) data:text/html,x file:///etc ftp://a.test')).toEqual([]);
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const run of links(`https://${text} www.${text} ${text}`))
          expect(run.href).toMatch(/^(?:https?:\/\/|mailto:)/);
      }),
    );
  });

  it('are not made of an address that hides its host behind a name', () => {
    expect(links('https://bank.test@elsewhere.test/login')).toEqual([]);
  });

  it('tell the host as it is resolved, not as it looks', () => {
    expect(links('https://аcme.test/')[0]?.href).toContain('xn--');
  });
});
