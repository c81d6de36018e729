// The senders whose images are always shown; adding and taking back can be undone.
import type { CallOutput } from '../../electron/contract/contract.ts';
import { change } from './change.ts';
import { ask } from './engine.ts';
import { createResources } from './resource.ts';

export type ImageSenders = CallOutput<'sender.list'>['senders'];

const resource = createResources<'senders', ImageSenders>({
  topics: ['settings'],
  ask: async () => (await ask('sender.list', {})).senders,
});

export const useImageSenders = () => resource.use('senders');

export function showImagesOf(address: string, show: boolean) {
  const say = show ? `Images from ${address} are always shown now.` : `Images from ${address} are held back again.`;
  return change('sender.showImages', { address, show }, { say });
}
