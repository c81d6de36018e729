// What the passes of a day are made from: everything that may need the person, as it stands now, without any judgement of order.

import type { Alert } from '../../contract/alerts.ts';
import type { Settings } from '../../contract/app.ts';
import type { BookRow } from '../../contract/book.ts';
import type { Feedback } from '../../contract/feedback.ts';
import type { Finding } from '../../contract/findings.ts';
import type { DueReview, MeetingRow } from '../../contract/meetings.ts';
import type { QueueRow } from '../../contract/queue.ts';
import type { QuietAccount } from '../../contract/quiet.ts';
import type { Renewal } from '../../contract/renewals.ts';
import type { Task } from '../../contract/tasks.ts';
import type { LocalNow } from '../book/local-time.ts';

/** A question of an account that waits for our answer. */
export interface OwedAnswer {
  readonly accountId: number;
  readonly threadId: number;
  readonly messageRowId: number;
  readonly subject: string;
  readonly who: string;
  readonly since: number;
  readonly dueAt: number;
  readonly state: 'missed' | 'soon' | 'in_time';
  /** "1.5 working hours left of 4"; "asked 9 days ago" where the goal is long gone. */
  readonly words: string;
}

export interface UnreadThread {
  readonly accountId: number;
  readonly threadId: number;
  readonly subject: string;
  readonly who: string;
  readonly at: number;
}

/** A message of ours that has not arrived. */
export interface OnTheWay {
  readonly outgoingId: number;
  readonly accountIds: readonly number[];
  readonly threadId: number | null;
  readonly subject: string;
  readonly to: string;
  readonly createdAt: number;
  readonly heldUntil: number;
  readonly problem: string | null;
  readonly needsPerson: boolean;
}

/** A risk that an account spoke of lately and nobody has looked at. */
export interface FreshRisk {
  readonly findingId: string;
  readonly accountId: number;
  readonly threadId: number;
  readonly at: number;
}

/** A mailbox that wants a sign-in. */
export interface MailboxTrouble {
  readonly mailboxId: number;
  readonly address: string;
  readonly at: number;
}

export interface Standing {
  readonly atRisk: boolean;
  readonly topValue: boolean;
}

export interface DayFacts {
  readonly clock: LocalNow;
  /** The day it is for the person. */
  readonly today: string;
  readonly settings: Settings;
  /** In the book's order. */
  readonly rows: readonly BookRow[];
  standing(account: number): Standing;
  readonly alerts: readonly Alert[];
  /** The most urgent first. */
  readonly owed: readonly OwedAnswer[];
  /** Everything that may still leave, the most urgent first. */
  readonly queue: readonly QueueRow[];
  /** Open ones. */
  readonly tasks: readonly Task[];
  readonly quiet: readonly QuietAccount[];
  readonly reviews: readonly DueReview[];
  readonly meetings: readonly MeetingRow[];
  readonly renewals: readonly Renewal[];
  /** Commitments that are open or overdue. */
  readonly promises: readonly Finding[];
  /** Not resolved. */
  readonly feedback: readonly Feedback[];
  readonly unread: readonly UnreadThread[];
  readonly onTheWay: readonly OnTheWay[];
  readonly risks: readonly FreshRisk[];
  readonly troubles: readonly MailboxTrouble[];
  /** Messages that are here and not yet read for what they say. */
  readonly unreadMessages: number;
}

/** What is read of the store only when something asks for it. */
export type DayReading = Exclude<keyof DayFacts, 'clock' | 'today' | 'settings' | 'rows' | 'standing' | 'tasks'>;
