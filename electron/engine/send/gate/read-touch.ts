// What makes a message a drafted touch, and what else its account got: from the queue's own rows and what left before.
import { arrangingKinds, draftPlan, insideKinds, type TouchKind } from '../../../contract/touch-drafts.ts';
import type { LocalNow } from '../../book/local-time.ts';
import { asksToStop } from '../../mail/text/asks-to-stop.ts';
import { newestText, splitText } from '../../mail/text/text-parts.ts';
import type { Store } from '../../store/open-store.ts';
import { rulesOfAccount } from '../../store/queries/accounts.ts';
import type { OutgoingRow } from '../../store/queries/deliveries.ts';
import { statement } from '../../store/statement.ts';
import type { GateTouch } from './gate-facts.ts';
import { readQueueBounds } from './read-queue-bounds.ts';

export interface TouchRow {
  readonly draft_id: number;
  readonly queue_item_id: number | null;
  readonly account_id: number;
  readonly account_name: string;
  readonly kind: TouchKind;
  readonly plan: string;
  readonly created_at: number;
  readonly approved_by: 'user' | 'autopilot' | null;
  readonly approved_at: number | null;
}
/** The draft's mark as one of the queue outlives the undoing of its item. */
export const touchOfDraft = statement<[number], TouchRow>(
  `SELECT d.draft_id, i.id AS queue_item_id, d.account_id, a.name AS account_name, d.kind, d.plan, d.created_at, i.approved_by, i.approved_at
   FROM queue_draft d JOIN account a ON a.id = d.account_id LEFT JOIN queue_item i ON i.draft_id = d.draft_id
   WHERE d.draft_id = ?`,
);

// What answers them, or goes to a colleague, crowds nobody.
const COUNTS = `NOT IN ('reply', ${[...insideKinds, ...arrangingKinds].map((kind) => `'${kind}'`).join(', ')})`;

const approvedBefore = statement<{ account: number; outgoing: number }, { subject: string; waits: number }>(
  `SELECT f.subject, (s.state IN ('refused', 'unknown') OR s.next_at IS NULL) AS waits
   FROM queue_draft q JOIN outgoing o ON o.draft_id = q.draft_id JOIN delivery s ON s.outgoing_id = o.id
     JOIN draft f ON f.id = q.draft_id
   WHERE q.account_id = :account AND q.kind ${COUNTS} AND o.id < :outgoing
     AND s.state IN ('held', 'queued', 'handing_over', 'refused', 'unknown') ORDER BY o.id LIMIT 1`,
);
const lastSent = statement<{ account: number; outgoing: number }, { at: number | null }>(
  `SELECT max(s.accepted_at) AS at FROM queue_draft q JOIN outgoing o ON o.draft_id = q.draft_id
     JOIN delivery s ON s.outgoing_id = o.id
   WHERE q.account_id = :account AND q.kind ${COUNTS} AND o.id <> :outgoing`,
);
const unansweredOf = statement<{ account: number; since: number }, { n: number }>(
  `SELECT count(*) AS n FROM message_account WHERE account_id = :account AND touch = 'mail_out'
   AND sent_at > max(:since, ifnull((SELECT max(sent_at) FROM message_account
     WHERE account_id = :account AND touch = 'mail_in'), 0))`,
);
const MAX_TEXT = 20_000;
/** The newest word of each person. */
const lastWords = statement<{ account: number; since: number }, { who: string; text: string }>(
  `SELECT coalesce(nullif(m.from_name, ''), m.from_address) AS who, substr(b.text, 1, ${MAX_TEXT}) AS text
   FROM (SELECT message_id, sent_at, row_number() OVER (PARTITION BY writer ORDER BY sent_at DESC) AS nth
         FROM message_account WHERE account_id = :account AND touch = 'mail_in' AND sent_at > :since) AS t
     JOIN message m ON m.id = t.message_id JOIN message_body b ON b.message_id = m.id
   WHERE t.nth = 1 ORDER BY t.sent_at DESC LIMIT 200`,
);

const DAY = 86_400_000;

export function readTouch(
  db: Store,
  row: TouchRow,
  { outgoing, clock }: { readonly outgoing: OutgoingRow | null; readonly clock: LocalNow },
): GateTouch {
  const account = row.account_id;
  const plan = draftPlan.parse(JSON.parse(row.plan));
  const before = approvedBefore(db).get({ account, outgoing: outgoing?.id ?? Number.MAX_SAFE_INTEGER });
  return {
    account: { id: account, name: row.account_name },
    kind: row.kind,
    draftedAt: row.created_at,
    facts: plan.facts,
    sentences: plan.sentences,
    domains: rulesOfAccount(db)
      .all(account)
      .filter((rule) => rule.kind === 'domain')
      .map((rule) => rule.value),
    before: before ? { subject: before.subject, needsPerson: before.waits === 1 } : null,
    lastSentAt: lastSent(db).get({ account, outgoing: outgoing?.id ?? 0 })?.at ?? null,
    unanswered: unansweredOf(db).get({ account, since: clock.now - 7 * DAY })?.n ?? 0,
    askedToStop: readStop(db, account, clock.now - 365 * DAY),
    queue: readQueueBounds(db, row, clock),
  };
}

function readStop(db: Store, account: number, since: number): GateTouch['askedToStop'] {
  for (const { who, text } of lastWords(db).all({ account, since })) {
    const quote = asksToStop(newestText(splitText(text)));
    if (quote !== null) return { who, quote };
  }
  return null;
}
