// Makes the folders on the server that the user's changes need and that it does not have, such as an archive.
import { statement } from '../../store/statement.ts';
import { markOperations, readOperations } from './operation-rows.ts';
import { commit, type OutboundSession } from './outbound-session.ts';
import { refusalInWords } from './refusal-words.ts';
import { Refused, refusalOf } from './server-commands.ts';

const toCreate = statement<[number], { id: number; path: string }>(
  'SELECT id, path FROM folder WHERE mailbox_id = ? AND to_create = 1',
);
const created = statement<[number]>('UPDATE folder SET to_create = 0 WHERE id = ?');

export async function createFolders(session: OutboundSession): Promise<void> {
  const { db, mailboxId } = session;
  for (const folder of toCreate(db).all(mailboxId)) {
    const waiting = readOperations(db, mailboxId, 'waiting', 'sending').filter(
      ({ to_folder_id: target }) => target === folder.id,
    );
    // The user took the change back before the server heard of it.
    if (waiting.length === 0) continue;
    try {
      await create(session, folder.path);
      commit(session, () => created(db).run(folder.id));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      commit(session, () => markOperations(db, waiting, 'refused', refusalInWords(error.word)));
    }
  }
}

/** Where another program was faster, not every server says so by code (RFC 5530 ALREADYEXISTS). @throws Refused */
async function create({ client }: OutboundSession, path: string): Promise<void> {
  try {
    await client.mailboxCreate(path);
  } catch (error) {
    const refusal = refusalOf(client, error);
    const isThere = refusal instanceof Refused && (await client.list()).some((folder) => folder.path === path);
    if (!isThere) throw refusal;
  }
}
