// A part that somebody was to fill in and did not: Tend's own marked gaps, the fields of other programs, and what people type
// to come back to.
import { block, type GateFacts, type GateFinding } from './gate-facts.ts';

/** As templates and drafts mark what only the user knows. */
const own = /\[\[[^[\]\n]{0,120}\]\]/u;
/** Tend's own marks, and fields that no person writes. */
const certain: readonly RegExp[] = [
  own,
  /\{\{[^{}\n]{0,120}\}\}/u,
  /\$\{[^{}\n]{0,80}\}/u,
  /%%[\w .-]{1,60}%%|%[A-Z][A-Z_]{2,40}%|\*\|[A-Z_:]{2,40}\|\*/u,
  /\blorem ipsum\b/iu,
];

const field =
  '(?:your|their|client|customer|company|account|contact|recipient|first|last|full|sender|insert|add|enter|fill|name|vorname|nachname|firma|ansprechpartner|prénom|nom|nombre|empresa|date|datum|fecha|amount|betrag|product|projekt|project|topic|thema)';
/** Likely, though a person could write them. */
const likely: readonly RegExp[] = [
  new RegExp(`\\[\\s{0,2}${field}(?:[ _-][\\p{L}\\d' _-]{0,60})?\\]`, 'iu'),
  new RegExp(`<\\s{0,2}${field}(?:[ _-][\\p{L}\\d' _-]{0,60})?>`, 'iu'),
  new RegExp(`(?<![{\\w])\\{\\s{0,2}${field}(?:[ _-][\\p{L}\\d' _-]{0,60})?\\}(?!\\})`, 'iu'),
  /(?<![\p{L}\d])(?:X{3,8}|_{4,40}|TK TK|T\.?B\.?[DA]\.?|TODO|FIXME)(?![\p{L}\d])/u,
];

/** Tend's own mark of a part that is to be filled in; null where there is none. */
export const ownGap = (text: string): string | null => own.exec(text)?.[0] ?? null;

export function gapsIn(text: string): { words: string; certain: boolean } | null {
  const sure = firstOf(text, certain);
  if (sure !== null) return { words: sure, certain: true };
  const perhaps = firstOf(text, likely);
  return perhaps === null ? null : { words: perhaps, certain: false };
}

function firstOf(text: string, patterns: readonly RegExp[]): string | null {
  for (const pattern of patterns) {
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) return found;
  }
  return null;
}

export function placeholder({ subject, text }: GateFacts): GateFinding | null {
  const gap = gapsIn(`${subject}\n${text}`);
  if (!gap) return null;
  const words = gap.words.length > 60 ? `${gap.words.slice(0, 60)}…` : gap.words;
  return block(`A part is not filled in yet: ${words}. Fill it in or take it out.`, gap.words, {
    canOverride: !gap.certain,
  });
}
