// The simple HTML that a formatted message is sent with: paragraphs, lists, quotes, bold, italic and links, nothing else.
// A message without formatting has none and goes out as plain text.
import { type Block, type Inline, readMarkup } from './light-markup.ts';

export function markupToHtml(text: string): string | null {
  const blocks = readMarkup(text);
  return blocks.some(isFormatted) ? blocks.map(blockHtml).join('') : null;
}

/** Whether it is anything that plain text would not show the same way. */
function isFormatted(block: Block): boolean {
  switch (block.kind) {
    case 'list':
      return true;
    case 'quote':
      return block.blocks.some(isFormatted);
    case 'paragraph':
      return block.lines.some((line) =>
        line.some((each) => (each.kind === 'link' ? each.text !== each.href : each.kind !== 'text')),
      );
  }
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${block.lines.map(inlinesHtml).join('<br>')}</p>`;
    case 'quote':
      return `<blockquote>${block.blocks.map(blockHtml).join('')}</blockquote>`;
    case 'list': {
      const items = block.items.map((item) => `<li>${inlinesHtml(item)}</li>`).join('');
      if (!block.ordered) return `<ul>${items}</ul>`;
      return block.first === 1 ? `<ol>${items}</ol>` : `<ol start="${block.first}">${items}</ol>`;
    }
  }
}

const inlinesHtml = (inlines: readonly Inline[]): string => inlines.map(inlineHtml).join('');

function inlineHtml(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return escaped(inline.text);
    case 'strong':
      return `<b>${inlinesHtml(inline.inlines)}</b>`;
    case 'em':
      return `<i>${inlinesHtml(inline.inlines)}</i>`;
    case 'link':
      return `<a href="${escaped(inline.href)}">${escaped(inline.text)}</a>`;
  }
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
