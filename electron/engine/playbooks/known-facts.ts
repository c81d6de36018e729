// What the program knows of an account and puts into a playbook's forms, each with where it comes from in words and, where a mail
// says it, the mail. Nothing is filled without a source, and all of it is for the person to confirm.
import type { Database } from 'better-sqlite3';
import type { BookRow } from '../../contract/book.ts';
import type { FigureMetric } from '../../contract/figures.ts';
import type { Finding, FindingKind } from '../../contract/findings.ts';
import type { KnownFact, StepField } from '../../contract/playbooks.ts';
import type { AnswerSource, AnswerValue, RunValue } from '../../contract/runs.ts';
import { dayWords, dayWordsOf } from '../book/day-words.ts';
import { findingsOfAccount } from '../book/findings/read-findings.ts';
import { readHealth } from '../book/health/read-health.ts';
import { isoDayOf, type LocalNow } from '../book/local-time.ts';
import { readPeople } from '../book/people/read-people.ts';
import { daysBetween } from '../renewals/term.ts';
import { readAccount } from '../store/queries/accounts.ts';
import { contractsOfAccount } from '../store/queries/contracts.ts';
import { goalsOfAccount } from '../store/queries/documents.ts';
import { figuresOfAccount } from '../store/queries/figures.ts';
import { openingLinesOfAccount } from '../store/queries/openings.ts';
import type { RunLine } from '../store/queries/playbooks.ts';

interface Known {
  readonly value: AnswerValue;
  readonly words: string;
  readonly mail?: Finding;
}
export type KnownFacts = (field: StepField) => RunValue | null;

const DAY = 86_400_000;
const RISK_DAYS = 120;
const WIN_DAYS = 100;
const MOST_LINES = 5;
const GREEN = 70;
const YELLOW = 50;
const WINS: readonly FindingKind[] = ['expansion.success', 'satisfaction_positive'];

/** Reads each fact when a form first asks for it. */
export function knownFacts(db: Database, run: RunLine, row: BookRow | undefined, clock: LocalNow): KnownFacts {
  const id = run.account_id;
  const account = readAccount(db, id);
  const today = isoDayOf(clock.now, clock.timeZone);
  const remembered = new Map<KnownFact, Known | null>();
  let findings: readonly Finding[] | null = null;
  const said = (pass: (one: Finding) => boolean, days: number): Finding[] => {
    findings ??= findingsOfAccount(db, id, clock);
    const since = clock.now - days * DAY;
    return findings.filter((one) => one.state !== 'dismissed' && one.evidence.sentAt >= since && pass(one));
  };
  const figure = (metric: FigureMetric, name: string): Known | null => {
    const found = figuresOfAccount(db)
      .all(id)
      .find((each) => each.metric === metric && each.day <= today);
    return found ? { value: found.value, words: `${name} of ${dayWords(found.day)}, as imported` } : null;
  };
  const contract = () =>
    contractsOfAccount(db)
      .all(id)
      .find((each) => each.lost_on === null);
  const renewal = () => account.renewalDate;

  const read: Readonly<Record<KnownFact, () => Known | null>> = {
    'account.name': () => ({ value: account.name, words: 'The account' }),
    'account.arr': () => account.arr && { value: account.arr, words: 'The account’s yearly revenue' },
    'account.tier': () => (account.tier ? { value: account.tier, words: 'The account’s tier' } : null),
    'account.contact': () => {
      const people = readPeople(db, id, clock, false).filter(({ left }) => !left);
      const primary = people.find(({ isPrimary }) => isPrimary) ?? people[0];
      if (!primary) return null;
      const value = primary.name ? `${primary.name} <${primary.address}>` : primary.address;
      return { value, words: primary.isPrimary ? 'Your primary contact' : 'Whoever wrote last' };
    },
    'contract.name': () => {
      const found = contract();
      return found ? { value: found.name, words: 'The contract' } : null;
    },
    'contract.end': () => {
      const found = contract();
      if (found?.end_date) return { value: found.end_date, words: `The contract “${found.name}”` };
      const day = renewal();
      return day ? { value: day, words: 'The account’s renewal date' } : null;
    },
    'renewal.date': () => {
      const day = renewal();
      return day ? { value: day, words: 'The account’s renewal date' } : null;
    },
    'renewal.days': () => {
      const day = renewal();
      return day ? { value: daysBetween(today, day), words: `From today to ${dayWords(day)}` } : null;
    },
    'health.score': () =>
      row?.health.score == null ? null : { value: row.health.score, words: `Health of ${dayWords(today)}` },
    'health.colour': () => {
      const score = row?.health.score ?? null;
      if (score === null) return null;
      const value = score >= GREEN ? 'green' : score >= YELLOW ? 'yellow' : 'red';
      return { value, words: `Health is ${score}: green from ${GREEN}, yellow from ${YELLOW}` };
    },
    'health.causes': () => {
      const weak = readHealth(db, id, clock)
        .components.filter(({ score }) => score !== null && score < 60)
        .sort((a, b) => (a.score ?? 0) - (b.score ?? 0));
      const value = weak
        .slice(0, MOST_LINES)
        .map(({ text }) => text)
        .join('\n');
      return value === '' ? null : { value, words: 'The weakest parts of its health' };
    },
    'tickets.quarter': () => figure('tickets', 'Open tickets'),
    'nps.latest': () => figure('nps', 'NPS') ?? figure('nps_rating', 'Rating'),
    'csat.latest': () => figure('csat', 'CSAT'),
    'usage.latest': () => figure('usage', 'Use'),
    'seats.latest': () => {
      const [name, text = ''] =
        Object.entries(account.fields).find(([key]) => /seats?|licen[cs]es|users/i.test(key)) ?? [];
      const value = Number(text.replaceAll(/[\s,]/g, ''));
      return name === undefined || text === '' || !Number.isFinite(value)
        ? null
        : { value, words: `The field “${name}”` };
    },
    wins: () =>
      fromMail(
        said((one) => one.by === 'them' && WINS.includes(one.kind), WIN_DAYS),
        clock,
      ),
    risks: () =>
      fromMail(
        said((one) => one.by === 'them' && one.kind.startsWith('risk.'), RISK_DAYS),
        clock,
      ),
    commitments: () =>
      fromMail(
        said((one) => one.kind === 'commitment' && (one.state === 'open' || one.state === 'overdue'), RISK_DAYS),
        clock,
      ),
    openings: () => {
      const open = openingLinesOfAccount(db)
        .all(id)
        .filter(({ state }) => state === 'open');
      return open.length === 0 ? null : { value: open.map(({ name }) => name).join('\n'), words: 'Your openings' };
    },
    goals: () => {
      const goals = goalsOfAccount(db)
        .all(id)
        .filter(({ state }) => state !== 'dropped');
      return goals.length === 0 ? null : { value: goals.map(({ name }) => name).join('\n'), words: 'Their goals' };
    },
    'last.touch': () =>
      row?.lastTouchAt == null
        ? null
        : { value: dayWordsOf(row.lastTouchAt, clock.timeZone), words: 'The last touch both ways' },
    'start.reason': () => ({
      value: run.quote ?? run.why,
      words: run.quote ? 'The mail that began it' : 'Why it was started',
    }),
  };
  return (field) => {
    if (field.from === null) return null;
    if (!remembered.has(field.from)) remembered.set(field.from, read[field.from]());
    const known = remembered.get(field.from) ?? null;
    if (known === null || !fits(field, known.value)) return null;
    return { field: field.key, value: known.value, source: sourceOf(field.from, known), confirmed: false };
  };
}

function fits({ type, options }: StepField, value: AnswerValue): boolean {
  if (type === 'number' || type === 'scale') return typeof value === 'number';
  if (type === 'money') return typeof value === 'object' && !Array.isArray(value);
  if (type === 'choice') return options.some(({ key }) => key === value);
  return type === 'text' || type === 'long' || type === 'date' ? typeof value === 'string' : false;
}

function sourceOf(fact: KnownFact, { words, mail }: Known): AnswerSource {
  const { messageId, messageRowId } = mail?.evidence ?? { messageId: null, messageRowId: null };
  return { kind: 'fact', words, fact, quote: mail?.quote ?? null, messageId, messageRowId, confidence: 1 };
}

/** Each in their own words, with who and when. */
function fromMail(found: readonly Finding[], { timeZone }: LocalNow): Known | null {
  const [first] = found;
  if (!first) return null;
  const lines = found
    .slice(0, MOST_LINES)
    .map(({ who, quote, evidence }) => `${who}, ${dayWordsOf(evidence.sentAt, timeZone)}: ${quote}`);
  return {
    value: lines.join('\n'),
    words: found.length === 1 ? 'Their mail' : `Their mail, ${found.length} places`,
    mail: first,
  };
}
