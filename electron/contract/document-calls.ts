// Calls about documents: each is made of facts when it is opened, and keeps what the person wrote, hid, moved and filled in.
import { z } from 'zod';
import { call } from './call.ts';
import { document, documentBlock, documentEdition, documentKind, documentSection } from './documents.ts';
import { accountId, changed, epochMs } from './scalars.ts';

const which = z.object({
  accountId,
  kind: documentKind,
  edition: documentEdition,
  /** English where nothing is said. */
  language: z.enum(['en', 'de']).optional(),
});
const sectionOf = which.extend({ section: z.string().min(1).max(80) });

/** A section as the editor shows it: with what the facts say beside what the person wrote. */
export const documentPart = z.object({
  key: z.string(),
  title: z.string(),
  hidden: z.boolean(),
  edited: z.boolean(),
  editedAt: epochMs.nullable(),
  /** What the facts say now; null while nothing was edited. */
  facts: documentSection.nullable(),
  /** The facts say something else than when it was edited. */
  newer: z.boolean(),
  /** What is still to be filled in. */
  gaps: z.array(z.string()),
  /** What the person filled in. */
  filled: z.array(z.object({ prompt: z.string(), text: z.string() })),
});
export type DocumentPart = z.infer<typeof documentPart>;

export const documentEntry = z.object({
  accountId,
  accountName: z.string(),
  kind: documentKind,
  /** Sections in the person's own words, of both editions. */
  edited: z.number().int(),
  filled: z.number().int(),
  /** When the person last wrote in it; null where they never did. */
  lastAt: epochMs.nullable(),
});
export type DocumentEntry = z.infer<typeof documentEntry>;

export const documentCalls = {
  'document.get': call(
    'A document as its reader will see it, and every section of it for the editor, hidden ones too.',
    which,
    z.object({
      document,
      /** In the person's order. */
      parts: z.array(documentPart),
      /** Gaps in what is shown. */
      gaps: z.number().int(),
      /** Words with letters that a PDF has no face for; the other formats have them. */
      unprintable: z.array(z.string()),
    }),
  ),
  'document.list': call(
    'Documents the person worked on, the newest first; of one account or all.',
    z.object({ accountId: accountId.optional() }),
    z.object({ documents: z.array(documentEntry) }),
  ),
  'document.editSection': call(
    'Put a section into your own words; it stays so until it is reset, and newer facts are offered beside it.',
    sectionOf.extend({
      title: z.string().trim().min(1, 'A section needs a title.').max(200),
      blocks: z.array(documentBlock).max(200),
    }),
    changed,
  ),
  'document.resetSection': call('Let the facts speak again in a section.', sectionOf, changed),
  'document.arrange': call(
    'Order the sections of an edition and hide some; both are by key, what is left out stays.',
    which.omit({ language: true }).extend({
      order: z.array(z.string()).max(60).optional(),
      hidden: z.array(z.string()).max(60).optional(),
    }),
    changed,
  ),
  'document.fillGap': call(
    'Fill a gap with what only you know: in the client’s edition for both, in ours for ours alone; empty reopens it.',
    which.omit({ language: true }).extend({
      section: z.string().min(1).max(80),
      prompt: z.string().min(1).max(500),
      text: z.string().trim().max(4000),
    }),
    changed,
  ),
} as const;
