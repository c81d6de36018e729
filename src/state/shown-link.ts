// The link that the pointer or the focus is on, so that the window can say where it leads before it is opened; and the one
// that waits for a word, because it says one place and leads to another.
import { create } from 'zustand';

export interface MailLink {
  readonly href: string;
  /** What the mail shows in its place. */
  readonly text: string;
}

interface ShownLink {
  readonly under: MailLink | null;
  readonly asked: MailLink | null;
}

export const useShownLink = create<ShownLink>(() => ({ under: null, asked: null }));

export const showLink = (under: MailLink | null) => useShownLink.setState({ under });
export const askAboutLink = (asked: MailLink | null) => useShownLink.setState({ asked });
