// Records imported figures as one command: what is there is changed, never doubled, and one undo takes all of it back.
import type { Command } from './command.ts';
import { keepColumns } from './crm-commands.ts';
import { type PlannedSeries, putSeries } from './put-figures.ts';

export interface FiguresImported {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
}

/** With what the person took the columns for, which holds for the next file too. */
export interface FigureImport {
  readonly series: readonly PlannedSeries[];
  readonly chosen?: Readonly<Record<string, string>> | undefined;
}

export const importFigures: Command<FigureImport, FiguresImported> = {
  name: 'figure.import',
  reversal: 'reverse',
  run({ db, record }, { series, chosen }) {
    keepColumns(db, record, 'figures', chosen);
    const result = putSeries(db, record, series);
    const accounts = [...new Set(series.map(({ accountId }) => accountId))];
    const title = `Imported figures, ${result.created} new and ${result.updated} changed`;
    return { title, accounts, result };
  },
};
