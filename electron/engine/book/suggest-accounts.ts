// Companies that the mail knows and the book does not: registrable domains of people we really exchange mail with.
import type { Database } from 'better-sqlite3';
import { isFreeMail, registrableDomain } from '../mail/people/addresses.ts';
import { statement } from '../store/statement.ts';
import { readMappingRules } from './mapping-rules.ts';
import { isOwn, readOwnSide } from './sides.ts';

export interface Suggestion {
  readonly domain: string;
  readonly name: string;
  readonly people: string[];
  readonly peopleCount: number;
  readonly messages: number;
  /** How many of them we sent. */
  readonly ours: number;
  readonly lastAt: number;
}

// Human mail alone: what is bulk or automatic never makes a company a client.
const correspondents = statement<[], { address: string; name: string; n: number; ours: number; last_at: number }>(
  `SELECT p.address, max(p.name) AS name, count(*) AS n, sum(f.direction = 'outbound') AS ours, max(m.sent_at) AS last_at
   FROM message m JOIN message_fact f ON f.message_id = m.id AND f.direction <> 'internal'
   JOIN participant p ON p.message_id = m.id AND p.role IN ('from', 'to', 'cc')
   WHERE m.automatic IS NULL GROUP BY p.address`,
);

/** The busiest first. Both sides must have written: a shop's receipts or a cold pitch are no client. */
export function suggestAccounts(db: Database, limit: number): Suggestion[] {
  const own = readOwnSide(db);
  const rules = readMappingRules(db);
  const byDomain = new Map<
    string,
    { people: { name: string; n: number }[]; messages: number; ours: number; lastAt: number }
  >();
  for (const row of correspondents(db).all()) {
    const domain = registrableDomain(row.address.slice(row.address.lastIndexOf('@') + 1));
    if (!domain || isFreeMail(domain) || isOwn(own, row.address) || rules.ofAddress(row.address)) continue;
    const entry = byDomain.get(domain) ?? { people: [], messages: 0, ours: 0, lastAt: 0 };
    byDomain.set(domain, entry);
    entry.people.push({ name: row.name || row.address, n: row.n });
    entry.messages += row.n;
    entry.ours += row.ours;
    entry.lastAt = Math.max(entry.lastAt, row.last_at);
  }
  return [...byDomain]
    .filter(([, entry]) => entry.ours > 0 && entry.messages > entry.ours)
    .map(([domain, entry]) => ({
      domain,
      name: nameOf(domain),
      people: entry.people
        .sort((a, b) => b.n - a.n)
        .slice(0, 5)
        .map((person) => person.name),
      peopleCount: entry.people.length,
      messages: entry.messages,
      ours: entry.ours,
      lastAt: entry.lastAt,
    }))
    .sort((a, b) => b.messages - a.messages || (a.domain < b.domain ? -1 : 1))
    .slice(0, limit);
}

/** `blue-harbor.co.uk` reads "Blue Harbor". */
function nameOf(domain: string): string {
  const label = domain.split('.')[0] ?? domain;
  return label
    .split('-')
    .filter((part) => part !== '')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join(' ');
}
