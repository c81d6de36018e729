// The journal as a person reads it: what it is filtered by, and under the day it happened on.
import type { JournalEntry, JournalKind } from '../../../electron/contract/journal.ts';
import type { AccountId } from '../../../electron/contract/scalars.ts';
import type { JournalFilter } from '../../state/journal.ts';

export type ActivityView = 'all' | 'user' | 'machine' | 'autopilot' | 'undone';

export const ACTIVITY_VIEWS: readonly { readonly value: ActivityView; readonly label: string }[] = [
  { value: 'all', label: 'All' },
  { value: 'user', label: 'By you' },
  { value: 'machine', label: 'By Tend' },
  { value: 'autopilot', label: 'By Autopilot' },
  { value: 'undone', label: 'Undone' },
];

const IN_VIEW: Record<ActivityView, JournalFilter> = {
  all: {},
  user: { actors: ['user'] },
  machine: { actors: ['rule', 'autopilot', 'sync'] },
  autopilot: { actors: ['autopilot'] },
  undone: { undone: true },
};

export type ActivityKind = JournalKind | 'any';

export const ACTIVITY_KINDS: readonly { readonly value: ActivityKind; readonly label: string }[] = [
  { value: 'any', label: 'About anything' },
  { value: 'drafting', label: 'Drafts' },
  { value: 'sending', label: 'Sending' },
  { value: 'autopilot', label: 'Modes and Autopilot' },
  { value: 'model', label: 'Language model' },
  { value: 'book', label: 'The book' },
  { value: 'mail', label: 'Mail' },
  { value: 'tasks', label: 'Tasks' },
  { value: 'settings', label: 'Settings' },
  { value: 'undo', label: 'Undoing' },
];

export interface ActivityChoice {
  readonly view: ActivityView;
  readonly kind: ActivityKind;
  readonly accountId: AccountId | null;
  /** As a date field writes them; empty for none. */
  readonly from: string;
  readonly to: string;
  readonly text: string;
}

export const EVERYTHING: ActivityChoice = { view: 'all', kind: 'any', accountId: null, from: '', to: '', text: '' };

export function filterOf({ view, kind, accountId, from, to, text }: ActivityChoice): JournalFilter {
  const words = text.trim().slice(0, 200);
  return {
    ...IN_VIEW[view],
    ...(kind === 'any' ? {} : { kinds: [kind] }),
    ...(accountId === null ? {} : { accountId }),
    ...(from === '' ? {} : { from }),
    ...(to === '' ? {} : { to }),
    ...(words === '' ? {} : { text: words }),
  };
}

export const isFiltered = (choice: ActivityChoice): boolean => Object.keys(filterOf(choice)).length > 0;

export interface ActivityDay {
  readonly label: string;
  readonly entries: readonly JournalEntry[];
}

/** Keeps the order it is given, newest first. */
export function byDay(entries: readonly JournalEntry[], locale?: string): ActivityDay[] {
  const days: { label: string; entries: JournalEntry[] }[] = [];
  for (const entry of entries) {
    const label = new Intl.DateTimeFormat(locale, { dateStyle: 'full' }).format(entry.at);
    const last = days.at(-1);
    if (last?.label === label) last.entries.push(entry);
    else days.push({ label, entries: [entry] });
  }
  return days;
}

const ACTORS: Record<JournalEntry['actor'], string> = {
  user: 'You',
  rule: 'A rule',
  autopilot: 'Autopilot',
  sync: 'Sync',
};
export const actorInWords = (actor: JournalEntry['actor']): string => ACTORS[actor];
