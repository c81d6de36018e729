// Splits a text body into what was written now, what was quoted, and signatures. Every pattern is tried on one short line
// at a time and every line is looked at a fixed number of times, so hostile bodies cost no more than long ones.
import type { z } from 'zod';
import type { textPart } from '../../../contract/mail.ts';
import { isAttribution, isForwardMarker, isHeaderBlock, isMobileSignature } from './quote-markers.ts';

export type TextPart = z.infer<typeof textPart>;
type Kind = TextPart['kind'];

/** A signature longer than this is prose after a rule somebody drew with dashes. */
const MAX_SIGNATURE_LINES = 15;
const MAX_MOBILE_SIGNATURE_LINES = 4;

/** Every line with something on it comes back once, in order; blank lines at the edges of a part do not. */
export function splitText(text: string): TextPart[] {
  const lines = text.split(/\r\n|\r|\n/);
  const kinds = new Array<Kind>(lines.length).fill('text');
  markQuotes(lines, kinds);
  markSignatures(lines, kinds);
  return join(lines, kinds);
}

/** What the sender wrote in this message, without quotes and signatures. */
export function newestText(parts: readonly TextPart[]): string {
  return parts
    .filter((part) => part.kind === 'text')
    .map((part) => part.text)
    .join('\n\n');
}

function markQuotes(lines: readonly string[], kinds: Kind[]): void {
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (isQuoted(line)) {
      kinds[at] = 'quote';
      continue;
    }
    const length = markerLength(lines, at);
    if (length === 0) continue;
    const next = nextFilled(lines, at + length);
    // What follows the marker decides: marked lines are a quote as far as they go, unmarked ones are quoted to the end.
    const end = next < lines.length && isQuoted(lines[next] ?? '') ? next : lines.length;
    kinds.fill('quote', at, end);
    at = end - 1;
  }
}

/** How many lines the introduction of a quote takes that begins at this line; 0 where none does. */
function markerLength(lines: readonly string[], at: number): number {
  const line = lines[at] ?? '';
  if (isForwardMarker(line)) return 1;
  const attribution = isAttribution(lines, at);
  if (attribution > 0) return attribution;
  return isHeaderBlock(lines, at);
}

function markSignatures(lines: readonly string[], kinds: Kind[]): void {
  for (let start = 0; start < lines.length; ) {
    if (kinds[start] !== 'text') {
      start += 1;
      continue;
    }
    let end = start;
    while (end < lines.length && kinds[end] === 'text') end += 1;
    const signature = signatureStart(lines, start, end);
    if (signature < end) kinds.fill('signature', signature, end);
    start = end;
  }
}

function signatureStart(lines: readonly string[], start: number, end: number): number {
  let filled = 0;
  let found = end;
  for (let at = end - 1; at >= start && filled <= MAX_SIGNATURE_LINES; at -= 1) {
    const line = (lines[at] ?? '').slice(0, 200);
    if (line.trim() === '') continue;
    // RFC 3676 4.3 asks for "-- "; the trailing space is often lost on the way.
    if (/^(?:--|—|__+|--+)\s*$/.test(line.trim())) {
      if (/^--$|^—$/.test(line.trim()) || filled <= 6) found = at;
      if (/^--$/.test(line.trim())) break;
    }
    filled += 1;
    if (filled <= MAX_MOBILE_SIGNATURE_LINES && isMobileSignature(line)) found = at;
  }
  return found;
}

function join(lines: readonly string[], kinds: readonly Kind[]): TextPart[] {
  const parts: TextPart[] = [];
  for (let start = 0; start < lines.length; ) {
    const kind = kinds[start] ?? 'text';
    let end = start;
    let first = -1;
    let last = -1;
    // Blank lines between two runs of one kind belong to it whatever they were marked.
    while (end < lines.length && (kinds[end] === kind || (lines[end] ?? '').trim() === '')) {
      if ((lines[end] ?? '').trim() !== '') {
        if (first < 0) first = end;
        last = end;
      }
      end += 1;
    }
    if (first >= 0) parts.push({ kind, text: lines.slice(first, last + 1).join('\n') });
    start = end;
  }
  return merge(parts);
}

/** Two runs of one kind with only blank lines between them are one. */
function merge(parts: readonly TextPart[]): TextPart[] {
  const merged: { kind: Kind; texts: string[] }[] = [];
  for (const part of parts) {
    const before = merged.at(-1);
    if (before?.kind === part.kind) before.texts.push(part.text);
    else merged.push({ kind: part.kind, texts: [part.text] });
  }
  return merged.map(({ kind, texts }) => ({ kind, text: texts.join('\n\n') }));
}

function isQuoted(line: string): boolean {
  // A leading space is what format=flowed stuffing (RFC 3676 4.4) leaves; more is code or a table.
  const at = line.startsWith(' ') ? 1 : 0;
  return line[at] === '>' && !/^\s?>From /.test(line.slice(0, 8));
}

function nextFilled(lines: readonly string[], from: number): number {
  let at = from;
  // Bounded: an introduction that is followed by nothing for so long introduces nothing.
  while (at < lines.length && at < from + 5 && (lines[at] ?? '').trim() === '') at += 1;
  return at;
}
