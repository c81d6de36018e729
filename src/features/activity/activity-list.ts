// The journal as a person reads it: filtered, and under the day it happened on.
import type { JournalEntry } from '../../../electron/contract/journal.ts';

export type ActivityView = 'all' | 'user' | 'machine' | 'undone';

export const ACTIVITY_VIEWS: readonly { readonly value: ActivityView; readonly label: string }[] = [
  { value: 'all', label: 'All' },
  { value: 'user', label: 'By you' },
  { value: 'machine', label: 'By Tend' },
  { value: 'undone', label: 'Undone' },
];

const IN_VIEW: Record<ActivityView, (entry: JournalEntry) => boolean> = {
  all: () => true,
  user: (entry) => entry.actor === 'user',
  machine: (entry) => entry.actor !== 'user',
  undone: (entry) => entry.undoneBy !== null,
};

export function filterActivity(
  entries: readonly JournalEntry[],
  view: ActivityView,
  text: string,
): readonly JournalEntry[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter((entry) => {
    if (!IN_VIEW[view](entry)) return false;
    const held = [entry.title, entry.why ?? '', entry.command, ...entry.changes.map((each) => each.subject)]
      .join(' ')
      .toLowerCase();
    return words.every((word) => held.includes(word));
  });
}

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
