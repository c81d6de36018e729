// What an answer needs to know of the message it answers: who wrote it to whom, and the header fields that only its source
// still has.
import addressparser from 'nodemailer/lib/addressparser';
import type { MailAddress } from '../../contract/scalars.ts';
import { firstHeader, messageIds, readHeaders } from '../mail/mime/message-headers.ts';
import { headOnly, readOutline } from '../mail/mime/mime.ts';
import { normaliseAddress } from '../mail/people/addresses.ts';
import type { Store } from '../store/open-store.ts';
import { statement } from '../store/statement.ts';
import type { Original } from './reply-rules.ts';

export interface OriginalMessage extends Original {
  readonly rowId: number;
  readonly mailboxId: number;
  readonly threadId: number;
  readonly sentAt: number;
  readonly text: string;
  readonly hasHtml: boolean;
  /** Everyone it reached, to find which of our addresses it was written to. */
  readonly reached: readonly string[];
}

interface Row {
  readonly id: number;
  readonly mailbox_id: number;
  readonly thread_id: number;
  readonly message_id: string;
  readonly in_reply_to: string | null;
  readonly subject: string;
  readonly from_name: string;
  readonly from_address: string;
  readonly sent_at: number;
  readonly has_html: number;
  readonly text: string | null;
}

const byId = statement<[number], Row>(
  `SELECT m.id, m.mailbox_id, m.thread_id, m.message_id, m.in_reply_to, m.subject, m.from_name, m.from_address, m.sent_at,
     m.has_html, b.text FROM message m LEFT JOIN message_body b ON b.message_id = m.id WHERE m.id = ?`,
);
const peopleOf = statement<[number], { role: string; name: string; address: string }>(
  'SELECT role, name, address FROM participant WHERE message_id = ? ORDER BY position',
);

/** `source` is the message as received where it is here; without it the thread is named by the nearest parent alone. */
export async function readOriginal(
  db: Store,
  rowId: number,
  source: Uint8Array | null,
  own: (address: string) => boolean,
): Promise<OriginalMessage | null> {
  const row = byId(db).get(rowId);
  if (!row) return null;
  const people = peopleOf(db).all(rowId);
  const pick = (role: string): MailAddress[] =>
    people
      .filter((each) => each.role === role && each.address.includes('@'))
      .map(({ name, address }) => ({ name, address }));
  const headers = await headersOf(source);
  const to = pick('to');
  const cc = pick('cc');
  const named = new Map(people.map((each) => [each.address, each.name]));
  const post = firstHeader(headers, 'list-post') ?? '';
  const listPost = /<mailto:([^>?\s]{3,320})/i.exec(post)?.[1] ?? null;
  return {
    rowId: row.id,
    mailboxId: row.mailbox_id,
    threadId: row.thread_id,
    messageId: row.message_id,
    inReplyTo: row.in_reply_to,
    references: messageIds((headers.get('references') ?? []).join(' '), 200),
    subject: row.subject,
    from: { name: row.from_name, address: row.from_address },
    replyTo: pick('reply_to'),
    to,
    cc,
    followupTo: addressesIn(firstHeader(headers, 'mail-followup-to') ?? '', named),
    listPost: listPost === null ? null : normaliseAddress(listPost),
    ours: own(row.from_address),
    sentAt: row.sent_at,
    text: row.text ?? '',
    hasHtml: row.has_html === 1,
    reached: [...to, ...cc, ...pick('bcc')].map((each) => each.address),
  };
}

async function headersOf(source: Uint8Array | null) {
  if (source === null) return readHeaders([]);
  try {
    return readHeaders((await readOutline(headOnly(source))).headerLines);
  } catch {
    return readHeaders([]);
  }
}

const MAX_FOLLOWUP = 200;

function addressesIn(field: string, names: ReadonlyMap<string, string>): MailAddress[] {
  return addressparser(field, { flatten: true })
    .slice(0, MAX_FOLLOWUP)
    .map((each) => normaliseAddress('address' in each && typeof each.address === 'string' ? each.address : ''))
    .filter((address) => address.includes('@'))
    .map((address) => ({ address, name: names.get(address) ?? '' }));
}
