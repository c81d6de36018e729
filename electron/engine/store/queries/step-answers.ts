// Steps that were asked by mail as they lie in the store: the asking, the mail it left as, and what came back.
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { type MailAddress, mailAddress } from '../../../contract/scalars.ts';
import {
  type AskedStep,
  answerCaution,
  askedStep,
  fieldReading,
  returnedFile,
} from '../../../contract/step-answers.ts';
import { statement } from '../statement.ts';

export interface AskRecord {
  readonly id: number;
  readonly run_id: number;
  readonly step_key: string;
  readonly round: number;
  readonly name: string;
  readonly draft_id: number;
  readonly mark: string;
  readonly asked: string;
  readonly person: string;
  readonly inside: number;
  readonly files: string;
  readonly created_at: number;
}

/** With the mail it left as; `message_id` is null while it has not left. */
export interface AskLine extends AskRecord {
  readonly account_id: number;
  readonly account_name: string;
  readonly run_state: 'running' | 'done' | 'cancelled';
  readonly step_id: number;
  readonly step_state: 'waiting' | 'open' | 'sent' | 'answered' | 'done' | 'skipped';
  readonly step_round: number;
  readonly mailbox_id: number;
  readonly subject: string;
  readonly message_id: string | null;
  readonly sent_at: number | null;
  readonly thread_id: number | null;
}

const LINE = `SELECT k.*, r.account_id, a.name AS account_name, r.state AS run_state, s.id AS step_id, s.state AS step_state,
    s.round AS step_round, d.mailbox_id, d.subject, CASE WHEN v.state IN ('accepted', 'in_sent') THEN o.message_id END AS message_id,
    v.accepted_at AS sent_at, t.thread_id
  FROM step_ask k
  JOIN playbook_run r ON r.id = k.run_id
  JOIN account a ON a.id = r.account_id
  JOIN run_step s ON s.run_id = k.run_id AND s.step_key = k.step_key
  JOIN draft d ON d.id = k.draft_id
  LEFT JOIN outgoing o ON o.draft_id = k.draft_id
  LEFT JOIN delivery v ON v.outgoing_id = o.id
  LEFT JOIN thread_anchor t ON t.message_id = o.message_id`;
export const asksOfStep = statement<[number, string], AskLine>(
  `${LINE} WHERE k.run_id = ? AND k.step_key = ? ORDER BY k.id`,
);
export const askOfDraft = statement<[number], { name: string }>('SELECT name FROM step_ask WHERE draft_id = ?');
export const asksOfRun = statement<[number], { id: number }>('SELECT id FROM step_ask WHERE run_id = ?');
export const wordsOfAsk = statement<[number], { id: number; message_id: string; word: 'confirmed' | 'not_this' }>(
  'SELECT id, message_id, word FROM step_answer_word WHERE ask_id = ?',
);
/** What left may be answered for a year; after that, nobody waits. */
export const asksSince = statement<[number], AskLine>(`${LINE} WHERE k.created_at >= ? ORDER BY k.id`);

/** Drafts that ask for a step of a run that was taken back by undo. */
export const asksOfNoRun = statement<[], { name: string; draft_id: number }>(
  `SELECT k.name, k.draft_id FROM step_ask k JOIN queue_item q ON q.draft_id = k.draft_id
   WHERE q.state IN ('waiting', 'snoozed', 'paused') AND NOT EXISTS (SELECT 1 FROM playbook_run r WHERE r.id = k.run_id)`,
);

export const keptReading = z.object({
  how: z.string(),
  cautions: z.array(answerCaution),
  fields: z.array(fieldReading),
  remarks: z.string(),
  files: z.array(returnedFile),
});
export type KeptReading = z.infer<typeof keptReading>;

export const putReading = statement<[number, string, number, string]>(
  'INSERT OR REPLACE INTO step_answer (ask_id, message_id, at, reading) VALUES (?, ?, ?, ?)',
);

export interface ReadingLine {
  readonly ask_id: number;
  readonly message_id: string;
  readonly at: number;
  readonly reading: string;
  readonly row_id: number;
  readonly thread_id: number;
  readonly from_name: string;
  readonly from_address: string;
  readonly word: 'confirmed' | 'not_this' | null;
}
/** The mail may have been taken away from the mailbox since: then there is nothing to look at and it is left out. */
export const readingsOfAsk = statement<[number], ReadingLine>(
  `SELECT n.*, m.id AS row_id, m.thread_id, m.from_name, m.from_address, w.word
   FROM step_answer n
   JOIN message m ON m.id = (SELECT min(id) FROM message WHERE message_id = n.message_id)
   LEFT JOIN step_answer_word w ON w.ask_id = n.ask_id AND w.message_id = n.message_id
   WHERE n.ask_id = ? ORDER BY n.at, n.message_id`,
);
export const hasReading = statement<[string], { ask_id: number }>(
  'SELECT ask_id FROM step_answer WHERE message_id = ? LIMIT 1',
);

export interface CameRow {
  readonly id: number;
  readonly message_id: string;
  readonly in_reply_to: string | null;
  readonly thread_id: number;
  readonly subject: string;
  readonly subject_base: string;
  readonly from_name: string;
  readonly from_address: string;
  readonly sent_at: number;
  readonly zone_minutes: number | null;
  readonly text: string;
}
export const mailSince = statement<{ after: number; since: number; limit: number }, CameRow>(
  `SELECT m.id, m.message_id, m.in_reply_to, m.thread_id, m.subject, m.subject_base, m.from_name, m.from_address, m.sent_at,
     m.zone_minutes, substr(b.text, 1, 200000) AS text
   FROM message m JOIN message_body b ON b.message_id = m.id
   WHERE m.id > :after AND m.sent_at >= :since AND m.automatic IS NULL ORDER BY m.id LIMIT :limit`,
);
export const newestMessage = statement<[], { id: number | null }>('SELECT max(id) AS id FROM message');
/** Where to begin looking the first time. */
export const firstSince = statement<[number], { id: number | null }>(
  'SELECT min(id) AS id FROM message WHERE sent_at >= ?',
);
export const readUpTo = statement<[], { message_id: number }>('SELECT message_id FROM step_answers_read');
export const setReadUpTo = statement<[number]>(
  'INSERT OR REPLACE INTO step_answers_read (only_row, message_id) VALUES (1, ?)',
);
/** The text of a mail that left, as it lies in Sent. */
export const textOfMessage = statement<[string], { text: string }>(
  `SELECT b.text FROM message m JOIN message_body b ON b.message_id = m.id WHERE m.message_id = ? ORDER BY m.id LIMIT 1`,
);
export const textOfDraft = statement<[number], { text: string }>('SELECT text FROM draft WHERE id = ?');
export const attachmentsOfMessage = statement<
  [number],
  { id: number; file_name: string; content_type: string; size: number; inline: number }
>('SELECT id, file_name, content_type, size, inline FROM attachment WHERE message_id = ? ORDER BY position');

export const askedOf = ({ asked }: Pick<AskRecord, 'asked'>): AskedStep => askedStep.parse(JSON.parse(asked));
export const personOf = ({ person }: Pick<AskRecord, 'person'>): MailAddress => mailAddress.parse(JSON.parse(person));
export const sentFilesOf = ({ files }: Pick<AskRecord, 'files'>): string[] =>
  z.array(z.string()).parse(JSON.parse(files));
export const readingOf = ({ reading }: Pick<ReadingLine, 'reading'>): KeptReading =>
  keptReading.parse(JSON.parse(reading));

/** The newest asking of the round the step is in. */
export function askNow(db: Database, run: number, step: string): AskLine | null {
  return (
    asksOfStep(db)
      .all(run, step)
      .findLast((one) => one.round === one.step_round) ?? null
  );
}
