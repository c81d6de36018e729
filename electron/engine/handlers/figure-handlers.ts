// figure.*
import { Failure } from '../../contract/failure.ts';
import type { figureCalls } from '../../contract/figures.ts';
import { accountId } from '../../contract/scalars.ts';
import type { CallContext } from '../../rpc/server.ts';
import { inTurns } from '../book/in-turns.ts';
import { isoDayOf } from '../book/local-time.ts';
import { importFigures } from '../commands/figure-command.ts';
import { planSeries } from '../commands/put-figures.ts';
import { planFigures } from '../records/plan-figures.ts';
import { requireAccount } from '../store/queries/accounts.ts';
import { allFigures, figuresOfAccount } from '../store/queries/figures.ts';
import { csvBytes } from './csv-source.ts';
import type { HandlerContext, HandlersOf } from './handler-context.ts';

const SAMPLE_ROWS = 20;

export function figureHandlers(context: HandlerContext): HandlersOf<keyof typeof figureCalls> {
  const { db } = context;
  const todayOf = (call: CallContext): string => {
    const { now, timeZone } = context.clockOf(call);
    return isoDayOf(now, timeZone);
  };
  return {
    'figure.import': async (input, call) => {
      const plan = await inTurns(planFigures(db, await csvBytes(input), todayOf(call), input.columns));
      if (plan.missing !== null) throw new Failure('invalid_input', plan.missing);
      const series = await inTurns(planSeries(db, plan.figures));
      const outcome = context.run(importFigures, { series, chosen: input.columns }, call);
      await context.settle();
      context.changed('accounts', 'book', 'journal');
      return { ...outcome, problems: [...plan.problems] };
    },
    'figure.preview': async (input, call) => {
      const plan = await inTurns(planFigures(db, await csvBytes(input), todayOf(call), input.columns));
      const series = await inTurns(planSeries(db, plan.figures));
      const sum = (of: 'created' | 'updated' | 'unchanged') =>
        series.reduce((all, { merged }) => all + merged.counts[of], 0);
      return {
        columns: plan.csv.headers.map((header, index) => ({
          header,
          column: plan.columns[index] ?? 'ignore',
          samples: [...new Set(plan.csv.rows.slice(0, 200).flatMap((row) => row.cells[index] || []))].slice(0, 3),
        })),
        missing: plan.missing,
        rows: plan.csv.rows.length,
        created: sum('created'),
        unchanged: sum('unchanged'),
        updated: sum('updated'),
        problems: [...plan.problems],
        sample: plan.figures.slice(0, SAMPLE_ROWS).map((one) => ({
          ...one,
          accountId: accountId.parse(one.accountId),
          accountName: requireAccount(db, one.accountId).name,
        })),
      };
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
