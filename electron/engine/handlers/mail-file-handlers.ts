// mail.*: mail out of files and into files.
import { Failure } from '../../contract/failure.ts';
import type { mailFileCalls } from '../../contract/mail-files.ts';
import { mailboxId } from '../../contract/scalars.ts';
import { endImport, unfinishedImport, unfinishedImports } from '../intake/import-ledger.ts';
import { exportFromStore } from './export-from-store.ts';
import type { HandlerContext, HandlersOf } from './handler-context.ts';
import { importHouse, importMail } from './import-mail.ts';

export function mailFileHandlers(context: HandlerContext): HandlersOf<keyof typeof mailFileCalls> {
  const { db } = context;
  const house = importHouse(context);
  const { staged, running } = house;
  return {
    'mail.import': (input, call) => importMail(house, input, call),
    'mail.stage': async ({ stageId, file, offset, content }) => {
      if (stageId === undefined) await staged.sweep(unfinishedImports(db).map(({ path }) => path));
      return { stageId: await staged.put(stageId, file, offset, Buffer.from(content, 'base64')) };
    },
    'mail.imports': () => ({
      imports: unfinishedImports(db).map((row) => ({
        importId: row.id,
        mailboxId: mailboxId.parse(row.mailbox_id),
        address: row.address,
        path: row.staged === 1 ? null : row.path,
        startedAt: row.started_at,
        messages: row.messages,
        running: running.has(mailboxId.parse(row.mailbox_id)),
      })),
    }),
    'mail.forgetImport': async ({ importId }) => {
      const row = unfinishedImport(db, importId);
      if (!row) throw new Failure('not_found', 'There is no such import; it may have been finished.', 'importId');
      if (running.has(mailboxId.parse(row.mailbox_id))) {
        throw new Failure('in_use', 'This import is being read at this moment. Stop it first.');
      }
      context.sync.writeFirst(() => endImport(db, importId));
      if (row.staged === 1) await staged.drop(row.path);
      context.changed('mailboxes');
      return {};
    },
    'mail.export': (input, call) => exportFromStore(context, input, call),
  };
}
