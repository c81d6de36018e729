// figure.*
import type { figureCalls } from '../../contract/figures.ts';
import { accountId } from '../../contract/scalars.ts';
import { importFigures } from '../commands/figure-command.ts';
import { planFigures } from '../records/plan-figures.ts';
import { allFigures, figuresOfAccount } from '../store/queries/figures.ts';
import { csvBytes } from './csv-source.ts';
import type { HandlerContext, HandlersOf } from './handler-context.ts';

export function figureHandlers(context: HandlerContext): HandlersOf<keyof typeof figureCalls> {
  const { db } = context;
  return {
    'figure.import': async (input, call) => {
      const plan = planFigures(db, await csvBytes(input));
      const outcome = context.run(importFigures, plan, call);
      await context.settle();
      context.changed('accounts', 'book', 'journal');
      return { ...outcome, problems: [...plan.problems] };
    },
    'figure.list': (input) => {
      const rows = input.accountId === undefined ? allFigures(db).all() : figuresOfAccount(db).all(input.accountId);
      return {
        figures: rows
          .filter(({ metric }) => input.metric === undefined || metric === input.metric)
          .map(({ account_id, metric, day, value }) => ({
            accountId: accountId.parse(account_id),
            metric,
            day,
            value,
          })),
      };
    },
  };
}
