// What stands in a step's mail above its question: what is to be confirmed or decided. To a client only what was agreed with them or
// written for them goes; what the forms of a run hold about them stays inside.
import type { Database } from 'better-sqlite3';
import type { PlaybookDefinition, PlaybookStep, StepField } from '../../../contract/playbooks.ts';
import { type AnswerValue, answerValue } from '../../../contract/runs.ts';
import type { LocalNow } from '../../book/local-time.ts';
import { sayDay, sayMoney } from '../../drafting/compose/say-day.ts';
import { actionsOf, isActionDone, meetingsOfAccount } from '../../store/queries/meetings.ts';
import type { RunLine, ValueRecord } from '../../store/queries/playbooks.ts';
import type { Spoken } from './asked-step.ts';
import { askedWords } from './asked-words.ts';
import { optionIn } from './known-labels.ts';

export interface AboutStep {
  readonly run: RunLine;
  readonly definition: PlaybookDefinition;
  readonly step: PlaybookStep;
  readonly values: readonly ValueRecord[];
  /** Something is attached that says it. */
  readonly hasFiles: boolean;
  readonly inside: boolean;
}

export function aboutStep(db: Database, about: AboutStep, spoken: Spoken, clock: LocalNow): string[] {
  const { step, inside, hasFiles } = about;
  const words = askedWords[spoken.language];
  if (step.type === 'form' || step.type === 'file' || step.type === 'esign' || step.type === 'todo') return [];
  const own = linesOf(step, about.values, spoken, clock);
  const gaps = step.fields
    .filter(
      ({ key, required }) =>
        (inside || required) && !about.values.some((one) => one.step_key === step.key && one.field === key),
    )
    .map(({ label }) => `${optionIn(label, spoken.language, spoken.familiar)}: [[${label}]]`);
  if (inside) {
    const before = about.definition.steps
      .slice(
        0,
        about.definition.steps.findIndex(({ key }) => key === step.key),
      )
      .flatMap((one) => linesOf(one, about.values, spoken, clock));
    const rests = before.length === 0 ? [] : [words.restsOn, ...before];
    const said = [...own, ...gaps];
    return said.length === 0 && rests.length === 0 && !hasFiles ? [`[[${words.toConfirm}]]`] : [...said, ...rests];
  }
  if (step.type === 'acknowledgement') {
    const agreed = agreedIn(db, about.run, spoken, clock);
    return agreed.length > 0 || hasFiles ? [...own, ...agreed] : [...own, `[[${words.toConfirm}]]`];
  }
  return own;
}

function linesOf(step: PlaybookStep, values: readonly ValueRecord[], spoken: Spoken, clock: LocalNow): string[] {
  return step.fields.flatMap((field) => {
    const row = values.find((one) => one.step_key === step.key && one.field === field.key);
    if (!row) return [];
    const value = answerValue.parse(JSON.parse(row.answer));
    return [`- ${optionIn(field.label, spoken.language, spoken.familiar)}: ${sayValue(field, value, spoken, clock)}`];
  });
}

function sayValue({ type, options }: StepField, value: AnswerValue, spoken: Spoken, clock: LocalNow): string {
  const { language, familiar } = spoken;
  const label = (key: string) => optionIn(options.find((one) => one.key === key)?.label ?? key, language, familiar);
  if (typeof value === 'boolean') return optionIn(value ? 'Yes' : 'No', language, familiar);
  if (Array.isArray(value)) return value.map(label).join(', ');
  if (typeof value === 'object') return sayMoney(value.minor, value.currency, language);
  if (type === 'date') return sayDay(String(value), language, clock);
  return type === 'choice' ? label(String(value)) : String(value);
}

/** The open actions of the newest meeting that was held since the run began: they were agreed with the client. */
function agreedIn(db: Database, run: RunLine, { language }: Spoken, clock: LocalNow): string[] {
  const held = meetingsOfAccount(db)
    .all(run.account_id)
    .filter(({ state, start_at: at }) => state === 'held' && at !== null && at >= run.started_at)
    .sort((a, b) => (a.start_at ?? 0) - (b.start_at ?? 0));
  const newest = held.at(-1);
  if (!newest) return [];
  return actionsOf(db)
    .all(newest.id)
    .filter((one) => !isActionDone(one))
    .map(({ name, who, due }) => {
      const until = due === null ? '' : `, ${askedWords[language].until} ${sayDay(due, language, clock)}`;
      return `- ${name}${who === '' ? '' : ` (${who})`}${until}`;
    });
}
