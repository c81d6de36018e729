// The truth about the sample book: what each account's story is and which mails it rests on, so that tests and later
// rules (whose move, commitments, drift, signals) can be held against it.

export type StoryKind =
  | 'quiet_big'
  | 'loud_tiny'
  | 'renewal_talks'
  | 'champion_left'
  | 'expansion'
  | 'escalation'
  | 'owed_reply'
  | 'waiting_on_them'
  | 'healthy_rhythm'
  | 'never_contacted'
  | 'overtouched'
  | 'usage_falling'
  | 'billing_dispute'
  | 'onboarding'
  | 'shared_consultant'
  | 'subsidiary'
  | 'free_mail_person'
  | 'wrong_clock'
  | 'competitor_named';

export interface Story {
  readonly kind: StoryKind;
  /** The account's name as in the CSV. */
  readonly account: string;
  readonly domain: string;
  /** RFC Message-IDs without brackets, oldest first. */
  readonly messageIds: readonly string[];
  readonly facts: Readonly<Record<string, string | number | readonly string[]>>;
}

export interface Commitment {
  /** Empty for promises among colleagues. */
  readonly account: string;
  readonly by: 'ours' | 'theirs';
  readonly address: string;
  readonly messageId: string;
  readonly sentence: string;
  /** YYYY-MM-DD in the user's zone. */
  readonly due: string;
  readonly outcome: 'kept' | 'kept_late' | 'overdue' | 'open';
  readonly keptBy: string | null;
}
