// The voice a mail to somebody is written in: what the user's own letters to them show, then those to the account, then all of
// the mailbox's, with what their edits taught and what they said themselves laid over it.
import type { Database } from 'better-sqlite3';
import type { DraftPlan, PlannedSentence } from '../../../contract/touch-drafts.ts';
import type { VoiceField, VoiceSource } from '../../../contract/voice.ts';
import { chooseForms } from './choose-forms.ts';
import { chooseLanguage } from './choose-language.ts';
import { fillName } from './forms.ts';
import { letterFigures } from './letter-figures.ts';
import { type Letters, lettersFor, NEWEST } from './letters-for.ts';
import { ownName, recipientName } from './names.ts';
import { readCorrections } from './read-corrections.ts';
import { readHabits } from './read-habits.ts';

type Tone = DraftPlan['tone'];

export interface VoiceRecipient {
  /** Lower case. */
  readonly address: string;
  /** 0 where none is known. */
  readonly accountId: number;
  /** As they call themselves, where the caller knows better than the mail. */
  readonly name?: string | undefined;
  /** The kind of touch: what the user cuts from one kind stays in the others. */
  readonly kind?: string | undefined;
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
  /** Words the user changes again and again; see `applySwaps`. */
  readonly swaps: readonly { readonly from: string; readonly to: string }[];
  /** What it follows: "your 14 mails to Tom", or that it is plain because too few are known. */
  readonly why: string;
  readonly sampleSize: number;
}

export interface HeardVoice extends Voice {
  readonly sources: Readonly<Record<VoiceField, VoiceSource>>;
}

export function readVoice(db: Database, mailboxId: number, to: VoiceRecipient): Voice {
  return hearVoice(db, mailboxId, to);
}

/** The same with where each part comes from. Without a recipient: how the user writes in general. */
export function hearVoice(db: Database, mailboxId: number, to: VoiceRecipient | null): HeardVoice {
  const said = readCorrections(db, mailboxId, to?.address ?? null);
  const known = lettersFor(db, mailboxId, to);
  const language = chooseLanguage(db, known, to);
  const spoken = said.language ?? language.value;
  const letters = inLanguage(known, spoken);
  const name = to === null ? { first: '{first}', full: '{full}' } : recipientName(db, to);
  const own = ownName(db, mailboxId);
  const habits = readHabits(db, { mailboxId, address: to?.address ?? '', language: spoken, kind: to?.kind });
  const forms = chooseForms(letters, { language: spoken, register: said.register, own });
  const figures = letterFigures(letters);
  const filled = (form: string) => (to === null ? form : fillName(form, name));

  const greeting = pick(said.greeting, habits.greeting, forms.greeting);
  const signOff = pick(said.signOff, habits.signOff, forms.signOff);
  const usualWords = pick(said.usualWords, null, figures.usualWords);
  const contractions = pick(said.contractions, null, figures.contractions(forms.register.value));
  const exclamations = pick(said.exclamations, null, figures.exclamations);
  return {
    language: spoken,
    register: forms.register.value,
    greeting: filled(greeting.value),
    signOff: signOff.value,
    usualWords: usualWords.value,
    sentenceWords: figures.sentenceWords,
    contractions: contractions.value,
    exclamations: exclamations.value,
    phrases: figures.phrases,
    leaveOut: habits.leaveOut,
    swaps: habits.swaps,
    why: whyOf(known, name.first, to, Object.keys(said).length > 0),
    sampleSize: known.person.length || known.account.length || known.mailbox.length,
    sources: {
      language: said.language === undefined ? language.source : 'corrected',
      register: said.register === undefined ? forms.register.source : 'corrected',
      greeting: greeting.source,
      signOff: signOff.source,
      usualWords: usualWords.source,
      contractions: contractions.source,
      exclamations: exclamations.source,
    },
  };
}

export interface Heard<T> {
  readonly value: T;
  readonly source: VoiceSource;
}

function pick<T>(said: T | undefined, taught: T | null, heard: Heard<T>): Heard<T> {
  if (said !== undefined) return { value: said, source: 'corrected' };
  return taught === null ? heard : { value: taught, source: 'edits' };
}

function inLanguage(letters: Letters, language: string): Letters {
  const spoken = (list: Letters['person']) => list.filter((letter) => letter.language === language);
  return { person: spoken(letters.person), account: spoken(letters.account), mailbox: spoken(letters.mailbox) };
}

function whyOf(known: Letters, first: string, to: VoiceRecipient | null, corrected: boolean): string {
  const whom = first === '' ? 'this address' : first;
  const mails = (list: Letters['person']) =>
    list.length === NEWEST ? `your newest ${NEWEST} mails` : `your ${list.length} mail${list.length === 1 ? '' : 's'}`;
  const heard = () => {
    if (to === null) return known.mailbox.length > 0 ? `Follows ${mails(known.mailbox)}` : null;
    if (known.person.length > 0) return `Follows ${mails(known.person)} to ${whom}`;
    if (known.account.length > 0)
      return `Follows ${mails(known.account)} to their colleagues, as none to ${whom} is known yet`;
    if (known.mailbox.length > 0)
      return `Follows ${mails(known.mailbox)} to others, as none to this account is known yet`;
    return null;
  };
  const follows = heard() ?? 'Plain, as none of your mails is known yet';
  return corrected ? `${follows}; with what you corrected.` : `${follows}.`;
}
