// The form in which correspondence is written down: a topic is a conversation, a turn one mail of it. Text may hold
// `{this|or that}`, slots such as `$site`, and promises `[[3|I will send it by $due]]` (due in three working days).

export type Speaker = 'them' | 'colleague' | 'us' | 'mate';

export interface TurnOptions {
  /** The thread may stop here. */
  readonly ends?: boolean;
  readonly file?: 'csv' | 'pdf' | 'txt';
  /** This mail does what the same side promised last. */
  readonly keeps?: boolean;
  /** Hours of working time since the mail before; the voices' own pace otherwise. */
  readonly hours?: number;
}

export interface Turn extends TurnOptions {
  /** Who writes: the account's lead, a colleague of theirs, Maya, or a colleague of hers. */
  readonly who: Speaker;
  readonly text: string;
}

export interface Topic {
  readonly subject: string;
  readonly turns: readonly Turn[];
}

export function topic(subject: string, ...turns: readonly Turn[]): Topic {
  return { subject, turns };
}

export const them = (text: string, options: TurnOptions = {}): Turn => ({ who: 'them', text, ...options });
export const colleague = (text: string, options: TurnOptions = {}): Turn => ({ who: 'colleague', text, ...options });
export const us = (text: string, options: TurnOptions = {}): Turn => ({ who: 'us', text, ...options });
export const mate = (text: string, options: TurnOptions = {}): Turn => ({ who: 'mate', text, ...options });
