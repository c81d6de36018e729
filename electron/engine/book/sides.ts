// Who is on our side: the user's own addresses and the company's own domains.
import type { Database } from 'better-sqlite3';
import { isFreeMail, registrableDomain } from '../mail/addresses.ts';
import { readSettings } from '../store/queries/settings.ts';
import { statement } from '../store/statement.ts';

export interface OwnSide {
  readonly addresses: ReadonlySet<string>;
  /** Registrable domains; never a free-mail provider's, where strangers live too. */
  readonly domains: ReadonlySet<string>;
}

const ownAddresses = statement<[], { address: string }>('SELECT DISTINCT lower(address) AS address FROM own_address');

export function readOwnSide(db: Database): OwnSide {
  const addresses = new Set(
    ownAddresses(db)
      .all()
      .map((row) => row.address),
  );
  const domains = new Set(readSettings(db).ownDomains);
  for (const address of addresses) {
    const domain = registrableDomain(address.slice(address.lastIndexOf('@') + 1));
    if (domain && !isFreeMail(domain)) domains.add(domain);
  }
  return { addresses, domains };
}

export function isOwn(side: OwnSide, address: string): boolean {
  if (side.addresses.has(address)) return true;
  const domain = registrableDomain(address.slice(address.lastIndexOf('@') + 1));
  return domain !== null && side.domains.has(domain);
}
