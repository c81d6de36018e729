// What was agreed with an account and until when. An account may have several contracts; one without any goes on as it is, and
// its own renewal date and yearly revenue act as one.
import { z } from 'zod';
import { call } from './call.ts';
import { accountId, changed, epochMs, isoDate, money } from './scalars.ts';

export const contractId = z.number().int().positive().brand<'ContractId'>();
export type ContractId = z.infer<typeof contractId>;

/** term: it has an end. monthly: it goes on from month to month. evergreen: until somebody ends it. */
export const contractForm = z.enum(['term', 'monthly', 'evergreen']);
export type ContractForm = z.infer<typeof contractForm>;

/** What the amount is paid for: a year, a month, or the whole term. */
export const amountPer = z.enum(['year', 'month', 'term']);
export type AmountPer = z.infer<typeof amountPer>;

export const billing = z.enum(['monthly', 'quarterly', 'yearly', 'upfront']);
export type Billing = z.infer<typeof billing>;

const fields = z.object({
  name: z.string().trim().min(1, 'A contract needs a name.').max(200),
  form: contractForm,
  /** The first day of the term it is in. */
  start: isoDate.nullable(),
  /** The day the term renews: twelve months from 1 March renew on 1 March. Null where it goes on without one. */
  end: isoDate.nullable(),
  termMonths: z.number().int().min(1).max(240).nullable(),
  /** Days before `end` until which notice can be given. */
  noticeDays: z.number().int().min(0).max(730).nullable(),
  autoRenews: z.boolean(),
  amount: money.nullable(),
  amountPer,
  billing: billing.nullable(),
  /** It ends with this one, and moves with it. */
  endsWith: contractId.nullable(),
  notes: z.string().max(10_000),
});
export type ContractFields = z.infer<typeof fields>;

export const contract = fields.extend({
  contractId,
  accountId,
  /** How many terms were renewed before this one. */
  term: z.number().int(),
  /** The day of the month it keeps to, where a month has it. */
  anchor: z.number().int().min(1).max(31),
  /** What it brings in a year; null without an amount. */
  yearly: money.nullable(),
  /** More than a year long. */
  multiYear: z.boolean(),
  noticeBy: isoDate.nullable(),
  /** The yearly days within a longer term. */
  anniversaries: z.array(isoDate),
  /** When a monthly one begins its next month. */
  rollsOn: isoDate.nullable(),
  /** Lost since that day; it counts for nothing any more. */
  lostOn: isoDate.nullable(),
  createdAt: epochMs,
});
export type Contract = z.infer<typeof contract>;

export const contractCalls = {
  'contract.list': call(
    'The contracts of an account, those that were lost last.',
    z.object({ accountId }),
    z.object({
      contracts: z.array(contract),
      /** How the account's own renewal date and yearly revenue come from them, in a sentence. */
      rule: z.string(),
    }),
  ),
  'contract.create': call(
    'Write down a contract; the account’s renewal date and yearly revenue follow its contracts from then on.',
    fields.partial().required({ name: true }).extend({ accountId }),
    changed.extend({ contractId }),
  ),
  'contract.update': call(
    'Change a contract; what is left out stays.',
    fields.partial().extend({ contractId }),
    changed,
  ),
  'contract.remove': call(
    'Take away a contract that was written down by mistake; one that ended is recorded as lost instead.',
    z.object({ contractId }),
    changed,
  ),
} as const;
