// Whatever floats over the screens, one at a time. The dialogs come after the window stands.
import { Suspense } from 'react';
import { useOverlay } from '../state/overlays.ts';
import { ShownOverlay } from './later-screens.ts';

export function Overlays() {
  const overlay = useOverlay((state) => state.overlay);
  return overlay === null ? null : (
    <Suspense fallback={null}>
      <ShownOverlay overlay={overlay} />
    </Suspense>
  );
}
