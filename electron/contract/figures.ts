// Calls about dated figures that other systems know of an account: usage, opinion, tickets. They are imported as CSV.
import { z } from 'zod';
import { importProblem } from './account.ts';
import { call } from './call.ts';
import { accountId, changed, isoDate } from './scalars.ts';

/**
 * `usage` in any unit; `nps` from -100 to 100; `nps_rating` a single answer from 0 to 10; `csat` from 1 to 5 or percent;
 * `tickets` that were open on the day.
 */
export const figureMetric = z.enum(['usage', 'nps', 'nps_rating', 'csat', 'tickets']);
export type FigureMetric = z.infer<typeof figureMetric>;

export const figure = z.object({ accountId, metric: figureMetric, day: isoDate, value: z.number() });
export type Figure = z.infer<typeof figure>;

/** What a column of a file is; `metric` and `value` belong together: a name of a figure and its number. */
export const figureColumn = z.enum(['account', 'day', 'metric', 'value', ...figureMetric.options, 'ignore']);
export type FigureColumn = z.infer<typeof figureColumn>;

const figureSource = z.object({
  /** A CSV file on this machine. */
  path: z.string().min(1).optional(),
  /** Or its bytes, base64, when a window hands the file over. */
  content: z.string().optional(),
  /** What columns are, by header, where the guess is wrong; remembered for the next file. */
  columns: z.record(z.string(), figureColumn).optional(),
});

export const figureCalls = {
  'figure.preview': call(
    'Read a CSV of figures and show what an import would do, changing nothing.',
    figureSource,
    z.object({
      columns: z.array(z.object({ header: z.string(), column: figureColumn, samples: z.array(z.string()) })),
      /** What is missing before it can be imported, in a sentence; null where nothing is. */
      missing: z.string().nullable(),
      rows: z.number().int(),
      created: z.number().int(),
      updated: z.number().int(),
      unchanged: z.number().int(),
      problems: z.array(importProblem),
      sample: z.array(figure.extend({ accountName: z.string() })),
    }),
  ),
  'figure.import': call(
    'Import dated figures from a CSV: an account column, a date column, and one for each metric (usage, NPS, CSAT, tickets).',
    figureSource,
    changed.extend({
      created: z.number().int(),
      updated: z.number().int(),
      unchanged: z.number().int(),
      problems: z.array(importProblem),
    }),
  ),
  'figure.list': call(
    'The imported figures, of one account or all, the newest first.',
    z.object({ accountId: accountId.optional(), metric: figureMetric.optional() }),
    z.object({ figures: z.array(figure) }),
  ),
} as const;
