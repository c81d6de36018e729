// Brings the flags of a folder's known messages in step: what changed since the last mod-sequence where the server keeps
// them (RFC 7162), every flag where it does not. With QRESYNC the same answer names what vanished.
import { messagesIn } from '../connection/ask-folder.ts';
import type { FolderRow } from './folder-rows.ts';
import type { FolderSession } from './folder-session.ts';
import { updateFlags } from './location-rows.ts';
import { messageFlags } from './message-flags.ts';
import type { OpenedFolder } from './open-folder.ts';

const FLAG_BATCH = 200;

/**
 * The UIDs the server named as vanished; none where it does not tell.
 *
 * @param told Without mod-sequences, look at these message numbers alone instead of at every message.
 */
export async function refreshFlags(
  session: FolderSession,
  row: FolderRow,
  opened: OpenedFolder,
  told?: readonly number[],
): Promise<number[]> {
  const { client } = session;
  const low = row.first_sync_done === 1 ? 1 : (row.lowest_uid ?? 1);
  const high = (row.uid_next ?? 1) - 1;
  if (high < low) return [];
  const since = opened.highestModseq !== null && row.highest_modseq !== null ? BigInt(row.highest_modseq) : null;
  if (since !== null && opened.highestModseq === row.highest_modseq) return [];
  // In an empty folder there is nothing but what vanished, and naming messages that are not there is an error to some.
  if (opened.exists === 0) return [];
  if (since === null && told) {
    // A number may have come to mean another message meanwhile: what is written is what the answer says of its UID.
    const numbers = told.filter((number) => number <= opened.exists);
    if (numbers.length > 0) writeFlags(session, row.id, await readFlags(session, numbers.join(','), {}));
    return [];
  }
  const vanished: number[] = [];
  const onExpunge = (told: { vanished?: boolean; uid?: number; path: string }) => {
    if (told.path === row.path && told.uid !== undefined && told.uid >= low && told.uid <= high)
      vanished.push(told.uid);
  };
  client.on('expunge', onExpunge);
  try {
    const changedSince = since === null ? {} : { changedSince: since };
    writeFlags(session, row.id, await readFlags(session, `${low}:${high}`, { uid: true, ...changedSince }));
  } finally {
    client.off('expunge', onExpunge);
  }
  return vanished;
}

/** A changed message can be told of twice in one answer: the last word counts. */
async function readFlags(
  { client, signal }: FolderSession,
  range: string,
  options: { readonly uid?: boolean; readonly changedSince?: bigint },
): Promise<Map<number, ReadonlySet<string>>> {
  const latest = new Map<number, ReadonlySet<string>>();
  for await (const message of messagesIn(client, range, { uid: true, flags: true }, options)) {
    signal.throwIfAborted();
    if (message.flags) latest.set(message.uid, message.flags);
  }
  return latest;
}

export function writeFlags(
  session: FolderSession,
  folderId: number,
  latest: ReadonlyMap<number, ReadonlySet<string>>,
): void {
  const { db, intake, tally } = session;
  const changes = [...latest];
  for (let start = 0; start < changes.length; start += FLAG_BATCH) {
    const batch = changes.slice(start, start + FLAG_BATCH);
    intake.giveWay();
    db.transaction(() => {
      for (const [uid, flags] of batch) {
        if (updateFlags(db, folderId, uid, messageFlags(flags))) tally.of(folderId).updated += 1;
      }
    }).immediate();
  }
}
