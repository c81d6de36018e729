// How wide an element is in root ems, so that what fits follows the size of the text and not of the screen.
import { type RefCallback, useCallback, useState } from 'react';

const WIDE = 120;

export function useWidthInRem<E extends HTMLElement>(): [RefCallback<E>, number] {
  const [width, setWidth] = useState(WIDE);
  const measure = useCallback((element: E | null) => {
    if (!element || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(() => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
      setWidth(element.clientWidth / rem);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [measure, width];
}
