// Cuts a sentence into clauses that each have a subject of their own, because what is promised, and by when, is said in one.
// Works on the plain text and keeps offsets.
import { latinPattern } from '../mail/text/latin-pattern.ts';
export interface Clause {
  readonly text: string;
  /** Where it begins in the plain text of the sentence. */
  readonly at: number;
}

const subject =
  "(?:i|we|you|they|he|she|it|our|my|ich|wir|sie|unsere?|je|j'|nous|vous|notre|il|elle)(?![\\p{L}])|(?:the|legal|finance|engineering|support) (?:\\p{L}+ )?(?:team )?(?:will|is|are|has)\\b|\\p{L}{2,}(?:aré|eré|iré|remos)(?![\\p{L}])|(?:will|please|let me|can you|could you|te|le|les)\\b";
/** "Scans by Monday, models by Thursday": what has its own day is said for itself. */
const ownDay =
  ',\\s+(?=(?:(?:and|the|our|your|my|und|die|der|das|den|unser\\p{L}*|le|la|les|el|los|las) )*(?:[\\p{L}\\d-]+ ){1,3}(?:by|on|before|bis|am|pour|avant|para|antes) (?:the |end |this |next |zum |el |le )?(?:mon|tue|wed|thu|fri|sat|sun|tomorrow|today|tonight|\\d|end\\b|mitt|die|don|fre|mar|lun|jeu|ven|mié|jue|vie|sáb|sam|mañana|demain|morgen|ende\\b|fin\\b))';
/** In German and the others a clause of its own begins with its thing, its verb after it; in Spanish often with the day. */
const ownVerb =
  ',\\s+(?=(?:(?:die|der|das|den|dem|ein\\p{L}*|unser\\p{L}*|ihr\\p{L}*|mein\\p{L}*) (?:[\\p{L}-]+ ){1,4}?(?:bekomm|erh[aä]lt|hab|hast|send|schick|liefer|folg|geh|komm|veranlass|mach|werd|wird|stell|reich|lieg))|(?:le|la|les|votre|notre) (?:[\\p{L}-]+ ){1,3}?(?:part|arriv|suit|suiv|sera|seron))|\\s+y\\s+(?=(?:antes|para) del? |(?:el|para el) (?:lunes|martes|mi[ée]rcoles|jueves|viernes))';
const border = latinPattern(
  `${ownDay}|${ownVerb}|\\s*;\\s+|\\s+-+\\s+|(?<!\\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tomorrow|week|\\d{1,2}(?:st|nd|rd|th)?|jan\\p{L}*|feb\\p{L}*|mar\\p{L}*|apr\\p{L}*|may|june?|july?|aug\\p{L}*|sep\\p{L}*|oct\\p{L}*|nov\\p{L}*|dec\\p{L}*)):\\s+(?!(?:me|us|ours?|by|on|before|next|this|tomorrow|today|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\\b)(?=\\p{L})|\\s*\\.\\.\\.\\s*|,\\s+(?:and|but|so|or|und|aber|et|mais|y|pero|then|yet|sondern)\\s+(?=\\p{L})|,?\\s+(?:and|but|so|then|und|aber|et|mais|y|pero)\\s+(?=(?:then |also |dann |puis )?(?:${subject}))`,
  'g',
);

/** What every border has, quick to look for. */
const mayBorder = /[,;:]|\s-|\.\.\.|\s(?:and|but|so|then|und|aber|et|mais|y|pero)\s/;

export function clausesOf(plain: string): Clause[] {
  if (!mayBorder.test(plain)) return plain === '' ? [] : [{ text: plain, at: 0 }];
  const clauses: Clause[] = [];
  let at = 0;
  border.lastIndex = 0;
  for (let match = border.exec(plain); match !== null; match = border.exec(plain)) {
    if (match.index > at) clauses.push({ text: plain.slice(at, match.index), at });
    at = match.index + match[0].length;
  }
  if (at < plain.length) clauses.push({ text: plain.slice(at), at });
  return clauses;
}
