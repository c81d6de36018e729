// What a change by the user makes stale: the threads with a participant at the address or domain that a rule speaks of, and
// the accounts whose rows, people, touches or findings it concerns.
import type { Database } from 'better-sqlite3';
import type { RowChange } from '../journal/recorder.ts';
import { domainOf, isFreeMail, registrableDomain } from '../mail/people/addresses.ts';
import { statement } from '../store/statement.ts';
import { markAccountStale, markAllAccountsStale } from './stale-accounts.ts';

const distinctDomains = statement<[], { domain: string }>(
  // A loose index scan: one look-up per distinct domain instead of a walk over every participant.
  `WITH RECURSIVE d(domain) AS (
     SELECT (SELECT min(domain) FROM participant)
     UNION ALL SELECT (SELECT min(domain) FROM participant WHERE domain > d.domain) FROM d WHERE d.domain IS NOT NULL
   ) SELECT domain FROM d WHERE domain IS NOT NULL`,
);
const staleByDomain = statement<[string]>(
  `INSERT OR IGNORE INTO stale_thread (thread_id)
   SELECT DISTINCT m.thread_id FROM participant p JOIN message m ON m.id = p.message_id WHERE p.domain = ?`,
);
const staleByAddress = statement<[string]>(
  `INSERT OR IGNORE INTO stale_thread (thread_id)
   SELECT DISTINCT m.thread_id FROM participant p JOIN message m ON m.id = p.message_id WHERE p.address = ?`,
);
const staleByAnchor = statement<[string]>(
  'INSERT OR IGNORE INTO stale_thread (thread_id) SELECT thread_id FROM thread_anchor WHERE message_id = ?',
);
const accountsOfFinding = statement<[string], { account_id: number }>(
  'SELECT DISTINCT account_id FROM message_finding WHERE finding_key = ? AND account_id IS NOT NULL',
);
const staleByFinding = statement<[string]>(
  `INSERT OR IGNORE INTO stale_thread (thread_id)
   SELECT DISTINCT m.thread_id FROM message_finding f JOIN message m ON m.id = f.message_id WHERE f.finding_key = ?`,
);
const staleAll = statement<[]>('INSERT OR IGNORE INTO stale_thread (thread_id) SELECT id FROM thread');

/** Marks inside the caller's transaction, so that a crash can't separate a rule from its consequences. */
export function markStale(db: Database, changes: readonly RowChange[]): void {
  const domains = new Set<string>();
  const addresses = new Set<string>();
  const anchors = new Set<string>();
  for (const { table, before, after } of changes) {
    for (const row of [before, after]) {
      if (!row) continue;
      if (table === 'mapping_rule') {
        const value = String(row.value);
        if (row.kind === 'domain') domains.add(value);
        else if (row.kind === 'address') addresses.add(value);
        else anchors.add(value);
      } else if (table === 'own_address') {
        const address = String(row.address).toLowerCase();
        addresses.add(address);
        // The address's whole company may change sides with it, the people of a free-mail provider never do.
        const domain = registrableDomain(domainOf(address));
        if (!isFreeMail(domain)) domains.add(domain);
      } else if (table === 'finding_state') {
        // What asks for an answer by itself may ask for none any more.
        staleByFinding(db).run(String(row.finding_key));
      } else if (table === 'setting' && row.name === 'ownDomains') {
        for (const domain of JSON.parse(String(row.value)) as string[]) domains.add(domain);
      }
    }
  }
  markAccounts(db, changes);
  for (const anchor of anchors) staleByAnchor(db).run(anchor);
  for (const address of addresses) staleByAddress(db).run(address);
  if (domains.size > 0) {
    for (const { domain } of distinctDomains(db).all()) {
      if (selfAndParents(domain).some((parent) => domains.has(parent))) staleByDomain(db).run(domain);
    }
  }
}

/** Settings by which accounts are derived. */
const accountSettings = new Set<unknown>(['workingHours', 'cadenceDays', 'ownDomains']);

/** A person sees what they did at once, so what they did to an account is derived before the rest. */
function markAccounts(db: Database, changes: readonly RowChange[]): void {
  for (const { table, before, after } of changes) {
    for (const row of [before, after]) {
      if (!row) continue;
      if (table === 'setting') {
        if (accountSettings.has(row.name)) markAllAccountsStale(db, '');
      } else if (table === 'finding_state') {
        for (const { account_id: account } of accountsOfFinding(db).all(String(row.finding_key))) {
          markAccountStale(db, account, { urgent: true });
        }
      } else {
        const account = table === 'account' ? row.id : row.account_id;
        if (typeof account === 'number') markAccountStale(db, account, { urgent: true });
      }
    }
  }
}

/** Everything derived is out of date: a rule of the program itself changed. */
export function markEverythingStale(db: Database): void {
  staleAll(db).run();
}

/** `a.b.example` gives `a.b.example`, `b.example`, `example`: a rule for a domain covers what is below it. */
export function selfAndParents(domain: string): string[] {
  const labels = domain.split('.');
  return labels.map((_, index) => labels.slice(index).join('.'));
}
