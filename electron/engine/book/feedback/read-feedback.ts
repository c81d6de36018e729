// The feedback log: what mail says of us and what was written down by hand, laid over each other by the finding's id, with
// how it was resolved and how long that took.
import type { Database } from 'better-sqlite3';
import type { Feedback, FeedbackKind } from '../../../contract/feedback.ts';
import type { Finding, FindingKind } from '../../../contract/findings.ts';
import { accountId } from '../../../contract/scalars.ts';
import { statement } from '../../store/statement.ts';
import { daysSince, type LocalNow } from '../local-time.ts';

export interface FeedbackRow {
  readonly id: number;
  readonly source_key: string | null;
  readonly account_id: number;
  readonly kind: FeedbackKind;
  readonly who: string;
  readonly name: string;
  readonly at: number;
  readonly score: number | null;
  readonly resolution: string | null;
  readonly resolved_at: number | null;
  readonly removed: number;
}
const allFeedback = statement<[], FeedbackRow>('SELECT * FROM feedback ORDER BY id');
export const feedbackById = statement<[number], FeedbackRow>('SELECT * FROM feedback WHERE id = ?');
export const feedbackByKey = statement<[string], FeedbackRow>('SELECT * FROM feedback WHERE source_key = ?');
export const feedbackOfAccount = statement<[number], { id: number }>('SELECT id FROM feedback WHERE account_id = ?');

const KINDS: Partial<Record<FindingKind, FeedbackKind>> = {
  'risk.complaint': 'concern',
  'risk.escalation': 'concern',
  'risk.outage': 'concern',
  billing_dispute: 'concern',
  satisfaction_negative: 'concern',
  feature_request: 'request',
  satisfaction_positive: 'praise',
};

/** The kinds of findings that stand in the log. */
export const feedbackSignals = Object.keys(KINDS) as FindingKind[];

/** What mail says of us, before the person said anything about it. */
export interface SaidInMail {
  readonly key: string;
  readonly accountId: number;
  readonly kind: FeedbackKind;
  readonly finding: Finding;
}

export function saidInMail(finding: Finding): SaidInMail | null {
  const kind = KINDS[finding.kind];
  if (kind === undefined || finding.by !== 'them' || finding.state === 'dismissed' || finding.accountId === null) {
    return null;
  }
  return { key: `finding:${finding.findingId}`, accountId: finding.accountId, kind, finding };
}

/** A sentence that is read as a complaint and as discontent is one concern; the kind named first in the list stands for it. */
export function oncePerSentence(said: readonly SaidInMail[]): SaidInMail[] {
  const kept = new Map<string, SaidInMail>();
  const order = ({ finding }: SaidInMail) => feedbackSignals.indexOf(finding.kind);
  for (const one of said) {
    const { messageId, quote } = one.finding.evidence;
    const sentence = `${one.kind}\0${messageId}\0${quote}`;
    const held = kept.get(sentence);
    if (!held || order(one) < order(held)) kept.set(sentence, one);
  }
  return [...kept.values()];
}

export interface FeedbackLog {
  readonly feedback: Feedback[];
  readonly open: number;
  readonly resolved: number;
  readonly medianDaysToResolve: number | null;
}

export function readFeedback(
  db: Database,
  clock: LocalNow,
  names: ReadonlyMap<number, string>,
  said: readonly SaidInMail[],
  filter: { readonly accountId?: number | undefined; readonly open?: boolean | undefined },
): FeedbackLog {
  const byKey = new Map(said.map((one) => [one.key, one]));
  const rows = allFeedback(db).all();
  const held = new Set(rows.map((row) => row.source_key));
  const all = [
    ...rows
      // An entry that mail gave rise to goes with it, unless the person has said how it was resolved.
      .filter((row) => row.removed === 0 && (row.source_key === null || byKey.has(row.source_key) || row.resolution))
      .map((row) => viewOf(row, byKey.get(row.source_key ?? ''), names, clock)),
    ...said.filter(({ key }) => !held.has(key)).map((one) => viewOf(null, one, names, clock)),
  ].filter((one) => filter.accountId === undefined || one.accountId === filter.accountId);
  const resolved = all.filter(({ resolvedAt }) => resolvedAt !== null);
  // Praise and a survey's figure ask for nothing.
  const open = all.filter((one) => one.resolvedAt === null && (one.kind === 'concern' || one.kind === 'request'));
  const shown = filter.open === undefined ? all : filter.open ? open : resolved;
  return {
    feedback: shown.sort((a, b) => b.at - a.at || (a.feedbackId < b.feedbackId ? -1 : 1)),
    open: open.length,
    resolved: resolved.length,
    medianDaysToResolve: median(
      resolved.filter(({ kind }) => kind === 'concern' || kind === 'request').map(({ days }) => days),
    ),
  };
}

function viewOf(
  row: FeedbackRow | null,
  said: SaidInMail | undefined,
  names: ReadonlyMap<number, string>,
  clock: LocalNow,
): Feedback {
  const account = said?.accountId ?? row?.account_id ?? 0;
  const at = said?.finding.evidence.sentAt ?? row?.at ?? 0;
  const resolvedAt = row?.resolved_at ?? null;
  return {
    feedbackId: said?.key ?? row?.source_key ?? `feedback:${row?.id ?? 0}`,
    accountId: accountId.parse(account),
    accountName: names.get(account) ?? '',
    kind: said?.kind ?? row?.kind ?? 'concern',
    who: said?.finding.who ?? row?.who ?? '',
    text: said?.finding.quote ?? row?.name ?? '',
    at,
    score: row?.score ?? null,
    evidence: said?.finding.evidence ?? null,
    resolution: row?.resolution ?? null,
    resolvedAt,
    days: daysSince(at, resolvedAt === null ? clock : { ...clock, now: resolvedAt }),
  };
}

function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
