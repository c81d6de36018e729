// The HTML a person writes: what a plain text looks like as HTML, and what is left of a rich editor's HTML, which is as
// little trusted as mail is, because it may have been pasted from anywhere.
import sanitizeHtml from 'sanitize-html';

const MAX_LINK = 2000;
const link = /\bhttps?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]}]/giu;

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** Paragraphs at blank lines, links where addresses stand, marked lines as quotes. */
export function textAsHtml(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').trimEnd().split('\n');
  return htmlOfLines(lines, 0);
}

/** Deeper quotes than this are shown flat: nesting is for reading, and a quote of quotes is read by nobody. */
const MAX_DEPTH = 8;

function htmlOfLines(lines: readonly string[], depth: number): string {
  const blocks: string[] = [];
  for (let at = 0; at < lines.length; ) {
    const quoted = depth < MAX_DEPTH && (lines[at] ?? '').startsWith('>');
    let end = at;
    while (end < lines.length && (depth < MAX_DEPTH && (lines[end] ?? '').startsWith('>')) === quoted) end += 1;
    const run = lines.slice(at, end);
    blocks.push(
      quoted
        ? quoteBlock(
            htmlOfLines(
              run.map((line) => line.slice(1).replace(/^ /, '')),
              depth + 1,
            ),
          )
        : prose(run),
    );
    at = end;
  }
  return blocks.filter((block) => block !== '').join('\n');
}

function prose(lines: readonly string[]): string {
  return lines
    .join('\n')
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => `<p>${linked(paragraph.replace(/^\n+|\n+$/g, '')).replaceAll('\n', '<br>\n')}</p>`)
    .join('\n');
}

function linked(text: string): string {
  let html = '';
  let done = 0;
  for (const found of text.matchAll(link)) {
    if (found[0].length > MAX_LINK) continue;
    const url = escapeHtml(found[0]);
    html += `${spaced(text.slice(done, found.index))}<a href="${url}">${url}</a>`;
    done = found.index + found[0].length;
  }
  return html + spaced(text.slice(done));
}

/** Indents and columns survive: HTML folds runs of spaces. */
function spaced(text: string): string {
  return escapeHtml(text).replace(
    / {2,}|^ /gm,
    (run) => '&nbsp;'.repeat(run.length - 1) + (run.length > 1 ? ' ' : '&nbsp;'),
  );
}

export function quoteBlock(html: string): string {
  return `<blockquote style="margin:0 0 0 0.8ex;border-left:2px solid #c5cad3;padding-left:1ex">\n${html}\n</blockquote>`;
}

/** What a rich editor may hand over: structure and emphasis, links to the web, pictures that are attached. */
export function cleanWrittenHtml(html: string): string {
  return sanitizeHtml(html.replaceAll('\0', ''), {
    allowedTags: 'p div br b strong i em u s a ul ol li blockquote code pre img span h1 h2 h3 hr'.split(' '),
    allowedAttributes: { a: ['href'], img: ['src', 'alt', 'width', 'height'], ol: ['start'] },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowedSchemesByTag: { img: ['cid'] },
    allowProtocolRelative: false,
    disallowedTagsMode: 'discard',
    nestingLimit: 100,
  });
}
