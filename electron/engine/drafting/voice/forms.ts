// Greetings and sign-offs as forms that a name fits into, and the plain ones for who is known by nothing yet.
import type { Voice } from './read-voice.ts';

type Language = Voice['language'];
type Register = Voice['register'];

const plainGreetings: Readonly<Record<Language, Readonly<Record<Register, string>>>> = {
  en: { formal: 'Dear {full},', neutral: 'Hello {first},', casual: 'Hi {first},' },
  // Without knowing whether it is Herr or Frau, the full name is the polite form.
  de: { formal: 'Guten Tag {full},', neutral: 'Guten Tag {full},', casual: 'Hallo {first},' },
  fr: { formal: 'Bonjour,', neutral: 'Bonjour {first},', casual: 'Bonjour {first},' },
  es: { formal: 'Buenos días, {full}:', neutral: 'Hola, {first}:', casual: 'Hola, {first}:' },
};
const plainSignOffs: Readonly<Record<Language, Readonly<Record<Register, string>>>> = {
  en: { formal: 'Kind regards,', neutral: 'Best regards,', casual: 'Best,' },
  de: { formal: 'Mit freundlichen Grüßen', neutral: 'Beste Grüße', casual: 'Viele Grüße' },
  fr: { formal: 'Bien cordialement,', neutral: 'Cordialement,', casual: 'À bientôt,' },
  es: { formal: 'Saludos cordiales,', neutral: 'Un saludo,', casual: 'Un saludo,' },
};

export const plainGreeting = (language: Language, register: Register): string => plainGreetings[language][register];

export function plainSignOff(language: Language, register: Register, own: string): string {
  const closing = plainSignOffs[language][register];
  return own === '' ? closing : `${closing}\n${own}`;
}

export interface RecipientName {
  readonly first: string;
  readonly full: string;
}

/** A name nobody knows leaves the greeting alone: "Hello,". */
export function fillName(form: string, { first, full }: RecipientName): string {
  const last = full.split(' ').at(-1) ?? '';
  const filled = form
    .replaceAll('{full}', full || first)
    .replaceAll('{first}', first || full)
    .replaceAll('{last}', last)
    .trim();
  return first === '' && full === '' ? filled.replace(/[\s,]+(?=[,:!.–-])/gu, '') : filled;
}

/** "Good morning" and "enjoy the weekend" are right at one time and wrong at another, so no draft says them. */
const timely =
  /\b(?:morning|afternoon|evening|weekend|week|friday|monday|christmas|easter|holidays?|new year)\b|morgen|abend|wochenende|woche\b|bonsoir|soirée|week-end|fêtes|tardes|noches|fin de semana/iu;
const titled =
  /\b(?:mr|mrs|ms|miss|dr|prof|sir|madam|herr|herrn|frau|mme|monsieur|madame|sra?|señora?)\b|geehrter?|estimad[oa]|ch(?:er|ère)|lieber?\b|querid[oa]/iu;

export const isTimely = (form: string): boolean => timely.test(form);
/** Right for somebody else only by chance: it says man or woman, or holds a title. */
export const isPersonal = (form: string): boolean => titled.test(form) || !/\{(?:first|full)\}/u.test(form);
