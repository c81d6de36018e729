// Openings for more: from a sentence in an ordinary mail, or by hand, to what came of it (capability C3's action).
import { z } from 'zod';
import { call } from './call.ts';
import { contractId } from './contracts.ts';
import { evidence, finding } from './findings.ts';
import { accountId, changed, epochMs, isoDate, money } from './scalars.ts';

export const openingId = z.number().int().positive().brand<'OpeningId'>();
export type OpeningId = z.infer<typeof openingId>;

export const openingStage = z.enum(['qualify', 'educate', 'propose', 'close']);
export type OpeningStage = z.infer<typeof openingStage>;
export const openingState = z.enum(['open', 'won', 'lost']);
export type OpeningState = z.infer<typeof openingState>;

const person = z.object({ address: z.string(), name: z.string() });

const fields = z.object({
  name: z.string().trim().min(1, 'An opening needs a name.').max(200),
  stage: openingStage,
  /** A year more. */
  amount: money.nullable(),
  /** The day it is expected to be decided. */
  expectedOn: isoDate.nullable(),
  nextStep: z.string().trim().max(300),
  nextStepOn: isoDate.nullable(),
  people: z.array(z.string().trim().min(3).max(320)).max(30),
  notes: z.string().max(10_000),
});

export const opening = fields.extend({
  openingId,
  accountId,
  accountName: z.string(),
  people: z.array(person),
  state: openingState,
  /** What it came from; null where it was written down by hand, or its mail is gone. */
  evidence: evidence.nullable(),
  /** The words, also where the mail is gone. */
  quote: z.string(),
  who: z.string(),
  findingId: z.string().nullable(),
  /** 0 to 1, by its stage. */
  likely: z.number(),
  /** Its next step is over, or there is none. */
  stuck: z.string().nullable(),
  closedOn: isoDate.nullable(),
  closedWhy: z.string(),
  createdAt: epochMs,
});
export type Opening = z.infer<typeof opening>;

export const openingMove = z.object({
  at: epochMs,
  /** Null where it began. */
  from: z.string().nullable(),
  to: z.string(),
  note: z.string(),
});
export type OpeningMove = z.infer<typeof openingMove>;

const one = z.object({ openingId });

export const openingCalls = {
  'opening.list': call(
    'Openings of the book or of an account, and the signals that may become one.',
    z.object({ accountId: accountId.optional(), state: z.union([openingState, z.literal('all')]).optional() }),
    z.object({
      openings: z.array(opening),
      /** What they said of growing, and no opening was made of, newest first. */
      signals: z.array(finding.extend({ accountName: z.string() })),
      /** Messages that are not read yet. */
      unread: z.number().int(),
    }),
  ),
  'opening.get': call('One opening with the log of its moves.', one, z.object({ opening, log: z.array(openingMove) })),
  'opening.create': call(
    'Make an opening of a signal, or write one down; there is never a second one of the same event.',
    fields.partial().extend({
      accountId: accountId.optional(),
      /** The signal it comes from; account, name, words and person are taken from it where left out. */
      findingId: z.string().min(1).optional(),
    }),
    changed.extend({
      openingId,
      /** There is one of this event already; it is the one answered with. */ already: z.boolean(),
    }),
  ),
  'opening.update': call(
    'Change an opening; what is left out stays.',
    fields.omit({ stage: true }).partial().extend(one.shape),
    changed,
  ),
  'opening.advance': call(
    'Move an opening to another stage, forth or back, with a word for its log.',
    z.object({ openingId, stage: openingStage, note: z.string().trim().max(500).optional() }),
    changed,
  ),
  'opening.close': call(
    'Close an opening as won or lost, or open it again; what was won can be added to a contract.',
    z.object({
      openingId,
      outcome: openingState,
      amount: money.optional(),
      on: isoDate.optional(),
      why: z.string().trim().max(500).optional(),
      /** What was won adds to this one’s amount. */
      contractId: contractId.optional(),
    }),
    changed,
  ),
  'opening.remove': call('Take away an opening that was none; its signal may be taken up again.', one, changed),
} as const;
