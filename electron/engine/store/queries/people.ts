// The people of an account: everyone on its side of the mail, with what the user corrected laid over what was read.
import type { PersonRole } from '../../../contract/people.ts';
import { statement } from '../statement.ts';

export interface PersonRow {
  readonly address: string;
  readonly name: string | null;
  readonly first_in: number | null;
  readonly last_in: number | null;
  readonly first_out: number | null;
  readonly last_out: number | null;
  readonly n_in: number;
  readonly n_out: number;
}

export interface PersonNoteRow {
  readonly address: string;
  readonly name: string | null;
  readonly title: string | null;
  readonly role: PersonRole | null;
  readonly preferred_style: string | null;
  readonly notes: string | null;
  readonly is_primary: number;
  readonly gone: number;
}

// Senders of the account's touches, and those its outgoing touches went to, in one walk over the account's messages.
export const peopleOfAccount = statement<{ account: number; now: number }, PersonRow>(
  `SELECT address, max(name) AS name, min(last_in) AS first_in, max(last_in) AS last_in,
     min(last_out) AS first_out, max(last_out) AS last_out, sum(n_in) AS n_in, sum(n_out) AS n_out
   FROM (
     SELECT m.from_address AS address, m.from_name AS name, m.sent_at AS last_in, NULL AS last_out, 1 AS n_in, 0 AS n_out
     FROM message_account t JOIN message m ON m.id = t.message_id
     WHERE t.account_id = :account AND t.touch = 'mail_in' AND t.sent_at <= :now
     UNION ALL
     SELECT p.address, p.name, NULL, t.sent_at, 0, 1
     FROM message_account t JOIN participant p ON p.message_id = t.message_id AND p.role IN ('to', 'cc', 'bcc')
     WHERE t.account_id = :account AND t.touch = 'mail_out' AND t.sent_at <= :now)
   GROUP BY address`,
);
export const personNotes = statement<[number], PersonNoteRow>(
  `SELECT address, name, title, role, preferred_style, notes, is_primary, gone FROM person_note WHERE account_id = ?`,
);
export const inboundTimes = statement<{ account: number; address: string; now: number }, { sent_at: number }>(
  `SELECT sent_at FROM message_account
   WHERE account_id = :account AND touch = 'mail_in' AND writer = :address AND sent_at <= :now ORDER BY sent_at`,
);

export interface PersonVerdictRow {
  readonly id: number;
  readonly address: string;
  /** `left`, or `role:` and the role. */
  readonly subject: string;
  readonly verdict: 'accept' | 'dismiss';
  readonly at: number;
}
export const personVerdicts = statement<[number], PersonVerdictRow>(
  'SELECT id, address, subject, verdict, at FROM person_verdict WHERE account_id = ?',
);
