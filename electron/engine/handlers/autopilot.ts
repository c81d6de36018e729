// Lets go what was delegated: each touch once, held for the delay so that it can be taken back, within the hours of whoever
// gets it and the caps; anything the gate would say against it leaves it to the person.

import { Failure } from '../../contract/failure.ts';
import type { QueueItemId } from '../../contract/queue.ts';
import { draftPlan } from '../../contract/touch-drafts.ts';
import type { LocalNow } from '../book/local-time.ts';
import { runCommand } from '../commands/command.ts';
import { approveTouch } from '../commands/queue-commands.ts';
import { withdrawTouch } from '../commands/queue-rules.ts';
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
// The person looked at it since: she sent it at once, tried it again, or let it go against a rule.
const decided = statement<[number, number], { yes: number }>(
  `SELECT EXISTS (SELECT 1 FROM outgoing WHERE id = ? AND decided_at IS NOT NULL)
     OR EXISTS (SELECT 1 FROM gate_override WHERE outgoing_id = ?) AS yes`,
);
const decidedSince = (db: HandlerContext['db'], outgoing: number): boolean =>
  decided(db).get(outgoing, outgoing)?.yes === 1;
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

/** What it may not send any more, because the mode was changed or the account has come to be at risk, waits for the person. */
export function takeBackUndelegated(context: HandlerContext, clock: LocalNow): void {
  const { db } = context;
  const held = openLines(db)
    .all()
    .filter((line) => line.outgoing_id !== null && line.approved_by === 'autopilot');
  if (held.length === 0) return;
  const reading = startReading(db, context.book.rows(clock), clock.now);
  let changed = false;
  for (const { id } of held) {
    const line = requireLine(db, id);
    const { mode, modeWhy: why } = queueRow(line, reading);
    if (mode === 'autopilot' || line.outgoing_id === null || decidedSince(db, line.outgoing_id)) continue;
    const input = { queueItemId: line.id, why, until: null, state: 'waiting' } as const;
    context.sync.writeFirst(() =>
      db
        .transaction(() => {
          const { entryId } = runCommand(db, withdrawTouch, input, clock.now, 'rule');
          if (entryId === null) return;
          putTry(db).run(line.draft_id, clock.now, `${why}.`);
          changed = true;
        })
        .immediate(),
    );
  }
  if (changed) context.changed('queue', 'outgoing', 'drafts', 'journal');
}

async function letGo(context: HandlerContext, line: QueueLine, delegated: string, clock: LocalNow): Promise<boolean> {
  const { db } = context;
  const tried = (why: string | null) => context.sync.writeFirst(() => putTry(db).run(line.draft_id, clock.now, why));
  const sendAt = departure(db, line, clock);
  // Enough for today: another day may be right, and nothing is said until then.
  if (sendAt === null) return false;
  const against = runGate(db, { draftId: line.draft_id }, clock).find(({ outcome }) => outcome !== 'pass');
  const hers = againstByHerself(db, line);
  if (hers !== null || against) {
    tried(against?.sentence ?? `${hers}, so it waits for your word.`);
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

// The person's newest word about one touch since it was drafted; what a rule or undo did is none.
const newestWord = statement<{ since: number; key: string }, { command: string }>(
  `SELECT e.command FROM journal_entry e JOIN journal_change c ON c.entry_id = e.id
   WHERE e.command IN ('queue.snooze', 'queue.reject', 'queue.resume', 'queue.setMode') AND e.at >= :since
     AND c.table_name = 'queue_item' AND c.row_key = :key ORDER BY e.id DESC LIMIT 1`,
);

/** What she looked at herself goes by her word alone, unless her last one was its mode. */
function againstByHerself(db: HandlerContext['db'], line: QueueLine): string | null {
  if (line.edited === 1) return 'You changed it';
  if (wordedByModel(db, line)) return 'A language model worded it';
  const word = newestWord(db).get({ since: line.created_at, key: JSON.stringify([line.id]) });
  return word === undefined || word.command === 'queue.setMode' ? null : 'You decided about it before';
}

/** What was delegated is the built-in composer's wording; a model's is looked at by a person, whatever it passed. */
function wordedByModel(db: HandlerContext['db'], line: QueueLine): boolean {
  const drafted = queueDraft(db).get(line.draft_id);
  return drafted !== undefined && draftPlan.parse(JSON.parse(drafted.plan)).madeBy === 'model';
}

/** After the delay, and not before the hours begin where they are; null where a cap is reached for that day. */
function departure(db: HandlerContext['db'], line: QueueLine, clock: LocalNow): number | null {
  const drafted = queueDraft(db).get(line.draft_id);
  const to = drafted ? draftPlan.parse(JSON.parse(drafted.plan)).to[0] : undefined;
  const subject = { draftId: line.draft_id, accountId: line.account_id, address: to?.address ?? '' };
  const bounds = (at: number) => autopilotBounds(db, subject, at, clock.timeZone, 'planned');
  const earliest = clock.now + readAutopilot(db).delayMinutes * MINUTE;
  const at = bounds(earliest).opensAt ?? earliest;
  return bounds(at).capUntil === null ? at : null;
}
