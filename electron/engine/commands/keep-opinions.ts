// Satisfaction that a client answered in a step becomes a dated figure of the account, within the change that ends the step, so that
// one undo takes back both.
import type { Database } from 'better-sqlite3';
import type { PlaybookStep } from '../../contract/playbooks.ts';
import { answerValue } from '../../contract/runs.ts';
import type { Recorder } from '../journal/recorder.ts';
import { opinionsOf } from '../playbooks/opinion-of.ts';
import { putFigure } from './put-figures.ts';
import type { LoadedRun } from './run-record.ts';

export function keepOpinions(
  db: Database,
  record: Recorder,
  { run, definition, values }: LoadedRun,
  step: PlaybookStep,
  day: string,
): void {
  const opinions = opinionsOf(definition, step, (field) => {
    const row = values.find((each) => each.step_key === step.key && each.field === field);
    return row ? answerValue.parse(JSON.parse(row.answer)) : null;
  });
  for (const { metric, value } of opinions) {
    putFigure(db, record, { accountId: run.account_id, metric, day, value });
  }
}
