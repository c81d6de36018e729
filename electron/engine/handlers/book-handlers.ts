// book.*, reading.*, today.*
import type { bookCalls } from '../../contract/book.ts';
import { unreadMessages } from '../book/findings/unread-messages.ts';
import { readToday } from '../book/read-today.ts';
import type { HandlerContext, HandlersOf } from './handler-context.ts';

export function bookHandlers(context: HandlerContext): HandlersOf<keyof typeof bookCalls> {
  return {
    'book.list': async (_input, call) => {
      await context.derived();
      return { rows: context.book.rows(context.clockOf(call)) };
    },
    'reading.get': () => ({ unread: unreadMessages(context.db) }),
    'today.get': async (_input, call) => {
      await context.derived();
      const clock = context.clockOf(call);
      return readToday(context.db, clock, context.book.rows(clock));
    },
  };
}
