// Keeps what mail tells of the people of an account: names, titles and phones from their signatures, how they answer, who
// left or changed their role, and the roles that this suggests.
import type { Database } from 'better-sqlite3';
import { type FindingKind, findingKind } from '../../../contract/findings.ts';
import { statement } from '../../store/statement.ts';
import type { AccountDeriver } from '../derive-accounts.ts';
import { answersOf, type LoggedMail } from '../health/touch-log.ts';
import { bounceAfter } from './bounces.ts';
import { changesOfPeople, type SaidChange } from './changes-of-people.ts';
import { type KeptChange, type PersonFacts, putPersonFacts } from './person-facts.ts';
import { type PersonSignature, signaturesOf } from './person-signatures.ts';
import { type SaidByPerson, suggestRoles, tellsRole } from './role-suggestions.ts';

/** Of an account with more people the rest have no facts of their own; they are listed all the same. */
const MOST_PEOPLE = 80;
/** The newest touches from which it is read how people answer. */
const TOUCHES = 400;
const FEWEST_ANSWERS = 3;
const TITLE_RULE = 'new_title v1';
const BOUNCE_RULE = 'bounce v1';

interface WriterRow {
  readonly address: string;
  readonly last_in: number;
  readonly name: string;
}

const writers = statement<[number, number], WriterRow>(
  `SELECT t.writer AS address, max(t.sent_at) AS last_in, max(m.from_name) AS name
   FROM message_account t JOIN message m ON m.id = t.message_id
   WHERE t.account_id = ? AND t.touch = 'mail_in' GROUP BY t.writer ORDER BY last_in DESC LIMIT ?`,
);
const addressed = statement<[number, number], { address: string; name: string }>(
  `SELECT p.address, max(p.name) AS name FROM (SELECT message_id FROM message_account
     WHERE account_id = ? AND touch = 'mail_out' ORDER BY sent_at DESC LIMIT ?) t
   JOIN participant p ON p.message_id = t.message_id AND p.role IN ('to', 'cc') GROUP BY p.address`,
);
const newestTouches = statement<
  [number, number],
  { at: number; id: number; thread: number; touch: 'mail_in' | 'mail_out'; writer: string }
>(
  `SELECT t.sent_at AS at, t.message_id AS id, m.thread_id AS thread, t.touch, t.writer
   FROM message_account t JOIN message m ON m.id = t.message_id
   WHERE t.account_id = ? AND t.touch IS NOT NULL ORDER BY t.sent_at DESC LIMIT ?`,
);
interface SaidRow extends SaidChange {
  readonly kind: string;
}
// A range of the index for each kind that says something about its writer, then those that the user gave such a kind: most of
// what is found are questions, and these tell no role.
const findingsWhere = (where: string) =>
  `SELECT f.message_id AS messageId, f.position, f.sent_at AS at, f.address, coalesce(s.kind, f.kind) AS kind, f.what,
     f.quote, f.successor, f.rule
   FROM ${where} AND f.account_id = :account AND f.side = 'them' AND ifnull(s.state, '') <> 'dismissed'`;
const findings = statement<{ account: number; kinds: string }, SaidRow>(
  `${findingsWhere(
    `message_finding f LEFT JOIN finding_state s ON s.finding_key = f.finding_key
   WHERE f.kind IN (SELECT value FROM json_each(:kinds))`,
  )}
   UNION ALL ${findingsWhere(
     `finding_state s CROSS JOIN message_finding f ON f.finding_key = s.finding_key
   WHERE s.kind IS NOT NULL AND f.kind NOT IN (SELECT value FROM json_each(:kinds))`,
   )}
   ORDER BY at, messageId, position`,
);
// The newest first, in the order of an index: reading stops at the last person who is asked about.
const newestFindings = statement<{ account: number }, { address: string; at: number }>(
  `SELECT f.address, f.sent_at AS at FROM message_read r CROSS JOIN message_finding f ON f.message_id = r.message_id
   LEFT JOIN finding_state s ON s.finding_key = f.finding_key
   WHERE r.account_id = :account AND f.account_id = :account AND f.side = 'them' AND ifnull(s.state, '') <> 'dismissed'
   ORDER BY r.sent_at DESC`,
);
const telling = JSON.stringify(findingKind.options.filter((kind) => kind === 'role_change' || tellsRole(kind)));

export const peopleDeriver: AccountDeriver = {
  rule: 'people',
  version: 1,
  derive(db, account) {
    const wrote = writers(db).all(account, MOST_PEOPLE);
    const known = new Set(wrote.map(({ address }) => address));
    const others = addressed(db)
      .all(account, TOUCHES)
      .filter(({ address }) => !known.has(address))
      .slice(0, MOST_PEOPLE);
    const said = findings(db).all({ account, kinds: telling });
    const newest = newestOf(db, account, twiceTold(said));
    const signatures = new Map(wrote.map(({ address }) => [address, signaturesOf(db, account, address)]));
    const people = [
      ...wrote.map(({ address, name, last_in }) => ({
        address,
        name: fullest([name, ...(signatures.get(address) ?? []).map((one) => one.name)]),
        lastIn: last_in,
      })),
      ...others.map(({ address, name }) => ({ address, name, lastIn: null })),
    ];
    const changes = changesOfPeople(
      said.filter(({ kind }) => kind === 'role_change'),
      people,
    );
    const answering = answeringOf(db, account);
    putPersonFacts(
      db,
      account,
      people.map(({ address, name, lastIn }): PersonFacts => {
        const signed = signatures.get(address) ?? [];
        const titled = signed.find(({ title }) => title !== '');
        const theirs = said.filter((one) => one.address === address).flatMap(ofKind);
        return {
          address,
          name,
          title: titled?.title ?? '',
          title_message_id: titled?.message_id ?? null,
          phone: signed.find(({ phone }) => phone !== '')?.phone ?? '',
          company: signed.find(({ company }) => company !== '')?.company ?? '',
          reply_hours: answering.hours.get(address) ?? null,
          turns: answering.turns.get(address) ?? null,
          changes: [
            ...(changes.get(address) ?? []),
            ...newTitle(name || address, signed),
            ...bounced(db, address, name, lastIn),
          ].sort((a, b) => b.at - a.at),
          roles: suggestRoles(
            titled ? { text: titled.title, messageId: titled.message_id } : null,
            theirs,
            newest.get(address),
          ).map((role) => ({ ...role, evidence: [...role.evidence] })),
        };
      }),
    );
  },
};

/** Of whom at least two findings tell a role: one alone suggests nothing. */
const twiceTold = (said: readonly SaidRow[]): readonly string[] =>
  [
    ...Map.groupBy(
      said.filter(({ kind }) => kind !== 'role_change'),
      ({ address }) => address,
    ),
  ].flatMap(([address, { length }]) => (length > 1 ? [address] : []));

/** By person: what counts as late is reckoned from whatever they said last. */
function newestOf(db: Database, account: number, addresses: readonly string[]): ReadonlyMap<string, number> {
  const newest = new Map<string, number>();
  const left = new Set(addresses);
  if (left.size === 0) return newest;
  for (const { address, at } of newestFindings(db).iterate({ account })) {
    if (left.delete(address)) newest.set(address, at);
    if (left.size === 0) break;
  }
  return newest;
}

const fullest = (names: readonly string[]): string =>
  names.reduce((best, name) => (name.split(' ').length > best.split(' ').length || best === '' ? name : best), '');

function ofKind({ kind, at, messageId, quote }: SaidRow): SaidByPerson[] {
  const parsed = findingKind.safeParse(kind);
  return parsed.success ? [{ kind: parsed.data satisfies FindingKind, at, messageId, quote }] : [];
}

/** The title before the present one, where their letters show both. */
function newTitle(name: string, signed: readonly PersonSignature[]): KeptChange[] {
  const titled = signed.filter(({ title }) => title !== '');
  const present = titled[0];
  const before = titled.find(({ title }) => title.toLowerCase() !== present?.title.toLowerCase());
  if (!present || !before) return [];
  const first = titled.filter((one) => one.title === present.title && one.sent_at > before.sent_at).at(-1) ?? present;
  return [
    {
      kind: 'new_title',
      text: `${name} signs as ${present.title}; it was ${before.title}`,
      successor: null,
      at: first.sent_at,
      rule: TITLE_RULE,
      messageId: first.message_id,
      quote: present.title,
    },
  ];
}

function bounced(db: Database, address: string, name: string, lastIn: number | null): KeptChange[] {
  const bounce = bounceAfter(db, address, lastIn ?? 0);
  if (!bounce) return [];
  return [
    {
      kind: 'left',
      text: `Mail to ${name || address} came back: the address is unknown`,
      successor: null,
      at: bounce.sent_at,
      rule: BOUNCE_RULE,
      messageId: bounce.message_id,
      quote: bounce.quote,
    },
  ];
}

/** How long each takes to answer, and how many mails their threads have: medians over the newest touches. */
function answeringOf(db: Database, account: number) {
  const rows = newestTouches(db).all(account, TOUCHES).reverse();
  const log = rows.map(
    ({ at, id, thread, touch, writer }): LoggedMail => ({
      at,
      messageId: id,
      threadId: thread,
      by: touch === 'mail_in' ? 'them' : 'us',
      writer,
      words: 0,
    }),
  );
  const hours = new Map<string, number>();
  for (const [writer, theirs] of Map.groupBy(answersOf(log), (answer) => answer.writer)) {
    if (theirs.length >= FEWEST_ANSWERS) hours.set(writer, median(theirs.map((answer) => answer.hours)));
  }
  const sizes = new Map(
    [...Map.groupBy(log, ({ threadId }) => threadId)].map(([thread, mails]) => [thread, mails.length]),
  );
  const turns = new Map<string, number>();
  for (const [writer, mails] of Map.groupBy(
    log.filter(({ by }) => by === 'them'),
    (mail) => mail.writer,
  )) {
    const threads = [...new Set(mails.map(({ threadId }) => threadId))];
    turns.set(writer, median(threads.map((thread) => sizes.get(thread) ?? 1)));
  }
  return { hours, turns };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = 0, high = 0] = [sorted[middle - 1], sorted[middle]];
  return sorted.length % 2 === 1 ? high : (low + high) / 2;
}
