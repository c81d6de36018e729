// How documents look; a change shows at once and can be undone.
import type { CallInput } from '../../electron/contract/contract.ts';
import type { DocumentBrand } from '../../electron/contract/documents.ts';
import { toBase64 } from './base64.ts';
import { change } from './change.ts';
import { ask } from './engine.ts';
import { createResources } from './resource.ts';

const resource = createResources<'brand', DocumentBrand>({
  topics: ['documents'],
  ask: () => ask('brand.get', {}),
});

export const useBrand = () => resource.use('brand');

export function updateBrand(next: CallInput<'brand.update'>, say: string) {
  return change('brand.update', next, { say });
}

/** The one file that was chosen, or two: the lighter is for text, the other for what is bold, as their names say. */
export async function takeFace(files: readonly File[]) {
  const [first, second] = files.toSorted((one, other) => Number(isBold(one)) - Number(isBold(other)));
  if (!first) return null;
  const read = async (file: File) => toBase64(new Uint8Array(await file.arrayBuffer()));
  const strong = second ? await read(second) : null;
  return change('brand.takeFace', { regular: await read(first), strong }, { say: 'Took the face.' });
}

const isBold = ({ name }: File): boolean => /bold|black|heavy|semi|demi/i.test(name);

/** As the file says it is; the engine looks whether it can be printed. */
export async function takeLogo(file: File) {
  const type = file.type === 'image/jpeg' ? 'image/jpeg' : 'image/png';
  const content = toBase64(new Uint8Array(await file.arrayBuffer()));
  return updateBrand({ logo: { type, content } }, 'Took the logo.');
}
