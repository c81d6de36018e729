// Reads a yes or a no. A yes that is tied to something is none yet, and two of them that disagree are neither.
import { plainOf } from '../../findings/sentences.ts';
import { no, noSign, yes, yesByNo, yesSign } from './answer-words.ts';
import { asksBack, clear, conditionIn, likely, notYet, tied, unclear, type ValueReading } from './value-reading.ts';

/** What is longer says more than yes or no. */
const SHORT_WORDS = 14;

export function readYesNo(text: string): ValueReading {
  const plain = plainOf(text);
  const agreeing = plain.match(yesByNo)?.length ?? 0;
  const rest = plain.replace(yesByNo, ' ');
  const denied = (rest.match(no)?.length ?? 0) + Number(noSign.test(text));
  const agreed = agreeing + (rest.replace(no, ' ').match(yes)?.length ?? 0) + Number(yesSign.test(text));
  if (agreed > 0 && denied > 0) return unclear('They say both yes and no.', [true, false]);
  if (agreed === 0 && denied === 0) {
    return notYet(text) ?? unclear(asksBack(text) ? 'They asked something back.' : 'Neither a yes nor a no is in it.');
  }
  const words = conditionIn(text);
  if (agreed > 0 && words !== null) return tied(true, words, [false]);
  const held = notYet(text);
  if (held) return { ...held, candidates: [agreed > 0] };
  if (asksBack(text)) return unclear('They asked something back.', [agreed > 0]);
  const isShort = text.trim().split(/\s+/u).length <= SHORT_WORDS;
  return isShort ? clear(agreed > 0) : likely(agreed > 0, 'A yes or no among other words.');
}
