// The second wall is tried with the vectors alone, without the engine's cleaning before it, and read back by a parser.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cleanHtml } from '../../../../../src/features/thread/html/clean-html.ts';
import { cleanStyle } from '../../../../../src/features/thread/html/clean-style.ts';

const HOSTILE = join(import.meta.dirname, '../../../../fixtures/hostile');
const clean = (html: string, forwarded = false) => cleanHtml(html, { forwarded }, window).html;
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
      if (/^on|^(?:srcdoc|formaction|action|background|srcset|poster|ping|id|name)$|^xlink|^xmlns/i.test(name))
        found.push(`${name}=${value}`);
      if (name === 'href' && !/^(?:https?:\/\/|mailto:)/i.test(value)) found.push(`href=${value}`);
      if (name === 'src' && !/^data:image\/(?!svg)/i.test(value)) found.push(`src=${value}`);
      if (name === 'style' && /url|image|expression|binding|behavio|@|\\|\/\*|position/i.test(value))
        found.push(`style=${value}`);
    }
  }
  return found;
}

describe('cleaning HTML in the window', () => {
  // The shared vectors are cleaned by this wall in a real browser, in the test of the frame.
  it('leaves nothing that acts of any mail of the hostile set', () => {
    const files = readdirSync(HOSTILE).filter((name) => /^(?!depth).*\.html$/.test(name));
    expect(files.length).toBeGreaterThan(30);
    for (const name of files) expect(dangers(clean(readFileSync(join(HOSTILE, name), 'utf8'))), name).toEqual([]);
  }, 60_000);

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

  it('leaves no address of an image from outside, and keeps the places for those that may come in', () => {
    const images = parse(
      clean(
        '<img src="https://spy.test/a.png" alt="A"><img data-image="4"><img data-image="x4"><p data-image="5">b</p>',
      ),
    ).querySelectorAll('img');
    expect([...images].map((each) => each.outerHTML)).toEqual(['<img alt="A">', '<img data-image="4">']);
  });

  it('leaves a link nothing of its own to say about where it leads, and no way to open by itself', () => {
    const link = parse(
      clean('<a href="https://elsewhere.test/x" title="bank.test" target="_top">bank.test</a>'),
    ).querySelector('a');
    expect(link?.hasAttribute('title')).toBe(false);
    expect(link?.getAttribute('target')).toBe('_blank');
    expect(link?.getAttribute('rel')).toContain('noopener');
  });

  it('keeps only the class names that the engine made', () => {
    const body = parse(clean('<p class="m-a fixed i-b b-body bg-veil">a</p>'));
    expect(body.querySelector('p')?.getAttribute('class')).toBe('m-a i-b b-body');
  });
});

describe('a dark theme', () => {
  const dark = (html: string, css = '') => cleanHtml(html, { dark: true, css }, window);
  const styleOf = (html: string, selector: string) => parse(html).querySelector(selector)?.getAttribute('style') ?? '';

  it.each([
    '<p style="color:black">plain</p>',
    '<div class="b-body" style="background-color:#ffffff;color:#000000"><p>Thunderbird</p></div>',
    '<p><span style="background-color:yellow">marked</span> word in a letter</p>',
    '<div>letter</div><table><tr><td bgcolor="#eeeeee">1</td></tr></table>',
  ])('adapts %s', (html) => expect(dark(html).ownGround).toBe(false));

  it.each([
    '<div class="b-body" style="background-color:#102030;color:#fff"><p>on blue</p></div>',
    '<table bgcolor="#f4f4f4"><tr><td><table bgcolor="#ffffff"><tr><td><table><tr><td>news</td></tr></table></td></tr></table></td></tr></table>',
    '<div style="background-color:#eef6ff"><h1>All of it stands on this</h1></div>',
  ])('leaves %s the ground it brought', (html) => {
    const shown = dark(html);
    expect(shown.ownGround).toBe(true);
    expect(shown.html).toBe(cleanHtml(html, {}, window).html);
  });

  it('takes off black and white that nobody chose, and makes dark hues lighter', () => {
    const { html } = dark(
      '<div class="b-body" style="background-color:white;color:#000"><p style="color:#1F497D">a</p><font color="#000000">b</font></div>',
    );
    expect(styleOf(html, '.b-body')).toBe('');
    expect(styleOf(html, 'p')).toMatch(/^color: rgb\(1\d\d, 1\d\d, \d{3}\)/);
    expect(parse(html).querySelector('font')?.hasAttribute('color')).toBe(false);
  });

  it('keeps a marked word readable on its own ground', () => {
    const { html } = dark('<p>a long letter around one <span style="background-color:#ffff00">word</span></p>');
    expect(styleOf(html, 'span')).toContain('background-color: rgb(255, 255, 0)');
    expect(styleOf(html, 'span')).toContain('color: rgb(29, 27, 24)');
  });
});

describe('quotes in HTML', () => {
  const folds = (html: string, forwarded = false) => [...parse(clean(html, forwarded)).querySelectorAll('details')];
  const folded = (html: string) => folds(html)[0]?.textContent ?? null;

  it('fold with an element that needs no script', () => {
    const body = parse(
      clean(
        '<p>Yes.</p><blockquote data-part="quote">Shall we?<blockquote data-part="quote">Older</blockquote></blockquote>',
      ),
    );
    expect(body.querySelectorAll('details')).toHaveLength(1);
    expect(body.querySelector('details')?.hasAttribute('open')).toBe(false);
    expect(body.querySelector('details')?.textContent).toContain('Shall we?');
  });

  it.each([
    [
      'Gmail',
      '<div>Yes.</div><div data-part="quote"><div data-part="attribution">On Monday 3 May, Jana wrote:</div><blockquote data-part="quote">Shall we?</blockquote></div>',
    ],
    [
      'Apple Mail',
      '<div>Yes.</div><div><br><blockquote data-part="quote"><div>Am 3. Mai 2026 um 10:00 schrieb Eva:</div><br>Shall we?</blockquote></div>',
    ],
    [
      'Thunderbird',
      '<p>Yes.</p><div data-part="attribution">Le 03/05/2026 à 10:00, Eva a écrit :</div><blockquote data-part="quote">Shall we?</blockquote>',
    ],
    [
      'Outlook',
      '<div class="m-WordSection1"><p>Yes.</p><div><div data-part="rest"><p><b>Von:</b> Eva<br><b>Gesendet:</b> Montag<br><b>An:</b> Maya<br><b>Betreff:</b> it</p></div></div><p>Shall we?</p></div>',
    ],
    [
      'Outlook on the web',
      '<div>Yes.</div><div data-part="rest"></div><hr><div data-part="rest"><b>De :</b> Eva<br><b>Envoyé :</b> lundi</div><div>Shall we?</div>',
    ],
    ['an old program', '<p>Yes.</p><p>-----Ursprüngliche Nachricht-----</p><p>Shall we?</p>'],
    ['one nobody knows', '<p>Yes.</p><p>W dniu 3.05.2026 Eva pisze:</p><blockquote>Shall we?</blockquote>'],
  ])('of %s fold with what introduces them', (_name, html) => {
    const [fold, ...others] = folds(html);
    expect(others).toEqual([]);
    expect(fold?.textContent).toContain('Shall we?');
    expect(fold?.textContent).not.toContain('Yes.');
    const left = parse(clean(html));
    left.querySelector('details')?.remove();
    expect(left.textContent?.trim()).toBe('Yes.');
  });

  it('fold under the header lines of Outlook with everything after them', () => {
    const text = folded(
      '<p>Fine.</p><hr><div><p>From: Jana<br>Sent: Monday<br>To: Maya<br>Subject: Re: it</p></div><p>What was asked</p>',
    );
    expect(text).toContain('What was asked');
    expect(text).not.toContain('Fine.');
  });

  it('fold together with the signature right above them', () => {
    const [fold, ...others] = folds(
      '<p>Yes.</p><div data-part="signature">-- <br>Eva</div><blockquote data-part="quote">Shall we?</blockquote>',
    );
    expect(others).toEqual([]);
    expect(fold?.querySelector('summary')?.title).toBe('Signature and quoted text');
    expect(fold?.textContent).toContain('Eva');
  });

  it('stay open where they are short and answered underneath', () => {
    expect(folds('<blockquote data-part="quote">Shall we?</blockquote><p>Yes.</p>')).toEqual([]);
    const long = `<blockquote data-part="quote">${'Shall we? '.repeat(100)}</blockquote><p>Yes.</p>`;
    expect(folds(long)).toHaveLength(1);
  });

  it('are none where a person only indented a paragraph', () => {
    expect(folds('<p>As agreed</p><blockquote data-part="own">indented</blockquote>')).toEqual([]);
    expect(folds('<p>The poem goes on</p><blockquote>indented</blockquote>')).toEqual([]);
  });

  it('stand open in a mail that passes another one on', () => {
    const html = '<p>FYI</p><div data-part="quote"><div>Whole mail</div></div>';
    expect(folds(html, true).map((each) => each.open)).toEqual([true]);
    expect(folds(html)[0]?.open).toBe(false);
  });

  it('stay open where the mail is nothing else', () => {
    expect(folded('<blockquote>All there is</blockquote>')).toBeNull();
    expect(folds('<blockquote data-part="quote">All there is</blockquote>').every((each) => each.open)).toBe(true);
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
    // Where the machine has none of the mail's own faces, it is set like all other mail.
    expect(cleanStyle('font-family: Calibri, sans-serif !important')).toBe(
      'font-family: Calibri, "Inter Variable", sans-serif !important',
    );
    expect(cleanStyle("font-family:'Segoe UI', Aptos")).toBe(
      'font-family: \'Segoe UI\', Aptos, "Inter Variable", sans-serif',
    );
    expect(cleanStyle('font-family: Georgia, serif')).toBe('font-family: Georgia, serif');
    expect(cleanHtml('<font face="Arial">a</font>', {}, window).html).toContain('Arial, &quot;Inter Variable&quot;');
    expect(cleanStyle('color: RGB(1, 2, 3) ; font: bold 12px Arial')).toBe(
      'color: RGB(1, 2, 3); font: bold 12px Arial',
    );
  });
});
