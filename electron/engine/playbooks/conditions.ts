// Whether the conditions of a step hold, and how they are said. Pure.
import type { Condition, PlaybookDefinition } from '../../contract/playbooks.ts';
import type { AnswerValue } from '../../contract/runs.ts';

export interface Answered {
  outcome(step: string): string | null;
  answer(step: string, field: string): AnswerValue | null;
}

/** All of them; what was never answered holds for nothing, and `is not` holds for it. */
export function holds(conditions: readonly Condition[], answered: Answered): boolean {
  return conditions.every(({ step, field, is, values }) => {
    const value = field === null ? answered.outcome(step) : answered.answer(step, field);
    if (is === 'below' || is === 'above') {
      const number = numberOf(value);
      const bound = Number(values[0]);
      return number !== null && (is === 'below' ? number < bound : number > bound);
    }
    const given = value === null ? [] : Array.isArray(value) ? value : [wordOf(value)];
    const met = given.some((each) => values.includes(each));
    return is === 'one_of' ? met : !met;
  });
}

function numberOf(value: AnswerValue | null): number | null {
  if (typeof value === 'number') return value;
  if (typeof value === 'object' && value !== null && 'minor' in value) return value.minor / 100;
  return null;
}

function wordOf(value: Exclude<AnswerValue, string[]>): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'object' ? String(value.minor) : String(value);
}

/** "only where “They decide” is “Downgrade”" */
export function conditionWords(conditions: readonly Condition[], { steps }: PlaybookDefinition): string {
  return conditions
    .map(({ step, field, is, values }) => {
      const of = steps.find(({ key }) => key === step);
      const named = of?.fields.find(({ key }) => key === field);
      const known = field === null ? of?.outcomes : named?.options;
      const labels = values.map((value) => `“${known?.find(({ key }) => key === value)?.label ?? value}”`).join(' or ');
      const how = { one_of: 'is', none_of: 'is not', below: 'is below', above: 'is above' }[is];
      return `“${named?.label ?? of?.title ?? step}” ${how} ${labels}`;
    })
    .join(' and ');
}
