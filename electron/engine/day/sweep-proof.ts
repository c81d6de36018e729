// What can be proven at the end of a day of the accounts that must not wait: nothing of theirs sits unanswered, or this does,
// or it can't be said because not everything was seen (capability B7). Pure.
import type { SweepProof } from '../../contract/day.ts';
import { accountId, threadId } from '../../contract/scalars.ts';
import type { DayFacts, DayReading } from './day-facts.ts';
import { isAnswered } from './passes/replies.ts';

type Line = SweepProof['waiting'][number];

const DEFINITION =
  'At risk: its segment says so, or its risk in the book is 60 of 100 or more, or somebody there spoke of a risk that is open, ' +
  'or its health fell or is under 40. High value: an enterprise account, or one of the most valuable tenth of the book. ' +
  'A question is kept open for 180 days; one older than 14 days counts as answered once we wrote to the account elsewhere since.';

export const proofReading: readonly DayReading[] = ['owed', 'onTheWay', 'unread', 'unreadMessages'];

export function proveSweep(facts: DayFacts): SweepProof {
  const looked = facts.rows
    .map((row) => ({ row, ...facts.standing(row.accountId) }))
    .filter(({ atRisk, topValue }) => atRisk || topValue);
  const known = new Map<number, (typeof looked)[number]>(looked.map((each) => [each.row.accountId, each]));
  const lineOf = (account: number, thread: number | null, sentence: string): Line[] => {
    const found = known.get(account);
    if (!found) return [];
    return [
      {
        accountId: accountId.parse(account),
        name: found.row.name,
        because: [...(found.atRisk ? ['at_risk' as const] : []), ...(found.topValue ? ['high_value' as const] : [])],
        threadId: thread === null ? null : threadId.parse(thread),
        sentence,
      },
    ];
  };
  const owed = facts.owed.map((each) => ({ each, answered: isAnswered(facts, each.threadId) }));
  const waiting = owed
    .filter(({ answered }) => !answered)
    .flatMap(({ each }) =>
      lineOf(each.accountId, each.threadId, `${each.who}: ${each.subject || 'no subject'} (${each.words})`),
    );
  const notLeft = owed
    .filter(({ answered }) => answered)
    .flatMap(({ each }) =>
      lineOf(each.accountId, each.threadId, `The answer to ${each.who} is written and has not left yet`),
    );
  const stuck = facts.onTheWay
    .filter(({ needsPerson }) => needsPerson)
    .flatMap((each) =>
      each.accountIds.flatMap((account) =>
        lineOf(account, each.threadId, `To ${each.to}: ${each.problem ?? 'it waits for your decision'}`),
      ),
    );
  const asked = new Set(facts.owed.map((each) => each.threadId));
  const unread = facts.unread
    .filter((each) => !asked.has(each.threadId))
    .flatMap((each) => lineOf(each.accountId, each.threadId, `${each.who}: ${each.subject || 'no subject'}`));
  const notSeen = looked
    .filter(({ row }) => row.silence.verdict === 'not_known')
    .flatMap(({ row }) => lineOf(row.accountId, null, row.silence.reason ?? 'Not every folder was seen up to now'));
  const covered = looked.map(({ row }) => row.silence.coveredUntil);
  const said = {
    waiting,
    notLeft: [...notLeft, ...stuck],
    unread,
    notSeen,
    unreadMessages: facts.unreadMessages,
  };
  const verdict = verdictOf(said);
  return {
    at: facts.clock.now,
    verdict,
    sentence: sentenceOf(verdict, looked.length, said),
    accounts: looked.length,
    atRisk: looked.filter(({ atRisk }) => atRisk).length,
    highValue: looked.filter(({ topValue }) => topValue).length,
    definition: DEFINITION,
    ...said,
    coveredUntil: covered.some((at) => at === null) ? null : covered.reduce<number | null>(earliest, null),
  };
}

type Said = Pick<SweepProof, 'waiting' | 'notLeft' | 'unread' | 'notSeen' | 'unreadMessages'>;

/** What waits is certain, whatever else was not seen; "clear" is said only of what was seen and read as a whole. */
function verdictOf({ waiting, notLeft, unread, notSeen, unreadMessages }: Said): SweepProof['verdict'] {
  if (waiting.length + notLeft.length + unread.length > 0) return 'waiting';
  return notSeen.length > 0 || unreadMessages > 0 ? 'not_proven' : 'clear';
}

function sentenceOf(verdict: SweepProof['verdict'], accounts: number, said: Said): string {
  const whose = accounts === 1 ? 'the one account' : `any of the ${accounts} accounts`;
  if (accounts === 0) return 'No account of the book is at risk or of high value.';
  if (verdict === 'clear') return `Nothing from ${whose} at risk or of high value waits for you.`;
  const parts = [
    counted(said.waiting.length, 'question without an answer', 'questions without an answer'),
    counted(said.notLeft.length, 'answer that has not left', 'answers that have not left'),
    counted(said.unread.length, 'mail nobody opened', 'mails nobody opened'),
  ].filter((part) => part !== '');
  const open = verdict === 'waiting' ? `Of ${accounts} accounts at risk or of high value: ${parts.join(', ')}.` : '';
  const unseen = [
    said.notSeen.length > 0
      ? `of ${counted(said.notSeen.length, 'account', 'accounts')} not every folder was seen up to now`
      : '',
    said.unreadMessages > 0 ? `${counted(said.unreadMessages, 'message is', 'messages are')} not read yet` : '',
  ].filter((part) => part !== '');
  if (unseen.length === 0) return open;
  const gap = unseen.join(', and ');
  if (verdict === 'waiting') return `${open} There may be more: ${gap}.`;
  return `Nothing is known to wait from ${whose} at risk or of high value, but that is no proof: ${gap}.`;
}

function counted(n: number, one: string, more: string): string {
  return n === 0 ? '' : `${n} ${n === 1 ? one : more}`;
}

const earliest = (a: number | null, b: number | null): number | null =>
  a === null ? b : b === null ? a : Math.min(a, b);
