// Files dropped anywhere that nothing else takes are mail to be imported; while they are over the window, it says so.
import { useEffect, useState } from 'react';
import { droppedFiles } from '../state/dropped-files.ts';
import { asFailure } from '../state/engine.ts';
import { announceProblem } from '../state/notices.ts';
import { openOverlay, useOverlay } from '../state/overlays.ts';

export function DropLayer() {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    const hover = (event: DragEvent) => {
      // Whoever takes the files itself, like a letter being written, has said so by now.
      const ours = holdsFiles(event) && !event.defaultPrevented && useOverlay.getState().overlay === null;
      setOver(ours);
      // Without this the window would leave Tend and show the file.
      if (holdsFiles(event)) event.preventDefault();
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      if (!holdsFiles(event) || event.defaultPrevented || !event.dataTransfer) return;
      event.preventDefault();
      const { overlay } = useOverlay.getState();
      if (overlay !== null && overlay.kind !== 'import-mail') return;
      droppedFiles(event.dataTransfer, window).then(
        (dropped) => openOverlay({ kind: 'import-mail', dropped }),
        (error: unknown) => announceProblem(asFailure(error).message),
      );
    };
    window.addEventListener('dragover', hover);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', hover);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, []);
  if (!over) return null;
  return (
    <div className="pointer-events-none fixed inset-3 z-50 flex items-center justify-center rounded-md border-2 border-accent border-dashed bg-veil">
      <p className="rounded-md bg-raised px-4 py-3 text-15 shadow-float">
        Drop mail to import it: mbox, Maildir or .eml
      </p>
    </div>
  );
}
