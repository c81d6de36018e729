// Text for messages that have none beside their HTML: for search, snippets and the question of whose move it is.
import { convert } from 'html-to-text';

// The converter's cost grows with size and depth; past these a plain scan is all a hostile or enormous body gets.
const CONVERT_LIMIT = 400_000;
const SCAN_LIMIT = 4_000_000;
const MAX_TAGS = 20_000;

export function htmlText(html: string): string {
  if (html.length <= CONVERT_LIMIT && countTags(html) <= MAX_TAGS) {
    try {
      return tidy(
        convert(html, {
          wordwrap: false,
          selectors: [
            { selector: 'a', options: { ignoreHref: true } },
            { selector: 'img', format: 'skip' },
            { selector: 'svg', format: 'skip' },
            ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
            { selector: 'table', format: 'block' },
          ],
          limits: { maxDepth: 200, maxChildNodes: 20_000, ellipsis: '' },
        }),
      );
    } catch {
      // Falls through to the scan, which has nothing to trip over.
    }
  }
  return tidy(scan(html.slice(0, SCAN_LIMIT)));
}

function countTags(html: string): number {
  let count = 0;
  for (let at = html.indexOf('<'); at >= 0 && count <= MAX_TAGS; at = html.indexOf('<', at + 1)) count += 1;
  return count;
}

/** Drops tags, styles and scripts in one walk over the string. */
function scan(html: string): string {
  const pieces: string[] = [];
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) break;
    pieces.push(html.slice(at, open));
    const name = /^<\s?\/?([a-z0-9]{1,12})/i.exec(html.slice(open, open + 16))?.[1]?.toLowerCase();
    const hidden = name === 'script' || name === 'style' || name === 'head';
    const closing = html.startsWith('<!--', open) ? '-->' : hidden && html[open + 1] !== '/' ? `</${name}` : null;
    const close = closing === null ? html.indexOf('>', open) : html.indexOf(closing, open + 1);
    if (close < 0) return pieces.join('');
    at = closing === null ? close + 1 : close + (closing === '-->' ? 3 : 0);
    if (name && /^(?:br|p|div|tr|li|h[1-6]|blockquote|table)$/.test(name)) pieces.push('\n');
    else pieces.push(' ');
  }
  pieces.push(html.slice(at));
  return pieces
    .join('')
    .replace(/&nbsp;/gi, ' ')
    .replace(/&lt;/gi, '<')
    .replace(/&gt;/gi, '>')
    .replace(/&quot;/gi, '"')
    .replace(/&amp;/gi, '&');
}

function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/\u00a0|\u034f|\p{Cf}/gu, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
