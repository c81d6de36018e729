// Meetings as they are shown: by both clocks, with what came back, what is carried over, and what each waits for.
import type { Database } from 'better-sqlite3';
import {
  type Meeting,
  type MeetingAction,
  type MeetingAnswer,
  type MeetingRow,
  meetingActionId,
  meetingId,
} from '../../contract/meetings.ts';
import { queueItemId } from '../../contract/queue.ts';
import { accountId } from '../../contract/scalars.ts';
import type { LocalNow } from '../book/local-time.ts';
import {
  type ActionRow,
  actionsOf,
  answersOf,
  draftsOfMeeting,
  heldBefore,
  invitedOf,
  isActionDone,
  type MeetingLine,
  meetingPerson,
  offersOf,
  planOf,
  requireMeeting,
} from '../store/queries/meetings.ts';
import { lineOfDraft, queueStateOf } from '../store/queries/queue.ts';
import { agendaPoints } from './letters/agenda-points.ts';
import { theirZone } from './meeting-party.ts';
import { timeOf } from './meeting-times.ts';

export function meetingRow(db: Database, line: MeetingLine, { now, timeZone }: LocalNow): MeetingRow {
  const zones = { ours: timeZone, theirs: line.their_zone };
  const time =
    line.start_at === null || line.end_at === null
      ? null
      : timeOf({ start: line.start_at, end: line.end_at }, zones, now);
  const answers = answersTo(db, line, { now, timeZone });
  const offers = offersOf(db)
    .all(line.id)
    .map((one) => timeOf({ start: one.start_at, end: one.end_at }, zones, now));
  const over = line.state === 'scheduled' && time !== null && time.end <= now;
  return {
    meetingId: meetingId.parse(line.id),
    accountId: accountId.parse(line.account_id),
    accountName: line.account_name,
    tier: line.tier,
    templateId: line.template_id,
    name: line.name,
    isReview: line.is_review === 1,
    state: line.state,
    stateWhy: line.state_why,
    time,
    over,
    offers,
    minutes: line.minutes,
    answers,
    next: nextOf(line, {
      over,
      answers,
      offers: offers.length,
      gone: offers.every((one) => one.start <= now),
      invited: draftsOfMeeting(db)
        .all(line.id)
        .some(({ purpose }) => purpose === 'confirmation' || purpose === 'update'),
    }),
    openPreparation: planOf(line).preparation.filter(({ done }) => !done).length,
    openActions: actionsOf(db)
      .all(line.id)
      .filter((one) => !isActionDone(one)).length,
  };
}

interface Standing {
  readonly over: boolean;
  readonly answers: readonly MeetingAnswer[];
  readonly offers: number;
  /** Every time that is offered is past. */
  readonly gone: boolean;
  /** A calendar file is drafted, or was sent. */
  readonly invited: boolean;
}

function nextOf(line: MeetingLine, { over, answers, offers, gone, invited }: Standing): string {
  if (line.state === 'held') return 'Held';
  if (line.state === 'cancelled') return line.state_why ?? 'Called off';
  if (over) return 'Its time is over: was it held?';
  const counter = answers.find((one) => one.answer === 'counter' && one.proposes !== null);
  if (counter) return `${counter.name || counter.address} proposes ${counter.proposes?.ours}`;
  const declined = answers.find((one) => one.answer === 'declined');
  if (declined) return `${declined.name || declined.address} declined: offer other times`;
  if (line.state === 'proposed') {
    if (offers === 0) return 'They choose a time by the link';
    return gone ? 'Every offered time is past: offer others' : 'Waits for their choice of a time';
  }
  if (answers.some((one) => one.answer === 'accepted')) return 'Accepted';
  if (answers.some((one) => one.answer === 'tentative')) return 'Accepted tentatively';
  // Who was never sent a calendar file has nothing to answer.
  return invited ? 'Waits for their calendar’s answer' : 'Agreed';
}

/** The newest of each; one to an earlier version of the meeting answers another time. */
function answersTo(db: Database, line: MeetingLine, { now, timeZone }: LocalNow): MeetingAnswer[] {
  const rows = answersOf(db).all(line.uid);
  return invitedOf(line).map(({ name, address }) => {
    const row = rows.findLast((one) => one.address === address.toLowerCase() && one.sequence >= line.sequence);
    const proposed = row?.start_at == null || row.end_at === null ? null : { start: row.start_at, end: row.end_at };
    return {
      address,
      name,
      answer: row?.answer ?? 'unanswered',
      at: row?.at ?? null,
      comment: row?.comment ?? '',
      proposes: proposed === null ? null : timeOf(proposed, { ours: timeZone, theirs: line.their_zone }, now),
    };
  });
}

export function readMeeting(db: Database, id: number, clock: LocalNow): Meeting {
  const line = requireMeeting(db, id);
  const before = heldBefore(db).get({
    account: line.account_id,
    before: line.start_at ?? clock.now,
    id: line.id,
  });
  const [first] = invitedOf(line);
  return {
    ...meetingRow(db, line, clock),
    language: line.language,
    place: line.place,
    theirZone: line.their_zone,
    theirZoneWhy: first === undefined ? '' : theirZone(db, first.address, clock.timeZone).why,
    prefers: (first && meetingPerson(db).get(first.address.toLowerCase())?.prefers) ?? 'times',
    invited: invitedOf(line),
    plan: planOf(line),
    notes: line.notes,
    actions: actionsOf(db).all(line.id).map(actionOf),
    carriedOver: (before ? actionsOf(db).all(before.id) : []).filter((one) => !isActionDone(one)).map(actionOf),
    points: agendaPoints(db, line.account_id, line.language, clock).map(({ text }) => text),
    drafts: draftsOfMeeting(db)
      .all(line.id)
      .flatMap(({ draft_id: draftId, purpose }) => {
        const item = lineOfDraft(db).get(draftId);
        if (!item) return [];
        const state = queueStateOf(item, clock.now);
        return [{ queueItemId: queueItemId.parse(item.id), purpose, state, subject: item.subject }];
      }),
  };
}

function actionOf(row: ActionRow): MeetingAction {
  return {
    meetingActionId: meetingActionId.parse(row.id),
    meetingId: meetingId.parse(row.meeting_id),
    what: row.name,
    owner: row.owner,
    who: row.who,
    due: row.due,
    done: isActionDone(row),
    taskId: row.task_id === null ? null : `task:${row.task_id}`,
  };
}

const weight: Readonly<Record<MeetingRow['state'], number>> = { scheduled: 0, proposed: 1, held: 2, cancelled: 3 };

/** What is over and undecided first, then what comes next, then what was. */
export function byTurn(a: MeetingRow, b: MeetingRow): number {
  const [turnA, turnB] = [a, b].map((one) => (one.over ? -1 : weight[one.state])) as [number, number];
  if (turnA !== turnB) return turnA - turnB;
  const at = (one: MeetingRow) => one.time?.start ?? one.offers[0]?.start ?? 0;
  return turnA >= 2 ? at(b) - at(a) : at(a) - at(b) || a.meetingId - b.meetingId;
}
