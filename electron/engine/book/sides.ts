// Who is on our side: the user's own addresses and the company's own domains.
import type { Database } from 'better-sqlite3';
import { domainOf, isFreeMail, registrableDomain } from '../mail/people/addresses.ts';
import { readSettings } from '../store/queries/settings.ts';
import { statement } from '../store/statement.ts';
import { selfAndParents } from './mark-stale.ts';

export interface OwnSide {
  readonly addresses: ReadonlySet<string>;
  /** Each covers what is below it; never a free-mail provider's, where strangers live too. */
  readonly domains: ReadonlySet<string>;
}

// An address only ever seen in a Sent folder counts while no rule gives it to an account: a client's mail that was dragged
// into Sent must not make a colleague of the client.
const ownAddresses = statement<[], { address: string; named: number }>(
  `SELECT lower(address) AS address, max(origin <> 'sent') AS named FROM own_address GROUP BY lower(address)`,
);
const givenToAccount = statement<[string, string], { given: number }>(
  `SELECT EXISTS (SELECT 1 FROM mapping_rule WHERE disposition = 'account' AND (
     (kind = 'address' AND value = ?) OR (kind = 'domain' AND value IN (SELECT value FROM json_each(?))))) AS given`,
);

export function readOwnSide(db: Database): OwnSide {
  const addresses = new Set<string>();
  const domains = new Set(readSettings(db).ownDomains);
  for (const { address, named } of ownAddresses(db).all()) {
    const host = domainOf(address);
    if (named === 0) {
      if (givenToAccount(db).get(address, JSON.stringify(selfAndParents(host)))?.given !== 1) addresses.add(address);
      continue;
    }
    addresses.add(address);
    const domain = registrableDomain(host);
    if (domain && !isFreeMail(domain)) domains.add(domain);
  }
  return { addresses, domains };
}

export function isOwn(side: OwnSide, address: string): boolean {
  return side.addresses.has(address) || selfAndParents(domainOf(address)).some((domain) => side.domains.has(domain));
}
