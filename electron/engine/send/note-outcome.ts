// What the journal says of the end of a try: that a server took the message, refused it, or said nothing. Tries that are
// repeated are no news.
import type { Database } from 'better-sqlite3';
import { noteEntry } from '../journal/note-entry.ts';
import { type OutgoingRow, outgoingById, recipientStates } from '../store/queries/deliveries.ts';
import { requireDraft } from '../store/queries/drafts.ts';
import { accountsOfDraft } from './accounts-of-draft.ts';
import { touchOfDraft } from './gate/read-touch.ts';
import { draftWords } from './outgoing-view.ts';
import type { HandoverOutcome } from './smtp-session.ts';

const FOUND = 'The connection had ended before the answer; the message was found in Sent, or an answer to it came.';

interface TryEnd {
  readonly outcome: HandoverOutcome | { readonly kind: 'found' };
  /** As it stood before the try. */
  readonly before: OutgoingRow;
  /** Who took it or did not. */
  readonly host: string;
  readonly now: number;
}

/** Inside the transaction that writes down what became of it. */
export function noteOutcome(db: Database, id: number, { outcome, before, host, now }: TryEnd): void {
  const row = outgoingById(db).get(id);
  if (!row) return;
  const taken = before.accepted_at === null && row.accepted_at !== null;
  if (!taken && row.state !== 'refused' && row.state !== 'unknown') return;
  const draft = requireDraft(db, row.draft_id);
  const words = draftWords(draft);
  const touch = touchOfDraft(db).get(draft.id);
  const said = taken
    ? { command: 'outgoing.accepted', title: `${host} took ${words}` }
    : row.state === 'refused'
      ? { command: 'outgoing.refused', title: `${host} refused ${words}` }
      : { command: 'outgoing.unknown', title: `${host} did not say whether it took ${words}` };
  const states = recipientStates(row);
  const named = (state: string) => states.filter((each) => each.state === state).map((each) => each.address);
  noteEntry(db, {
    ...said,
    at: now,
    actor: touch?.approved_by === 'autopilot' ? 'autopilot' : 'rule',
    why: 'failure' in outcome ? outcome.failure.message : outcome.kind === 'found' ? FOUND : null,
    accounts: accountsOfDraft(db, draft),
    evidence: {
      outgoingId: id,
      messageId: row.message_id,
      attempts: row.attempts,
      accepted: named('accepted'),
      refused: named('refused'),
      waiting: named('pending'),
    },
  });
}
