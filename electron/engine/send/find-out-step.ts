// The end of a message went out and no answer came back. Whether it left is found out where that can be: an answer to it
// has come, or it lies in Sent. Where nothing shows it the person decides; Tend never sends a message twice by itself.
import { Failure } from '../../contract/failure.ts';
import { type OutgoingRow, outgoingById, patchDelivery, recipientStates } from '../store/queries/deliveries.ts';
import { requireMailbox, serverOf } from '../store/queries/mailboxes.ts';
import { hasEvidence } from './evidence.ts';
import { noteOutcome } from './note-outcome.ts';
import { readSent, recordSent } from './record-sent.ts';
import { backOff, type SendDeps } from './send-deps.ts';

/** A provider that saves its own copy gets so many looks into Sent before the person is asked. */
const LOOKS = 4;
const UNKNOWN =
  'The connection ended before the server said whether it took this message, and nothing shows that it did. To keep anyone from getting it twice, Tend does not send it again by itself: ask whether it arrived, or send it again.';
const UNKNOWN_OF_SOME =
  'Some of the recipients have it. For the others the connection ended before the server said whether it took this message. To keep anyone from getting it twice, Tend does not send it again by itself: ask whether it arrived, or send it again to them.';

export async function findOutStep(deps: SendDeps, id: number, signal: AbortSignal): Promise<void> {
  const { db, clock } = deps;
  const row = outgoingById(db).get(id);
  if (row?.state !== 'unknown') return;
  if (row.accepted_at !== null) {
    return write(deps, row, { next_at: null, problem: UNKNOWN_OF_SOME, problem_code: 'conflict' });
  }
  if (hasEvidence(deps, row)) return tookIt(deps, row);
  try {
    const login = await deps.imapLogin(row.mailbox_id);
    const asked = { use: 'sent', messageId: row.message_id, source: null, at: 0, ...noDraft } as const;
    const answer = login ? await deps.ownCopy(login, asked, signal) : null;
    if (answer?.place) return await tookIt(deps, row);
    const tries = row.sent_copy_tries + 1;
    const now = clock.now();
    if (answer?.savesOwn && tries < LOOKS) {
      write(deps, row, { next_at: now + backOff(tries), sent_copy_tries: tries });
    } else {
      // That it is not there proves nothing: copies come late, and some providers name them anew.
      write(deps, row, { next_at: null, problem: UNKNOWN, problem_code: 'conflict' });
    }
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    if (signal.aborted) return;
    write(deps, row, {
      next_at: clock.now() + backOff(row.sent_copy_tries + 1),
      sent_copy_tries: row.sent_copy_tries + 1,
    });
  }
}

export const noDraft = { previous: null, evenIfGone: false, overForeign: false, remove: false } as const;

async function tookIt(deps: SendDeps, row: OutgoingRow): Promise<void> {
  const { db, clock } = deps;
  const sent = await readSent(db, row);
  const now = clock.now();
  deps.writeFirst(() =>
    db
      .transaction(() => {
        if (outgoingById(db).get(row.id)?.state !== 'unknown') return;
        const states = recipientStates(row).map((each) =>
          each.state === 'pending' ? { ...each, state: 'accepted' } : each,
        );
        patchDelivery(db, row.id, {
          state: 'accepted',
          next_at: now,
          recipients: JSON.stringify(states),
          problem: null,
          problem_code: null,
          accepted_at: now,
          message_row_id: recordSent(db, row, sent, now),
          sent_copy_tries: 0,
        });
        const host = serverOf(requireMailbox(db, row.mailbox_id).smtp)?.host ?? 'The server';
        noteOutcome(db, row.id, { outcome: { kind: 'found' }, before: row, host, now });
      })
      .immediate(),
  );
  deps.changed('outgoing', 'threads', 'drafts', 'book');
  await deps.settle();
}

function write(deps: SendDeps, row: OutgoingRow, patch: Parameters<typeof patchDelivery>[2]): void {
  deps.writeFirst(() => patchDelivery(deps.db, row.id, patch));
  deps.changed('outgoing');
}
