// Days named as the end of a month, a quarter or a year: "by month end", "Ende März", "fin du trimestre", "in Q3".
import { dayOf, lastDayOf, yearAndMonth } from './calendar-day.ts';
import { type DayRule, dayRule, type Writing } from './day-rule.ts';
import { month, monthNamed } from './day-words.ts';

function monthsAhead({ today }: Writing, count: number): number {
  const { year, month } = yearAndMonth(today);
  const months = month - 1 + count;
  return lastDayOf(year + Math.floor(months / 12), (months % 12) + 1);
}

function quarterEnd(writing: Writing, ahead: number): number {
  const { month } = yearAndMonth(writing.today);
  return monthsAhead(writing, 2 - ((month - 1) % 3) + 3 * ahead);
}

function partOf(year: number, month: number, part: string | undefined): number | null {
  if (part === undefined) return lastDayOf(year, month);
  if (/^(?:early|beginning|start|anfang|début|debut|princip|inicio)/u.test(part)) return dayOf(year, month, 10);
  return /^(?:mid|mitte|mi|median)/u.test(part) ? dayOf(year, month, 15) : lastDayOf(year, month);
}

const next = '(?:next|nächste[nsr]?|kommende[nsr]?|prochaine?|pr[óo]xim[oa]|que viene)';

export const periodRules: readonly DayRule[] = [
  dayRule(
    'month monat eom mois mes',
    `\\b(?:end of (?:the |this )?month|(?:the )?month(?:-|'s )?(?: )?end|eom|this month|later this month|ende (?:des|dieses) monats|monatsende|diesen monat|fin (?:du|de ce) mois|ce mois-ci|fin(?:al|ales)? de (?:este )?mes(?! que)|este mes)\\b`,
    (_, writing) => monthsAhead(writing, 0),
  ),
  dayRule(
    'month monat mois mes',
    `\\b(?:(?<part>early|mid|middle of|late|beginning of|start of|end of|anfang|mitte|ende(?: des)?|début|mi|fin(?:ales)?|a (?:principios|mediados|finales) de)[ -](?:of |du |del )?)?(?:${next} (?:month|monats?|mes)|mois prochain|mes que viene)\\b`,
    ({ part }, writing) => {
      const { year, month } = yearAndMonth(monthsAhead(writing, 1));
      return partOf(year, month, part?.replace(/^a /u, ''));
    },
  ),
  dayRule(
    'quarter quartal eoq trimestr',
    `\\b(?:end of (?:the |this )?quarter|quarter(?:-|'s )?(?: )?end|eoq|this quarter|ende (?:des|dieses) quartals|quartalsende|dieses quartal|fin du trimestre|ce trimestre|fin(?:al|ales)? d(?:e|el) (?:este )?trimestre|este trimestre)\\b`,
    (_, writing) => quarterEnd(writing, 0),
  ),
  dayRule(
    'quarter quartal trimestre',
    `\\b${next} (?:quarter|quartals?|trimestre)\\b|\\btrimestre prochain\\b`,
    (_, writing) => quarterEnd(writing, 1),
  ),
  dayRule(
    'q',
    `\\b(?<part>early |mid[ -]|late |end of |by |in |beginning of |start of |ende |fin )?q ?(?<q>[1-4])(?:[ /'-]*(?<y>20\\d\\d|\\d\\d)\\b)?(?!\\p{L}|\\d|[.]\\d)`,
    ({ q, y, part }, writing) => {
      const { year, month } = yearAndMonth(writing.today);
      const last = Number(q) * 3;
      const of = y === undefined ? year + (last < month ? 1 : 0) : Number(y.length === 2 ? `20${y}` : y);
      return /^(?:early|beginning|start)/u.test(part ?? '') ? lastDayOf(of, last - 2) : lastDayOf(of, last);
    },
  ),
  dayRule(
    'year eoy jahr ann año fin',
    `\\b(?:end of (?:the |this )?year|year[- ]?end|eoy|ende (?:des|dieses) jahres|jahresende|fin (?:de l')?(?:d')?année|fin(?:al|ales)? de(?:l)? año)(?!\\p{L})`,
    (_, writing) => lastDayOf(yearAndMonth(writing.today).year, 12),
  ),
  dayRule(
    'by in before until end early mid late middle beginning start during im ende mitte anfang bis fin début mi en d à a final mediados principios hasta courant',
    `\\b(?:(?<part>early|mid|middle of|late|beginning of|start of|the end of|end of|anfang|mitte|ende|début|mi|fin|finales de|mediados de|principios de)[ -](?:of )?|(?:by|in|before|until|during|im|bis|en|courant|hasta) (?:the month of )?)(?<m>${month})(?! (?:be|have|not|need|want|also)\\b)(?!\\p{L}|\\.? \\d)(?: (?:de )?(?<y>20\\d\\d)\\b)?`,
    ({ part, m, y }, writing) => {
      const { year, month } = yearAndMonth(writing.today);
      const named = monthNamed(m ?? '');
      return partOf(y === undefined ? year + (named < month ? 1 : 0) : Number(y), named, part);
    },
  ),
];
