// Search as the person types: a newer question cancels the older one, and a late answer never shows.
import { create } from 'zustand';
import type { CallOutput } from '../../electron/contract/contract.ts';
import type { Failure } from '../../electron/contract/failure.ts';
import { asFailure, ask } from './engine.ts';

export type SearchAnswer = CallOutput<'search.messages'>;

export interface SearchState {
  readonly query: string;
  /** The query that `answer` belongs to. */
  readonly answered: string;
  readonly answer: SearchAnswer | null;
  readonly failure: Failure | null;
  readonly running: boolean;
}

const EMPTY: SearchState = { query: '', answered: '', answer: null, failure: null, running: false };

function createSearch(limit: number) {
  const store = create<SearchState>(() => EMPTY);
  let controller: AbortController | null = null;
  async function search(query: string): Promise<void> {
    controller?.abort();
    if (query.trim() === '') {
      store.setState({ ...EMPTY, query });
      return;
    }
    const mine = new AbortController();
    controller = mine;
    store.setState({ query, running: true });
    try {
      const answer = await ask('search.messages', { query, limit }, mine.signal);
      if (controller === mine) store.setState({ answer, answered: query, failure: null, running: false });
    } catch (error) {
      if (controller === mine) store.setState({ failure: asFailure(error), running: false });
    }
  }
  return { store, search };
}

const screen = createSearch(200);
export const useSearch = screen.store;
export const search = screen.search;

const palette = createSearch(8);
export const usePaletteSearch = palette.store;
export const searchForPalette = palette.search;

const people = createSearch(40);
export const usePalettePeople = people.store;
/** People are found by the mail that they wrote. */
export const searchPeopleForPalette = (name: string) => {
  const words = name.replace(/["\\:]/g, ' ').trim();
  return people.search(words === '' ? '' : `from:"${words}"`);
};
