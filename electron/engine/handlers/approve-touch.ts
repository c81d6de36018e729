// What has to be true before a touch is let go, and the message it is let go with.
import { Failure } from '../../contract/failure.ts';
import type { LocalNow } from '../book/local-time.ts';
import { changedMeanwhile, type SendInput } from '../commands/compose-commands.ts';
import { onItsWay } from '../commands/queue-commands.ts';
import { gapsOf } from '../queue/read-queue.ts';
import { checkDraft } from '../send/check-draft.ts';
import { writtenText } from '../send/outgoing-view.ts';
import { canTakeBack, requireOutgoing } from '../store/queries/deliveries.ts';
import { requireDraft } from '../store/queries/drafts.ts';
import { type QueueLine, queueStateOf, requireLine } from '../store/queries/queue.ts';
import { readSettings } from '../store/queries/settings.ts';
import type { HandlerContext } from './handler-context.ts';
import { prepareSend } from './prepare-send.ts';

export interface When {
  readonly sendAt?: number | undefined;
  readonly holdSeconds?: number | undefined;
  readonly confirmLate?: boolean | undefined;
}

const MINUTE = 60_000;

/** @throws Failure where it can't be let go: decided already, changed since it was seen, a gap in it, a time that is past. */
export async function prepareApproval(
  { db }: Pick<HandlerContext, 'db'>,
  item: { readonly queueItemId: number; readonly revision: number },
  when: When,
  clock: LocalNow,
): Promise<{ queueItemId: number; send: SendInput }> {
  const line = requireLine(db, item.queueItemId);
  const settings = readSettings(db);
  const late = settings.lateAfterMinutes * MINUTE;
  requireDecidable(db, line, when, clock.now);
  if (line.revision !== item.revision) throw changedMeanwhile();
  if (when.sendAt !== undefined && clock.now - when.sendAt > late && when.confirmLate !== true) {
    throw new Failure(
      'conflict',
      'The time it was to leave is past. Say that it is to leave now, or choose another.',
      'sendAt',
    );
  }
  const draft = requireDraft(db, line.draft_id);
  const [gap] = gapsOf(`${draft.subject}\n${writtenText({ ...draft, signature: '' })}`);
  if (gap !== undefined) {
    throw new Failure('invalid_input', `Fill in what only you know first: ${gap.slice(2, -2).trim() || gap}.`, 'text');
  }
  const stop = checkDraft(db, draft).find((each) => each.level === 'stop');
  if (stop) throw new Failure('invalid_input', stop.sentence, stop.field ?? undefined);
  const hold = (when.holdSeconds ?? settings.sendHoldSeconds) * 1000;
  const send = await prepareSend(db, draft, {
    heldUntil: Math.max(clock.now + hold, when.sendAt ?? 0),
    writtenAt: Math.max(clock.now, when.sendAt ?? 0),
    timeZone: clock.timeZone,
    accounts: [line.account_id],
  });
  return { queueItemId: line.id, send };
}

function requireDecidable(db: HandlerContext['db'], line: QueueLine, when: When, now: number): void {
  const state = queueStateOf(line, now);
  if (state === 'sent') throw onItsWay(state);
  if (state === 'approved') {
    // Not before the person says so: it may be on its way this moment.
    const again = when.confirmLate === true && line.outgoing_id !== null;
    if (!again || !canTakeBack(requireOutgoing(db, line.outgoing_id ?? 0))) throw onItsWay(state);
  }
  if (state === 'stopped' || state === 'rejected') {
    throw new Failure(
      'conflict',
      `${line.state_why ?? 'This was decided already'}. Take it up again to send it nevertheless.`,
    );
  }
}
