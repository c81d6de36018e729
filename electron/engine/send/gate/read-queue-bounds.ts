// What the user allowed the queue, as it bears on one touch: whether everything is paused, and for what Autopilot let go,
// whether it still may, the hours where the recipient is and how many may go.
import type { LocalNow } from '../../book/local-time.ts';
import { autopilotBounds } from '../../queue/autopilot-bounds.ts';
import { modeOf } from '../../queue/mode-rules.ts';
import { readModeBasis } from '../../queue/read-modes.ts';
import type { Store } from '../../store/open-store.ts';
import { readPause } from '../../store/queries/autopilot.ts';
import { recipientsOf, requireDraft } from '../../store/queries/drafts.ts';
import { kindOf, lineOfDraft } from '../../store/queries/queue.ts';
import type { QueueBounds } from './gate-facts.ts';

interface Approved {
  readonly draft_id: number;
  readonly account_id: number;
  readonly approved_by: 'user' | 'autopilot' | null;
  readonly approved_at: number | null;
}

/** What the user approves while the queue is paused goes: the pause is for what was let go before. */
export function readQueueBounds(db: Store, row: Approved, { now, timeZone }: LocalNow): QueueBounds {
  if (row.approved_by !== 'autopilot') {
    const pause = readPause(db);
    return {
      paused: pause !== null && (row.approved_at ?? now) < pause.since,
      undelegated: null,
      opensAt: null,
      capUntil: null,
    };
  }
  const address = recipientsOf(requireDraft(db, row.draft_id)).to[0]?.address ?? '';
  const subject = { draftId: row.draft_id, accountId: row.account_id, address };
  return { ...autopilotBounds(db, subject, now, timeZone, 'gone'), undelegated: undelegated(db, row.draft_id) };
}

/** By the user's word; an account that has come to be at risk meanwhile is seen by whoever keeps the queue. */
function undelegated(db: Store, draft: number): string | null {
  const line = lineOfDraft(db).get(draft);
  if (!line) return null;
  const about = { mailboxId: line.mailbox_id, kind: kindOf(line), tier: line.tier, own: line.mode };
  const { mode, why } = modeOf({ ...about, atRisk: false, topValue: false }, readModeBasis(db));
  return mode === 'autopilot' ? null : why;
}
