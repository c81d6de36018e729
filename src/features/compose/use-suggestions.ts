// What a recipient field offers for what is typed in it, and which of that is chosen.
import { useEffect, useState } from 'react';
import type { CompletedAddress } from '../../../electron/contract/compose.ts';
import { completeAddress, useCompletion } from '../../state/recipients.ts';

const NONE: readonly CompletedAddress[] = [];

export interface Suggestions {
  readonly choices: readonly CompletedAddress[];
  readonly active: number;
  /** The person moved to the choice; until then it is only the likeliest. */
  readonly walked: boolean;
  /** Asks for the list where none is open. */
  move(by: 1 | -1): true;
  point(index: number): void;
  /** False when nothing was open. */
  close(): boolean;
}

export function useSuggestions(
  asker: string,
  typed: string,
  taken: readonly string[],
  about: { readonly accountId: number | null; readonly threadId: number | null },
): Suggestions {
  const [at, setAt] = useState({ typed: '', index: 0, walked: false });
  const [closed, setClosed] = useState<string | null>(null);
  // An empty field offers nobody until it is asked to, with the arrow that opens lists everywhere.
  const [asked, setAsked] = useState(false);
  const query = typed.trim();
  const silent = query === '' && !asked;
  // What was closed was that list; another word opens its own.
  if (closed !== null && closed !== query) setClosed(null);
  const { accountId, threadId } = about;
  const exclude = taken.join('\n');
  useEffect(() => {
    if (silent) return;
    void completeAddress(asker, {
      query,
      ...(accountId === null ? {} : { accountId }),
      ...(threadId === null ? {} : { threadId }),
      ...(exclude === '' ? {} : { exclude: exclude.split('\n') }),
    });
  }, [asker, query, silent, accountId, threadId, exclude]);
  const found = useCompletion();
  const shown = !silent && closed !== query && found.asker === asker;
  const choices = !shown
    ? NONE
    : found.query === query
      ? found.people
      : found.people.filter((each) => fits(each, query));
  const current = at.typed === typed ? at : { typed, index: 0, walked: false };
  const active = Math.min(current.index, Math.max(0, choices.length - 1));
  return {
    choices,
    active,
    walked: current.walked,
    move(by) {
      if (choices.length === 0) {
        setClosed(null);
        setAsked(true);
        return true;
      }
      setAt({ typed, index: (active + by + choices.length) % choices.length, walked: true });
      return true;
    },
    point: (index) => {
      if (index !== active) setAt({ typed, index, walked: true });
    },
    close() {
      setAsked(false);
      if (choices.length === 0) return false;
      setClosed(query);
      return true;
    },
  };
}

/** While the answer to the last letter is on its way, nobody is offered whom that letter has ruled out. */
function fits({ name, address, accountName }: CompletedAddress, query: string): boolean {
  return `${name} ${address} ${accountName ?? ''}`.toLowerCase().includes(query.toLowerCase());
}
