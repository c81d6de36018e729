// Somebody left, came or changed their role: "no longer with us", "my last day", "I'm taking over from", a new title. What is
// said must be said of a person of the writer's own company; a colleague who only stands in for a while changes nothing. What
// we write of others at the customer is hearsay: of us it tells only of the writer, and of who follows.

import { latinPattern } from '../../mail/text/latin-pattern.ts';
import { screenOf, type Words } from '../../mail/text/word-beginnings.ts';
import type { Detector, Found, ReadableMessage, Sentence } from '../finding.ts';
import { isHearsay, isPrivate } from '../signals/meant-so.ts';
import type { ChangeKind, ChangePattern } from './change-pattern.ts';
import { englishChanges } from './changes-in-english.ts';
import { otherChanges } from './changes-in-other-languages.ts';
import { handovers } from './handovers.ts';
import { addressAfter } from './named-address.ts';

const screens = {
  them: screenOf([...englishChanges, ...otherChanges]),
  us: screenOf([...handovers, ...englishChanges, ...otherChanges]),
};
const ofUs: ReadonlySet<ChangePattern> = new Set(handovers);

const RULE = 'role_change v1';
const MAX_FOUND = 4;

export interface RoleChange {
  readonly change: ChangeKind;
  /** The person it is of, as written; null for the writer. */
  readonly who: string | null;
}

export const roleChange: Detector = (message) => {
  const found: Found[] = [];
  for (const [index, sentence] of message.sentences.entries()) {
    const said = changeIn(sentence.text, sentence.words, message);
    if (!said || sentence.marks.question || sentence.marks.courtesy || isSupposed(sentence)) continue;
    const change = named(said, message.sentences[index - 1]);
    found.push({
      kind: 'role_change',
      quote: sentence.text,
      start: sentence.start,
      what: inWords(change, message.fromName),
      due: null,
      returnDate: null,
      successor: addressAfter(message, index),
      rule: RULE,
    });
    if (found.length >= MAX_FOUND) break;
  }
  return found;
};

/** "Switch off Jonas's login. He left.": a pronoun means the person named last. */
function named(change: RoleChange, before: Sentence | undefined): RoleChange {
  if (change.who === null || !thirdPerson.test(change.who)) return change;
  return { ...change, who: nameBefore(straight(before?.text ?? '')) ?? change.who };
}

/** Out of the office for the day, not out of the company. */
const forTheDay =
  /\b(?:leav(?:e|ing)|off|out)\b[^.;]{0,25}\b(?:at|around|by|before|after|in) (?:\d{1,2}\b(?! (?:years|june|july|august|may|march|april|october|september|november|december|january|february))|noon|one|two|three|four|five|six|seven|lunch|an hour|half past|ten)\b|\bleaving (?:early|now|shortly|soon for|for the (?:day|airport|weekend|night))\b/u;

/** A condition is supposed; "may" and "could" about the rest of a sentence are not what happened. */
const isSupposed = ({ plain, marks }: Sentence): boolean =>
  marks.reported ||
  forTheDay.test(plain) ||
  isPrivate(plain) ||
  isHearsay(plain) ||
  /^(?:if|when|should|wenn|falls|si|cuando|quand|in case|imagine|suppose)\b/u.test(plain) ||
  /\b(?:if|would|might|ever|unless|falls|whether|what happens|rumou?r)\b/u.test(plain);

function changeIn(text: string, words: Words, writer: Writer): RoleChange | null {
  const possible = screens[writer.by](words);
  if (possible.length === 0) return null;
  const plain = straight(text);
  for (const rule of possible) {
    const { change, pattern, noLonger } = rule;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(plain); match !== null; match = pattern.exec(plain)) {
      const who = personOf(match, plain, writer, noLonger);
      if (who === undefined || (who !== null && writer.by === 'us' && !ofUs.has(rule))) continue;
      return forAWhile.test(plain) ? null : { change, who };
    }
  }
  return null;
}

type Writer = Pick<ReadableMessage, 'by' | 'fromAddress' | 'automatic'>;

/** Of whom a match speaks; undefined where it is denied, or of nobody of the writer's company. */
function personOf(match: RegExpExecArray, plain: string, writer: Writer, noLonger: boolean): string | null | undefined {
  const { who, where, from } = match.groups ?? {};
  if (!noLonger && denied.test(plain.slice(Math.max(0, match.index - 40), match.index))) return undefined;
  if (from !== undefined && !/^(?:\p{Lu}|him|her)/u.test(from)) return undefined;
  if (where !== undefined && !isOwnCompany(where, writer)) return undefined;
  if (strangers.test(plain.slice(0, match.index + (who?.length ?? 0)))) return undefined;
  return whoOf(who, plain, match.index);
}

const straight = (text: string): string => text.replace(/[‘’`´ʼ]/g, "'").replace(/[“”„«»]/g, '"');
const denied = latinPattern(/(?:\bnot|n't|\bnever|\bnobody|\bno one|\bkein\p{L}*|\bnicht)\b[^,;:]*$/iu);
/** Who stands in until somebody is back has not taken over. */
const forAWhile = latinPattern(
  /\b(?:while (?:i|he|she|they|\p{Lu}\p{L}+)(?:'m| am| is|'s| are) (?:away|out|off|on)|during (?:my|his|her|their|this|that) (?:absence|leave|holiday|vacation)|in (?:my|his|her|their) absence|until (?:i|he|she|they)(?:'m| am| is|'s| are)? (?:back|return|get)|for the moment|(?:in|for|on|at|during) (?:the|this|that|today's|tomorrow's|our|next) (?:\p{L}+ )?(?:demo|call|meeting|day|workshop|session|visit|afternoon|morning|time being|webinar|training|trip)|temporarily|während meine[rs]|in meiner abwesenheit|bis ich|en mon absence|pendant (?:mon|mes)|en mi ausencia|mientras)/iu,
);
const strangers = latinPattern(
  /\b(?:(?:vendor|supplier|competitor|customer|client|courier|agency|landlord|lieferant|fournisseur|proveedor)(?:'s|s')|(?:of|at|from|bei|chez) (?:(?:a|our|the|their) )?(?:vendor|supplier|competitor|customer|client|partner|agency|agencies)|(?:your|ihr|ihre|votre|tu) \p{L}+$|former colleagues?|previous vendor|su proveedor)\b/iu,
);

const pronouns = /^(?:i|me|my|ich|je|yo|mein|meine[rmn]?|mon|ma|mes|mi|moi|qui)$/iu;
const notPeople =
  /^(?:we|they|it|this|that|these|those|there|which|wir|es|das|die|der|nous|ils|elles|on|ce|the|our|someone|somebody|anyone|everyone|nobody|people|one|two|three|some|most|many|any|all|both|each)$/iu;
const roleNoun = latinPattern(
  /\b(?:colleague|boss|manager|director|lead|head|predecessor|successor|sponsor|champion|counterpart|ceo|cfo|coo|cto|cio|vp|officer|buyer|controller|engineer|admin|administrator|assistant|analyst|coordinator|contact|kolleg\p{L}*|chef\p{L}*|vorgänger\p{L}*|leiter\p{L}*|collègue|responsable|directeur|directrice|compañer[oa]|jef[ea]|director|directora)$/iu,
);

/** Null is the writer, undefined is nobody that a role could change of. */
function whoOf(written: string | undefined, plain: string, at: number): string | null | undefined {
  if (written === undefined) return null;
  const words = written.replace(/'s?$/u, '').trim().split(' ');
  if (/^(?:who|qui|quien|der|die)$/iu.test(words.at(-1) ?? '') && words.length > 1) words.pop();
  const last = words.at(-1) ?? '';
  if (pronouns.test(last)) return null;
  if (thirdPerson.test(last)) return nameBefore(plain.slice(0, at)) ?? last;
  if (notPeople.test(last)) return undefined;
  const placed = ofTeam.exec(plain.slice(0, at + written.length));
  if (placed?.[1] !== undefined) return placed[1];
  if (roleNoun.test(last) && !/^\p{Lu}\p{Ll}/u.test(last)) return words.slice(-2).join(' ');
  let first = words.length;
  while (first > 0 && /^\p{Lu}/u.test(words[first - 1] ?? '')) first -= 1;
  const name = words.slice(first).filter((word, index) => index > 0 || !address.test(word));
  const thing = article.test(words[first] ?? '') || article.test(words[first - 1] ?? '');
  if (name.length === 0 || (thing && !name.some((word) => roleNoun.test(word)))) return undefined;
  // "Our CTO Dave" is Dave; "our CTO" has no other name.
  const bare = name.filter((word) => !article.test(word) && !roleNoun.test(word));
  return (bare.length > 0 ? bare : name).join(' ');
}

const thirdPerson = /^(?:he|she|his|her|er|il|elle|él|ella|son|su|sein|ihr|seine|ihre)$/iu;
const address =
  /^(?:herr|frau|hr\.?|fr\.?|mr\.?|ms\.?|mrs\.?|dr\.?|mme|sr\.?|sra\.?|so|but|and|also|sadly|unfortunately|since|as|hi|hello|hey|dear|before|after)$/iu;
/** "Kate from our buying team". */
const ofTeam = latinPattern(
  /(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?) (?:from|in|of) (?:our |the |my )?(?:\p{L}+ ){0,2}(?:team|department|group|office|finance|it|hr|legal|procurement|accounting|sales|operations)$/u,
);
const article =
  /^(?:the|an?|our|your|their|der|die|das|dem|den|ein|eine|einen|unser|unsere|le|la|les|un|une|notre|el|los|las|una|nuestr[oa])$/iu;
const nameBefore = (text: string): string | null =>
  [...text.matchAll(/(?<!^|[.!?] )(?<![\p{L}])(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)(?:'s)?(?![\p{L}])/gu)].at(-1)?.[1] ??
  null;

const companyWords = latinPattern(
  /^(?:us|here|(?:the|our|this|my) (?:company|firm|business|organi[sz]ation|team|group|department|practice|school|office|agency|charity|bank|studio)|uns|hier|(?:das|dem|im|unser\p{L}*) (?:unternehmen|firma|haus|team)|(?:die|der) firma|l'(?:entreprise|équipe)|la (?:société|empresa|compañía)|nous|nosotros|el equipo|aquí)\b/iu,
);

/** Whether a place that is left is the writer's: "us", "the company", or its name as the writer's domain has it. */
function isOwnCompany(where: string, { fromAddress, automatic }: Writer): boolean {
  if (companyWords.test(where.trim())) return true;
  if (!/^\p{Lu}/u.test(where.trim())) return false;
  // A mailbox that answers by itself speaks of nobody but its owner.
  if (automatic === 'auto_reply') return true;
  const compact = (text: string) =>
    text
      .toLowerCase()
      .normalize('NFD')
      .replace(/[^a-z]/g, '');
  const host = compact(fromAddress.slice(fromAddress.lastIndexOf('@') + 1));
  const first = compact(where.trim().split(/\s+/u)[0] ?? '');
  return first.length >= 3 && host.startsWith(first);
}

function inWords({ change, who }: RoleChange, fromName: string): string {
  const name = who ?? (fromName === '' ? 'The writer' : fromName);
  return `${name} ${{ left: 'left', leaving: 'is leaving', came: 'is the new contact', moved: 'has a new role' }[change]}`;
}
