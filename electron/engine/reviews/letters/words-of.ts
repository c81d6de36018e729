// The words of mails about meetings in the language they are written in.
import type { MeetingLanguage } from '../meeting-times.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { spanish } from './spanish.ts';
import type { MeetingWords } from './words.ts';

export const meetingWords: Readonly<Record<MeetingLanguage, MeetingWords>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
};
