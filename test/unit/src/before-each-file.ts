// Set up before each test file of the window. The files share the window's modules, because loading them and a page anew for
// each would take longer than testing them: so each file begins with every store as it was at the start.
import { configure } from '@testing-library/react';
import { beforeAll, vi } from 'vitest';
import type { StateCreator, StoreApi } from 'zustand';

/** Testing Library's second is too little on a busy machine. */
configure({ asyncUtilTimeout: 20_000 });

const reset = vi.hoisted(() => {
  const shared = globalThis as typeof globalThis & { tendStores?: Set<() => void> };
  shared.tendStores ??= new Set();
  return shared.tendStores;
});

vi.mock('zustand', async (load) => {
  const actual = await load<typeof import('zustand')>();
  const remembered = <S extends Pick<StoreApi<unknown>, 'getInitialState' | 'setState'>>(store: S): S => {
    reset.add(() => store.setState(store.getInitialState(), true));
    return store;
  };
  const create = <T>(initial?: StateCreator<T>) =>
    initial ? remembered(actual.create<T>(initial)) : (later: StateCreator<T>) => remembered(actual.create<T>(later));
  return { ...actual, create };
});

beforeAll(() => {
  for (const each of reset) each();
  localStorage.clear();
  sessionStorage.clear();
  window.location.hash = '';
});
