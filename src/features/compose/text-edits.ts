// What the formatting keys do to the text under the cursor: pure, from one state of the field to the next.
export interface TextEdit {
  /** The part of the text that is replaced, and with what. */
  readonly from: number;
  readonly to: number;
  readonly insert: string;
  /** What is selected afterwards. */
  readonly start: number;
  readonly end: number;
}

export interface TextState {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const ITEM = /^(\s*)(?:([-*•])|(\d{1,3})([.)]))(\s+)/;

/** Puts marks around the selection, or takes them off when it has them. */
export function toggleMark({ text, start, end }: TextState, mark: '**' | '*'): TextEdit {
  const size = mark.length;
  const selected = text.slice(start, end);
  const hasInside = selected.length >= 2 * size && isMarked(selected, 0, selected.length, mark);
  if (hasInside) {
    const bare = selected.slice(size, -size);
    return { from: start, to: end, insert: bare, start, end: start + bare.length };
  }
  if (start >= size && isMarked(text, start - size, end + size, mark)) {
    return { from: start - size, to: end + size, insert: selected, start: start - size, end: end - size };
  }
  const leading = selected.length - selected.trimStart().length;
  const core = selected.trim();
  const trailing = selected.length - leading - core.length;
  const insert = `${selected.slice(0, leading)}${mark}${core}${mark}${selected.slice(selected.length - trailing)}`;
  const begin = start + leading + size;
  return { from: start, to: end, insert, start: begin, end: begin + core.length };
}

/** One star is italic only where it is not one of the two of bold. */
function isMarked(text: string, from: number, to: number, mark: '**' | '*'): boolean {
  const inside = text.slice(from, to);
  if (!inside.startsWith(mark) || !inside.endsWith(mark)) return false;
  if (mark === '**') return true;
  const stars = /^\*+/.exec(inside)?.[0].length ?? 0;
  const before = text[from - 1] === '*';
  return stars !== 2 && !before;
}

/** Makes list items of the lines that the selection touches, or plain lines of them again. */
export function toggleList({ text, start, end }: TextState, kind: 'bullets' | 'numbers'): TextEdit {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const after = text.indexOf('\n', Math.max(end - (end > start && text[end - 1] === '\n' ? 1 : 0), start));
  const to = after < 0 ? text.length : after;
  const lines = text.slice(from, to).split('\n');
  const isItem = (line: string) => {
    const item = ITEM.exec(line);
    return item !== null && (kind === 'numbers') === (item[3] !== undefined);
  };
  const full = lines.filter((line) => line.trim() !== '');
  const off = full.length > 0 && full.every(isItem);
  let number = 0;
  const insert = lines
    .map((line) => {
      const bare = line.replace(ITEM, '$1');
      if (off || (line.trim() === '' && lines.length > 1)) return bare;
      number += 1;
      return kind === 'numbers' ? `${number}. ${bare}` : `- ${bare}`;
    })
    .join('\n');
  const single = lines.length === 1 && start === end;
  const at = Math.max(from, Math.min(from + insert.length, end + insert.length - (to - from)));
  return { from, to, insert, start: single ? at : from, end: single ? at : from + insert.length };
}

/** Enter inside a list begins the next item; in an empty item it ends the list. Null where Enter is only Enter. */
export function continueList({ text, start, end }: TextState): TextEdit | null {
  if (start !== end) return null;
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const item = ITEM.exec(text.slice(from, start));
  if (!item) return null;
  const [head, indent = '', bullet, number, point = '.', gap = ' '] = item;
  const lineEnd = text.indexOf('\n', start);
  const line = text.slice(from, lineEnd < 0 ? text.length : lineEnd);
  if (line.slice(head.length).trim() === '') {
    return { from, to: from + line.length, insert: '', start: from, end: from };
  }
  const insert = `\n${indent}${bullet ?? `${Number(number) + 1}${point}`}${gap}`;
  return { from: start, to: start, insert, start: start + insert.length, end: start + insert.length };
}

/** A link of the selected words; without words, the cursor stands where they go. */
export function insertLink({ text, start, end }: TextState, href: string): TextEdit {
  const words = text.slice(start, end).trim();
  const insert = `[${words}](${href})`;
  if (words === '') return { from: start, to: end, insert, start: start + 1, end: start + 1 };
  const hrefAt = start + words.length + 3;
  return href === ''
    ? { from: start, to: end, insert, start: hrefAt, end: hrefAt }
    : { from: start, to: end, insert, start: start + insert.length, end: start + insert.length };
}

/** An address of the web or of mail, and nothing else: pasted over words, it makes them a link. */
export function isLinkTarget(text: string): boolean {
  return /^(https?:\/\/[^\s<>()]+|mailto:[^\s<>()@]+@[^\s<>()]+)$/i.test(text);
}
