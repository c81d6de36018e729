// How steps, runs and answers are spoken of.
import type { StepField, StepType, TriggerKind } from '../../../electron/contract/playbooks.ts';
import type { AnswerValue, RunRow, RunStep } from '../../../electron/contract/runs.ts';
import type { MailAddress } from '../../../electron/contract/scalars.ts';
import type { Confidence } from '../../../electron/contract/step-answers.ts';
import { isoDateInWords, moneyInWords } from '../../ui/format.ts';

const TYPES: Record<StepType, string> = {
  form: 'Form',
  file: 'File',
  todo: 'To do',
  acknowledgement: 'Acknowledgement',
  approval: 'Approval',
  decision: 'Decision',
  esign: 'Signature',
};
export const typeInWords = (type: StepType): string => TYPES[type];

const TRIGGERS: Record<TriggerKind, string> = {
  cadence: 'by its rhythm',
  before_renewal: 'before the renewal',
  health_drop: 'because health fell',
  contact_change: 'because a contact changed',
  signal: 'because of a signal in mail',
  new_account: 'because the account is new',
  hand: 'by hand',
};
export const triggerInWords = (trigger: TriggerKind): string => TRIGGERS[trigger];

export const personName = (person: MailAddress | null): string =>
  person === null ? 'nobody yet' : person.name || person.address;

type Side = RunRow['now'][number]['side'];

/** Whose move a step is, in a word or two. */
export function moveOf(step: {
  readonly state: RunStep['state'];
  readonly side: Side;
  readonly assigned: MailAddress | null;
}): string {
  if (step.state === 'answered') return 'Answered: yours to confirm';
  if (step.state === 'sent') return `Waits for ${personName(step.assigned)}`;
  if (step.side === 'ours') return 'Yours';
  return step.assigned === null ? 'Nobody has it yet' : `To ask ${personName(step.assigned)}`;
}

/** The person has to act: all but what left and waits for somebody else. */
export const isOurs = ({ state }: Pick<RunStep, 'state'>): boolean => state !== 'sent';

export function dueOf({ due, dueInDays }: { readonly due: string | null; readonly dueInDays: number | null }): string {
  if (due === null || dueInDays === null) return '';
  if (dueInDays < 0) return `${-dueInDays} d late`;
  if (dueInDays === 0) return 'due today';
  if (dueInDays === 1) return 'due tomorrow';
  return dueInDays < 14 ? `due in ${dueInDays} d` : `due ${isoDateInWords(due)}`;
}

export function valueInWords(field: Pick<StepField, 'type' | 'options' | 'max'>, value: AnswerValue | null): string {
  if (value === null) return '';
  const labelOf = (key: string) => field.options.find((each) => each.key === key)?.label ?? key;
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'number') return field.type === 'scale' ? `${value} of ${field.max}` : String(value);
  if (Array.isArray(value)) return value.map(labelOf).join(', ');
  if (typeof value === 'object') return moneyInWords(value);
  if (field.type === 'choice') return labelOf(value);
  return field.type === 'date' ? isoDateInWords(value) : value;
}

const SURE: Record<Confidence, string> = {
  clear: 'said plainly',
  likely: 'inferred: look at it',
  unclear: 'not plain',
  none: 'not answered',
};
export const surenessInWords = (confidence: Confidence): string => SURE[confidence];
