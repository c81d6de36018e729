// Days as a date field writes them, in the zone of this window.
export function dayInputOf(at: number): string {
  const day = new Date(at);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/** Null for what is no day. */
export function startOfInputDay(text: string): number | null {
  const [year = Number.NaN, month = 1, day = 1] = text.split('-').map(Number);
  const at = new Date(year, month - 1, day).getTime();
  return Number.isNaN(at) ? null : at;
}

/** The last moment of it. */
export function endOfInputDay(text: string): number | null {
  const [year = Number.NaN, month = 1, day = 1] = text.split('-').map(Number);
  const at = new Date(year, month - 1, day + 1).getTime() - 1;
  return Number.isNaN(at) ? null : at;
}
