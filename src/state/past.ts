// The book as it looked on a past day, and the alerts that stood then or had just ended.
import type { CallOutput } from '../../electron/contract/contract.ts';
import { ask } from './engine.ts';
import { createResources } from './resource.ts';

export type BookAt = CallOutput<'book.at'>;
export type Alerts = CallOutput<'book.alerts'>;

const MONTH = 30 * 86_400_000;

// A day of the past changes only with what is known of it; a few of them are kept for going to and fro.
const books = createResources<number, BookAt>({
  topics: ['accounts', 'settings'],
  keep: 40,
  ask: (at) => ask('book.at', { at }),
});
const alerts = createResources<number, Alerts>({
  topics: ['accounts', 'settings', 'findings'],
  keep: 40,
  ask: (at) => ask('book.alerts', { at, since: at - MONTH, limit: 300 }),
});

export const useBookAt = (at: number) => books.use(at);
export const useAlertsAt = (at: number) => alerts.use(at);
