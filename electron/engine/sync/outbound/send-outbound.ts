// Sends what waits for one mailbox, over its open connection: in the order the user did it as far as one message is
// concerned, in as few commands as that allows. What the server refuses is kept with the reason; what is no longer where it
// was is settled after the next look at all folders (settle-adrift.ts).
import { folderById } from '../../store/queries/mail-places.ts';
import { type OperationRow, UNNUMBERED } from '../../store/queries/remote-operations.ts';
import { createFolders } from './create-folders.ts';
import { nextGroups, type OperationGroup } from './group-operations.ts';
import { openToWrite, stillThere } from './open-to-write.ts';
import { markOperations, readOperations } from './operation-rows.ts';
import { commit, type OutboundSession } from './outbound-session.ts';
import { isPassing, refusalInWords } from './refusal-words.ts';
import { sendFlags } from './send-flags.ts';
import { sendDeletions, sendMoves } from './send-moves.ts';
import { Refused } from './server-commands.ts';

/** @throws whatever ends the connection; what was answered by then is done, the rest goes with the next one. */
export async function sendOutbound(session: OutboundSession): Promise<void> {
  const { db, mailboxId } = session;
  // Claimed when the last connection ended: carried out perhaps, and nobody heard the answer.
  const doubtful = new Set(readOperations(db, mailboxId, 'sending').map(({ id }) => id));
  const tried = new Set<number>();
  await createFolders(session);
  for (;;) {
    const waiting = readOperations(db, mailboxId, 'waiting', 'sending');
    const groups = nextGroups(waiting).filter(({ operations }) => operations.some(({ id }) => !tried.has(id)));
    if (groups.length === 0) return setUnfoundAdrift(session, waiting);
    for (const group of groups) {
      session.signal.throwIfAborted();
      for (const { id } of group.operations) tried.add(id);
      await sendGroup(session, group, doubtful);
    }
  }
}

/** What lies where the folder's numbers are not known, until it was looked at. */
function setUnfoundAdrift(session: OutboundSession, waiting: readonly OperationRow[]): void {
  const unfound = waiting.filter(({ uid }) => uid <= 0 && uid > UNNUMBERED);
  if (unfound.length > 0) commit(session, () => markOperations(session.db, unfound, 'adrift'));
}

async function sendGroup(
  session: OutboundSession,
  group: OperationGroup,
  doubtful: ReadonlySet<number>,
): Promise<void> {
  const { db, client } = session;
  try {
    const folder = folderById(db).get(group.folderId);
    const opened = folder && folder.uid_validity === group.uidValidity ? await openToWrite(client, folder.path) : null;
    if (!folder || opened?.kind !== 'open' || opened.uidValidity !== group.uidValidity) {
      commit(session, () => markOperations(db, group.operations, 'adrift'));
      return;
    }
    if (opened.readOnly) {
      commit(session, () => markOperations(db, group.operations, 'refused', refusalInWords('READONLY')));
      return;
    }
    const uids = [...new Set(group.operations.map(({ uid }) => uid))].sort((a, b) => a - b);
    const { present, around } = opened.exists === 0 ? { present: [], around: null } : await stillThere(client, uids);
    const open = { path: folder.path, operations: group.operations, present, around, doubtful };
    if (group.kind === 'flag') await sendFlags(session, open, group.flag ?? '', group.isSet);
    else if (group.kind === 'delete') await sendDeletions(session, open);
    else await sendMoves(session, open, group.toFolderId ?? 0);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    refuse(session, group.operations, error);
  }
}

/** What was done of the group before the refusal is no longer in the outbox. */
function refuse(session: OutboundSession, operations: readonly OperationRow[], { word }: Refused): void {
  const { db, mailboxId } = session;
  const ids = new Set(operations.map(({ id }) => id));
  commit(session, () => {
    const left = readOperations(db, mailboxId, 'waiting', 'sending').filter(({ id }) => ids.has(id));
    if (isPassing(word)) markOperations(db, left, 'waiting');
    else markOperations(db, left, 'refused', refusalInWords(word));
  });
}
