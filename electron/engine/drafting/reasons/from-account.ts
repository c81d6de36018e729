// Reasons that lie in the book itself: a renewal that comes up, a relationship that begins, imported figures that moved for the
// better, a resource whose tags fit, mail that has become slower or shorter.
import type { Database } from 'better-sqlite3';
import type { Drift } from '../../../contract/relationship.ts';
import type { TouchKind } from '../../../contract/touch-drafts.ts';
import { dayWords, dayWordsOf } from '../../book/day-words.ts';
import { daysSince, daysUntil, isoDayOf, type LocalNow } from '../../book/local-time.ts';
import { contentWords } from '../../findings/content-words.ts';
import type { AccountRow } from '../../store/queries/accounts.ts';
import { contractsOfAccount } from '../../store/queries/contracts.ts';
import { figuresOfAccount } from '../../store/queries/figures.ts';
import { statement } from '../../store/statement.ts';
import { readResources } from '../resources/read-resources.ts';
import type { Candidate } from './candidate.ts';
import { weightOf } from './from-findings.ts';

/** Days before a renewal at which a touch of the runway is right. */
export const RUNWAY: Partial<Record<TouchKind, readonly [from: number, to: number]>> = {
  renewal_120: [91, 135],
  renewal_90: [61, 110],
  renewal_60: [36, 80],
  renewal_30: [0, 50],
};

/** With the day of that contract of theirs which the touch is about; several may renew on days of their own. */
export function withRenewalOf(db: Database, account: AccountRow, kind: TouchKind, now: LocalNow): AccountRow {
  const window = RUNWAY[kind];
  if (window === undefined) return account;
  const days = contractsOfAccount(db)
    .all(account.id)
    .flatMap(({ end_date: end, lost_on: lost }) => (end === null || lost !== null ? [] : end))
    .filter((day) => daysUntil(day, now) >= window[0] && daysUntil(day, now) <= window[1]);
  const [day] = days.sort();
  return day === undefined ? account : { ...account, renewal_date: day };
}

export function renewalOf(account: AccountRow, kind: TouchKind, now: LocalNow): Candidate[] {
  const window = RUNWAY[kind];
  if (window === undefined || account.renewal_date === null) return [];
  const days = daysUntil(account.renewal_date, now);
  if (days < window[0] || days > window[1]) return [];
  const day = account.renewal_date;
  return [
    {
      frame: 'renewal',
      said: null,
      day,
      words: '',
      weight: weightOf('renewal', 0),
      reason: {
        reasonKey: `${kind}:${day}`,
        kind: 'renewal',
        text: `The renewal on ${dayWords(day)} is ${days === 1 ? '1 day' : `${days} days`} away.`,
        factIds: ['account:renewal_date'],
      },
      facts: [
        {
          factId: 'account:renewal_date',
          kind: 'date',
          text: `Renewal on ${day}`,
          sources: [{ from: 'account', field: 'renewal_date' }],
        },
      ],
    },
  ];
}

const firstTouch = statement<{ account: number; now: number }, { at: number | null }>(
  `SELECT min(sent_at) AS at FROM message_account
   WHERE account_id = :account AND touch IN ('mail_in', 'mail_out') AND sent_at <= :now`,
);
const BEGINNING_DAYS = 90;
const startFields = /^(?:start|started|start date|contract start|go-?live|customer since|kunde seit)$/iu;

export function startOf(
  db: Database,
  account: AccountRow,
  fields: Readonly<Record<string, string>>,
  now: LocalNow,
): Candidate[] {
  const named = Object.entries(fields).find(
    ([name, value]) => startFields.test(name) && /^\d{4}-\d{2}-\d{2}$/u.test(value),
  );
  const first = firstTouch(db).get({ account: account.id, now: now.now })?.at ?? null;
  const day =
    named?.[1] ?? (first === null ? isoDayOf(account.created_at, now.timeZone) : isoDayOf(first, now.timeZone));
  const age = -daysUntil(day, now);
  if (age > BEGINNING_DAYS || age < -BEGINNING_DAYS) return [];
  const text = named
    ? `They start on ${dayWords(day)}.`
    : first === null
      ? 'Nobody has been written to yet.'
      : `The first mail with them was on ${dayWords(day)}.`;
  return [
    {
      frame: 'start',
      said: null,
      day: named ? day : null,
      words: '',
      weight: weightOf('start', 0),
      reason: { reasonKey: `start:${day}`, kind: 'start', text, factIds: ['account:start'] },
      facts: [
        {
          factId: 'account:start',
          kind: 'date',
          text: day,
          sources: [{ from: 'account', field: named?.[0] ?? 'start' }],
        },
      ],
    },
  ];
}

const FIGURE_DAYS = 60;
const MOVED = 0.05;

/** Usage that moved for the better between the last two figures. What they think of us is no result of theirs to tell them of. */
export function figuresOf(db: Database, account: number, now: LocalNow): Candidate[] {
  const today = isoDayOf(now.now, now.timeZone);
  const all = figuresOfAccount(db)
    .all(account)
    .filter(({ day }) => day <= today);
  return (['usage'] as const).flatMap((metric): Candidate[] => {
    const [newest, before] = all.filter((one) => one.metric === metric);
    if (!newest || !before || -daysUntil(newest.day, now) > FIGURE_DAYS) return [];
    if (newest.value <= before.value + Math.abs(before.value) * MOVED) return [];
    const factId = `figure:${metric}:${newest.day}`;
    const words = `${plain(newest.value)} (${plain(before.value)})`;
    return [
      {
        frame: 'figure',
        said: null,
        day: newest.day,
        words: `${metric}|${plain(before.value)}|${plain(newest.value)}|${before.day}`,
        weight: weightOf('figure', -daysUntil(newest.day, now)),
        reason: {
          reasonKey: factId,
          kind: 'result',
          text: `${metric.toUpperCase()} rose from ${plain(before.value)} (${dayWords(before.day)}) to ${plain(newest.value)} (${dayWords(newest.day)}).`,
          factIds: [factId],
        },
        facts: [
          {
            factId,
            kind: 'figure',
            text: `${metric} ${words}; ${before.day}, ${newest.day}`,
            sources: [
              { from: 'figure', series: metric, date: newest.day },
              { from: 'figure', series: metric, date: before.day },
            ],
          },
        ],
      },
    ];
  });
}

const plain = (value: number): string => String(Math.round(value * 10) / 10);

/** Resources whose tags are words that the account's mail of late is about, or its tier or segment. */
export function resourcesFor(db: Database, account: AccountRow, about: readonly string[]): Candidate[] {
  const words = new Set(about.flatMap((text) => [...contentWords(text)]));
  const kinds = new Set([account.tier ?? '', account.segment ?? '', account.name.toLowerCase()]);
  return readResources(db).flatMap((one): Candidate[] => {
    const fitting = one.tags.filter(
      (tag) => kinds.has(tag.replace(/ /gu, '_')) || [...contentWords(tag)].some((word) => words.has(word)),
    );
    if (fitting.length === 0) return [];
    const factId = `resource:${one.resourceId}`;
    const what = one.url === '' ? one.note : one.url;
    return [
      {
        frame: 'resource',
        said: null,
        day: null,
        words: `${one.title}|${what}`,
        weight: weightOf('resource', 0) + Math.min(0.2, fitting.length / 20),
        reason: {
          reasonKey: factId,
          kind: 'resource',
          text: `“${one.title}” of your resources fits: ${fitting.join(', ')}.`,
          factIds: [factId],
        },
        facts: [
          {
            factId,
            kind: 'resource',
            text: [one.title, what].filter((part) => part !== '').join(': '),
            sources: [{ from: 'resource', resourceId: one.resourceId }],
          },
        ],
      },
    ];
  });
}

/** Mail that has become slower, shorter or of fewer people: a reason to write, never words for the letter. */
export function driftReason(drifts: readonly Drift[], now: LocalNow): Candidate[] {
  const worse = drifts.filter(({ direction, evidence }) => direction === 'worse' && evidence.length > 0);
  const [first] = worse.sort((a, b) => Math.abs(b.score ?? 0) - Math.abs(a.score ?? 0));
  const newest = first?.evidence[0];
  if (!first || !newest) return [];
  const factId = `drift:${first.measure}:${first.address ?? 'account'}`;
  return [
    {
      frame: 'drift',
      said: null,
      day: null,
      words: '',
      weight: weightOf('drift', daysSince(newest.sentAt, now)),
      reason: {
        reasonKey: `${factId}:${dayWordsOf(newest.sentAt, now.timeZone)}`,
        kind: 'drift',
        text: first.text,
        factIds: [factId],
      },
      facts: [
        {
          factId,
          kind: 'risk',
          text: first.text,
          sources: first.evidence.map((one) => ({ from: 'message' as const, ...one })),
        },
      ],
    },
  ];
}
