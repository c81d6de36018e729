// Turns written-down turns into sentences: picks among `{a|b}`, dates promises `[[days|text]]`, fills `$slots`.
import type { Random } from './random.ts';

export type Slots = Readonly<Record<string, string>>;

export interface WrittenPromise {
  readonly sentence: string;
  readonly days: number;
}

/** `{a|b}` may be nested. */
export function choose(template: string, random: Random): string {
  let text = template;
  for (;;) {
    const close = text.indexOf('}');
    if (close < 0) return text;
    const open = text.lastIndexOf('{', close);
    const picked = random.pick(text.slice(open + 1, close).split('|'));
    text = text.slice(0, open) + picked + text.slice(close + 1);
  }
}

export function fill(text: string, slots: Slots): string {
  return text.replace(/\$([a-z][a-z]*\d?)/g, (whole, name: string) => slots[name] ?? whole);
}

/** Takes the promise marks off; `dueText` words the day. At most one promise in a mail. */
export function keepPromise(
  text: string,
  dueText: (days: number) => string,
): { readonly text: string; readonly promise: WrittenPromise | null } {
  const mark = /\[\[(\d+)\|(.*?)\]\]/.exec(text);
  if (!mark) return { text, promise: null };
  const days = Number(mark[1]);
  const sentence = (mark[2] ?? '').replace('$due', dueText(days));
  return { text: text.replace(mark[0], () => sentence), promise: { sentence, days } };
}

/** The first sentences only, for people who have grown short. */
export function shorten(text: string, sentences: number): string {
  const parts = text.split(/(?<=[.!?])\s+/);
  return parts.slice(0, Math.max(1, sentences)).join(' ');
}

/** Breaks lines at 76 characters as a plain-text mail program does, leaving lists alone. */
export function wrap(text: string, width = 76): string {
  return text
    .split('\n')
    .map((line) => wrapLine(line, width))
    .join('\n');
}

function wrapLine(line: string, width: number): string {
  if (line.length <= width) return line;
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ')) {
    if (current !== '' && current.length + word.length + 1 > width) {
      lines.push(current);
      current = word;
    } else {
      current = current === '' ? word : `${current} ${word}`;
    }
  }
  lines.push(current);
  return lines.join('\n');
}
