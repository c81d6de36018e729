// Whether the words a pattern found are meant as a fact of now: not denied, not supposed, not long ago, not a joke, not what
// somebody else is said to have said. Looks at the clause the words stand in, because a sentence may deny one thing and
// state another.
import { latinPattern } from '../../mail/text/latin-pattern.ts';
import type { Language } from '../finding.ts';

const clauseBreak =
  /[,;:(]|\s-\s|\b(?:but|because|although|though|while|whereas|since|so|and|aber|weil|sondern|obwohl|mais|parce que|pero|porque)\b/gu;

const denial = latinPattern(
  /\b(?:not|no(?!-)|never|without|neither|nor|none|nobody|no one|nothing|hardly|cannot|far from|instead of|rather than|kein(?:e[mnrs]?)?|nicht|ohne|nie|niemand|pas|jamais|aucune?|sans|ni|sin|nunca|ning[úu]n[ao]?|nadie)\b|n't\b|\bn'(?=\p{L})/u,
);
/** Words that look like a denial and stress instead. */
const noDenial = /\b(?:not only|no doubt|not just|not least|no wonder|nicht nur|non seulement|no s[óo]lo)\b/gu;

const supposition: Record<Exclude<Language, 'other'>, RegExp> = {
  en: /\b(?:if|unless|in case|whether|assuming|suppos(?:e|ing)|imagine|hypothetical(?:ly)?|perhaps|maybe|would(?! (?:like|love|need|appreciate)\b)|\b(?:we|i|they|you)'d(?! (?:like|love|better)\b)|might|could|may|should|wish|in theory|were to|one day)\b/u,
  de: /\b(?:wenn|falls|sofern|ob|vielleicht|eventuell|würden?|könnten?|hätten?|wären?|sollten?|möglicherweise)\b/u,
  fr: /(?:^|[^\p{L}])(?:si|s'il|peut-être|éventuellement|au cas où|\p{L}+(?:erai(?:t|ent)|rai(?:t|ent)))(?!\p{L})/u,
  es: /\b(?:si|quiz[áa]s?|tal vez|en caso de|\p{L}+r[íi]a(?:n|mos)?)(?!\p{L})/u,
};
/** An "if" of which the rest is no threat but a thought. */
const thought =
  /\bif\b.{0,80}\b(?:were|was|had|ever|would|could|one day)\b|\bwhat if\b|\b(?:imagine|suppose|hypothetically)\b/u;

const joke = /(?:^|\s)(?:[:;]-?[)dp](?=\s|$)|ha(?:ha)*\b|lol\b)|\b(?:just )?(?:kidding|joking)\b|[😂🤣😉😜😄]/u;
const longAgo =
  /\b(?:used to|back (?:then|in)|remember when|years? ago|last (?:year|decade)|in the (?:past|old days)|früher|damals|voriges jahr|letztes jahr|autrefois|l'an dernier|el año pasado|hace años)\b/u;
const hearsay =
  /\b(?:i|we) (?:read|saw|heard)\b|\bsaw (?:in|that|on)\b|\b(?:apparently|reportedly|rumou?r|according to|you (?:said|wrote|mentioned|told)|(?:he|she|they|someone|somebody)(?: \w+){0,4} (?:said|says|claims?|claimed|told (?:me|us) that)|(?:a|one of (?:our|my)) (?:friend|customer|client)s?\b|angeblich|il paraît|según dicen)/u;

/** The part of the clause that goes before `at`, and the whole of what is said in it up to `end`. */
export function clauseBefore(plain: string, at: number): string {
  let start = 0;
  for (const mark of plain.matchAll(clauseBreak)) {
    if (mark.index >= at) break;
    if (mark.index + mark[0].length <= at) start = mark.index + (/^[,;:(]|^\s-/.test(mark[0]) ? mark[0].length : 0);
  }
  return plain.slice(start, at);
}

export function isDenied(before: string, words: string): boolean {
  const near = before.slice(-60).replace(noDenial, ' ');
  return denial.test(near) || denial.test(words.replace(noDenial, ' '));
}

export function isSupposed(plain: string, before: string, words: string, language: Language): boolean {
  if (thought.test(plain)) return true;
  const spoken = language === 'other' ? 'en' : language;
  return supposition[spoken].test(before) || supposition[spoken].test(words);
}

export const isJoke = (plain: string): boolean => joke.test(plain);
export const isHearsay = (plain: string): boolean => hearsay.test(plain);

/** Whether it is told of another time, or of a year before the one of the message. */
export function isLongAgo(plain: string, sentAt: number): boolean {
  if (longAgo.test(plain)) return true;
  const year = /\b(?:in|since|back in|seit|im jahr|en|desde) ((?:19|20)\d\d)\b/u.exec(plain)?.[1];
  return year !== undefined && Number(year) < new Date(sentAt).getUTCFullYear();
}
