// Register, greeting and sign-off for a mail to somebody. To a person the user has written to, as they wrote; to another, as
// they write to people in that register, leaving out what only fits the one it was written to or the hour it was written at.
import type { LetterManner } from '../../book/voice/letter-manners.ts';
import { isPersonal, isTimely, plainGreeting, plainSignOff } from './forms.ts';
import type { Letters } from './letters-for.ts';
import type { Heard, Voice } from './read-voice.ts';

type Register = Voice['register'];
type List = readonly LetterManner[];

interface Forms {
  readonly register: Heard<Register>;
  readonly greeting: Heard<string>;
  readonly signOff: Heard<string>;
}

interface Wanted {
  readonly language: Voice['language'];
  /** As the user said; else as the letters show. */
  readonly register: Register | undefined;
  readonly own: string;
}

/** Each letter counts a little less than the one after it, so that a habit can change. */
const FADE = 0.96;
/** Somebody who nearly never greets a person does not greet them. */
const FEWEST_WITHOUT = 5;
const SHARE_WITHOUT = 0.8;

export function chooseForms(letters: Letters, { language, register: said, own }: Wanted): Forms {
  const register = said === undefined ? registerOf(letters) : { value: said, source: 'corrected' as const };
  const alike = (list: List) => list.filter((one) => one.register === register.value);
  const inRegister = said === undefined ? letters.person : alike(letters.person);
  const levels: readonly (readonly [Heard<string>['source'], List])[] = [
    ['account', alike(letters.account)],
    ['mailbox', alike(letters.mailbox)],
  ];
  return {
    register,
    greeting: toThem(inRegister) ??
      firstFound(levels, (list) => most(list, greetingForm)) ?? {
        value: plainGreeting(language, register.value),
        source: 'plain',
      },
    signOff: signedToThem(inRegister) ??
      firstFound(levels, (list) => most(list, signOffForm)) ?? {
        value: plainSignOff(language, register.value, own),
        source: 'plain',
      },
  };
}

function registerOf(letters: Letters): Heard<Register> {
  for (const [source, list] of [
    ['person', letters.person],
    ['account', letters.account],
    ['mailbox', letters.mailbox],
  ] as const) {
    const value = most(list, ({ register }) => register);
    if (value === 'formal' || value === 'neutral' || value === 'casual') return { value, source };
  }
  return { value: 'neutral', source: 'plain' };
}

function toThem(list: List): Heard<string> | null {
  const without = list.filter(({ greeting }) => greeting === '').length;
  if (without >= FEWEST_WITHOUT && without / list.length >= SHARE_WITHOUT) return { value: '', source: 'person' };
  // As written, so that Tom stays Tom; a greeting to all is for no one of them.
  const value =
    most(list, (one) => (/\{/.test(one.greeting_form) && !isTimely(one.greeting) ? one.greeting : '')) ??
    most(list, (one) => (isTimely(one.greeting) || isToSeveral(one.greeting) ? '' : one.greeting));
  return value === null ? null : { value, source: 'person' };
}

const isToSeveral = (greeting: string): boolean =>
  /\b(?:all|team|both|everyone|everybody|folks|guys|zusammen|alle|tous|toutes|todos|todas|equipo|équipe)\b|&| and | und | et | y /iu.test(
    greeting,
  );

function signedToThem(list: List): Heard<string> | null {
  const value = most(list, signOffForm);
  return value === null ? null : { value, source: 'person' };
}

const greetingForm = ({ greeting_form: form }: LetterManner): string =>
  isPersonal(form) || isTimely(form) ? '' : form;
const signOffForm = ({ sign_off: form }: LetterManner): string => (isTimely(form) ? '' : form);

function firstFound(
  levels: readonly (readonly [Heard<string>['source'], List])[],
  find: (list: List) => string | null,
): Heard<string> | null {
  for (const [source, list] of levels) {
    const value = find(list);
    if (value !== null) return { value, source };
  }
  return null;
}

/** The newest first; what is empty does not count. */
function most(list: List, form: (letter: LetterManner) => string): string | null {
  const weights = new Map<string, number>();
  let weight = 1;
  for (const letter of list) {
    const key = form(letter);
    if (key !== '') weights.set(key, (weights.get(key) ?? 0) + weight);
    weight *= FADE;
  }
  const [best] = [...weights].sort((a, b) => b[1] - a[1]);
  return best?.[0] ?? null;
}
