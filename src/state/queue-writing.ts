// A draft of the queue while the person writes in it: shown as typed, saved in pauses and before anything is done with it,
// one save after the other.
import { create } from 'zustand';
import type { QueueItem, QueueItemId } from '../../electron/contract/queue.ts';
import type { MailAddress } from '../../electron/contract/scalars.ts';
import { useConnection } from './engine.ts';
import { saveQueueItem } from './queue.ts';

const PAUSE_MS = 600;

export interface QueueWriting {
  readonly queueItemId: QueueItemId;
  /** Of the draft as it was saved last. */
  readonly revision: number;
  readonly to: readonly MailAddress[];
  readonly subject: string;
  readonly text: string;
  /** Something was typed that is not saved yet. */
  readonly unsaved: boolean;
}

export const useQueueWriting = create<{ readonly writing: QueueWriting | null }>(() => ({ writing: null }));

let timer: ReturnType<typeof setTimeout> | null = null;
let saving: Promise<boolean> = Promise.resolve(true);

export function beginWriting(item: QueueItem): void {
  const { queueItemId, revision, to, subject, text } = item;
  useQueueWriting.setState({ writing: { queueItemId, revision, to, subject, text, unsaved: false } });
}

export function writeInQueue(part: Partial<Pick<QueueWriting, 'to' | 'subject' | 'text'>>): void {
  const { writing } = useQueueWriting.getState();
  if (!writing) return;
  useQueueWriting.setState({ writing: { ...writing, ...part, unsaved: true } });
  if (timer) clearTimeout(timer);
  timer = setTimeout(() => void keepWriting(), PAUSE_MS);
}

/** True when all that was typed is saved. */
export function keepWriting(): Promise<boolean> {
  if (timer) clearTimeout(timer);
  timer = null;
  saving = saving.then(saveNow);
  return saving;
}

async function saveNow(): Promise<boolean> {
  const { writing } = useQueueWriting.getState();
  if (!writing?.unsaved) return true;
  const { queueItemId, revision, to, subject, text } = writing;
  const saved = await saveQueueItem({ queueItemId, revision, to: [...to], subject, text });
  const { writing: now } = useQueueWriting.getState();
  if (saved === null) return false;
  if (now?.queueItemId === queueItemId) {
    const same = now.to === to && now.subject === subject && now.text === text;
    useQueueWriting.setState({ writing: { ...now, revision: saved, unsaved: !same } });
  }
  return true;
}

/** Keeps what was typed and goes back to reading; false when it could not be kept, and the writing goes on. */
export async function endWriting(): Promise<boolean> {
  const kept = await keepWriting();
  if (kept) useQueueWriting.setState({ writing: null });
  return kept;
}

useConnection.subscribe(({ lost }, before) => {
  if (before.lost && !lost) void keepWriting();
});
