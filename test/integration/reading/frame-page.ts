// The page of the hostile-mail tests: the window's own cleaning, document and frame, in a real browser, with any number of
// its walls taken away.
import { cleanHtml } from '../../../src/features/thread/html/clean-html.ts';
import { FRAME_SANDBOX, frameDocument } from '../../../src/features/thread/html/frame-document.ts';

/** `both` walls, the window's alone, or neither: then the frame and its policy have to do. */
export type Walls = 'both' | 'window' | 'none';

export interface Mail {
  readonly html: string;
  readonly css: string;
}

const look = {
  dark: false,
  sheet: false,
  ink: '#1d1b18',
  faint: '#6c665d',
  accent: '#1d5b40',
  line: '#d2ccc2',
  rootFontSize: '16px',
  fontFaces: '',
};

/** What was cleaned is whole by itself, so many of them can share a frame; what was not would swallow its neighbours. */
const SHARING = 24;

function pages(mails: readonly Mail[], walls: Walls): string[] {
  if (walls === 'none') return mails.map(({ html, css }) => frameDocument(html, css, look));
  const clean = mails.map(({ html, css }) => cleanHtml(html, { css }, window));
  const made: string[] = [];
  for (let at = 0; at < clean.length; at += SHARING) {
    const some = clean.slice(at, at + SHARING);
    const bodies = some.map(({ html }) => `<div>${html}</div>`).join('\n');
    made.push(frameDocument(bodies, some.map(({ css }) => css).join('\n'), look));
  }
  return made;
}

const ACTING =
  'script style form input button textarea select iframe frame object embed applet link meta base svg math video audio source template dialog marquee';

/** What in cleaned HTML could still run, submit or load, read back by the browser's parser. */
function acting(html: string): string[] {
  const body = new DOMParser().parseFromString(html, 'text/html').body;
  return [...body.querySelectorAll('*')].flatMap((element) => [
    ...(ACTING.split(' ').includes(element.localName) ? [`<${element.localName}>`] : []),
    ...[...element.attributes].flatMap(({ name, value }) => (isHarmless(name, value) ? [] : [`${name}=${value}`])),
  ]);
}

function isHarmless(name: string, value: string): boolean {
  if (/^on|^(?:srcdoc|formaction|action|background|srcset|poster|ping|id|name)$|^xlink|^xmlns/i.test(name))
    return false;
  if (name === 'href') return /^(?:https?:\/\/|mailto:)/i.test(value);
  if (name === 'src') return /^data:image\/(?!svg)/i.test(value);
  return name !== 'style' || !/url|image|expression|binding|behavio|@|\\|\/\*|position/i.test(value);
}

function show(page: string): Promise<string> {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', FRAME_SANDBOX);
  frame.referrerPolicy = 'no-referrer';
  frame.srcdoc = page;
  return new Promise((resolve) => {
    frame.onload = () => resolve(stateOf(frame));
    document.getElementById('mail')?.append(frame);
  });
}

/** Empty where the frame still holds the mail and nothing in it stands where it should not. */
function stateOf(frame: HTMLIFrameElement): string {
  const inside = frame.contentDocument;
  if (!inside) return 'the frame shows another document';
  if (inside.URL !== 'about:srcdoc') return `the frame went to ${inside.URL}`;
  return '';
}

/** Everything around the frames, as text. */
function outside(): string {
  const copy = document.documentElement.cloneNode(true) as HTMLElement;
  copy.querySelector('#mail')?.replaceChildren();
  const mail = document.getElementById('mail')?.getBoundingClientRect();
  return JSON.stringify([
    copy.outerHTML,
    location.href,
    document.title,
    Object.keys(window).sort(),
    mail?.x,
    window.length === 0,
  ]);
}

Object.assign(window, {
  tendShow: async (mails: readonly Mail[], walls: Walls) => {
    const before = outside();
    const states = await Promise.all(pages(mails, walls).map(show));
    if (walls !== 'none')
      states.push(...mails.flatMap(({ html, css }) => acting(cleanHtml(html, { css }, window).html)));
    document.getElementById('mail')?.replaceChildren();
    return { states, touched: outside() !== before };
  },
  tendMisplaced: async (mail: Mail) => {
    for (const page of pages([mail], 'both')) await show(page);
    const inside = document.querySelector('iframe')?.contentDocument;
    const found = [...(inside?.querySelectorAll('body *') ?? [])].flatMap((element) => {
      const style = getComputedStyle(element);
      const bad = style.position !== 'static' || style.zIndex !== 'auto' || style.transform !== 'none';
      return bad ? [`${element.tagName} ${style.position} ${style.zIndex} ${style.transform}`] : [];
    });
    document.getElementById('mail')?.replaceChildren();
    return found;
  },
});
