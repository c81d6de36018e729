// A thing the window shows that the engine owns: asked for when first needed, asked again when the engine says that its
// topic changed. Bursts of changes cost one question, and an answer that arrives late never replaces a newer one.
import { useEffect } from 'react';
import { create, type StoreApi, type UseBoundStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { DataTopic } from '../../electron/contract/contract.ts';
import type { Failure } from '../../electron/contract/failure.ts';
import { asFailure } from './engine.ts';

const COALESCE_MS = 60;
/** While changes come faster than answers, what is shown is at most about so old. */
const OLDEST_MS = 2000;
const LONGEST_REST_MS = 1000;

export interface Loaded<T> {
  readonly data: T | null;
  readonly failure: Failure | null;
  readonly loading: boolean;
}

const NOTHING: Loaded<never> = { data: null, failure: null, loading: false };

export interface Resources<K, T> {
  /** What is known of `key`, loading it when nothing is; null shows nothing and asks nothing. */
  use(key: K | null): Loaded<T>;
  /** Several at once, like the pages of a list. */
  useAll(keys: readonly K[]): readonly Loaded<T>[];
  /** What `part` makes of it, drawn anew only when that is another. */
  usePart<P>(key: K, part: (data: T | null) => P): P;
  /** Has these at hand, loaded and current, without showing them: what comes of them draws nothing anew. */
  useAtHand(keys: readonly K[]): void;
  peek(key: K): T | null;
  /** Changes what is shown at once; the engine's own answer follows and wins. */
  patch(key: K, change: (data: T) => T): void;
  patchAll(change: (data: T) => T): void;
  /**
   * Shows what a change will have done before the engine has answered. What it returns is for a refusal: it puts back what was
   * shown, or asks anew where something newer came meanwhile.
   */
  ahead(key: K, change: (data: T) => T): () => void;
  load(key: K): Promise<void>;
  readonly store: UseBoundStore<StoreApi<Readonly<Record<string, Loaded<T>>>>>;
}

interface Known {
  changed(topics: readonly DataTopic[]): void;
  forget(): void;
}
const known = new Set<Known>();

export function announceChanged(topics: readonly DataTopic[]): void {
  for (const each of known) each.changed(topics);
}

/** Forgets everything that was loaded; for a new connection. */
export function forgetEverything(): void {
  for (const each of known) each.forget();
}

interface Entry<K> {
  readonly key: K;
  users: number;
  running: boolean;
  /** Something changed since it was asked for. */
  stale: boolean;
  /** The window changed what it shows since it was asked for: the answer does not know of it. */
  patched: boolean;
  shownAt: number;
  usedAt: number;
}

/** While changes come faster than answers, what is almost new is better than nothing, and than what is old. */
function isWorthShowing(entry: Entry<unknown>, isFirst: boolean): boolean {
  if (!entry.stale || isFirst) return true;
  return !entry.patched && performance.now() - entry.shownAt > OLDEST_MS;
}

const rest = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

export function createResources<K, T>(options: {
  readonly topics: readonly DataTopic[];
  readonly keep?: number;
  ask(key: K): Promise<T>;
}): Resources<K, T> {
  const store = create<Readonly<Record<string, Loaded<T>>>>(() => ({}));
  const keys = new Map<string, Entry<K>>();
  let useCount = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;

  function entry(key: K) {
    const name = JSON.stringify(key);
    let found = keys.get(name);
    if (!found) {
      found = { key, users: 0, running: false, stale: false, patched: false, shownAt: 0, usedAt: 0 };
      keys.set(name, found);
    }
    return found;
  }

  function put(name: string, value: Loaded<T>): void {
    store.setState({ [name]: value });
  }

  async function load(key: K): Promise<void> {
    const name = JSON.stringify(key);
    const mine = entry(key);
    if (mine.running) {
      mine.stale = true;
      return;
    }
    mine.running = true;
    for (let round = 1; round === 1 || mine.stale; round += 1) {
      const asked = performance.now();
      mine.stale = false;
      mine.patched = false;
      const before = store.getState()[name] ?? NOTHING;
      put(name, { ...before, loading: true });
      try {
        const data = await options.ask(key);
        if (keys.get(name) === mine && isWorthShowing(mine, before.data === null)) {
          mine.shownAt = performance.now();
          put(name, { data, failure: null, loading: false });
        }
      } catch (error) {
        if (keys.get(name) !== mine) return;
        put(name, { data: store.getState()[name]?.data ?? null, failure: asFailure(error), loading: false });
      }
      // Where changes do not end, the engine is not kept busy by this question alone.
      if (mine.stale && round > 2) await rest(Math.min(LONGEST_REST_MS, performance.now() - asked));
    }
    mine.running = false;
  }

  function drop(name: string): void {
    keys.delete(name);
    const rest = { ...store.getState() };
    delete rest[name];
    store.setState(rest, true);
  }

  function dropOldest(): void {
    const idle = [...keys].filter(([, each]) => each.users === 0).sort((a, b) => a[1].usedAt - b[1].usedAt);
    for (const [name] of idle.slice(0, Math.max(0, keys.size - (options.keep ?? 40)))) drop(name);
  }

  /** Keeps `name` loaded and current until what it returns is called. */
  function hold(name: string): () => void {
    const mine = entry(JSON.parse(name) as K);
    mine.users += 1;
    useCount += 1;
    mine.usedAt = useCount;
    const held = store.getState()[name];
    if (!held?.data && !mine.running) void load(mine.key);
    return () => {
      mine.users -= 1;
      dropOldest();
    };
  }

  function useLoaded(key: K | null): Loaded<T> {
    const name = key === null ? null : JSON.stringify(key);
    useEffect(() => (name === null ? undefined : hold(name)), [name]);
    return store((state) => (name === null ? NOTHING : (state[name] ?? NOTHING)));
  }

  function useHeld(wanted: readonly K[]): void {
    const names = JSON.stringify(wanted.map((key) => JSON.stringify(key)));
    useEffect(() => {
      const releases = (JSON.parse(names) as string[]).map(hold);
      return () => {
        for (const release of releases) release();
      };
    }, [names]);
  }

  function useAllLoaded(wanted: readonly K[]): readonly Loaded<T>[] {
    useHeld(wanted);
    return store(useShallow((state) => wanted.map((key) => state[JSON.stringify(key)] ?? NOTHING)));
  }

  function usePartLoaded<P>(key: K, part: (data: T | null) => P): P {
    const name = JSON.stringify(key);
    useEffect(() => hold(name), [name]);
    return store((state) => part(state[name]?.data ?? null));
  }

  known.add({
    changed(topics) {
      if (!topics.some((topic) => options.topics.includes(topic)) || timer) return;
      timer = setTimeout(() => {
        timer = null;
        for (const [name, each] of [...keys]) {
          if (each.users > 0) void load(each.key);
          else drop(name);
        }
      }, COALESCE_MS);
    },
    forget() {
      keys.clear();
      store.setState({}, true);
    },
  });

  const peek = (key: K): T | null => store.getState()[JSON.stringify(key)]?.data ?? null;

  function patch(key: K, change: (data: T) => T): void {
    const name = JSON.stringify(key);
    const held = store.getState()[name];
    if (!held?.data) return;
    entry(key).patched = true;
    put(name, { ...held, data: change(held.data) });
  }

  return {
    store,
    load,
    peek,
    patch,
    ahead(key, change) {
      const before = peek(key);
      patch(key, change);
      const shown = peek(key);
      return () => {
        const now = peek(key);
        if (now === null || before === null) return;
        if (now === shown) patch(key, () => before);
        else void load(key);
      };
    },
    patchAll(change) {
      for (const name of Object.keys(store.getState())) patch(JSON.parse(name) as K, change);
    },
    use: useLoaded,
    useAll: useAllLoaded,
    usePart: usePartLoaded,
    useAtHand: useHeld,
  };
}
