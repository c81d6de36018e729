// How the parts of letters are written down. A part is one sentence with slots in braces; "[Sie|du]" is the formal and the
// familiar form; parts are written without contractions, which the voice puts in. `{quote}` at the end of a part takes the
// full stop into its marks, `{quote.}` does so anywhere.
import type { TouchKind } from '../../../../contract/touch-drafts.ts';
import type { Frame } from '../../reasons/candidate.ts';

export type Slot =
  | 'account'
  | 'day'
  | 'quote'
  | 'quote.'
  | 'told'
  | 'promised'
  | 'who'
  | 'topic'
  | 'subject'
  | 'due'
  | 'renewal'
  | 'arr'
  | 'title'
  | 'link'
  | 'metric'
  | 'before'
  | 'after'
  | 'times'
  | 'first_time'
  | 'second_time'
  | 'minutes'
  | 'question'
  | 'answer';

export interface FrameWords {
  /** The words are those of the person written to (or, of a promise of ours, the user's). */
  readonly own: readonly string[];
  /** Somebody else's, who is named. */
  readonly other: readonly string[];
  readonly ask: readonly string[];
  /** Where the end of other letters would not do. */
  readonly closing?: readonly string[];
}

export interface KindWords {
  readonly subject: readonly string[];
  /** Before the reason. */
  readonly opening?: readonly string[];
  /** In place of the words of a reason of these frames. */
  readonly instead?: Partial<Record<Frame, readonly string[]>>;
  /** After it, whatever the frame. */
  readonly body?: readonly string[];
  /** After a reason of these frames. */
  readonly bodyOf?: Partial<Record<Frame, readonly string[]>>;
  /** Instead of what the frame asks. */
  readonly ask?: readonly string[];
  readonly closing: readonly string[];
}

export interface AnswerWords {
  readonly opening: readonly string[];
  /** One question with its answer, or with the gap for it. */
  readonly each: readonly string[];
  /** Names the gap itself. */
  readonly gap: string;
  readonly gapForMail: string;
  readonly renewal: readonly string[];
  readonly promise: readonly string[];
  readonly closing: readonly string[];
}

export interface LanguageWords {
  readonly quotes: readonly [open: string, close: string];
  readonly metrics: Readonly<Record<'usage', string>>;
  readonly frames: Partial<Record<Frame, FrameWords>>;
  readonly kinds: Partial<Record<TouchKind, KindWords>>;
  readonly answer: AnswerWords;
}
