// What a step asks by mail: its fields, or for a decision, an approval and an acknowledgement the one question they are, or the file
// that is to come back.
import type { PlaybookStep } from '../../../contract/playbooks.ts';
import { type AskedQuestion, type AskedStep, FILE, OUTCOME } from '../../../contract/step-answers.ts';
import { askedWords } from './asked-words.ts';
import { addressed, labelIn, optionIn } from './known-labels.ts';

export interface Spoken {
  readonly language: AskedStep['language'];
  readonly familiar: boolean;
}

type Asking = Pick<PlaybookStep, 'type' | 'fields' | 'outcomes'>;

/** Null for what is done and not answered. */
export function askedStep({ type, fields, outcomes }: Asking, spoken: Spoken): AskedStep | null {
  if (type === 'todo') return null;
  const questions = type === 'form' ? fields.map((field) => ofField(field, spoken)) : [theOne(type, outcomes, spoken)];
  return questions.length === 0 ? null : { type, language: spoken.language, questions };
}

function ofField(field: PlaybookStep['fields'][number], spoken: Spoken): AskedQuestion {
  const { key, type, required, min, max } = field;
  const say = (label: string) => labelIn(label, spoken.language, spoken.familiar);
  return {
    key,
    label: say(field.label),
    type,
    required,
    options: optionsIn(field.options, spoken),
    min,
    max,
  };
}

function theOne(type: AskedStep['type'], outcomes: PlaybookStep['outcomes'], spoken: Spoken): AskedQuestion {
  const words = askedWords[spoken.language];
  const say = (text: string) => addressed(text, spoken.familiar);
  const base = { required: true, options: [], min: 0, max: 0 };
  switch (type) {
    case 'file':
      return { ...base, key: FILE, type: 'file', label: say(words.file) };
    case 'esign':
      return { ...base, key: FILE, type: 'file', label: say(words.sign) };
    case 'acknowledgement':
      return { ...base, key: OUTCOME, type: 'yes_no', label: say(words.agree) };
    default: {
      const options = optionsIn(outcomes, spoken);
      return {
        ...base,
        key: OUTCOME,
        type: 'choice',
        label: say(type === 'approval' ? words.approve : words.decide),
        options,
      };
    }
  }
}

const optionsIn = (
  options: readonly { readonly key: string; readonly label: string }[],
  { language, familiar }: Spoken,
): AskedQuestion['options'] => options.map(({ key, label }) => ({ key, label: optionIn(label, language, familiar) }));
