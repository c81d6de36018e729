// Which language a message is written in, by its little words. Only the languages our patterns speak are told apart; what
// is plainly another one is "other", and short mail that shows nothing counts as English, the language read first.
import type { Language } from './finding.ts';

type Spoken = Language | 'it' | 'pt' | 'nl' | 'sv' | 'pl';

/** Words that several of the languages share are in none of the lists. */
const littleWords: readonly (readonly [Spoken, string])[] = [
  [
    'en',
    "the and you we is are to for of with that this have has will be it our your from on by at not can would please thanks i as or if about but was been they when there just an any all do my she his their who what where how which than here now out up down into since after before because while very really more most some many much only yet need get got new using use let know time month year next could should may does did being like make see go back good great too nobody nothing going team i'm we're i've we've don't i'll we'll it's that's can't hasn't haven't doesn't isn't everything everyone people",
  ],
  [
    'de',
    'der die das und ich wir sie ist sind nicht mit für auf ein eine einen den dem zu von im wird werden haben hat bitte danke uns ihnen ihre ihr auch noch bis wie bei dass nach aus über mich mir kann können sehr vielen aber oder wenn wäre könnte unser unsere seit hallo viele grüße',
  ],
  [
    'fr',
    "le la de les des et nous vous je est sont pas avec pour sur une du au aux que qui dans notre votre vos nos merci bonjour ce cette ces par plus mais ou il elle ont avons avez être j'ai c'est depuis après très tout tous peut pouvez pouvons sommes leur leurs aussi toujours",
  ],
  [
    'es',
    'el la de antes te os los las y nosotros usted es son con para una del al que en nuestro nuestra su sus gracias hola por más pero lo se ha hemos han está están este esta muy como si ya le les nos mi también otro otra otros otras sin hoy ayer puede hacer tiene tenemos hay desde mañana saludos buenos días estamos estoy varias varios',
  ],
  [
    'it',
    'il gli della delle che è sono non per con una del nel grazie siamo questo questa anche ci vi abbiamo di alla',
  ],
  [
    'pt',
    'o os das dos não com para uma do da em que obrigado obrigada você vocês são está estamos nosso nossa ao pela',
  ],
  ['nl', 'de het een en wij niet met voor op van zijn wordt hebben bedankt ons jullie naar ook maar dit dat graag'],
  ['sv', 'och att det som en på är av för med den till inte har jag vi tack om ett kan och ni från'],
  ['pl', 'i w na z do nie się jest że to dla po od przez dziękuję proszę oraz są jak za'],
];

const speakers = new Map<string, Spoken[]>();
for (const [language, words] of littleWords) {
  for (const word of new Set(words.split(' '))) speakers.set(word, [...(speakers.get(word) ?? []), language]);
}

/** Letters that lend a short text weight; names carry them too, so they never outweigh two words. */
const ownLetters: readonly (readonly [Spoken, RegExp])[] = [
  ['de', /[äöüß]/],
  ['fr', /[çèêœ]/],
  ['es', /[ñ¿¡íóú]/],
];

const LONGEST = Math.max(...[...speakers.keys()].map(({ length }) => length));

/** Of any script; signs and punctuation are none. */
function isLetter(unit: number): boolean {
  if (unit < 0xc0) return unit >= 97 && unit <= 122;
  return unit !== 0xd7 && unit !== 0xf7 && (unit < 0x2000 || unit > 0x3004);
}

/** So many words are enough to tell. */
const ENOUGH = 200;
const otherScript =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}\p{Script=Devanagari}]/gu;

/** `text` is lower case with straight quotes. */
export function languageOf(text: string): Language {
  const start = text.slice(0, 3000);
  const scores = new Map<Spoken, number>();
  let seen = 0;
  for (let at = 0; at < start.length && seen < ENOUGH; at += 1) {
    if (!isLetter(start.charCodeAt(at))) continue;
    const from = at;
    while (at < start.length && (isLetter(start.charCodeAt(at)) || start[at] === "'")) at += 1;
    seen += 1;
    // No little word is longer, and to cut one out of the text is the dearest part.
    const who = at - from > LONGEST ? undefined : speakers.get(start.slice(from, at));
    // A word of two languages says half as much about each.
    if (who) for (const language of who) scores.set(language, (scores.get(language) ?? 0) + 1 / who.length);
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: everything outside ASCII is meant
  if (/[^\x00-\u024f]/.test(start) && (start.match(otherScript)?.length ?? 0) > start.length / 5) return 'other';
  for (const [language, letters] of ownLetters) {
    if (letters.test(start)) scores.set(language, (scores.get(language) ?? 0) + 0.6);
  }
  let best: Spoken = 'en';
  let most = scores.get('en') ?? 0;
  for (const [language, score] of scores) {
    if (score > most) {
      best = language;
      most = score;
    }
  }
  // Prose of any length without one little word of ours is in a language we do not know.
  if (seen >= 12 && most / seen < 0.1) return 'other';
  return best === 'en' || best === 'de' || best === 'fr' || best === 'es' ? best : 'other';
}
