// The small shapes that every other contract file is made of: ids, instants, dates, money, addresses.
import { z } from 'zod';

export const mailboxId = z.number().int().positive().brand<'MailboxId'>();
export type MailboxId = z.infer<typeof mailboxId>;
export const accountId = z.number().int().positive().brand<'AccountId'>();
export type AccountId = z.infer<typeof accountId>;
export const threadId = z.number().int().positive().brand<'ThreadId'>();
export type ThreadId = z.infer<typeof threadId>;
export const folderId = z.number().int().positive().brand<'FolderId'>();
export type FolderId = z.infer<typeof folderId>;
/** Tend's own row id of a message; the RFC 5322 Message-ID is a string and is called `messageId` in calls. */
export const messageRowId = z.number().int().positive().brand<'MessageRowId'>();
export type MessageRowId = z.infer<typeof messageRowId>;
export const attachmentId = z.number().int().positive().brand<'AttachmentId'>();
export type AttachmentId = z.infer<typeof attachmentId>;
export const touchId = z.number().int().positive().brand<'TouchId'>();
export type TouchId = z.infer<typeof touchId>;
export const entryId = z.number().int().positive().brand<'EntryId'>();
export type EntryId = z.infer<typeof entryId>;

/** Milliseconds since 1970-01-01T00:00Z. */
export const epochMs = z.number().int();
/** A calendar day, `YYYY-MM-DD`, without a time zone. */
export const isoDate = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'A date is written YYYY-MM-DD.')
  .refine((text) => new Date(`${text}T00:00:00Z`).getUTCDate() === Number(text.slice(8)), 'There is no such day.');

/** ISO 4217 code, upper case. */
export const currency = z.string().regex(/^[A-Z]{3}$/, 'A currency is three capital letters, like USD.');
/** An amount in the currency's minor unit (cents for USD, yen for JPY). */
export const money = z.object({ minor: z.number().int(), currency });
export type Money = z.infer<typeof money>;

export const mailAddress = z.object({ name: z.string(), address: z.string() });
export type MailAddress = z.infer<typeof mailAddress>;

/** What every command answers at least: the journal entry that undoes it, or null when nothing changed. */
export const changed = z.object({ entryId: entryId.nullable() });

/** Whose turn it is: we owe an answer, they owe one, or nobody does. */
export const whoseMove = z.enum(['ours', 'theirs', 'none']);
export type WhoseMove = z.infer<typeof whoseMove>;

export const direction = z.enum(['inbound', 'outbound', 'internal']);
export type Direction = z.infer<typeof direction>;

/** Why a message is not a person writing: an automatic answer, bulk mail, a bounce, a calendar answer, a machine sender. */
export const automaticKind = z.enum(['auto_reply', 'bulk', 'bounce', 'calendar_reply', 'notification']);
export type AutomaticKind = z.infer<typeof automaticKind>;

export const tier = z.enum(['enterprise', 'business', 'standard']);
export type Tier = z.infer<typeof tier>;
/** Customer-success segments that set cadence and effort (capability E2). */
export const segment = z.enum(['white_glove', 'growth', 'stable', 'at_risk']);
export type Segment = z.infer<typeof segment>;
