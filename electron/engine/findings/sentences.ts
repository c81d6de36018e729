// Splits the newest text of a message into sentences and remembers where each stands. Lines that a mail program wrapped are
// joined; list items and headings stay apart. Every character is looked at a fixed number of times, whatever the text.
import { latinPattern } from '../mail/text/latin-pattern.ts';

const MAX_TEXT = 40_000;
const MAX_SENTENCE = 600;

export interface SplitSentence {
  readonly text: string;
  readonly plain: string;
  readonly start: number;
  readonly paragraph: number;
}

interface Block {
  /** Of the first character that is no list mark. */
  readonly start: number;
  readonly paragraph: number;
  end: number;
}

export function splitSentences(message: string): SplitSentence[] {
  const text = message.slice(0, MAX_TEXT);
  const found: SplitSentence[] = [];
  for (const block of blocksOf(text)) {
    for (const [start, end] of piecesOf(text, block)) {
      const written = text.slice(start, end).replace(/\s+/gu, ' ').trim();
      if (written === '') continue;
      const lead = /^\s*/u.exec(text.slice(start, end))?.[0].length ?? 0;
      found.push({ text: written, plain: plainOf(written), start: start + lead, paragraph: block.paragraph });
    }
  }
  return found;
}

/** Lower case, straight quotes and dashes, without links and addresses; as long as the text where it has none of these. */
export function plainOf(text: string): string {
  let plain = text
    .toLowerCase()
    .replace(/[‘’`´ʼ]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[–—−]/g, '-');
  // Looking for one character is many times quicker than a pattern, and most sentences have none of these.
  if (plain.includes('://') || plain.includes('www.'))
    plain = plain.replace(/(?:\bhttps?:\/\/|\bwww\.)[^\s<>"]*[^\s<>".,;:!?)\]]/g, ' ');
  if (plain.includes('@')) plain = plain.replace(/<?(?:mailto:)?[^\s<>"@,;()]{1,80}@[\w.-]{1,120}\w>?/g, ' ');
  if (plain.includes('*') || plain.includes('_')) plain = plain.replace(/[*_]/g, ' ');
  return plain.length === text.length ? plain : plain.replace(/\s+/g, ' ').trim();
}

const listMark = /^(?:[-*•·–—▪◦>]|\(?\d{1,2}[.)](?!\d)|\(?[a-z][.)])\s+/iu;
const ended = /[.!?:;…]["'”’)*_]*$/u;
const greetingEnd = /^[^.!?]{1,44}[,!]$/u;
/** A line of a table, code or a rule stands for itself. */
const tableLine = /\t|\||^[-=_*~#]{3,}$/u;
const day = '(?:mon|tues?|wednes|thurs?|fri|satur|sun)day';
const months =
  'jan|feb|m[aä]r|apr|ma[iy]|j[uü]n|jul|aug|sep|okt|oct|nov|de[zc]|jän|fév|avr|juin|juil|août|déc|ene|abr|ago|dic';
const dayThenMonth = new RegExp(`^\\s+(?:\\p{Ll}|\\d|(?:${months})|${day})`, 'iu');

function* blocksOf(text: string): Generator<Block> {
  let open: Block | null = null;
  let paragraph = 0;
  let before = 0;
  let line = '';
  for (let at = 0; at <= text.length; ) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    const raw = text.slice(at, end);
    const previous = line;
    line = raw.trim();
    if (line === '') {
      if (open) yield open;
      if (open) paragraph += 1;
      open = null;
    } else {
      const mark = listMark.exec(line)?.[0].length ?? 0;
      const wrapped = before >= 45 || (before >= 15 && /^[\p{Ll}\d(]/u.test(line) && !greetingEnd.test(previous));
      const goesOn: boolean =
        open !== null &&
        mark === 0 &&
        wrapped &&
        !ended.test(previous) &&
        !tableLine.test(line) &&
        !tableLine.test(previous);
      if (open && goesOn) open.end = end;
      else {
        if (open) yield open;
        open = { start: at + raw.length - raw.trimStart().length + mark, end, paragraph };
      }
      before = line.length;
    }
    if (newline < 0) break;
    at = newline + 1;
  }
  if (open) yield open;
}

/** A full stop after these ends no sentence. */
const abbreviation = latinPattern(
  /(?:^|[\s("'/])(?:e\.g|i\.e|mrs?|ms|dr|prof|vs|approx|incl|excl|resp|est|fig|dept|no|nos|nr|st|jr|sr|cf|ca|bzw|inkl|zzgl|evtl|ggf|max|min|tel|str|z\.\s?b|d\.\s?h|u\.\s?a|usw|hr|fr|mme|mlle|p\.\s?ex|env|sra?|ud|uds|p\.\s?ej|art|vol|attn|ext|\p{L})\.$/iu,
);

function* piecesOf(text: string, block: Block): Generator<readonly [number, number]> {
  let start = block.start;
  for (let at = block.start; at < block.end; at += 1) {
    const unit = text[at] ?? '';
    const eastern = unit === '。' || unit === '？' || unit === '！';
    if (unit !== '.' && unit !== '!' && unit !== '?' && unit !== '…' && !eastern) {
      if (at - start < MAX_SENTENCE) continue;
      const cut = text.lastIndexOf(' ', at);
      const end = cut > start + MAX_SENTENCE / 2 ? cut : at;
      yield [start, end];
      start = end;
      continue;
    }
    let end = at + 1;
    while (end < block.end && end - at < 8 && /[.!?…"'”’)*_»]/u.test(text[end] ?? '')) end += 1;
    const next = text[end] ?? ' ';
    if (!eastern && !/\s/u.test(next)) {
      at = end - 1;
      continue;
    }
    if (unit === '.' && end === at + 1 && goesOnAfter(text, start, end, block.end)) continue;
    yield [start, end];
    start = end;
    at = end - 1;
  }
  if (start < block.end) yield [start, block.end];
}

function goesOnAfter(text: string, start: number, end: number, limit: number): boolean {
  const before = text.slice(Math.max(start, end - 14), end);
  const after = text.slice(end, Math.min(limit, end + 14));
  // "am 3. März", "the 1. version": a number's full stop before a small letter, another number or a month.
  if (/(?:^|[^\d.,:])\d{1,2}\.$/u.test(before) && dayThenMonth.test(after)) return true;
  // "From 18.07. to 09.08.2026".
  if (/(?:^|[^\d.])\d{1,2}\.\d{1,2}\.$/u.test(before) && /^\s+(?:\p{Ll}|\d|[-–])/u.test(after)) return true;
  if (/\b[ap]\.\s?m\.$/iu.test(before)) return !/^\s+\p{Lu}/u.test(after);
  return abbreviation.test(before) && /^\s+\S/u.test(after) && !(/\bno\.$/iu.test(before) && !/^\s+[\d#]/u.test(after));
}
