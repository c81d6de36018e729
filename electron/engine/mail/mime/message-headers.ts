// Header fields as they were written, by lower-case name. The parser library digests some (dates it cannot read become
// the current time, List-* fields are merged), so what decides anything is read from the lines themselves.

export type MessageHeaders = ReadonlyMap<string, readonly string[]>;

const MAX_VALUE = 20_000;

export function readHeaders(lines: Iterable<{ readonly key: string; readonly line: string }>): MessageHeaders {
  const headers = new Map<string, string[]>();
  for (const { key, line } of lines) {
    const colon = line.indexOf(':');
    const value = line
      .slice(colon + 1, colon + 1 + MAX_VALUE)
      .replace(/\r?\n(?=[ \t])/g, '')
      .replace(/[\r\n]+/g, ' ')
      .trim();
    const known = headers.get(key);
    if (known) known.push(value);
    else headers.set(key, [value]);
  }
  return headers;
}

export function firstHeader(headers: MessageHeaders, name: string): string | null {
  return headers.get(name)?.[0] ?? null;
}

/** Message-IDs in a field, without angle brackets, in order, each once. RFC 5322 3.6.4, and what is found in the field. */
export function messageIds(value: string, limit: number): string[] {
  const found = new Set<string>();
  const bracketed = /<\s*([^<>\s]{1,900}(?:\s+[^<>\s]{1,200}){0,2})\s*>/g;
  for (let match = bracketed.exec(value); match; match = bracketed.exec(value)) {
    // Some clients fold inside an id.
    const id = (match[1] ?? '').replace(/\s+/g, '');
    if (id) found.add(id);
  }
  if (found.size === 0) {
    for (const word of value.split(/[\s,]+/)) {
      const id = word.replace(/^[<"]+|[>"]+$/g, '');
      if (id.length > 2 && id.length <= 900 && id.includes('@')) found.add(id);
    }
  }
  const ids = [...found];
  // The first names the thread's root, the last ones the nearest parents; the middle is what a too long chain can spare.
  return ids.length <= limit ? ids : [...ids.slice(0, 1), ...ids.slice(1 - limit)];
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
// RFC 5322 4.3: the named zones that mean something; military letters and unknown names count as +0000.
const zones: Readonly<Record<string, number>> = {
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  cet: 60,
  cest: 120,
  bst: 60,
  jst: 540,
};
const rfcDate =
  /(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?[\s-]+(\d{2,4}),?\s+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:[.,]\d+)?\s*(am|pm)?\s*(?:(?:gmt|utc|ut)?\s*([+-])(\d{1,2}):?(\d{2})|([a-z]{1,5}))?/i;
const isoLike = /^(\d{4})-(\d{2})-(\d{2})[t ](\d{2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*(?:z|([+-])(\d{2}):?(\d{2}))?/i;

/** The zone of a date in minutes east of UTC, where it is written as a number that can be one. */
export function readZone(value: string | null): number | null {
  const found = /[\d:] ?([+-])(\d{2}):?(\d{2})(?:\s*\([^()]*\))?\s*$/.exec((value ?? '').slice(0, 200));
  if (!found) return null;
  const minutes = Number(found[2]) * 60 + Number(found[3]);
  return minutes > 14 * 60 ? null : found[1] === '-' ? -minutes : minutes;
}

/** Epoch milliseconds, or null where the field can't be read; never the local zone of this machine. */
export function readDate(value: string | null): number | null {
  if (!value) return null;
  const text = value
    .slice(0, 200)
    .replace(/\([^()]*\)/g, ' ')
    .trim();
  const found = rfcDate.exec(text);
  if (found) {
    const month = months.indexOf((found[2] ?? '').toLowerCase());
    if (month < 0) return null;
    let year = Number(found[3]);
    // RFC 5322 4.3: two digits below 50 are this century; three count from 1900.
    if ((found[3] ?? '').length === 2) year += year < 50 ? 2000 : 1900;
    else if ((found[3] ?? '').length === 3) year += 1900;
    let hour = Number(found[4]);
    const half = found[7]?.toLowerCase();
    if (half === 'pm' && hour < 12) hour += 12;
    if (half === 'am' && hour === 12) hour = 0;
    const named = zones[(found[11] ?? '').toLowerCase()] ?? 0;
    const offset = found[8] ? (found[8] === '-' ? -1 : 1) * (Number(found[9]) * 60 + Number(found[10])) : named;
    return instant(year, month, Number(found[1]), hour, Number(found[5]), Number(found[6] ?? 0), offset);
  }
  const iso = isoLike.exec(text);
  if (!iso) return null;
  const offset = iso[7] ? (iso[7] === '-' ? -1 : 1) * (Number(iso[8]) * 60 + Number(iso[9])) : 0;
  return instant(
    Number(iso[1]),
    Number(iso[2]) - 1,
    Number(iso[3]),
    Number(iso[4]),
    Number(iso[5]),
    Number(iso[6] ?? 0),
    offset,
  );
}

function instant(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
  offset: number,
): number | null {
  if (day < 1 || day > 31 || month > 11 || hour > 24 || minute > 59 || second > 60 || Math.abs(offset) > 16 * 60)
    return null;
  const at = Date.UTC(year, month, day, hour, minute, second) - offset * 60_000;
  return Number.isFinite(at) ? at : null;
}
