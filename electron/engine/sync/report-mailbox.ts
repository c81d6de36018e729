// What is told of one mailbox while it is brought in step: how far it is, where it stands, and that something changed.
import type { MailboxSyncStatus } from '../../contract/mailbox.ts';
import { mailboxId as brandMailboxId } from '../../contract/scalars.ts';
import type { Clock } from '../deps.ts';
import type { SyncProgress } from './mailbox-pass.ts';
import type { FromSyncThread } from './sync-messages.ts';

/** Progress is for eyes. */
const REPORT_EVERY_MS = 150;
/** A live mailbox takes in less than this without calling it work. */
const A_FEW = 50;

export interface Standing {
  readonly state: MailboxSyncStatus['state'];
  readonly problem?: string | null;
  readonly everyMinutes?: number;
  readonly nextTryAt?: number | null;
}

export class MailboxReport {
  readonly #post: (message: FromSyncThread) => void;
  readonly #clock: Clock;
  readonly #mailbox: { readonly mailboxId: number; readonly address: string };
  #standing: Standing = { state: 'idle' };
  #progress = { done: 0, total: 0, secondsLeft: null as number | null, folder: null as string | null };
  #notice: string | null = null;
  #reported = 0;
  #changed = 0;

  constructor(
    post: (message: FromSyncThread) => void,
    clock: Clock,
    mailbox: { readonly mailboxId: number; readonly address: string },
  ) {
    this.#post = post;
    this.#clock = clock;
    this.#mailbox = mailbox;
  }

  get standing(): Standing {
    return this.#standing;
  }

  stand(standing: Standing): void {
    this.#standing = standing;
    if (standing.state !== 'syncing') this.#progress = { ...this.#progress, secondsLeft: null, folder: null };
    this.#send(standing);
  }

  progress({ done, total, secondsLeft, folder }: SyncProgress): void {
    const quiet = this.#standing.state === 'live' || this.#standing.state === 'polling';
    if (quiet && total < A_FEW) return;
    this.#progress = { done, total, secondsLeft, folder };
    if (this.#clock.now() - this.#reported < REPORT_EVERY_MS) return;
    this.#reported = this.#clock.now();
    this.#send({ state: 'syncing' });
  }

  /** The server's words to its users; they stand until the next connection. */
  notice(words: string | null): void {
    if (this.#notice === words) return;
    this.#notice = words;
    this.#send(this.#standing);
  }

  /** Mail was written; told now and then. */
  changed(): void {
    if (this.#clock.now() - this.#changed < REPORT_EVERY_MS) return;
    this.settled(true);
  }

  /** Mail, and all that follows from it, is in step; `mail` is false where only the look at the server is newer. */
  settled(mail: boolean): void {
    if (mail) this.#changed = this.#clock.now();
    this.#post({ type: 'changed', mail });
  }

  #send({
    state,
    problem = null,
    everyMinutes = null,
    nextTryAt = null,
  }: { [K in keyof Standing]: Standing[K] | null } & { state: Standing['state'] }): void {
    this.#post({
      type: 'progress',
      status: {
        mailboxId: brandMailboxId.parse(this.#mailbox.mailboxId),
        address: this.#mailbox.address,
        state,
        problem,
        everyMinutes,
        nextTryAt,
        serverNotice: this.#notice,
        ...this.#progress,
      },
    });
  }
}
