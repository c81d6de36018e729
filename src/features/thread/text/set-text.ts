// Sets plain text: paragraphs that a program broke at its own width flow again, what a person broke stays broken, lists and
// anything aligned by spaces are kept as they stand. Every line is looked at a fixed number of times.
export type TextBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly ListItem[] }
  | { readonly kind: 'code'; readonly text: string };

export interface ListItem {
  readonly mark: string;
  readonly text: string;
  /** How far it is indented, in steps. */
  readonly depth: number;
}

const LIST_ITEM = /^(\s{0,8})([-*•–·‣◦]|\d{1,3}[.)]|[a-z][.)])(\s+)(?=\S)/;
const FENCE = /^\s{0,3}(?:```|~~~)/;
/** Programs break at 65 to 80; a line that short or that long was not broken by one. */
const NARROWEST = 50;
const WIDEST = 80;
const LONGEST_LOOKED_AT = 500;

export function setText(text: string): TextBlock[] {
  const lines = text.split('\n').map((line) => line.replace(/[\s\u00a0]+$/, ''));
  const width = breakWidth(lines);
  const blocks: TextBlock[] = [];
  for (let at = 0; at < lines.length; ) {
    if (lines[at] === '') {
      at += 1;
      continue;
    }
    const fence = FENCE.exec(lines[at] ?? '') !== null;
    let end = at + 1;
    while (end < lines.length && (fence ? !FENCE.test(lines[end - 1] ?? '') || end === at + 1 : lines[end] !== ''))
      end += 1;
    const chunk = lines.slice(at, end);
    const last = blocks.at(-1);
    if (fence || isAligned(chunk)) {
      const code = chunk.join('\n');
      // A blank line inside of aligned text does not end it.
      if (!fence && last?.kind === 'code')
        blocks[blocks.length - 1] = { kind: 'code', text: `${last.text}\n\n${code}` };
      else blocks.push({ kind: 'code', text: code });
    } else blocks.push(...setChunk(chunk, width));
    at = end;
  }
  return blocks;
}

/** The width a program broke the text at: the longest of the lines that go on; 0 where nothing was broken. */
function breakWidth(lines: readonly string[]): number {
  let width = 0;
  for (let at = 0; at + 1 < lines.length; at += 1) {
    const length = lines[at]?.length ?? 0;
    if (length > width && length <= WIDEST && lines[at + 1] !== '' && !LIST_ITEM.test(lines[at + 1] ?? ''))
      width = length;
  }
  return width >= NARROWEST ? width : 0;
}

/** Broken by a program: the next word would not have fitted any more. */
function goesOn(line: string, next: string, width: number): boolean {
  if (width === 0 || line.length > WIDEST || next === '' || /^\s/.test(next)) return false;
  const word = /^\S{1,200}/.exec(next)?.[0].length ?? 0;
  return line.length + 1 + word > width && line.length >= width * 0.6;
}

/** Columns, drawings and code: set off from the margin, or with gaps inside of the line that line up. */
function isAligned(chunk: readonly string[]): boolean {
  const looked = chunk.slice(0, 200).map((line) => line.slice(0, LONGEST_LOOKED_AT));
  if (looked.some((line) => LIST_ITEM.test(line))) return false;
  const indented = looked.filter((line) => /^(?: {4,}|\t)/.test(line)).length;
  if (indented === looked.length) return true;
  const gapped = looked.filter((line) => /\S(?: {3,}|\t+)\S/.test(line) || /^\s*[|+].*[|+]\s*$/.test(line)).length;
  const drawn = looked.filter((line) => /[─-╿]{2,}|^\s*[{}[\]();]+\s*$/.test(line)).length;
  return looked.length > 1 && (gapped + drawn) * 2 > looked.length;
}

function setChunk(chunk: readonly string[], width: number): TextBlock[] {
  const blocks: TextBlock[] = [];
  let words: string[] = [];
  let items: ListItem[] = [];
  const endParagraph = () => {
    if (words.length > 0) blocks.push({ kind: 'paragraph', text: words.join('') });
    words = [];
  };
  const endList = () => {
    if (items.length > 0) blocks.push({ kind: 'list', items });
    items = [];
  };
  for (const [index, line] of chunk.entries()) {
    const before = chunk[index - 1] ?? '';
    const found = LIST_ITEM.exec(line.slice(0, LONGEST_LOOKED_AT));
    // A sentence that happens to go on with a dash is no list.
    if (found && !(words.length > 0 && goesOn(before, line, width) && !/:$/.test(before))) {
      endParagraph();
      const [whole, indent = '', mark = ''] = found;
      items.push({
        mark: /\w/.test(mark) ? mark : '•',
        text: line.slice(whole.length),
        depth: Math.floor(indent.length / 2),
      });
      continue;
    }
    const item = items.at(-1);
    if (item && (/^\s/.test(line) || goesOn(before, line, width))) {
      items[items.length - 1] = { ...item, text: `${item.text} ${line.trimStart()}` };
      continue;
    }
    endList();
    if (words.length > 0) words.push(goesOn(before, line, width) ? ' ' : '\n');
    words.push(words.at(-1) === ' ' ? line.trimStart() : line);
  }
  endParagraph();
  endList();
  return blocks;
}

export interface QuotedRun {
  /** How many times it was quoted. */
  readonly depth: number;
  readonly text: string;
}

/** The marks of a quote read off, run by run. */
export function quotedRuns(text: string): QuotedRun[] {
  const runs: { depth: number; lines: string[] }[] = [];
  for (const line of text.split('\n')) {
    const marks = /^ ?(?:> ?)*/.exec(line.slice(0, 200))?.[0] ?? '';
    const depth = marks.split('>').length - 1;
    const words = depth === 0 ? line : line.slice(marks.length);
    const last = runs.at(-1);
    if (last && (last.depth === depth || (line.trim() === '' && depth === 0))) last.lines.push(words);
    else runs.push({ depth, lines: [words] });
  }
  return runs.map(({ depth, lines }) => ({ depth, text: lines.join('\n') })).filter((run) => run.text.trim() !== '');
}
