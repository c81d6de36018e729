// What a customer's words tell of growth and of danger: the rules of the message's language, tried on each sentence that
// is neither courtesy nor supposed, denied, long past or somebody else's. A kind is found once in a message.
import type { FindingKind } from '../../../contract/findings.ts';
import { screenOf } from '../../mail/text/word-beginnings.ts';
import type { Found, Language, ReadableMessage, Sentence } from '../finding.ts';
import { inShort } from '../in-short.ts';
import { englishContract } from './english-contract.ts';
import { englishDecline } from './english-decline.ts';
import { englishEveryday } from './english-everyday.ts';
import { englishExpansion } from './english-expansion.ts';
import { englishGrowth } from './english-growth.ts';
import { englishLeaving } from './english-leaving.ts';
import { englishMatters } from './english-matters.ts';
import { englishPlain } from './english-plain.ts';
import { englishTrouble } from './english-trouble.ts';
import { englishValue } from './english-value.ts';
import { frenchSignals } from './french.ts';
import { frenchEveryday } from './french-everyday.ts';
import { frenchPlain } from './french-plain.ts';
import { germanSignals } from './german.ts';
import { germanEveryday } from './german-everyday.ts';
import { germanGeneral } from './german-general.ts';
import { germanPlain } from './german-plain.ts';
import { canBeSettled, clauseBefore, isDenied, isOfNow, isOfReader, isSettled, isSupposed } from './meant-so.ts';
import { frenchGeneral, spanishGeneral } from './romance-general.ts';
import type { SignalRule } from './signal-rule.ts';
import { spanishSignals } from './spanish.ts';
import { spanishEveryday } from './spanish-everyday.ts';
import { spanishPlain } from './spanish-plain.ts';
import { wishes } from './wishes.ts';

const RULE = 'signal v1';

const rules: Record<Exclude<Language, 'other'>, readonly SignalRule[]> = {
  en: [
    ...englishExpansion,
    ...englishValue,
    ...englishTrouble,
    ...englishLeaving,
    ...englishContract,
    ...englishGrowth,
    ...englishDecline,
    ...englishPlain,
    ...englishMatters,
    ...englishEveryday,
    ...wishes.en,
  ],
  de: [...germanSignals, ...germanGeneral, ...germanPlain, ...germanEveryday, ...wishes.de],
  fr: [...frenchSignals, ...frenchGeneral, ...frenchPlain, ...frenchEveryday, ...wishes.fr],
  es: [...spanishSignals, ...spanishGeneral, ...spanishPlain, ...spanishEveryday, ...wishes.es],
};

const screens = {
  en: screenOf(rules.en),
  de: screenOf(rules.de),
  fr: screenOf(rules.fr),
  es: screenOf(rules.es),
};

const ownSide: Record<Exclude<Language, 'other'>, RegExp> = {
  en: /\b(?:we|i|our|ours|us|my|me|management|leadership|internally|the (?:board|steering|group|company|trust|(?:[a-z]+ )?team))\b/u,
  de: /\b(?:wir|uns|unsere?[mnrs]?|ich|meine?[mnrs]?|mir|mich|bei uns)\b/u,
  fr: /(?:^|[^\p{L}])(?:nous|notre|nos|on|je|mon|ma|mes|j'|m')/u,
  es: /(?:^|[^\p{L}])(?:nuestr[oa]s?|nos|mi|mis|me|yo|\p{L}+mos)(?!\p{L})/u,
};

const toUs: Record<Exclude<Language, 'other'>, RegExp> = {
  en: /\byou(?:r|rs|'re|'ve)?\b/u,
  de: /\b(?:sie|ihre?[mnrs]?|euch|eure?[mnrs]?|dein\p{L}*|du)\b/u,
  fr: /\b(?:vous|votre|vos|ton|ta|tu)\b/u,
  es: /\b(?:usted(?:es)?|vuestr[oa]s?|su|sus|tu|os)\b/u,
};

/** All rules of a language; what a rule needs can be held against what it matches. */
export const rulesFor = (language: Language): readonly SignalRule[] => (language === 'other' ? [] : rules[language]);

export function detectSignals(message: ReadableMessage): readonly Found[] {
  // What we write to a customer says nothing about the customer, and a machine's text says nothing at all.
  if (message.by !== 'them' || message.automatic !== null || message.language === 'other') return [];
  const screen = screens[message.language];
  const found = new Map<FindingKind, Found>();
  for (const [index, sentence] of message.sentences.entries()) {
    for (const rule of screen(sentence.words)) {
      if (found.has(rule.kind) || sentence.marks.courtesy) continue;
      const at = says(rule, message, sentence, index);
      if (at !== null) found.set(rule.kind, foundOf(rule, sentence, at));
    }
  }
  return [...found.values()];
}

/** Where in the sentence the rule's words are meant; null where they are not. */
function says(rule: SignalRule, message: ReadableMessage, sentence: Sentence, index: number): number | null {
  const { plain, text, marks } = sentence;
  const { language } = message;
  if (language === 'other' || (marks.question && !rule.asks && !isReportBefore(plain))) return null;
  const match = rule.pattern.exec(rule.written ? text : plain);
  if (!match || !rule.holds(match)) return null;
  if (rule.unless?.test(partAround(rule.written ? text : plain, match))) return null;
  if (rule.unlessBefore && !toUs[language].test(plain)) {
    if (rule.unlessBefore.test(message.sentences[index - 1]?.plain ?? '')) return null;
  }
  if (rule.also && !rule.also.test(plain)) return null;
  if (rule.own && !ownSide[language].test(plain)) return null;
  if (rule.kind.startsWith('expansion.') && language === 'en' && isOfReader(plain)) return null;
  if (rule.nearby && !nearby(message.sentences, index, rule.nearby)) return null;
  if (!isOfNow(plain, message.sentAt) || saysSpeech(plain, match)) return null;
  if (canBeSettled(rule.kind) && isSettled(plain)) return null;
  if (rule.kind === 'risk.champion_left' && thingLeft.test(plain)) return null;
  if (rule.kind === 'risk.champion_left' && ownFarewell.test(plain) && isForMany(message, index)) return null;
  const before = clauseBefore(rule.written ? text.toLowerCase() : plain, match.index);
  const words = match[0].toLowerCase();
  if (!rule.denies && isDenied(before, words)) return null;
  if (rule.denies && isDenied(before.slice(-14), '')) return null;
  if (!rule.supposed && marks.hypothetical && isSupposed(plain, before, words, language)) return null;
  if (rule.supposed && isThought(plain)) return null;
  return match.index;
}

/** What stands on the same side of a colon, semicolon or dash: what goes before or follows may speak of something else. */
function partAround(sentence: string, match: RegExpExecArray): string {
  let from = 0;
  let to = sentence.length;
  for (const { index } of sentence.matchAll(/[;:](?=\s)|\s[-–—]\s/gu)) {
    if (index < match.index) from = index;
    else if (index >= match.index + match[0].length && index < to) to = index;
  }
  return sentence.slice(from, to);
}

const thingLeft =
  /\byou(?: have|'ve|'d| had)? left\b|\b(?:transfer|payment|parcels?|shipments?|goods|trucks?|lorry|orders?|invoices?|money|wire|letters?|packages?|containers?|pallets?|mail|boxes|sendung|ware|paket|überweisung|colis|virement|pedido|transferencia)\b[^,;.]{0,20}\b(?:left|leaves|leaving|verlassen|verlässt|quitté|quitte|salió|dejado)\b/u;
/** Who takes leave of everybody they know was a champion of ours only if they say what they had to do with us. */
function isForMany({ sentences }: ReadableMessage, index: number): boolean {
  return sentences.some(({ plain }) => toMany.test(plain)) && !nearby(sentences, index, tiedToUs);
}
const toMany =
  /\b(?:dear|hi|hello|hey|thank you|thanks|goodbye)(?: to)? (?:all|everyone|everybody|colleagues|friends|folks|team|you all)\b|\b(?:all of you|you all|liebe (?:alle|kolleg\p{L}*)|hallo (?:alle|zusammen)|chers? (?:tous|collègues)|bonjour à tous|hola a todos|queridos compañeros)\b/u;
const ownFarewell = /\b(?:my|mein|mon|mi) (?:very )?(?:last|final|letzter|dernier|último)\b|\b(?:is|was|marks) my\b/u;
const tiedToUs =
  /\b(?:with you\b(?! (?:all|guys)? ?(?:a|the))|(?:brought|introduced|chose|picked|bought|hired|recommended|defended|wanted|signed|met|taught|built) (?:you|us to|your|this|it\b)|fought for|know(?:s|n)? your|knew your|your (?:product|tool|platform|system|software|solution|people|project|contact|day-to-day|main|champion|counterpart|renewal|account)|the (?:project|platform|tool|system|roll-?out|implementation|pilot|solution|software|module|renewal|account)|champion|sponsor|main contact|key (?:user|contact)|power user|inside out|successor|tak(?:e|es|ing) over|in the hands of|steering|projekt|plattform|system|software|tool|eingeführt|verantwortet|ansprechpartner\w*|ihre[nmr]? (?:lösung|produkt)|le projet|l'outil|la plateforme|votre (?:outil|solution|contact|interlocut\w+)|el proyecto|la herramienta|la plataforma|vuestr[oa]|nuestr[oa] (?:contacto|responsable))/u;

/** "We hired ten people - what would that cost?" states before it asks. */
const isReportBefore = (plain: string): boolean => /(?:\s-\s|[;:.])[^?]{5,}\?/u.test(plain);
const isThought = (plain: string): boolean =>
  /\bif (?:we|i|you) (?:were|was|had|ever)\b|\bone day\b|\b(?:imagine|hypothetically)\b|\bin case we ever\b/u.test(
    plain,
  );

/** Between quotation marks stand the words of others. */
function saysSpeech(plain: string, match: RegExpExecArray): boolean {
  if (!plain.includes('"')) return false;
  const before = plain.slice(0, match.index).split('"').length - 1;
  return before % 2 === 1;
}

function nearby(sentences: readonly Sentence[], index: number, pattern: RegExp): boolean {
  return sentences.slice(Math.max(0, index - 3), index + 4).some(({ plain }) => pattern.test(plain));
}

function foundOf(rule: SignalRule, sentence: Sentence, at: number): Found {
  return {
    kind: rule.kind,
    quote: sentence.text,
    start: sentence.start,
    what: whatOf(sentence, at),
    due: null,
    returnDate: null,
    successor: null,
    rule: RULE,
  };
}

/** The clause that says it, cut at a word. */
function whatOf({ text, plain }: Sentence, at: number): string {
  // Offsets in the two agree unless a link was taken out.
  const start = plain.length === text.length ? at - clauseBefore(plain, at).length : 0;
  return inShort(text.slice(start).trim());
}
