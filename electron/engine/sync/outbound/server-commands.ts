// The commands that change mail on a server. The library's own calls answer false to a refusal and keep the reason to
// themselves; a person is owed the reason, so the commands are put together here from what the library is made of.
import type { ImapFlow } from 'imapflow';
import { parseCopyUid } from 'imapflow/lib/commands/copyuid-parser.js';
import { encodePath } from 'imapflow/lib/tools.js';
import { uidsWhere } from '../connection/ask-folder.ts';
import { asksToSlowDown, type ServerWord, SlowDown, serverWord } from '../connection/server-word.ts';

/** The server said NO, or did not understand. */
export class Refused extends Error {
  readonly word: ServerWord;

  constructor(word: ServerWord) {
    super('the server refused');
    this.name = 'Refused';
    this.word = word;
  }
}

type Answer = Parameters<typeof parseCopyUid>[0];
interface Commands {
  exec(
    command: string,
    attributes: readonly unknown[],
    options?: { readonly untagged?: Readonly<Record<string, (answer: Answer) => Promise<void>>> },
  ): Promise<{ readonly response: Answer; next(): void }>;
}

export interface Moved {
  /** RFC 4315 COPYUID; null where the server tells none. */
  readonly uids: ReadonlyMap<number, number> | null;
  readonly uidValidity: number | null;
}

const atom = (value: string) => ({ type: 'ATOM', value });
const sequence = (value: string) => ({ type: 'SEQUENCE', value });

async function run(client: ImapFlow, command: string, attributes: readonly unknown[]): Promise<Moved> {
  const map: { uidMap?: Map<number, number>; uidValidity?: bigint; path: string; destination: string } = {
    path: '',
    destination: '',
  };
  try {
    const answer = await (client as unknown as Commands).exec(command, attributes, {
      // Of a MOVE, COPYUID comes before the tagged answer (RFC 6851 4.3).
      untagged: { OK: async (answer) => parseCopyUid(answer, map) },
    });
    answer.next();
    parseCopyUid(answer.response, map);
  } catch (error) {
    throw refusalOf(client, error);
  }
  return {
    uids: map.uidMap ?? null,
    uidValidity: map.uidValidity === undefined ? null : Number(map.uidValidity),
  };
}

/** What is not about the command but about the connection stays what it is. */
export function refusalOf(client: ImapFlow, error: unknown): unknown {
  if (typeof error !== 'object' || error === null || !('responseStatus' in error)) return error;
  const word = serverWord(error);
  if (asksToSlowDown(word)) return new SlowDown(client.host, word.text, word.retryAfterMs);
  return error.responseStatus === 'NO' || error.responseStatus === 'BAD' ? new Refused(word) : error;
}

export const canMove = (client: ImapFlow): boolean =>
  client.capabilities.has('MOVE') || client.capabilities.has('IMAP4rev2');
const hasUidPlus = (client: ImapFlow) => client.capabilities.has('UIDPLUS') || client.capabilities.has('IMAP4rev2');

export async function storeFlag(client: ImapFlow, set: string, flag: string, isSet: boolean): Promise<void> {
  await run(client, 'UID STORE', [sequence(set), atom(`${isSet ? '+' : '-'}FLAGS.SILENT`), [atom(flag)]]);
}

export const moveTo = (client: ImapFlow, set: string, path: string): Promise<Moved> =>
  run(client, 'UID MOVE', [sequence(set), atom(encodePath(client, path))]);

export const copyTo = (client: ImapFlow, set: string, path: string): Promise<Moved> =>
  run(client, 'UID COPY', [sequence(set), atom(encodePath(client, path))]);

/** Removes exactly these, whatever else is marked deleted in the open folder. */
export async function expunge(client: ImapFlow, set: string, uids: readonly number[]): Promise<void> {
  await storeFlag(client, set, '\\Deleted', true);
  if (hasUidPlus(client)) {
    await run(client, 'UID EXPUNGE', [sequence(set)]);
    return;
  }
  // A bare EXPUNGE takes everything that anybody marked: what is not ours is unmarked for the moment.
  const ours = new Set(uids);
  const marked = await uidsWhere(client, { deleted: true });
  const others = marked.filter((uid) => !ours.has(uid)).join(',');
  if (others !== '') await storeFlag(client, others, '\\Deleted', false);
  await run(client, 'EXPUNGE', []);
  if (others !== '') await storeFlag(client, others, '\\Deleted', true);
}
