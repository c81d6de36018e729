// What the system asks this program to show: a mail link another program was clicked on, or the place of a notification. It is
// kept until the window is there to hear it.

export type OutsideRequest =
  | { readonly kind: 'place'; readonly hash: string }
  | { readonly kind: 'mail'; readonly href: string };

/** Longer than any link a person writes; what a page makes up to fill memory is not taken. */
const LONGEST = 32_000;

/** The mail link among the words a program was started with; the last one, as the system appends it. */
export function mailLinkIn(words: readonly string[]): OutsideRequest | null {
  const href = words.findLast((word) => /^mailto:/i.test(word));
  return href === undefined || href.length > LONGEST ? null : { kind: 'mail', href };
}

export interface OutsideRequests {
  /** Shows it now, or as soon as a window hears. */
  ask(request: OutsideRequest): void;
  /** A window is ready to hear; what waited is told, the newest alone. */
  heardBy(tell: (request: OutsideRequest) => void): void;
  /** The window is gone. */
  unheard(): void;
}

export function keepOutsideRequests(): OutsideRequests {
  let waiting: OutsideRequest | null = null;
  let hearer: ((request: OutsideRequest) => void) | null = null;
  return {
    ask(request) {
      if (hearer) hearer(request);
      else waiting = request;
    },
    heardBy(tell) {
      hearer = tell;
      const held = waiting;
      waiting = null;
      if (held) tell(held);
    },
    unheard() {
      hearer = null;
    },
  };
}
