// Whether the account's context is shown beside the thread. A wide window remembers what the person chose; a narrow one has
// no room beside the reading, so there the context lies over it, only when asked for, and is put away again.
import { useMemo, useState } from 'react';
import { toggleRail, useWindowPrefs } from '../../state/window-prefs.ts';

/** In root ems: narrower than this, reading and context have no room side by side. */
const ROOM_FOR_BOTH = 52;

export interface ContextToggle {
  readonly shown: boolean;
  /** Over the reading instead of beside it. */
  readonly over: boolean;
  toggle(): void;
}

export function useContextToggle(widthInRem: number): ContextToggle {
  const kept = useWindowPrefs((prefs) => prefs.railOpen);
  const [asked, setAsked] = useState(false);
  const over = widthInRem < ROOM_FOR_BOTH;
  return useMemo(
    () =>
      over
        ? { shown: asked, over, toggle: () => setAsked((before) => !before) }
        : { shown: kept, over, toggle: toggleRail },
    [over, asked, kept],
  );
}
