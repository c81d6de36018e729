// How this window is arranged: kept in the window's own storage, because it is about this screen and not about the book.
import { create } from 'zustand';

const KEY = 'tend.window';
export const RAIL = { min: 280, max: 560, usual: 340 } as const;

interface WindowPrefs {
  readonly railWidth: number;
  readonly railOpen: boolean;
}

function read(): WindowPrefs {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<WindowPrefs>;
    return {
      railWidth: clampRail(typeof kept.railWidth === 'number' ? kept.railWidth : RAIL.usual),
      railOpen: kept.railOpen !== false,
    };
  } catch {
    return { railWidth: RAIL.usual, railOpen: true };
  }
}

export function clampRail(width: number): number {
  return Math.round(Math.max(RAIL.min, Math.min(RAIL.max, width)));
}

export const useWindowPrefs = create<WindowPrefs>(read);

function keep(next: Partial<WindowPrefs>): void {
  useWindowPrefs.setState(next);
  localStorage.setItem(KEY, JSON.stringify(useWindowPrefs.getState()));
}

export const setRailWidth = (width: number) => keep({ railWidth: clampRail(width) });
export const toggleRail = () => keep({ railOpen: !useWindowPrefs.getState().railOpen });
