// Header blocks and parameters for the quick reader: plain ASCII as RFC 5322 and RFC 2045 write it. Anything else is null.
import type { HeaderLine } from './mail-outline.ts';

const LF = 10;
const CR = 13;
const MAX_HEAD = 64 * 1024;

export interface HeaderBlock {
  readonly lines: readonly HeaderLine[];
  /** Where the body begins. */
  readonly end: number;
}

/** The block up to the first empty line, which has to be there. */
export function readHeaderBlock(raw: Buffer, start: number, limit: number): HeaderBlock | null {
  let at = start;
  while (at < limit && at - start <= MAX_HEAD) {
    const next = raw[at];
    if (next === LF) return headerBlock(raw, start, at, at + 1);
    if (next === CR && raw[at + 1] === LF) return headerBlock(raw, start, at, at + 2);
    const newline = raw.indexOf(LF, at);
    if (newline < 0) return null;
    at = newline + 1;
  }
  return null;
}

function headerBlock(raw: Buffer, start: number, end: number, body: number): HeaderBlock | null {
  const text = raw.toString('latin1', start, end);
  // Raw 8-bit headers are guessed at by the library; a lone CR is a line end for some of its steps and not for others.
  if (text === '' || /[^\t\r\n\x20-\x7e]|\r(?!\n)/.test(text)) return null;
  const lines: { key: string; line: string }[] = [];
  let last: { key: string; line: string } | undefined;
  for (let at = 0; at < text.length; ) {
    const newline = text.indexOf('\n', at);
    const line = text.slice(at, text[newline - 1] === '\r' ? newline - 1 : newline);
    at = newline + 1;
    if (line.startsWith(' ') || line.startsWith('\t')) {
      if (!last) return null;
      last.line += `\r\n${line}`;
      continue;
    }
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(0, colon));
    if (!/^[!-9;-~]+$/.test(name)) return null;
    last = { key: name.toLowerCase(), line };
    lines.push(last);
  }
  return { lines, end: body };
}

/** Undefined where the field is missing, null where it stands more than once: the library's readers then disagree. */
export function onlyField(lines: readonly HeaderLine[], key: string): string | undefined | null {
  let found: HeaderLine | undefined;
  for (const line of lines) {
    if (line.key !== key) continue;
    if (found) return null;
    found = line;
  }
  return found ? unfold(found) : undefined;
}

/** A fold and the white space after it count as one space. */
function unfold({ key, line }: HeaderLine): string {
  const value = line.slice(key.length + 1);
  return (value.includes('\n') ? value.replace(/\r\n[ \t]*/g, ' ') : value).trim();
}

export interface Structured {
  /** Lower case. */
  readonly value: string;
  readonly params: ReadonlyMap<string, string>;
}

const leading = /^[a-z0-9!#$&^_.+-]+(?:\/[a-z0-9!#$&^_.+-]+)?/i;
// A name with a star is RFC 2231 and left to the library; so is a backslash.
const parameter = /[ \t]*;[ \t]*([a-z0-9!#$&^_.+-]+)[ \t]*=[ \t]*(?:"([^"\\]*)"|([^\s;"\\]+))[ \t]*(?=;|$)/iy;

/** `value; name=token; name="quoted"`, each name once. */
export function readStructured(field: string): Structured | null {
  const value = leading.exec(field)?.[0];
  if (value === undefined) return null;
  const params = new Map<string, string>();
  let at = value.length;
  while (at < field.length) {
    parameter.lastIndex = at;
    const found = parameter.exec(field);
    if (!found) return /^[ \t]*;?[ \t]*$/.test(field.slice(at)) ? { value: value.toLowerCase(), params } : null;
    const name = (found[1] ?? '').toLowerCase();
    if (params.has(name)) return null;
    params.set(name, found[2] ?? found[3] ?? '');
    at = parameter.lastIndex;
  }
  return { value: value.toLowerCase(), params };
}
