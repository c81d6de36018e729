// The book by value x risk.
import type { BookRow } from '../../electron/contract/book.ts';
import { ask } from './engine.ts';
import { createResources } from './resource.ts';

const resource = createResources<'book', readonly BookRow[]>({
  topics: ['book', 'accounts', 'queue'],
  ask: async () => (await ask('book.list', {})).rows,
});

export const useBook = () => resource.use('book');
