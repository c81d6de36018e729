// Whether a touch answers in a thread or begins its own, and the mailbox it leaves by.
import type { Database } from 'better-sqlite3';
import { Failure } from '../../../contract/failure.ts';
import type { TouchKind } from '../../../contract/touch-drafts.ts';
import { type MailboxRow, readMailboxes, requireMailbox } from '../../store/queries/mailboxes.ts';
import { statement } from '../../store/statement.ts';
import type { Candidate, Frame } from '../reasons/candidate.ts';

export interface SourceMessage {
  readonly id: number;
  readonly message_id: string;
  readonly thread_id: number;
  readonly mailbox_id: number;
  readonly from_name: string;
  readonly from_address: string;
  readonly sent_at: number;
  readonly subject: string;
}

const columns = 'm.id, m.message_id, m.thread_id, m.mailbox_id, m.from_name, m.from_address, m.sent_at, m.subject';
const newestTouch = statement<{ thread: number; account: number; now: number }, SourceMessage>(
  `SELECT ${columns} FROM message m JOIN message_account a ON a.message_id = m.id
   WHERE m.thread_id = :thread AND a.account_id = :account AND a.touch = 'mail_in' AND m.sent_at <= :now
   ORDER BY m.sent_at DESC LIMIT 1`,
);
const newestOut = statement<{ account: number; now: number }, { mailbox_id: number }>(
  `SELECT m.mailbox_id FROM message_account a JOIN message m ON m.id = a.message_id
   WHERE a.account_id = :account AND a.touch = 'mail_out' AND a.sent_at <= :now ORDER BY a.sent_at DESC LIMIT 1`,
);

const goesOn: readonly Frame[] = [
  'promise_late',
  'promise_due',
  'their_promise',
  'our_question',
  'risk',
  'meeting',
  'their_question',
];
const ownThread: readonly TouchKind[] = [
  'escalation_inside',
  'case_study_request',
  'onboarding_welcome',
  'review_invitation',
];

/** The newest mail of theirs in the thread that is gone on with; null for a thread of its own. */
export function chooseSource(
  db: Database,
  account: number,
  request: { readonly kind: TouchKind; readonly threadId?: number | undefined },
  candidate: Candidate | null,
  now: number,
): SourceMessage | null {
  if (request.threadId !== undefined) return newestTouch(db).get({ thread: request.threadId, account, now }) ?? null;
  if (candidate?.said == null || !goesOn.includes(candidate.frame) || ownThread.includes(request.kind)) return null;
  return newestTouch(db).get({ thread: candidate.said.threadId, account, now }) ?? null;
}

/** Who of theirs wrote last in a thread: what we promised there was promised to them. */
export function lastWriter(db: Database, account: number, thread: number, now: number): string {
  return newestTouch(db).get({ thread, account, now })?.from_address ?? '';
}

/** The one that was asked for, that received what is answered, that wrote last, or the first that can send. */
export function chooseMailbox(
  db: Database,
  account: number,
  wanted: number | undefined,
  source: SourceMessage | null,
  now: number,
): MailboxRow {
  if (wanted !== undefined) return requireMailbox(db, wanted);
  const all = readMailboxes(db);
  const usual = source?.mailbox_id ?? newestOut(db).get({ account, now })?.mailbox_id;
  const found =
    all.find(({ id, kind }) => id === usual && kind === 'imap') ?? all.find(({ kind }) => kind === 'imap') ?? all[0];
  if (!found) throw new Failure('invalid_input', 'Add a mailbox first; then you can write from it.', 'mailboxId');
  return found;
}
