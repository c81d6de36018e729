// Changing how documents look.
import type { DocumentBrand } from '../../contract/documents.ts';
import { Failure } from '../../contract/failure.ts';
import { readRow } from '../journal/journaled-tables.ts';
import { keepFaceFile, readBrand } from '../store/queries/brand.ts';
import type { Command, CommandContext } from './command.ts';

type Look = Omit<DocumentBrand, 'ownFamily'>;

export const updateBrand: Command<{ [K in keyof Look]?: Look[K] | undefined }> = {
  name: 'brand.update',
  reversal: 'reverse',
  run({ db, record }, input) {
    const known = readBrand(db);
    if (input.font === 'own' && known.ownFamily === null) {
      throw new Failure('invalid_input', 'There is no face of your own yet. Choose its file first.', 'font');
    }
    const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
    write({ db, record }, { ...known, ...given }, {});
    return { title: 'Changed how documents look', accounts: [], result: {} };
  },
};

export interface FaceTaken {
  readonly family: string;
  readonly regular: FaceFile;
  readonly strong: FaceFile | null;
}
interface FaceFile {
  readonly sha256: string;
  readonly content: Uint8Array;
}

export const takeFace: Command<FaceTaken, { family: string }> = {
  name: 'brand.takeFace',
  reversal: 'reverse',
  run({ db, record }, { family, regular, strong }) {
    for (const file of [regular, ...(strong ? [strong] : [])]) keepFaceFile(db, file.sha256, file.content);
    const own = { own_family: family, own_regular: regular.sha256, own_strong: strong?.sha256 ?? null };
    write({ db, record }, { ...readBrand(db), font: 'own' }, own);
    return { title: `Set documents in ${family}`, accounts: [], result: { family } };
  },
};

function write(
  { db, record }: Pick<CommandContext, 'db' | 'record'>,
  { company, colour, accent, font, logo }: Look,
  own: Readonly<Record<string, string | null>>,
): void {
  const look = { name: company, colour, accent, font, logo_type: logo?.type ?? null, logo: logo?.content ?? null };
  if (readRow(db, 'brand', [1])) record.update('brand', [1], { ...look, ...own });
  else record.insert('brand', { id: 1, ...look, ...own });
}
