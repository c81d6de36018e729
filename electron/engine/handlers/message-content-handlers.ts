// The source of messages and the content of their attachments. What was too large to keep comes from the server.
import { Failure } from '../../contract/failure.ts';
import type { mailCalls } from '../../contract/mail.ts';
import { attachmentId } from '../../contract/scalars.ts';
import { messageSource } from '../intake/read-message.ts';
import { messageById } from '../store/queries/messages.ts';
import { contentFetcher } from './fetch-content.ts';
import type { HandlerContext, HandlersOf } from './handler-context.ts';

type ContentCalls = Extract<keyof typeof mailCalls, 'message.source' | 'attachment.get'>;

export function messageContentHandlers(context: HandlerContext): HandlersOf<ContentCalls> {
  const { db } = context;
  const fetch = contentFetcher(context);
  return {
    'message.source': async ({ messageRowId }, call) => {
      if (!messageById(db).get(messageRowId)) {
        throw new Failure('not_found', 'There is no such message; it may have been deleted.');
      }
      const source = messageSource(db, messageRowId) ?? (await fetch.source(call)(messageRowId));
      if (!source) throw new Failure('not_found', 'The full message was not kept here and could not be fetched.');
      return { source: Buffer.from(source).toString('base64'), complete: true };
    },
    'attachment.get': async (input, call) => {
      const { row, content } = await fetch.attachment(input.attachmentId, call);
      return {
        attachmentId: attachmentId.parse(row.id),
        fileName: row.file_name,
        contentType: row.content_type,
        size: content.length,
        inline: row.inline === 1,
        contentId: row.content_id,
        content: Buffer.from(content).toString('base64'),
      };
    },
  };
}
