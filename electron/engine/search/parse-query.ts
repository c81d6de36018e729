// Reads a search as a person types it: words, "phrases", pre*, -without, and the operators from: to: subject: account:
// before: after: has:attachment is:unread. Whatever is not understood is searched as words, and said.
import { DateTime } from 'luxon';

export interface SearchQuery {
  /** FTS5 expression over subject, people and body; null when only operators were given. */
  readonly match: string | null;
  /** Lower-case words and prefixes, to mark the hits. */
  readonly terms: readonly string[];
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly account: readonly string[];
  /** Epoch milliseconds: sent before, and at or after. */
  readonly before: number | null;
  readonly after: number | null;
  readonly hasAttachment: boolean;
  readonly unread: boolean;
  readonly notice: string | null;
}

const token = /(-?)(?:([a-z]+):)?(?:"([^"]*)"?|(\S+))/giu;
const MAX_TERMS = 32;
const filterNames: ReadonlySet<string> = new Set(['from', 'to', 'account', 'before', 'after', 'has', 'is']);

export function parseQuery(text: string, timeZone: string): SearchQuery {
  const parts: string[] = [];
  const people: string[] = [];
  const excluded: string[] = [];
  const terms: string[] = [];
  const from: string[] = [];
  const to: string[] = [];
  const account: string[] = [];
  const notices: string[] = [];
  let before: number | null = null;
  let after: number | null = null;
  let hasAttachment = false;
  let unread = false;

  function words(value: string, column: string, negative: boolean, quoted: boolean): void {
    const expression = matchOf(value, quoted);
    if (expression === null) return;
    (negative ? excluded : parts).push(column + expression);
    if (!negative) terms.push(...wordsOf(value).map((word) => word.toLowerCase()));
  }

  for (const [all, minus = '', operator, quoted, bare] of text.slice(0, 2000).matchAll(token)) {
    if (parts.length + excluded.length >= MAX_TERMS) break;
    const value = (quoted ?? bare ?? '').trim();
    const name = operator?.toLowerCase();
    if (value === '' && name === undefined) continue;
    if (minus === '-' && name !== undefined && filterNames.has(name)) {
      notices.push(`A minus goes before words, “phrases” and subject:; “${all.trim().slice(0, 40)}” was left out.`);
    } else if (name === 'from' || name === 'to') {
      (name === 'from' ? from : to).push(value.toLowerCase());
      // The index narrows it to messages with such a person in them; the filter then looks at the person's part.
      const person = matchOf(value, false);
      if (person !== null) people.push(`people : ${person}`);
    } else if (name === 'account') account.push(value);
    else if (name === 'subject') words(value, 'subject : ', minus === '-', quoted !== undefined);
    else if (name === 'before' || name === 'after') {
      const day = dayOf(value, timeZone);
      if (day === null)
        notices.push(
          `“${value.slice(0, 40)}” is not a date; write ${name}:2026-03-31, ${name}:2026-03 or ${name}:2026.`,
        );
      else if (name === 'before') before = day;
      else after = day;
    } else if (name === 'has' && /^attachments?$/i.test(value)) hasAttachment = true;
    else if (name === 'is' && /^unread$/i.test(value)) unread = true;
    else if (name === 'has' || name === 'is')
      notices.push(`There is no ${name}:${value.slice(0, 40)}; there are has:attachment and is:unread.`);
    // "re:plan" or "https://…" are words with a colon in them, not operators.
    else
      words(
        name === undefined ? value : all.slice(minus.length).replaceAll('"', ' '),
        '',
        minus === '-',
        quoted !== undefined,
      );
  }

  const wanted = [...parts, ...people];
  const positive = wanted.length > 0 ? wanted.map((part) => `(${part})`).join(' AND ') : null;
  const match =
    positive !== null && excluded.length > 0
      ? `(${positive})${excluded.map((part) => ` NOT (${part})`).join('')}`
      : positive;
  if (positive === null && excluded.length > 0) notices.push('A search needs at least one word that is wanted.');
  return {
    match,
    terms,
    from: nonEmpty(from),
    to: nonEmpty(to),
    account: nonEmpty(account),
    before,
    after,
    hasAttachment,
    unread,
    notice: notices.length > 0 ? notices.join(' ') : null,
  };
}

function nonEmpty(values: readonly string[]): string[] {
  return values.filter((value) => value !== '');
}

/** The words of a text as FTS5's unicode61 tokenizer cuts them: runs of letters and digits. */
function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}\p{Co}]+/gu) ?? [];
}

/** Quoted strings alone reach FTS5, so nothing typed is ever its syntax. A last word being typed matches as a prefix. */
function matchOf(value: string, quoted: boolean): string | null {
  const words = wordsOf(value);
  if (words.length === 0) return null;
  const phrase = `"${words.join(' ')}"`;
  // One letter alone begins a tenth of all words; it stands for itself until a second one is typed.
  const begun = !/^[a-z0-9]$/i.test(words.join(' '));
  return value.endsWith('*') || (begun && !quoted) ? `${phrase} *` : phrase;
}

/** `2026`, `2026-03`, `2026-03-31` and what `yesterday` and `today` would be left to the palette; the local start of it. */
function dayOf(value: string, timeZone: string): number | null {
  if (!/^\d{4}(-\d{1,2}(-\d{1,2})?)?$/.test(value)) return null;
  const [year = 0, month = 1, day = 1] = value.split('-').map(Number);
  const date = DateTime.fromObject({ year, month, day }, { zone: timeZone });
  return date.isValid ? date.toMillis() : null;
}
