// The living line of an account: where it stands now, the weightiest first, each clause with the mail it rests on. Pure. What is
// not proven is not said: silence only where coverage proves it, signals and promises only with their sentence.
import type { Finding } from '../../../contract/findings.ts';
import type { Clause } from '../../../contract/summary.ts';
import { dayWords, dayWordsOf } from '../day-words.ts';
import { FORGOTTEN } from '../health/standing.ts';
import { isoDayOf } from '../local-time.ts';
import { quoted, SUMMARY_RULE, shortened } from './clause-words.ts';
import type { SummaryFacts } from './summary-facts.ts';

const DAY = 86_400_000;
/** A sign in the mail is news for a quarter. */
const RECENT = 90 * DAY;
const LONG_AGO = 365 * DAY;
const CLAUSES = 4;

export function statusClauses(facts: SummaryFacts): Clause[] {
  const clauses = [
    standing(facts),
    signal(facts),
    promise(facts, 'us'),
    promise(facts, 'them'),
    drift(facts),
    healthDrop(facts),
    renewal(facts),
    growth(facts),
  ];
  return clauses.filter((clause) => clause !== null).slice(0, CLAUSES);
}

/** The clauses as one line of sentences. */
export function lineOf(clauses: readonly Clause[]): string {
  return clauses.map(({ text }) => (/[.!?…]”?$/u.test(text) ? text : `${text}.`)).join(' ');
}

function standing({ row, move, lastIn, timeZone }: SummaryFacts): Clause | null {
  const known = row.silence.verdict === 'known';
  if (row.whoseMove === 'ours' && move) {
    return {
      text: `You owe ${move.who} an answer on ${quoted(move.subject)} since ${dayWordsOf(move.evidence.sentAt, timeZone)}`,
      rule: `${SUMMARY_RULE}: the oldest open question of theirs`,
      evidence: [move.evidence],
    };
  }
  if (!known) {
    const seen = lastIn ? `; the last word seen is of ${dayWordsOf(lastIn.evidence.sentAt, timeZone)}` : '';
    return {
      text: `${row.silence.reason ?? 'Silence not known yet'}${seen}`,
      rule: `${SUMMARY_RULE}: silence is told only where it is proven`,
      evidence: lastIn ? [lastIn.evidence] : [],
    };
  }
  if (!lastIn) {
    const rule = `${SUMMARY_RULE}: no human mail of theirs is known`;
    return { text: 'No mail from them was ever seen here', rule, evidence: [] };
  }
  const silent = row.daysSilent ?? 0;
  const rule = `${SUMMARY_RULE}: their last human mail, against the cadence of ${row.cadenceDays} days`;
  if (silent > row.cadenceDays) {
    const text = `Silent for ${days(silent)} since ${lastIn.who} wrote about ${quoted(lastIn.subject)}; the rhythm is ${row.cadenceDays}`;
    return { text, rule, evidence: [lastIn.evidence] };
  }
  if (row.whoseMove === 'theirs' && move) {
    const text = `They owe you an answer on ${quoted(move.subject)} since ${dayWordsOf(move.evidence.sentAt, timeZone)}`;
    return { text, rule: `${SUMMARY_RULE}: the oldest open question of yours`, evidence: [move.evidence] };
  }
  const when = silent === 0 ? 'today' : silent === 1 ? 'yesterday' : `${days(silent)} ago`;
  return {
    text: `In rhythm: ${lastIn.who} wrote ${when} about ${quoted(lastIn.subject)}`,
    rule,
    evidence: [lastIn.evidence],
  };
}

const GRAVITY = ['risk.cancellation', 'risk.competitor', 'risk.champion_left', 'risk.escalation', 'risk.'];

function signal({ findings, now, timeZone }: SummaryFacts): Clause | null {
  const recent = findings.filter(
    ({ kind, by, state, evidence }) =>
      kind.startsWith('risk.') &&
      by === 'them' &&
      (state === 'new' || state === 'confirmed') &&
      evidence.sentAt > now - RECENT,
  );
  const gravity = ({ kind }: Finding) => GRAVITY.findIndex((prefix) => kind.startsWith(prefix));
  const gravest = recent.toSorted((a, b) => gravity(a) - gravity(b) || b.evidence.sentAt - a.evidence.sentAt)[0];
  if (!gravest) return null;
  const more =
    recent.length > 1 ? `, and ${recent.length - 1} more ${recent.length === 2 ? 'sign' : 'signs'} of risk` : '';
  return {
    text: `${gravest.who} wrote on ${dayWordsOf(gravest.evidence.sentAt, timeZone)}: ${quoted(gravest.quote)}${more}`,
    rule: gravest.rule,
    evidence: recent.slice(0, 5).map((each) => each.evidence),
  };
}

/** Of promises those that health counts too: what mail went on long after without a word of is forgotten. */
function promise({ findings, lastIn, now, timeZone }: SummaryFacts, side: 'us' | 'them'): Clause | null {
  const lastWord = Math.max(lastIn?.evidence.sentAt ?? now, now - LONG_AGO);
  const since = isoDayOf(lastWord - FORGOTTEN, timeZone);
  const late = findings.filter(
    ({ kind, by, state, due }) => kind === 'commitment' && by === side && state === 'overdue' && (due ?? '') >= since,
  );
  const worst = late.toSorted((a, b) => ((a.due ?? '') < (b.due ?? '') ? -1 : 1))[0];
  if (!worst) return null;
  const more = late.length > 1 ? `, and ${late.length - 1} more` : '';
  const whose = side === 'us' ? 'Your promise' : `The promise of ${worst.who}`;
  return {
    text: `${whose} ${quoted(shortened(worst.what))} was due on ${dayWords(worst.due ?? '')}${more}`,
    rule: worst.rule,
    evidence: late.slice(0, 5).map((each) => each.evidence),
  };
}

function drift({ drifts, row }: SummaryFacts): Clause | null {
  if (row.silence.verdict !== 'known') return null;
  const worst = drifts
    .filter(({ direction, evidence }) => direction === 'worse' && evidence.length > 0)
    .toSorted((a, b) => Math.abs(b.score ?? 0) - Math.abs(a.score ?? 0))[0];
  if (!worst) return null;
  return { text: worst.text, rule: worst.rule, evidence: worst.evidence.slice(0, 5) };
}

function healthDrop({ health, healthEvidence }: SummaryFacts): Clause | null {
  if (!health?.drop) return null;
  const { from, to, since } = health.drop;
  return {
    text: `Health fell from ${from} to ${to} since ${dayWords(since)}`,
    rule: `${SUMMARY_RULE}: the weeks of health`,
    evidence: [...healthEvidence],
  };
}

function renewal({ row }: SummaryFacts): Clause | null {
  const left = row.renewalInDays;
  if (left === null || left > 120 || left < -30) return null;
  const text =
    left < 0
      ? `The renewal date passed ${days(-left)} ago`
      : left === 0
        ? 'The renewal is today'
        : `Renewal in ${days(left)}`;
  return { text, rule: `${SUMMARY_RULE}: the renewal date in the book, ${row.renewalDate}`, evidence: [] };
}

function growth({ findings, now, timeZone }: SummaryFacts): Clause | null {
  const newest = findings.find(
    ({ kind, by, state, evidence }) =>
      kind.startsWith('expansion.') &&
      by === 'them' &&
      (state === 'new' || state === 'confirmed') &&
      evidence.sentAt > now - RECENT,
  );
  if (!newest) return null;
  return {
    text: `Room to grow: ${newest.who} wrote on ${dayWordsOf(newest.evidence.sentAt, timeZone)}: ${quoted(newest.quote)}`,
    rule: newest.rule,
    evidence: [newest.evidence],
  };
}

function days(n: number): string {
  return n === 1 ? '1 day' : `${n} days`;
}
