// Every mapping rule with how many messages it speaks of, for the screen where a person looks them over.
import type { Database } from 'better-sqlite3';
import { statement } from '../store/statement.ts';

export interface ListedRule {
  readonly kind: 'domain' | 'address' | 'thread';
  readonly value: string;
  readonly threadId: number | null;
  readonly accountIds: number[];
  readonly disposition: 'account' | 'shared' | 'ignored';
  readonly messages: number;
}

interface RuleRow {
  readonly kind: 'domain' | 'address' | 'thread';
  readonly value: string;
  readonly disposition: 'account' | 'shared' | 'ignored';
  readonly account_ids: string;
}

const rules = statement<[], RuleRow>(
  `SELECT kind, value, disposition, json_group_array(account_id) FILTER (WHERE account_id IS NOT NULL) AS account_ids
   FROM mapping_rule GROUP BY kind, value, disposition ORDER BY kind, value`,
);
const byAddress = statement<[string], { n: number }>(
  'SELECT count(DISTINCT message_id) AS n FROM participant WHERE address = ?',
);
// The domain itself; subdomains follow the same rule but are not counted here.
const byDomain = statement<[string], { n: number }>(
  'SELECT count(DISTINCT message_id) AS n FROM participant WHERE domain = ?',
);
const threadOf = statement<[string], { id: number; subject: string; messages: number }>(
  `SELECT t.id, t.subject, t.messages FROM thread_anchor a JOIN thread t ON t.id = a.thread_id WHERE a.message_id = ?`,
);

export function listMappingRules(db: Database): ListedRule[] {
  return rules(db)
    .all()
    .map((row): ListedRule => {
      const thread = row.kind === 'thread' ? threadOf(db).get(row.value) : undefined;
      const counted =
        row.kind === 'address'
          ? byAddress(db).get(row.value)?.n
          : row.kind === 'domain'
            ? byDomain(db).get(row.value)?.n
            : thread?.messages;
      return {
        kind: row.kind,
        value: thread ? thread.subject : row.value,
        threadId: thread?.id ?? null,
        accountIds: JSON.parse(row.account_ids) as number[],
        disposition: row.disposition,
        messages: counted ?? 0,
      };
    });
}
