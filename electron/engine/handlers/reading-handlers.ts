// message.html, message.image, message.invitation, attachment.read, sender.*
import { Failure } from '../../contract/failure.ts';
import { ATTACHMENT_CHUNK, type readingCalls } from '../../contract/reading.ts';
import type { CallContext } from '../../rpc/server.ts';
import { showImagesOf } from '../commands/sender-commands.ts';
import { createFetchImage } from '../images/fetch-image.ts';
import { messageHtml, messageSource } from '../intake/read-message.ts';
import { readInvitation } from '../mail/mime/message-content.ts';
import { imageSender, imageSenders } from '../store/queries/image-senders.ts';
import { messageById } from '../store/queries/messages.ts';
import { statement } from '../store/statement.ts';
import { contentFetcher } from './fetch-content.ts';
import type { HandlerContext, HandlersOf } from './handler-context.ts';

const ownAddress = statement<[string], { found: number }>(
  'SELECT 1 AS found FROM own_address WHERE address = ? LIMIT 1',
);

export function readingHandlers(context: HandlerContext): HandlersOf<keyof typeof readingCalls> {
  const { db, deps } = context;
  const fetch = contentFetcher(context);
  const fetchImage = deps.fetchImage ?? createFetchImage();
  /** The attachment that is being read in pieces, so that it is decoded once. */
  let held: { readonly id: number; readonly content: Uint8Array } | null = null;

  function requireMessage(id: number) {
    const row = messageById(db).get(id);
    if (!row) throw new Failure('not_found', 'There is no such message; it may have been deleted.');
    return row;
  }

  async function attachment(id: number, call: CallContext): Promise<Uint8Array> {
    if (held?.id === id) return held.content;
    const { content } = await fetch.attachment(id, call);
    held = { id, content };
    return content;
  }

  const isOwn = (address: string) => ownAddress(db).get(address) !== undefined;

  return {
    'message.html': async ({ messageRowId }, call) => {
      const row = requireMessage(messageRowId);
      const safe = await messageHtml(db, messageRowId, fetch.source(call));
      const showImages = imageSender(db).get(row.from_address) !== undefined;
      if (!safe) return { html: null, css: '', remoteImages: [], inlined: [], showImages };
      return {
        html: safe.html,
        css: safe.css,
        remoteImages: safe.images.map(({ url, tracker }) => ({ host: new URL(url).host, tracker })),
        inlined: [...safe.inlined],
        showImages,
      };
    },
    'message.image': async ({ messageRowId, image }, call) => {
      requireMessage(messageRowId);
      const found = (await messageHtml(db, messageRowId, fetch.source(call)))?.images[image];
      if (!found) throw new Failure('not_found', 'There is no such image in this message.', 'image');
      if (found.tracker !== null) {
        throw new Failure('unsupported', 'This image looks like a tracking pixel, which is never loaded.', 'image');
      }
      const { contentType, content } = await fetchImage(found.url, call.signal);
      return { contentType, content: Buffer.from(content).toString('base64') };
    },
    'message.invitation': async ({ messageRowId }, call) => {
      requireMessage(messageRowId);
      const raw = messageSource(db, messageRowId) ?? (await fetch.source(call)(messageRowId));
      const read = raw ? await readInvitation(raw) : null;
      if (!read) return { invitation: null };
      const { organizer, invited } = read;
      return {
        invitation: {
          ...read,
          organizer: organizer && { ...organizer, you: isOwn(organizer.address) },
          invited: invited.map((each) => ({ ...each, you: isOwn(each.address) })),
        },
      };
    },
    'attachment.read': async ({ attachmentId, from = 0, length = ATTACHMENT_CHUNK }, call) => {
      const content = await attachment(attachmentId, call);
      const end = Math.min(content.length, from + length);
      const next = end < content.length ? end : null;
      if (next === null && held?.id === attachmentId) held = null;
      return { content: Buffer.from(content.subarray(from, end)).toString('base64'), size: content.length, next };
    },
    'sender.showImages': (input, call) => {
      const outcome = context.run(showImagesOf, input, call);
      context.changed('settings', 'journal');
      return outcome;
    },
    'sender.list': () => ({
      senders: imageSenders(db)
        .all()
        .map(({ address, created_at }) => ({ address, since: created_at })),
    }),
  };
}
