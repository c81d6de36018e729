// Calls about the audit of the book: what a first look at all accounts shows, each with what it rests on, on screen and as a file.
import { z } from 'zod';
import { call } from './call.ts';
import { accountId, epochMs, isoDate, messageRowId, money, threadId, tier } from './scalars.ts';

export const auditKind = z.enum([
  'contact_gap',
  'owed',
  'single_contact',
  'renewal_without_touch',
  'stagnating',
  'not_known',
  'incomplete',
]);
export type AuditKind = z.infer<typeof auditKind>;

export const auditItem = z.object({
  accountId,
  name: z.string(),
  /** What was found, in words with its figures. */
  text: z.string(),
  /** The rule and the figures it was found by. */
  rule: z.string(),
  tier: tier.nullable(),
  arr: money.nullable(),
  renewalDate: isoDate.nullable(),
  renewalInDays: z.number().int().nullable(),
  /** Null also where silence is not known. */
  daysSilent: z.number().int().nullable(),
  cadenceDays: z.number().int(),
  lastTouchAt: epochMs.nullable(),
  owner: z.string(),
  threadId: threadId.nullable(),
  /** The messages it rests on. */
  messageRowIds: z.array(messageRowId),
});
export type AuditItem = z.infer<typeof auditItem>;

export const auditSection = z.object({
  kind: auditKind,
  title: z.string(),
  /** What the section looks for and what it came to. */
  sentence: z.string(),
  /** In the book's order. */
  items: z.array(auditItem),
});
export type AuditSection = z.infer<typeof auditSection>;

export const audit = z.object({
  at: epochMs,
  accounts: z.number().int(),
  /** Accounts of which nothing was found. */
  sound: z.number().int(),
  /** The oldest touch that is here: nothing is said of what was before. */
  mailFrom: epochMs.nullable(),
  /** Why silence is not known, in a sentence; null when all folders that could hold an answer were seen up to now. */
  coverage: z.string().nullable(),
  /** All of them, also the empty ones: what was looked for and not found is an answer too. */
  sections: z.array(auditSection),
});
export type Audit = z.infer<typeof audit>;

export const auditCalls = {
  'audit.get': call(
    'What a look at the whole book shows: gaps, single contacts, renewals, stagnation.',
    z.object({}),
    audit,
  ),
  'audit.export': call(
    'The audit of the book as a PDF, or as a CSV with one line for each finding.',
    z.object({
      format: z.enum(['pdf', 'csv']),
      /** Where to write it; nothing that is there is overwritten. Left out, the answer holds the bytes. */
      path: z.string().min(1).optional(),
    }),
    z.object({
      fileName: z.string(),
      path: z.string().nullable(),
      bytes: z.number().int(),
      findings: z.number().int(),
      /** Base64; null when it was written to a path. */
      content: z.string().nullable(),
    }),
  ),
} as const;
