// Who the people of an account are: last words both ways, how strong the relationship is, who has gone quiet against their
// own rhythm. What the user corrected always wins over what was read.
import type { Database } from 'better-sqlite3';
import type { Person } from '../../contract/account.ts';
import { accountId } from '../../contract/scalars.ts';
import {
  inboundTimes,
  type PersonNoteRow,
  type PersonRow,
  peopleOfAccount,
  personNotes,
} from '../store/queries/people.ts';
import { daysSince, type LocalNow } from './local-time.ts';
import { readMappingRules } from './mapping-rules.ts';
import { isOwn, readOwnSide } from './sides.ts';

const DAY = 86_400_000;

/** The primary contact first, then by the newest word. Nobody is called quiet where the account's silence is not known. */
export function readPeople(db: Database, account: number, clock: LocalNow, silenceKnown: boolean): Person[] {
  const own = readOwnSide(db);
  const rules = readMappingRules(db);
  const notes = new Map(
    personNotes(db)
      .all(account)
      .map((note) => [note.address, note]),
  );
  const seen = peopleOfAccount(db)
    .all({ account, now: clock.now })
    .filter((row) => {
      if (row.n_in > 0 || notes.has(row.address)) return !isOwn(own, row.address);
      const verdict = rules.ofAddress(row.address);
      return verdict?.disposition === 'account' && verdict.accountIds.includes(account);
    });
  const known = new Set(seen.map((row) => row.address));
  const onlyNoted = [...notes.values()].filter((note) => !known.has(note.address)).map(unseen);
  const people = [...seen, ...onlyNoted].map((row) => {
    const times = inboundTimes(db).all({ account, address: row.address, now: clock.now });
    return personOf(
      account,
      row,
      notes.get(row.address),
      times.map((time) => time.sent_at),
      clock,
      silenceKnown,
    );
  });
  if (!people.some((person) => person.isPrimary)) markLikelyPrimary(people);
  return people.sort(
    (a, b) => Number(b.isPrimary) - Number(a.isPrimary) || (b.lastInboundAt ?? 0) - (a.lastInboundAt ?? 0),
  );
}

function unseen(note: PersonNoteRow): PersonRow {
  return { address: note.address, name: note.name, last_in: null, last_out: null, n_in: 0, n_out: 0 };
}

function personOf(
  account: number,
  row: PersonRow,
  note: PersonNoteRow | undefined,
  times: readonly number[],
  clock: LocalNow,
  silenceKnown: boolean,
): Person {
  const { strength, why } = strengthOf(row, times, clock, silenceKnown);
  return {
    accountId: accountId.parse(account),
    address: row.address,
    name: note?.name ?? row.name ?? '',
    title: note?.title ?? '',
    role: note?.role ?? null,
    preferredStyle: note?.preferred_style ?? '',
    notes: note?.notes ?? '',
    isPrimary: note?.is_primary === 1,
    left: note?.gone === 1,
    lastInboundAt: row.last_in,
    lastOutboundAt: row.last_out,
    messagesFrom: row.n_in,
    messagesTo: row.n_out,
    strength,
    strengthWhy: why,
    quiet: silenceKnown ? quietOf(times, clock) : null,
  };
}

/**
 * Recency (half after 60 days), frequency of the last 180 days (full at 12 messages) and balance (the smaller share over the
 * larger), multiplied as a geometric mean: 0.6 and over is strong, 0.3 and over steady.
 */
function strengthOf(
  row: PersonRow,
  times: readonly number[],
  clock: LocalNow,
  silenceKnown: boolean,
): { strength: Person['strength']; why: string } {
  if (row.n_in + row.n_out < 3 || row.last_in === null) {
    return { strength: 'unknown', why: 'Fewer than three messages, or none from them: too little to say.' };
  }
  const silent = daysSince(row.last_in, clock);
  const recent = times.filter((time) => time > clock.now - 180 * DAY).length;
  const recency = 0.5 ** (silent / 60);
  const frequency = Math.min(1, recent / 12);
  const balance = Math.min(row.n_in, row.n_out) / Math.max(row.n_in, row.n_out);
  const score = Math.cbrt(recency * frequency * Math.max(balance, 0.1));
  const strength = score >= 0.6 ? 'strong' : score >= 0.3 ? 'steady' : 'faint';
  return {
    strength,
    why: `Last word ${silenceKnown ? '' : 'that was seen '}${silent} days ago, ${recent} messages in half a year, ${row.n_in} from them and ${row.n_out} to them.`,
  };
}

/** Quiet means silent for more than twice the person's own median gap, with at least five messages to know it by. */
function quietOf(times: readonly number[], clock: LocalNow): Person['quiet'] {
  const last = times.at(-1);
  if (last === undefined || times.length < 5) return null;
  const gaps = times.slice(1).map((time, index) => (time - (times[index] ?? time)) / DAY);
  const sorted = gaps.sort((a, b) => a - b);
  const usual = Math.max(1, sorted[Math.floor(sorted.length / 2)] ?? 1);
  const days = daysSince(last, clock);
  return days > 2 * usual && days > 7 ? { days, usualGapDays: Math.round(usual * 10) / 10 } : null;
}

/** Nobody was named: whoever wrote most, as long as they wrote at all and did not leave. */
function markLikelyPrimary(people: Person[]): void {
  const present = people.filter((person) => person.messagesFrom > 0 && !person.left);
  const likely = present.sort((a, b) => b.messagesFrom - a.messagesFrom)[0];
  if (!likely) return;
  people[people.indexOf(likely)] = { ...likely, isPrimary: true };
}
