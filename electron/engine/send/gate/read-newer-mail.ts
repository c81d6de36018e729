// Mail that a draft does not know of. What is new is what came here after the draft was begun; an old message that only now
// was read in from the server is news only while it is of late.

import type { AutomaticKind, Direction } from '../../../contract/scalars.ts';
import { readOwnSide } from '../../book/sides.ts';
import type { Store } from '../../store/open-store.ts';
import type { OutgoingRow } from '../../store/queries/deliveries.ts';
import type { DraftRow } from '../../store/queries/drafts.ts';
import { messageByMessageId } from '../../store/queries/messages.ts';
import { statement } from '../../store/statement.ts';
import type { NewerMessage } from './gate-facts.ts';

interface NewerRow {
  readonly id: number;
  readonly thread_id: number;
  readonly message_id: string;
  readonly from_name: string;
  readonly from_address: string;
  readonly subject: string;
  readonly sent_at: number;
  readonly automatic: AutomaticKind | null;
  readonly direction: Direction | null;
}
interface Since {
  readonly since: number;
  readonly known: number;
  readonly drafted: number;
}

const COLUMNS = `m.id, m.thread_id, m.message_id, m.from_name, m.from_address, m.subject, m.sent_at, m.automatic,
  f.direction`;
/** What machines send, and what is said among us, is none; so much of it may come that it would hide an answer. */
const NEW = `(m.id > :known OR m.received_at > :drafted) AND m.automatic IS NULL AND f.direction IS NOT 'internal' AND EXISTS (
  SELECT 1 FROM message_location l JOIN folder g ON g.id = l.folder_id
  WHERE l.message_id = m.id AND g.special_use NOT IN ('drafts', 'junk', 'trash'))`;

const newerInThread = statement<Since & { thread: number }, NewerRow>(
  `SELECT ${COLUMNS} FROM message m LEFT JOIN message_fact f ON f.message_id = m.id
   WHERE m.thread_id = :thread AND m.sent_at > :since AND ${NEW} ORDER BY m.sent_at DESC LIMIT 20`,
);
const newerOfAccount = statement<Since & { account: number }, NewerRow>(
  `SELECT ${COLUMNS} FROM message_account t JOIN message m ON m.id = t.message_id
   LEFT JOIN message_fact f ON f.message_id = m.id
   WHERE t.account_id = :account AND t.sent_at > :since AND ${NEW} ORDER BY t.sent_at DESC LIMIT 20`,
);

const OF_LATE = 14 * 86_400_000;

export interface NewerContext {
  readonly account: number | null;
  readonly outgoing: OutgoingRow | null;
}

/** The newest first. */
export function readNewerMail(db: Store, draft: DraftRow, { account, outgoing }: NewerContext): NewerMessage[] {
  const span = { since: draft.created_at - OF_LATE, known: draft.known_to, drafted: draft.created_at };
  const thread = threadOf(db, draft);
  const rows = [
    ...(thread === null ? [] : newerInThread(db).all({ ...span, thread })),
    ...(account === null ? [] : newerOfAccount(db).all({ ...span, account })),
  ];
  const own = readOwnSide(db);
  const once = new Map(rows.map((row) => [row.message_id, row]));
  return [...once.values()]
    .filter((row) => row.message_id !== outgoing?.message_id)
    .map((row) => ({
      who: row.from_name === '' ? row.from_address : row.from_name,
      address: row.from_address,
      subject: row.subject,
      at: row.sent_at,
      by: sideOf(row, own.addresses),
      inThread: row.thread_id === thread,
      automatic: row.automatic,
    }));
}

function sideOf(row: NewerRow, addresses: ReadonlySet<string>): NewerMessage['by'] {
  if (row.direction !== 'outbound') return 'them';
  return addresses.has(row.from_address) ? 'self' : 'colleague';
}

/** A forward begins a conversation of its own. */
function threadOf(db: Store, draft: DraftRow): number | null {
  const answered = draft.in_reply_to ?? draft.source_message_id;
  if (answered === null || draft.kind === 'forward') return null;
  return messageByMessageId(db).get(answered)?.thread_id ?? null;
}
