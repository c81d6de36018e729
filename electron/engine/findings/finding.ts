// What a detector gets and what it gives. Pure: a message's text goes in, findings with their quotes come out; states that
// need other messages (kept, overdue, answered) are found in book/.
import type { FindingKind, Side } from '../../contract/findings.ts';
import type { AutomaticKind } from '../../contract/scalars.ts';
import type { Words } from '../mail/text/word-beginnings.ts';
import type { Writing } from './dates/day-rule.ts';

export type Language = 'en' | 'de' | 'fr' | 'es' | 'other';

export interface MessageToRead {
  /** Only what was written now: without quotes and signatures. */
  readonly text: string;
  readonly signature: string;
  readonly subject: string;
  /** Epoch milliseconds. */
  readonly sentAt: number;
  /** IANA zone in which the writer's "tomorrow" is read; the user's where the writer's is not known. */
  readonly timeZone: string;
  readonly by: Side;
  readonly fromName: string;
  readonly fromAddress: string;
  readonly automatic: AutomaticKind | null;
  /** What asksSomething says of the text, where that is known already. */
  readonly asks?: boolean | null;
}

/** How a sentence is meant; a detector that looks for facts takes none that is negated, hypothetical or reported. */
export interface SentenceMarks {
  readonly question: boolean;
  readonly negated: boolean;
  /** "if", "would", "might", "in case", "imagine". */
  readonly hypothetical: boolean;
  readonly past: boolean;
  readonly future: boolean;
  /** What somebody else said: "you wrote", quotation marks. */
  readonly reported: boolean;
  /** A greeting, a wish, an offer of courtesy or a legal footer. */
  readonly courtesy: boolean;
}

export interface Sentence {
  /** As written, with wrapped lines joined. */
  readonly text: string;
  /** Lower case, straight quotes, without addresses and links: what patterns are tried on. */
  readonly plain: string;
  /** Offset of its first character in the message's text. */
  readonly start: number;
  readonly paragraph: number;
  /** Of its plain text, to know which patterns are worth trying. */
  readonly words: Words;
  readonly marks: SentenceMarks;
}

export interface ReadableMessage extends MessageToRead {
  readonly language: Language;
  readonly sentences: readonly Sentence[];
  /** What its dates are read by. */
  readonly writing: Writing;
}

export interface FoundDay {
  /** `YYYY-MM-DD` in the writer's calendar. */
  readonly day: string;
  /** The words that name it. */
  readonly words: string;
}

export interface Found {
  readonly kind: FindingKind;
  /** As written in the message. */
  readonly quote: string;
  readonly start: number;
  /** Short, in the words of the mail. */
  readonly what: string;
  readonly due: FoundDay | null;
  readonly returnDate: string | null;
  readonly successor: string | null;
  /** Name and version: `commitment v1`. */
  readonly rule: string;
}

export type Detector = (message: ReadableMessage) => readonly Found[];
