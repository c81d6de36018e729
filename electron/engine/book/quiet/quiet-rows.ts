// What is asked of the store about an account that went quiet: its last word, our touches since, the newest choice.
import type { QuietChoiceKind } from '../../../contract/quiet.ts';
import { statement } from '../../store/statement.ts';

export interface LastWordRow {
  readonly id: number;
  readonly thread_id: number;
  readonly subject: string;
  readonly who: string;
}
export const lastWordOf = statement<{ account: number; at: number }, LastWordRow>(
  `SELECT m.id, m.thread_id, t.subject, coalesce(nullif(m.from_name, ''), m.from_address) AS who
   FROM message_account a JOIN message m ON m.id = a.message_id JOIN thread t ON t.id = m.thread_id
   WHERE a.account_id = :account AND a.touch = 'mail_in' AND a.sent_at = :at LIMIT 1`,
);

export interface OwnTouchesRow {
  readonly mail_at: number | null;
  readonly mail_days: number;
  readonly logged_at: number | null;
}
export const ownTouchesSince = statement<{ account: number; since: number; now: number }, OwnTouchesRow>(
  `SELECT
     (SELECT max(sent_at) FROM message_account
      WHERE account_id = :account AND touch = 'mail_out' AND sent_at <= :now) AS mail_at,
     (SELECT count(DISTINCT sent_at / 86400000) FROM message_account
      WHERE account_id = :account AND touch = 'mail_out' AND sent_at > :since AND sent_at <= :now) AS mail_days,
     (SELECT max(at) FROM logged_touch WHERE account_id = :account AND at <= :now) AS logged_at`,
);

export interface ChoiceRow {
  readonly id: number;
  readonly account_id: number;
  readonly choice: QuietChoiceKind;
  readonly chosen_at: number;
  readonly silent_since: number;
  readonly until: number | null;
  readonly why: string | null;
  readonly task_id: number | null;
}
export const newestChoice = statement<[number], ChoiceRow>(
  'SELECT * FROM quiet_choice WHERE account_id = ? ORDER BY id DESC LIMIT 1',
);
export const choicesOfAccount = statement<[number], { id: number }>('SELECT id FROM quiet_choice WHERE account_id = ?');
