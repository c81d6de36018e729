// Renewals and the runway to each (capabilities C1, C2, C5): what is prepared, which touches are done, due or missed, what is
// likely to come of it and by which assumptions, and what came of it.
import { z } from 'zod';
import { call } from './call.ts';
import { contract, contractId } from './contracts.ts';
import { finding } from './findings.ts';
import { accountId, changed, currency, epochMs, isoDate, messageRowId, money, threadId, tier } from './scalars.ts';
import { touchKind } from './touch-drafts.ts';

/** `contract:12` by any of its contracts, or `account:5` where the account's own fields act as the contract. */
export const renewalId = z.string().regex(/^(contract|account):[1-9]\d{0,15}$/, 'There is no such renewal.');

/** ahead: its runway has not begun. overdue: its day is over and no outcome is recorded. */
export const renewalStage = z.enum(['ahead', 'assess', 'prepare', 'engage', 'negotiate', 'overdue']);
export type RenewalStage = z.infer<typeof renewalStage>;

export const runwayState = z.enum(['upcoming', 'due', 'done', 'missed', 'skipped', 'stopped']);
export type RunwayState = z.infer<typeof runwayState>;

const touchDays = z.union([z.literal(120), z.literal(90), z.literal(60), z.literal(30)]);

export const runwayTouch = z.object({
  /** Before the day by which they decide. */
  days: touchDays,
  kind: touchKind,
  day: isoDate,
  /** The day from which it is too late. */
  until: isoDate,
  purpose: z.string(),
  state: runwayState,
  /** Why it is in that state, in words; empty where that says itself. */
  why: z.string(),
  /** What did it. */
  by: z
    .object({
      day: isoDate,
      at: epochMs,
      what: z.enum(['queue', 'call', 'meeting', 'mail', 'hand']),
      text: z.string(),
      messageRowId: messageRowId.nullable(),
      threadId: threadId.nullable(),
    })
    .nullable(),
});
export type RunwayTouch = z.infer<typeof runwayTouch>;

export const checkItem = z.object({
  key: z.string(),
  /** The stage by whose end it should be so. */
  stage: renewalStage,
  text: z.string(),
  state: z.enum(['ready', 'missing', 'unknown']),
  /** The figures in words. */
  detail: z.string(),
  /** The person ticked it. */
  byHand: z.boolean(),
});
export type CheckItem = z.infer<typeof checkItem>;

export const forecast = z.object({
  /** 0 to 1: that it renews at all, whole or smaller. */
  likely: z.number(),
  whole: z.number(),
  smaller: z.number(),
  lost: z.number(),
  band: z.enum(['commit', 'likely', 'at_risk', 'unknown']),
  /** A year; null without an amount. */
  expected: money.nullable(),
  /** The person's own figure stands in for the formula's. */
  byHand: z.boolean(),
  /** What the formula says, where the person said otherwise. */
  formula: z.number(),
  /** What moved it, the strongest first. */
  why: z.array(z.object({ text: z.string(), /** In log-odds. */ shift: z.number() })),
});
export type Forecast = z.infer<typeof forecast>;

export const renewalPath = z.enum(['runway', 'at_risk']);

export const renewal = z.object({
  renewalId,
  accountId,
  accountName: z.string(),
  tier: tier.nullable(),
  /** Those that are talked over together: of one account, within 30 days. Empty where the account's own fields act as one. */
  contracts: z.array(contract),
  /** The earliest day among them. */
  date: isoDate,
  inDays: z.number().int(),
  noticeBy: isoDate.nullable(),
  noticeInDays: z.number().int().nullable(),
  autoRenews: z.boolean(),
  /** By this day they decide, and the days of touches and stages count to it: the last for notice where it renews by itself. */
  decideBy: isoDate,
  /** A year, of all of them. */
  amount: money.nullable(),
  /** Other currencies are in it, by the rough rates of the book. */
  converted: z.boolean(),
  /** Where it is: what the person said, else the calendar's. */
  stage: renewalStage,
  /** What the calendar says. */
  calendarStage: renewalStage,
  behind: z.boolean(),
  path: renewalPath,
  /** Why the runway is stopped; null while it is not. */
  stopped: z.string().nullable(),
  touches: z.array(runwayTouch),
  /** The one that is due, or else the next. */
  next: runwayTouch.nullable(),
  health: z.object({ score: z.number().int().nullable(), weeks: z.array(z.number().int().nullable()) }),
  forecast,
  /** What should be ready by now and is not, or is not known. */
  unprepared: z.array(checkItem),
  nextStep: z.string(),
  nextStepOn: isoDate.nullable(),
  note: z.string(),
});
export type Renewal = z.infer<typeof renewal>;

export const outcomeKind = z.enum(['renewed', 'expanded', 'downgraded', 'lost']);
export type OutcomeKind = z.infer<typeof outcomeKind>;

export const outcome = z.object({
  outcomeId: z.number().int(),
  accountId,
  accountName: z.string(),
  contractId: contractId.nullable(),
  contractName: z.string(),
  outcome: outcomeKind,
  decidedOn: isoDate,
  /** The day the term that ended renewed on. */
  renewalDay: isoDate.nullable(),
  before: money.nullable(),
  after: money.nullable(),
  newEnd: isoDate.nullable(),
  reason: z.string(),
  note: z.string(),
  at: epochMs,
});
export type Outcome = z.infer<typeof outcome>;

const one = z.object({ renewalId });
const text = z.string().trim().max(2000);

export const renewalCalls = {
  'renewal.list': call(
    'Every renewal in order of its day, with stage, touches, forecast and what is unprepared.',
    z.object({ from: isoDate.optional(), to: isoDate.optional() }),
    z.object({
      renewals: z.array(renewal),
      /** Contracts without a day: monthly and evergreen ones. */
      rolling: z.array(contract.extend({ accountName: z.string() })),
      /** Accounts that name no day at all. */
      undated: z.number().int(),
      /** Messages that are not read yet. */
      unread: z.number().int(),
    }),
  ),
  'renewal.get': call(
    'One renewal with its whole checklist, the outcomes before it, and the signals of more.',
    one,
    z.object({
      renewal,
      checklist: z.array(checkItem),
      history: z.array(outcome),
      /** What they said that may become an opening, and is none yet. */
      signals: z.array(finding),
    }),
  ),
  'renewal.record': call(
    'Record what came of a renewal: a new term begins, the touches of the old one stop, the rhythm begins anew.',
    z.object({
      renewalId,
      /** One of its contracts; all that are due together where left out. */
      contractId: contractId.optional(),
      outcome: outcomeKind,
      /** A year; what it was where left out. Not for a loss. */
      amount: money.optional(),
      /** The day it renews next; by `termMonths`, or the length it had, where left out. */
      end: isoDate.optional(),
      termMonths: z.number().int().min(1).max(240).optional(),
      decidedOn: isoDate.optional(),
      reason: text.optional(),
      note: text.optional(),
      /** Days after which to look for the next opening; 0 for no reminder. */
      lookAgainDays: z.number().int().min(0).max(730).optional(),
    }),
    changed.extend({
      contractIds: z.array(contractId),
      next: isoDate.nullable(),
      /** What may be the next opening. */
      signals: z.array(finding),
    }),
  ),
  'renewal.markTouch': call(
    'Say that a touch of the runway was done some other way, or is not needed; null takes that back.',
    z.object({
      renewalId,
      days: touchDays,
      state: z.enum(['done', 'skipped']).nullable(),
      on: isoDate.optional(),
      why: z.string().trim().max(500).optional(),
    }),
    changed,
  ),
  'renewal.plan': call(
    'Say where a renewal really is, how likely it is, what comes next; null follows the calendar or the formula.',
    z.object({
      renewalId,
      stage: renewalStage.exclude(['overdue']).nullable().optional(),
      /** Null follows what they said: talk of ending the contract takes it off the runway. */
      path: renewalPath.nullable().optional(),
      /** 0 to 1. */
      likely: z.number().min(0).max(1).nullable().optional(),
      nextStep: z.string().trim().max(300).optional(),
      nextStepOn: isoDate.nullable().optional(),
      note: z.string().max(10_000).optional(),
      why: z.string().trim().max(500).optional(),
    }),
    changed,
  ),
  'renewal.check': call(
    'Tick something off the checklist that was prepared elsewhere, or take the tick away.',
    z.object({ renewalId, key: z.string().min(1).max(60), done: z.boolean() }),
    changed,
  ),
  'runway.get': call(
    'The touches of every renewal of an account.',
    z.object({ accountId }),
    z.object({ renewals: z.array(renewal), history: z.array(outcome) }),
  ),
} as const;

const sum = z.object({ count: z.number().int(), amount: money, expected: money });

export const pipelineCalls = {
  'pipeline.get': call(
    'Renewals and openings with amounts, by month and by stage, what is expected of them, and every assumption behind it.',
    z.object({
      from: isoDate.optional(),
      to: isoDate.optional(),
      /** Of the totals; the one most of the book is in where left out. */
      currency: currency.optional(),
    }),
    z.object({
      currency,
      months: z.array(
        z.object({
          /** `YYYY-MM`. */
          month: z.string(),
          renewals: sum,
          atRisk: sum,
          openings: sum,
          /** What was recorded in it. */
          renewed: money,
          expanded: money,
          lost: money,
        }),
      ),
      stages: z.array(sum.extend({ stage: renewalStage })),
      openingStages: z.array(sum.extend({ stage: z.enum(['qualify', 'educate', 'propose', 'close']) })),
      total: z.object({
        renewals: sum,
        openings: sum,
        /** Contracts that go on without a day, a year. */ rolling: sum,
      }),
      /** What was recorded in the last twelve months, of what had come up; null while nothing was. */
      retention: z
        .object({ count: z.number().int(), gross: z.number(), net: z.number(), before: money, lost: money })
        .nullable(),
      /** Renewals and openings without an amount: in the counts, and not in the sums. */
      withoutAmount: z.number().int(),
      /** In sentences. */
      assumptions: z.array(z.string()),
    }),
  ),
} as const;
