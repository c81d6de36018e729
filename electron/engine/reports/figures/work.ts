// What we said we would do and did: promises, tasks, meetings, and the time that preparing them took (capability I4).
import { startOfDay } from '../../book/local-time.ts';
import type { MeetingFact, PromiseFact, ReportFacts } from '../facts.ts';
import type { FigureDefinition, FigureRow } from '../figure.ts';
import { plain } from '../figure-words.ts';
import { addDays, holds, lies, type Period } from '../period.ts';

const DAY = 86_400_000;
const MINUTE = 60_000;

/** Kept, or late by now; dropped ones and those whose day is not over are neither. */
function judged({ promises, today }: ReportFacts, period: Period): PromiseFact[] {
  return promises.filter(
    ({ due, state }) => holds(period, due) && (state === 'kept' || (state === 'overdue' && due < today)),
  );
}

const promiseRow = (facts: ReportFacts, promise: PromiseFact, counts: boolean, note: string): FigureRow => ({
  at: startOfDay(promise.due, facts.timeZone),
  accountId: promise.accountId,
  text: promise.what,
  counts,
  note,
  messageRowId: promise.messageRowId,
  threadId: promise.threadId,
});

const NO_DAY = 'Promises without a day, and those you dropped, are not in it.';

const followUp: FigureDefinition = {
  id: 'follow_up',
  title: 'Follow-up completion',
  unit: 'share',
  way: 'share',
  better: 'more',
  definition: `What we promised in mail for a day within these days, and later mail, or you, say that it was done: by now, also where it came late. ${NO_DAY}`,
  formula: 'kept ÷ (kept + overdue)',
  ofMail: true,
  rows: (facts, period) => ({
    rows: judged(facts, period).map((promise) =>
      promiseRow(facts, promise, promise.state === 'kept', promise.state === 'kept' ? 'Kept' : 'Overdue'),
    ),
  }),
};

const onTime = (facts: ReportFacts, { state, due, keptAt }: PromiseFact): boolean =>
  state === 'kept' && (keptAt === null || keptAt < startOfDay(addDays(due, 1), facts.timeZone));

const followUpOnTime: FigureDefinition = {
  id: 'follow_up_on_time',
  title: 'Followed up on time',
  unit: 'share',
  way: 'share',
  better: 'more',
  definition: `The same promises, kept by the end of their day. ${NO_DAY}`,
  formula: 'kept by the day ÷ (kept + overdue)',
  ofMail: true,
  rows: (facts, period) => ({
    rows: judged(facts, period).map((promise) => {
      const good = onTime(facts, promise);
      const late = promise.state === 'kept' ? 'Kept, but late' : 'Overdue';
      return promiseRow(facts, promise, good, good ? 'Kept by its day' : late);
    }),
  }),
};

const taskCompletion: FigureDefinition = {
  id: 'task_completion',
  title: 'Task completion',
  unit: 'share',
  way: 'share',
  better: 'more',
  definition:
    'Tasks you wrote down or took in hand whose day lies within these days: those that are done, or that an answer settled. Open ones count from the day after theirs; removed ones, and what mail merely suggests, are not in it.',
  formula: 'done ÷ (done + open past their day)',
  rows: ({ tasks, today, timeZone }, period) => ({
    rows: tasks
      .filter(({ due, done }) => holds(period, due) && (done || due < today))
      .map(({ accountId, title, due, done, endedAt, threadId }) => ({
        at: startOfDay(due, timeZone),
        accountId,
        text: title,
        counts: done,
        note: !done
          ? 'Open past its day'
          : endedAt !== null && endedAt >= startOfDay(addDays(due, 1), timeZone)
            ? 'Done, after its day'
            : 'Done',
        threadId,
      })),
  }),
};

const inPeriod = ({ meetings, now }: ReportFacts, period: Period): MeetingFact[] =>
  meetings.filter(({ startAt }) => lies(period, startAt) && startAt <= now);

const meetingRow = ({ id, accountId, name, startAt }: MeetingFact): FigureRow => ({
  at: startAt,
  accountId,
  text: name,
  meetingId: id,
});

const meetingAttendance: FigureDefinition = {
  id: 'meeting_attendance',
  title: 'Meeting attendance',
  unit: 'share',
  way: 'share',
  better: 'more',
  definition:
    'Meetings whose agreed time lies within these days and that were held. One that was moved counts once, at its last time. Meetings that are over and of which nobody said whether they were held are not in it, and neither are calls and meetings that were only written down as touches.',
  formula: 'held ÷ (held + called off)',
  rows(facts, period) {
    const all = inPeriod(facts, period);
    const unsaid = all.filter(({ state }) => state === 'scheduled').length;
    return {
      rows: all
        .filter(({ state }) => state !== 'scheduled')
        .map((meeting) => ({
          ...meetingRow(meeting),
          counts: meeting.state === 'held',
          note: meeting.state === 'held' ? 'Held' : 'Called off',
        })),
      note:
        unsaid === 0
          ? null
          : `Of ${plain(unsaid)} more ${unsaid === 1 ? 'meeting' : 'meetings'} nobody said yet whether ${unsaid === 1 ? 'it was' : 'they were'} held.`,
    };
  },
};

const BEFORE_DAYS = 14;
const SITTING_ENDS = 30 * MINUTE;
const FIRST_ACT = 5 * MINUTE;

/** Minutes at work: acts less than half an hour apart are one sitting, which began five minutes before its first act. */
export function sittings(acts: readonly number[]): number {
  let total = 0;
  let last: number | null = null;
  for (const at of acts) {
    total += last !== null && at - last <= SITTING_ENDS ? at - last : FIRST_ACT;
    last = at;
  }
  return total / MINUTE;
}

const preparationTime: FigureDefinition = {
  id: 'preparation_time',
  title: 'Preparation time',
  unit: 'minutes',
  way: 'median',
  better: 'neither',
  definition:
    'Minutes spent on preparing a meeting that was held, as far as the record of changes shows: its agenda and lists, the drafts about it, and the sections, gaps and order of the account’s documents, in the 14 days before it began. Changes less than 30 minutes apart are one sitting; each sitting has 5 minutes before its first change. Reading and work outside of Tend are not seen, so this is the least it took.',
  formula: 'middle one of the minutes of each meeting with any',
  rows(facts, period) {
    const held = inPeriod(facts, period).filter(({ state }) => state === 'held');
    const rows = held.flatMap((meeting) => {
      const acts = meeting.prepared.filter((at) => at >= meeting.startAt - BEFORE_DAYS * DAY && at < meeting.startAt);
      if (acts.length === 0) return [];
      const changes = acts.length === 1 ? '1 change' : `${plain(acts.length)} changes`;
      return [{ ...meetingRow(meeting), value: sittings(acts), note: changes }];
    });
    const without = held.length - rows.length;
    return {
      rows,
      note:
        without === 0
          ? null
          : `${plain(without)} ${without === 1 ? 'meeting was' : 'meetings were'} held without a trace of preparation here.`,
    };
  },
};

export const workFigures = [followUp, followUpOnTime, taskCompletion, meetingAttendance, preparationTime];
