// Whether it greets who gets it, and names no other customer: the two slips that a copied mail makes.
import { block, type GateFacts, type GateFinding } from './gate-facts.ts';

const greetings =
  /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|hallo|guten (?:tag|morgen|abend)|liebe[rs]?|moin|servus|grüß (?:dich|gott)|sehr geehrte[rs]?|bonjour|bonsoir|salut|chère?s?|hola|buen(?:os|as) (?:días|tardes)|estimad[oa]s?|querid[oa]s?|ciao|beste|geachte|caro|cara|gentile)(?:\s+(?<rest>[^\n]{1,100}))?$/iu;
const titles =
  /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|madam|herr|herrn|frau|monsieur|madame|mme|m|señor|señora|sr|sra|don|doña)\.?$/iu;
/** Greetings of nobody in particular, and words that join names. */
const nobody = new Set(
  'all everyone everybody team folks both there again together friends colleagues ladies gentlemen and und et y und & zusammen alle allerseits kollegen kolleginnen damen herren team à tous toutes tous todos todas equipo mesdames messieurs the dear lieber liebe sehr geehrter geehrte'.split(
    ' ',
  ),
);

/** Short forms by the letters they share with nothing else of the full name. */
const shortForms: readonly (readonly string[])[] = [
  ['alexander', 'alexandra', 'alex', 'sascha', 'sandra', 'xander'],
  ['andrew', 'andreas', 'andy', 'drew'],
  ['anthony', 'antonio', 'tony', 'toni'],
  ['benjamin', 'ben', 'benny'],
  ['catherine', 'katherine', 'katharina', 'kathryn', 'kate', 'katie', 'kathy', 'cathy', 'kat'],
  ['charles', 'charlie', 'chuck', 'karl'],
  ['christopher', 'christian', 'christine', 'christina', 'christoph', 'chris', 'kris', 'tina'],
  ['daniel', 'danielle', 'dan', 'danny', 'dani'],
  ['david', 'dave'],
  ['edward', 'ed', 'eddie', 'ted', 'ned'],
  ['elizabeth', 'elisabeth', 'liz', 'lizzie', 'beth', 'betty', 'lisa', 'eliza', 'lilly'],
  ['francis', 'frances', 'francesca', 'francisco', 'frank', 'fran', 'paco'],
  ['james', 'jim', 'jimmy', 'jamie'],
  ['jennifer', 'jen', 'jenny'],
  ['john', 'jonathan', 'johannes', 'jack', 'johnny', 'jon', 'hannes'],
  ['joseph', 'josephine', 'jose', 'josé', 'joe', 'jo', 'josie', 'pepe'],
  ['margaret', 'maggie', 'meg', 'peggy', 'greta'],
  ['maximilian', 'maxine', 'max'],
  ['michael', 'michelle', 'miguel', 'mike', 'mick', 'micha', 'shelly'],
  ['nicholas', 'nicole', 'nicolas', 'nick', 'nicky', 'klaus'],
  ['patricia', 'patrick', 'pat', 'patty', 'tricia'],
  ['rebecca', 'becky', 'becca'],
  ['richard', 'rich', 'rick', 'dick', 'ricky'],
  ['robert', 'roberta', 'rob', 'bob', 'bobby', 'robbie', 'bert'],
  ['samuel', 'samantha', 'sam', 'sammy'],
  ['stephen', 'steven', 'stephanie', 'stefan', 'stefanie', 'steve', 'steph', 'steffi'],
  ['susan', 'susanne', 'sue', 'susie', 'suzie'],
  ['theodore', 'theodora', 'theo', 'ted', 'thea'],
  ['thomas', 'tom', 'tommy'],
  ['timothy', 'tim', 'timmy'],
  ['victoria', 'victor', 'vicky', 'vic', 'tori'],
  ['william', 'wilhelm', 'will', 'bill', 'billy', 'willi', 'liam'],
];

const folded = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('ß', 'ss')
    .toLowerCase();
const wordsOf = (text: string): string[] => folded(text).match(/[\p{L}][\p{L}'’-]*/gu) ?? [];

/** The names in the greeting; empty where it greets nobody by name. */
export function greetedNames(text: string): string[] {
  const first = text
    .split('\n')
    .map((line) => line.trim())
    .find((line) => line !== '');
  // What follows the greeting on its line is the letter already.
  const head = (first ?? '').split(/[,!:;–—]|\s-\s|\.\s|\.$/u, 1)[0]?.trim() ?? '';
  const rest = greetings.exec(head)?.groups?.rest;
  if (rest === undefined) return [];
  const words = rest.split(/[\s&/+]+/u).filter((word) => word !== '' && !titles.test(word));
  if (words.length > 5) return [];
  return words.filter((word) => /^\p{Lu}/u.test(word) && !nobody.has(folded(word)));
}

export function wrongName(facts: GateFacts): GateFinding | null {
  return greetsAnother(facts) ?? (facts.touch === null ? null : namesAnother(facts));
}

function greetsAnother({ text, recipients, touch }: GateFacts): GateFinding | null {
  const greeted = greetedNames(text);
  const to = recipients.filter(({ field }) => field !== 'bcc');
  if (greeted.length === 0 || to.length === 0) return null;
  const known = to.map((each) => ({
    words: [...each.names, each.name].flatMap(wordsOf),
    local: localOf(each.address),
  }));
  // Of somebody without a name nothing can be said.
  if (known.some(({ words, local }) => words.length === 0 && !/[._-]/.test(local))) {
    if (!known.some(({ words }) => words.length > 0)) return null;
  }
  const company = [...to.flatMap(({ accounts }) => accounts), ...(touch ? [touch.account] : [])].flatMap(({ name }) =>
    wordsOf(name),
  );
  const meant = greeted.some((name) => {
    const word = folded(name);
    return (
      company.includes(word) ||
      known.some(({ words, local }) => words.some((one) => sameName(word, one)) || folded(local).includes(word))
    );
  });
  if (meant) return null;
  const names = greeted.join(' ');
  const whom = to.map((each) => each.name || each.names[0] || each.address).slice(0, 3);
  return block(`It greets ${names} and goes to ${whom.join(', ')}.`, names);
}

const localOf = (address: string): string => address.slice(0, Math.max(0, address.lastIndexOf('@')));

/** The same name, one that begins with the other, or a short form of it. */
function sameName(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length >= 3 && long.startsWith(short)) return true;
  return shortForms.some((forms) => forms.includes(a) && forms.includes(b));
}

/** Names that are words, too, say nothing; those of two words, or that no sentence has, do. */
const SHORTEST = 4;

function namesAnother({ subject, text, recipients, otherAccounts, touch }: GateFacts): GateFinding | null {
  const all = `${subject}\n${text}`;
  const ours = [...recipients.flatMap(({ accounts }) => accounts), ...(touch ? [touch.account] : [])];
  const said = (touch?.facts ?? []).map((fact) => fact.text).join('\n');
  const other = otherAccounts.find(
    ({ name }) =>
      name.length >= SHORTEST &&
      standsIn(name, all) &&
      !ours.some((own) => own.name.includes(name) || name.includes(own.name)) &&
      !said.includes(name),
  );
  if (!other) return null;
  return block(`It names ${other.name}, which is another account of yours.`, other.name);
}

const LETTER = /[\p{L}\d]/u;

/** As words of its own, not as a part of others. */
function standsIn(name: string, text: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (!LETTER.test(text[at - 1] ?? '') && !LETTER.test(text[at + name.length] ?? '')) return true;
  }
  return false;
}
