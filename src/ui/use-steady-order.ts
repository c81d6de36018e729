// A list whose order changes by itself, because mail is being read or comes in, stands still while the pointer moves over it:
// nobody should press what came under it in the last moment. It falls into its new order when the pointer has left or rests.
import { type PointerEventHandler, useEffect, useRef, useState } from 'react';

/** As long as a person may look at a row before pressing it. */
const STILL_MS = 4000;

export interface SteadyOrder<T> {
  readonly rows: readonly T[];
  /** For the element around the list. */
  readonly over: { readonly onPointerMove: PointerEventHandler; readonly onPointerLeave: PointerEventHandler };
}

/** @param asked What the person asked for, such as a filter: with another, the order is another at once. */
export function useSteadyOrder<T>(
  rows: readonly T[],
  idOf: (row: T) => string | number,
  asked: unknown = null,
): SteadyOrder<T> {
  const [held, setHeld] = useState(false);
  const timer = useRef<number | undefined>(undefined);
  const shown = useRef<{ readonly ids: readonly (string | number)[]; readonly asked: unknown }>({ ids: [], asked });
  useEffect(() => () => window.clearTimeout(timer.current), []);

  const release = () => {
    window.clearTimeout(timer.current);
    setHeld(false);
  };
  const hold = () => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(release, STILL_MS);
    setHeld(true);
  };
  const steady = held && shown.current.asked === asked ? inOrder(rows, idOf, shown.current.ids) : rows;
  useEffect(() => {
    shown.current = { ids: steady.map(idOf), asked };
  });
  return { rows: steady, over: { onPointerMove: hold, onPointerLeave: release } };
}

/** What was there before stays in its order; what is new comes after it. */
function inOrder<T>(
  rows: readonly T[],
  idOf: (row: T) => string | number,
  ids: readonly (string | number)[],
): readonly T[] {
  const places = new Map(ids.map((id, place) => [id, place]));
  const placeOf = (row: T) => places.get(idOf(row)) ?? ids.length;
  return rows.toSorted((a, b) => placeOf(a) - placeOf(b));
}
