// What is written on the page of a meeting: its agenda and lists, notes, and what was agreed with owner and date. What is ours is
// a task too; it is done where it is ticked off first.
import type { Database } from 'better-sqlite3';
import { IANAZone } from 'luxon';
import { Failure } from '../../contract/failure.ts';
import { type MeetingActionId, type MeetingPlan, meetingActionId } from '../../contract/meetings.ts';
import { cleanAddress } from '../book/mapping-values.ts';
import { readRow } from '../journal/journaled-tables.ts';
import type { Recorder } from '../journal/recorder.ts';
import {
  type ActionRow,
  actionsOf,
  everyOfferOf,
  meetingsOfAccount,
  planOf,
  requireAction,
  requireMeeting,
} from '../store/queries/meetings.ts';
import type { Command } from './command.ts';

export const planMeeting: Command<{ meetingId: number; plan: Partial<MeetingPlan> }> = {
  name: 'meeting.plan',
  reversal: 'reverse',
  run({ db, record }, { meetingId: id, plan }) {
    const meeting = requireMeeting(db, id);
    record.update('meeting', [id], { plan: JSON.stringify({ ...planOf(meeting), ...plan }) });
    const title = `Changed the plan of ${meeting.name} with ${meeting.account_name}`;
    return { title, accounts: [meeting.account_id], result: {} };
  },
};

export const noteMeeting: Command<{ meetingId: number; notes: string }> = {
  name: 'meeting.note',
  reversal: 'reverse',
  run({ db, record }, { meetingId: id, notes }) {
    const meeting = requireMeeting(db, id);
    record.update('meeting', [id], { notes });
    const title = `Wrote notes of ${meeting.name} with ${meeting.account_name}`;
    return { title, accounts: [meeting.account_id], result: {} };
  },
};

interface NewAction {
  readonly meetingId: number;
  readonly what: string;
  readonly owner: 'us' | 'them';
  readonly who?: string | undefined;
  readonly due?: string | null | undefined;
}

export const addAction: Command<NewAction, { meetingActionId: MeetingActionId }> = {
  name: 'meeting.addAction',
  reversal: 'reverse',
  run({ db, record, now }, { meetingId: id, what, owner, who = '', due = null }) {
    const meeting = requireMeeting(db, id);
    const task =
      owner === 'them'
        ? null
        : record.insert('task', {
            source: 'hand',
            account_id: meeting.account_id,
            name: what,
            notes: `Agreed in ${meeting.name}`,
            due,
            created_at: now,
          });
    const row = record.insert('meeting_action', {
      meeting_id: id,
      name: what,
      owner,
      who,
      due,
      task_id: task?.id ?? null,
      created_at: now,
    });
    return {
      title: `Agreed with ${meeting.account_name} on “${what.slice(0, 80)}”`,
      accounts: [meeting.account_id],
      result: { meetingActionId: meetingActionId.parse(row.id) },
    };
  },
};

interface ActionChange {
  readonly meetingActionId: number;
  readonly what?: string | undefined;
  readonly who?: string | undefined;
  readonly due?: string | null | undefined;
  readonly done?: boolean | undefined;
  readonly remove?: boolean | undefined;
}

export const setAction: Command<ActionChange> = {
  name: 'meeting.setAction',
  reversal: 'reverse',
  run({ db, record, now }, input) {
    const action = requireAction(db, input.meetingActionId);
    const meeting = requireMeeting(db, action.meeting_id);
    if (input.remove === true) dropAction(db, record, action);
    else {
      const { what = action.name, who = action.who } = input;
      const due = input.due === undefined ? action.due : input.due;
      const done = input.done ?? null;
      const doneAt = done === null ? action.done_at : done ? now : null;
      record.update('meeting_action', [action.id], { name: what, who, due, done_at: doneAt });
      if (action.task_id !== null && readRow(db, 'task', [action.task_id])) {
        record.update('task', [action.task_id], { name: what, due });
        if (done !== null) {
          record.update('task', [action.task_id], { state: done ? 'done' : 'open', state_at: done ? now : null });
        }
      }
    }
    return {
      title: `Changed what was agreed with ${meeting.account_name}`,
      accounts: [meeting.account_id],
      result: {},
    };
  },
};

function dropAction(db: Database, record: Recorder, action: ActionRow): void {
  record.remove('meeting_action', [action.id]);
  if (action.task_id !== null && readRow(db, 'task', [action.task_id])) record.remove('task', [action.task_id]);
}

/** When an account leaves the book. Its tasks are removed by whoever removes it. */
export function dropMeetings(db: Database, record: Recorder, account: number): void {
  for (const { id } of meetingsOfAccount(db).all(account)) {
    for (const action of actionsOf(db).all(id)) record.remove('meeting_action', [action.id]);
    for (const offer of everyOfferOf(db).all(id)) record.remove('meeting_offer', [offer.id]);
    record.remove('meeting', [id]);
  }
}

interface PersonInput {
  readonly address: string;
  readonly timeZone?: string | null | undefined;
  readonly prefers?: 'times' | 'link' | undefined;
}

export const setMeetingPerson: Command<PersonInput> = {
  name: 'meeting.setPerson',
  reversal: 'reverse',
  run({ db, record }, input) {
    const address = cleanAddress(input.address);
    const { timeZone } = input;
    if (typeof timeZone === 'string' && !IANAZone.isValidZone(timeZone)) {
      throw new Failure('invalid_input', 'There is no such time zone. One is written like Europe/Berlin.', 'timeZone');
    }
    const patch = {
      ...(timeZone === undefined ? {} : { time_zone: timeZone }),
      ...(input.prefers === undefined ? {} : { prefers: input.prefers }),
    };
    if (readRow(db, 'meeting_person', [address])) record.update('meeting_person', [address], patch);
    else record.insert('meeting_person', { address, ...patch });
    return { title: `Noted how ${address} meets`, accounts: [], result: {} };
  },
};
