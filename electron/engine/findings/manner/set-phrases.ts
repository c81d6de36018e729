// The set phrases of letters, which everybody knows, some use and some never. The list is closed, so that nothing a letter is
// about is kept with it.
import type { Language } from '../finding.ts';

type Spoken = Exclude<Language, 'other'>;

const known: Readonly<Record<Spoken, readonly string[]>> = {
  en: [
    'let me know',
    'happy to',
    'looking forward',
    'quick question',
    'quick note',
    'no rush',
    'no worries',
    'by all means',
    'for what it’s worth',
    'heads up',
    'as promised',
    'as discussed',
    'good to hear',
    'hope this helps',
    'shout if',
    'say the word',
    'feel free',
    'give me a shout',
    'does that work',
    'would it help',
    'in the meantime',
    'to be fair',
    'fingers crossed',
    'sounds good',
    'thanks for',
    'i appreciate',
    'please find',
    'kindly',
    'at your convenience',
  ],
  de: [
    'melden sie sich gern',
    'melde dich gern',
    'gerne',
    'kurze frage',
    'wie besprochen',
    'wie versprochen',
    'passt das',
    'geben sie mir bescheid',
    'gib mir bescheid',
    'vielen dank für',
    'danke für',
    'freue mich',
    'anbei',
    'bei rückfragen',
    'kein stress',
    'zur info',
    'sehr gern',
    'alles klar',
  ],
  fr: [
    'n’hésitez pas',
    'n’hésite pas',
    'dites-moi',
    'dis-moi',
    'comme convenu',
    'comme promis',
    'petite question',
    'avec plaisir',
    'merci pour',
    'ci-joint',
    'je reste à votre disposition',
    'au plaisir',
    'pas de souci',
    'qu’en pensez-vous',
  ],
  es: [
    'no dudes en',
    'no dude en',
    'quedo atento',
    'quedo atenta',
    'como acordamos',
    'como prometí',
    'una pregunta rápida',
    'con mucho gusto',
    'gracias por',
    'adjunto',
    'cualquier cosa',
    'sin problema',
    'quedo a la espera',
    '¿qué te parece',
  ],
};

const straight = (text: string): string => text.toLowerCase().replaceAll('’', "'");
const lists = new Map(
  Object.entries(known).map(([language, phrases]) => [language, phrases.map((one) => [straight(one), one] as const)]),
);

/** In the order of the list. */
export function findSetPhrases(prose: string, language: Language): string[] {
  const text = straight(prose);
  return (lists.get(language) ?? []).filter(([words]) => text.includes(words)).map(([, phrase]) => phrase);
}
