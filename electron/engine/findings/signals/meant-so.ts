// Whether the words a pattern found are meant as a fact of now: not denied, not supposed, not long ago, not a joke, not what
// somebody else is said to have said. Looks at the clause the words stand in, because a sentence may deny one thing and
// state another.
import type { FindingKind } from '../../../contract/findings.ts';
import { latinPattern } from '../../mail/text/latin-pattern.ts';
import type { Language } from '../finding.ts';

const clauseBreak =
  /[,;:(]|\s-\s|\b(?:but|because|although|though|while|whereas|since|so|and|aber|weil|sondern|obwohl|mais|parce que|pero|porque)\b/gu;

const denial = latinPattern(
  /\b(?:not|no(?!-)|never|without|neither|nor|none|nobody|no one|nothing|hardly|cannot|far from|instead of|rather than|kein(?:e[mnrs]?)?|nicht|ohne|nie|niemand|pas|jamais|aucune?|sans|ni|sin|nunca|ning[úu]n[ao]?|nadie)\b|n't\b|\bn'(?=\p{L})/u,
);
/** "If we don't hear from you we will ...": what is denied is the condition. */
const ifNot =
  /\b(?:if|unless|should)\b.*?(?= (?:we|i|this|our \p{L}+|my \p{L}+)(?:'ll|'d)?(?: (?:will|would|have to|may|might|must|shall|are going|am going|need to|see no))?\b)/u;
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

const joke =
  /(?:^|\s)(?:[:;]-?[)dp](?=\s|$)|ha(?:[ -]?ha)+\b|ha!|lol\b|lmao\b)|\b(?:just )?(?:kidding|joking)\b|[😂🤣😉😜😄]/u;
const longAgo =
  /\b(?:used to(?! (?:be|take|cost|need|lose|spend))|back (?:then|in)|before (?:you (?:came|joined|took over|were)|we (?:met|moved|switched|had you|bought|signed))|(?:the|our) (?:old|previous|former) (?:tool|system|vendor|supplier|product|software|provider)|remember when|years? ago|last (?:year|decade)|in the (?:past|old days)|früher|damals|voriges jahr|letztes jahr|autrefois|l'an dernier|el año pasado|hace años)\b/u;
const hearsay =
  /\b(?:i|we)(?:'ve| have)?(?: just| also| recently)? (?:read|heard|learned|learnt)\b|\b(?:saw|seen) (?:in|that|on|your (?:post|news|announcement))\b|\b(?:apparently|reportedly|rumou?r|according to|you (?:said|wrote|mentioned|told|(?:ask(?:ed)?|inquired?|enquired?|wondered|want(?:ed)? to know)(?: \p{L}+){0,3}? (?:whether|if|when|why|how))|(?:he|she|they|someone|somebody)(?: \w+){0,4} (?:said|says|claims?|claimed|told (?:me|us) that)|(?:a|one of (?:our|my)(?: own)?) (?:friend|customer|client)s?\b|(?:sie|du|ihr) (?:fragen|fragten|fragtest|wollten wissen|hatten gefragt|haben gefragt)|angeblich|il paraît|vous (?:me |nous )?(?:demandez|demandiez|écriviez|disiez)|según dicen|(?:me|nos) (?:pregunta|preguntas|preguntaba|preguntabas|preguntó))/u;

/** What happens in a writer's own life and around it happens to no customer. */
const ownLife =
  /\b(?:my|our|his|her|their) (?:own |old |ex-?|late |dear |big |little )*(?:neighbou?rs?|brothers?|sisters?|wife|husband|sons?|daughters?|kids?|children|cousins?|mother|father|mum|mom|dad|parents|uncle|aunt|nephew|niece|(?:brother|sister|mother|father|son|daughter)-in-law|friends?|boyfriend|girlfriend|hairdresser|florist|dentist|doctor|landlord|landlady|gym|football|soccer|tennis|church|choir|band|dog|cat|flatmates?|roommates?|plumber|babysitter|club|fantasy)\b|\b(?:mein(?:e|em|er|en)?|unser(?:e|em|er|en)?) (?:nachbar\w*|bruder|schwester|schwager|schwägerin|tochter|sohn|mutter|vater|kinder|freund\w*|verein|vermieter\w*|zahnarzt|hund|katze)\b|\b(?:mon|ma|mes|notre) (?:voisine?|frère|sœur|soeur|beau-frère|belle-sœur|fille|fils|mère|père|enfants|ami|amie|chien|chat|propriétaire)\b|\b(?:mi|mis|nuestr[oa]) (?:vecin[oa]|herman[oa]|cuñad[oa]|hij[oa]s?|madre|padre|amig[oa]|perro|gato|caser[oa])\b/u;
/** "Had it not been fixed, we would have left": it was, and they did not. */
const unreal =
  /\bhad (?:hoped|planned|wanted|intended|meant|thought|expected) to\b|\b(?:was|were) (?:hoping|planning|going|meant|supposed) to\b(?=.*\bbut\b)|(?:^|[,;:] ?|\b(?:and|but) )(?:had|were) (?:it|this|that|the|my|our|your|you|we|they|he|she|i|anyone)\b(?! (?:\p{L}+ )*\?)(?=.*\b(?:would|could|might|'d)\b)|\b(?:would|could|might|'d)(?:n't| not)? have (?!expected|hoped|liked|thought|loved|appreciated|preferred|assumed|imagined)\p{L}+(?:ed|en|ne|ft|st|nt|ad)\b/u;
const settled =
  /\b(?:but|and|then|since|now)\b[^.;]{0,60}\b(?:corrected|fixed|sorted|resolved|settled|refunded|solved|cleared up|put right|replaced|credited)\b|\b(?:has|have|was|were) (?:now |since |already |all )*(?:been )?(?:corrected|fixed|sorted|resolved|settled|solved|credited|cleared up)\b|\b(?:all (?:good|fine|sorted) now|works again|back up(?: again| now)?|up again|behoben|erledigt|korrigiert worden|a été (?:corrigée?|réglée?|résolue?)|ya está (?:resuelto|corregid[oa]|arreglado))\b/u;
const unsettled =
  /\b(?:not|never|still|isn't|hasn't|haven't|wasn't|yet to|again|nicht|immer noch|pas|toujours|no|sigue|if|until|unless|please|can you|could you|when will|to be)\b|n't\b/u;

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
  const near = before.replace(ifNot, ' ').slice(-60).replace(noDenial, ' ');
  return denial.test(near) || denial.test(words.replace(noDenial, ' '));
}

export function isSupposed(plain: string, before: string, words: string, language: Language): boolean {
  if (thought.test(plain)) return true;
  const spoken = language === 'other' ? 'en' : language;
  return supposition[spoken].test(before) || supposition[spoken].test(words);
}

const isJoke = (plain: string): boolean => joke.test(plain);
export const isPrivate = (plain: string): boolean => ownLife.test(plain);
const isCounterfactual = (plain: string): boolean => unreal.test(plain);
export const isSettled = (plain: string): boolean => settled.test(plain) && !unsettled.test(plain);
export const isHearsay = (plain: string): boolean => hearsay.test(plain);

/** Whether it is told of another time, or of a year before the one of the message. */
function isLongAgo(plain: string, sentAt: number): boolean {
  if (longAgo.test(plain)) return true;
  const year = /\b(?:in|since|back in|seit|im jahr|en|desde) ((?:19|20)\d\d)\b/u.exec(plain)?.[1];
  return year !== undefined && Number(year) < new Date(sentAt).getUTCFullYear();
}

/** Whether a sentence tells of the writer's company as it is now, whatever it tells. */
export const isOfNow = (plain: string, sentAt: number): boolean =>
  !isJoke(plain) && !isHearsay(plain) && !isPrivate(plain) && !isCounterfactual(plain) && !isLongAgo(plain, sentAt);

/** What is told of the company that is written to, as a congratulation or a question, is nothing of the writer's. */
const ofReader =
  /\b(?:your (?:company|firm|organi[sz]ation|group) (?:is|are|has|have|will|plans?|intends?)|you (?:are|were|intend|plan|have|will be) (?:opening|hiring|growing|expanding|moving|acquiring|acquired|opened|hired|to (?:hire|open|expand|acquire)))\b/u;
export const isOfReader = (plain: string): boolean => ofReader.test(plain);

/** These are over once they are put right. */
export const canBeSettled = (kind: FindingKind): boolean =>
  kind === 'risk.billing' || kind === 'billing_dispute' || kind === 'risk.outage' || kind === 'risk.complaint';
