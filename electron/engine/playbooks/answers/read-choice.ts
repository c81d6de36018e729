// Reads which of the options somebody chose: by its letter, by its place, by its words or what people say for them. An option that is
// negated is not chosen, two are one too many, and "accept, but" is left to the person.
import type { AskedQuestion } from '../../../contract/step-answers.ts';
import { plainOf } from '../../findings/sentences.ts';
import { nothing, numberWord } from './answer-words.ts';
import { namesOf } from './option-names.ts';
import { readYesNo } from './read-yes-no.ts';
import { asksBack, clear, conditionIn, likely, notYet, tied, unclear, type ValueReading } from './value-reading.ts';

type Options = AskedQuestion['options'];

export function readChoice(text: string, options: Options): ValueReading {
  const { keys, how, besides } = chosenIn(text, options);
  if (keys.length === 0) return byYesOrNo(text, options);
  if (keys.length > 1) return unclear('More than one of the options is in it.', keys);
  const [key = ''] = keys;
  // "Not known yet" may be one of the options.
  if (conditionIn(besides) !== null) return tied(key, conditionIn(text) ?? besides);
  const held = notYet(besides);
  if (held) return { ...held, candidates: [key] };
  if (asksBack(besides)) return unclear('They asked something back.', [key]);
  return how === 'place' ? likely(key, 'Chosen by its place in the list.') : clear(key);
}

/** A plain yes to a proposal accepts it; a plain no says not which of the other ways. */
function byYesOrNo(text: string, options: Options): ValueReading {
  const said = readYesNo(text);
  const keys = options.map(({ key }) => key);
  const agreed = keys.filter((key) => /^(?:accept|approve|agree|confirm)/u.test(key));
  const others = keys.filter((key) => !agreed.includes(key));
  const [yes] = agreed;
  if (yes !== undefined && agreed.length === 1) {
    if (said.condition !== null) return tied(yes, said.condition);
    if (said.value === true) return likely(yes, 'They said yes.');
    const [no] = others;
    if (said.value === false && no !== undefined && others.length === 1) return likely(no, 'They said no.');
    if (said.value === false) return unclear('They said no, and not which of the others.', others);
  }
  return notYet(text) ?? unclear(asksBack(text) ? 'They asked something back.' : 'None of the options is in it.');
}

const all =
  /^(?:all(?: of (?:them|these|the above))?|everything|alle(?:s)?|tous|toutes|tout|todos|todas|todo)[\s.!]*$/u;

export function readChoices(text: string, options: Options): ValueReading {
  const plain = plainOf(text).trim();
  if (all.test(plain)) return clear(options.map(({ key }) => key));
  const { keys, how, besides } = chosenIn(text, options);
  if (keys.length === 0) {
    if (nothing.test(plain)) return clear([]);
    return notYet(text) ?? unclear(asksBack(text) ? 'They asked something back.' : 'None of the options is in it.');
  }
  const held = notYet(besides);
  if (held) return { ...held, candidates: keys };
  return how === 'place' ? likely(keys, 'Chosen by their places in the list.') : clear(keys);
}

interface Chosen {
  /** In the order of the options. */
  readonly keys: string[];
  readonly how: 'letter' | 'words' | 'place';
  /** Without the options' own words. */
  readonly besides: string;
}

function chosenIn(text: string, options: Options): Chosen {
  const plain = plainOf(text).trim();
  const { keys: byName, besides } = named(plain, options);
  const byWords = new Set(byName);
  const letters = lettersIn(plain, options.length);
  const byLetter = new Set(letters.map((at) => options[at]?.key ?? ''));
  // A letter and words that say another option contradict each other.
  const together = new Set([...byWords, ...byLetter]);
  if (together.size > 0) {
    return { keys: inOrder(together, options), how: byLetter.size > 0 ? 'letter' : 'words', besides };
  }
  const place = placeIn(plain);
  const [option] = place === null || place < 1 ? [] : options.slice(place - 1, place);
  return { keys: option ? [option.key] : [], how: 'place', besides };
}

const inOrder = (keys: ReadonlySet<string>, options: Options): string[] =>
  options.map(({ key }) => key).filter((key) => keys.has(key));

const lead =
  "(?:(?:i|we|ich|wir|je|nous)(?:'d|'ll| would| will| nehmen| nehme| choisis| choisissons| elijo| elegimos)?(?: like to)? ?(?:go|pick|choose|take|opt|select)?(?: with| for)? |(?:the )?(?:option|answer|variante|antwort|opción|choix|réponse|opcion|respuesta|letter|buchstabe|lettre|letra)[: ]+|->? ?|=> ?|\\[?x\\]? |✓ ?|✔ ?|✅ ?)*";
const single = new RegExp(`^${lead}[("']*([a-j])["']*(?:[).:,–—-]|\\s*$)`, 'u');
const listed =
  /^(?:option(?:s|en|es)? )?\(?([a-j])\)?(?:(?:\s*[,;+&/]\s*|\s+(?:and|und|et|y)\s+)\(?([a-j])\)?)+[\s.]*$/u;
const marked = /(?:^|\n|\s)\(?([a-j])\)\s/gu;

/** "b", "option b", "b) negotiate", "a, c and d". The article in "a downgrade" is none. */
function lettersIn(plain: string, count: number): number[] {
  const found = new Set<string>();
  if (listed.test(plain)) for (const [letter] of plain.matchAll(/(?<!\p{L})[a-j](?!\p{L})/gu)) found.add(letter);
  else {
    const first = single.exec(plain)?.[1];
    if (first !== undefined) found.add(first);
    for (const [, letter = ''] of plain.matchAll(marked)) found.add(letter);
    for (const [, letter = ''] of plain.matchAll(
      /(?:option|variante|opción|antwort|lettre|letra)\s+\(?["']?([a-j])(?!\p{L})/gu,
    ))
      found.add(letter);
  }
  return [...found].map((letter) => letter.charCodeAt(0) - 97).filter((at) => at < count);
}

const ordinals: readonly (readonly [RegExp, number])[] = [
  [
    /(?<!\p{L})(?:the first|first one|das erste|die erste|erstere[sn]?|la première|le premier|la primera|el primero)(?!\p{L})/u,
    1,
  ],
  [
    /(?<!\p{L})(?:the second|second one|das zweite|die zweite|la deuxième|le deuxième|la segunda|el segundo)(?!\p{L})/u,
    2,
  ],
  [
    /(?<!\p{L})(?:the third|third one|das dritte|die dritte|la troisième|le troisième|la tercera|el tercero)(?!\p{L})/u,
    3,
  ],
  [
    /(?<!\p{L})(?:the fourth|fourth one|das vierte|die vierte|la quatrième|le quatrième|la cuarta|el cuarto)(?!\p{L})/u,
    4,
  ],
];

/** "2", "no. 2", "the second one". */
function placeIn(plain: string): number | null {
  const digits = /^(?:option|no\.?|nr\.?|number|nummer|n°)?\s*\(?(\d{1,2})[).:]?[\s.!]*$/u.exec(plain)?.[1];
  if (digits !== undefined) return Number(digits);
  return ordinals.find(([pattern]) => pattern.test(plain))?.[1] ?? numberWord(plain.replace(/[.!]$/u, ''));
}

const negation =
  /(?<!\p{L})(?:not|no|never|neither|nor|\p{L}+n't|cannot|without|rather than|instead of|nicht|kein\p{L}*|statt|weder|ne|n'|pas|ni|sans|plutôt que|au lieu de|sin|nunca|en vez de)(?:\s+[\p{L}']+){0,3}\s*$/u;

/** The longest name of an option first: "not renewing" is not "renewing" with a not before it. */
function named(plain: string, options: Options): { keys: string[]; besides: string } {
  const names = options
    .flatMap(({ key, label }) => namesOf(key, label).map((pattern) => ({ key, pattern })))
    .flatMap(({ key, pattern }) =>
      [...plain.matchAll(pattern)].map((match) => ({ key, at: match.index, words: match[0] })),
    )
    .sort((a, b) => b.words.length - a.words.length || a.at - b.at);
  const taken: { at: number; end: number }[] = [];
  const found: string[] = [];
  for (const { key, at, words } of names) {
    const end = at + words.length;
    if (taken.some((one) => at < one.end && one.at < end)) continue;
    taken.push({ at, end });
    if (!negation.test(plain.slice(Math.max(0, at - 60), at).replace(/^.*[.;!?,]/su, ''))) found.push(key);
  }
  let besides = plain;
  for (const { at, end } of taken) besides = besides.slice(0, at) + ' '.repeat(end - at) + besides.slice(end);
  return { keys: found, besides: besides.trim() };
}
