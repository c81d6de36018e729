// Drafts that another program left in a server's Drafts folder, as the sync brought them in.
import { statement } from '../statement.ts';

export interface ForeignDraftRow {
  readonly id: number;
  readonly mailbox_id: number;
  readonly mailbox_address: string;
  readonly thread_id: number;
  readonly message_id: string;
  readonly subject: string;
  readonly snippet: string;
  readonly sent_at: number;
  readonly recipients: string | null;
  readonly path: string;
  readonly uid: number;
  readonly uid_validity: number | null;
}

const columns = `m.id, m.mailbox_id, b.address AS mailbox_address, m.thread_id, m.message_id, m.subject, m.snippet, m.sent_at,
  (SELECT p.address FROM participant p WHERE p.message_id = m.id AND p.role = 'to' ORDER BY p.position LIMIT 1) AS recipients,
  f.path, l.uid, f.uid_validity`;
// From the folder's side: its messages are few, and the primary key of a location begins with the folder.
const joined = `folder f CROSS JOIN message_location l ON l.folder_id = f.id JOIN message m ON m.id = l.message_id
  JOIN mailbox b ON b.id = m.mailbox_id`;
const NOT_OURS = 'NOT EXISTS (SELECT 1 FROM draft d WHERE d.copy_message_id = m.message_id)';

export const foreignDrafts = statement<[number], ForeignDraftRow>(
  `SELECT ${columns} FROM ${joined} WHERE f.special_use = 'drafts' AND l.uid > 0 AND ${NOT_OURS}
   ORDER BY m.sent_at DESC LIMIT ?`,
);
export const foreignDraftOf = statement<[number], ForeignDraftRow>(
  `SELECT ${columns} FROM message m JOIN message_location l ON l.message_id = m.id JOIN folder f ON f.id = l.folder_id
   JOIN mailbox b ON b.id = m.mailbox_id WHERE m.id = ? AND f.special_use = 'drafts' AND l.uid > 0 LIMIT 1`,
);
