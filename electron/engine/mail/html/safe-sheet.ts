// The style sheets of a mail, rewritten: plain selectors over plain declarations, for the screen, and nothing that loads.
// Class and id names get a prefix of their own, so that no rule can name anything but what the mail itself brought.
import { safeStyle } from './safe-style.ts';

const MAX_CSS = 256 * 1024;
const MAX_RULES = 4000;
const MAX_SELECTOR = 300;

/** The element that stands for the body of the mail. */
export const BODY_CLASS = 'b-body';

const elements = new Set(
  [
    'a abbr address article aside b big blockquote br caption center cite code col colgroup dd del div dl dt em figcaption figure',
    'font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark nav ol p pre q s samp section small span strike strong',
    'sub sup table tbody td tfoot th thead time tr tt u ul',
  ].flatMap((line) => line.split(' ')),
);

/** What is between `<style>` and `</style>`, outside of comments; one walk over the text. */
export function styleTexts(html: string): string {
  const texts: string[] = [];
  let length = 0;
  const opening = /<!--|<style\b[^>]{0,1000}>/gi;
  for (let found = opening.exec(html); found && length < MAX_CSS; found = opening.exec(html)) {
    const from = opening.lastIndex;
    const comment = found[0] === '<!--';
    const rest = html.slice(from, comment ? undefined : from + MAX_CSS);
    const end = comment ? rest.indexOf('-->') : rest.search(/<\/style/i);
    if (end < 0) break;
    if (!comment && !/\bmedia\s*=\s*["']?\s*print/i.test(found[0])) {
      texts.push(rest.slice(0, end));
      length += end;
    }
    opening.lastIndex = from + end;
  }
  return texts.join('\n');
}

export function safeSheet(css: string): string {
  const text = withoutComments(css.slice(0, MAX_CSS)).replace(/<!--|-->/g, ' ');
  const reading = { text, at: 0, rules: 0 };
  return readRules(reading, false);
}

interface Reading {
  readonly text: string;
  at: number;
  rules: number;
}

function readRules(reading: Reading, nested: boolean): string {
  const { text } = reading;
  const kept: string[] = [];
  while (reading.at < text.length && reading.rules < MAX_RULES) {
    const stop = nextOf(text, reading.at);
    const prelude = text.slice(reading.at, stop).trim();
    reading.at = stop + 1;
    if (text[stop] === '}') {
      if (nested) break;
      continue;
    }
    if (text[stop] !== '{') continue;
    reading.rules += 1;
    if (prelude.startsWith('@')) {
      if (!nested && isScreenMedia(prelude)) {
        const inside = readRules(reading, true);
        if (inside !== '') kept.push(`${prelude.replace(/\s+/g, ' ')}{${inside}}`);
      } else skipBlock(reading);
      continue;
    }
    const body = readBody(reading);
    const selectors = prelude.split(',').map(safeSelector);
    const style = body === null ? '' : safeStyle(body.replace(/\s+/g, ' '));
    const named = selectors.filter((each) => each !== null);
    if (named.length > 0 && style !== '') kept.push(`${named.join(',')}{${style}}`);
  }
  return kept.join('\n');
}

/** Where the next `{`, `}` or `;` is, or the end. */
function nextOf(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const character = text[at];
    if (character === '{' || character === '}' || character === ';') return at;
  }
  return text.length;
}

/** The declarations up to the closing brace; null where another block is inside, which no plain rule has. */
function readBody(reading: Reading): string | null {
  const close = reading.text.indexOf('}', reading.at);
  const end = close < 0 ? reading.text.length : close;
  const body = reading.text.slice(reading.at, end);
  if (body.includes('{')) {
    skipBlock(reading);
    return null;
  }
  reading.at = end + 1;
  return body;
}

function skipBlock(reading: Reading): void {
  let depth = 1;
  while (reading.at < reading.text.length && depth > 0) {
    const character = reading.text[reading.at];
    if (character === '{') depth += 1;
    else if (character === '}') depth -= 1;
    reading.at += 1;
  }
}

/** By the width of the reading pane; a sheet for paper, for speech or for a theme of its own is none of ours. */
function isScreenMedia(prelude: string): boolean {
  return (
    prelude.length <= 200 &&
    /^@media\s+(?:only\s+)?(?:screen|all)?(?:\s*(?:and)?\s*\(\s*(?:min|max)-(?:device-)?width\s*:\s*[\d.]{1,6}(?:px|em|rem)\s*\))*$/i.test(
      prelude,
    ) &&
    /screen|all|width/i.test(prelude)
  );
}

function safeSelector(selector: string): string | null {
  const text = selector.trim().replace(/\s+/g, ' ');
  if (text === '' || text.length > MAX_SELECTOR) return null;
  let made = '';
  const piece =
    /([.#])(-?[a-z_][\w-]*)|([a-z][a-z0-9]*)|(\*)|(\s?[>+~]\s?)|( )|(:(?:link|hover|active|first-child|last-child))/giy;
  while (piece.lastIndex < text.length) {
    const found = piece.exec(text);
    if (!found) return null;
    const [whole, mark, name, element, ...others] = found;
    if (mark !== undefined) made += `.${mark === '.' ? 'm' : 'i'}-${name}`;
    else if (element !== undefined) {
      const tag = element.toLowerCase();
      if (tag === 'body' || tag === 'html') made += `.${BODY_CLASS}`;
      else if (elements.has(tag)) made += tag;
      else return null;
    } else if (others.some((each) => each !== undefined)) made += whole;
  }
  return made;
}

function withoutComments(css: string): string {
  const pieces: string[] = [];
  let at = 0;
  for (let open = css.indexOf('/*'); open >= 0; open = css.indexOf('/*', at)) {
    pieces.push(css.slice(at, open));
    const close = css.indexOf('*/', open + 2);
    if (close < 0) return pieces.join(' ');
    at = close + 2;
  }
  pieces.push(css.slice(at));
  return pieces.join(' ');
}

/** The names of an element as the rewritten sheet knows it. */
export function prefixedNames(classes: string | undefined, id: string | undefined): string {
  const names = (classes ?? '')
    .slice(0, 500)
    .split(/\s+/)
    .filter((name) => /^-?[a-z_][\w-]{0,79}$/i.test(name))
    .map((name) => `m-${name}`);
  if (id !== undefined && /^-?[a-z_][\w-]{0,79}$/i.test(id)) names.push(`i-${id}`);
  return names.join(' ');
}
