// After the server took a message: its copy in Sent. The provider's own is looked for first; ours is put there when none
// shows up, and looked for again before every further try.
import { Failure } from '../../contract/failure.ts';
import { type OutgoingRow, outgoingById, patchDelivery } from '../store/queries/deliveries.ts';
import { dropDraftAttachments } from '../store/queries/drafts.ts';
import type { ServerPlace } from '../sync/sync-messages.ts';
import { noDraft } from './find-out-step.ts';
import { readSent, recordSent } from './record-sent.ts';
import { backOff, type SendDeps } from './send-deps.ts';
import { recordCopy } from './sent-places.ts';

/** A provider that saves its own copy has done so by then, or never will; ours would then be the second some day. */
const LOOKS = 5;

export async function sentCopyStep(deps: SendDeps, id: number, signal: AbortSignal): Promise<void> {
  const { db, clock } = deps;
  const row = outgoingById(db).get(id);
  if (row?.state !== 'accepted') return;
  // One that was taken for arrived by the person, or found out about later, is not in its thread yet.
  const missing = row.message_row_id === null;
  const sent = await readSent(db, row);
  if (missing) {
    deps.writeFirst(() =>
      db
        .transaction(() =>
          patchDelivery(db, id, { message_row_id: recordSent(db, row, sent, row.accepted_at ?? clock.now()) }),
        )
        .immediate(),
    );
    deps.changed('threads', 'book');
    await deps.settle();
  }
  try {
    const login = await deps.imapLogin(row.mailbox_id);
    const asked = {
      use: 'sent',
      messageId: row.message_id,
      source: new Uint8Array(sent.source),
      at: row.accepted_at ?? clock.now(),
      ...noDraft,
    } as const;
    const answer = login ? await deps.ownCopy(login, asked, signal) : null;
    deps.reached?.('copied');
    const tries = row.sent_copy_tries + 1;
    if (answer && !answer.place && answer.savesOwn && tries < LOOKS) {
      deps.writeFirst(() => patchDelivery(db, id, { next_at: clock.now() + backOff(tries), sent_copy_tries: tries }));
      return;
    }
    done(deps, id, answer?.place ?? null);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    if (signal.aborted) return;
    const tries = row.sent_copy_tries + 1;
    deps.writeFirst(() =>
      patchDelivery(db, id, {
        next_at: clock.now() + backOff(tries),
        sent_copy_tries: tries,
        problem: `It was sent. Its copy is not in Sent yet: ${error.message}`,
        problem_code: error.code,
      }),
    );
    deps.changed('outgoing');
  }
}

function done(deps: SendDeps, id: number, place: ServerPlace | null): void {
  const { db } = deps;
  deps.writeFirst(() =>
    db
      .transaction(() => {
        const row: OutgoingRow | undefined = outgoingById(db).get(id);
        if (!row) return;
        recordCopy(db, row, place);
        const now = patchDelivery(db, id, { state: 'in_sent', next_at: null, problem: null, problem_code: null });
        // Who was refused may be written to again, with the same files.
        if (now.partly === 0) dropDraftAttachments(db, row.draft_id);
      })
      .immediate(),
  );
  deps.reached?.('in_sent');
  deps.changed('outgoing', 'threads', 'drafts');
}
