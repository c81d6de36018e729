// Who the people of an account are: last words both ways, how strong the relationship is, who left, is away or has gone quiet
// against their own rhythm, and the role that mail suggests. What the user said always wins over what was read.
import type { Database } from 'better-sqlite3';
import type { Person } from '../../../contract/account.ts';
import type { Evidence } from '../../../contract/findings.ts';
import type { PersonAway, PersonChange, RoleSuggestion } from '../../../contract/people.ts';
import { accountId } from '../../../contract/scalars.ts';
import {
  inboundTimes,
  type PersonNoteRow,
  type PersonRow,
  peopleOfAccount,
  personNotes,
  personVerdicts,
} from '../../store/queries/people.ts';
import { type Pauses, pausesOf } from '../findings/pauses.ts';
import { daysSince, type LocalNow } from '../local-time.ts';
import { readMappingRules } from '../mapping-rules.ts';
import { isOwn, readOwnSide } from '../sides.ts';
import { evidenceOf } from './message-evidence.ts';
import { type PersonFacts, readPersonFacts } from './person-facts.ts';
import { quietOf } from './quiet-person.ts';
import { strengthOf } from './strength.ts';

const DAY = 86_400_000;
/** So long after somebody said that they are leaving, and wrote no more, they are gone. */
const LEAVING_DAYS = 14;
/** A change of role is news for so long; who left stays gone. */
const NEWS_DAYS = 365;
const ROLE_RULE = 'role v1';

interface Known {
  readonly account: number;
  readonly row: PersonRow;
  readonly note: PersonNoteRow | undefined;
  readonly facts: PersonFacts | undefined;
  /** The user's verdicts by subject. */
  readonly verdicts: ReadonlyMap<string, { readonly verdict: 'accept' | 'dismiss'; readonly at: number }>;
  readonly times: readonly number[];
  readonly pauses: Pauses;
}

/** The primary contact first, then by the newest word. Nobody is called quiet where the account's silence is not known. */
export function readPeople(db: Database, account: number, clock: LocalNow, silenceKnown: boolean): Person[] {
  const notes = new Map(
    personNotes(db)
      .all(account)
      .map((note) => [note.address, note]),
  );
  const facts = readPersonFacts(db, account);
  const verdicts = Map.groupBy(personVerdicts(db).all(account), ({ address }) => address);
  const pauses = pausesOf(db, account, clock);
  const people = peopleSeen(db, account, clock, notes).map((row) => {
    const { address } = row;
    const person = personOf(
      db,
      {
        account,
        row,
        note: notes.get(address),
        facts: facts.get(address),
        verdicts: new Map((verdicts.get(address) ?? []).map((one) => [one.subject, one])),
        times: inboundTimes(db)
          .all({ account, address, now: clock.now })
          .map((time) => time.sent_at),
        pauses,
      },
      clock,
      silenceKnown,
    );
    return person;
  });
  if (!people.some((person) => person.isPrimary)) markLikelyPrimary(people);
  return people.sort(
    (a, b) => Number(b.isPrimary) - Number(a.isPrimary) || (b.lastInboundAt ?? 0) - (a.lastInboundAt ?? 0),
  );
}

/** Everybody on the account's side: who wrote, whom we wrote to at the account's own addresses, and whom the user noted. */
function peopleSeen(
  db: Database,
  account: number,
  { now }: LocalNow,
  notes: ReadonlyMap<string, PersonNoteRow>,
): PersonRow[] {
  const own = readOwnSide(db);
  const rules = readMappingRules(db);
  const seen = peopleOfAccount(db)
    .all({ account, now })
    .filter((row) => {
      if (row.n_in > 0 || notes.has(row.address)) return !isOwn(own, row.address);
      const verdict = rules.ofAddress(row.address);
      return verdict?.disposition === 'account' && verdict.accountIds.includes(account);
    });
  const known = new Set(seen.map((row) => row.address));
  return [...seen, ...[...notes.values()].filter((note) => !known.has(note.address)).map(unseen)];
}

function unseen({ address, name }: PersonNoteRow): PersonRow {
  return { address, name, first_in: null, last_in: null, first_out: null, last_out: null, n_in: 0, n_out: 0 };
}

function personOf(db: Database, known: Known, clock: LocalNow, silenceKnown: boolean): Person {
  const { row, note, facts, times } = known;
  const { strength, why } = tieOf(known, clock, silenceKnown);
  const change = changeOf(db, known, clock);
  const gone = change !== null && isGone(change, row.last_in, clock.now);
  const left = note?.gone === 1 || gone;
  const away = left ? null : awayOf(db, known);
  const ownTitle = note?.title ?? '';
  const titleMessage = ownTitle === '' ? (facts?.title_message_id ?? null) : null;
  const titleEvidence = titleMessage === null ? null : shown(evidenceOf(db, titleMessage, facts?.title ?? ''), clock);
  return {
    accountId: accountId.parse(known.account),
    address: row.address,
    name: note?.name || facts?.name || row.name || '',
    title: ownTitle || (titleEvidence === null ? '' : (facts?.title ?? '')),
    role: note?.role ?? null,
    preferredStyle: note?.preferred_style ?? '',
    notes: note?.notes ?? '',
    isPrimary: note?.is_primary === 1,
    left,
    phone: facts?.phone ?? '',
    company: facts?.company ?? '',
    titleEvidence,
    suggestedRole: left ? null : suggestedRoleOf(db, known, clock),
    change,
    away,
    firstInboundAt: row.first_in,
    lastInboundAt: row.last_in,
    firstOutboundAt: row.first_out,
    lastOutboundAt: row.last_out,
    messagesFrom: row.n_in,
    messagesTo: row.n_out,
    replyHours: facts?.reply_hours ?? null,
    strength,
    strengthWhy: why,
    quiet: silenceKnown && away === null && !left ? quietOf(times, clock) : null,
  };
}

function tieOf({ row, facts, times }: Known, clock: LocalNow, silenceKnown: boolean) {
  if (row.n_in + row.n_out < 3 || row.last_in === null) {
    const why = 'Fewer than three messages, or none from them: too little to say.';
    return { strength: 'unknown' as const, why };
  }
  return strengthOf(
    {
      daysSilent: daysSince(row.last_in, clock),
      recent: times.filter((time) => time > clock.now - 180 * DAY).length,
      from: row.n_in,
      to: row.n_out,
      turns: facts?.turns ?? null,
      replyHours: facts?.reply_hours ?? null,
    },
    silenceKnown,
  );
}

/** What was sent after the time that is looked at is not known then. */
const shown = (evidence: Evidence | null, clock: LocalNow): Evidence | null =>
  evidence !== null && evidence.sentAt <= clock.now ? evidence : null;

function changeOf(db: Database, { facts, note, verdicts }: Known, clock: LocalNow): PersonChange | null {
  const denied = verdicts.get('left');
  for (const { kind, text, successor, at, rule, messageId, quote } of facts?.changes ?? []) {
    const gone = kind === 'left' || kind === 'leaving';
    if (at > clock.now || (!gone && at < clock.now - NEWS_DAYS * DAY)) continue;
    if (gone && denied?.verdict === 'dismiss' && at <= denied.at) continue;
    const evidence = evidenceOf(db, messageId, quote);
    if (evidence) return { kind, text, successor, confirmed: gone && note?.gone === 1, evidence, rule };
  }
  return null;
}

function isGone({ kind, evidence }: PersonChange, lastIn: number | null, now: number): boolean {
  if (kind === 'left') return true;
  const end = evidence.sentAt + LEAVING_DAYS * DAY;
  return kind === 'leaving' && now > end && (lastIn ?? 0) <= end;
}

function awayOf(db: Database, { row, pauses }: Known): PersonAway | null {
  const pause = pauses.all.find(({ address }) => address === row.address);
  const evidence = pause ? evidenceOf(db, pause.messageRowId, pause.quote) : null;
  return pause && evidence ? { until: pause.until, successor: pause.successor, evidence } : null;
}

function suggestedRoleOf(db: Database, { facts, note, verdicts }: Known, clock: LocalNow): RoleSuggestion | null {
  if (note?.role) return null;
  for (const { role, why, evidence } of facts?.roles ?? []) {
    if (verdicts.get(`role:${role}`)?.verdict === 'dismiss') continue;
    const rests = evidence.map(({ messageId, quote }) => shown(evidenceOf(db, messageId, quote), clock));
    const kept = rests.filter((one) => one !== null);
    if (kept.length === rests.length && kept.length > 0) return { role, why, evidence: kept, rule: ROLE_RULE };
  }
  return null;
}

/** Nobody was named: whoever wrote most, as long as they wrote at all and did not leave. */
function markLikelyPrimary(people: Person[]): void {
  const likely = people
    .filter((person) => person.messagesFrom > 0 && !person.left)
    .reduce<Person | null>((best, one) => (best && best.messagesFrom >= one.messagesFrom ? best : one), null);
  if (likely) people[people.indexOf(likely)] = { ...likely, isPrimary: true };
}
