// Finds messages in the folder they were moved to, where the server did not say their new numbers or where the answer was
// lost with the connection: by Message-ID and size among what is new there. A Message-ID alone proves nothing.
import type { FolderPlace } from '../../store/queries/mail-places.ts';
import type { OperationRow } from '../../store/queries/remote-operations.ts';
import { statement } from '../../store/statement.ts';
import { messagesIn } from '../connection/ask-folder.ts';
import { readFolder } from '../folders/folder-rows.ts';
import { openFolder } from '../folders/open-folder.ts';
import type { OutboundSession } from './outbound-session.ts';

const described = statement<
  [number, Uint8Array],
  { id: number; message_id: string; size: number; received_at: number }
>('SELECT id, message_id, size, received_at FROM message WHERE mailbox_id = ? AND identity = ?');
const locatedIn = statement<[number, number], { uid: number }>(
  'SELECT uid FROM message_location WHERE message_id = ? AND folder_id = ? AND uid > 0 ORDER BY uid DESC LIMIT 1',
);
const isLocated = statement<[number, number], { uid: number }>(
  'SELECT uid FROM message_location WHERE folder_id = ? AND uid = ?',
);

interface Candidate {
  readonly uid: number;
  readonly messageId: string;
  readonly size: number;
  readonly receivedAt: number;
}

export interface Copies {
  /** New numbers by operation. */
  readonly uids: ReadonlyMap<number, number>;
  readonly uidValidity: number;
}

/** Opens the target folder, for reading. */
export async function findCopies(
  session: OutboundSession,
  target: FolderPlace,
  operations: readonly OperationRow[],
): Promise<Copies> {
  const { client, db, mailboxId } = session;
  const opened = await openFolder(client, target.path);
  const uids = new Map<number, number>();
  const sought = operations.flatMap((operation) => {
    const row = described(db).get(mailboxId, operation.identity);
    if (!row) return [];
    // A refresh may have found it already.
    const here = target.uid_validity === opened.uidValidity ? locatedIn(db).get(row.id, target.id) : undefined;
    if (here) uids.set(operation.id, here.uid);
    return here ? [] : [{ operation, row }];
  });
  const candidates = sought.length > 0 && opened.exists > 0 ? await newIn(session, target, opened.uidValidity) : [];
  const free = candidates.filter(({ uid }) => !isLocated(db).get(target.id, uid));
  for (const { operation, row } of sought) {
    const messageId = row.message_id.endsWith('@tend.invalid') ? '' : row.message_id;
    const same = free.filter((each) => each.messageId === messageId && each.size === row.size);
    // Where nothing names the message, its time of arrival has to agree too.
    const chosen = same.find((each) => each.receivedAt === row.received_at) ?? (messageId === '' ? undefined : same[0]);
    if (!chosen) continue;
    free.splice(free.indexOf(chosen), 1);
    uids.set(operation.id, chosen.uid);
  }
  return { uids, uidValidity: opened.uidValidity };
}

/** What came into the open folder since it was last refreshed; all of it where it never was. */
async function newIn(session: OutboundSession, target: FolderPlace, uidValidity: number): Promise<Candidate[]> {
  const { client, db, signal } = session;
  const since = target.uid_validity === uidValidity ? (readFolder(db, target.id)?.uid_next ?? 1) : 1;
  const candidates: Candidate[] = [];
  const query = { uid: true, size: true, internalDate: true, headers: ['message-id'] };
  for await (const message of messagesIn(client, `${since}:*`, query, { uid: true })) {
    signal.throwIfAborted();
    if (message.uid < since) continue;
    const date = message.internalDate;
    candidates.push({
      uid: message.uid,
      messageId: readMessageId(message.headers),
      size: message.size ?? -1,
      receivedAt: date === undefined ? Number.NaN : new Date(date).getTime(),
    });
  }
  return candidates;
}

function readMessageId(headers: Buffer | undefined): string {
  const value = /^message-id:(.*(?:\r?\n[ \t].*)*)/im.exec(headers?.toString('latin1') ?? '')?.[1] ?? '';
  return /<\s*([^<>\s]+)\s*>/.exec(value)?.[1] ?? '';
}
