// What breaks a rule of the person now. Pure: the rules are data, the facts are those of the day, and nothing is told that no
// rule asks for. No word of a mail is in it, as it may show on a locked screen.
import type { Notice, NoticeKind, NoticeRule, NoticeWhose } from '../../contract/notices.ts';
import { accountId } from '../../contract/scalars.ts';
import { instantAt } from '../book/local-time.ts';
import type { DayFacts, DayReading } from './day-facts.ts';
import { addDays } from './pass-plans.ts';

const DAY = 86_400_000;
/** What broke a rule longer ago belongs to the passes of the day. */
const FRESH_MS = DAY;
const RENEWAL_DAYS = 7;

export type NoticeFacts = Pick<
  DayFacts,
  | 'clock'
  | 'today'
  | 'settings'
  | 'rows'
  | 'standing'
  | 'owed'
  | 'unread'
  | 'renewals'
  | 'promises'
  | 'onTheWay'
  | 'tasks'
  | 'risks'
  | 'troubles'
>;

/** `accountId` is null for what is of no account; such things every rule hears of. */
interface Broken {
  readonly key: string;
  readonly accountId: number | null;
  readonly title?: string;
  readonly body: string;
  readonly hash: string;
}

/** What is asked of the facts for each kind of rule. */
export const noticeReading: Readonly<Record<NoticeKind, readonly DayReading[]>> = {
  answer_soon: ['owed'],
  answer_missed: ['owed'],
  mail_from: ['unread'],
  risk_signal: ['risks'],
  renewal_missed: ['renewals'],
  promise_overdue: ['promises'],
  send_failed: ['onTheWay'],
  mailbox_failed: ['troubles'],
  task_due: [],
};

export function noticesOf(facts: NoticeFacts): Notice[] {
  const names = new Map<number, string>(facts.rows.map((row) => [row.accountId, row.name]));
  return facts.settings.notices.rules.flatMap((rule) =>
    broken[rule.kind](facts)
      .filter((each) => each.accountId === null || isMeant(rule, facts.standing(each.accountId)))
      .flatMap((each): Notice[] => {
        const name = each.accountId === null ? 'Tend' : names.get(each.accountId);
        if (name === undefined) return [];
        return [
          {
            key: `${rule.kind} ${each.key}`,
            kind: rule.kind,
            accountId: each.accountId === null ? null : accountId.parse(each.accountId),
            title: each.title ?? name,
            body: each.body,
            hash: each.hash,
            at: facts.clock.now,
          },
        ];
      }),
  );
}

const meant: Readonly<Record<NoticeWhose, (standing: { atRisk: boolean; topValue: boolean }) => boolean>> = {
  all: () => true,
  at_risk: ({ atRisk }) => atRisk,
  high_value: ({ topValue }) => topValue,
  at_risk_or_high_value: ({ atRisk, topValue }) => atRisk || topValue,
};
const isMeant = ({ whose }: NoticeRule, standing: { atRisk: boolean; topValue: boolean }) => meant[whose](standing);

const broken: Readonly<Record<NoticeKind, (facts: NoticeFacts) => Broken[]>> = {
  answer_soon: ({ owed }) =>
    owed
      .filter(({ state }) => state === 'soon')
      .map((each) => ({
        key: `${each.threadId} ${each.since}`,
        accountId: each.accountId,
        body: `A question waits for your answer: ${each.words}.`,
        hash: `#/inbox/${each.threadId}`,
      })),
  answer_missed: ({ owed, clock }) =>
    owed
      .filter(({ state, dueAt }) => state === 'missed' && dueAt > clock.now - FRESH_MS)
      .map((each) => ({
        key: `${each.threadId} ${each.since}`,
        accountId: each.accountId,
        body: `The goal for an answer is missed: ${each.words}.`,
        hash: `#/inbox/${each.threadId}`,
      })),
  mail_from: ({ unread, clock }) =>
    unread
      .filter(({ at }) => at > clock.now - FRESH_MS)
      .map((each) => ({
        key: `${each.threadId} ${each.at}`,
        accountId: each.accountId,
        body: 'New mail from them.',
        hash: `#/inbox/${each.threadId}`,
      })),
  risk_signal: ({ risks, clock }) =>
    risks
      .filter(({ at }) => at > clock.now - FRESH_MS)
      .map((each) => ({
        key: each.findingId,
        accountId: each.accountId,
        body: 'Something they wrote speaks for a risk.',
        hash: `#/inbox/${each.threadId}`,
      })),
  renewal_missed: ({ renewals, today }) =>
    renewals.flatMap((renewal) => {
      const hash = `#/renewal/${renewal.renewalId}`;
      const shared = { accountId: renewal.accountId, hash };
      const missed = renewal.touches
        .filter(({ state, until }) => state === 'missed' && until >= addDays(today, -RENEWAL_DAYS))
        .map((touch) => ({
          ...shared,
          key: `${renewal.renewalId} ${renewal.date} ${touch.days}`,
          body: `The touch ${touch.days} days before the renewal was missed.`,
        }));
      const isOver = renewal.stage === 'overdue' && renewal.inDays >= -RENEWAL_DAYS;
      const over = {
        ...shared,
        key: `${renewal.renewalId} ${renewal.date}`,
        body: 'Renewal day is over without an outcome.',
      };
      return isOver ? [...missed, over] : missed;
    }),
  promise_overdue: ({ promises, today }) =>
    promises.flatMap((promise) => {
      const isLate = promise.due !== null && promise.due < today && promise.due >= addDays(today, -RENEWAL_DAYS);
      if (promise.by !== 'us' || promise.accountId === null || !isLate) return [];
      return [
        {
          key: `${promise.findingId} ${promise.due}`,
          accountId: promise.accountId,
          body: 'Something you promised them is overdue.',
          hash: `#/inbox/${promise.evidence.threadId}`,
        },
      ];
    }),
  send_failed: ({ onTheWay }) =>
    onTheWay
      .filter(({ needsPerson }) => needsPerson)
      .map((each) => ({
        key: String(each.outgoingId),
        accountId: each.accountIds[0] ?? null,
        body: 'A message has not left and waits for your decision.',
        hash: '#/outbox',
      })),
  mailbox_failed: ({ troubles, today }) =>
    troubles.map((each) => ({
      key: `${each.mailboxId} ${today}`,
      accountId: null,
      title: each.address,
      body: 'The mailbox wants you to sign in again; until then nothing new comes in.',
      hash: '#/settings/mailboxes',
    })),
  task_due: ({ tasks, clock, today, settings }) =>
    tasks.flatMap((task) => {
      const morning = instantAt(today, settings.workingHours.start, clock.timeZone);
      const times = [task.remindAt, task.wokeAt, task.due === today ? morning : null].filter((at) => at !== null);
      const at = times.filter((time) => time <= clock.now && time > clock.now - FRESH_MS).sort((a, b) => b - a)[0];
      if (at === undefined) return [];
      return [
        { key: `${task.taskId} ${at}`, accountId: task.accountId, body: 'It is time for a task.', hash: '#/tasks' },
      ];
    }),
};

/** More than this at once are told as one. */
const APART = 3;

export function bundled(notices: readonly Notice[]): Pick<Notice, 'key' | 'title' | 'body' | 'hash'>[] {
  if (notices.length <= APART) return notices.map(({ key, title, body, hash }) => ({ key, title, body, hash }));
  const names = [...new Set(notices.map(({ title }) => title))];
  const rest = names.length > APART ? ` and ${names.length - APART} more` : '';
  return [
    {
      key: notices.map(({ key }) => key).join('\n'),
      title: `${notices.length} things to see to`,
      body: `${names.slice(0, APART).join(', ')}${rest}.`,
      hash: '#/day',
    },
  ];
}
