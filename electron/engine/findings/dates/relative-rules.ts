// Days named from the day of writing: tomorrow, Friday, next week, in two weeks. A span means its last working day.
import { afterWorkingDays, dayOf, lastDayOf, mondayOf, weekdayOf, yearAndMonth } from './calendar-day.ts';
import { type DayRule, dayRule, type Writing } from './day-rule.ts';
import { number, numberNamed, weekday, weekdayNamed } from './day-words.ts';

const FRIDAY = 4;

/** The next such weekday after the day of writing: whoever means the same day writes "today". */
function coming(wanted: number, { today }: Writing): number {
  const ahead = (wanted - weekdayOf(today) + 7) % 7;
  return today + (ahead === 0 ? 7 : ahead);
}

const inWeek = (weeks: number, wanted: number, { today }: Writing) => mondayOf(today) + 7 * weeks + wanted;

function thisWeek(writing: Writing): number {
  // Written on a weekend, "this week" is the one to come.
  return weekdayOf(writing.today) > FRIDAY ? inWeek(1, FRIDAY, writing) : inWeek(0, FRIDAY, writing);
}

function partOfWeek(part: string | undefined): number {
  if (part === undefined) return FRIDAY;
  if (/^(?:early|beginning|start|anfang|début|princip|inicio)/u.test(part)) return 1;
  return /^(?:mid|mitte|milieu|median)/u.test(part) ? 2 : FRIDAY;
}

const daytime =
  '(?:,? (?:morning|afternoon|evening|night|noon|lunchtime|eod|cob|eob|morgen|früh|vormittag|mittag|nachmittag|abend|matin|midi|après-midi|soir|por la (?:mañana|tarde)|at the latest|end of (?:day|business)|close of (?:business|play)))?';
const weekdayNeeds =
  'mon tue wed thu fri sat sun lundi lune mard mart mitt merc miér mier donn jeud juev frei vend vier sams samedi sába saba sonn dima domi die';

const addMonths = (today: number, count: number): number => {
  const { year, month } = yearAndMonth(today);
  const months = month - 1 + count;
  const at = { year: year + Math.floor(months / 12), month: (months % 12) + 1 };
  const date = today - (dayOf(year, month, 1) ?? today) + 1;
  return dayOf(at.year, at.month, date) ?? lastDayOf(at.year, at.month);
};

function after(count: number, unit: string, working: boolean, { today }: Writing): number | null {
  if (count <= 0) return null;
  if (/^(?:hour|hrs?|stunde|heure|hora)/u.test(unit)) return today + Math.floor(count / 24);
  if (/^(?:day|tag|arbeitstag|werktag|jour|d[íi]a)/u.test(unit)) {
    return working || /^(?:arbeit|werk)/u.test(unit) ? afterWorkingDays(today, count) : today + count;
  }
  if (/^(?:week|woche|semaine|semana|fortnight)/u.test(unit))
    return today + 7 * count * (unit.startsWith('fort') ? 2 : 1);
  return count <= 36 ? addMonths(today, count) : null;
}

const units =
  '(?<unit>hours?|hrs?|days?|weeks?|months?|fortnights?|stunden?|tage?n?|arbeitstage?n?|werktage?n?|wochen?|monate?n?|heures?|jours?|semaines?|mois|horas?|d[íi]as?|semanas?|mes(?:es)?)';
const workingWord = '(?:(?<before>business|working|work|week) )?';
const workingAfter = '(?: (?<after>ouvr[ée]s|ouvrables|h[áa]biles|laborables))?';

export const relativeRules: readonly DayRule[] = [
  dayRule(
    'today tonight heute aujourd hoy',
    "\\b(?:today|tonight|heute(?! (?:in|früh am))|aujourd'hui|hoy)(?:'s)?(?!\\p{L})",
    (_, { today }) => today,
  ),
  dayRule(
    'this noon midday lunch within in cet ce esta',
    '\\b(?:over|at|after|during) lunch\\b|\\b(?:cet (?:aprem|après-midi)|ce (?:soir|matin)|esta (?:tarde|noche|mañana))(?!\\p{L})|\\bthis (?:afternoon|evening|morning|arvo|aft)\\b|\\b(?:by|before|around) (?:noon|midday|lunch(?:time)?|midnight)\\b|\\b(?:within|in) (?:the|an|half an|a couple of|the next) hours?\\b',
    (_, { today }) => today,
    true,
  ),
  dayRule(
    'eod cob eob end close feier',
    '\\b(?:eod|cob|eob|(?:the )?end of (?:the )?(?:business |working |work)?day|end of business|end of play|close of (?:business|play)|feierabend|fin de journée|fin(?:al)? del d[íi]a)\\b',
    (_, { today }) => today,
    true,
  ),
  dayRule(
    'sat sun',
    '\\b(?:on|by|this|next|until|till|before) (?<d>sat|sun)(?:\\.|\\b)(?! down| back)',
    ({ d }, writing) => coming(weekdayNamed(d === 'sat' ? 'saturday' : 'sunday'), writing),
  ),
  dayRule(
    'week woche huit',
    '\\b(?:(?:a|one) week from|in (?:a|one) week,? counting from|eine woche ab|huit jours après) (?<d>tomorrow|today|now|morgen|demain)\\b|\\b(?<e>tomorrow|today) week\\b',
    ({ d, e }, { today }) => today + (/^(?:tomorrow|morgen|demain)/u.test(d ?? e ?? '') ? 8 : 7),
  ),
  dayRule(
    'weekend week wochenende fin',
    "\\b(?:before|ahead of|by|until) the weekend\\b|\\b(?:before|by the time) (?:the|this) week is (?:out|over|through)\\b|\\bby (?:the )?week(?:'s)? end\\b|\\bwithin the week\\b|\\b(?:vor dem|bis zum) wochenende\\b|\\bavant le week-?end\\b|\\bantes del fin de semana\\b",
    (_, writing) => thisWeek(writing),
  ),
  dayRule(
    'tomorrow tmrw tmr',
    '\\b(?:the )?day after tomorrow\\b|\\b(?<one>tomorrow|tmrw|tmr)\\b',
    ({ one }, { today }) => today + (one ? 1 : 2),
  ),
  dayRule(
    'morgen übermorgen',
    '(?<!guten |heute |gestern |am |jeden )\\b(?<one>morgen)\\b(?! früh um)|(?<!\\p{L})übermorgen\\b',
    ({ one }, { today }) => today + (one ? 1 : 2),
  ),
  dayRule('demain après', '(?<after>après-)?\\bdemain\\b', (groups, { today }) => today + (groups.after ? 2 : 1)),
  dayRule(
    'mañana pasado',
    '(?<!\\b(?:la|esta|de la|por la) )(?<after>\\bpasado )?\\bmañana(?!\\p{L})',
    (groups, { today }) => today + (groups.after ? 2 : 1),
  ),
  dayRule(
    'yesterday gestern hier ayer',
    '\\b(?:yesterday|gestern|ayer)\\b|(?<!\\p{L})hier (?=\\p{L}*(?:soir|matin)?)',
    (_, { today }) => today - 1,
  ),
  dayRule(
    'last letzt vorig',
    `\\b(?:last|past|letzte[nr]?|vorige[nr]?) (?<d>${weekday})\\b`,
    ({ d }, writing) => coming(weekdayNamed(d ?? ''), writing) - 7,
  ),
  dayRule(
    'dernier pasado',
    `\\b(?<d>${weekday}) (?:dernier|pasado)\\b`,
    ({ d }, writing) => coming(weekdayNamed(d ?? ''), writing) - 7,
  ),
  dayRule(
    weekdayNeeds,
    `\\b(?:a week (?:on|from) (?<later>${weekday})|(?<week>${weekday}) week)\\b`,
    ({ later, week }, writing) => coming(weekdayNamed(later ?? week ?? ''), writing) + 7,
  ),
  dayRule(
    'next nächst kommend prochain próxim semana',
    `\\b(?:next week|nächste woche|kommende woche|la semaine prochaine|la semana que viene|la pr[óo]xima semana)(?: on| am|,| le| el)? (?<a>${weekday})\\b|\\b(?<b>${weekday})(?:,? (?:of |in (?:der )?|de |der )?(?:next week|nächste[rn]? woche|kommende[rn]? woche|la semaine prochaine|la semana que viene|la pr[óo]xima semana))\\b`,
    ({ a, b }, writing) => inWeek(1, weekdayNamed(a ?? b ?? ''), writing),
  ),
  dayRule(
    weekdayNeeds,
    `(?:\\b(?<which>this coming|this|next|coming|diese[nrms]?|nächste[nrms]?|kommende[nrms]?|übernächste[nrms]?|ce|este|pr[óo]ximo) )?\\b(?<d>${weekday})(?:'s)?(?!\\p{L}|-\\p{L})${daytime}`,
    ({ which, d }, writing) => {
      const wanted = weekdayNamed(d ?? '');
      if (which === 'next') return inWeek(1, wanted, writing);
      if (which?.startsWith('übernächst')) return coming(wanted, writing) + 7;
      if (
        (which === 'this' || which?.startsWith('diese') || which === 'ce' || which === 'este') &&
        weekdayOf(writing.today) === wanted
      )
        return writing.today;
      return coming(wanted, writing);
    },
  ),
  dayRule(
    'this eow end diese wochenend ende semaine semana week later',
    `\\b(?:(?:the )?end of (?:the|this) week|eow|later (?:this|in the) week|this week|diese(?:r)? woche|ende (?:der|dieser) woche|cette semaine|fin de (?:la )?semaine(?! prochaine)|esta semana|fin(?:al|ales)? de (?:la|esta) semana(?! que))\\b`,
    (_, writing) => thisWeek(writing),
  ),
  dayRule(
    'weekend wochenende week',
    '\\b(?:(?:this|the|over the|at the) weekend|(?:am|übers|dieses) wochenende|ce week-?end|este fin de semana)\\b',
    (_, writing) => inWeek(0, 6, writing),
  ),
  dayRule(
    'next nächst kommend prochain próxim proxim semana semaine',
    `\\b(?:(?<part>early|mid|middle of|late|later|beginning of|start of|end of|anfang|mitte|ende|(?:en )?début de|milieu de|fin de|a (?:principios|mediados|finales) de|inicios de) ?(?:the |la |der )?)?(?:next week|(?:nächste|kommende)[rn]? woche|(?:la )?semaine prochaine|(?:la )?(?:semana que viene|pr[óo]xima semana))\\b`,
    ({ part }, writing) => inWeek(1, partOfWeek(part?.replace(/^(?:en|a) /u, '')), writing),
  ),
  dayRule('week', '\\bthe week after next\\b', (_, writing) => inWeek(2, FRIDAY, writing)),
  dayRule('übernächst', '(?<!\\p{L})übernächste[rn]? woche\\b', (_, writing) => inWeek(2, FRIDAY, writing)),
  dayRule('kw kalenderwoche', '\\b(?:kw|kalenderwoche) ?(?<w>\\d{1,2})\\b', ({ w }, writing) => {
    const { year } = yearAndMonth(writing.today);
    for (const each of [year, year + 1]) {
      const first = dayOf(each, 1, 4);
      const friday = first === null ? null : mondayOf(first) + 7 * (Number(w) - 1) + FRIDAY;
      if (friday !== null && friday >= writing.today - 28) return friday;
    }
    return null;
  }),
  dayRule(
    'in within inside dans sous ici en dentro innerhalb binnen over during next the de',
    `\\b(?:in|within|inside(?: of)?|over|during|innerhalb(?: von)?|binnen|dans(?: les)?|sous|d'ici(?: à)?|en(?: los)?|dentro de) (?:the |den |about |around |roughly |etwa |max\\. |maximal |max )?(?:next |nächsten |kommenden |prochains? |pr[óo]xim[oa]s )?(?:${number}(?:-| - | to | or | bis | oder | à | ou | a | o ))?(?<n>${number})(?: more| weiteren| weitere)?(?:'s)?[ -]${workingWord}${units}(?!\\p{L})${workingAfter}(?!'? (?:ago|before|old|time ago|(?:of|after|following|from) (?!today|now)|nach|après|después))`,
    ({ n, unit, before, after: late }, writing) =>
      after(
        numberNamed(n ?? ''),
        unit ?? '',
        (before !== undefined && before !== 'week') || late !== undefined,
        writing,
      ),
  ),
  dayRule(
    'day week month',
    `\\b(?<n>${number}) ${workingWord}${units} from (?:now|today)\\b`,
    ({ n, unit, before }, writing) => after(numberNamed(n ?? ''), unit ?? '', before !== undefined, writing),
  ),
];
