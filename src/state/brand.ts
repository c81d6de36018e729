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

/** As the file says it is; the engine looks whether it can be printed. */
export async function takeLogo(file: File) {
  const type = file.type === 'image/jpeg' ? 'image/jpeg' : 'image/png';
  const content = toBase64(new Uint8Array(await file.arrayBuffer()));
  return updateBrand({ logo: { type, content } }, 'Took the logo.');
}
