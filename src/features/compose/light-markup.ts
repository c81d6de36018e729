// The light formatting a person writes with plain keys: **bold**, *italic*, lists, links, quoted lines. Read here into a
// tree, from which come the preview, the simple HTML that is sent, and the plain text that goes beside it. A single pass
// over the text; what is not clearly a mark stays the character it is.
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong' | 'em'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly text: string };

export type Block =
  | { readonly kind: 'paragraph'; readonly lines: readonly (readonly Inline[])[] }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly first: number;
      readonly items: readonly (readonly Inline[])[];
    }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] };

const BULLET = /^\s{0,3}[-*•]\s+(.*)$/;
const NUMBER = /^\s{0,3}(\d{1,3})[.)]\s+(.*)$/;
const DEEPEST = 8;
/** A mark that has not closed within this many characters opens nothing: one line can't take long to read. */
const FARTHEST = 1000;

export function readMarkup(text: string, depth = 0): Block[] {
  const blocks: Block[] = [];
  const lines = text.split('\n');
  let at = 0;
  const take = (test: (line: string) => boolean): string[] => {
    const from = at;
    while (at < lines.length && test(lines[at] ?? '')) at += 1;
    return lines.slice(from, at);
  };
  const isQuote = (line: string) => depth < DEEPEST && line.startsWith('>');
  const isPlain = (line: string) => line.trim() !== '' && !isQuote(line) && !BULLET.test(line) && !NUMBER.test(line);
  while (at < lines.length) {
    const line = lines[at] ?? '';
    if (line.trim() === '') at += 1;
    else if (isQuote(line)) {
      const inside = take(isQuote).map((each) => each.replace(/^> ?/, ''));
      blocks.push({ kind: 'quote', blocks: readMarkup(inside.join('\n'), depth + 1) });
    } else if (BULLET.test(line)) {
      const items = take((each) => BULLET.test(each)).map((each) => readInlines(BULLET.exec(each)?.[1] ?? ''));
      blocks.push({ kind: 'list', ordered: false, first: 1, items });
    } else if (NUMBER.test(line)) {
      const first = Number(NUMBER.exec(line)?.[1] ?? '1');
      const items = take((each) => NUMBER.test(each)).map((each) => readInlines(NUMBER.exec(each)?.[2] ?? ''));
      blocks.push({ kind: 'list', ordered: true, first, items });
    } else blocks.push({ kind: 'paragraph', lines: take(isPlain).map((each) => readInlines(each)) });
  }
  return blocks;
}

const LINK = /\[([^[\]\n]+)\]\(((?:https?:\/\/|mailto:)[^\s()<>]+)\)/y;
const BARE = /https?:\/\/[^\s<>"']+/y;

function readInlines(line: string, depth = 0): Inline[] {
  const out: Inline[] = [];
  let held = '';
  const flush = () => {
    if (held !== '') out.push({ kind: 'text', text: held });
    held = '';
  };
  let at = 0;
  while (at < line.length) {
    const character = line[at] ?? '';
    const found = character === '[' ? readLink(line, at) : character === 'h' ? readBare(line, at) : null;
    if (found) {
      flush();
      out.push(found.inline);
      at = found.end;
      continue;
    }
    const mark = ['***', '**', '*', '_'].find((each) => line.startsWith(each, at)) ?? null;
    const close = mark === null || depth > DEEPEST ? -1 : closingOf(line, at, mark);
    if (mark !== null && close >= 0) {
      flush();
      const inlines: Inline[] = readInlines(line.slice(at + mark.length, close), depth + 1);
      const inner: Inline[] = mark === '***' ? [{ kind: 'em', inlines }] : inlines;
      out.push({ kind: mark.startsWith('**') ? 'strong' : 'em', inlines: inner });
      at = close + mark.length;
    } else {
      held += mark ?? character;
      at += (mark ?? character).length;
    }
  }
  flush();
  return out;
}

function readLink(line: string, at: number): { inline: Inline; end: number } | null {
  LINK.lastIndex = at;
  const [all, text, href] = LINK.exec(line) ?? [];
  return all && text && href ? { inline: { kind: 'link', href, text }, end: at + all.length } : null;
}

function readBare(line: string, at: number): { inline: Inline; end: number } | null {
  if (/[\p{L}\p{N}]/u.test(line[at - 1] ?? '')) return null;
  BARE.lastIndex = at;
  // A full stop behind an address ends the sentence, not the address.
  const href = BARE.exec(line)?.[0].replace(/[.,;:!?)\]*_]+$/, '');
  return href && href.length > 'https://'.length
    ? { inline: { kind: 'link', href, text: href }, end: at + href.length }
    : null;
}

/** Where the mark that opens at `at` closes; -1 when it opens nothing: "2 * 3 * 4", "snake_case". */
function closingOf(line: string, at: number, mark: string): number {
  const inside = at + mark.length;
  const text = line.slice(0, inside + FARTHEST);
  if (isWord(line[at - 1]) || /\s/.test(line[inside] ?? ' ') || line[inside] === mark[0]) return -1;
  for (let close = text.indexOf(mark, inside + 1); close >= 0; close = text.indexOf(mark, close + 1)) {
    const single = mark !== '*' || (line[close + 1] !== '*' && line[close - 1] !== '*');
    if (single && !/\s/.test(line[close - 1] ?? ' ') && !isWord(line[close + mark.length])) return close;
  }
  return -1;
}

const isWord = (character: string | undefined) => character !== undefined && /[\p{L}\p{N}]/u.test(character);
