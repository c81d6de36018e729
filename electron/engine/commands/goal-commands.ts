// Writing down, changing and taking away what a customer wants to reach.
import type { Database } from 'better-sqlite3';
import { Failure } from '../../contract/failure.ts';
import type { GoalState } from '../../contract/goals.ts';
import type { Row } from '../journal/journaled-tables.ts';
import { requireAccount } from '../store/queries/accounts.ts';
import { type GoalRow, goalById } from '../store/queries/documents.ts';
import type { Command } from './command.ts';

interface GoalFields {
  readonly text?: string | undefined;
  readonly measure?: string | undefined;
  readonly start?: string | undefined;
  readonly current?: string | undefined;
  readonly target?: string | undefined;
  readonly due?: string | null | undefined;
  readonly owner?: string | undefined;
  readonly state?: GoalState | undefined;
}

export const createGoal: Command<GoalFields & { accountId: number; text: string }, { goalId: number }> = {
  name: 'goal.create',
  reversal: 'reverse',
  run({ db, record, now }, { accountId, ...fields }) {
    const account = requireAccount(db, accountId);
    const row = record.insert('goal', {
      account_id: accountId,
      state: 'open',
      created_at: now,
      changed_at: now,
      ...columnsOf(fields),
    });
    return {
      title: `Wrote down the goal “${shorten(fields.text)}” of ${account.name}`,
      accounts: [accountId],
      result: { goalId: Number(row.id) },
    };
  },
};

export const updateGoal: Command<GoalFields & { goalId: number }> = {
  name: 'goal.update',
  reversal: 'reverse',
  run({ db, record, now }, { goalId, ...fields }) {
    const goal = requireGoal(db, goalId);
    record.update('goal', [goalId], { ...columnsOf(fields), changed_at: now });
    const title = `Changed the goal “${shorten(fields.text ?? goal.name)}”`;
    return { title, accounts: [goal.account_id], result: {} };
  },
};

export const removeGoal: Command<{ goalId: number }> = {
  name: 'goal.remove',
  reversal: 'reverse',
  run({ db, record }, { goalId }) {
    const goal = requireGoal(db, goalId);
    record.remove('goal', [goalId]);
    return { title: `Took away the goal “${shorten(goal.name)}”`, accounts: [goal.account_id], result: {} };
  },
};

/** @throws Failure `not_found`. */
function requireGoal(db: Database, id: number): GoalRow {
  const row = goalById(db).get(id);
  if (!row) throw new Failure('not_found', 'There is no such goal any more; it was taken away.', 'goalId');
  return row;
}

const columns = {
  text: 'name',
  measure: 'measure',
  start: 'start_value',
  current: 'current',
  target: 'target',
  due: 'due',
  owner: 'owner',
  state: 'state',
} as const;

function columnsOf(fields: GoalFields): Row {
  const row: Row = {};
  for (const [name, column] of Object.entries(columns) as [keyof GoalFields, string][]) {
    const value = fields[name];
    if (value !== undefined) row[column] = value;
  }
  return row;
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79).trimEnd()}…` : text;
}
