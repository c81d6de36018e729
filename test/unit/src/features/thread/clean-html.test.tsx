// The second wall is tried with the vectors alone, without the engine's cleaning before it, and read back by a parser.
import { describe, expect, it } from 'vitest';
import { cleanHtml } from '../../../../../src/features/thread/clean-html.ts';
import { cleanStyle } from '../../../../../src/features/thread/clean-style.ts';
import { hostileVectors, skipLoudly } from '../../../mail/corpora.ts';

const clean = (html: string, remoteImages = false) => cleanHtml(html, { remoteImages }, window).html;
const parse = (html: string) => new DOMParser().parseFromString(`<!doctype html><body>${html}`, 'text/html').body;

const ACTING =
  'script style form input button textarea select iframe frame object embed applet link meta base svg math video audio source template dialog marquee isindex'.split(
    ' ',
  );

/** Everything in the cleaned output that could run, submit or load; empty for safe HTML. */
function dangers(html: string): string[] {
  const found: string[] = [];
  for (const element of parse(html).querySelectorAll('*')) {
    if (ACTING.includes(element.localName)) found.push(`<${element.localName}>`);
    for (const { name, value } of element.attributes) {
      if (/^on|^(?:srcdoc|formaction|action|background|srcset|poster|ping|id|name|class)$|^xlink|^xmlns/i.test(name))
        found.push(`${name}=${value}`);
      if (name === 'href' && !/^(?:https?:\/\/|mailto:|tel:)/i.test(value)) found.push(`href=${value}`);
      if (name === 'src' && !/^data:image\/(?!svg)/i.test(value)) found.push(`src=${value}`);
      if (name === 'style' && /url|image|expression|binding|behavio|@|\\|\/\*|position/i.test(value))
        found.push(`style=${value}`);
    }
  }
  return found;
}

describe('cleaning HTML in the window', () => {
  it('leaves nothing that acts of any hostile vector', () => {
    const vectors = hostileVectors();
    if (vectors.length === 0) return skipLoudly('hostile HTML vectors in the window');
    const failures = vectors.flatMap(({ source, id, html }) =>
      dangers(clean(html)).map((danger) => `${source}/${id}: ${danger}`),
    );
    expect(failures).toEqual([]);
  }, 120_000);

  it.each([
    '<p style="background:u\\72l(https://spy.test/a)">a</p>',
    '<p style="background-image:url(https://spy.test/a)">a</p>',
    '<p style="width:expres/**/sion(x())">a</p>',
    '<p style="position:fixed;inset:0">a</p>',
    '<a href="//spy.test/a">a</a>',
    '<a href="java\nscript:x()">a</a>',
    '<img src="https://spy.test/a.gif">',
    '<img src="data:image/svg+xml;base64,PHN2Zz4=">',
    '<img srcset="https://spy.test/a.gif 2x" src="data:image/png;base64,AA==">',
    '<table background="https://spy.test/a.gif"><tr><td>a</td></tr></table>',
    '<svg><style><img src=x onerror=x()></style></svg>',
  ])('disarms %s', (html) => {
    expect(dangers(clean(html))).toEqual([]);
  });

  it('keeps what makes a letter: words, tables, colours, pictures in the mail', () => {
    const body = parse(
      clean(
        '<p style="color: #123456; margin: 4px">Hi</p><table width="600"><tr><td bgcolor="#eee">1</td></tr></table><img src="data:image/png;base64,AA==" alt="Logo">',
      ),
    );
    expect(body.querySelector('p')?.getAttribute('style')).toBe('color: #123456; margin: 4px');
    expect(body.querySelector('table')?.getAttribute('width')).toBe('600');
    expect(body.querySelector('img')?.getAttribute('src')).toBe('data:image/png;base64,AA==');
  });

  it('loads pictures from outside only when asked, and then encrypted', () => {
    const html = '<img src="http://shop.test/a.png" alt="A">';
    expect(parse(clean(html)).querySelector('img')?.hasAttribute('src')).toBe(false);
    expect(parse(clean(html, true)).querySelector('img')?.getAttribute('src')).toBe('https://shop.test/a.png');
  });

  it('tells where a link leads and opens it outside, without a way back', () => {
    const link = parse(
      clean('<a href="https://elsewhere.test/x" title="bank.test" target="_top">bank.test</a>'),
    ).querySelector('a');
    expect(link?.getAttribute('title')).toBe('https://elsewhere.test/x');
    expect(link?.getAttribute('target')).toBe('_blank');
    expect(link?.getAttribute('rel')).toContain('noopener');
  });

  it('says whether the mail brings colours of its own', () => {
    const colours = (html: string) => cleanHtml(html, { remoteImages: false }, window).colours;
    expect(colours('<p style="margin:0">plain</p>')).toBe(false);
    expect(colours('<p style="background-color:#fff">white</p>')).toBe(true);
    expect(colours('<font color="red">red</font>')).toBe(true);
  });
});

describe('quotes in HTML', () => {
  const folded = (html: string) => parse(clean(html)).querySelector('details')?.textContent ?? null;

  it('fold with an element that needs no script', () => {
    const body = parse(clean('<p>Yes.</p><blockquote>Shall we?<blockquote>Older</blockquote></blockquote>'));
    expect(body.querySelectorAll('details')).toHaveLength(1);
    expect(body.querySelector('details')?.hasAttribute('open')).toBe(false);
    expect(body.querySelector('details')?.textContent).toContain('Shall we?');
  });

  it('fold under the header lines of Outlook with everything after them', () => {
    const text = folded(
      '<p>Fine.</p><hr><div><p>From: Jana<br>Sent: Monday<br>To: Maya<br>Subject: Re: it</p></div><p>What was asked</p>',
    );
    expect(text).toContain('What was asked');
    expect(text).not.toContain('Fine.');
  });

  it('stay open where the mail is nothing else', () => {
    expect(folded('<blockquote>All there is</blockquote>')).toBeNull();
    expect(folded('<p>From: Jana<br>Sent: Monday</p><p>Forwarded whole</p>')).toBeNull();
  });
});

describe('inline styles', () => {
  it.each([
    'background:url(x)',
    'color:r\\65 d',
    'width:calc(1px + attr(x))',
    '--x:1',
    'margin-top:-40px',
    'filter:blur(9px)',
  ])('go where they are not plain (%s)', (style) => expect(cleanStyle(style)).toBe(''));
  it('stay where they are', () => {
    expect(cleanStyle('color: RGB(1, 2, 3) ; font: bold 12px Arial')).toBe(
      'color: RGB(1, 2, 3); font: bold 12px Arial',
    );
  });
});
