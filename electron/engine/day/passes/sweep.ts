// The end-of-day sweep: what of the accounts that must not wait still does, what has not left, what nobody opened, and what is
// due today. Pure. Everything here must be seen; nothing is left out for want of time.
import { threadId } from '../../../contract/scalars.ts';
import { type Candidate, candidate } from '../candidate.ts';
import type { DayFacts } from '../day-facts.ts';
import { meetingLine } from './meeting-line.ts';
import { promiseLine } from './promise-line.ts';
import { answerLine, isAnswered } from './replies.ts';
import { taskLine } from './task-line.ts';

const NEXT_DAY = 24 * 3_600_000;

export function sweep(facts: DayFacts): Candidate[] {
  const rows = new Map<number, DayFacts['rows'][number]>(facts.rows.map((row) => [row.accountId, row]));
  const matters = (account: number) => {
    const { atRisk, topValue } = facts.standing(account);
    return atRisk || topValue;
  };
  const answers = facts.owed
    .filter((owed) => matters(owed.accountId) && !isAnswered(facts, owed.threadId))
    .flatMap((owed) => {
      const row = rows.get(owed.accountId);
      return row ? [{ ...answerLine(facts, owed, row), batch: 'They wait for an answer' }] : [];
    });
  const stuck = facts.onTheWay
    .filter((each) => each.needsPerson || (each.problem !== null && each.heldUntil <= facts.clock.now))
    .map((each) =>
      candidate(
        rows.get(each.accountIds[0] ?? 0) ?? null,
        {
          key: `outgoing:${each.outgoingId}`,
          kind: 'sending',
          act: 'open_outbox',
          title: `To ${each.to}: ${each.subject || 'no subject'}`,
          why: [each.problem ?? 'It has not left yet'],
        },
        { batch: 'Written and not gone', since: each.createdAt, minutes: 1 },
      ),
    );
  const owedThreads = new Set(facts.owed.map((each) => each.threadId));
  const unread = facts.unread
    .filter((each) => matters(each.accountId) && !owedThreads.has(each.threadId))
    .flatMap((each) => {
      const row = rows.get(each.accountId);
      if (!row) return [];
      return [
        candidate(
          row,
          {
            key: `unread:${each.threadId}:${each.accountId}`,
            kind: 'unread',
            act: 'open_thread',
            title: `${each.who}: ${each.subject || 'no subject'}`,
            why: ['Nobody has opened it'],
          },
          {
            batch: 'Not opened',
            threadId: threadId.parse(each.threadId),
            since: each.at,
            minutes: 0.5,
          },
        ),
      ];
    });
  const promises = facts.promises
    .filter(({ by, due }) => by === 'us' && due === facts.today)
    .flatMap((promise) => {
      const row = promise.accountId === null ? undefined : rows.get(promise.accountId);
      if (!row) return [];
      const said = 'Promised for today';
      return [promiseLine(promise, row, { batch: said, when: said, minutes: 1 })];
    });
  const tasks = facts.tasks
    .filter(({ due, source }) => due === facts.today && source !== 'commitment')
    .map((task) => ({ ...taskLine(task, rows.get(task.accountId ?? 0) ?? null, 'Due today and open'), minutes: 1 }));
  const tomorrow = facts.meetings.flatMap((meeting) => {
    const row = rows.get(meeting.accountId);
    const start = meeting.time?.start ?? 0;
    const isNext = meeting.state === 'scheduled' && start > facts.clock.now && start < facts.clock.now + NEXT_DAY;
    if (!row || !isNext || meeting.openPreparation === 0) return [];
    const why = [`${meeting.openPreparation} to prepare`];
    return [meetingLine(meeting, row, { act: 'open_meeting', batch: 'Before tomorrow’s meetings', why, minutes: 1 })];
  });
  return [...answers, ...stuck, ...unread, ...promises, ...tasks, ...tomorrow].map((line) => ({ ...line, must: true }));
}
