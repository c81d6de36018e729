// The list a thread was opened from, so that the next and the one before can be read without going back to it, and so that
// the list finds its place again.
import { create } from 'zustand';
import type { ThreadId } from '../../electron/contract/scalars.ts';

interface ReadingList {
  /** In the order in which they were listed. */
  readonly ids: readonly ThreadId[];
  /** The thread read last. */
  readonly at: ThreadId | null;
}

export const useReadingList = create<ReadingList>(() => ({ ids: [], at: null }));

/** Says which list is being read, and from where. */
export function readFrom(ids: readonly ThreadId[], at: ThreadId): void {
  useReadingList.setState({ ids, at });
}

export function moveReadingTo(at: ThreadId): void {
  useReadingList.setState({ at });
}

/** The thread `by` places further down, or null at the ends and in a thread that was opened from elsewhere. */
export function neighbourOf(list: readonly ThreadId[], threadId: ThreadId, by: 1 | -1): ThreadId | null {
  const index = list.indexOf(threadId);
  return index < 0 ? null : (list[index + by] ?? null);
}

/** Takes a thread out of the list; returns the one to read now. */
export function leaveReadingList(threadId: ThreadId): ThreadId | null {
  const { ids } = useReadingList.getState();
  const next = neighbourOf(ids, threadId, 1) ?? neighbourOf(ids, threadId, -1);
  useReadingList.setState({ ids: ids.filter((each) => each !== threadId), at: next });
  return next;
}
