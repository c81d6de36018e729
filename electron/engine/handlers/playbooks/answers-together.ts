// All that came back for a step as one: the mails of its askings in this round, without those the person said answer something else.
import type { Database } from 'better-sqlite3';
import type { PlaybookStep } from '../../../contract/playbooks.ts';
import { messageRowId, threadId } from '../../../contract/scalars.ts';
import {
  type AskedQuestion,
  FILE,
  OUTCOME,
  type ReturnedFile,
  type StepAnswer,
} from '../../../contract/step-answers.ts';
import { type MergedField, mergeAnswers } from '../../playbooks/answers/merge-answers.ts';
import type { ValueRecord } from '../../store/queries/playbooks.ts';
import { type AskLine, askedOf, asksOfStep, readingOf, readingsOfAsk } from '../../store/queries/step-answers.ts';

export interface CameBack extends StepAnswer {
  readonly askId: number;
  readonly confirmed: boolean;
}

export interface Together {
  /** The newest asking; null where it was not asked in this round. */
  readonly ask: AskLine | null;
  readonly answers: readonly CameBack[];
  readonly fields: readonly (MergedField & { readonly answer: CameBack | null })[];
  readonly files: readonly (ReturnedFile & { readonly answer: CameBack })[];
  /** Keys of questions that must be answered and are not. */
  readonly open: ReadonlySet<string>;
  readonly openLabels: readonly string[];
}

export function takenTogether(
  db: Database,
  runId: number,
  step: Pick<PlaybookStep, 'key'>,
  values: readonly ValueRecord[],
): Together {
  const asks = asksOfStep(db)
    .all(runId, step.key)
    .filter((one) => one.round === one.step_round);
  const ask = asks.at(-1) ?? null;
  const answers = asks.flatMap((one) => cameBackTo(db, one)).sort((a, b) => a.at - b.at);
  const questions: readonly AskedQuestion[] = ask === null ? [] : askedOf(ask).questions;
  const merged = mergeAnswers(
    questions.map(({ key }) => key),
    answers.map(({ from, at, fields }) => ({ from: from.address, at, fields })),
  );
  const known = new Set(values.flatMap((one) => (one.step_key === step.key ? [one.field] : [])));
  const files = answers.flatMap((answer) => answer.files.map((file) => ({ ...file, answer })));
  const open = questions.filter(({ key, required }) => {
    if (!required || known.has(key)) return false;
    if (key === FILE) return files.length === 0;
    return (merged.find((one) => one.key === key)?.value ?? null) === null;
  });
  return {
    ask,
    answers,
    fields: merged.map((one) => ({ ...one, answer: one.reading === null ? null : (answers[one.reading] ?? null) })),
    files,
    open: new Set(open.map(({ key }) => key)),
    openLabels: open.map(({ label }) => label),
  };
}

function cameBackTo(db: Database, ask: AskLine): CameBack[] {
  return readingsOfAsk(db)
    .all(ask.id)
    .filter(({ word }) => word !== 'not_this')
    .map((line) => ({
      ...readingOf(line),
      askId: ask.id,
      messageRowId: messageRowId.parse(line.row_id),
      messageId: line.message_id,
      threadId: threadId.parse(line.thread_id),
      from: { name: line.from_name, address: line.from_address },
      at: line.at,
      confirmed: line.word === 'confirmed',
    }));
}

export const outcomeOf = ({ fields }: Together): Together['fields'][number] | undefined =>
  fields.find(({ key }) => key === OUTCOME);
