// The two passes of a week. Pure. The first looks ahead: renewals to move, meetings to prepare, accounts to hear from us by
// their tier. The last settles what the week leaves: promises on both sides, meetings without a word on them, feedback.
import type { Tier } from '../../../contract/scalars.ts';
import { dayWords } from '../../book/day-words.ts';
import { isoDayOf } from '../../book/local-time.ts';
import { type Candidate, candidate } from '../candidate.ts';
import type { DayFacts } from '../day-facts.ts';
import { addDays, weekOf } from '../pass-plans.ts';
import { meetingLine } from './meeting-line.ts';
import { promiseLine } from './promise-line.ts';
import { taskLine } from './task-line.ts';

const DAY = 86_400_000;
const NOTICE_DAYS = 14;
const OLD_FEEDBACK_DAYS = 5;

type Rows = ReadonlyMap<number, DayFacts['rows'][number]>;
const rowsOf = (facts: DayFacts): Rows => new Map(facts.rows.map((row) => [Number(row.accountId), row]));

export function weekAhead(facts: DayFacts): Candidate[] {
  const rows = rowsOf(facts);
  const week = weekOf(facts.today, facts.settings.workingHours);
  const last = week.at(-1) ?? facts.today;
  const renewals = facts.renewals.flatMap((renewal) => {
    const row = rows.get(renewal.accountId);
    const due = renewal.touches.find(
      ({ state, day }) => state === 'due' || (state === 'upcoming' && day >= facts.today && day <= last),
    );
    const notice = renewal.noticeInDays !== null && renewal.noticeInDays >= 0 && renewal.noticeInDays <= NOTICE_DAYS;
    if (!row || (!due && !renewal.behind && !notice && renewal.stage !== 'overdue')) return [];
    const why = [
      renewal.stage === 'overdue' ? 'Its day is over and no outcome is recorded' : '',
      due ? due.purpose : '',
      notice ? `Notice is possible for ${renewal.noticeInDays} more days` : '',
      renewal.behind ? 'Its preparation is behind' : '',
      renewal.unprepared.length > 0 ? `${renewal.unprepared.length} things unprepared` : '',
    ];
    const title = renewal.inDays < 0 ? `Renewal ${-renewal.inDays} days ago` : `Renewal in ${renewal.inDays} days`;
    return [
      candidate(
        row,
        { key: `renewal:${renewal.renewalId}`, kind: 'renewal', act: 'open_renewal', title, why },
        { batch: 'Renewals to move', renewalId: renewal.renewalId },
      ),
    ];
  });
  const meetings = facts.meetings.flatMap((meeting) => {
    const row = rows.get(meeting.accountId);
    const day = meeting.time && isoDayOf(meeting.time.start, facts.clock.timeZone);
    if (!row || meeting.state !== 'scheduled' || day === null || day < facts.today || day > last) return [];
    const prepare = meeting.openPreparation === 0 ? 'Prepared' : `${meeting.openPreparation} to prepare`;
    const dueAt = meeting.time?.start ?? null;
    const why = [prepare, meeting.next];
    return [meetingLine(meeting, row, { act: 'open_meeting', batch: 'Meetings of the week', why, dueAt, minutes: 1 })];
  });
  const touches = facts.rows
    .filter((row) => row.snoozedUntil === null && row.nextTouch.at !== null && row.whoseMove !== 'ours')
    .filter((row) => isoDayOf(row.nextTouch.at ?? 0, facts.clock.timeZone) <= last)
    .toSorted((a, b) => byTier[a.tier ?? 'none'] - byTier[b.tier ?? 'none'] || a.rank - b.rank)
    .map((row) =>
      candidate(
        row,
        {
          key: `touch:${row.accountId}`,
          kind: 'touch',
          act: 'draft',
          title: row.nextTouch.text,
          why: [`Its rhythm is ${row.cadenceDays} days`, ...row.reasons],
        },
        { batch: `Touchpoints of the week, ${tierNames[row.tier ?? 'none']}`, dueAt: row.nextTouch.at, minutes: 1 },
      ),
    );
  const tasks = facts.tasks
    .filter(({ due, dueInDays }) => due !== null && dueInDays !== null && dueInDays >= 0 && due <= last)
    .map((task) => taskLine(task, rows.get(task.accountId ?? 0) ?? null, 'Tasks of the week'))
    .map((line) => ({ ...line, minutes: 1 }));
  return [...renewals, ...meetings, ...touches, ...tasks];
}

const byTier: Readonly<Record<Tier | 'none', number>> = { enterprise: 0, business: 1, standard: 2, none: 3 };
const tierNames: Readonly<Record<Tier | 'none', string>> = {
  enterprise: 'enterprise',
  business: 'business',
  standard: 'standard',
  none: 'without a tier',
};

const whenOf = ({ due, state }: DayFacts['promises'][number]): string => {
  const day = due === null ? 'a day nobody named' : dayWords(due);
  return state === 'overdue' ? `Was due ${day}` : `Due ${day}`;
};

export function weekClose(facts: DayFacts): Candidate[] {
  const rows = rowsOf(facts);
  const soon = addDays(facts.today, 7);
  const promises = facts.promises
    .filter(({ due, state }) => state === 'overdue' || (due !== null && due <= soon))
    .flatMap((promise) => {
      const row = promise.accountId === null ? undefined : rows.get(promise.accountId);
      if (!row) return [];
      const ours = promise.by === 'us';
      const batch = ours ? 'What we promised' : 'What they promised';
      return [promiseLine(promise, row, { batch, when: whenOf(promise), minutes: ours ? 2 : 1 })];
    })
    .toSorted((a, b) => (a.batch < b.batch ? 1 : a.batch > b.batch ? -1 : 0));
  const held = facts.meetings.flatMap((meeting) => {
    const row = rows.get(meeting.accountId);
    const isRecent = meeting.time !== null && meeting.time.end > facts.clock.now - 7 * DAY;
    if (!row || !(meeting.over || (meeting.state === 'held' && isRecent && meeting.openActions > 0))) return [];
    const act = meeting.over ? 'say_held' : 'open_meeting';
    const why = [meeting.over ? meeting.next : `${meeting.openActions} open actions`];
    return [meetingLine(meeting, row, { act, batch: 'Meetings of the week', why, minutes: 1 })];
  });
  const feedback = facts.feedback
    .filter(({ kind, days }) => kind !== 'praise' && days >= OLD_FEEDBACK_DAYS)
    .flatMap((said) => {
      const row = rows.get(said.accountId);
      if (!row) return [];
      return [
        candidate(
          row,
          {
            key: `feedback:${said.feedbackId}`,
            kind: 'feedback',
            act: said.evidence === null ? 'open_feedback' : 'open_thread',
            title: said.text,
            why: [`Said ${said.days} days ago and not resolved`],
          },
          {
            batch: 'Feedback without an answer',
            threadId: said.evidence?.threadId ?? null,
            messageRowId: said.evidence?.messageRowId ?? null,
            minutes: 1,
          },
        ),
      ];
    });
  return [...promises, ...held, ...feedback];
}
