// Whatever floats over the screens, one at a time. What is typed into at once is here with the window; the dialogs come after it
// stands.
import { Suspense, useEffect } from 'react';
import { closeOverlay, useOverlay } from '../state/overlays.ts';
import { KeysSheet, ShownDialog } from './later-screens.ts';
import { Palette } from './Palette.tsx';

export function Overlays() {
  const overlay = useOverlay((state) => state.overlay);
  if (overlay === null) return null;
  if (overlay.kind === 'palette') return <Palette />;
  return (
    <Suspense fallback={<KeysHeld />}>
      {overlay.kind === 'keys' ? <KeysSheet /> : <ShownDialog overlay={overlay} />}
    </Suspense>
  );
}

/** Until a dialog is there to take them, keys must not mean something on the screen under it. */
export function KeysHeld() {
  useEffect(() => {
    const hold = (event: KeyboardEvent) => {
      event.stopImmediatePropagation();
      // The browser's own stay its own: whoever waits too long loads the window anew.
      if (!event.ctrlKey && !event.metaKey && !/^F\d/.test(event.key)) event.preventDefault();
      if (event.key === 'Escape') closeOverlay();
    };
    window.addEventListener('keydown', hold, { capture: true });
    return () => window.removeEventListener('keydown', hold, { capture: true });
  }, []);
  return (
    <p role="status" aria-busy="true" className="sr-only">
      Loading
    </p>
  );
}
