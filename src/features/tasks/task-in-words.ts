// How a task is spoken of: its field in the matrix, its day, what it comes from.
import type { Quadrant, Task, TaskSource } from '../../../electron/contract/tasks.ts';
import { isoDateInWords } from '../../ui/format.ts';

export const QUADRANTS: readonly { readonly quadrant: Quadrant; readonly label: string; readonly axes: string }[] = [
  { quadrant: 'do_now', label: 'Do now', axes: 'high impact, high urgency' },
  { quadrant: 'schedule', label: 'Schedule', axes: 'high impact, low urgency' },
  { quadrant: 'quick_win', label: 'Quick win', axes: 'low impact, high urgency' },
  { quadrant: 'defer', label: 'Defer or delegate', axes: 'low impact, low urgency' },
];

export const quadrantInWords = (quadrant: Quadrant): string =>
  QUADRANTS.find((each) => each.quadrant === quadrant)?.label ?? '';

const SOURCES: Record<TaskSource, string> = {
  hand: 'by hand',
  commitment: 'promise',
  signal: 'signal',
  drift: 'drift',
  quiet: 'quiet account',
};
export const sourceInWords = (source: TaskSource): string => SOURCES[source];

/** "3 d late", "today", "tomorrow", "in 5 d", then the day. */
export function dueInWords({ due, dueInDays }: Pick<Task, 'due' | 'dueInDays'>): string {
  if (due === null || dueInDays === null) return '';
  if (dueInDays < 0) return `${-dueInDays} d late`;
  if (dueInDays === 0) return 'today';
  if (dueInDays === 1) return 'tomorrow';
  return dueInDays < 14 ? `in ${dueInDays} d` : isoDateInWords(due);
}
