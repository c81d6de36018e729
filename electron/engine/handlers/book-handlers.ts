// book.*, today.*
import type { bookCalls } from '../../contract/book.ts';
import { readToday } from '../book/read-today.ts';
import type { HandlerContext, HandlersOf } from './handler-context.ts';

export function bookHandlers(context: HandlerContext): HandlersOf<keyof typeof bookCalls> {
  // A window shows what there is and is told when there is more; a call from a terminal is answered once.
  const live = context.deps.liveSync ?? context.deps.host !== 'command_line';
  const ready = async () => (live ? undefined : context.derived());
  return {
    'book.list': async (_input, call) => {
      await ready();
      return { rows: context.book.rows(context.clockOf(call)) };
    },
    'today.get': async (_input, call) => {
      await ready();
      const clock = context.clockOf(call);
      return readToday(context.db, clock, context.book.rows(clock));
    },
  };
}
