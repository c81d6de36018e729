// feedback.*
import type { feedbackCalls } from '../../contract/feedback.ts';
import type { CallContext } from '../../rpc/server.ts';
import { feedbackByKey, readFeedback } from '../book/feedback/read-feedback.ts';
import { readSaidInMail } from '../book/feedback/read-said-in-mail.ts';
import { createFeedback, type NamedFeedback, removeFeedback, resolveFeedback } from '../commands/feedback-commands.ts';
import { changing } from './changing.ts';
import type { HandlerContext, HandlersOf } from './handler-context.ts';

export function feedbackHandlers(context: HandlerContext): HandlersOf<keyof typeof feedbackCalls> {
  const { db } = context;

  const change = changing(context, 'feedback', 'journal');

  function named(feedbackId: string, call: CallContext): NamedFeedback {
    const kept = feedbackId.startsWith('feedback:') || feedbackByKey(db).get(feedbackId) !== undefined;
    const said = kept ? null : readSaidInMail(db, context.clockOf(call)).find(({ key }) => key === feedbackId);
    return { feedbackId, said: said ?? null };
  }

  return {
    'feedback.list': async (input, call) => {
      await context.derived(input.accountId);
      const clock = context.clockOf(call);
      const names = new Map<number, string>(context.book.rows(clock).map((row) => [row.accountId, row.name]));
      return readFeedback(db, clock, names, readSaidInMail(db, clock), input);
    },
    'feedback.create': (input, call) => change(createFeedback, input, call),
    'feedback.resolve': ({ feedbackId, resolution }, call) =>
      change(resolveFeedback, { ...named(feedbackId, call), resolution }, call),
    'feedback.remove': ({ feedbackId }, call) => change(removeFeedback, named(feedbackId, call), call),
  };
}
