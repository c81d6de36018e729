// What the steps of sending work with.
import type { DataTopic } from '../../contract/contract.ts';
import type { Clock } from '../deps.ts';
import type { Store } from '../store/open-store.ts';
import type { MailboxLogin, Sync } from '../sync/sync-service.ts';
import type { Look } from './gate/pass-gate.ts';
import type { SmtpLogin, SmtpTimeouts } from './smtp-session.ts';

/** Moments at which a test ends the process; nothing is done at them otherwise. */
export type FaultPoint =
  | 'queued'
  | 'looked'
  | 'handing_over'
  | 'before_end'
  | 'answered'
  | 'accepted'
  | 'copied'
  | 'in_sent'
  | 'draft_copied';

export interface SendDeps {
  readonly db: Store;
  readonly clock: Clock;
  readonly timeouts: SmtpTimeouts;
  /** After the server took a message, how long its provider gets to put it into Sent by itself. */
  readonly sentGraceMs: number;
  /** How long a draft rests before its copy goes to the server. */
  readonly draftRestMs: number;
  /** Whether what is due goes by itself; a call from a terminal is over before a server has answered, and says when. */
  readonly live: boolean;
  /** What is under way when the program ends gets so long to end well. */
  readonly closeMs: number;
  /** How to log in for sending; null where the mailbox has no server for it. @throws Failure `auth_needed` */
  smtpLogin(mailboxId: number): Promise<SmtpLogin | null>;
  /** How to log in to the mailbox; null where it has no server. @throws Failure `auth_needed` */
  imapLogin(mailboxId: number): Promise<MailboxLogin | null>;
  /**
   * Looks at the mailboxes that an answer of the account could come to, and reads what came; a look that began after `since`
   * and not long ago will do.
   */
  freshLook(
    asked: { readonly mailboxId: number; readonly accountId: number; readonly since: number },
    signal: AbortSignal,
  ): Promise<Look>;
  readonly ownCopy: Sync['ownCopy'];
  /** Runs a piece of work that writes, before the sync's next transaction. */
  readonly writeFirst: Sync['writeFirst'];
  changed(...topics: DataTopic[]): void;
  /** Derives what a new message made stale. */
  settle(): Promise<void>;
  /** A step broke in a way nothing was prepared for; told without content. */
  failed(event: string): void;
  reached?(point: FaultPoint): void;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const delays = [30 * SECOND, MINUTE, 2 * MINUTE, 5 * MINUTE, 10 * MINUTE, 15 * MINUTE, 30 * MINUTE];

/** Half a minute after the first try, half an hour at most. */
export function backOff(attempts: number): number {
  return delays[Math.min(Math.max(attempts, 1), delays.length) - 1] ?? 30 * MINUTE;
}
