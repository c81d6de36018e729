// Whether what is here shows that a message left.
import type { OutgoingRow } from '../store/queries/deliveries.ts';
import { statement } from '../store/statement.ts';
import type { SendDeps } from './send-deps.ts';

/** An answer refers to it, or it is here itself, brought by the sync. Our own copies in Drafts bear another id. */
const evidence = statement<[string, string], { here: number }>(
  `SELECT EXISTS (SELECT 1 FROM thread_anchor a JOIN message m ON m.thread_id = a.thread_id
     WHERE a.message_id = ? AND m.in_reply_to = a.message_id)
   OR EXISTS (SELECT 1 FROM message WHERE message_id = ?) AS here`,
);

/** Of a message that some recipients have already, all of it is here anyway and says nothing of the others. */
export function hasEvidence(deps: SendDeps, row: OutgoingRow): boolean {
  return row.accepted_at === null && evidence(deps.db).get(row.message_id, row.message_id)?.here === 1;
}
