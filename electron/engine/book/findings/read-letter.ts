// Reads one letter as it lies in the store: takes its newest text and its signature apart, and says what is kept of it. Pure,
// so that it can be done in any thread; nothing else ever reads a body for what it says.
import type { Side } from '../../../contract/findings.ts';
import type { AutomaticKind } from '../../../contract/scalars.ts';
import { positionOf } from '../../deps.ts';
import { type Deed, deedsIn } from '../../findings/deeds.ts';
import type { Found, Language, MessageToRead } from '../../findings/finding.ts';
import { readMessage } from '../../findings/read-message.ts';
import { newestText, splitText } from '../../mail/text/text-parts.ts';
import { countWords } from '../health/message-words.ts';
import { writersZone } from './writers-zone.ts';

export interface Letter {
  /** With quotes and signature. */
  readonly text: string;
  readonly subject: string;
  /** Epoch milliseconds. */
  readonly sentAt: number;
  /** Minutes east of UTC in its Date header. */
  readonly zoneMinutes: number | null;
  /** IANA name. */
  readonly usersZone: string;
  readonly by: Side;
  readonly fromName: string;
  readonly fromAddress: string;
  readonly automatic: AutomaticKind | null;
  /** What `asksSomething` says of the text, where that is known already. */
  readonly asks: boolean | null;
}

export interface LetterReading {
  readonly found: readonly Found[];
  readonly language: Language;
  readonly deeds: readonly Deed[];
  /** Of the newest text. */
  readonly words: number;
  /** Where in the program a rule broke on it, without a word of the letter. */
  readonly broke: string | null;
}

export function readLetter(letter: Letter): LetterReading {
  const parts = splitText(letter.text);
  const newest = newestText(parts);
  return { ...said(messageOf(letter, newest, parts)), words: countWords(newest) };
}

function messageOf(letter: Letter, newest: string, parts: ReturnType<typeof splitText>): MessageToRead {
  const { subject, sentAt, by, fromName, fromAddress, automatic, asks } = letter;
  return {
    text: newest,
    signature: parts
      .filter(({ kind }) => kind === 'signature')
      .map(({ text }) => text)
      .join('\n'),
    subject,
    sentAt,
    timeZone: writersZone(letter.zoneMinutes, sentAt, letter.usersZone),
    by,
    fromName,
    fromAddress,
    automatic,
    asks,
  };
}

/** A letter on which a rule breaks says nothing, and is no reason to leave all others unread. */
function said(message: MessageToRead): Omit<LetterReading, 'words'> {
  try {
    const { found, language, sentences } = readMessage(message);
    return { found, language, deeds: message.automatic === null ? deedsIn(sentences) : [], broke: null };
  } catch (error) {
    return { found: [], language: 'other', deeds: [], broke: positionOf(error) };
  }
}
