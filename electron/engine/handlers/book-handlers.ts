// book.*, today.*
import type { bookCalls } from '../../contract/book.ts';
import { readBook } from '../book/read-book.ts';
import { readToday } from '../book/read-today.ts';
import type { HandlerContext, HandlersOf } from './handler-context.ts';

export function bookHandlers(context: HandlerContext): HandlersOf<keyof typeof bookCalls> {
  return {
    'book.list': (_input, call) => ({ rows: readBook(context.db, context.clockOf(call)) }),
    'today.get': (_input, call) => readToday(context.db, context.clockOf(call)),
  };
}
