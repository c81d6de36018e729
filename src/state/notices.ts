// What the window says in passing ("Snoozed Acme - Undo"): commands announce here, the app shows it.
import { create } from 'zustand';
import type { EntryId } from '../../electron/contract/scalars.ts';

export interface Notice {
  readonly id: number;
  readonly text: string;
  readonly tone: 'plain' | 'problem';
  /** What a problem comes down to, in two or three words; empty for what is none. */
  readonly head: string;
  /** The journal entry that takes it back. */
  readonly entryId: EntryId | null;
  /** Until when it can be taken back; the seconds are counted down. */
  readonly until: number | null;
  /** It tells of an undo: taking that back does again what was undone, which the undo key does not. */
  readonly again: boolean;
}

let nextId = 1;

export const useNotices = create<{ readonly latest: Notice | null }>(() => ({ latest: null }));

export function announce(text: string, entryId: EntryId | null = null, until: number | null = null): void {
  useNotices.setState({ latest: { id: nextId++, text, tone: 'plain', head: '', entryId, until, again: false } });
}

export function announceUndone(text: string, entryId: EntryId | null): void {
  useNotices.setState({ latest: { id: nextId++, text, tone: 'plain', head: '', entryId, until: null, again: true } });
}

export function announceProblem(sentence: string, head = 'Not done.'): void {
  useNotices.setState({
    latest: { id: nextId++, text: sentence, tone: 'problem', head, entryId: null, until: null, again: false },
  });
}
