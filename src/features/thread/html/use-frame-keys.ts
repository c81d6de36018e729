// A key pressed inside a mail's frame means what it means beside it: the frame is another document, so it is passed on.
import { type RefObject, useCallback } from 'react';

export function useFrameKeys(frame: RefObject<HTMLIFrameElement | null>): (inside: Document) => () => void {
  return useCallback(
    (inside) => {
      const passOn = (event: KeyboardEvent) => {
        const { key, code, ctrlKey, metaKey, shiftKey, altKey, repeat } = event;
        const copy = { key, code, ctrlKey, metaKey, shiftKey, altKey, repeat, bubbles: true, cancelable: true };
        if (frame.current?.dispatchEvent(new KeyboardEvent('keydown', copy)) === false) event.preventDefault();
      };
      inside.addEventListener('keydown', passOn);
      return () => inside.removeEventListener('keydown', passOn);
    },
    [frame],
  );
}
