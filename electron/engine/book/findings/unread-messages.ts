// Which messages the present rules have not read; without the rules, as most of the time there are none.
import type { Database } from 'better-sqlite3';
import { READING_VERSION } from '../../findings/reading-version.ts';
import { statement } from '../../store/statement.ts';

// Two ranges of one index: unread ones are 0, older rules' lie between, a newer program's above.
const otherVersion = statement<{ version: number }, { rule_version: number }>(
  `SELECT rule_version FROM (SELECT rule_version FROM message_read WHERE rule_version < :version ORDER BY 1 LIMIT 1)
   UNION ALL SELECT rule_version FROM (SELECT rule_version FROM message_read WHERE rule_version > :version LIMIT 1)
   LIMIT 1`,
);
const newestOf = statement<[number, number], { message_id: number }>(
  'SELECT message_id FROM message_read WHERE rule_version = ? ORDER BY sent_at DESC LIMIT ?',
);
const unreadOf = statement<[number, number, number], { message_id: number }>(
  'SELECT message_id FROM message_read WHERE account_id = ? AND rule_version <> ? ORDER BY sent_at DESC LIMIT ?',
);
const countUnread = statement<{ version: number }, { n: number }>(
  `SELECT (SELECT count(*) FROM message_read WHERE rule_version < :version)
     + (SELECT count(*) FROM message_read WHERE rule_version > :version) AS n`,
);
const countUnreadOf = statement<[number, number], { n: number }>(
  'SELECT count(*) AS n FROM message_read WHERE account_id = ? AND rule_version <> ?',
);

/** How many messages the present rules have not read. */
export function unreadMessages(db: Database, account?: number): number {
  if (nextUnread(db, undefined, 1).length === 0) return 0;
  const row =
    account === undefined
      ? countUnread(db).get({ version: READING_VERSION })
      : countUnreadOf(db).get(account, READING_VERSION);
  return row?.n ?? 0;
}

/** The newest of them first. */
export function nextUnread(db: Database, account: number | undefined, limit: number): number[] {
  const version = otherVersion(db).get({ version: READING_VERSION })?.rule_version;
  if (version === undefined) return [];
  const rows =
    account === undefined ? newestOf(db).all(version, limit) : unreadOf(db).all(account, READING_VERSION, limit);
  return rows.map((row) => row.message_id);
}
