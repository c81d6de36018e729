// The remote images of a message as they come in, once they are wanted; those that look like tracking pixels are never
// asked for.
import { useEffect, useState } from 'react';
import type { RemoteImage } from '../../../../electron/contract/reading.ts';
import type { MessageRowId } from '../../../../electron/contract/scalars.ts';
import { loadRemoteImage } from '../../../state/thread.ts';

const AT_ONCE = 4;

export interface ShownImages {
  readonly images: ReadonlyMap<number, string>;
  readonly failed: number;
  readonly done: boolean;
}

const NONE: ShownImages = { images: new Map(), failed: 0, done: false };

export function useRemoteImages(
  messageRowId: MessageRowId,
  remote: readonly RemoteImage[],
  wanted: boolean,
): ShownImages {
  const [shown, setShown] = useState<ShownImages>(NONE);
  const places = remote.flatMap((image, place) => (image.tracker === null ? [place] : [])).join(' ');
  useEffect(() => {
    if (!wanted || places === '') return;
    let still = true;
    const waiting = places.split(' ').map(Number);
    const images = new Map<number, string>();
    let failed = 0;
    const loadOn = async (): Promise<void> => {
      for (let place = waiting.shift(); place !== undefined && still; place = waiting.shift()) {
        try {
          images.set(place, await loadRemoteImage(messageRowId, place));
        } catch {
          failed += 1;
        }
        if (still) setShown({ images: new Map(images), failed, done: false });
      }
    };
    void Promise.all(Array.from({ length: AT_ONCE }, loadOn)).then(() => {
      if (still) setShown((held) => ({ ...held, done: true }));
    });
    return () => {
      still = false;
    };
  }, [messageRowId, places, wanted]);
  return wanted ? shown : NONE;
}
