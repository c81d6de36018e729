// thread.list, thread.get, message.*, attachment.*, search.*, and what thread-handlers.ts does to threads
import { Failure } from '../../contract/failure.ts';
import type { mailCalls } from '../../contract/mail.ts';
import type { outboxCalls } from '../../contract/outbox.ts';
import { accountId, messageRowId, threadId } from '../../contract/scalars.ts';
import { splitText } from '../mail/text/text-parts.ts';
import { parseQuery } from '../search/parse-query.ts';
import { searchMessages } from '../search/search-messages.ts';
import { accountsOfMessage, messageByMessageId, readMessages } from '../store/queries/messages.ts';
import { listThreads, readThread } from '../store/queries/threads.ts';
import { listThreadsByAccount } from '../store/queries/threads-by-account.ts';
import { withFlowedQuotes } from './flowed-quotes.ts';
import type { HandlerContext, HandlersOf } from './handler-context.ts';
import { messageContentHandlers } from './message-content-handlers.ts';
import { threadHandlers } from './thread-handlers.ts';

export function mailHandlers(context: HandlerContext): HandlersOf<keyof typeof mailCalls | keyof typeof outboxCalls> {
  const { db } = context;

  return {
    'thread.list': ({ limit = 100, offset = 0, order = 'account', ...filter }, call) => {
      const page = { limit, offset };
      const { now } = context.clockOf(call);
      const grouped = filter.split === 'accounts' && order !== 'time';
      if (!grouped || filter.accountId !== undefined || filter.snoozed || filter.folderId !== undefined) {
        return listThreads(db, filter, page, now);
      }
      const ranks = new Map(context.book.rows(context.clockOf(call)).map((row) => [row.accountId, row.rank]));
      return listThreadsByAccount(db, filter, ranks, page, now);
    },
    'thread.get': async (input, call) => {
      const thread = readThread(db, input.threadId, context.clockOf(call).now);
      if (!thread) throw new Failure('not_found', 'There is no such thread; it may have been deleted.', 'threadId');
      return { thread, messages: await withFlowedQuotes(db, readMessages(db, input.threadId, splitText)) };
    },
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
    ...threadHandlers(context),
    ...messageContentHandlers(context),
  };
}

function bareMessageId(text: string): string {
  return text.trim().replace(/^<|>$/g, '');
}
