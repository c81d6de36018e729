// The reply pass: accounts that wait for our answer, what can still be saved first. Pure. Where an answer is drafted already,
// approving it is the next action; where one is on its way, nothing is left to do.
import { messageRowId, threadId } from '../../../contract/scalars.ts';
import { type Candidate, candidate, draftLine } from '../candidate.ts';
import type { DayFacts, OwedAnswer } from '../day-facts.ts';

/** An older question is one for the book review; an answer as if it had come today is none. */
const FRESH_DAYS = 45;
const DAY = 86_400_000;

export function replies(facts: DayFacts): Candidate[] {
  const rows = new Map<number, DayFacts['rows'][number]>(facts.rows.map((row) => [row.accountId, row]));
  const answers = facts.owed
    .filter(({ since, threadId: thread }) => since > facts.clock.now - FRESH_DAYS * DAY && !isAnswered(facts, thread))
    .flatMap((owed) => {
      const row = rows.get(owed.accountId);
      return row ? [answerLine(facts, owed, row)] : [];
    });
  const spoken = new Set(answers.map(({ queueItemId }) => queueItemId));
  const drafted = facts.queue
    .filter((each) => each.kind === 'reply' && each.state === 'waiting' && !spoken.has(each.queueItemId))
    .flatMap((each) => {
      const row = rows.get(each.accountId);
      return row ? [draftLine(each, row)] : [];
    });
  return [...answers, ...drafted];
}

/** An answer to the thread is written and waits for nothing but its time. */
export function isAnswered({ onTheWay }: Pick<DayFacts, 'onTheWay'>, thread: number): boolean {
  return onTheWay.some((each) => each.threadId === thread && !each.needsPerson);
}

export function answerLine(facts: DayFacts, owed: OwedAnswer, row: DayFacts['rows'][number]): Candidate {
  const draft = facts.queue.find(
    (each) => each.kind === 'reply' && each.state === 'waiting' && each.threadId === owed.threadId,
  );
  const standing = facts.standing(owed.accountId);
  return candidate(
    row,
    {
      key: `thread:${owed.threadId}:${owed.accountId}`,
      kind: 'answer',
      act: draft ? 'approve' : 'answer',
      title: `${owed.who} asks: ${owed.subject || 'no subject'}`,
      why: [owed.words, standing.atRisk ? 'At risk' : '', standing.topValue ? 'Among the most valuable' : ''],
    },
    {
      threadId: threadId.parse(owed.threadId),
      messageRowId: messageRowId.parse(owed.messageRowId),
      queueItemId: draft?.queueItemId ?? null,
      dueAt: owed.dueAt,
      minutes: draft ? 2 + draft.gaps : 4,
      must: owed.state !== 'in_time' && (standing.atRisk || standing.topValue),
      since: owed.since,
    },
  );
}
