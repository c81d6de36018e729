// What is done in the queue while nobody asks: mail that came stops or pauses touches, what left is settled, what is due is
// drafted, and what was delegated is let go within its bounds. Each piece of work is a short transaction.
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { BookRow } from '../../contract/book.ts';
import type { CallOutput } from '../../contract/contract.ts';
import { type QueueItemId, queueItemId } from '../../contract/queue.ts';
import { draftPlan, insideKinds, type TouchKind } from '../../contract/touch-drafts.ts';
import { unreadMessages } from '../book/findings/unread-messages.ts';
import { isoDayOf, type LocalNow } from '../book/local-time.ts';
import { factsVersion } from '../book/rule-version.ts';
import { runCommand } from '../commands/command.ts';
import { noteWords } from '../commands/note-words.ts';
import { followUpTouch, pauseTouch, settleSent, stopTouch, withdrawTouch } from '../commands/queue-rules.ts';
import { learnFromEdit } from '../drafting/voice/learn-from-edit.ts';
import { dueTouches } from '../queue/due-touches.ts';
import { modeOf } from '../queue/mode-rules.ts';
import { startReading } from '../queue/read-queue.ts';
import { bookedMeeting, newMarks, rememberMarks, type Stop, stopOf } from '../queue/stops.ts';
import { runGate } from '../send/gate/run-gate.ts';
import { writtenText } from '../send/outgoing-view.ts';
import { readPause } from '../store/queries/autopilot.ts';
import { outgoingById } from '../store/queries/deliveries.ts';
import { recipientsOf, requireDraft } from '../store/queries/drafts.ts';
import { readMailboxes } from '../store/queries/mailboxes.ts';
import { openLines, type QueueLine, queueDraft, queueStateOf, requireLine } from '../store/queries/queue.ts';
import { readSettings } from '../store/queries/settings.ts';
import { runAutopilot, takeBackUndelegated } from './autopilot.ts';
import type { HandlerContext } from './handler-context.ts';
import { draftOpenSteps } from './playbooks/draft-open-steps.ts';
import { propose } from './propose-touch.ts';
import { draftDueMails } from './reviews/draft-due-mails.ts';

export interface QueueWork {
  /** Weighs what came, and drafts what is due. */
  fill(clock: LocalNow, limit?: number): Promise<CallOutput<'queue.fill'>>;
  /** What time and mail ask for by themselves. */
  look(): Promise<void>;
}

/** So many new drafts in one look, and so many that nobody asked for waiting at once: a queue has to end. */
const AT_ONCE = 10;
const WAITING = 40;
const TRIES = 60;
/** Between two looks over the book: where facts changed, and where nothing but the day went on. */
const FILL_REST_MS = 60_000;
const FILL_MS = 30 * 60_000;
/** A draft that was not saved for so long is not being typed in. */
const TYPING_MS = 60_000;
const DAY = 86_400_000;

export function queueWork(context: HandlerContext, ended: AbortSignal): QueueWork {
  const { db, deps } = context;
  const write = <T>(work: () => T): T => context.sync.writeFirst(work);
  const clock = (): LocalNow => ({ now: deps.clock.now(), timeZone: deps.clock.timeZone() });
  let filled: { readonly at: number; readonly facts: number } | null = null;

  async function weigh(now: LocalNow): Promise<{ stopped: QueueItemId[]; paused: QueueItemId[] }> {
    const done: { stopped: QueueItemId[]; paused: QueueItemId[] } = { stopped: [], paused: [] };
    let changed = false;
    for (const { id } of openLines(db).all()) {
      if (ended.aborted) break;
      const line = requireLine(db, id);
      const state = queueStateOf(line, now.now);
      if (state === 'sent') {
        settle(line, now);
        changed = true;
        continue;
      }
      // What is due is the gate's, which looks at the mailbox first and says what it found where the message stands.
      noteRested(line, now.now);
      if (state === 'rejected' || (state === 'approved' && (line.held_until ?? 0) <= now.now)) continue;
      const marks = newMarks(db, line);
      if (marks === null) continue;
      const results = runGate(db, { draftId: line.draft_id }, now);
      const stop = stopOf(results, bookedMeeting(db, line), now.now);
      write(() => db.transaction(() => keepStop(line, stop, marks, now)).immediate());
      if (stop !== null) {
        done[stop.state].push(queueItemId.parse(line.id));
        changed = true;
      }
      await nextTurn();
    }
    if (changed) context.changed('queue', 'outgoing', 'tasks', 'journal');
    return done;
  }

  /** What was typed in the composer and is left to lie is in the record, whatever becomes of it. */
  function noteRested({ draft_id: draft, edited, outgoing_id: outgoing }: QueueLine, now: number): void {
    if (edited === 0 || outgoing !== null || now - requireDraft(db, draft).saved_at < TYPING_MS) return;
    if (write(() => noteWords(db, draft, now))) context.changed('journal');
  }

  function keepStop(line: QueueLine, stop: Stop | null, marks: string, { now }: LocalNow): void {
    rememberMarks(db, line.draft_id, marks);
    if (stop === null) return;
    const input = { queueItemId: line.id, why: stop.why };
    const until = stop.state === 'paused' ? stop.until : null;
    if (line.outgoing_id !== null) {
      runCommand(db, withdrawTouch, { ...input, until, state: stop.state }, now, 'rule');
    } else if (stop.state === 'paused') runCommand(db, pauseTouch, { ...input, until: stop.until }, now, 'rule');
    else runCommand(db, stopTouch, input, now, 'rule');
  }

  /** Once, as it left: a lesson for the voice, and a task where it asked for something. */
  function settle(line: QueueLine, { now, timeZone }: LocalNow): void {
    const drafted = queueDraft(db).get(line.draft_id);
    const outgoing = line.outgoing_id === null ? undefined : outgoingById(db).get(line.outgoing_id);
    if (!drafted) return;
    const plan = draftPlan.parse(JSON.parse(drafted.plan));
    const draft = requireDraft(db, line.draft_id);
    const at = line.accepted_at ?? now;
    const until = at + readSettings(db).followUpDays * DAY;
    const [to] = recipientsOf(draft).to;
    write(() =>
      db
        .transaction(() => {
          runCommand(db, settleSent, { queueItemId: line.id, at }, now, 'rule');
          const sentText = writtenText({ ...draft, signature: '' });
          learnFromEdit(db, {
            draftId: draft.id,
            mailboxId: draft.mailbox_id,
            plan,
            draftedText: drafted.text,
            sentText,
            at,
          });
          if (plan.ask === null || !outgoing || !to || insideKinds.includes(plan.kind)) return;
          const task = {
            anchor: outgoing.message_id,
            sentAt: at,
            until,
            due: isoDayOf(until, timeZone),
            to,
            ask: plan.ask,
          };
          runCommand(db, followUpTouch, { queueItemId: line.id, ...task }, now, 'rule');
        })
        .immediate(),
    );
  }

  async function fill(now: LocalNow, limit = AT_ONCE): Promise<CallOutput<'queue.fill'>> {
    await context.derived();
    const weighed = await weigh(now);
    const book = context.book.rows(now);
    const due = dueTouches(db, book, now);
    const room = WAITING - openLines(db).all().filter(isUnasked).length;
    const proposed: QueueItemId[] = [];
    const reading = startReading(db, book, now.now);
    const tiers = new Map<number, BookRow['tier']>(book.map((row) => [row.accountId, row.tier]));
    const mailboxes = readMailboxes(db).map((row) => row.id);
    const mayDraftFor = (account: number, kind: TouchKind, mailboxId: number) => {
      const { atRisk, topValue } = reading.standing(account);
      const about = { kind, tier: tiers.get(account) ?? null, own: null, atRisk, topValue };
      return modeOf({ ...about, mailboxId }, reading.basis).mode !== 'manual';
    };
    // People wait for these, so they come first and count for themselves.
    const arranged = [
      ...(await draftDueMails(context, mayDraftFor, now)),
      ...(await draftOpenSteps(context, mayDraftFor, now, Math.min(limit, room))),
    ];
    let tries = 0;
    for (const one of due) {
      if (ended.aborted || proposed.length >= Math.min(limit, room) || tries >= TRIES) break;
      const mayDraft = (mailboxId: number) => mayDraftFor(one.accountId, one.kind, mailboxId);
      if (!mailboxes.some(mayDraft)) continue;
      tries += 1;
      const made = await propose(context, { ...one, askedBy: 'rule', mayDraft }, now, ended);
      if ('entryId' in made) proposed.push(made.queueItemId);
      await nextTurn();
    }
    proposed.unshift(...arranged);
    if (arranged.length > 0) context.changed('reviews', 'playbooks');
    if (proposed.length > 0) context.changed('queue', 'drafts', 'journal');
    takeBackUndelegated(context, now);
    const letGo = await runAutopilot(context, now);
    return { proposed, ...weighed, letGo, left: due.length - (proposed.length - arranged.length) };
  }

  /** Not while mail is still being read: what it says may settle what seems due. */
  function fillIsDue(now: LocalNow): boolean {
    if (context.book.rows(now).length === 0) return false;
    const facts = factsVersion(db);
    const at = performance.now();
    const rested = filled === null ? Number.POSITIVE_INFINITY : at - filled.at;
    if (unreadMessages(db) > 0 || rested < (filled?.facts === facts ? FILL_MS : FILL_REST_MS)) return false;
    filled = { at, facts };
    return true;
  }

  async function look(): Promise<void> {
    const now = clock();
    await weigh(now);
    takeBackUndelegated(context, now);
    if (readPause(db) !== null) return;
    if (fillIsDue(now)) await fill(now);
    else await runAutopilot(context, now);
  }

  return { fill, look };
}

const isUnasked = (line: QueueLine): boolean => line.asked_by === 'rule' && line.outgoing_id === null;
