// Patterns about the letters of languages written in Latin script, the only ones whose words we look for. `\p{L}` means
// letters of every script: hundreds of ranges wherever it stands, which makes a long pattern twenty times dearer to prepare
// and several times dearer to try.
const LAST_LATIN = 0x24f;

function rangesOf(property: RegExp): string {
  let ranges = '';
  let from = -1;
  for (let unit = 0; unit <= LAST_LATIN + 1; unit += 1) {
    const is = unit <= LAST_LATIN && property.test(String.fromCharCode(unit));
    if (is && from < 0) from = unit;
    if (!is && from >= 0) {
      ranges += `${escaped(from)}-${escaped(unit - 1)}`;
      from = -1;
    }
  }
  return ranges;
}

const escaped = (unit: number): string => `\\u${unit.toString(16).padStart(4, '0')}`;

const ranges: Readonly<Record<string, string>> = {
  '\\p{L}': rangesOf(/\p{L}/u),
  '\\p{Lu}': rangesOf(/\p{Lu}/u),
  '\\p{Ll}': rangesOf(/\p{Ll}/u),
  '\\p{N}': rangesOf(/\p{N}/u),
};

/** `\p{L}`, `\p{Lu}`, `\p{Ll}` and `\p{N}` are the Latin ones; no other property is known. */
export function latinPattern(pattern: string | RegExp, flags = ''): RegExp {
  const source = typeof pattern === 'string' ? pattern : pattern.source;
  const own = typeof pattern === 'string' ? flags : pattern.flags.replace('u', '');
  let latin = '';
  let inClass = false;
  for (let at = 0; at < source.length; at += 1) {
    const unit = source[at] ?? '';
    if (unit !== '\\') {
      if (unit === '[') inClass = true;
      if (unit === ']') inClass = false;
      latin += unit;
      continue;
    }
    const property = source.startsWith('\\p{', at) ? source.slice(at, source.indexOf('}', at) + 1) : '';
    const range = ranges[property];
    latin += range === undefined ? source.slice(at, at + 2) : inClass ? range : `[${range}]`;
    at += range === undefined ? 1 : property.length - 1;
  }
  // Only where something outside the first plane is looked for do two units make one.
  return new RegExp(latin, /[\ud800-\udfff]/.test(latin) ? `${own}u` : own);
}
