// Whether an answer fits its field: what a person types, and what was read out of a mail, go the same way. Pure.
import { Failure } from '../../contract/failure.ts';
import type { StepField } from '../../contract/playbooks.ts';
import type { AnswerValue } from '../../contract/runs.ts';
import { isoDate } from '../../contract/scalars.ts';

/** The answer as it is kept, or null for none at all. @throws Failure `invalid_input`. */
export function checkAnswer(field: StepField, value: AnswerValue | null): AnswerValue | null {
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return null;
  const { label, options, min, max, type } = field;
  const not = (sentence: string) => new Failure('invalid_input', `“${label}”: ${sentence}`, field.key);
  switch (type) {
    case 'text':
    case 'long':
      if (typeof value !== 'string') throw not('words are expected here.');
      return value.trim() === '' ? null : value.trim();
    case 'number':
      if (typeof value !== 'number' || !Number.isFinite(value)) throw not('a number is expected here.');
      return value;
    case 'scale':
      if (typeof value !== 'number' || value < min || value > max) throw not(`a number from ${min} to ${max}.`);
      return value;
    case 'money':
      if (typeof value !== 'object' || Array.isArray(value)) throw not('an amount with its currency is expected here.');
      return value;
    case 'date':
      if (!isoDate.safeParse(value).success) throw not('a date is written YYYY-MM-DD.');
      return value;
    case 'yes_no':
      if (typeof value !== 'boolean') throw not('yes or no.');
      return value;
    case 'choice':
      if (typeof value !== 'string' || !options.some(({ key }) => key === value))
        throw not(`one of ${options.map((each) => each.label).join(', ')}.`);
      return value;
    case 'choices': {
      const chosen = Array.isArray(value) ? value : [];
      if (chosen.length === 0 || chosen.some((one) => !options.some(({ key }) => key === one)))
        throw not(`of these: ${options.map((each) => each.label).join(', ')}.`);
      return options.map(({ key }) => key).filter((key) => chosen.includes(key));
    }
  }
}

/** The labels of required fields that have no answer. */
export function missingAnswers(fields: readonly StepField[], answered: ReadonlySet<string>): string[] {
  return fields.filter(({ required, key }) => required && !answered.has(key)).map(({ label }) => label);
}
