// The words of mails about meetings. As in other letters a part is one sentence with slots in braces, "[Sie|du]" is the formal
// and the familiar form, and English is written without contractions, which the voice puts in.
import type { MeetingPurpose } from '../../../contract/meetings.ts';

export interface PurposeWords {
  readonly subject: readonly string[];
  readonly opening: readonly string[];
  /** Where there was a meeting of the kind before. */
  readonly since?: readonly string[];
  readonly ask?: readonly string[];
  readonly closing: readonly string[];
}

export interface MeetingWords {
  readonly purposes: Readonly<Record<MeetingPurpose, PurposeWords>>;
  /** Before the agenda. */
  readonly agenda: string;
  readonly points: string;
  readonly times: string;
  readonly link: readonly string[];
  readonly minutes: string;
  readonly place: string;
  readonly ours: string;
  readonly theirs: string;
  readonly until: string;
  readonly noActions: string;
  /** With the review pack, with one that has places to fill in, and where there is none. */
  readonly preRead: { readonly attached: string; readonly open: string; readonly none: string };
  /** Of a review alone. */
  readonly materials: { readonly attached: string; readonly open: string };
  /** One, and several. */
  readonly places: readonly [string, string];
}
