// The mapping rules as the derivation asks for them: by thread, and by address with the nearest domain above it.
import type { Database } from 'better-sqlite3';
import { statement } from '../store/statement.ts';
import type { AddressVerdict } from './derive-thread.ts';
import { selfAndParents } from './mark-stale.ts';

type Disposition = 'account' | 'shared' | 'ignored';
interface RuleRow {
  readonly disposition: Disposition;
  readonly account_id: number | null;
}

const rulesOf = statement<[string, string], RuleRow>(
  'SELECT disposition, account_id FROM mapping_rule WHERE kind = ? AND value = ? ORDER BY account_id',
);
const rulesOfThread = statement<[number], RuleRow>(
  `SELECT DISTINCT r.disposition, r.account_id FROM thread_anchor a
   JOIN mapping_rule r ON r.kind = 'thread' AND r.value = a.message_id
   WHERE a.thread_id = ? ORDER BY r.account_id`,
);
const anyThreadRule = statement<[], { present: number }>(
  "SELECT EXISTS (SELECT 1 FROM mapping_rule WHERE kind = 'thread') AS present",
);

export interface MappingRuleReader {
  ofThread(threadId: number): readonly number[] | null;
  ofAddress(address: string): AddressVerdict | null;
}

/** Reads rules as they are now and remembers what it read; mapping-context.ts knows how long that holds. */
export function readMappingRules(db: Database): MappingRuleReader {
  const known = new Map<string, AddressVerdict | null>();
  const threadRules = anyThreadRule(db).get()?.present === 1;

  function ofAddress(address: string): AddressVerdict | null {
    const before = known.get(address);
    if (before !== undefined) return before;
    const byAddress = verdict(rulesOf(db).all('address', address), `address ${address}`);
    const found = byAddress ?? ofDomain(address.slice(address.lastIndexOf('@') + 1));
    known.set(address, found);
    return found;
  }

  function ofDomain(domain: string): AddressVerdict | null {
    for (const name of selfAndParents(domain)) {
      const found = verdict(rulesOf(db).all('domain', name), `domain ${name}`);
      if (found) return found;
    }
    return null;
  }

  return {
    ofAddress,
    ofThread(threadId) {
      if (!threadRules) return null;
      const rows = rulesOfThread(db).all(threadId);
      if (rows.length === 0) return null;
      return rows.flatMap((row) => (row.account_id === null ? [] : [row.account_id]));
    },
  };
}

function verdict(rows: readonly RuleRow[], rule: string): AddressVerdict | null {
  const first = rows[0];
  if (!first) return null;
  if (first.disposition !== 'account') return { disposition: first.disposition };
  const accountIds = rows.flatMap((row) => (row.account_id === null ? [] : [row.account_id]));
  return { disposition: 'account', accountIds, rule };
}
