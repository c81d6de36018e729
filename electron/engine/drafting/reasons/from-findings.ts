// Reasons that lie in what mail says: promises of either side, questions that are open, results, plans and problems they told
// of. What the person dismissed is none.
import type { Finding, FindingKind } from '../../../contract/findings.ts';
import type { DraftFact, TouchReason } from '../../../contract/touch-drafts.ts';
import { dayWords, dayWordsOf } from '../../book/day-words.ts';
import { daysSince, daysUntil, type LocalNow } from '../../book/local-time.ts';
import type { Candidate, Frame, Said } from './candidate.ts';
import { quotable } from './quotable.ts';

/** Who wrote a message, lower case, and what it was called. */
export type MailOf = (messageRowId: number) => { readonly address: string; readonly subject: string };

const FRESH_DAYS = 45;
const OLD_DAYS = 150;

const frameOfKind: Partial<Record<FindingKind, Frame>> = {
  'expansion.initiative': 'initiative',
  'expansion.team_growth': 'initiative',
  'expansion.budget': 'initiative',
  'expansion.solvable_problem': 'problem',
  'expansion.success': 'result',
  satisfaction_positive: 'result',
  feature_request: 'problem',
  'risk.escalation': 'risk',
  'risk.complaint': 'risk',
  'risk.competitor': 'risk',
  'risk.champion_left': 'risk',
  'risk.usage_decline': 'risk',
  'risk.billing': 'risk',
  'risk.cancellation': 'risk',
  'risk.outage': 'risk',
  satisfaction_negative: 'risk',
  billing_dispute: 'risk',
};

const base: Record<Frame, number> = {
  promise_late: 0.9,
  initiative: 0.85,
  result: 0.8,
  promise_kept: 0.78,
  their_promise: 0.72,
  problem: 0.7,
  promise_due: 0.65,
  our_question: 0.6,
  their_question: 0.95,
  risk: 0.9,
  mention: 0.5,
  resource: 0.55,
  renewal: 0.8,
  drift: 0.4,
  start: 0.8,
  meeting: 0.8,
  figure: 0.6,
};

export function weightOf(frame: Frame, ageDays: number): number {
  return base[frame] * (ageDays <= FRESH_DAYS ? 1 : Math.max(0.35, 1 - (ageDays - FRESH_DAYS) / OLD_DAYS));
}

export function fromFindings(findings: readonly Finding[], mailOf: MailOf, now: LocalNow): Candidate[] {
  return findings.flatMap((one) => {
    if (one.decision === 'dismissed' || one.decision === 'dropped' || one.state === 'settled') return [];
    const frame = frameOf(one, now);
    if (frame === null) return [];
    const said = saidOf(one, frame, mailOf);
    if (said === null) return [];
    const age = daysSince(one.evidence.sentAt, now);
    return [candidateOf(one, frame, said, weightOf(frame, age), now)];
  });
}

function frameOf(one: Finding, now: LocalNow): Frame | null {
  const age = daysSince(one.evidence.sentAt, now);
  if (one.kind === 'question') {
    if (one.state !== 'open') return null;
    if (one.by === 'them') return age <= OLD_DAYS ? 'their_question' : null;
    return age >= 4 && age <= FRESH_DAYS * 2 ? 'our_question' : null;
  }
  if (one.kind === 'commitment') return promiseFrame(one, age, now);
  const frame = frameOfKind[one.kind] ?? null;
  if (frame === null || one.by !== 'them') return null;
  return age <= (frame === 'risk' ? FRESH_DAYS * 2 : OLD_DAYS) ? frame : null;
}

function promiseFrame(one: Finding, age: number, now: LocalNow): Frame | null {
  const dueIn = one.due === null ? null : daysUntil(one.due, now);
  if (one.by === 'them') {
    if (one.state === 'kept' || age < 3) return null;
    if (dueIn !== null) return dueIn <= 0 && dueIn >= -90 ? 'their_promise' : null;
    return age <= 75 ? 'their_promise' : null;
  }
  if (one.state === 'kept') {
    return age >= 5 && age <= 90 ? 'promise_kept' : null;
  }
  if (dueIn === null) return null;
  if (dueIn < 0) return dueIn >= -60 ? 'promise_late' : null;
  return dueIn <= 7 ? 'promise_due' : null;
}

/** What is told must be clear without the words around it; a trouble or a question is answered whether it can be quoted or not. */
function saidOf(one: Finding, frame: Frame, mailOf: MailOf): Said | null {
  const answered = frame === 'their_question' || frame === 'risk';
  const words = quotable(one.quote, !answered) ?? (answered ? { quote: '', mark: '' } : null);
  if (words === null) return null;
  return {
    ...words,
    who: one.who,
    at: one.evidence.sentAt,
    threadId: one.evidence.threadId,
    messageRowId: one.evidence.messageRowId,
    ...mailOf(one.evidence.messageRowId),
  };
}

const reasonKind: Record<Frame, TouchReason['kind']> = {
  promise_late: 'promise',
  promise_due: 'promise',
  promise_kept: 'promise',
  their_promise: 'promise',
  our_question: 'question',
  their_question: 'question',
  result: 'result',
  initiative: 'initiative',
  problem: 'problem',
  mention: 'initiative',
  resource: 'resource',
  risk: 'risk',
  renewal: 'renewal',
  drift: 'drift',
  start: 'start',
  meeting: 'date',
  figure: 'result',
};

function candidateOf(one: Finding, frame: Frame, said: Said, weight: number, now: LocalNow): Candidate {
  const factId = `finding:${one.findingId}`;
  const kind = reasonKind[frame];
  return {
    frame,
    said,
    day: one.due,
    words: '',
    weight,
    reason: { reasonKey: `${frame}:${one.findingId}`, kind, text: inWords(one, frame, now), factIds: [factId] },
    facts: [
      {
        factId,
        kind: factKindOf(kind),
        text: one.due === null ? one.quote : `${one.quote} (${one.due})`,
        sources: [{ from: 'message', ...one.evidence }],
      },
    ],
  };
}

/** A reason is of more kinds than a fact. */
function factKindOf(kind: TouchReason['kind']): DraftFact['kind'] {
  return kind === 'renewal' || kind === 'drift' || kind === 'start' ? 'account' : kind;
}

function inWords(one: Finding, frame: Frame, now: LocalNow): string {
  const said = dayWordsOf(one.evidence.sentAt, now.timeZone);
  const due = one.due === null ? '' : ` by ${dayWords(one.due)}`;
  const quote = `“${one.quote.replace(/\s+/gu, ' ').trim()}”`;
  switch (frame) {
    case 'promise_late':
      return `${one.who} promised this${due}, and nothing shows that it was done: ${quote}`;
    case 'promise_due':
      return `${one.who} promised this${due}: ${quote}`;
    case 'promise_kept':
      return `${one.who} promised this on ${said} and it was done; how did it land? ${quote}`;
    case 'their_promise':
      return `${one.who} said this on ${said}, and it is worth asking what came of it: ${quote}`;
    case 'our_question':
      return `${one.who} asked this on ${said}, and there is no answer yet: ${quote}`;
    case 'their_question':
      return `${one.who} asked this on ${said}, and it is open: ${quote}`;
    case 'result':
      return `${one.who} told of a result on ${said}: ${quote}`;
    case 'initiative':
      return `${one.who} told of a plan on ${said}: ${quote}`;
    case 'problem':
      return `${one.who} told of a problem on ${said}: ${quote}`;
    default:
      return `${one.who} wrote on ${said}: ${quote}`;
  }
}
