// Brings mail in from files, into a mailbox of its own that has no server, and keeps account of what was not finished.
import { stat } from 'node:fs/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CallOutput, ParsedInput } from '../../contract/contract.ts';
import { Failure } from '../../contract/failure.ts';
import { type MailboxId, mailboxId } from '../../contract/scalars.ts';
import type { CallContext } from '../../rpc/server.ts';
import { addMailbox } from '../commands/mailbox-commands.ts';
import { coverFiles } from '../intake/cover-files.ts';
import { importMailFiles } from '../intake/file-import.ts';
import { beginImport, endImport, unfinishedImport } from '../intake/import-ledger.ts';
import { createParsePool } from '../intake/parse-pool.ts';
import { tidyTextIndex } from '../intake/tidy-text-index.ts';
import { relaxed } from '../store/open-store.ts';
import { mailboxByAddress } from '../store/queries/mailboxes.ts';
import type { HandlerContext } from './handler-context.ts';
import { createStagedFiles, type StagedFiles } from './staged-files.ts';

export interface ImportHouse {
  readonly context: HandlerContext;
  readonly staged: StagedFiles;
  /** Mailboxes that are read into at this moment: two imports at once would give out the same numbers. */
  readonly running: Set<MailboxId>;
}

export function importHouse(context: HandlerContext): ImportHouse {
  return { context, staged: createStagedFiles(context.deps.dataFolder), running: new Set() };
}

interface Wanted {
  readonly importId: number;
  readonly mailboxId: MailboxId;
  readonly path: string;
  readonly exportedAt: number | null;
}

export async function importMail(
  house: ImportHouse,
  input: ParsedInput<'mail.import'>,
  call: CallContext,
): Promise<CallOutput<'mail.import'>> {
  const { context, running, staged } = house;
  const wanted = await whatIsWanted(house, input, call);
  const id = wanted.mailboxId;
  if (running.has(id)) {
    throw new Failure('in_use', 'Mail is being read into this mailbox already. It goes on; wait for its end.');
  }
  running.add(id);
  const pool = createParsePool(context.deps.workerFile('parse-worker'), 1);
  try {
    const { folderIds, unread, ...result } = await importMailFiles({ db: context.db, pool }, wanted, {
      signal: call.signal,
      onProgress({ added, alreadyHere }) {
        context.tell('mailFiles.progressed', { task: 'import', mailboxId: id, done: added + alreadyHere, total: null });
        context.changed('threads');
      },
    });
    finish(context, wanted, { folderIds, unread }, call);
    await staged.drop(wanted.path);
    await context.settle();
    while (!call.signal.aborted && context.sync.writeFirst(() => relaxed(context.db, () => tidyTextIndex(context.db))))
      await nextTurn();
    return { mailboxId: id, ...result };
  } finally {
    running.delete(id);
    await pool.close();
    context.changed('mailboxes', 'book', 'threads', 'journal');
  }
}

/** What the files prove, and that they were read, in one step: a kill in between repeats neither. */
function finish(
  { db, sync, clockOf }: HandlerContext,
  { importId, exportedAt }: Wanted,
  read: { readonly folderIds: readonly number[]; readonly unread: number },
  call: CallContext,
): void {
  sync.writeFirst(() =>
    db
      .transaction(() => {
        coverFiles(db, { ...read, exportedAt }, clockOf(call).now);
        endImport(db, importId);
      })
      .immediate(),
  );
}

async function whatIsWanted(house: ImportHouse, input: ParsedInput<'mail.import'>, call: CallContext): Promise<Wanted> {
  const { context, staged } = house;
  const { db } = context;
  if ([input.path, input.stageId, input.importId].filter((each) => each !== undefined).length !== 1) {
    throw new Failure('invalid_input', 'Name one file or folder to read mail from.', 'path');
  }
  if (input.importId !== undefined) {
    const row = unfinishedImport(db, input.importId);
    if (!row) throw new Failure('not_found', 'There is no such import; it may have been finished.', 'importId');
    await requirePath(row.path);
    return {
      importId: row.id,
      mailboxId: mailboxId.parse(row.mailbox_id),
      path: row.path,
      exportedAt: input.exportedAt ?? row.exported_at,
    };
  }
  if (input.address === undefined) {
    throw new Failure('invalid_input', 'Whose mail is it? Give the mail address that its owner wrote from.', 'address');
  }
  const path = input.stageId === undefined ? (input.path ?? '') : await staged.root(input.stageId);
  await requirePath(path);
  const id = mailboxFor(context, input.address, input.displayName ?? '', call);
  const start = {
    mailboxId: id,
    path,
    staged: input.stageId !== undefined,
    at: context.clockOf(call).now,
    exportedAt: input.exportedAt ?? null,
  };
  const importId = context.sync.writeFirst(() => beginImport(db, start));
  const exportedAt = start.exportedAt ?? unfinishedImport(db, importId)?.exported_at ?? null;
  return { importId, mailboxId: id, path, exportedAt };
}

function mailboxFor(context: HandlerContext, address: string, displayName: string, call: CallContext): MailboxId {
  const existing = mailboxByAddress(context.db).get(address.toLowerCase());
  if (existing && existing.kind !== 'imported') {
    throw new Failure(
      'conflict',
      `${address} is synced from its server already; mail from files would be there twice.`,
      'address',
    );
  }
  if (existing) return mailboxId.parse(existing.id);
  const mailbox = { kind: 'imported', address, username: '', displayName, imap: null, smtp: null, secretStore: null };
  return context.run(addMailbox, { ...mailbox, kind: 'imported' }, call).mailboxId;
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
