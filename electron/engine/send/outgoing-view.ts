// A message on its way as the window shows it, from its draft and what became of it.
import { draftId, outgoingId } from '../../contract/compose.ts';
import type { OutgoingView } from '../../contract/outgoing.ts';
import { mailboxId, messageRowId, threadId } from '../../contract/scalars.ts';
import { htmlText } from '../mail/html/html-text.ts';
import type { Store } from '../store/open-store.ts';
import { canTakeBack, type OutgoingRow, type RecipientState, refusedOf } from '../store/queries/deliveries.ts';
import { attachmentsOfDraft, type DraftRow, recipientsOf, requireDraft } from '../store/queries/drafts.ts';
import { requireMailbox } from '../store/queries/mailboxes.ts';
import { statement } from '../store/statement.ts';

const threadOfMessage = statement<[number], { thread_id: number }>('SELECT thread_id FROM message WHERE id = ?');
const threadOfId = statement<[string], { thread_id: number }>(
  'SELECT thread_id FROM thread_anchor WHERE message_id = ?',
);
const attachmentsOfMessage = statement<[number], { file_name: string; size: number }>(
  'SELECT file_name, size FROM attachment WHERE message_id = ? AND inline = 0 ORDER BY position',
);

const SNIPPET = 200;

export function outgoingView(db: Store, row: OutgoingRow): OutgoingView {
  const draft = requireDraft(db, row.draft_id);
  const text = writtenText(draft);
  const refused = refusedOf(row);
  const partly = row.partly === 1;
  return {
    outgoingId: outgoingId.parse(row.id),
    draftId: draftId.parse(row.draft_id),
    mailboxId: mailboxId.parse(row.mailbox_id),
    messageId: row.message_id,
    threadId: threadOf(db, row, draft),
    state: row.state,
    from: { name: requireMailbox(db, draft.mailbox_id).display_name, address: draft.from_address },
    ...recipientsOf(draft),
    subject: draft.subject,
    snippet: snippetOf(text),
    text,
    attachments: filesOf(db, row),
    createdAt: row.created_at,
    heldUntil: row.held_until,
    attempts: row.attempts,
    nextTryAt: row.state === 'queued' ? row.next_at : null,
    problem: partly ? notReached(refused) : row.problem,
    problemCode: partly ? 'invalid_input' : row.problem_code,
    refused: refused.map((each) => ({
      address: each.address,
      sentence: `It was refused: ${each.answer ?? 'no reason was given.'}`,
    })),
    acceptedAt: row.accepted_at,
    messageRowId: row.message_row_id === null ? null : messageRowId.parse(row.message_row_id),
    canTakeBack: canTakeBack(row),
    partly,
    needsPerson:
      partly ||
      row.state === 'refused' ||
      (row.next_at === null && (row.state === 'unknown' || row.state === 'queued')) ||
      row.problem_code === 'auth_needed',
  };
}

const NAMED = 3;

/** Who did not get what others have, and why, by the reasons that were given. */
function notReached(refused: readonly RecipientState[]): string {
  const named = Map.groupBy(refused.slice(0, NAMED), (each) => each.answer ?? 'no reason was given.');
  const said = [...named].map(
    ([answer, people]) => `${people.map((each) => each.address).join(' and ')} did not get it: ${answer}`,
  );
  const more = refused.length - NAMED;
  if (more > 0) said.push(more === 1 ? 'Nor did one more.' : `Nor did ${more} more.`);
  return `${said.join(' ')} The others have it; write again to who did not get it, or leave it at that.`;
}

function threadOf(db: Store, row: OutgoingRow, draft: DraftRow) {
  const found =
    (row.message_row_id === null ? undefined : threadOfMessage(db).get(row.message_row_id)) ??
    (draft.in_reply_to === null ? undefined : threadOfId(db).get(draft.in_reply_to));
  return found ? threadId.parse(found.thread_id) : null;
}

/** Once the server took it, its files are those of the message. */
function filesOf(db: Store, row: OutgoingRow): { fileName: string; size: number }[] {
  if (row.message_row_id !== null) {
    return attachmentsOfMessage(db)
      .all(row.message_row_id)
      .map((each) => ({ fileName: each.file_name, size: each.size }));
  }
  return attachmentsOfDraft(db)
    .all(row.draft_id)
    .filter((each) => each.inline === 0)
    .map((each) => ({ fileName: each.file_name, size: each.size }));
}

export function writtenText(draft: DraftRow): string {
  const written = draft.html === null ? draft.text : htmlText(draft.html);
  return draft.signature.trim() === '' ? written : `${written.trimEnd()}\n\n-- \n${draft.signature}`;
}

export function snippetOf(text: string): string {
  return text
    .slice(0, 8 * SNIPPET)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, SNIPPET)
    .toWellFormed();
}

/** “Renewal” to Tom Berg and 2 more, for the journal. */
export function draftWords(draft: DraftRow): string {
  const { to, cc, bcc } = recipientsOf(draft);
  const all = [...to, ...cc, ...bcc];
  const first = all[0];
  const whom = first ? ` to ${(first.name || first.address).slice(0, 100)}` : '';
  const more = all.length > 1 ? ` and ${all.length - 1} more` : '';
  return `“${draft.subject.trim().slice(0, 120) || '(no subject)'}”${whom}${more}`.toWellFormed();
}
