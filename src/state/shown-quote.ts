// The words a person asked to see in their message: opening a thread at them marks them and brings them into sight. They
// stay in the window; the address holds no words of a mail.
import { create } from 'zustand';
import type { MessageRowId, ThreadId } from '../../electron/contract/scalars.ts';
import { go, useRoute } from './route.ts';

export interface QuotePlace {
  readonly threadId: ThreadId;
  readonly messageRowId: MessageRowId;
  /** The words as they were written; empty opens the message alone. */
  readonly quote: string;
}

interface ShownQuote {
  readonly place: QuotePlace | null;
  /** Grows with every asking, so that the same words can be asked for again. */
  readonly asked: number;
}

export const useShownQuote = create<ShownQuote>(() => ({ place: null, asked: 0 }));

export function openQuote({ threadId, messageRowId, quote }: QuotePlace): void {
  useShownQuote.setState((held) => ({ place: { threadId, messageRowId, quote }, asked: held.asked + 1 }));
  go({ screen: 'inbox', threadId, messageRowId });
}

/** Leaving the thread forgets them: opened again by itself, it shows no words. */
useRoute.subscribe(({ route }) => {
  const { place } = useShownQuote.getState();
  if (place && !(route.screen === 'inbox' && route.threadId === place.threadId))
    useShownQuote.setState({ place: null });
});
