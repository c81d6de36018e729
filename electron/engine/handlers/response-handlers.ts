// response.*
import type { responseCalls } from '../../contract/response.ts';
import { readResponses } from '../book/response/read-responses.ts';
import type { HandlerContext, HandlersOf } from './handler-context.ts';

export function responseHandlers(context: HandlerContext): HandlersOf<keyof typeof responseCalls> {
  return {
    'response.list': async (_input, call) => {
      await context.derived();
      const clock = context.clockOf(call);
      return readResponses(context.db, clock, context.book.rows(clock));
    },
  };
}
