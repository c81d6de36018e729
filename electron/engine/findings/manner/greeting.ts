// The greeting a letter opens with, as written and as a form that another name fits into: "Hi Tom," and "Hi {first},".
// One line is looked at, and of it no more than its beginning.
import type { Language } from '../finding.ts';

export interface NamedRecipient {
  readonly name: string;
  readonly address: string;
}

export type Register = 'formal' | 'neutral' | 'casual';

export interface Greeting {
  /** As written, the mark after it included; empty for none. */
  readonly words: string;
  /** `{first}`, `{last}` and `{full}` where it names the recipient. */
  readonly form: string;
  readonly language: Language | null;
  /** Above 0 it is formal, below 0 casual. */
  readonly formality: number;
  /** What is left of the first line after it. */
  readonly rest: string;
}

interface Opening {
  readonly language: Language;
  readonly formality: number;
  readonly words: string;
}

const openings: readonly Opening[] = [
  { language: 'en', formality: -2, words: 'hey there|hey|hiya|yo|heya' },
  { language: 'en', formality: -1, words: 'hi there|hi again|hi|morning|afternoon' },
  {
    language: 'en',
    formality: 0,
    words: 'hello there|hello again|hello|good morning|good afternoon|good evening|good day',
  },
  { language: 'en', formality: 2, words: 'dear' },
  { language: 'de', formality: -2, words: 'hey|moin moin|moin|servus|huhu' },
  { language: 'de', formality: -1, words: 'hallo zusammen|hallo|liebe|lieber|grüß dich|grüezi' },
  { language: 'de', formality: 1, words: 'guten morgen|guten tag|guten abend|grüß gott|schönen guten tag' },
  { language: 'de', formality: 3, words: 'sehr geehrte damen und herren|sehr geehrter|sehr geehrte|werte|werter' },
  { language: 'fr', formality: -2, words: 'coucou|salut' },
  { language: 'fr', formality: 0, words: 'bonjour à tous|bonjour|bonsoir' },
  { language: 'fr', formality: 2, words: 'chère|cher|madame, monsieur|madame|monsieur' },
  { language: 'es', formality: -1, words: 'hola|buenas|qué tal' },
  { language: 'es', formality: 0, words: 'buenos días|buenas tardes|buenas noches|querida|querido' },
  { language: 'es', formality: 2, words: 'estimados|estimadas|estimado|estimada|muy señor mío' },
  {
    language: 'other',
    formality: 0,
    words: 'hej|hei|ciao|buongiorno|gentile|olá|oi|bom dia|hoi|goedemorgen|beste|geachte|kjære|kære|dzień dobry|cześć',
  },
];

const byWords = openings
  .flatMap((one) => one.words.split('|').map((words) => ({ ...one, words })))
  // The longest first, so that "hi there" is not "hi" to somebody called There.
  .sort((a, b) => b.words.length - a.words.length);

const group =
  /^(?:all|team|both|everyone|everybody|folks|there|guys|friends|colleagues|ladies|gentlemen|zusammen|alle|allerseits|team|leute|kollegen|kolleginnen|tous|toutes|équipe|todos|todas|equipo|again|to)$/iu;
const honorific =
  /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|madam|herr|herrn|frau|dr\.|prof\.|m\.|mme|mlle|madame|monsieur|sr|sra|señor|señora|don|doña|sig|dott)\.?$/iu;
const MOST_NAME_WORDS = 5;
const LONGEST = 80;

const NONE: Greeting = { words: '', form: '', language: null, formality: 0, rest: '' };

export function findGreeting(firstLine: string, to: readonly NamedRecipient[]): Greeting {
  const line = firstLine.trim();
  const start = line.slice(0, LONGEST).toLowerCase().replaceAll('’', "'");
  const opening = byWords.find(
    ({ words }) => start.startsWith(words) && !/[\p{L}\d'-]/u.test(start[words.length] ?? ' '),
  );
  const from = opening?.words.length ?? 0;
  const ended = endOf(line.slice(0, LONGEST), from);
  if (ended === null) return NONE;
  const named = line.slice(from, ended.at).replace(/^,/, '').trim();
  const rest = line.slice(ended.after).trim();
  const names = named === '' ? [] : named.split(/\s+/);
  if (!opening) {
    // A name alone is a greeting when it is the recipient's and nothing else follows on the line.
    const whose = to.find((one) => sameName(named, firstOf(one)) || sameName(named, one.name));
    if (!whose || rest !== '' || ended.mark === '' || ended.mark === '.') return NONE;
    return {
      words: line.slice(0, ended.after).trim(),
      form: withForm(line.slice(0, ended.after).trim(), named, to),
      language: null,
      formality: -1,
      rest,
    };
  }
  if (names.length > MOST_NAME_WORDS || !names.every(nameLike)) return NONE;
  // "Thanks" runs into prose, and so does "Hello world is what ..." without a mark.
  if (ended.mark === '' && rest !== '') return NONE;
  const words = line.slice(0, ended.after).trim();
  return {
    words,
    form: withForm(words, named, to),
    language: opening.language,
    formality: opening.formality + (names.some((name) => honorific.test(name)) ? 1 : 0),
    rest,
  };
}

/** Where the name ends and where the text goes on. */
function endOf(line: string, from: number): { at: number; after: number; mark: string } | null {
  for (let at = from; at < line.length; at += 1) {
    const letter = line[at] ?? '';
    if (letter === ',' && at === from) continue;
    if (/[,!:;–—…]/.test(letter)) return { at, after: at + 1, mark: letter };
    if (letter === '-' && line[at - 1] === ' ') return { at, after: at + 1, mark: letter };
    if (letter === '.') {
      if (honorific.test(lastWord(line.slice(0, at)))) continue;
      return { at, after: at + 1, mark: letter };
    }
    if (/[?()<>@\d"]/.test(letter)) return null;
  }
  return line.length < LONGEST ? { at: line.length, after: line.length, mark: '' } : null;
}

const lastWord = (text: string): string => text.trimEnd().split(/\s+/).at(-1) ?? '';

function nameLike(word: string): boolean {
  return (
    /^\p{Lu}/u.test(word) ||
    group.test(word) ||
    honorific.test(word) ||
    /^(?:and|&|und|et|y|e|van|von|de|der|den|zu|la|le|du|da|di|og|och|my|old)$/u.test(word)
  );
}

function withForm(words: string, named: string, to: readonly NamedRecipient[]): string {
  if (named === '') return words;
  for (const one of to) {
    const name = cleanName(one.name);
    const last = name.split(/\s+/).at(-1) ?? '';
    if (sameName(named, name) && name.includes(' ')) return words.replace(named, '{full}');
    if (sameName(named, firstOf(one))) return words.replace(named, '{first}');
    const parts = named.split(/\s+/);
    if (last !== '' && sameName(parts.at(-1) ?? '', last) && parts.slice(0, -1).every((part) => honorific.test(part))) {
      return words.replace(parts.at(-1) ?? named, '{last}');
    }
  }
  // What she calls this one person: Tom, who signs as Thomas.
  if (to.length === 1 && /^\p{Lu}[\p{L}'’-]*$/u.test(named) && !group.test(named) && !honorific.test(named))
    return words.replace(named, '{first}');
  return words;
}

/** "Berg, Thomas" and "Thomas Berg (Acme)" are Thomas Berg. */
export function cleanName(name: string): string {
  const plain = name
    .replace(/\s*[([].*$/u, '')
    .replace(/\s+/g, ' ')
    .trim();
  const turned = /^([^,]+),\s*([^,]+)$/u.exec(plain);
  return turned ? `${turned[2]} ${turned[1]}` : plain;
}

export function firstOf({ name, address }: NamedRecipient): string {
  const clean = cleanName(name);
  const words = clean.split(' ').filter((word) => !honorific.test(word));
  if (words[0] !== undefined && words[0] !== '' && !clean.includes('@')) return words[0];
  // tom.berg@ is Tom; info@ and tberg@ are nobody's first name.
  const local = /^(\p{L}{2,})[._]\p{L}{2,}@/u.exec(address.toLowerCase())?.[1] ?? '';
  return local === '' ? '' : local.charAt(0).toUpperCase() + local.slice(1);
}

const plain = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
const sameName = (a: string, b: string): boolean => b !== '' && plain(a) === plain(b);
