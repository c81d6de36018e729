// Calls that make files of documents, one or one for each of many accounts, and the brand they are set in.
import { z } from 'zod';
import { call } from './call.ts';
import { documentBrand, documentEdition, documentKind } from './documents.ts';
import { accountId, changed } from './scalars.ts';

export const documentFormat = z.enum(['pdf', 'pptx', 'docx', 'md']);
export type DocumentFormat = z.infer<typeof documentFormat>;

const what = z.object({
  kind: documentKind,
  edition: documentEdition,
  /** English where nothing is said. */
  language: z.enum(['en', 'de']).optional(),
  format: documentFormat,
});

const exported = z.object({
  /** `.pdf`, `.pptx`, `.docx`; Markdown with its plots is a `.zip`. */
  fileName: z.string(),
  path: z.string().nullable(),
  bytes: z.number().int(),
  /** Places still to be filled in, marked in the file. */
  gaps: z.number().int(),
});

export const documentExportCalls = {
  'document.export': call(
    'Save a document as PDF, PPTX, DOCX or Markdown; without a path the file is handed over.',
    what.extend({
      accountId,
      /** A new file or a folder; nothing that is there is overwritten. */
      path: z.string().min(1).optional(),
    }),
    exported.extend({
      /** Base64; null when it was written to the path. */
      content: z.string().nullable(),
    }),
  ),
  'document.exportBatch': call(
    'Save one document of a kind for each of many accounts in a folder; stopped, it leaves none.',
    what.extend({
      accountIds: z.array(accountId).min(1).max(500),
      /** A folder; it is made where there is none. */
      path: z.string().min(1),
    }),
    z.object({
      path: z.string(),
      documents: z.array(exported.omit({ path: true }).extend({ accountId })),
      /** Accounts without a document, and why. */
      problems: z.array(z.object({ accountId, sentence: z.string() })),
    }),
  ),
  'brand.get': call('How documents look: company, colours, logo.', z.object({}), documentBrand),
  'brand.update': call(
    'Change how documents look; what is left out stays.',
    documentBrand.omit({ ownFamily: true }).partial(),
    changed,
  ),
  'brand.takeFace': call(
    'Set documents in a face of your own: a TTF or OTF file of at most 4 MB, and one for what is bold.',
    z.object({
      /** Base64. */
      regular: z.string().max(6_000_000),
      /** Base64; null where the one file serves for both. */
      strong: z.string().max(6_000_000).nullable(),
    }),
    changed.extend({ family: z.string() }),
  ),
} as const;

/** While a batch is exported, and once more at its end. */
export const documentsProgress = z.object({
  done: z.number().int(),
  total: z.number().int(),
});
