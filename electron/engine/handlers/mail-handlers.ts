// thread.*, message.*, attachment.*, search.*
import { Failure } from '../../contract/failure.ts';
import type { mailCalls } from '../../contract/mail.ts';
import { accountId, messageRowId, threadId } from '../../contract/scalars.ts';
import type { CallContext } from '../../rpc/server.ts';
import { readBook } from '../book/read-book.ts';
import type { Command } from '../commands/command.ts';
import { archiveThreads, markThreadsRead, starThreads } from '../commands/thread-commands.ts';
import { splitText } from '../mail/text-parts.ts';
import { parseQuery } from '../search/parse-query.ts';
import { searchMessages } from '../search/search-messages.ts';
import { accountsOfMessage, messageByMessageId, readMessages } from '../store/queries/messages.ts';
import { listThreads, readThread } from '../store/queries/threads.ts';
import { listThreadsByAccount } from '../store/queries/threads-by-account.ts';
import type { HandlerContext, HandlersOf } from './handler-context.ts';
import { messageContentHandlers } from './message-content-handlers.ts';

export function mailHandlers(context: HandlerContext): HandlersOf<keyof typeof mailCalls> {
  const { db } = context;

  function change<I>(command: Command<I>, input: I, call: CallContext) {
    const outcome = context.run(command, input, call);
    context.changed('threads', 'book', 'journal');
    return outcome;
  }

  return {
    'thread.list': ({ limit = 100, offset = 0, order = 'account', ...filter }, call) => {
      const page = { limit, offset };
      if (filter.split !== 'accounts' || filter.accountId !== undefined || order === 'time') {
        return listThreads(db, filter, page);
      }
      const ranks = new Map(readBook(db, context.clockOf(call)).map((row) => [row.accountId, row.rank]));
      return listThreadsByAccount(db, filter, ranks, page);
    },
    'thread.get': (input) => {
      const thread = readThread(db, input.threadId);
      if (!thread) throw new Failure('not_found', 'There is no such thread; it may have been deleted.', 'threadId');
      return { thread, messages: readMessages(db, input.threadId, splitText) };
    },
    'thread.archive': (input, call) => change(archiveThreads, input, call),
    'thread.markRead': (input, call) => change(markThreadsRead, input, call),
    'thread.star': (input, call) => change(starThreads, input, call),
    'message.find': (input) => {
      const row = messageByMessageId(db).get(bareMessageId(input.messageId));
      if (!row) throw new Failure('not_found', 'No message with that Message-ID is here.', 'messageId');
      const accounts = accountsOfMessage(db).all(row.id);
      return {
        messageRowId: messageRowId.parse(row.id),
        messageId: row.message_id,
        threadId: threadId.parse(row.thread_id),
        subject: row.subject,
        sentAt: row.sent_at,
        direction: row.direction ?? 'inbound',
        accountIds: accounts.map((account) => accountId.parse(account.account_id)),
        mappedBy: accounts.map((account) => ({ accountId: accountId.parse(account.account_id), rule: account.rule })),
        touch: row.touch === 1,
        automatic: row.automatic !== null,
        automaticKind: row.automatic,
        automaticWhy: row.automatic_why,
      };
    },
    'search.messages': ({ query, limit = 50 }, call) => {
      const parsed = parseQuery(query, context.clockOf(call).timeZone);
      return { ...searchMessages(db, parsed, limit), notice: parsed.notice };
    },
    ...messageContentHandlers(context),
  };
}

function bareMessageId(text: string): string {
  return text.trim().replace(/^<|>$/g, '');
}
