// A document for a customer's executive or for our own desk: a review pack, an account plan, a renewal proposal. Made of blocks
// that every format can set, each with the sources it rests on. What only the person knows is a gap, never made up.
import { z } from 'zod';
import { accountId, epochMs, isoDate, messageRowId, threadId } from './scalars.ts';

export const documentKind = z.enum([
  'review_pack',
  'account_plan',
  'success_plan',
  'renewal_proposal',
  'executive_summary',
  'roi_analysis',
  'mutual_action_plan',
]);
export type DocumentKind = z.infer<typeof documentKind>;

/** The client's edition leaves out what only we may read: health, risk, forecast, internal notes. */
export const documentEdition = z.enum(['internal', 'client']);
export type DocumentEdition = z.infer<typeof documentEdition>;

/** Where a statement comes from; listed in the appendix by number. */
export const documentSource = z.object({
  /** Named by blocks: `message:12`, `figure:3`, `account:renewal`, `yours:sales`. */
  id: z.string(),
  /** What is shown of it, in one line. */
  says: z.string(),
  at: epochMs.nullable(),
  /** The message's row, to open it; null where it is no message. */
  messageRowId: messageRowId.nullable(),
  /** The message's thread, to open it there. */
  threadId: threadId.optional(),
  /** Never in the client's edition. */
  internal: z.boolean(),
});
export type DocumentSource = z.infer<typeof documentSource>;

const sources = z.array(z.string());
/** A part in double square brackets is a gap: `[[the result they named]]`. */
const line = z.object({ text: z.string(), sources });
export type DocumentLine = z.infer<typeof line>;

export const documentBlock = z.discriminatedUnion('type', [
  z.object({ type: z.literal('paragraph'), ...line.shape }),
  z.object({ type: z.literal('bullets'), items: z.array(line) }),
  /** A few large figures side by side. */
  z.object({
    type: z.literal('figures'),
    items: z.array(z.object({ label: z.string(), value: z.string(), note: z.string(), sources })),
  }),
  z.object({
    type: z.literal('table'),
    columns: z.array(
      z.object({
        title: z.string(),
        align: z.enum(['left', 'right']),
        /** Of the width; they add up to 1. */ share: z.number(),
      }),
    ),
    rows: z.array(z.object({ cells: z.array(z.string()), sources })),
  }),
  z.object({
    type: z.literal('chart'),
    form: z.enum(['line', 'bar']),
    title: z.string(),
    /** As it stands beside a value: `%`, `EUR`, `logins`; empty for none. */
    unit: z.string(),
    /** Under the axis, in order; as many as each series has values. */
    labels: z.array(z.string()),
    series: z.array(z.object({ name: z.string(), values: z.array(z.number().nullable()) })),
    sources,
  }),
  /** The stakeholder map: each person by influence (up) and how well we know them (right), both 0 to 1. */
  z.object({
    type: z.literal('people'),
    people: z.array(
      z.object({
        name: z.string(),
        title: z.string(),
        role: z.string(),
        influence: z.number(),
        strength: z.number(),
        gone: z.boolean(),
        sources,
      }),
    ),
  }),
  z.object({
    type: z.literal('timeline'),
    items: z.array(z.object({ day: isoDate, title: z.string(), text: z.string(), done: z.boolean(), sources })),
  }),
  /** What the person fills in before it is sent to anyone. */
  z.object({ type: z.literal('gap'), prompt: z.string() }),
]);
export type DocumentBlock = z.infer<typeof documentBlock>;

/** Ids of everything a block rests on. */
export function sourcesOfBlock(block: DocumentBlock): readonly string[] {
  switch (block.type) {
    case 'paragraph':
    case 'chart':
      return block.sources;
    case 'bullets':
    case 'figures':
    case 'timeline':
      return block.items.flatMap(({ sources }) => sources);
    case 'table':
      return block.rows.flatMap(({ sources }) => sources);
    case 'people':
      return block.people.flatMap(({ sources }) => sources);
    case 'gap':
      return [];
  }
}

export const documentSection = z.object({
  /** Stable, so that an edit keeps to its section: `progress`, `commercial`. */
  key: z.string(),
  title: z.string(),
  blocks: z.array(documentBlock),
  /** Not in the client's edition. */
  internal: z.boolean(),
  /** The person wrote in it; what the facts say now is offered beside it. */
  edited: z.boolean(),
});
export type DocumentSection = z.infer<typeof documentSection>;

/** How documents look: a setting of the person's company. */
export const documentBrand = z.object({
  company: z.string(),
  /** `#rrggbb`; of titles and plots. */
  colour: z.string().regex(/^#[0-9a-f]{6}$/),
  accent: z.string().regex(/^#[0-9a-f]{6}$/),
  /** A PNG or JPEG of at most 512 kB, base64; null for none. */
  logo: z.object({ type: z.enum(['image/png', 'image/jpeg']), content: z.string() }).nullable(),
  /** One of the faces that come with the program, or the person's own. */
  font: z.enum(['inter', 'serif', 'own']),
  /** The family of the person's own face; null where they gave none. It stays at hand while another is chosen. */
  ownFamily: z.string().nullable(),
});
export type DocumentBrand = z.infer<typeof documentBrand>;

export const document = z.object({
  kind: documentKind,
  edition: documentEdition,
  accountId,
  accountName: z.string(),
  title: z.string(),
  subtitle: z.string(),
  language: z.enum(['en', 'de']),
  /** Whose facts these are: as of when. */
  at: epochMs,
  /** The person's own: days are told by it. */
  timeZone: z.string().min(1),
  sections: z.array(documentSection),
  sources: z.array(documentSource),
  brand: documentBrand,
});
export type TendDocument = z.infer<typeof document>;
