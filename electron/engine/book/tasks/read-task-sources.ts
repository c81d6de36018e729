// Reads what mail gives rise to, from the findings of the whole book and from how each account has moved.
import type { Database } from 'better-sqlite3';
import type { Evidence } from '../../../contract/findings.ts';
import { messageRowId, threadId } from '../../../contract/scalars.ts';
import { statement } from '../../store/statement.ts';
import { findingsOfBook } from '../findings/read-findings.ts';
import { unreadMessages } from '../findings/unread-messages.ts';
import { readAllFacts } from '../health/account-facts.ts';
import { DRIFT_RULE } from '../health/drift.ts';
import type { LocalNow } from '../local-time.ts';
import {
  fromFinding,
  fromMovement,
  gravestOfSentence,
  SOURCES_SINCE_DAYS,
  type SourcedTask,
  taskSignals,
} from './task-sources.ts';

const DAY = 86_400_000;
/** With more than this still to be read, mail that kept a promise may not be known yet: nothing is called late. */
const CAUGHT_UP = 100;

const accountNames = statement<[], { id: number; name: string }>('SELECT id, name FROM account');
const messageRows = statement<
  [string],
  { id: number; message_id: string; thread_id: number; snippet: string; sent_at: number }
>(`SELECT m.id, m.message_id, m.thread_id, m.snippet, m.sent_at FROM json_each(?) j JOIN message m ON m.id = j.value`);

export function readTaskSources(db: Database, clock: LocalNow): SourcedTask[] {
  const since = clock.now - SOURCES_SINCE_DAYS * DAY;
  const findings = findingsOfBook(db, clock, { kinds: ['commitment', ...taskSignals], since });
  const read = unreadMessages(db) <= CAUGHT_UP;
  const said = findings
    .filter((finding) => read || finding.state !== 'overdue')
    .flatMap((finding) => fromFinding(finding, clock) ?? []);
  return [...gravestOfSentence(said), ...fromDrift(db, clock)];
}

/** Of accounts whose facts are of today's mail: a past instant has its own. */
function fromDrift(db: Database, clock: LocalNow): SourcedTask[] {
  const moved = [...readAllFacts(db)].filter(
    ([, facts]) => facts.reasons.length > 0 && (facts.newestAt ?? 0) <= clock.now,
  );
  if (moved.length === 0) return [];
  const names = new Map(
    accountNames(db)
      .all()
      .map((row) => [row.id, row.name]),
  );
  const ids = moved.map(([, { reasons }]) => reasons[0]?.messageRowId ?? null).filter((id) => id !== null);
  const evidence = new Map(
    messageRows(db)
      .all(JSON.stringify(ids))
      .map((row) => [row.id, evidenceOf(row)]),
  );
  return moved.flatMap(([accountId, { reasons, newestAt }]) => {
    const name = names.get(accountId);
    if (name === undefined) return [];
    const task = fromMovement({
      accountId,
      name,
      texts: reasons.map(({ text }) => text),
      evidence: evidence.get(reasons[0]?.messageRowId ?? 0) ?? null,
      rule: DRIFT_RULE,
      at: newestAt ?? 0,
    });
    return task ? [task] : [];
  });
}

function evidenceOf(row: {
  id: number;
  message_id: string;
  thread_id: number;
  snippet: string;
  sent_at: number;
}): Evidence {
  return {
    messageRowId: messageRowId.parse(row.id),
    messageId: row.message_id,
    threadId: threadId.parse(row.thread_id),
    quote: row.snippet,
    sentAt: row.sent_at,
  };
}
