// What the words of an account's summary are made of.
import type { BookRow } from '../../../contract/book.ts';
import type { Evidence, Finding } from '../../../contract/findings.ts';
import type { Drift, Health } from '../../../contract/relationship.ts';

/** A message as evidence: the whole of it, no sentence in particular. */
export interface Mail {
  readonly evidence: Evidence;
  readonly who: string;
  readonly subject: string;
}

export interface Writer {
  readonly name: string;
  readonly mails: number;
  readonly first: Mail;
  readonly last: Mail;
  /** Wrote before the time that is summed up. */
  readonly knownBefore: boolean;
}

export interface SummaryFacts {
  readonly row: BookRow;
  readonly since: number | null;
  readonly now: number;
  readonly timeZone: string;
  readonly first: Mail | null;
  readonly lastIn: Mail | null;
  /** Of the time that is summed up. */
  readonly mailsIn: number;
  readonly mailsOut: number;
  readonly logged: number;
  readonly writers: readonly Writer[];
  /** The threads with the most mail, busiest first. */
  readonly topics: readonly { readonly subject: string; readonly mails: number; readonly mail: Mail }[];
  readonly longestGap: { readonly days: number; readonly before: Mail; readonly after: Mail } | null;
  readonly move: Mail | null;
  /** All that mail says, newest first. */
  readonly findings: readonly Finding[];
  readonly drifts: readonly Drift[];
  readonly health: Health | null;
  readonly healthThen: number | null;
  readonly healthEvidence: readonly Evidence[];
}
