// Messages as the reading pane shows them, and the look-up by Message-ID that scripts use.
import type { Database } from 'better-sqlite3';
import type { Attachment, MessageView, TextPart } from '../../../contract/mail.ts';
import {
  type AutomaticKind,
  accountId,
  attachmentId,
  type Direction,
  type MailAddress,
  mailboxId,
  messageRowId,
  threadId,
} from '../../../contract/scalars.ts';
import { statement } from '../statement.ts';

export interface MessageRow {
  readonly id: number;
  readonly mailbox_id: number;
  readonly thread_id: number;
  readonly message_id: string;
  readonly subject: string;
  readonly from_name: string;
  readonly from_address: string;
  readonly sent_at: number;
  readonly date_doubtful: number;
  readonly automatic: AutomaticKind | null;
  readonly automatic_why: string | null;
  readonly snippet: string;
  readonly has_html: number;
  readonly notice: string | null;
  readonly direction: Direction | null;
  readonly touch: number | null;
}

const columns = `m.id, m.mailbox_id, m.thread_id, m.message_id, m.subject, m.from_name, m.from_address, m.sent_at,
  m.date_doubtful, m.automatic, m.automatic_why, m.snippet, m.has_html, m.notice, f.direction, f.touch`;
const joined = 'message m LEFT JOIN message_fact f ON f.message_id = m.id';

const ofThread = statement<[number], MessageRow & { text: string | null; received_at: number }>(
  `SELECT ${columns}, m.received_at, b.text FROM ${joined} LEFT JOIN message_body b ON b.message_id = m.id
   WHERE m.thread_id = ? ORDER BY m.sent_at, m.id`,
);
/** The oldest row that bears the Message-ID. */
export const messageByMessageId = statement<[string], MessageRow>(
  `SELECT ${columns} FROM ${joined} WHERE m.message_id = ? ORDER BY m.id LIMIT 1`,
);
export const messageById = statement<[number], MessageRow>(`SELECT ${columns} FROM ${joined} WHERE m.id = ?`);
const participantsOf = statement<[number], { role: string; name: string; address: string }>(
  'SELECT role, name, address FROM participant WHERE message_id = ? ORDER BY position',
);
const locationsOf = statement<[number], { path: string; seen: number }>(
  `SELECT f.path, l.seen FROM message_location l JOIN folder f ON f.id = l.folder_id WHERE l.message_id = ?`,
);
const attachmentsOf = statement<
  [number],
  { id: number; file_name: string; content_type: string; size: number; inline: number; content_id: string | null }
>(
  'SELECT id, file_name, content_type, size, inline, content_id FROM attachment WHERE message_id = ? ORDER BY position',
);
export const accountsOfMessage = statement<[number], { account_id: number; rule: string }>(
  'SELECT account_id, rule FROM message_account WHERE message_id = ? ORDER BY account_id',
);

const SHOWN_TEXT = 200_000;

/** Oldest first. `split` cuts a text into what is new, quoted and signature. */
export function readMessages(
  db: Database,
  thread: number,
  split: (text: string) => readonly TextPart[],
): MessageView[] {
  return ofThread(db)
    .all(thread)
    .map((row): MessageView => {
      const people = participantsOf(db).all(row.id);
      const locations = locationsOf(db).all(row.id);
      const pick = (role: string): MailAddress[] =>
        people.filter((person) => person.role === role).map(({ name, address }) => ({ name, address }));
      return {
        messageRowId: messageRowId.parse(row.id),
        messageId: row.message_id,
        threadId: threadId.parse(row.thread_id),
        mailboxId: mailboxId.parse(row.mailbox_id),
        folders: locations.map((location) => location.path),
        from: { name: row.from_name, address: row.from_address },
        to: pick('to'),
        cc: pick('cc'),
        subject: row.subject,
        sentAt: row.sent_at,
        dateDoubtful: row.date_doubtful === 1,
        direction: row.direction ?? 'inbound',
        automatic: row.automatic,
        touch: row.touch === 1,
        accountIds: accountsOfMessage(db)
          .all(row.id)
          .map((account) => accountId.parse(account.account_id)),
        unread: locations.some((location) => location.seen === 0),
        snippet: row.snippet,
        parts: [...split((row.text ?? '').slice(0, SHOWN_TEXT))],
        hasHtml: row.has_html === 1,
        attachments: attachmentsOf(db).all(row.id).map(toAttachment),
        notice: row.notice,
      };
    });
}

function toAttachment(row: ReturnType<ReturnType<typeof attachmentsOf>['all']>[number]): Attachment {
  return {
    attachmentId: attachmentId.parse(row.id),
    fileName: row.file_name,
    contentType: row.content_type,
    size: row.size,
    inline: row.inline === 1,
    contentId: row.content_id,
  };
}
