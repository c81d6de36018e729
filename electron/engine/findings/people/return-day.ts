// The day on which somebody who is away is back. "Back on the 14th" says it; "until Monday" means Monday; "through Friday",
// "bis einschließlich" and a span of days mean the working day after.
import { latinPattern } from '../../mail/text/latin-pattern.ts';
import { type NamedDay, namedDays } from '../dates/named-days.ts';
import type { ReadableMessage } from '../finding.ts';

const MAX_AHEAD = 400;
const LOOK_ON = 3;

const backWords = latinPattern(
  /(?<![\p{L}])(?:back(?! (?:from|to you|up))|returns?|returning|come back|coming back|reopens?|reopening|resum(?:e|ing)|answer from|(?:reachable|available|online) again|again(?= (?:from|on|after|as of)\b)|in touch|get back to you|(?:respond|reply|answer|answered|an answer)(?= (?:after|on|from|by|tomorrow|when|you (?:on|after)|to (?:you|your (?:mail|e-?mail|message)) (?:on|after|from))\b)|will (?:read|see) (?:your )?(?:e-?)?mails? (?:on|from)|zurück|wieder|de retour|de nouveau|à nouveau|reviens|reviendrai|retour|vuelvo|volveré|regreso|regresaré|reincorpor\p{L}*|de vuelta|retomamos|reanud\p{L}+|reabrimos|reprise|reprenons|rouvrons|rouvrira|réouverture|reprendra)(?![\p{L}])/gu,
);
const untilWords = latinPattern(
  /(?<![\p{L}])(?:until|till|'til|til|thru|through|up to|before|bis|jusqu'(?:au|à|en)|hasta)(?![\p{L}])(?<all>(?: and)? (?:including|einschließlich|einschl\.?|inkl\.?|inklusive)| y incluid[oa])?/gu,
);
const inclusive =
  /\b(?:through|thru|including|inclusive|einschlie(?:ß|ss)lich|einschl|inkl|inklusive|inclus|incluid[oa]|ambos)\b/u;
const spanWords = /(?:-| to | bis | au | al | and | und | et | y )/u;
const weekdayAlone = latinPattern(/^(?:next |this |on |am |le |el |nächsten )?\p{L}+$/u);
const monthAlone =
  /^(?:(?:in|early|late|mid|until|by|end of|the|anfang|ende|mitte|début|fin|en|de)[ -])*(?:january|february|march|april|may|june|july|august|september|october|november|december|januar|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)(?: \d{4})?$/u;

/** Days since 1970 in the writer's calendar; null where none is named. `all` looks through the whole message. */
export function returnDay(message: ReadableMessage, index: number, all: boolean): number | null {
  const { sentences, writing } = message;
  const near = all
    ? [index, ...sentences.keys()]
    : [index, ...sentences.keys()].filter(
        (at) => at >= index && at <= index + LOOK_ON && !sentences[at]?.marks.question,
      );
  let until: number | null = null;
  let back: { day: number; words: string } | null = null;
  for (const at of new Set(near)) {
    const plain = sentences[at]?.plain ?? '';
    if (!/\d|\p{L}/u.test(plain)) continue;
    const days = namedDays(plain, writing).filter(
      ({ ahead, words }) => ahead >= 0 && ahead <= MAX_AHEAD && !monthAlone.test(words),
    );
    if (days.length === 0) continue;
    back ??= backIn(plain, days, at === index || all, writing.today);
    until ??= untilIn(plain, days, at === index, writing.today);
  }
  if (back === null) return until;
  // "Out until the 25th, back on Tuesday": the Tuesday after.
  let day = back.day;
  while (until !== null && day < until && weekdayAlone.test(back.words)) day += 7;
  return day;
}

function backIn(
  plain: string,
  days: readonly NamedDay[],
  ownSentence: boolean,
  today: number,
): { day: number; words: string } | null {
  for (const match of plain.matchAll(backWords)) {
    const end = match.index + match[0].length;
    const after = days.find(({ at }) => at >= end - 1 && at - end <= 60);
    // "Back with the figures on Friday" is of something else in a sentence that does not speak of being away.
    if (after && (ownSentence || after.at - end <= 40)) return { day: today + after.ahead, words: after.words };
    const before = days.filter(({ end: last }) => last <= match.index).at(-1);
    if (before && !untilJustBefore(plain, before)) return { day: today + before.ahead, words: before.words };
  }
  return null;
}

const untilJustBefore = (plain: string, { at }: NamedDay): boolean =>
  /(?:until|till|through|thru|bis|jusqu'(?:au|à)|hasta)\s*(?:the|zum|el)?\s*$/u.test(
    plain.slice(Math.max(0, at - 20), at),
  );

function untilIn(plain: string, days: readonly NamedDay[], ownSentence: boolean, today: number): number | null {
  for (const match of plain.matchAll(untilWords)) {
    const end = match.index + match[0].length;
    const named = days.find((one) => one.end > end && one.at - end <= 30);
    if (!named) continue;
    // Within a span ("14. bis 22. Mai") the word belongs to the span.
    const span = named.at < match.index && spanWords.test(named.words);
    const last = inclusive.test(plain.slice(match.index, named.end + 12)) || span;
    return today + (last ? nextWorkingDay(today, named.ahead) : named.ahead);
  }
  const span = ownSentence ? days.find(({ words }) => spanWords.test(words)) : undefined;
  return span ? today + nextWorkingDay(today, span.ahead) : null;
}

/** Days ahead of the working day after one that is `ahead`. 1 January 1970 was a Thursday. */
function nextWorkingDay(today: number, ahead: number): number {
  let next = ahead + 1;
  while ((today + next + 3) % 7 >= 5) next += 1;
  return next;
}
