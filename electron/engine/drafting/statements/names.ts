// Names of people, companies, places and products: words with a capital letter where the language would not ask for one. German
// writes every noun with one, so there only runs of such words and words after a form of address count.
import type { Language } from '../../findings/finding.ts';

export interface FoundName {
  readonly words: string;
  readonly at: number;
}

const capitalised =
  /(?<![\p{L}\d'’])\p{Lu}[\p{L}\d]*(?:[-'’&.]\p{L}[\p{L}\d]*)*(?:[ \t]+(?:&[ \t]+)?\p{Lu}[\p{L}\d]*(?:[-'’&.]\p{L}[\p{L}\d]*)*)*/gu;
const addressed = /(?:\b(?:Herrn?|Frau|Dr\.|Liebe[rs]?|Hallo|Hi)[ \t]+)(\p{Lu}[\p{L}-]+(?:[ \t]+\p{Lu}[\p{L}-]+)?)/gu;

/** Words that have a capital letter and name nobody. */
const ordinary = new Set(
  `i i'm i've i'll i'd monday tuesday wednesday thursday friday saturday sunday january february march april may june july
  august september october november december english german french spanish europe european internet ok pdf csv excel api qbr
  nps csat kpi roi sla ceo cfo coo cto vp it hr eur usd gbp chf sek nok dkk q1 q2 q3 q4 re ps fyi eod
  montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz mai juni juli oktober dezember sie ihnen ihr
  ihre ihrem ihren ihrer ihres uhr mr mrs ms dr hi hello dear hallo liebe lieber herr frau bonjour madame monsieur hola señor
  señora estimado estimada cher chère kind best regards warmly thanks sincerely`.split(/\s+/),
);
const lead = /(?:^|[.!?¿¡:…“„«"»”\n[\]]\s*|^\s*[-*•]\s*)$/u;

export function readNames(text: string, language: Language): FoundName[] {
  return language === 'de' ? germanNames(text) : otherNames(text);
}

function otherNames(text: string): FoundName[] {
  const found: FoundName[] = [];
  for (const match of text.matchAll(capitalised)) {
    // The first word of a sentence has its capital from there.
    const starts = lead.test(text.slice(Math.max(0, match.index - 12), match.index));
    const words = match[0].split(/\s+/u);
    const kept = starts ? words.slice(1) : words;
    const named = kept.filter((word) => !ordinary.has(plainWord(word)));
    if (named.length === 0) continue;
    const written = kept.join(' ');
    found.push({ words: written, at: match.index + match[0].indexOf(written) });
  }
  return found;
}

function germanNames(text: string): FoundName[] {
  const found: FoundName[] = [];
  for (const match of text.matchAll(addressed)) {
    const [whole, name = ''] = match;
    if (ordinary.has(plainWord(name))) continue;
    found.push({ words: name, at: match.index + whole.indexOf(name) });
  }
  return found;
}

/** The words of a text as names are compared: lower case, without possessive endings. */
export function nameWords(text: string): string[] {
  return [...text.matchAll(/[\p{L}\d]+(?:[-'’.&]\p{L}+)*/gu)]
    .flatMap(([word]) => [plainWord(word), ...word.split(/[-.&]/u).map(plainWord)])
    .filter((word) => word !== '' && !ordinary.has(word));
}

const plainWord = (word: string): string =>
  word
    .toLowerCase()
    .replace(/[’']s?$/u, '')
    .replace(/’/gu, "'");
