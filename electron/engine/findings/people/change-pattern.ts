// How a sentence in which somebody leaves, comes or changes their role is looked for. `who` is the words before the verb (judged
// by role-change.ts: a person, not a team or a thing), `where` the place that is left, `from` the person who is followed.
// Every repetition is bounded, so that hostile text costs no more than long text.
import { latinPattern } from '../../mail/text/latin-pattern.ts';
import { type NeedsWords, needsOf } from '../../mail/text/word-beginnings.ts';

export type ChangeKind = 'left' | 'leaving' | 'came' | 'moved';

export interface ChangePattern extends NeedsWords {
  readonly change: ChangeKind;
  readonly pattern: RegExp;
  /** Denies by itself: "no longer". */
  readonly noLonger: boolean;
}

/** `needs` are words of which the sentence must hold one (their beginnings, as word-beginnings.ts has them). */
export const pattern = (change: ChangeKind, needs: string, source: string, noLonger = false): ChangePattern => ({
  change,
  needs: needsOf(needs, source),
  pattern: latinPattern(source, 'gi'),
  noLonger,
});

export const w = "\\p{L}[\\p{L}'.-]{0,24}";
// The shortest reading first, so that "I'm" is "I" and a verb.
export const who = `(?<![\\p{L}'])(?<who>(?:${w} ){0,3}?\\p{L}(?:[\\p{L}'.-]{0,24}?\\p{L})??)`;
export const person = `(?<who>\\p{L}[\\p{L}'-]{1,24}(?: \\p{L}[\\p{L}'-]{1,24}){0,2})`;
export const place = "(?<where>(?:l')?\\p{L}[\\p{L}&.-]{0,30}(?: [\\p{L}&.-]{2,30}){0,2})";
