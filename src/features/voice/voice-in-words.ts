// The words of the page about the user's voice.
import type { VoiceFields, VoiceSource } from '../../../electron/contract/voice.ts';

const SOURCES: Record<VoiceSource, string> = {
  corrected: 'You said so.',
  edits: 'Learned from what you change in drafts.',
  person: 'Learned from your mail to them.',
  account: 'Learned from your mail to their colleagues.',
  mailbox: 'Learned from all of your mail.',
  plain: 'Plain, as too little is known.',
};
export const sourceInWords = (source: VoiceSource): string => SOURCES[source];

export const LANGUAGES: readonly { readonly value: VoiceFields['language']; readonly label: string }[] = [
  { value: 'en', label: 'English' },
  { value: 'de', label: 'German' },
  { value: 'fr', label: 'French' },
  { value: 'es', label: 'Spanish' },
];
export const languageInWords = (language: string): string =>
  LANGUAGES.find(({ value }) => value === language)?.label ?? 'Another language';

export const REGISTERS: readonly { readonly value: VoiceFields['register']; readonly label: string }[] = [
  { value: 'casual', label: 'Casual' },
  { value: 'neutral', label: 'Neutral' },
  { value: 'formal', label: 'Formal' },
];
export const registerInWords = (register: VoiceFields['register']): string =>
  REGISTERS.find(({ value }) => value === register)?.label ?? register;

export interface NameInForm {
  readonly first: string;
  readonly full: string;
}
const NOBODY: NameInForm = { first: 'Tom', full: 'Tom Berg' };

/** A form as it reads, to nobody in particular where nobody is named: "Hi Tom,". */
export function formInWords(form: string, { first, full }: NameInForm = NOBODY): string {
  if (form === '') return 'none';
  const last = full.split(' ').at(-1) ?? full;
  return form.replaceAll('{first}', first).replaceAll('{full}', full).replaceAll('{last}', last).replaceAll('\n', ' ');
}

export const LENGTHS = ['up to 40 words', '41 to 80', '81 to 120', '121 to 200', 'longer'] as const;
