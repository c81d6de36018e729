// account.summary: where the relationship stands in a line, and its story, each clause with its mail.
import { Failure } from '../../contract/failure.ts';
import type { summaryCalls } from '../../contract/summary.ts';
import { unreadMessages } from '../book/findings/unread-messages.ts';
import { summaryFactsOf } from '../book/summary/read-summary.ts';
import { lineOf, statusClauses } from '../book/summary/status-clauses.ts';
import { storyOf } from '../book/summary/story.ts';
import type { HandlerContext, HandlersOf } from './handler-context.ts';

export function summaryHandlers(context: HandlerContext): HandlersOf<keyof typeof summaryCalls> {
  const { db, book, clockOf } = context;
  return {
    'account.summary': async ({ accountId, since = null }, call) => {
      const clock = clockOf(call);
      if (since !== null && since > clock.now) {
        throw new Failure('invalid_input', 'That time is still to come. Choose one that is past.', 'since');
      }
      await context.derived(accountId);
      const row = book.rows(clock).find((each) => each.accountId === accountId);
      if (!row) throw new Failure('not_found', 'There is no such account; it may have been removed.', 'accountId');
      const facts = summaryFactsOf(db, row, since, clock);
      const status = statusClauses(facts);
      return {
        accountId,
        at: clock.now,
        since,
        status,
        statusLine: lineOf(status),
        sections: storyOf(facts),
        unread: unreadMessages(db, accountId),
      };
    },
  };
}
