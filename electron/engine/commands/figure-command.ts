// Records imported figures as one command: what is there is changed, never doubled, and one undo takes all of it back.
import type { FigurePlan } from '../records/plan-figures.ts';
import { figureOfDay } from '../store/queries/figures.ts';
import type { Command } from './command.ts';
import { keepColumns } from './crm-commands.ts';

export interface FiguresImported {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
}

/** With what the person took the columns for, which holds for the next file too. */
export type FigureImport = Pick<FigurePlan, 'figures'> & {
  readonly chosen?: Readonly<Record<string, string>> | undefined;
};

export const importFigures: Command<FigureImport, FiguresImported> = {
  name: 'figure.import',
  reversal: 'reverse',
  run({ db, record }, { figures, chosen }) {
    keepColumns(db, record, 'figures', chosen);
    let [created, updated, unchanged] = [0, 0, 0];
    for (const { accountId, metric, day, value } of figures) {
      const known = figureOfDay(db).get(accountId, metric, day);
      if (!known) {
        record.insert('figure', { account_id: accountId, metric, day, value });
        created += 1;
      } else if (known.value !== value) {
        record.update('figure', [known.id], { value });
        updated += 1;
      } else unchanged += 1;
    }
    const accounts = [...new Set(figures.map((figure) => figure.accountId))];
    const title = `Imported figures: ${created} new, ${updated} changed`;
    return { title, accounts, result: { created, updated, unchanged } };
  },
};
