// What the rules of the gate look at, as plain values, and what a rule answers. Reading them is read-gate-facts.ts; the rules
// are pure, so that each can be tried on any situation.
import type { AutomaticKind, MailAddress } from '../../../contract/scalars.ts';
import type { GateRule } from '../../../contract/send-gate.ts';
import type { DraftFact, PlannedSentence, TouchKind } from '../../../contract/touch-drafts.ts';
import type { LocalNow } from '../../book/local-time.ts';

export interface GateAccount {
  readonly id: number;
  readonly name: string;
}

export interface GateRecipient extends MailAddress {
  readonly field: 'to' | 'cc' | 'bcc';
  /** On our own side. */
  readonly own: boolean;
  /** The accounts it belongs to by the mapping or by its mail. */
  readonly accounts: readonly GateAccount[];
  /** Every name this person is known by. */
  readonly names: readonly string[];
  readonly left: boolean;
  readonly away: { readonly until: string; readonly quote: string } | null;
  readonly bounced: { readonly at: number; readonly quote: string } | null;
}

/** Mail that the draft does not know of: it came, or was sent, after the draft was made. */
export interface NewerMessage {
  readonly who: string;
  readonly address: string;
  readonly subject: string;
  readonly at: number;
  readonly by: 'them' | 'colleague' | 'self';
  /** In the conversation that the draft belongs to. */
  readonly inThread: boolean;
  readonly automatic: AutomaticKind | null;
}

export interface GateTouch {
  readonly account: GateAccount;
  readonly kind: TouchKind;
  readonly draftedAt: number;
  readonly facts: readonly DraftFact[];
  readonly sentences: readonly PlannedSentence[];
  /** Domains of the account, as the mapping has them. */
  readonly domains: readonly string[];
  /** Another touch to the account that was approved before this one and has not left. */
  readonly before: { readonly subject: string; readonly needsPerson: boolean } | null;
  /** The newest other touch to the account that left. */
  readonly lastSentAt: number | null;
  /** Mails to the account within a week that nobody there answered. */
  readonly unanswered: number;
  /** The words by which somebody there asked for no more mail, and has not written otherwise since. */
  readonly askedToStop: { readonly who: string; readonly quote: string } | null;
  readonly queue: QueueBounds;
}

/** What the user allowed the queue; hours and caps are for what Autopilot let go. */
export interface QueueBounds {
  /** The queue was paused after this was let go. */
  readonly paused: boolean;
  /** Why what Autopilot let go is not delegated to it any more; null where it is, or where the user let it go. */
  readonly undelegated: string | null;
  /** When the hours it may send in begin again, in the recipient's zone; null within them. */
  readonly opensAt: number | null;
  /** When the cap of the day, or of the account, lets the next one go; null while it is not reached. */
  readonly capUntil: number | null;
}

export interface GateFacts {
  readonly clock: LocalNow;
  readonly subject: string;
  /** As it was written, without signature and quote. */
  readonly text: string;
  readonly attachments: number;
  readonly recipients: readonly GateRecipient[];
  /** Null for mail that a person wrote herself. */
  readonly touch: GateTouch | null;
  readonly newer: readonly NewerMessage[];
  /** Accounts of the book that the message has nothing to do with. */
  readonly otherAccounts: readonly GateAccount[];
  /** Null while it is a draft. */
  readonly due: DueFacts | null;
  /** What kept the mailbox from being looked at just now; null where it was, or where nobody asks. */
  readonly lookProblem: string | null;
  readonly overrides: ReadonlySet<GateRule>;
}

export interface DueFacts {
  /** What the user let it go for: the end of the undo window, or a time that was chosen. */
  readonly at: number;
  /** When it was to be tried: later than `at` where it was tried before and could not go, as without a network. */
  readonly tryAt: number;
  /** It was to go at a time, and not just soon. */
  readonly scheduled: boolean;
  /** A try so long after its time means that the machine slept. */
  readonly lateAfter: number;
}

/** What a rule found, as it counts for a drafted touch; see apply-rules.ts for mail that a person wrote. */
export interface GateFinding {
  readonly outcome: 'warn' | 'block' | 'wait';
  readonly sentence: string;
  readonly evidence: string;
  readonly until: number | null;
  readonly canOverride: boolean;
  /** It keeps back mail that a person wrote, too. */
  readonly alsoOwn: boolean;
}

export type Rule = (facts: GateFacts) => GateFinding | null;

type Said = Partial<Pick<GateFinding, 'until' | 'canOverride' | 'alsoOwn'>>;
const usual = { until: null, canOverride: true, alsoOwn: false };

export const block = (sentence: string, evidence = '', said: Said = {}): GateFinding => ({
  outcome: 'block',
  sentence,
  evidence: shortened(evidence),
  ...usual,
  ...said,
});
export const warn = (sentence: string, evidence = ''): GateFinding => ({
  outcome: 'warn',
  sentence,
  evidence: shortened(evidence),
  ...usual,
});
export const wait = (sentence: string, until: number | null, evidence = '', said: Said = {}): GateFinding => ({
  outcome: 'wait',
  sentence,
  evidence: shortened(evidence),
  ...usual,
  until,
  ...said,
});

const LONGEST_EVIDENCE = 200;
const shortened = (words: string): string =>
  words.replace(/\s+/g, ' ').trim().slice(0, LONGEST_EVIDENCE).toWellFormed();
