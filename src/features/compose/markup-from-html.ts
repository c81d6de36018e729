// Reads HTML that another program wrote into a draft back into text with light formatting, so that it can be gone on with
// here. The page is parsed inertly: nothing in it loads or runs. What light formatting has no sign for becomes plain text.
const BLOCKS = new Set(['P', 'DIV', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'PRE', 'TR', 'TABLE', 'SECTION', 'ARTICLE']);
const SILENT = new Set(['SCRIPT', 'STYLE', 'HEAD', 'TITLE', 'TEMPLATE', 'NOSCRIPT']);
const DEEPEST = 60;

export function markupFromHtml(html: string, parser: DOMParser): string {
  const body = parser.parseFromString(html, 'text/html').body;
  return blocksOf(body, 0)
    .replace(/[^\S\n]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function blocksOf(parent: Node, depth: number): string {
  if (depth > DEEPEST) return parent.textContent ?? '';
  let out = '';
  for (const node of parent.childNodes) out += nodeText(node, depth);
  return out;
}

function nodeText(node: Node, depth: number): string {
  if (node instanceof Text) return (node.nodeValue ?? '').replace(/\s+/g, ' ');
  if (!(node instanceof Element) || SILENT.has(node.tagName)) return '';
  const inside = () => blocksOf(node, depth + 1);
  switch (node.tagName) {
    case 'BR':
      return '\n';
    case 'B':
    case 'STRONG':
      return marked(inside(), '**');
    case 'I':
    case 'EM':
      return marked(inside(), '*');
    case 'A':
      return linkText(node.getAttribute('href') ?? '', inside());
    case 'UL':
    case 'OL':
      return listText(node, depth);
    case 'BLOCKQUOTE':
      return `\n\n${inside()
        .trim()
        .split('\n')
        .map((line) => `> ${line}`)
        .join('\n')}\n\n`;
    default:
      return BLOCKS.has(node.tagName) ? `\n${inside()}\n${node.tagName === 'P' ? '\n' : ''}` : inside();
  }
}

function marked(text: string, mark: string): string {
  const core = text.trim();
  if (core === '' || core.includes('\n')) return text;
  return text.replace(core, () => `${mark}${core}${mark}`);
}

function linkText(href: string, text: string): string {
  const words = text.trim();
  if (!/^(https?:\/\/|mailto:)[^\s()<>]+$/.test(href) || words === '') return text;
  if (words === href || `mailto:${words}` === href || /[[\]\n]/.test(words)) return words;
  return `[${words}](${href})`;
}

function listText(list: Element, depth: number): string {
  const items = [...list.children].map((item, index) => {
    const mark = list.tagName === 'OL' ? `${index + 1}.` : '-';
    return `${mark} ${blocksOf(item, depth + 1)
      .trim()
      .replace(/\n+/g, ' ')}`;
  });
  return `\n${items.join('\n')}\n\n`;
}
