// Steps of clients and colleagues that are at work in playbooks that run, with what became of the mail that asks for each.
import type { Database } from 'better-sqlite3';
import { isoDayOf } from '../book/local-time.ts';
import type { StepRecord } from '../store/queries/playbooks.ts';
import { askNow } from '../store/queries/step-answers.ts';
import { statement } from '../store/statement.ts';
import { askPrefix, type DueAsk, type StepOfOthers } from './due-asks.ts';
import { keptDefinition } from './kept-definitions.ts';

interface AtWork extends StepRecord {
  readonly account_id: number;
  readonly playbook_id: string;
  readonly version: string;
}
const atWork = statement<[], AtWork>(
  `SELECT s.*, r.account_id, r.playbook_id, r.version FROM playbook_run r JOIN run_step s ON s.run_id = r.id
   WHERE r.state = 'running' AND s.state IN ('open', 'sent') ORDER BY r.id, s.id`,
);
const atWorkOf = statement<[number], AtWork>(
  `SELECT s.*, r.account_id, r.playbook_id, r.version FROM playbook_run r JOIN run_step s ON s.run_id = r.id
   WHERE r.account_id = ? AND r.state = 'running' AND s.state IN ('open', 'sent') ORDER BY r.id, s.id`,
);
const draftedAs = statement<{ account: number; kind: string; from: string; to: string }, { yes: 1 }>(
  `SELECT 1 AS yes FROM queue_draft
   WHERE account_id = :account AND kind = :kind AND reason_key >= :from AND reason_key < :to LIMIT 1`,
);

/** Those that began first come first; of one account or of all. */
export function stepsOfOthers(db: Database, timeZone: string, account?: number): StepOfOthers[] {
  const rows = account === undefined ? atWork(db).all() : atWorkOf(db).all(account);
  return rows.flatMap((row): StepOfOthers[] => {
    const definition = keptDefinition(db, row);
    const step = definition.steps.find(({ key }) => key === row.step_key);
    const side = definition.roles.find(({ key }) => key === step?.role)?.side;
    if (!step || side === undefined || side === 'ours' || step.type === 'todo') return [];
    const inside = side === 'colleague';
    const was = (due: DueAsk): boolean => {
      const from = askPrefix(row, due);
      const kind = inside ? 'step_inside' : 'step_request';
      return draftedAs(db).get({ account: row.account_id, kind, from, to: `${from}\uffff` }) !== undefined;
    };
    const ask = askNow(db, row.run_id, row.step_key);
    const sent = ask?.message_id == null ? null : (ask.sent_at ?? ask.created_at);
    return [
      {
        accountId: row.account_id,
        runId: row.run_id,
        stepKey: row.step_key,
        title: row.name,
        round: row.round,
        state: row.state,
        inside,
        due: row.due,
        lastSent: sent === null ? null : isoDayOf(sent, timeZone),
        drafted: ask !== null || was('first'),
        reminded: was('reminder'),
      },
    ];
  });
}
