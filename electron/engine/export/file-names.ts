// File names made of what mail says about itself: safe on every file system, never a path, never two that differ in
// capitals or accents alone.
const MAX_BYTES = 120;

/** A name without its ending. */
export function safeFileName(text: string, fallback: string): string {
  const name = text
    .normalize('NFC')
    .toWellFormed()
    // Reserved on Windows, separators anywhere, and what turns the reading direction or can't be seen.
    .replace(/[<>:"/\\|?*\p{C}]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[ .~-]+|[ .]+$/gu, '');
  const short = cut(name, MAX_BYTES).replace(/[ .]+$/u, '');
  // CON, NUL and the like are devices on Windows, with any ending.
  return short === '' || /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(short)
    ? `${fallback} ${short}`.trim()
    : short;
}

/** `2026-11-20 1000 Renewal`: sorted by name they are sorted by time. */
export function messageFileName(subject: string, sentAt: number): string {
  const stamp = new Date(sentAt).toISOString();
  return `${stamp.slice(0, 10)} ${stamp.slice(11, 13)}${stamp.slice(14, 16)} ${safeFileName(subject, 'No subject') || 'No subject'}`;
}

/** Gives each name out once; `taken` names are there already. */
export function uniqueNames(taken: Iterable<string>): (name: string, ending: string) => string {
  const fold = (name: string) => name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const given = new Set([...taken].map(fold));
  return (name, ending) => {
    for (let count = 1; ; count += 1) {
      const candidate = `${name}${count === 1 ? '' : ` (${count})`}${ending}`;
      if (given.has(fold(candidate))) continue;
      given.add(fold(candidate));
      return candidate;
    }
  };
}

function cut(text: string, bytes: number): string {
  let kept = '';
  let length = 0;
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    length += Buffer.byteLength(segment);
    if (length > bytes) break;
    kept += segment;
  }
  return kept;
}
