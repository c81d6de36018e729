// Calls about writing and sending: drafts saved as typed, their attachments, addresses completed, and signatures.
// Sending them is in outgoing.ts.
import { z } from 'zod';
import { call } from './call.ts';
import {
  accountId,
  attachmentId,
  changed,
  epochMs,
  mailAddress,
  mailboxId,
  messageRowId,
  threadId,
} from './scalars.ts';

export const draftId = z.number().int().positive().brand<'DraftId'>();
export type DraftId = z.infer<typeof draftId>;
export const draftAttachmentId = z.number().int().positive().brand<'DraftAttachmentId'>();
export type DraftAttachmentId = z.infer<typeof draftAttachmentId>;
export const outgoingId = z.number().int().positive().brand<'OutgoingId'>();
export type OutgoingId = z.infer<typeof outgoingId>;

export const draftKind = z.enum(['new', 'reply', 'reply_all', 'forward']);
export type DraftKind = z.infer<typeof draftKind>;

/** Decoded bytes of one `draft.putAttachment` at most. */
export const MAX_ATTACHMENT_CHUNK = 4 * 1024 * 1024;

export const draftAttachment = z.object({
  draftAttachmentId,
  fileName: z.string(),
  contentType: z.string(),
  size: z.number().int(),
  /** Bytes here so far; the attachment is whole, and is sent, when it equals `size`. */
  received: z.number().int(),
  /** Shown inside the body by this Content-ID (`cid:`) instead of below it. */
  inline: z.boolean(),
  contentId: z.string().nullable(),
});
export type DraftAttachment = z.infer<typeof draftAttachment>;

/** What a person types. Addresses may be unfinished while typing; they are checked by `draft.check` and `draft.send`. */
export const draftContent = z.object({
  /** The mailbox it is sent through. Changing it changes an untouched signature too. */
  mailboxId,
  /** The address it is sent from: the mailbox's own or one of its aliases. */
  from: z.string().max(320),
  to: z.array(mailAddress).max(2000),
  cc: z.array(mailAddress).max(2000),
  bcc: z.array(mailAddress).max(2000),
  subject: z.string().max(2000),
  /** The text as typed, without signature and quote. Ignored where `html` is given. */
  text: z.string().max(2_000_000),
  /** Set by a rich editor: p, br, b, i, u, s, a, ul, ol, li, blockquote, code, pre, img with `cid:`. The text is made from it. */
  html: z.string().max(4_000_000).nullable(),
  /** Put below the text after `-- `; empty for none. */
  signature: z.string().max(20_000),
  /** Whether the original (see `quote`) goes below the signature. To edit it, move `quote.text` into `text` and set this to false. */
  includeQuote: z.boolean(),
});
export type DraftContent = z.infer<typeof draftContent>;

export const draftQuote = z.object({
  /** "On Tue, 3 Nov 2026 at 14:02, Tom Berg wrote:", or the forwarded message's headers, a line each. */
  heading: z.string(),
  /** The original's text, not yet marked with `>`. */
  text: z.string(),
  hasHtml: z.boolean(),
});
export type DraftQuote = z.infer<typeof draftQuote>;

export const draftView = draftContent.extend({
  draftId,
  kind: draftKind,
  /** Goes up with every save; hand the one you know to `draft.save` and `draft.send`. */
  revision: z.number().int(),
  /** The message that is answered or forwarded, and its thread. */
  source: z.object({ messageRowId, threadId, messageId: z.string(), subject: z.string() }).nullable(),
  quote: draftQuote.nullable(),
  attachments: z.array(draftAttachment),
  createdAt: epochMs,
  savedAt: epochMs,
  /** Bytes on the wire, about, with everything encoded. */
  size: z.number().int(),
  /** What the mailbox's server takes at most (RFC 1870), once it said so. */
  sizeLimit: z.number().int().nullable(),
  /** Where the server's Drafts folder stands: not there yet, holding this version or an older one, or not possible here. */
  onServer: z.enum(['no', 'current', 'older', 'unavailable']),
  /** One sentence when it was changed elsewhere, or was removed there and kept here. */
  notice: z.string().nullable(),
  /** Set while it is being sent; it can't be changed then. */
  outgoingId: outgoingId.nullable(),
});
export type DraftView = z.infer<typeof draftView>;

/** A line of the list of drafts. */
export const draftRow = z.object({
  draftId,
  kind: draftKind,
  mailboxId,
  threadId: threadId.nullable(),
  to: z.array(mailAddress),
  subject: z.string(),
  snippet: z.string(),
  attachments: z.number().int(),
  savedAt: epochMs,
  onServer: draftView.shape.onServer,
  notice: z.string().nullable(),
});
export type DraftRow = z.infer<typeof draftRow>;

/** A draft lying in a server's Drafts folder that another program wrote; `draft.adopt` opens it here. */
export const foreignDraft = z.object({
  messageRowId,
  mailboxId,
  threadId,
  to: z.array(mailAddress),
  subject: z.string(),
  snippet: z.string(),
  savedAt: epochMs,
});
export type ForeignDraft = z.infer<typeof foreignDraft>;

/** What a person should know before a draft leaves. `stop`: it can't be sent so; `ask`: it can, after a question. */
export const draftConcern = z.object({
  level: z.enum(['stop', 'ask']),
  kind: z.enum([
    'no_recipient',
    'bad_address',
    'bad_sender',
    'no_server',
    'too_large',
    'attachment_unfinished',
    'attachment_forgotten',
    'no_subject',
    'empty',
    'placeholder',
    'wrong_name',
    'already_answered',
    'answered_by_colleague',
    'bounced',
  ]),
  sentence: z.string(),
  /** The field of the draft it is about. */
  field: z.string().nullable(),
});
export type DraftConcern = z.infer<typeof draftConcern>;

export const completedAddress = z.object({
  name: z.string(),
  address: z.string(),
  accountId: accountId.nullable(),
  accountName: z.string().nullable(),
  /** "Champion at Acme, wrote 3 days ago". */
  why: z.string(),
  lastAt: epochMs.nullable(),
});
export type CompletedAddress = z.infer<typeof completedAddress>;

const revision = z.number().int();
const fromMail = z.union([z.object({ attachmentId }), z.object({ messageRowId })]);

export const composeCalls = {
  'draft.start': call(
    'Start a draft: a new message, a reply, a reply to all or a forward with the original and its attachments.',
    z.object({
      kind: draftKind,
      /** The message that is answered or forwarded; needed for all but `new`. */
      messageRowId: messageRowId.optional(),
      /** Filled in over what the kind gives. */
      content: draftContent.partial().optional(),
    }),
    z.object({ draft: draftView }),
  ),
  'draft.get': call('One draft as it stands.', z.object({ draftId }), z.object({ draft: draftView })),
  'draft.list': call(
    'Open drafts, newest first, and those other programs left in the servers’ Drafts folders.',
    z.object({ threadId: threadId.optional() }),
    z.object({ drafts: z.array(draftRow), elsewhere: z.array(foreignDraft) }),
  ),
  'draft.save': call(
    'Keep what was typed; what is left out stays. Cheap enough for every pause in typing, and on disk when it answers.',
    z.object({ draftId, revision, content: draftContent.partial() }),
    z.object({
      /** Another id than given when the draft was changed elsewhere meanwhile: both were kept, and this is yours. */
      draftId,
      revision,
      savedAt: epochMs,
      /** The signature after the save: it follows the mailbox while untouched. */
      signature: z.string(),
      notice: z.string().nullable(),
    }),
  ),
  'draft.discard': call('Throw a draft away, here and in the server’s Drafts.', z.object({ draftId }), changed),
  'draft.adopt': call(
    'Open a draft another program left in a server’s Drafts folder.',
    z.object({ messageRowId }),
    z.object({ draft: draftView }),
  ),
  'draft.quoteHtml': call(
    'The original of a reply or forward as safe HTML, for showing below the text; null where it has none.',
    z.object({ draftId }),
    z.object({ html: z.string().nullable() }),
  ),
  'draft.addAttachment': call(
    'Announce an attachment whose bytes follow with draft.putAttachment; refused when it can’t fit the server’s limit.',
    z.object({
      draftId,
      fileName: z.string().min(1).max(500),
      contentType: z.string().max(200).optional(),
      size: z.number().int().min(0),
      /** An image in the body: answers with a Content-ID to refer to as `cid:`. */
      inline: z.boolean().optional(),
    }),
    z.object({ attachment: draftAttachment }),
  ),
  'draft.putAttachment': call(
    'Bytes of an announced attachment, base64, in order: `offset` is what was received so far. At most 4 MB a call.',
    z.object({ draftAttachmentId, offset: z.number().int().min(0), content: z.string() }),
    z.object({ attachment: draftAttachment }),
  ),
  'draft.attachFromMail': call(
    'Attach an attachment of a message here, or a whole message as .eml.',
    z.object({ draftId, source: fromMail }),
    z.object({ attachment: draftAttachment }),
  ),
  'draft.attachFile': call(
    'Attach a file of this machine, for scripts.',
    z.object({ draftId, path: z.string().min(1) }),
    z.object({ attachment: draftAttachment }),
  ),
  'draft.removeAttachment': call('Take an attachment off a draft.', z.object({ draftAttachmentId }), z.object({})),
  'draft.attachmentContent': call(
    'The bytes of a draft’s attachment, base64.',
    z.object({ draftAttachmentId }),
    z.object({ content: z.string() }),
  ),
  'draft.check': call(
    'What should be known before a draft is sent.',
    z.object({ draftId }),
    z.object({ concerns: z.array(draftConcern) }),
  ),
  'compose.completeAddress': call(
    'People to write to whose name, address or account begins like the query; never automatic senders.',
    z.object({
      query: z.string().max(320),
      /** Whose people come first: the account of the thread being answered. */
      accountId: accountId.optional(),
      /** People of this thread come first too. */
      threadId: threadId.optional(),
      /** Addresses that are in the draft already. */
      exclude: z.array(z.string()).max(2000).optional(),
      limit: z.number().int().min(1).max(50).optional(),
    }),
    z.object({ people: z.array(completedAddress) }),
  ),
  'signature.list': call(
    'The signature of every mailbox; empty for none.',
    z.object({}),
    z.object({ signatures: z.array(z.object({ mailboxId, text: z.string() })) }),
  ),
  'signature.set': call(
    'Change the signature of a mailbox; plain text, empty for none.',
    z.object({ mailboxId, text: z.string().max(20_000) }),
    changed,
  ),
} as const;
