// Calls about what is inside a message when it is read: its HTML and images, its invitation, its files, and whose images
// are always shown.
import { z } from 'zod';
import { call } from './call.ts';
import { attachmentId, changed, epochMs, isoDate, mailAddress, messageRowId } from './scalars.ts';

export const remoteImage = z.object({
  host: z.string(),
  /** Why it looks like a tracking pixel: too small to see, hidden, or a known tracker's address; such are never loaded. */
  tracker: z.enum(['tiny', 'hidden', 'known']).nullable(),
});
export type RemoteImage = z.infer<typeof remoteImage>;

export const messageHtml = z.object({
  /** Null where the message has none that can be read. Remote images are empty places with their number in `data-image`. */
  html: z.string().nullable(),
  /** The mail's own style sheets, rewritten for the classes of `html`. */
  css: z.string(),
  remoteImages: z.array(remoteImage),
  /** Content-IDs of attachments that stand in the text. */
  inlined: z.array(z.string()),
  /** The person said to always show images of this sender. */
  showImages: z.boolean(),
});
export type MessageHtml = z.infer<typeof messageHtml>;

const answer = z.enum(['accepted', 'declined', 'tentative', 'delegated', 'unanswered']);

export const invitation = z.object({
  /** `publish`: told, not asked. */
  method: z.enum(['request', 'cancel', 'reply', 'counter', 'publish']),
  uid: z.string(),
  /** How often it was changed since it was first sent. */
  sequence: z.number().int(),
  cancelled: z.boolean(),
  tentative: z.boolean(),
  title: z.string(),
  when: z
    .discriminatedUnion('kind', [
      z.object({
        kind: z.literal('time'),
        start: epochMs,
        end: epochMs.nullable(),
        /** The zone it was made in, IANA or an offset like +05:30; null where the file does not say. */
        zone: z.string().nullable(),
        /** The same clock time for everybody: `start` and `end` are that clock taken for UTC. */
        floating: z.boolean(),
      }),
      z.object({ kind: z.literal('days'), first: isoDate, last: isoDate }),
    ])
    .nullable(),
  /** In words; null for a single time. */
  repeats: z.string().nullable(),
  oneOfSeries: z.boolean(),
  location: z.string(),
  joinUrl: z.string().nullable(),
  organizer: mailAddress.extend({ you: z.boolean() }).nullable(),
  invited: z.array(mailAddress.extend({ answer, optional: z.boolean(), you: z.boolean() })),
  comment: z.string(),
});
export type Invitation = z.infer<typeof invitation>;

/** The most one answer of `attachment.read` holds. */
export const ATTACHMENT_CHUNK = 1024 * 1024;

export const readingCalls = {
  'message.html': call(
    'The HTML body, sanitised: no scripts, forms or remote loads.',
    z.object({ messageRowId }),
    messageHtml,
  ),
  'message.image': call(
    'One of the remote images of a message, base64, fetched from its server without cookies or referrer.',
    z.object({ messageRowId, image: z.number().int().min(0) }),
    z.object({ contentType: z.string(), content: z.string() }),
  ),
  'message.invitation': call(
    'What the calendar part of a message says; null where it has none that can be read.',
    z.object({ messageRowId }),
    z.object({ invitation: invitation.nullable() }),
  ),
  'attachment.read': call(
    'A piece of the content of an attachment, base64; read on at `next` until it is null.',
    z.object({
      attachmentId,
      from: z.number().int().min(0).optional(),
      length: z.number().int().min(1).max(ATTACHMENT_CHUNK).optional(),
    }),
    z.object({ content: z.string(), size: z.number().int(), next: z.number().int().nullable() }),
  ),
  'sender.showImages': call(
    'Always show the images in mail from an address, or hold them back again.',
    z.object({ address: z.string().trim().min(3).max(320), show: z.boolean() }),
    changed,
  ),
  'sender.list': call(
    'The senders whose images are always shown.',
    z.object({}),
    z.object({ senders: z.array(z.object({ address: z.string(), since: epochMs })) }),
  ),
} as const;
