// The morning book review: accounts that something speaks about, by value x criticality, each once with all its reasons. Pure.
// Answers are the next pass's; here it is seen where attention goes and decided what comes of it.
import type { Alert } from '../../../contract/alerts.ts';
import type { BookRow } from '../../../contract/book.ts';
import type { DayAct } from '../../../contract/day.ts';
import { type Candidate, candidate } from '../candidate.ts';
import type { DayFacts } from '../day-facts.ts';

export function bookReview(facts: DayFacts): Candidate[] {
  const rows = new Map<number, BookRow>(facts.rows.map((row) => [row.accountId, row]));
  const renewals = new Map<number, DayFacts['renewals'][number]>(
    facts.renewals.toReversed().map((each) => [each.accountId, each]),
  );
  return [...Map.groupBy(facts.alerts, ({ accountId }) => accountId)].flatMap(([account, alerts]) => {
    const row = rows.get(account);
    if (!row || row.snoozedUntil !== null) return [];
    const renewal = alerts.some(({ group }) => group === 'renewal') ? renewals.get(account) : undefined;
    return [line(row, alerts, renewal?.renewalId ?? null, facts)];
  });
}

function line(row: BookRow, alerts: readonly Alert[], renewalId: string | null, facts: DayFacts): Candidate {
  const act = actOf(row, alerts, renewalId);
  const draft = facts.queue.some((each) => each.accountId === row.accountId && each.state === 'waiting');
  return candidate(
    row,
    {
      key: `account:${row.accountId}`,
      kind: act === 'open_renewal' ? 'renewal' : 'account',
      act,
      title: row.action.kind === 'none' ? (alerts[0]?.text ?? row.nextAction) : row.nextAction,
      why: [
        ...alerts.slice(row.action.kind === 'none' ? 1 : 0).map(({ text }) => text),
        draft ? 'A draft for them waits in the queue' : '',
      ],
    },
    { threadId: row.action.threadId, renewalId, minutes: 2 },
  );
}

function actOf(row: BookRow, alerts: readonly Alert[], renewalId: string | null): DayAct {
  if (row.action.kind === 'reply' || row.action.kind === 'follow_up')
    return row.action.threadId === null ? 'open_account' : 'open_thread';
  const [first] = alerts;
  if (renewalId !== null && first?.group === 'renewal') return 'open_renewal';
  return row.action.kind === 'check_in' || row.action.kind === 'introduce' ? 'draft' : 'open_account';
}
