// What a finding is called in a list: the words of the mail, cut where a part of the sentence ends, without what joins it to
// the words before and after.
import { latinPattern } from '../mail/text/latin-pattern.ts';

const LONGEST = 90;
/** A part of the sentence that is at least this long says enough by itself. */
const ENOUGH = 45;

/** "And that a written cause has not arrived": what is joined is told, not the joining. */
const joins = latinPattern(
  /^(?:(?:and|but|und|aber|et|mais|y|pero) +)+(?:(?:that|dass|que) +(?=(?:an?|the|our|your|my|their|his|its|we|you|they|i|he|she|there|wir|ich|sie|die|der|das|nous|vous|le|la|les|el|los|las)(?!\p{L})))?/iu,
);
const wordsOf = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));
/** Nothing ends with one of these but what its word was taken away from. */
const LINKS = wordsOf(`
  a an the our your my their its and or but of to for from with without in on at by before after until till into onto about
  around during within per via between under since than
  der die das den dem des und oder aber zu zum zur von vom mit für bei beim im am an auf aus bis vor nach über um gegen ab
  le la les un une du de à au aux et ou que pour avec sans dans sur par avant vers
  el los las una del al y o para con sin en por hasta desde`);
/** Nor with one of these, where a sentence is cut in its middle. */
const OPENINGS = wordsOf(`
  this that these those over some any every each next last his her so as which who whose whom if because while when where mr mrs ms
  dr ein eine einen einem einer ihr ihre unser unsere dass herr frau votre notre su sus nuestro nuestra`);

const bare = (word: string): string => word.replace(/[.,;:!?-]+$/u, '').toLowerCase();

export function inShort(text: string): string {
  const said = text.replace(joins, '');
  return said.length <= LONGEST ? withoutMarks(said) : cutAt(said, said.lastIndexOf(' ', LONGEST) || LONGEST);
}

/** No more than so many words. */
export function firstWords(text: string, most: number): string {
  const words = text.trim().split(/\s+/u);
  const said = words.join(' ');
  return words.length <= most ? withoutMarks(said) : cutAt(said, words.slice(0, most).join(' ').length);
}

/**
 * What is left where a day was taken out: of "a marker at the start of next month, as agreed" the marker, as agreed. A word
 * right after the day may be what the link before it links: "scheduled for Thursday's release".
 */
export function joined(before: string, after: string): string {
  const [next = ''] = after.trim().split(' ', 1);
  const alone = next === '' || /^[\p{P}]/u.test(next) || LINKS.has(bare(next));
  const said = alone ? withoutEnd(before, (word) => LINKS.has(word)) : before.trimEnd();
  return /^[.,;:!?]/u.test(next) ? `${said}${after.trim()}` : `${said} ${after.trim()}`;
}

function withoutEnd(text: string, isLoose: (word: string) => boolean): string {
  const words = text.trimEnd().split(' ');
  let end = words.length;
  while (end > 1 && isLoose(bare(words[end - 1] ?? ''))) end -= 1;
  return withoutMarks(words.slice(0, end).join(' '));
}

const withoutMarks = (text: string): string => text.replace(/[\s.,;:!?-]+$/u, '');

/** Where a part of the sentence ends, or else after a word that stands by itself. */
function cutAt(text: string, end: number): string {
  const cut = text.slice(0, endOfPart(text, end) ?? end);
  return withoutEnd(cut, (word) => LINKS.has(word) || OPENINGS.has(word));
}

/** Not after what only leads to the rest: "since we use it, ..." */
function endOfPart(text: string, end: number): number | null {
  const marks = [...text.slice(0, end + 1).matchAll(/[,;:] /gu)].map(({ index }) => index);
  return (
    marks.findLast((mark, at) => mark >= ENOUGH && !leads.test(text.slice((marks[at - 1] ?? -2) + 2, mark))) ?? null
  );
}
const leads =
  /^(?:since|when|if|because|as|while|although|though|once|after|before|wenn|weil|seit|da|obwohl|nachdem|sobald|depuis|si|quand|comme|puisque|cuando|desde que|como|porque|aunque) /iu;
