// "Held back 3 images, 1 looks like a tracking pixel."
import type { RemoteImage } from '../../../../electron/contract/reading.ts';
import { counted } from '../../../ui/format.ts';

export const TRACKER_WORDS: Readonly<Record<NonNullable<RemoteImage['tracker']>, string>> = {
  tiny: 'one too small to be seen',
  hidden: 'one that is hidden',
  known: 'one at an address that only counts readers',
};

export function heldInWords(remote: readonly RemoteImage[], shown: boolean): string {
  const trackers = remote.filter((each) => each.tracker !== null).length;
  if (!shown) {
    const like =
      trackers === 0
        ? ''
        : `, ${trackers} ${trackers === 1 ? 'looks like a tracking pixel' : 'look like tracking pixels'}`;
    return `Held back ${counted(remote.length, 'image')}${like}.`;
  }
  return trackers === 0 ? 'Images from outside are shown.' : `Held back ${counted(trackers, 'tracking pixel')}.`;
}
