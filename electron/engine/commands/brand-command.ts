// Changing how documents look.
import type { DocumentBrand } from '../../contract/documents.ts';
import { readRow } from '../journal/journaled-tables.ts';
import { readBrand } from '../store/queries/brand.ts';
import type { Command } from './command.ts';

export const updateBrand: Command<{ [K in keyof DocumentBrand]?: DocumentBrand[K] | undefined }> = {
  name: 'brand.update',
  reversal: 'reverse',
  run({ db, record }, input) {
    const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
    const { company, colour, accent, font, logo }: DocumentBrand = { ...readBrand(db), ...given };
    const columns = { name: company, colour, accent, font, logo_type: logo?.type ?? null, logo: logo?.content ?? null };
    if (readRow(db, 'brand', [1])) record.update('brand', [1], columns);
    else record.insert('brand', { id: 1, ...columns });
    return { title: 'Changed how documents look', accounts: [], result: {} };
  },
};
