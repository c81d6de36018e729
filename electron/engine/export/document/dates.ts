// Days of a document are those of its own time zone: the same document is the same file wherever it is made.
const zones = new Map<string, Intl.DateTimeFormat>();

/** `2026-11-20` */
export function dayOf(at: number, timeZone: string): string {
  const known =
    zones.get(timeZone) ??
    new Intl.DateTimeFormat('en-GB', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  zones.set(timeZone, known);
  const parts = new Map(known.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${parts.get('year')?.padStart(4, '0')}-${parts.get('month')}-${parts.get('day')}`;
}
