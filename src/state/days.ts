// Day arithmetic in the time zone of this machine, where the person reads it.

/** Midnight at the start of the local day of `at`, `plusDays` later. */
export function startOfDay(at: number, plusDays = 0): number {
  const day = new Date(at);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + plusDays).getTime();
}

/** "Mon 23 Nov" */
export function dayInWords(at: number, locale?: string): string {
  return new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short' }).format(at);
}

export interface SnoozeChoice {
  readonly label: string;
  readonly words: string;
  readonly until: number;
}

/** When to be reminded: the mornings a working person thinks in. */
export function snoozeChoices(now: number, locale?: string): SnoozeChoice[] {
  const weekday = new Date(now).getDay();
  const toMonday = ((8 - weekday) % 7) + (weekday === 1 ? 7 : 0);
  const choices = [
    { label: 'Tomorrow', plus: 1 },
    { label: 'In three days', plus: 3 },
    { label: 'Next Monday', plus: toMonday },
    { label: 'In two weeks', plus: 14 },
    { label: 'In a month', plus: 30 },
  ];
  const seen = new Set<number>();
  return choices
    .map(({ label, plus }) => ({ label, until: startOfDay(now, plus) }))
    .filter(({ until }) => !seen.has(until) && seen.add(until))
    .sort((a, b) => a.until - b.until)
    .map(({ label, until }) => ({ label, words: dayInWords(until, locale), until }));
}
