// The relationship with an account in words: the line that says where it stands, and the story so far. Every clause is made of
// facts and carries the messages it rests on.
import { z } from 'zod';
import { call } from './call.ts';
import { evidence } from './findings.ts';
import { accountId, epochMs } from './scalars.ts';

export const clause = z.object({
  /** Without a full stop. */
  text: z.string(),
  /** The rule that made it. */
  rule: z.string(),
  /** Empty only for what the book itself holds, like a renewal date, and for what rests on mail that is not here. */
  evidence: z.array(evidence),
});
export type Clause = z.infer<typeof clause>;

export const summarySection = z.object({
  kind: z.enum(['beginning', 'exchange', 'people', 'promises', 'raised', 'growth', 'movement', 'standing']),
  title: z.string(),
  clauses: z.array(clause),
});
export type SummarySection = z.infer<typeof summarySection>;

export const summaryCalls = {
  'account.summary': call(
    'Where the relationship stands in a line, and its story since the beginning or a time, each clause with its messages.',
    z.object({ accountId, since: epochMs.optional() }),
    z.object({
      accountId,
      at: epochMs,
      since: epochMs.nullable(),
      /** The status line: its clauses in order, the weightiest first. */
      status: z.array(clause),
      statusLine: z.string(),
      /** Sections of which something can be said. */
      sections: z.array(summarySection),
      /** Messages that were not read yet: while it is more than 0 the story may grow. */
      unread: z.number().int(),
    }),
  ),
} as const;
