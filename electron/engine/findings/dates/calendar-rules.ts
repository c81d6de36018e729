// Days named by the calendar: ISO, 12.03., 12/03, "March 14", "14. März", "the 14th". A day without a year is the nearest:
// up to two months back it is past, else it is to come.
import { dayOf, yearAndMonth } from './calendar-day.ts';
import { type DayRule, dayRule, type Writing } from './day-rule.ts';
import { month, monthNamed, weekday } from './day-words.ts';

const PAST_DAYS = 60;

function withoutYear(monthNumber: number, date: number, { today }: Writing): number | null {
  const { year } = yearAndMonth(today);
  for (const each of [year - 1, year, year + 1]) {
    const day = dayOf(each, monthNumber, date);
    if (day !== null && day >= today - PAST_DAYS) return day;
  }
  return null;
}

function ofMonth(monthNumber: number, date: number, year: string | undefined, writing: Writing): number | null {
  if (year === undefined) return withoutYear(monthNumber, date, writing);
  return dayOf(Number(year.length === 2 ? `20${year}` : year), monthNumber, date);
}

function numeric(a: number, b: number, year: string | undefined, writing: Writing): number | null {
  const dayFirst = a > 12 || (b <= 12 && writing.dayFirst);
  return ofMonth(dayFirst ? b : a, dayFirst ? a : b, year, writing);
}

/** The next day of the month with this number. */
function dateAlone(date: number, { today }: Writing): number | null {
  const { year, month: now } = yearAndMonth(today);
  for (let ahead = 0; ahead <= 2; ahead += 1) {
    const day = dayOf(year + Math.floor((now - 1 + ahead) / 12), ((now - 1 + ahead) % 12) + 1, date);
    if (day !== null && day >= today) return day;
  }
  return null;
}

const ordinal = '(?:st|nd|rd|th)';
const number = (text: string | undefined) => Number(text ?? '0');
const beforeDay = `(?:${weekday}\\.?,? (?:the |den |dem |le |el )?)?`;
const monthNeeds =
  'january februar march märz mars marzo april avril abril may mai june juni juin jul august août aout agosto september octo okto octu nov dec dez déc dici janvier janu jän enero févr febr sept seti apr aug aou jan feb mar jun oct okt sep';

export const calendarRules: readonly DayRule[] = [
  dayRule('', '(?<![\\d-])(?<y>20\\d\\d)-(?<m>\\d\\d)-(?<d>\\d\\d)(?![\\d-])', ({ y, m, d }) =>
    dayOf(number(y), number(m), number(d)),
  ),
  dayRule(
    '',
    '(?<![\\d./-])(?<a>\\d{1,2})(?<sep>[./-])(?<b>\\d{1,2})\\k<sep>(?<y>20\\d\\d|\\d\\d)(?![\\d-]|[./]\\d)',
    ({ a, b, y, sep }, writing) =>
      numeric(number(a), number(b), y, sep === '.' ? { today: writing.today, dayFirst: true } : writing),
  ),
  dayRule(
    '',
    '(?<![\\d./$€-]|(?:q|v|version) ?)(?<a>\\d{1,2})\\/(?<b>\\d{1,2})(?![\\d/%]|\\.\\d| of\\b)',
    ({ a, b }, writing) => {
      const usual = `${a}/${b}`;
      if (usual === '24/7' || /^(?:1\/[2345]|2\/3|3\/4|4\/5)$/.test(usual)) return null;
      return numeric(number(a), number(b), undefined, writing);
    },
  ),
  // With its preposition even what looks like a fraction is a day.
  dayRule(
    'by on until till before bis am zum le el avant antes',
    '\\b(?:by|on|until|till|before|bis|am|zum|le|el) (?<a>[1-4])\\/(?<b>[2-5])(?![\\d/%])',
    ({ a, b }, writing) => numeric(number(a), number(b), undefined, writing),
  ),
  dayRule(
    '',
    '(?<![\\d.])(?:(?<from>\\d{1,2})\\.?(?:-| bis | - )|)(?<d>\\d{1,2})\\. ?(?<m>1[0-2]|0?[1-9])\\.(?!\\d)',
    ({ d, m }, writing) => withoutYear(number(m), number(d), writing),
  ),
  dayRule(
    monthNeeds,
    `${beforeDay}(?<!\\d|\\d[.:])\\d{1,2}?(?:(?<=\\d)${ordinal}|\\.|er|º)? ?(?:-|to|bis|und|and|or|au|al|a|y|et|ou|\\/|through) ?(?:the |le |el )?(?<d>\\d{1,2})(?:${ordinal}|\\.|er|º)?,? (?:of |de |del )?(?<m>${month})\\b\\.?(?:,? (?:de |del )?(?<y>20\\d\\d)\\b)?`,
    ({ d, m, y }, writing) => ofMonth(monthNamed(m ?? ''), number(d), y, writing),
  ),
  dayRule(
    monthNeeds,
    `${beforeDay}(?<!\\d|\\d[.:,])(?<d>\\d{1,2})(?:${ordinal}|\\.|er|º)?,?[ /-](?:of |de |del )?(?<m>${month})(?!\\p{L})\\.?(?:,?[ /-](?:de |del )?(?<y>20\\d\\d)\\b)?`,
    ({ d, m, y }, writing) => ofMonth(monthNamed(m ?? ''), number(d), y, writing),
  ),
  dayRule(
    monthNeeds,
    `${beforeDay}\\b(?<m>${month})\\.? (?:the )?(?<from>\\d{1,2})${ordinal}?(?: ?(?:-|to|and|or|through|\\/) ?(?<d>\\d{1,2})${ordinal}?)?(?![\\d:%]|[.,]\\d| ?[ap]\\.?m\\b)(?:,? (?<y>20\\d\\d)\\b)?`,
    ({ from, d, m, y }, writing) => ofMonth(monthNamed(m ?? ''), number(d ?? from), y, writing),
  ),
  dayRule(
    `the by on until before and mon tue wed thu fri sat sun`,
    `\\b(?:(?:the|by|on|until|till|before|and|or|to|${weekday}),? )+(?<d>\\d{1,2})${ordinal}\\b(?! (?!at\\b|and\\b|or\\b|if\\b|so\\b|but\\b|in\\b|with\\b|for\\b|to\\b|as\\b|when\\b|then\\b|is\\b|works?\\b|would\\b|will\\b|latest\\b|because\\b|since\\b|instead\\b|from\\b|unless\\b|should\\b|we\\b|i\\b|you\\b|once\\b|after\\b|before\\b|too\\b|please\\b|eod\\b|cob\\b|morning\\b|afternoon\\b|via\\b|by\\b)\\p{L})`,
    ({ d }, writing) => dateAlone(number(d), writing),
  ),
  dayRule(
    'am zum bis der den',
    `\\b(?:am|zum|bis(?: zum)?|der|den) (?<d>\\d{1,2})\\.(?=[\\s,!?]|$)(?! (?:\\d|${month}))`,
    ({ d }, writing) => dateAlone(number(d), writing),
  ),
  dayRule(
    'le au el día dia',
    `\\b(?:le|au|el(?: d[íi]a)?|d[íi]a) (?:pr[óo]xim[oa] |prochain )?(?:${weekday} )?(?<d>\\d{1,2})(?:er)?(?![\\d/:%]|\\.\\d|\\s?(?:h\\b|heures|%|€|\\p{L}{4,}))`,
    ({ d }, writing) => dateAlone(number(d), writing),
  ),
];
