// Stands where a screen or a dialog should be whose file did not come: the Tend that gave this window was ended or replaced.
import { closeOverlay } from '../state/overlays.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Trouble } from '../ui/EmptyState.tsx';

const SENTENCE =
  'This part of Tend could not be loaded. Everything that was saved is safe. Load the window anew; if that does not help, start Tend again.';

export function NotLoaded() {
  return (
    <Trouble
      sentence={SENTENCE}
      retry={<Button onClick={() => window.location.reload()}>Load the window anew</Button>}
    />
  );
}

export function DialogNotLoaded() {
  return (
    <Dialog title="Not loaded" onClose={closeOverlay} width="narrow">
      <NotLoaded />
    </Dialog>
  );
}
