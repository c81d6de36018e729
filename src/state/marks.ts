// What was decided here and is not yet known to be so by an answer of the engine's: shown at once, and until an answer that was
// asked for after the engine said yes stands in its place. One that was under way before knows nothing of it, and one that is
// overtaken by another is never shown: neither may bring back what was decided.
import { create, type StoreApi, type UseBoundStore } from 'zustand';
import type { Resources } from './resource.ts';

export interface Mark {
  /** The engine said yes: whatever is asked for from then on holds it. */
  readonly settled: boolean;
}

export interface Marks<K, M extends Mark> {
  readonly use: UseBoundStore<StoreApi<ReadonlyMap<K, M>>>;
  get(key: K): M | undefined;
  /** Null takes the marks of these away. */
  set(keys: readonly K[], mark: M | null): void;
  /** Asks, and remembers which marks the answer holds. */
  asking<T extends object>(ask: () => Promise<T>): Promise<T>;
  /** Lets go of marks as soon as an answer that holds them is what `resources` show. */
  endWith<R, T extends object>(resources: Pick<Resources<R, T>, 'store'>): void;
}

export function createMarks<K, M extends Mark>(): Marks<K, M> {
  const use = create<ReadonlyMap<K, M>>(() => new Map());
  const heldBy = new WeakMap<object, ReadonlyMap<K, M>>();

  function set(keys: readonly K[], mark: M | null): void {
    const next = new Map(use.getState());
    for (const key of keys) {
      if (mark) next.set(key, mark);
      else next.delete(key);
    }
    use.setState(next, true);
  }

  return {
    use,
    get: (key) => use.getState().get(key),
    set,
    async asking(ask) {
      const settled = new Map([...use.getState()].filter(([, mark]) => mark.settled));
      const answer = await ask();
      heldBy.set(answer, settled);
      return answer;
    },
    endWith(resources) {
      resources.store.subscribe((now, before) => {
        for (const [name, { data }] of Object.entries(now)) {
          if (data === null || data === before[name]?.data) continue;
          const over = [...(heldBy.get(data) ?? [])].filter(([key, mark]) => use.getState().get(key) === mark);
          if (over.length > 0)
            set(
              over.map(([key]) => key),
              null,
            );
        }
      });
    },
  };
}
