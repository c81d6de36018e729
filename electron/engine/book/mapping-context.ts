// What the derivation reads beside the mail: which addresses are ours and which rule speaks of which address. Reading that
// anew for every few threads was a quarter of their price, so it is remembered per connection for as long as it is true.
import type { Database } from 'better-sqlite3';
import { statement } from '../store/statement.ts';
import { type MappingRuleReader, readMappingRules } from './mapping-rules.ts';
import { type OwnSide, readOwnSide } from './sides.ts';

export interface MappingContext {
  readonly own: OwnSide;
  readonly rules: MappingRuleReader;
}

interface Standing {
  readonly entry: number | null;
  readonly addresses: number;
}

// Rules, settings and mailboxes change by journaled commands alone; own addresses are also learned from Sent folders.
const standingNow = statement<[], Standing>(
  `SELECT (SELECT max(id) FROM journal_entry) AS entry, (SELECT count(*) FROM own_address) AS addresses`,
);
const remembered = new WeakMap<Database, Standing & { readonly context: MappingContext }>();

/** Call inside the transaction that uses it. */
export function readMappingContext(db: Database): MappingContext {
  const now = standingNow(db).get() ?? { entry: null, addresses: 0 };
  const known = remembered.get(db);
  if (known && known.entry === now.entry && known.addresses === now.addresses) return known.context;
  const context = { own: readOwnSide(db), rules: readMappingRules(db) };
  remembered.set(db, { ...now, context });
  return context;
}
