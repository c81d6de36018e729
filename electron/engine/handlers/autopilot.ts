// Lets go what was delegated: each touch once, held for the delay so that it can be taken back, within the hours of whoever
// gets it and the caps; anything the gate would say against it leaves it to the person.

import { Failure } from '../../contract/failure.ts';
import type { QueueItemId } from '../../contract/queue.ts';
import { draftPlan } from '../../contract/touch-drafts.ts';
import type { LocalNow } from '../book/local-time.ts';
import { runCommand } from '../commands/command.ts';
import { approveTouch } from '../commands/queue-commands.ts';
import { autopilotBounds } from '../queue/autopilot-bounds.ts';
import { queueRow, startReading } from '../queue/read-queue.ts';
import { runGate } from '../send/gate/run-gate.ts';
import { readAutopilot, readPause } from '../store/queries/autopilot.ts';
import { openLines, type QueueLine, queueDraft, requireLine } from '../store/queries/queue.ts';
import { statement } from '../store/statement.ts';
import { prepareApproval } from './approve-touch.ts';
import type { HandlerContext } from './handler-context.ts';

const triedOf = statement<[number], { autopilot_at: number | null }>(
  'SELECT autopilot_at FROM queue_watch WHERE draft_id = ?',
);
const putTry = statement<[number, number, string | null]>(
  `INSERT INTO queue_watch (draft_id, autopilot_at, autopilot_why) VALUES (?, ?, ?)
   ON CONFLICT (draft_id) DO UPDATE SET autopilot_at = excluded.autopilot_at, autopilot_why = excluded.autopilot_why`,
);

const MINUTE = 60_000;

/** @returns what it let go. */
export async function runAutopilot(context: HandlerContext, clock: LocalNow): Promise<QueueItemId[]> {
  const { db } = context;
  if (readPause(db) !== null) return [];
  const reading = startReading(db, context.book.rows(clock), clock.now);
  const done: QueueItemId[] = [];
  for (const { id } of openLines(db).all()) {
    const line = requireLine(db, id);
    const row = queueRow(line, reading);
    const tried = triedOf(db).get(line.draft_id)?.autopilot_at ?? null;
    if (row.mode !== 'autopilot' || row.state !== 'waiting' || tried !== null) continue;
    if (await letGo(context, line, row.modeWhy, clock)) done.push(row.queueItemId);
  }
  if (done.length > 0) {
    context.changed('queue', 'outgoing', 'drafts', 'journal');
    context.sending.sender.wake();
  }
  return done;
}

async function letGo(context: HandlerContext, line: QueueLine, delegated: string, clock: LocalNow): Promise<boolean> {
  const { db } = context;
  const tried = (why: string | null) => context.sync.writeFirst(() => putTry(db).run(line.draft_id, clock.now, why));
  const sendAt = departure(db, line, clock);
  // Enough for today: another day may be right, and nothing is said until then.
  if (sendAt === null) return false;
  const against = runGate(db, { draftId: line.draft_id }, clock).find(({ outcome }) => outcome !== 'pass');
  if (line.edited === 1 || against || wordedByModel(db, line)) {
    const why = line.edited === 1 ? 'You changed it' : 'A language model worded it';
    tried(against?.sentence ?? `${why}, so it waits for your word.`);
    return false;
  }
  try {
    const item = { queueItemId: line.id, revision: line.revision };
    const prepared = await prepareApproval(context, item, { sendAt, holdSeconds: 0 }, clock);
    if (readPause(db) !== null) return false;
    context.sync.writeFirst(() =>
      db
        .transaction(() => {
          runCommand(db, approveTouch, { items: [prepared], by: 'autopilot', why: delegated }, clock.now, 'autopilot');
          putTry(db).run(line.draft_id, clock.now, null);
        })
        .immediate(),
    );
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    tried(error.message);
    return false;
  }
  return true;
}

/** What was delegated is the built-in composer's wording; a model's is looked at by a person, whatever it passed. */
function wordedByModel(db: HandlerContext['db'], line: QueueLine): boolean {
  const drafted = queueDraft(db).get(line.draft_id);
  return drafted !== undefined && draftPlan.parse(JSON.parse(drafted.plan)).madeBy === 'model';
}

/** After the delay, and not before the hours begin where they are; null while a cap is reached. */
function departure(db: HandlerContext['db'], line: QueueLine, clock: LocalNow): number | null {
  const drafted = queueDraft(db).get(line.draft_id);
  const to = drafted ? draftPlan.parse(JSON.parse(drafted.plan)).to[0] : undefined;
  const subject = { draftId: line.draft_id, accountId: line.account_id, address: to?.address ?? '' };
  const earliest = clock.now + readAutopilot(db).delayMinutes * MINUTE;
  const bounds = autopilotBounds(db, subject, clock.now, clock.timeZone);
  if (bounds.capUntil !== null) return null;
  return autopilotBounds(db, subject, earliest, clock.timeZone).opensAt ?? earliest;
}
