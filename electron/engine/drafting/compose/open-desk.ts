// Everything a letter is written with, in one place: the voice, the words of its language, the facts of the book, and the chooser
// that makes no two letters alike.
import type { Database } from 'better-sqlite3';
import { insideKinds, type TouchKind } from '../../../contract/touch-drafts.ts';
import { isoDayOf, type LocalNow } from '../../book/local-time.ts';
import type { AccountRow } from '../../store/queries/accounts.ts';
import type { MailboxRow } from '../../store/queries/mailboxes.ts';
import { applySwaps } from '../voice/read-habits.ts';
import { readVoice, type Voice } from '../voice/read-voice.ts';
import { type BaseFacts, baseFacts } from './base-facts.ts';
import { type Chooser, createChooser } from './choose-parts.ts';
import type { ChosenPerson } from './choose-person.ts';
import { colleagueGreeting } from './colleague-greeting.ts';
import type { PartVoice } from './fill-part.ts';
import { type Letter, startLetter } from './letter.ts';
import type { LetterLanguage } from './say-day.ts';
import { usedParts } from './used-parts.ts';
import { english } from './words/english.ts';
import { french } from './words/french.ts';
import { german } from './words/german.ts';
import { spanish } from './words/spanish.ts';
import type { LanguageWords } from './words/words.ts';

export interface Desk {
  readonly account: AccountRow;
  readonly mailbox: MailboxRow;
  readonly voice: Voice;
  readonly language: LetterLanguage;
  readonly words: LanguageWords;
  readonly base: BaseFacts;
  /** Lower-case words that are names. */
  readonly names: ReadonlySet<string>;
  readonly chooser: Chooser;
  readonly spoken: PartVoice;
  readonly letter: Letter;
  readonly now: LocalNow;
}

export interface DeskTerms {
  readonly account: AccountRow;
  readonly mailbox: MailboxRow;
  readonly chosen: ChosenPerson;
  readonly request: { readonly kind: TouchKind; readonly seed?: number | undefined };
  /** What the letter is about, stable. */
  readonly about: string;
}

const languages: Record<LetterLanguage, LanguageWords> = { en: english, de: german, fr: french, es: spanish };

const NO_ACCOUNT = 0;

export function openDesk(db: Database, { account, mailbox, chosen, request, about }: DeskTerms, now: LocalNow): Desk {
  const { to } = chosen;
  const { kind, seed = 0 } = request;
  const isInside = insideKinds.includes(kind);
  const heard = readVoice(db, mailbox.id, {
    address: to.address,
    // A colleague inside is none of the customer's people: they are written to as anybody is.
    accountId: isInside ? NO_ACCOUNT : account.id,
    name: to.name || undefined,
    kind,
  });
  const greeting = isInside ? colleagueGreeting(db, mailbox.address, to) : null;
  const voice = greeting === null ? heard : { ...heard, greeting };
  const { language } = voice;
  const words = languages[language];
  const own = mailbox.display_name || mailbox.address;
  const month = isoDayOf(now.now, now.timeZone).slice(0, 7);
  const chooser = createChooser(`${account.id} ${kind} ${about} ${month} ${seed}`, usedParts(db, kind));
  const spoken = {
    familiar: voice.register === 'casual',
    contractions: voice.contractions,
    english: language === 'en',
  };
  const names = [account.name, to.name, own]
    .join(' ')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  return {
    account,
    mailbox,
    voice,
    language,
    words,
    base: baseFacts(db, account, { own, to: to.name || to.address }, language, now),
    names: new Set(names.filter((name) => name.length > 1)),
    chooser,
    spoken,
    letter: startLetter(voice, spoken, chooser, (text) => applySwaps(text, voice.swaps)),
    now,
  };
}
