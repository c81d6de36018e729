// mail.export: chooses the messages, names the files after what they are of, and has them written.
import type { CallOutput, ParsedInput } from '../../contract/contract.ts';
import { Failure } from '../../contract/failure.ts';
import { messageRowId } from '../../contract/scalars.ts';
import type { CallContext } from '../../rpc/server.ts';
import { type ChosenMessage, messagesOfAccount, messagesOfIds, messagesOfThread } from '../export/chosen-messages.ts';
import { safeFileName } from '../export/file-names.ts';
import { exportToMemory, exportToPath } from '../export/write-export.ts';
import { messageSource } from '../intake/read-message.ts';
import { parseQuery } from '../search/parse-query.ts';
import { findMessages } from '../search/search-messages.ts';
import { statement } from '../store/statement.ts';
import { contentFetcher } from './fetch-content.ts';
import type { HandlerContext } from './handler-context.ts';

const threadSubject = statement<[number], { readonly subject: string }>('SELECT subject FROM thread WHERE id = ?');
const accountName = statement<[number], { readonly name: string }>('SELECT name FROM account WHERE id = ?');
const PROGRESS_EVERY = 25;

export async function exportFromStore(
  context: HandlerContext,
  input: ParsedInput<'mail.export'>,
  call: CallContext,
): Promise<CallOutput<'mail.export'>> {
  const { messages, name } = choose(context, input, call);
  if (messages.length === 0) throw new Failure('not_found', 'There is no mail to export. Nothing was written.');
  const fetched = contentFetcher(context).source(call);
  const job = {
    messages,
    name: safeFileName(name, 'Mail'),
    format: input.format,
    signal: call.signal,
    async source(id: number) {
      const raw = messageSource(context.db, id) ?? (await fetched(id));
      if (!raw) throw new Failure('not_found', 'The full message was not kept here and could not be fetched.');
      return raw;
    },
    onProgress(done: number) {
      if (done % PROGRESS_EVERY !== 0 && done !== messages.length) return;
      context.tell('mailFiles.progressed', { task: 'export', mailboxId: null, done, total: messages.length });
    },
  };
  const outcome = input.path === undefined ? await exportToMemory(job) : await exportToPath(job, input.path);
  if (outcome.messages === 0) throw new Failure('offline', 'None of the messages could be had. Nothing was exported.');
  return {
    ...outcome,
    content: outcome.content?.toString('base64') ?? null,
    problems: outcome.problems.map((problem) => ({
      ...problem,
      messageRowId: messageRowId.parse(problem.messageRowId),
    })),
  };
}

function choose(
  { db, clockOf }: HandlerContext,
  { threadId, accountId, query }: ParsedInput<'mail.export'>,
  call: CallContext,
): { readonly messages: readonly ChosenMessage[]; readonly name: string } {
  if ([threadId, accountId, query].filter((each) => each !== undefined).length !== 1) {
    throw new Failure('invalid_input', 'Name one thread, account or search to export.');
  }
  if (threadId !== undefined) {
    const thread = threadSubject(db).get(threadId);
    if (!thread) throw new Failure('not_found', 'There is no such thread; it may have been deleted.', 'threadId');
    return { messages: messagesOfThread(db, threadId), name: thread.subject };
  }
  if (accountId !== undefined) {
    const account = accountName(db).get(accountId);
    if (!account) throw new Failure('not_found', 'There is no such account; it may have been deleted.', 'accountId');
    return { messages: messagesOfAccount(db, accountId), name: account.name };
  }
  const found = findMessages(db, parseQuery(query ?? '', clockOf(call).timeZone));
  return { messages: messagesOfIds(db, found), name: `Search ${query ?? ''}` };
}
