// Why an account could be written to now (capability B3): reasons out of its own facts, each with what it rests on. Where
// there is none, it says what is missing instead.
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { DraftFact, TouchKind, TouchReason } from '../../../contract/touch-drafts.ts';
import { findingsOfAccount } from '../../book/findings/read-findings.ts';
import { readDriftOf } from '../../book/health/read-drift.ts';
import { daysUntil, type LocalNow } from '../../book/local-time.ts';
import { type AccountRow, requireAccount } from '../../store/queries/accounts.ts';
import { statement } from '../../store/statement.ts';
import type { Candidate, Frame } from './candidate.ts';
import { driftReason, figuresOf, RUNWAY, renewalOf, resourcesFor, startOf, withRenewalOf } from './from-account.ts';
import { fromFindings } from './from-findings.ts';
import { fromMeetings } from './from-meetings.ts';
import { fromMentions } from './from-mentions.ts';
import { missingFor } from './missing-words.ts';

export interface Reasons {
  /** The best first. */
  readonly reasons: TouchReason[];
  readonly facts: DraftFact[];
  /** What is missing, in a sentence; null where there is a reason. */
  readonly missing: string | null;
}

export interface Candidates {
  /** Each is a reason by itself, the best first. */
  readonly main: readonly Candidate[];
  /** What may be said besides. */
  readonly support: readonly Candidate[];
  readonly missing: string | null;
}

interface Fits {
  readonly main: readonly Frame[];
  readonly support: readonly Frame[];
}

const told: readonly Frame[] = ['result', 'initiative', 'problem', 'mention'];
const done: readonly Frame[] = ['result', 'promise_kept', 'figure', 'mention', 'resource', 'initiative', 'problem'];
const renewal: Fits = { main: ['renewal'], support: done };

const fits: Record<TouchKind, Fits> = {
  reply: { main: ['their_question'], support: [] },
  check_in: {
    main: [
      'promise_late',
      'promise_due',
      'promise_kept',
      'their_promise',
      'our_question',
      ...told,
      'resource',
      'figure',
    ],
    support: ['drift'],
  },
  value_note: { main: ['result', 'figure', 'resource'], support: [] },
  renewal_120: renewal,
  renewal_90: renewal,
  renewal_60: renewal,
  renewal_30: renewal,
  expansion: { main: ['initiative', 'problem'], support: ['result', 'figure'] },
  review_invitation: { main: [...told, 'promise_kept', 'figure', 'their_promise'], support: ['renewal'] },
  review_reminder: { main: ['meeting'], support: told },
  review_reschedule: { main: ['meeting'], support: [] },
  // Drafted from the meeting itself.
  review_confirmation: { main: [], support: [] },
  review_cancellation: { main: [], support: [] },
  review_pre_read: { main: [], support: [] },
  review_follow_up: { main: [], support: [] },
  at_risk: { main: ['risk', 'promise_late', 'drift'], support: ['promise_late'] },
  escalation_inside: { main: ['risk'], support: ['drift'] },
  onboarding_welcome: { main: ['start'], support: told },
  case_study_request: { main: ['result', 'figure'], support: [] },
  // Drafted from the step of a playbook.
  step_request: { main: [], support: [] },
  step_inside: { main: [], support: [] },
};

export function findReasons(db: Database, account: number, kind: TouchKind, now: LocalNow): Reasons {
  const { main, support, missing } = readCandidates(
    db,
    withRenewalOf(db, requireAccount(db, account), kind, now),
    kind,
    now,
  );
  if (missing !== null) return { reasons: [], facts: [], missing };
  const facts = new Map([...main, ...support].flatMap((one) => one.facts).map((fact) => [fact.factId, fact]));
  return { reasons: main.map(({ reason }) => reason), facts: [...facts.values()], missing: null };
}

const mail = statement<[number], { address: string; subject: string }>(
  'SELECT from_address AS address, subject FROM message WHERE id = ?',
);
const fieldsText = z.record(z.string(), z.string());

export function readCandidates(db: Database, account: AccountRow, kind: TouchKind, now: LocalNow): Candidates {
  const { main, support } = fits[kind];
  const wanted = new Set([...main, ...support]);
  const findings = findingsOfAccount(db, account.id, now);
  const known = fromFindings(findings, (id) => mail(db).get(id) ?? { address: '', subject: '' }, now);
  const all = [...known, ...fromMeetings(findings, kind, now)];
  const wants = (...frames: readonly Frame[]) => frames.some((frame) => wanted.has(frame));
  // Letters are read again only where what was found in them before is not enough to choose from.
  const enough = all.filter(({ frame }) => main.includes(frame)).length >= 3;
  if (wants('mention', 'result') && !enough) {
    all.push(...fromMentions(db, account.id, new Set(findings.map(({ quote }) => quote)), now));
  }
  if (wants('renewal')) all.push(...renewalOf(account, kind, now));
  if (wants('start')) all.push(...startOf(db, account, fieldsText.parse(JSON.parse(account.fields)), now));
  if (wants('figure')) all.push(...figuresOf(db, account.id, now));
  if (wants('drift')) all.push(...driftReason(readDriftOf(db, account.id, now), now));
  if (wants('resource')) {
    const about = all.map(({ said }) => `${said?.quote ?? ''} ${said?.subject ?? ''}`);
    all.push(...resourcesFor(db, account, [account.notes, ...about]));
  }
  const best = withoutTwins(all.toSorted((a, b) => b.weight - a.weight));
  const reasons = best.filter(({ frame }) => main.includes(frame));
  return {
    main: reasons,
    support: best.filter(({ frame }) => support.includes(frame)),
    missing: reasons.length > 0 ? null : missingFor(kind, account, daysToRenewal(account, now), RUNWAY[kind]),
  };
}

/** One sentence may say several things: it is taken for the best of them. */
function withoutTwins(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Set<string>();
  return candidates.filter(({ said, frame }) => {
    if (said === null || said.quote === '' || frame === 'risk') return true;
    if (seen.has(said.quote)) return false;
    seen.add(said.quote);
    return true;
  });
}

const daysToRenewal = (account: AccountRow, now: LocalNow): number | null =>
  account.renewal_date === null ? null : daysUntil(account.renewal_date, now);
