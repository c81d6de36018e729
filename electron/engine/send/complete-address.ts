// Completes addresses from the people mail was exchanged with and those of the accounts: whom the user writes to, and the
// people of the account at hand, come first; machines never come at all.
import type { CompletedAddress } from '../../contract/compose.ts';
import { type AccountId, accountId } from '../../contract/scalars.ts';
import type { Store } from '../store/open-store.ts';
import { statement } from '../store/statement.ts';

interface Candidate {
  readonly address: string;
  readonly name: string;
  readonly written_to: number;
  readonly written_from: number;
  readonly last_at: number;
  readonly machine: number;
}

interface Named {
  readonly address: string;
  readonly name: string;
}

// Found by the beginnings of addresses and of words in names: an index range for the address, the text index for the rest.
const byAddress = statement<{ low: string; high: string }, Named>(
  `SELECT DISTINCT address, '' AS name FROM participant WHERE address >= :low AND address < :high AND address <> '' LIMIT 400`,
);
const byText = statement<{ match: string }, Named>(
  `SELECT DISTINCT p.address, p.name FROM (SELECT rowid AS id FROM message_text WHERE message_text MATCH :match ORDER BY rowid DESC LIMIT 3000) AS hit
   JOIN participant p ON p.message_id = hit.id WHERE p.address <> '' LIMIT 3000`,
);
const byAccountName = statement<{ like: string }, { address: string }>(
  `SELECT DISTINCT m.from_address AS address FROM account a JOIN message_account t ON t.account_id = a.id AND t.touch = 'mail_in'
   JOIN message m ON m.id = t.message_id WHERE a.name LIKE :like ESCAPE '\\' LIMIT 400`,
);
const ofAccount = statement<[number], { address: string }>(
  `SELECT DISTINCT m.from_address AS address FROM message_account t JOIN message m ON m.id = t.message_id
   WHERE t.account_id = ? AND t.touch = 'mail_in' LIMIT 400`,
);
const ofThread = statement<[number], { address: string }>(
  `SELECT DISTINCT p.address FROM message m JOIN participant p ON p.message_id = m.id WHERE m.thread_id = ? AND p.address <> '' LIMIT 400`,
);
const recent = statement<[], { address: string }>(
  `SELECT DISTINCT p.address FROM (SELECT m.id FROM message m JOIN message_fact f ON f.message_id = m.id
     WHERE f.direction = 'outbound' ORDER BY m.sent_at DESC LIMIT 200) AS sent
   JOIN participant p ON p.message_id = sent.id AND p.role IN ('to', 'cc', 'bcc') LIMIT 400`,
);
const facts = statement<[string], Candidate>(
  `SELECT p.address,
     coalesce((SELECT n.name FROM person_note n WHERE n.address = p.address AND n.name <> '' LIMIT 1),
       (SELECT q.name FROM participant q WHERE q.address = p.address AND q.name <> '' ORDER BY q.message_id DESC LIMIT 1), '') AS name,
     sum(p.role <> 'from' AND f.direction = 'outbound') AS written_to, sum(p.role = 'from') AS written_from,
     max(m.sent_at) AS last_at,
     sum(p.role = 'from') > 0 AND sum(p.role = 'from' AND m.automatic IS NULL) = 0 AS machine
   FROM (SELECT * FROM participant WHERE address = ? ORDER BY message_id DESC LIMIT 400) AS p
   JOIN message m ON m.id = p.message_id LEFT JOIN message_fact f ON f.message_id = m.id GROUP BY p.address`,
);
const accountOf = statement<[string], { id: number; name: string }>(
  `SELECT a.id, a.name FROM participant p JOIN message_account t ON t.message_id = p.message_id JOIN account a ON a.id = t.account_id
   WHERE p.address = ? AND p.role = 'from' AND t.touch = 'mail_in' ORDER BY t.sent_at DESC LIMIT 1`,
);
const roleOf = statement<[number, string], { role: string | null; title: string | null; gone: number }>(
  'SELECT role, title, gone FROM person_note WHERE account_id = ? AND address = ?',
);

export interface Completion {
  readonly query: string;
  readonly accountId?: AccountId | undefined;
  readonly threadId?: number | undefined;
  readonly exclude: ReadonlySet<string>;
  readonly own: ReadonlySet<string>;
  readonly limit: number;
  readonly now: number;
}

/** Weighing one reads its mail, so only so many are weighed; what fits is found before. */
const MAX_WEIGHED = 200;
const DAY = 86_400_000;
/** After so long an exchange counts half. */
const HALF_LIFE_DAYS = 60;

export function completeAddress(db: Store, wanted: Completion): CompletedAddress[] {
  const query = wanted.query.trim().toLowerCase();
  const near = new Set<string>();
  if (wanted.accountId !== undefined) for (const each of ofAccount(db).all(wanted.accountId)) near.add(each.address);
  if (wanted.threadId !== undefined) for (const each of ofThread(db).all(wanted.threadId)) near.add(each.address);
  const found = new Set<string>([...near, ...candidates(db, query)]);
  const weighed: { person: CompletedAddress; weight: number }[] = [];
  for (const address of [...found].slice(0, MAX_WEIGHED)) {
    if (wanted.exclude.has(address) || wanted.own.has(address) || isMachineName(address)) continue;
    const fact = facts(db).get(address);
    if (!fact || fact.machine === 1) continue;
    const account = accountOf(db).get(address) ?? null;
    const fit = fits(query, fact, account?.name ?? '');
    if (fit === 0) continue;
    const note = account ? roleOf(db).get(account.id, address) : undefined;
    const age = Math.max(0, (wanted.now - fact.last_at) / DAY);
    const exchanged = Math.log2(1 + 2 * fact.written_to + fact.written_from) * 2 ** (-age / HALF_LIFE_DAYS);
    const weight =
      fit * (1 + exchanged + (near.has(address) ? 6 : 0) + (account ? 1 : 0)) * (note?.gone === 1 ? 0.1 : 1);
    const person = {
      name: fact.name,
      address,
      accountId: account ? accountId.parse(account.id) : null,
      accountName: account?.name ?? null,
      why: whyOf(fact, account?.name ?? null, note, age),
      lastAt: fact.last_at,
    };
    weighed.push({ person, weight });
  }
  weighed.sort((a, b) => b.weight - a.weight || (a.person.address < b.person.address ? -1 : 1));
  return weighed.slice(0, wanted.limit).map((each) => each.person);
}

function candidates(db: Store, query: string): string[] {
  if (query === '')
    return recent(db)
      .all()
      .map((each) => each.address);
  const found = byAddress(db)
    .all({ low: query, high: `${query}\u{10ffff}` })
    .map((each) => each.address);
  const words = query.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length > 0 && words.length <= 6) {
    const match = words.map((word) => `people:"${word}"*`).join(' AND ');
    // The index knows messages; of their people only some are meant.
    for (const each of byText(db).all({ match })) if (fits(query, each, '') > 0) found.push(each.address);
  }
  if (query.length >= 2) {
    const like = `${query.replace(/[\\%_]/g, '\\$&')}%`;
    for (const each of byAccountName(db).all({ like })) found.push(each.address);
  }
  return found;
}

/** How well the query fits: the beginning of the address or name best, a later word next, the account's name last. */
function fits(query: string, { address, name }: Named, account: string): number {
  if (query === '') return 1;
  const called = fold(name);
  const text = fold(query);
  if (address.startsWith(query) || called.startsWith(text)) return 2;
  const words = text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const parts = `${called} ${address}`.split(/[^\p{L}\p{N}]+/u);
  if (words.length > 0 && words.every((word) => parts.some((part) => part.startsWith(word)))) return 1.5;
  return fold(account).startsWith(text) ? 1 : 0;
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function isMachineName(address: string): boolean {
  return (
    /^(?:no-?reply|do-?not-?reply|donotreply|mailer-daemon|postmaster|bounces?|notifications?|automated)(?:[+._-][^@]*)?@/i.test(
      address,
    ) || /(?:^|[+._-])(?:no-?reply|do-?not-?reply|bounces?)[^@]*@/i.test(address)
  );
}

function whyOf(
  fact: Candidate,
  account: string | null,
  note: { role: string | null; title: string | null; gone: number } | undefined,
  age: number,
): string {
  const role = note?.role ? note.role.replaceAll('_', ' ') : note?.title ? note.title : null;
  const where =
    account === null
      ? null
      : role === null
        ? `At ${account}`
        : `${role[0]?.toUpperCase()}${role.slice(1)} at ${account}`;
  const days = Math.floor(age);
  const when = days === 0 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`;
  const last = fact.written_to + fact.written_from === 0 ? `in mail ${when}` : `last mail ${when}`;
  const left = note?.gone === 1 ? 'has left' : null;
  const text = [where, left, last].filter((part) => part !== null).join(', ');
  return `${text[0]?.toUpperCase()}${text.slice(1)}`;
}
