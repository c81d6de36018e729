// Calls that keep a system of record current (capability I2): activities, contacts, accounts and tasks as CSV for HubSpot,
// Salesforce, Zoho or any sheet, under ids that stay the same, with a ledger of what was exported and words of what never is.
import { z } from 'zod';
import { call } from './call.ts';
import { changed, epochMs, isoDate, threadId } from './scalars.ts';

export const crmSystem = z.enum(['hubspot', 'salesforce', 'zoho', 'plain']);
export type CrmSystem = z.infer<typeof crmSystem>;

export const crmObject = z.enum(['accounts', 'contacts', 'activities', 'tasks']);
export type CrmObject = z.infer<typeof crmObject>;

/** One column of an export: what is in it, the header this system gets, and the header it would get by itself. */
export const crmColumn = z.object({
  fieldId: z.string(),
  /** What is in it, in words. */
  label: z.string(),
  /** Null where the column is left out. */
  header: z.string().nullable(),
  standard: z.string().nullable(),
});
export type CrmColumn = z.infer<typeof crmColumn>;

const what = z.object({
  system: crmSystem,
  objects: z.array(crmObject).min(1).optional(),
  /** `new` (the usual): what this system did not get yet, and accounts, contacts and tasks that changed since. */
  scope: z.enum(['new', 'everything']).optional(),
  /** Activities before this day are left out. */
  from: isoDate.optional(),
  /** The newest text of mails goes along; by itself only what they are about. */
  withText: z.boolean().optional(),
});

const counts = z.object({
  object: crmObject,
  /** Rows of the file. */
  rows: z.number().int(),
  created: z.number().int(),
  changed: z.number().int(),
  /** Exported before and the same since. */
  already: z.number().int(),
  /** Held back by what is never exported. */
  withheld: z.number().int(),
  /** More than one export holds; the next one has them. */
  later: z.number().int(),
});
export type CrmCounts = z.infer<typeof counts>;

export const crmExportEntry = z.object({
  exportId: z.number().int().positive(),
  system: crmSystem,
  at: epochMs,
  rows: z.number().int(),
  /** "312 activities, 40 contacts". */
  text: z.string(),
});
export type CrmExportEntry = z.infer<typeof crmExportEntry>;

export const crmCalls = {
  'crm.preview': call(
    'What the next export for a CRM would hold, with the first rows of each file; nothing is written.',
    what,
    z.object({
      objects: z.array(
        counts.extend({
          columns: z.array(crmColumn),
          /** As they would be in the file, in the order of the columns that are not left out. */
          sample: z.array(z.array(z.string())),
        }),
      ),
      /** Exports for this system that still count, the newest first. */
      before: z.array(crmExportEntry),
    }),
  ),
  'crm.export': call(
    'Save what is new for a CRM as CSV (one file, or a zip of several) and note it as exported; undo forgets the note.',
    what.extend({
      /** A path on this machine or a folder; without one the file comes back as bytes. */
      path: z.string().min(1).optional(),
    }),
    changed.extend({
      objects: z.array(counts),
      /** Null where there was nothing to export. */
      fileName: z.string().nullable(),
      path: z.string().nullable(),
      bytes: z.number().int(),
      /** Base64. */
      content: z.string().nullable(),
    }),
  ),
  'crm.setColumns': call(
    'Name the columns of a system’s file: a header by field, null to leave it out; what is not named keeps its standard header.',
    z.object({
      system: crmSystem,
      object: crmObject,
      headers: z.record(z.string(), z.string().trim().min(1, 'A column needs a name.').max(120).nullable()),
    }),
    changed,
  ),
  'crm.setNever': call(
    'Never export a person (their contact, mail with them, meetings with them) or a thread; `never` false allows it again.',
    z.object({
      address: z.string().trim().min(3).max(320).optional(),
      threadId: threadId.optional(),
      never: z.boolean(),
    }),
    changed,
  ),
  'crm.never': call(
    'Whom and which threads no export holds.',
    z.object({}),
    z.object({
      addresses: z.array(z.object({ address: z.string(), since: epochMs })),
      threads: z.array(z.object({ threadId, subject: z.string(), since: epochMs })),
    }),
  ),
} as const;
