// Every day that a sentence names, in order, read as its writer means it: relative to the day of the message in the writer's
// zone. Of words that name one day twice ("Friday, 14 March") the most exact counts; a span means its end.
import { lookFor, screenOf, type Words, wordsIn } from '../../mail/text/word-beginnings.ts';
import type { Language, MessageToRead } from '../finding.ts';
import { dayIn, isoDay } from './calendar-day.ts';
import { calendarRules } from './calendar-rules.ts';
import type { DayRule, Writing } from './day-rule.ts';
import { periodRules } from './period-rules.ts';
import { relativeRules } from './relative-rules.ts';

export interface NamedDay {
  readonly day: string;
  /** Days after the day of writing; negative when past. */
  readonly ahead: number;
  readonly words: string;
  /** Where its words stand in the plain text. */
  readonly at: number;
  readonly end: number;
}

interface Reading {
  day: number;
  at: number;
  end: number;
  weak: boolean;
}

const rules: readonly DayRule[] = [...calendarRules, ...relativeRules, ...periodRules];
const withDigits = rules.filter(({ digits }) => digits);
const screen = screenOf(rules.filter(({ digits }) => !digits));

/** What of a message its dates are read by. */
export function writingOf(message: Pick<MessageToRead, 'text' | 'sentAt' | 'timeZone'>, language: Language): Writing {
  let today: number | null = null;
  let dayFirst: boolean | null = null;
  // A zone's calendar is dear to ask, and most mail names no day.
  return {
    get today() {
      today ??= dayIn(message.timeZone, message.sentAt);
      return today;
    },
    get dayFirst() {
      dayFirst ??= isDayFirst(message.text, message.timeZone, language);
      return dayFirst;
    },
  };
}

const monthFirstZones =
  /^(?:US\/|America\/(?:New_York|Chicago|Denver|Los_Angeles|Phoenix|Detroit|Anchorage|Boise|Indiana|Kentucky|North_Dakota|Toronto|Vancouver|Winnipeg|Edmonton)|Pacific\/Honolulu|Asia\/Manila|EST|CST|MST|PST)/;

function isDayFirst(text: string, timeZone: string, language: Language): boolean {
  if (text.includes('/')) {
    // One date that reads only one way settles the others.
    for (const [, a, b] of text.slice(0, 40_000).matchAll(/(?<![\d/])(\d{1,2})\/(\d{1,2})(?=\/\d|[^\d/]|$)/g)) {
      if (Number(a) > 12 && Number(a) <= 31 && Number(b) <= 12) return true;
      if (Number(b) > 12 && Number(b) <= 31 && Number(a) <= 12) return false;
    }
  }
  return language !== 'en' || !monthFirstZones.test(timeZone);
}

const afterAnother = lookFor('day afternoon evening morning night lendemain darauf folgenden nächsten siguiente');

/** Whether text with these words may name a day at all: most does not. */
export const mayNameDay = (plain: string, words: Words): boolean =>
  screen(words).length > 0 || /\d/.test(plain) || afterAnother(words);

export function namedDays(plain: string, writing: Writing): NamedDay[] {
  const found: Reading[] = [];
  const worded = screen(wordsIn(plain));
  const tried = /\d/.test(plain) ? [...withDigits, ...worded] : worded;
  for (const { pattern, read, weak } of tried) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(plain); match !== null; match = pattern.exec(plain)) {
      const day = read(match.groups ?? {}, writing);
      if (day !== null) found.push({ day, at: match.index, end: match.index + match[0].length, weak: weak === true });
    }
  }
  if (found.length === 0) return [];
  const days = dayAfter(plain, spans(plain, exact(plain, apart(found))));
  return days.map(({ day, at, end }) => ({
    day: isoDay(day),
    ahead: day - writing.today,
    words: plain.slice(at, end).trim(),
    at,
    end,
  }));
}

/** Of readings that share words the longest stands. */
function apart(found: readonly Reading[]): Reading[] {
  const kept: Reading[] = [];
  for (const one of [...found].sort((a, b) => b.end - b.at - (a.end - a.at))) {
    if (!kept.some((other) => one.at < other.end && other.at < one.end)) kept.push(one);
  }
  return kept.sort((a, b) => a.at - b.at);
}

const beside = /^(?:,? ?\(?| at the| by| on| of| the| on the| am| den| dem| le| el| at|,? i\.?e\.?,?|,? by)+ ?$/u;
const daytimes =
  /(?:eod|cob|eob|end of|close of|noon|midday|lunch|morning|afternoon|evening|today|tonight|heute|demain|tomorrow)/u;

/** "EOD Friday" is Friday; "Friday (14 March)" is what the calendar says. */
function exact(plain: string, days: readonly Reading[]): Reading[] {
  const kept: Reading[] = [];
  for (const one of days) {
    const before = kept.at(-1);
    const between = before ? plain.slice(before.end, one.at) : '';
    if (before && (between.trim() === '' || beside.test(between))) {
      if (one.weak) {
        kept[kept.length - 1] = { ...before, end: one.end };
        continue;
      }
      if (before.weak) {
        kept[kept.length - 1] = { ...one, at: before.at };
        continue;
      }
      const words = plain.slice(one.at, one.end);
      if (
        /\d/.test(words) &&
        !daytimes.test(plain.slice(before.at, before.end)) &&
        !/\d/.test(plain.slice(before.at, before.end))
      ) {
        kept[kept.length - 1] = { ...one, at: before.at };
        continue;
      }
    }
    kept.push(one);
  }
  return kept;
}

const joins =
  /^ ?(?:-|to|until|till|through|or|and|\/|bis|und|oder|au|à|ou|et|al|hasta|y|o|a|, or)(?: (?:the|am|le|el|on|early|late))? ?$/u;

/** After a day that was named before. */
export const theDayAfter =
  /\b(?:the|a) day (?:after|later)\b(?! (?:tomorrow|the|we|you|i|our|your|my|that|this))|\bthe (?:following|next) (?:day|morning)\b|\b(?:that|the) (?:same|very) (?:day|afternoon|evening|morning|night)\b|\bthat (?:afternoon|evening|night)\b|\b(?:am|der) (?:tag darauf|folgenden tag|nächsten tag)\b|\ble lendemain\b|\bal día siguiente\b/u;

/** "The board meets on Tuesday; the day after you will know": the day after the one named before it. */
function dayAfter(plain: string, days: readonly Reading[]): readonly Reading[] {
  const match = theDayAfter.exec(plain);
  const before = match ? days.findLast(({ end }) => end <= match.index) : undefined;
  if (!match || !before) return days;
  const same = /same|very|that/u.test(match[0]) ? 0 : 1;
  const named = { day: before.day + same, at: match.index, end: match.index + match[0].length, weak: false };
  return [...days.filter((one) => one.end <= named.at || one.at >= named.end), named].sort((a, b) => a.at - b.at);
}

function spans(plain: string, days: readonly Reading[]): Reading[] {
  const kept: Reading[] = [];
  for (const one of days) {
    const before = kept.at(-1);
    if (before && joins.test(plain.slice(before.end, one.at))) {
      kept[kept.length - 1] = { ...before, day: Math.max(before.day, one.day), end: one.end };
    } else kept.push(one);
  }
  return kept;
}
