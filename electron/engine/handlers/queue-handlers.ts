// queue.*: drafted touches, listed and decided about.
import { Failure } from '../../contract/failure.ts';
import { type queueCalls, queueItemId } from '../../contract/queue.ts';
import type { CallContext } from '../../rpc/server.ts';
import type { Command, CommandOutcome } from '../commands/command.ts';
import {
  approveTouch,
  approveTouches,
  editTouch,
  rejectTouch,
  resumeTouch,
  setTouchMode,
  snoozeTouch,
} from '../commands/queue-commands.ts';
import { gapsOf, listQueue, queueRow, readItem, startReading } from '../queue/read-queue.ts';
import { readSummary } from '../queue/read-summary.ts';
import { runGate } from '../send/gate/run-gate.ts';
import { readPause } from '../store/queries/autopilot.ts';
import { requireDraft } from '../store/queries/drafts.ts';
import { requireLine } from '../store/queries/queue.ts';
import { prepareApproval } from './approve-touch.ts';
import { choicesFor } from './choices-for.ts';
import type { HandlerContext, HandlersOf } from './handler-context.ts';
import type { QueueKeeper } from './keep-queue.ts';
import { propose } from './propose-touch.ts';

const LISTED = 500;

export function queueHandlers(context: HandlerContext, keeper: QueueKeeper): HandlersOf<keyof typeof queueCalls> {
  const { db } = context;

  function readingAt(call: CallContext) {
    const clock = context.clockOf(call);
    return startReading(db, context.book.rows(clock), clock.now);
  }

  function told(...more: ('outgoing' | 'drafts')[]): void {
    context.changed('queue', 'journal', ...more);
  }

  function change<I, R extends object>(command: Command<I, R>, input: I, call: CallContext): CommandOutcome<R> {
    const outcome = context.run(command, input, call);
    told();
    return outcome;
  }

  return {
    'queue.list': ({ state, accountId, limit = LISTED }, call) => ({
      ...listQueue(db, readingAt(call), { state, accountId, limit }),
      pausedSince: readPause(db)?.since ?? null,
    }),
    'queue.get': ({ queueItemId: id }, call) => {
      const line = requireLine(db, id);
      const gate = runGate(db, { draftId: line.draft_id }, context.clockOf(call));
      return { item: readItem(db, readingAt(call), id, gate) };
    },
    'queue.propose': async (request, call) => {
      const made = await propose(
        context,
        { ...request, askedBy: 'user', dueAt: null },
        context.clockOf(call),
        call.signal,
      );
      if ('missing' in made) {
        const choices = choicesFor(request.kind, made.missing);
        return { entryId: null, queueItemId: null, already: null, missing: made.missing, choices };
      }
      const nothingMissing = { missing: null, choices: [] };
      if ('already' in made) {
        const open = made.queueItemId === null ? null : queueItemId.parse(made.queueItemId);
        return { entryId: null, queueItemId: open, already: made.already, ...nothingMissing };
      }
      told('drafts');
      return { ...made, already: null, ...nothingMissing };
    },
    'queue.fill': async ({ limit }, call) => keeper.fill(context.clockOf(call), limit),
    'queue.edit': (input, call) => {
      const outcome = change(editTouch, { ...input, text: cleaned(input.text), subject: cleaned(input.subject) }, call);
      const draft = requireDraft(db, requireLine(db, input.queueItemId).draft_id);
      context.changed('drafts');
      return { ...outcome, revision: draft.revision, gaps: gapsOf(draft.text).length };
    },
    'queue.approve': async ({ queueItemId: id, revision, ...when }, call) => {
      const item = await prepareApproval(context, { queueItemId: id, revision }, when, context.clockOf(call));
      const outcome = context.run(approveTouch, { items: [item], by: 'user' }, call);
      letGo();
      return outcome;
    },
    'queue.approveAll': async ({ items, ...when }, call) => {
      const clock = context.clockOf(call);
      const refused: { queueItemId: ReturnType<typeof queueItemId.parse>; sentence: string }[] = [];
      const ready: Awaited<ReturnType<typeof prepareApproval>>[] = [];
      for (const item of items) {
        try {
          ready.push(await prepareApproval(context, item, when, clock));
        } catch (error) {
          if (!(error instanceof Failure)) throw error;
          refused.push({ queueItemId: item.queueItemId, sentence: error.message });
        }
      }
      // While the bytes of the later ones were made, one of the first may have been changed: it stays.
      const still = ready.filter(({ queueItemId: id, send }) => {
        const line = requireLine(db, id);
        if (line.revision === send.revision && line.outgoing_id === null) return true;
        refused.push({ queueItemId: queueItemId.parse(id), sentence: 'It was changed meanwhile. Look at it again.' });
        return false;
      });
      if (still.length === 0) return { entryId: null, approved: [], refused };
      const outcome = context.run(approveTouches, { items: still, by: 'user' }, call);
      letGo();
      return { ...outcome, approved: still.map((one) => queueItemId.parse(one.queueItemId)), refused };
    },
    'queue.reject': (input, call) => change(rejectTouch, input, call),
    'queue.snooze': (input, call) => change(snoozeTouch, input, call),
    'queue.resume': (input, call) => change(resumeTouch, input, call),
    'queue.setMode': (input, call) => change(setTouchMode, input, call),
    'queue.summary': ({ since }, call) => {
      const clock = context.clockOf(call);
      const reading = readingAt(call);
      return readSummary(db, { since, clock, row: (line) => queueRow(line, reading) });
    },
  };

  function letGo(): void {
    told('outgoing', 'drafts');
    context.sending.sender.wake();
  }
}

/** As the database keeps text. */
function cleaned(text: string | undefined): string | undefined {
  return text?.replaceAll('\0', '').toWellFormed();
}
