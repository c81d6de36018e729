// Calls about changes of mail on their way to the servers: what waits, what a server refused, what was overtaken elsewhere.
import { z } from 'zod';
import { call } from './call.ts';
import { changed, epochMs, mailboxId, threadId } from './scalars.ts';

export const operationId = z.number().int().positive().brand<'OperationId'>();
export type OperationId = z.infer<typeof operationId>;

export const outboxItem = z.object({
  operationId,
  mailboxId,
  mailbox: z.string(),
  /** `refused`: the server said no, the change stands here and can be tried again. `overtaken`: a change made elsewhere won. */
  state: z.enum(['refused', 'overtaken']),
  /** What was to be done, in words. */
  what: z.string(),
  /** What happened, and what that means. */
  sentence: z.string(),
  subject: z.string(),
  /** Null when the message is gone. */
  threadId: threadId.nullable(),
  queuedAt: epochMs,
});
export type OutboxItem = z.infer<typeof outboxItem>;

const operationIds = z.array(operationId).min(1).max(5000);

export const outboxCalls = {
  'outbox.list': call(
    'Changes of mail that wait for their servers, and those that did not go through.',
    z.object({ limit: z.number().int().min(1).max(1000).optional() }),
    z.object({
      /** How many changes wait to be sent. */
      waiting: z.number().int(),
      items: z.array(outboxItem),
      /** Of the kinds of `items`, all there are. */
      total: z.number().int(),
    }),
  ),
  'outbox.retry': call(
    'Ask the servers again for changes that they refused.',
    z.object({ operationIds }),
    z.object({ retried: z.number().int() }),
  ),
  'outbox.drop': call(
    'Give up refused changes, so that the mail is again as its server has it; take note of overtaken ones.',
    z.object({ operationIds }),
    changed,
  ),
} as const;
