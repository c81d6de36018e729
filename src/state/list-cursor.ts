// The keyboard's place in a list: j and k move it, Enter opens, and it stays on the same row when the list changes under it.
import { useCallback, useEffect, useRef, useState } from 'react';
import { type Command, useCommands } from './commands.ts';

export interface ListCursor<Id> {
  readonly id: Id | null;
  readonly index: number;
  set(id: Id): void;
  move(by: number): void;
}

export function useListCursor<Id extends string | number>(options: {
  /** Heads the `?` sheet's part: "Book". */
  readonly scope: string;
  readonly ids: readonly Id[];
  readonly initial?: Id | null;
  /** Enter on a row. Left out where that key belongs to what is shown beside the list. */
  open?(id: Id): void;
  /** More keys that act on the row under the cursor. */
  readonly rowCommands?: readonly RowCommand<Id>[];
}): ListCursor<Id> {
  const { ids } = options;
  const [held, setHeld] = useState<Id | null>(options.initial ?? null);
  const lastIndex = useRef(0);
  const foundAt = held === null ? -1 : ids.indexOf(held);
  // A row that left the list hands the cursor to the one that took its place.
  const index = ids.length === 0 ? -1 : foundAt >= 0 ? foundAt : Math.min(lastIndex.current, ids.length - 1);
  const id = index >= 0 ? (ids[index] ?? null) : null;
  useEffect(() => {
    if (index >= 0) lastIndex.current = index;
  }, [index]);

  const at = useRef({ ids, index });
  at.current = { ids, index };
  const move = useCallback((by: number) => {
    const next = at.current.ids[Math.max(0, Math.min(at.current.ids.length - 1, at.current.index + by))];
    if (next !== undefined) setHeld(next);
  }, []);

  const any = () => id !== null;
  const commands: Command[] = [
    {
      id: `${options.scope}.next`,
      title: 'Next',
      keys: ['j', 'ArrowDown'],
      run: () => move(1),
      when: any,
      repeats: true,
      keyOnly: true,
    },
    {
      id: `${options.scope}.previous`,
      title: 'Previous',
      keys: ['k', 'ArrowUp'],
      run: () => move(-1),
      when: any,
      repeats: true,
      keyOnly: true,
    },
    {
      id: `${options.scope}.first`,
      title: 'First',
      keys: ['g g', 'Home'],
      run: () => move(-ids.length),
      when: any,
      keyOnly: true,
    },
    {
      id: `${options.scope}.last`,
      title: 'Last',
      keys: ['Shift+G', 'End'],
      run: () => move(ids.length),
      when: any,
      keyOnly: true,
    },
    {
      id: `${options.scope}.open`,
      title: 'Open',
      keys: ['Enter', 'o'],
      run: () => {
        if (id !== null) options.open?.(id);
      },
      when: () => options.open !== undefined && any() && !onControl(),
      keyOnly: true,
    },
    ...(options.rowCommands ?? []).map((each) => ({
      id: each.id,
      title: each.title,
      keys: each.keys,
      run: () => {
        if (id !== null) each.run(id);
      },
      when: () => id !== null && (each.when?.(id) ?? true),
    })),
  ];
  useCommands(options.scope, commands);

  return { id, index, set: setHeld, move };
}

export interface RowCommand<Id> {
  readonly id: string;
  readonly title: string;
  readonly keys: readonly string[];
  run(id: Id): void;
  when?(id: Id): boolean;
}

/** Enter on a focused button or link is that control's own. */
function onControl(): boolean {
  const focused = document.activeElement;
  return focused instanceof HTMLElement && focused.matches('button, a[href], summary, select, input, [role="button"]');
}
