// Which parts the drafts in the queue were made of, so that the next one is made of others.
import type { Database } from 'better-sqlite3';
import type { TouchKind } from '../../../contract/touch-drafts.ts';
import { statement } from '../../store/statement.ts';

const LATEST = 200;
const variants = statement<{ kind: TouchKind; n: number }, { variant: string | null }>(
  `SELECT json_extract(plan, '$.variant') AS variant
   FROM (SELECT kind, plan FROM queue_draft ORDER BY draft_id DESC LIMIT :n) WHERE kind = :kind`,
);
const reasonKeys = statement<[number], { reason_key: string }>(
  'SELECT reason_key FROM queue_draft WHERE account_id = ?',
);

/** How often the latest drafts of a kind had each part. */
export function usedParts(db: Database, kind: TouchKind): Map<string, number> {
  const used = new Map<string, number>();
  for (const { variant } of variants(db).all({ kind, n: LATEST })) {
    for (const name of (variant ?? '').split(' ')) used.set(name, (used.get(name) ?? 0) + 1);
  }
  return used;
}

/** Reasons that a draft for the account was made of already, whatever became of it. */
export function usedReasons(db: Database, account: number): Set<string> {
  return new Set(
    reasonKeys(db)
      .all(account)
      .map((row) => row.reason_key),
  );
}
