// Where the person is in the queue, so that reading a quote in its mail and coming back finds the same draft.
import { create } from 'zustand';
import type { QueueItemId, QueueState } from '../../electron/contract/queue.ts';

export type QueueView = 'waiting' | 'approved' | 'aside' | 'ended';

/** Which states a view shows. */
export const VIEW_STATES: Readonly<Record<QueueView, readonly QueueState[]>> = {
  waiting: ['waiting'],
  approved: ['approved'],
  aside: ['paused', 'snoozed'],
  ended: ['stopped', 'rejected', 'sent'],
};

interface QueuePlace {
  readonly view: QueueView;
  readonly at: QueueItemId | null;
  /** Grows with every asking for a place, so that the same draft can be asked for again. */
  readonly asked: number;
  /** Whether every rule of the gate is listed, those that pass too. */
  readonly gateOpen: boolean;
}

export const useQueuePlace = create<QueuePlace>(() => ({ view: 'waiting', at: null, asked: 0, gateOpen: false }));

export function showQueue(view: QueueView, at: QueueItemId | null = null): void {
  useQueuePlace.setState((held) => ({ view, at, asked: held.asked + 1 }));
}
