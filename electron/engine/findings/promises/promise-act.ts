// One way in which a language promises something: who acts, in which tense, doing what.
import { latinPattern } from '../../mail/text/latin-pattern.ts';
import { type NeedsWords, needsOf } from '../../mail/text/word-beginnings.ts';

export interface PromiseAct extends NeedsWords {
  /** Ends with the group `v`, the first words of what is promised. */
  readonly pattern: RegExp;
  /** Says too little without a day: "I'll let you know", "you will have it". */
  readonly needsDay: boolean;
  /** Has no verb of its own. */
  readonly verbless: boolean;
}

export function act(needs: string, pattern: string, needsDay = false, verbless = false): PromiseAct {
  return { needs: needsOf(needs, pattern), pattern: latinPattern(pattern), needsDay, verbless };
}
