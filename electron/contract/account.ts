// Calls about the customer accounts of the book, their people, touches, and which mail belongs to which of them.
import { z } from 'zod';
import { bookRow } from './book.ts';
import { call } from './call.ts';
import { evidence } from './findings.ts';
import { personAway, personChange, personRole, roleSuggestion } from './people.ts';
import {
  accountId,
  changed,
  currency,
  epochMs,
  isoDate,
  messageRowId,
  money,
  segment,
  threadId,
  tier,
  touchId,
} from './scalars.ts';
import { clause } from './summary.ts';

export const accountFields = z.object({
  name: z.string().trim().min(1, 'An account needs a name.').max(300),
  tier: tier.nullable(),
  segment: segment.nullable(),
  /** Yearly recurring revenue. */
  arr: money.nullable(),
  renewalDate: isoDate.nullable(),
  owner: z.string(),
  notes: z.string(),
  /** The person's own status line; the machine's is computed and kept apart. */
  statusLine: z.string(),
  /** Days between touches for this account alone; null follows the tier. */
  cadenceDays: z.number().int().min(1).max(730).nullable(),
  /** Everything else the user keeps about the account, by field name. */
  fields: z.record(z.string(), z.string()),
  /** Mail domains whose messages belong to the account. */
  domains: z.array(z.string()),
  /** Single addresses that belong to the account, for people on free-mail or shared domains. */
  addresses: z.array(z.string()),
});
export type AccountFields = z.infer<typeof accountFields>;

export const account = accountFields.extend({
  accountId,
  externalId: z.string().nullable(),
  createdAt: epochMs,
  snoozedUntil: epochMs.nullable(),
});
export type Account = z.infer<typeof account>;

export const person = z.object({
  accountId,
  address: z.string(),
  name: z.string(),
  title: z.string(),
  role: personRole.nullable(),
  preferredStyle: z.string(),
  notes: z.string(),
  isPrimary: z.boolean(),
  /** Gone from the company: the user says so, or mail does and the user did not deny it (`change` has the words). */
  left: z.boolean(),
  phone: z.string(),
  company: z.string(),
  /** The signature that `title` was read from; null where the user wrote it or there is none. */
  titleEvidence: evidence.nullable(),
  /** Null where the user named a role or dismissed this one. */
  suggestedRole: roleSuggestion.nullable(),
  /** The newest change that mail tells of, unless the user dismissed it. */
  change: personChange.nullable(),
  away: personAway.nullable(),
  firstInboundAt: epochMs.nullable(),
  firstOutboundAt: epochMs.nullable(),
  /** Their usual time to answer us, hours of working days (median); null with fewer than three answers. */
  replyHours: z.number().nullable(),
  lastInboundAt: epochMs.nullable(),
  lastOutboundAt: epochMs.nullable(),
  messagesFrom: z.number().int(),
  messagesTo: z.number().int(),
  /** From recency, frequency, balance, depth and reply speed; `unknown` where there are fewer than three messages. */
  strength: z.enum(['strong', 'steady', 'faint', 'unknown']),
  /** The figures behind `strength`, in words. */
  strengthWhy: z.string(),
  /** Set when the silence is more than twice the person's own usual gap between messages. */
  quiet: z.object({ days: z.number().int(), usualGapDays: z.number() }).nullable(),
});
export type Person = z.infer<typeof person>;

export const touch = z.object({
  kind: z.enum(['mail_in', 'mail_out', 'call', 'meeting']),
  at: epochMs,
  subject: z.string(),
  /** Who: the sender of a mail, or the people of a call or meeting. */
  who: z.string(),
  messageRowId: messageRowId.nullable(),
  threadId: threadId.nullable(),
  touchId: touchId.nullable(),
});
export type Touch = z.infer<typeof touch>;

export const importField = z.enum([
  'name',
  'domain',
  'address',
  'tier',
  'segment',
  'arr',
  'currency',
  'renewalDate',
  'owner',
  'notes',
  'externalId',
  'contactName',
  'contactRole',
  'ignore',
  'custom',
]);
export type ImportField = z.infer<typeof importField>;

const importSource = z.object({
  /** A CSV file on this machine. */
  path: z.string().min(1).optional(),
  /** Or its bytes, base64, when a window hands the file over. */
  content: z.string().optional(),
  /** Corrections of the column matching, by header. */
  columns: z.record(z.string(), importField).optional(),
  /** The currency of amounts that name none. */
  currency: currency.optional(),
});
export type ImportSource = z.infer<typeof importSource>;

export const importProblem = z.object({ line: z.number().int(), sentence: z.string() });
const importCounts = z.object({
  created: z.number().int(),
  updated: z.number().int(),
  skipped: z.number().int(),
  problems: z.array(importProblem),
});

const mappingTarget = z.union([z.object({ accountId }), z.enum(['shared', 'ignored'])]);
export const mappingRule = z.object({
  kind: z.enum(['domain', 'address', 'thread']),
  /** A domain, an address, or the thread's subject. */
  value: z.string(),
  threadId: threadId.nullable(),
  accountIds: z.array(accountId),
  /** `shared`: says nothing by itself, the rest of the thread decides. `ignored`: never an account's. */
  disposition: z.enum(['account', 'shared', 'ignored']),
  messages: z.number().int(),
});
export type MappingRule = z.infer<typeof mappingRule>;

export const accountCalls = {
  'account.create': call(
    'Add an account; everything but the name may be left out.',
    accountFields.partial().required({ name: true }),
    changed.extend({ accountId }),
  ),
  'account.update': call(
    'Change an account; what is left out stays.',
    accountFields.partial().extend({ accountId }),
    changed,
  ),
  'account.remove': call('Take an account out of the book; its mail stays.', z.object({ accountId }), changed),
  'account.snooze': call(
    'Keep an account out of Today until a time; null wakes it. The why `Done for today` says that it was dealt with.',
    z.object({ accountId, until: epochMs.nullable(), why: z.string().optional() }),
    changed,
  ),
  'account.get': call(
    'One account with its place in the book, people and touches.',
    z.object({ accountId }),
    z.object({
      account,
      row: bookRow,
      machineStatusLine: z.string(),
      /** The same line clause by clause, each with the mail it rests on. */
      machineStatus: z.array(clause),
      people: z.array(person),
      /** A sentence where the account hangs on one person alone. */
      singleContact: z.string().nullable(),
      /** Newest first, at most 200. */
      touches: z.array(touch),
      touchCount: z.number().int(),
    }),
  ),
  'account.suggest': call(
    'Companies that the mail knows and the book does not.',
    z.object({ limit: z.number().int().min(1).max(200).optional() }),
    z.object({
      suggestions: z.array(
        z.object({
          domain: z.string(),
          name: z.string(),
          people: z.array(z.string()),
          peopleCount: z.number().int(),
          messages: z.number().int(),
          ours: z.number().int(),
          lastAt: epochMs,
        }),
      ),
    }),
  ),
  'account.previewImport': call(
    'Read a CSV and show what an import would do, changing nothing.',
    importSource,
    importCounts.extend({
      columns: z.array(z.object({ header: z.string(), field: importField, samples: z.array(z.string()) })),
      encoding: z.string(),
      delimiter: z.string(),
      rows: z.number().int(),
      /** The first rows as they would be saved. */
      sample: z.array(accountFields.partial().extend({ line: z.number().int(), action: z.enum(['create', 'update']) })),
    }),
  ),
  'account.import': call(
    'Import accounts from a CSV (plain or HubSpot); one journal entry undoes all of it.',
    importSource,
    importCounts.extend(changed.shape),
  ),
  'person.update': call(
    'Correct what is known of a person at an account; what is left out stays.',
    z.object({
      accountId,
      address: z.string().min(3),
      name: z.string().optional(),
      title: z.string().optional(),
      role: personRole.nullable().optional(),
      preferredStyle: z.string().optional(),
      notes: z.string().optional(),
      isPrimary: z.boolean().optional(),
      left: z.boolean().optional(),
    }),
    changed,
  ),
  'person.list': call(
    'The people of an account, the primary contact first: strength, role, who left, who is away, who went quiet.',
    z.object({ accountId }),
    z.object({
      people: z.array(person),
      /** A sentence where the account hangs on one person alone; null where it does not, or too little was seen. */
      singleContact: z.string().nullable(),
    }),
  ),
  'person.judge': call(
    'Accept or dismiss what mail suggests of a person: their role, or that they left; null forgets the verdict.',
    z.object({
      accountId,
      address: z.string().min(3),
      about: z.enum(['role', 'left']),
      verdict: z.enum(['accept', 'dismiss']).nullable(),
    }),
    changed,
  ),
  'touch.log': call(
    'Record a call or a meeting with an account.',
    z.object({
      accountId,
      kind: z.enum(['call', 'meeting']),
      at: epochMs,
      subject: z.string().max(500),
      people: z.array(z.string()).optional(),
    }),
    changed.extend({ touchId }),
  ),
  'touch.remove': call('Take back a recorded call or meeting.', z.object({ touchId }), changed),
  'mapping.assignThread': call(
    'Say which accounts a thread belongs to, now and for what arrives in it; null lets the rules decide again.',
    z.object({ threadId, accountIds: z.array(accountId).nullable() }),
    changed,
  ),
  'mapping.setAddress': call(
    'Say whose an address is: an account, shared between several, or ignored; null forgets the rule.',
    z.object({ address: z.string().min(3), target: mappingTarget.nullable() }),
    changed,
  ),
  'mapping.setDomain': call(
    'Say whose a mail domain is: an account, shared between several, or ignored; null forgets the rule.',
    z.object({ domain: z.string().min(3), target: mappingTarget.nullable() }),
    changed,
  ),
  'mapping.list': call('Every mapping rule.', z.object({}), z.object({ rules: z.array(mappingRule) })),
} as const;
