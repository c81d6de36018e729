// The words by which mail names days, in the four languages: weekdays, months, small numbers. One table for all, because
// people mix languages in dates more than anywhere else and the names hardly collide.
const weekdayNames: readonly string[] = [
  'monday|mon|montag|lundi|lunes',
  'tuesday|tues|tue|dienstag|mardi|martes',
  'wednesday|weds|wed|mittwoch|mercredi|mi[ée]rcoles',
  'thursday|thurs|thur|thu|donnerstag|jeudi|jueves',
  'friday|fri|freitag|vendredi|viernes',
  'saturday|samstag|sonnabend|samedi|s[áa]bado',
  'sunday|sonntag|dimanche|domingo',
];
const monthNames: readonly string[] = [
  'january|januar|jänner|janvier|enero|jan',
  'february|februar|février|fevrier|febrero|feb',
  'march|märz|maerz|mars|marzo|mar',
  'april|avril|abril|apr',
  'may|mai|mayo',
  'june|juni|juin|junio|jun',
  'july|juli|juillet|julio|jul',
  'august|août|aout|agosto|aug',
  'september|septembre|septiembre|setiembre|sept|sep',
  'october|oktober|octobre|octubre|oct|okt',
  'november|novembre|noviembre|nov',
  'december|dezember|décembre|decembre|diciembre|dec|dez',
];
const numberWords: readonly string[] = [
  'one|an?|einem|einer|ein|eine|un|une|una|uno',
  'two|a couple of|couple of|zwei|deux|dos',
  'three|drei|trois|tres',
  'four|vier|quatre|cuatro',
  'five|fünf|cinq|cinco',
  'six|sechs|seis',
  'seven|sieben|sept|siete',
  'eight|acht|huit|ocho',
  'nine|neun|neuf|nueve',
  'ten|zehn|dix|diez',
];

export const weekday = `(?:${weekdayNames.join('|')})`;
export const month = `(?:${monthNames.join('|')})`;
export const number = `(?:\\d{1,3}|${numberWords.join('|')})`;

const positions = (lists: readonly string[]) => lists.map((names) => new RegExp(`^(?:${names})$`, 'u'));
const weekdays = positions(weekdayNames);
const months = positions(monthNames);
const numbers = positions(numberWords);

/** Monday is 0. */
export const weekdayNamed = (name: string): number => weekdays.findIndex((one) => one.test(name));
/** January is 1. */
export const monthNamed = (name: string): number => months.findIndex((one) => one.test(name)) + 1;
export function numberNamed(name: string): number {
  return /^\d/.test(name) ? Number(name) : numbers.findIndex((one) => one.test(name)) + 1;
}
