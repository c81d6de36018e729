// Drafts the mail of a step whose turn has come, and one reminder of a step that is late, as far as the person lets the program
// draft by itself. Each waits in the queue like any other; none is sent here.
import { Failure } from '../../../contract/failure.ts';
import type { QueueItemId } from '../../../contract/queue.ts';
import type { TouchKind } from '../../../contract/touch-drafts.ts';
import { isoDayOf, type LocalNow } from '../../book/local-time.ts';
import { runCommand } from '../../commands/command.ts';
import { otherTouch } from '../../commands/queue-commands.ts';
import { askStep } from '../../commands/step-answer-commands.ts';
import { chooseMailbox } from '../../drafting/compose/choose-source.ts';
import { askedAlready, dueAsk } from '../../playbooks/due-asks.ts';
import { stepsOfOthers } from '../../playbooks/read-steps-of-others.ts';
import { mayPress } from '../../queue/due-touches.ts';
import type { HandlerContext } from '../handler-context.ts';
import { askingOf } from './ask-step.ts';

export async function draftOpenSteps(
  context: HandlerContext,
  mayDraft: (accountId: number, kind: TouchKind, mailboxId: number) => boolean,
  clock: LocalNow,
  limit: number,
): Promise<QueueItemId[]> {
  const { db } = context;
  const steps = stepsOfOthers(db, clock.timeZone);
  if (steps.length === 0) return [];
  const today = isoDayOf(clock.now, clock.timeZone);
  const book = new Map<number, ReturnType<typeof context.book.rows>[number]>(
    context.book.rows(clock).map((row) => [row.accountId, row]),
  );
  const made: QueueItemId[] = [];
  for (const step of steps) {
    if (made.length >= limit) break;
    const { accountId, runId, stepKey, inside } = step;
    const due = dueAsk(step, today);
    const row = book.get(accountId);
    if (due === null || !row || (row.snoozedUntil !== null && row.snoozedUntil > clock.now)) continue;
    if (askedAlready(step, steps, today)) continue;
    if (due === 'reminder' && !inside && !mayPress(db, row, clock)) continue;
    const kind = inside ? 'step_inside' : 'step_request';
    if (otherTouch(db, { accountId, kind, threadId: null }, clock.now)) continue;
    try {
      if (!mayDraft(accountId, kind, chooseMailbox(db, accountId, undefined, null, clock.now).id)) continue;
      const asking = await askingOf(context, { runId, stepKey, due }, clock);
      made.push(context.sync.writeFirst(() => runCommand(db, askStep, asking, clock.now, 'rule')).queueItemId);
    } catch (error) {
      // Nobody has the role, a document is missing, there is nobody to write from: the step says so where the person looks.
      if (!(error instanceof Failure)) throw error;
    }
  }
  return made;
}
