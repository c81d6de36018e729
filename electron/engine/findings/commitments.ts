// Promises: somebody of the writer's side says what will be done, in a statement about what is to come. Requests, conditions,
// things done, other people's words and courtesies are none. One finding for each promise, with its day where one is named.

import { latinPattern } from '../mail/text/latin-pattern.ts';
import { screenOf, spotted, type Words } from '../mail/text/word-beginnings.ts';
import { type Clause, clausesOf } from './clauses.ts';
import { isoDay } from './dates/calendar-day.ts';
import type { Writing } from './dates/day-rule.ts';
import { dueDay } from './dates/due-day.ts';
import { mayNameDay, type NamedDay, namedDays, theDayAfter } from './dates/named-days.ts';
import type { Found, Language, ReadableMessage, Sentence } from './finding.ts';
import { firstWords, joined } from './in-short.ts';
import { deliverable, englishThings } from './promises/deliverables.ts';
import { englishPromises } from './promises/english.ts';
import { englishTurns } from './promises/english-turns.ts';
import { germanNoPromise, germanPromises } from './promises/german.ts';
import type { PromiseAct } from './promises/promise-act.ts';
import { frenchPromises, romanceNoPromise, spanishPromises } from './promises/romance.ts';

const RULE = 'commitment v1';
const MOST_WORDS = 14;

const everyLanguage = [...englishPromises, ...englishThings, ...englishTurns];
const english = screenOf(everyLanguage);
const screens: Readonly<Record<Language, typeof english>> = {
  en: english,
  de: screenOf([...germanPromises, ...everyLanguage]),
  fr: screenOf([...frenchPromises, ...everyLanguage]),
  es: screenOf([...spanishPromises, ...everyLanguage]),
  other: english,
};

export function commitments(message: ReadableMessage): readonly Found[] {
  const screen = screens[message.language];
  const found: Found[] = [];
  for (const [index, sentence] of message.sentences.entries()) {
    const { marks, plain } = sentence;
    let possible = screen(sentence.words);
    // Half of the ways to promise need a day, and to look for them is dear where none can be named.
    if (possible.length > 0 && !mayNameDay(plain, sentence.words)) possible = possible.filter((one) => !one.needsDay);
    if (possible.length === 0 || plain.length < 8 || marks.courtesy) continue;
    if ((marks.question && !tag.test(plain)) || isJoke(plain, sentence.words)) continue;
    if (marks.reported && !ownSpeech.test(plain)) continue;
    const before = message.sentences[index - 1]?.plain ?? '';
    for (const one of promisesIn(sentence, before, possible, message.language, message.writing)) add(found, one);
  }
  return found;
}

const tag =
  /,? (?:ok|okay|all right|alright|fine|sound good|does that work(?: for you)?|is that ok(?:ay)?|in ordnung|d'accord|vale)\s?\?$/u;
/** "As you asked, I'll send ...": what is reported is the reason, not the promise; what our own people say is theirs. */
const ownSpeech = latinPattern(
  /^(?:as|like|since|because|wie|comme|como) [^,]{3,60}, (?:i|we|ich|wir|je|nous)\b|\b(?:our|my|unser\p{L}*|mein\p{L}*|notre|mon|ma|nuestr[oa]|mi|el|la) [^,;]{2,40} (?:says|said|promised|assured|confirms?|confirmed|hat|a|ha|confirma|asegura)\b/u,
);
const laughs = spotted(/\b(?:ha(?:ha)+|lol|lmao|rofl|just (?:kidding|joking)|kidding|win the lottery)\b/u);
const isJoke = (plain: string, words: Words): boolean =>
  laughs(plain, words) || plain.includes('😂') || plain.includes('🤣');

/** "It" and "you will have it by Friday" after a promise say more about the same thing. */
const pronounOnly =
  /^(?:have|receive|get|be|hear|see|expect|do|send|deliver|it|that|this|them)(?: (?:back|it|this|that|them|these|those|you|your|over|to|from|me|us|with|in|inbox|ready|done|sent|something))*$/u;

function add(found: Found[], one: Found): void {
  const before = found.at(-1);
  if (
    before &&
    before.start + before.quote.length + 4 >= one.start &&
    pronounOnly.test(one.what.toLowerCase().replace(/[.!?,;:]/gu, ''))
  ) {
    if (before.due === null || one.due === null || before.due.day === one.due.day) {
      found[found.length - 1] = { ...before, due: before.due ?? one.due };
      return;
    }
  }
  found.push(one);
}

function* promisesIn(
  sentence: Sentence,
  before: string,
  possible: readonly PromiseAct[],
  language: Language,
  writing: Writing,
): Generator<Found> {
  // What is in quotation marks is somebody else's; a blank of the same length keeps the offsets.
  const plain = sentence.plain.includes('"')
    ? sentence.plain.replace(/"[^"]{12,}"/gu, (speech) => ' '.repeat(speech.length))
    : sentence.plain;
  const said = new Set<string>();
  for (const clause of clausesOf(plain)) {
    const written = sentence.text.length === plain.length ? sentence.text : plain;
    const promise = promiseOf(clause, { plain, written, before }, possible, language, writing);
    if (!promise || said.has(promise.what)) continue;
    said.add(promise.what);
    yield {
      kind: 'commitment',
      quote: sentence.text,
      start: sentence.start,
      what: promise.what,
      due: promise.due ? { day: promise.due.day, words: promise.due.words } : null,
      returnDate: null,
      successor: null,
      rule: RULE,
    };
  }
}

interface PromiseSaid {
  readonly what: string;
  readonly due: NamedDay | null;
}

function promiseOf(
  clause: Clause,
  sentence: { readonly plain: string; readonly written: string; readonly before: string },
  possible: readonly PromiseAct[],
  language: Language,
  writing: Writing,
): PromiseSaid | null {
  const { plain, written } = sentence;
  const text = main(clause.text);
  let days: NamedDay[] | null = null;
  for (const { pattern, needsDay, verbless } of possible) {
    if (needsDay) {
      days ??= namedDays(text, writing);
      if (days.length === 0 && !theDayAfter.test(text)) continue;
    }
    const match = pattern.exec(text);
    const body = match?.groups?.v;
    if (!match || body === undefined) continue;
    const at = match.index + match[0].length - body.length;
    if (
      isConditional(plain, clause, at) ||
      uncertain.test(text.slice(0, at)) ||
      nothing.test(text.slice(0, match.index)) ||
      (bySpeaker.test(match[0]) && isSubordinate(text.slice(0, match.index)))
    )
      continue;
    if (language === 'de' && germanNoPromise.test(text)) continue;
    if ((language === 'fr' || language === 'es') && romanceNoPromise.test(text)) continue;
    if (empty.test(text.slice(at)) || uponReturn.test(text) || whoPromised.test(match[0])) continue;
    if (third.test(match[0]) && !ownPeople.test(`${sentence.before} ${plain.slice(0, clause.at + match.index)}`))
      continue;
    days ??= namedDays(text, writing);
    const earlier = `${sentence.before} ${plain.slice(0, clause.at)}`;
    const due =
      dueOf(days, text, match.index, at) ?? dayAfter(text, earlier, writing) ?? dayAdded(plain, clause, text, writing);
    if (needsDay && !due) continue;
    if (verbless && !startsAfresh(plain, clause.at)) continue;
    const begins = at > match.index ? (thingBefore(text, match) ?? at) : beginOf(text, at);
    if (begins === null) continue;
    // "Once we have the order, we ship within five days" names no day yet.
    const floating =
      due && /^(?:in|within|innerhalb|binnen|sous|dans|en|dentro)\b/u.test(due.words) && event.test(plain);
    const what = whatOf(written.slice(clause.at, clause.at + text.length), begins, due);
    return { what: standsFor(what, earlier), due: floating ? null : due };
  }
  return null;
}

/** "I'll send it myself, and that by the end of the month", "on your desk, by post as you like it, no later than Friday". */
function dayAdded(plain: string, clause: Clause, said: string, writing: Writing): NamedDay | null {
  const rest = plain.slice(clause.at + clause.text.length);
  if (/^[,;]? ?(?:und zwar|and that|namely|et (?:ce|cela)|y (?:esto|ello))(?!\p{L})/u.test(rest))
    return dueDay(namedDays(rest, writing), rest);
  const left = plain.slice(clause.at + said.length);
  const atLatest = latest.exec(left);
  if (!atLatest) return null;
  const deadline = left.slice(atLatest.index);
  return dueDay(namedDays(deadline, writing), deadline);
}
const latest = /, (?:no|not) later than\b|, spätestens\b|, au plus tard\b|, a más tardar\b/u;

/** "The board meets on the 19th. I'll have an answer the day after." */
function dayAfter(text: string, earlier: string, writing: Writing): NamedDay | null {
  const match = theDayAfter.exec(text);
  const before = match ? namedDays(earlier.trim(), writing).at(-1) : undefined;
  if (!match || !before || before.ahead < 0) return null;
  const ahead = before.ahead + (/same|very|that/u.test(match[0]) ? 0 : 1);
  const at = match.index;
  return { day: isoDay(writing.today + ahead), ahead, words: match[0], at, end: at + match[0].length };
}

const asked =
  /\b(?:if|when|once|until|because|who|which|what|that|not|no|any|did|does|do|please|need|was|were|had|hadn't|wasn't|weren't)\b[^,;]*$/u;
const namedSo = latinPattern(
  /(?:(?!(?:and|but|so|then|also|as|from|with|for|of|to|in|on|by|at|is|are)\b)[\p{L}\d'&/.-]+ ){1,5}$/u,
);

/** Where the words for a thing begin that is promised: "the revised rate card"; null where it is asked for or only supposed. */
function beginOf(text: string, at: number): number | null {
  if (at === 0) return at;
  const before = text.slice(0, at);
  if (asked.test(before)) return null;
  return at - (namedSo.exec(before)?.[0].length ?? 0);
}

/** Where a thing is named of which it is said what will become of it: "the credit note will be with you" is about the note. */
function thingBefore(text: string, match: RegExpExecArray): number | null {
  if (!/^ ?(?:'ll|will|shall|should|is|are)\b/u.test(match[0])) return null;
  const named = subject.exec(text.slice(0, match.index).trimEnd())?.[1];
  return named === undefined ? null : text.slice(0, match.index).lastIndexOf(named);
}
const subject = latinPattern(
  /(?:^|[,;:(] ?|\b(?:and|but|so|then|that) )((?!(?:it|this|that|they|these|those|everything|all|both|you|who|which|there)\b)(?:(?!(?:and|but|so|then|that)\b)[\p{L}\d'&/.-]+ ?){1,9})$/u,
);

/** "Support confirmed the fix. It ships tonight": it is the fix. */
function standsFor(what: string, earlier: string): string {
  if (!/^(?:it|they|this|these|those)\b/iu.test(what)) return what;
  const named = [...earlier.matchAll(antecedent)].at(-1)?.[0];
  return named === undefined ? what : `${named}: ${what}`;
}
const antecedent = latinPattern(`(?:the|an?|your|our|both|all) (?:[\\p{L}-]+ )?${deliverable}\\b`, 'g');

/** Without the clause of purpose or reason after it: its days are not those of the promise. */
function main(text: string): string {
  const tail =
    /[ ,](?:(?<=,) ?(?:that's|that is|this is|das|so|c'est|eso|así) (?:hat|habe|haben|wurde|what|is what|ce que|me lo|lo)\b|so that|so you|so we|(?<=,) so (?=\p{L})|in order to|because|which|where|since|damit|weil|da wir|afin (?:que|de)|pour que|car|para que|porque|as (?:we|you|i|it|they)|when (?:we|you|i) (?:meet|speak|talk|get|see)|before (?:we|you|i|they|your|the)\b(?= \p{L}+ (?:start|begin|meet|go|leav|kick)))/u.exec(
      text,
    );
  return tail && tail.index > 12 ? text.slice(0, tail.index) : text;
}

/** Without a verb of its own a clause goes on with what was asked or told before it. */
const startsAfresh = (plain: string, at: number): boolean =>
  !/\b(?:you|your|please|could|can|need|needs|they|he|she|want|asked)\b/u.test(plain.slice(0, at));

const condition = latinPattern(
  /^(?:had|were|should) (?:it|this|that|these|those|he|she|anything|everything|nothing|(?:the|my|our|your) \p{L}+)\b|\b(?:if|unless|provided|providing|assuming|in case|in the event|subject to|should (?:you|we|they|it|this|that|the)|were (?:you|we|they|it) to|had (?:you|we|they)|suppose|wenn|falls|sofern|vorausgesetzt|sollte[nst]?|si|au cas où|à condition|en caso|siempre que)(?![\p{L}])/u,
);
const softCondition =
  /\bif (?:that|this|it)(?: works| suits| helps|(?:'s| is)? (?:still )?(?:ok|okay|fine|alright|all right|good))\b|\bif (?:possible|not (?:sooner|earlier|before|tomorrow|today)|all goes (?:well|to plan)|nothing (?:else )?(?:comes up|changes)|i (?:can|may)|need(?:ed)? be|necessary|needed)\b|\b(?:wenn|falls) (?:möglich|nötig|das (?:ok|passt)|es (?:ihnen|dir) (?:recht|passt))|\bsi (?:possible|es posible|nécessaire|hace falta|(?:cela|ça) vous)/u;
const asks =
  /\b(?:check|see|ask|confirm|find out|verify|know|clarify|look into|tell you|investigate|discuss|prüfen?|klären?|fragen?|vérifier(?:ai|ons)?|demander(?:ai|ons)?|voir|verificar[ée]?|comprobar[ée]?|consultar[ée]?|preguntar[ée]?)\b[^,;]{0,60}$/u;
const event = /\b(?:once|as soon as|after|when|sobald|nachdem|dès que|une fois|cuando|en cuanto|una vez)\b/u;

function isConditional(plain: string, clause: Clause, promisedAt: number): boolean {
  const found = condition.exec(plain);
  if (!found) return false;
  const promise = clause.at + promisedAt;
  if (softCondition.test(plain.slice(found.index)))
    return condition.test(plain.slice(found.index + found[0].length).replace(softCondition, ''));
  if (found.index < promise) return true;
  if (/^(?:let (?:you|them) know|know)\b[^,]{0,12}$/u.test(plain.slice(promise, found.index).trim())) return true;
  return !asks.test(plain.slice(promise, found.index));
}

/** The subject is a word that a clause of another clause may begin with. */
const bySpeaker = latinPattern(/^(?:i|we|you|ich|wir|je|j'|nous|let)(?![\p{L}])/u);

/** "No reminder will follow." */
const nothing = latinPattern(
  /\b(?:no|nothing|none|nobody|neither|kein\p{L}*|nichts|aucune?|ning[úu]n\p{L}*)(?: [\p{L}-]+){0,2}\s*$/u,
);

/** "She will send" is a promise of ours where she was said to be one of us. */
const third = /^(?:he|she|they)\b/u;
const ownPeople = latinPattern(
  /\b(?:our|my|legal|finance|accounting|engineering|support|procurement|purchasing|colleagues?|team|asked|unser\p{L}*)\b/u,
);

/** What a mailbox says while its owner is away. */
const uponReturn =
  /\b(?:(?:up)?on my return|when i(?:'m| am| get)? (?:back|return)|nach meiner rückkehr|sobald ich zurück|à mon retour|dès mon retour|a mi (?:regreso|vuelta))\b/u;

/** "It was the ministry who promised": another's. */
const whoPromised =
  /\b(?:who|which|that) (?:has |have |had |was |were )?(?:promised?|agreed|committed|undertook|said)\b/u;

/** Said in the same breath, before the next comma. */
const uncertain = latinPattern(
  /(?<!\p{L})(?:maybe|perhaps|possibly|might|vielleicht|eventuell|peut-être|quiz[áa]s?|tal vez|doubt|not (?:sure|certain|clear)|unsure|don't (?:think|know|believe|expect)|do not (?:think|know|believe|expect)|hopes?|hoping|wish(?:es)?|thought|unclear|whether|no idea|wonder(?:ing)?|if only|glaube nicht|weiß nicht|ne pense pas|no creo)(?!\p{L})[^,;]*$/u,
);

/** What stands before the subject makes it no statement: "the file I'll send", "when we will ship", "I said I'd". */
function isSubordinate(before: string): boolean {
  if (before === '') return false;
  return (
    /(?:^|[\s,(])(?:when|whether|if|how|what|which|where|why|who|whom|until|till|unless|whatever|whenever|than|wann|ob|was|wie|wo|welche[nrsm]?|dass wenn|quand|comment|ce que|que si|cuándo|cuando|lo que)\s*$/u.test(
      before,
    ) ||
    (!event.test(before) &&
      /\b(?:the|an?|any|every|everything|anything|all|each|those|these|no) (?!meantime|meanwhile|way|week|weekend|morning|afternoon|evening|day|month|quarter|year|moment|latest|end|\d)[\p{L}-]+(?: that)?\s*$/u.test(
        before,
      )) ||
    /\b(?:not|n't|never|doubt|wish|hope[ds]?|hoping|thought|told|claim(?:s|ed)?|pretend|wonder(?:ing)?|unclear|you (?:said|wrote|mentioned|thought|promised))(?: (?:you|them|him|her|me|us|yet))?(?: \p{L}+)?(?: (?:that|whether|when|if))?\s*$/u.test(
      before,
    )
  );
}

/** Polite and no more: nothing is promised but to be polite again. */
const empty = latinPattern(
  /^(?:(?:get|come|circle|be) back to you(?: (?:soon|shortly|asap|then|there|again))?|check (?:back|in)\b.*|(?:set up|call) (?:soon|sometime)|review (?:soon)?|discuss (?:soon|then|there|more)|be in touch(?: soon| shortly)?|talk to you.*|pay (?:attention|you a visit)|sign off(?: here| now)?(?: for .*)?|open (?:our|the|a) (?:new )?(?:office|store|warehouse|branch|site|plant|shop|factory|location)\b.*|do (?:well|fine|great|without|business).*|have (?:to|a (?:great|good|nice|baby|party|busy|full|holiday|new)|no |more|less|fun|lunch|dinner|our|been)\b.*|get (?:started|together|there|through|used|married|bigger|worse|better|to)\b.*|help (?:ourselves|myself)\b.*|write (?:history|off)\b.*|reach (?:the|our|that) .*|make (?:it to|a (?:decision on where|career))\b.*|join (?:the (?:company|team|board)|another|as)\b.*|close (?:the|our) (?:office|store|plant|site|branch|books|factory|shop)s?\b.*|begin (?:our|a new)\b.*|move (?:the|our|into|to) (?:\p{L}+ )?(?:office|headquarters|hq)\b.*)[\s.!,]*$/u,
);

/** After the promise, or as the opening before it: "By Friday we will". */
function dueOf(days: readonly NamedDay[], text: string, from: number, at: number): NamedDay | null {
  const later = dueDay(
    days.filter((day) => day.at >= at || (day.at >= from && day.end > at)),
    text,
  );
  if (later) return later;
  const opening = days.filter(
    (day) =>
      day.end <= at && opens.test(text.slice(0, day.at)) && text.slice(day.end, from).trim().split(/\s+/).length <= 3,
  );
  return dueDay(opening, text);
}

/** "By Friday", and not "the board meets on Friday". */
const opens =
  /^(?:(?:by|on|in|from|before|until|no|not|later|than|latest|at|first|thing|early|late|the|end|of|and|so|but|then|also|ok|okay|yes|sure|great|thanks|perfect|some\p{L}*|this|next|coming|later|during|within|after|for|around|about|starting|as|bis|am|im|ab|zum|zu|ende|anfang|mitte|spätestens|und|dann|d'ici|le|la|dès|avant|au|plus|tard|à|fin|et|puis|el|antes|del|de|para|a|más|tardar|y|luego)(?![\p{L}])[ ,.!-]*)*$/u;

function whatOf(text: string, at: number, due: NamedDay | null): string {
  const rest =
    due && due.at >= at ? joined(text.slice(at, due.at).replace(beforeDay, ''), text.slice(due.end)) : text.slice(at);
  return firstWords(rest, MOST_WORDS);
}
const beforeDay =
  /(?:[\s,]|\b(?:by|on|before|until|till|no later than|not later than|at the latest|in|bis|bis zum|am|spätestens|le|d'ici|avant|au plus tard|el|antes del?|para|para el|the|end of|eod|cob)\b)+$/iu;
