// Brings mail in from files, into a mailbox of its own that has no server.
import { stat } from 'node:fs/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CallOutput, ParsedInput } from '../../contract/contract.ts';
import { Failure } from '../../contract/failure.ts';
import { mailboxId } from '../../contract/scalars.ts';
import type { CallContext } from '../../rpc/server.ts';
import { addMailbox } from '../commands/mailbox-commands.ts';
import { coverFiles } from '../intake/cover-files.ts';
import { importMailFiles } from '../intake/file-import.ts';
import { createParsePool } from '../intake/parse-pool.ts';
import { tidyTextIndex } from '../intake/tidy-text-index.ts';
import { relaxed } from '../store/open-store.ts';
import { mailboxByAddress } from '../store/queries/mailboxes.ts';
import type { HandlerContext } from './handler-context.ts';

export async function importMail(
  context: HandlerContext,
  input: ParsedInput<'mail.import'>,
  call: CallContext,
): Promise<CallOutput<'mail.import'>> {
  const { db, deps } = context;
  const existing = mailboxByAddress(db).get(input.address.toLowerCase());
  if (existing && existing.kind !== 'imported') {
    throw new Failure(
      'conflict',
      `${input.address} is synced from its server already; mail from files would be there twice.`,
      'address',
    );
  }
  await requirePath(input.path);
  const id = existing
    ? mailboxId.parse(existing.id)
    : context.run(
        addMailbox,
        {
          kind: 'imported',
          address: input.address,
          username: '',
          displayName: input.displayName ?? '',
          imap: null,
          smtp: null,
          secretStore: null,
        },
        call,
      ).mailboxId;
  const pool = createParsePool(deps.workerFile('parse-worker'), 1);
  try {
    const { folderIds, ...result } = await importMailFiles(
      { db, pool },
      { path: input.path, mailboxId: id },
      { signal: call.signal, onProgress: () => context.changed('threads') },
    );
    const read = { folderIds, exportedAt: input.exportedAt ?? null, unread: result.problems.length };
    context.sync.writeFirst(() => coverFiles(db, read, context.clockOf(call).now));
    await context.settle();
    while (!call.signal.aborted && context.sync.writeFirst(() => relaxed(db, () => tidyTextIndex(db))))
      await nextTurn();
    return { mailboxId: id, ...result };
  } finally {
    await pool.close();
    context.changed('mailboxes', 'book', 'threads', 'journal');
  }
}

/** Before a mailbox is made for what is not there. */
async function requirePath(path: string): Promise<void> {
  await stat(path).catch(() => {
    throw new Failure(
      'not_found',
      'There is no file or folder at that path, or it may not be read. Nothing was changed.',
      'path',
    );
  });
}
