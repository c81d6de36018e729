// The attachments of drafts: bytes from the window in pieces, from messages here, or from files of this machine.
import { randomUUID } from 'node:crypto';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { type composeCalls, type DraftAttachment, MAX_ATTACHMENT_CHUNK } from '../../contract/compose.ts';
import { Failure } from '../../contract/failure.ts';
import type { CallContext } from '../../rpc/server.ts';
import { messageSource } from '../intake/read-message.ts';
import { fileName } from '../send/build-message.ts';
import { oversize } from '../send/smtp-failure.ts';
import { encodedSize, wireSize } from '../send/written-draft.ts';
import { sendingServer } from '../store/queries/deliveries.ts';
import {
  appendChunk,
  attachmentBytes,
  attachmentsOfDraft,
  attachmentView,
  type DraftAttachmentRow,
  type DraftRow,
  draftAttachmentById,
  dropDraftAttachment,
  insertDraftAttachment,
  outdateCopy,
  requireOpenDraft,
  setNotice,
  touchDraft,
} from '../store/queries/drafts.ts';
import { requireMailbox, serverOf } from '../store/queries/mailboxes.ts';
import { messageById } from '../store/queries/messages.ts';
import { statement } from '../store/statement.ts';
import type { ContentFetcher } from './fetch-content.ts';
import type { HandlerContext, HandlersOf } from './handler-context.ts';

type AttachmentCalls = Extract<
  keyof typeof composeCalls,
  | 'draft.addAttachment'
  | 'draft.putAttachment'
  | 'draft.attachFromMail'
  | 'draft.attachFile'
  | 'draft.removeAttachment'
  | 'draft.attachmentContent'
>;
const filesOf = statement<[number], { id: number }>(
  'SELECT id FROM attachment WHERE message_id = ? AND inline = 0 ORDER BY position',
);
/** What no server takes is not worth keeping twice on this disk. */
const LARGEST = 150 * 1024 * 1024;

export function draftAttachmentHandlers(context: HandlerContext, fetcher: ContentFetcher) {
  const { db, sync } = context;
  const write = <T>(work: () => T): T => sync.writeFirst(() => db.transaction(work).immediate());

  function announce(draft: DraftRow, name: string, type: string, size: number, inline: boolean): DraftAttachmentRow {
    refuseOversize(draft, size);
    const contentId = inline ? `${randomUUID()}@tend.invalid` : null;
    const row = insertDraftAttachment(db).get(
      draft.id,
      fileName(name),
      type.slice(0, 200),
      size,
      Number(inline),
      contentId,
    );
    if (!row) throw new Error('an attachment was not kept');
    return row;
  }

  function refuseOversize(draft: DraftRow, size: number): void {
    const limit = Math.min(LARGEST, sendingServer(db).get(draft.mailbox_id)?.size_limit ?? LARGEST);
    const whole = wireSize(draft, attachmentsOfDraft(db).all(draft.id)) + encodedSize(size);
    if (whole <= limit) return;
    throw oversize(serverOf(requireMailbox(db, draft.mailbox_id).smtp)?.host ?? 'The server', whole, limit);
  }

  async function whole(draft: number, name: string, type: string, content: Uint8Array, now: number) {
    const row = write(() => {
      const added = announce(requireOpenDraft(db, draft), name, type, content.byteLength, false);
      let received = 0;
      for (let at = 0; at < content.byteLength; at += MAX_ATTACHMENT_CHUNK) {
        const piece = content.subarray(at, at + MAX_ATTACHMENT_CHUNK);
        appendChunk(db, { ...added, received }, piece);
        received += piece.byteLength;
      }
      touchDraft(db).run(now, draft);
      return draftAttachmentById(db).get(added.id) ?? added;
    });
    changed();
    return attachmentView(row);
  }

  function changed(): void {
    context.changed('drafts');
    context.sending.copies.wake();
  }

  function requireAttachment(id: number): DraftAttachmentRow {
    const row = draftAttachmentById(db).get(id);
    if (!row) throw new Failure('not_found', 'There is no such attachment; it may have been taken off.');
    return row;
  }

  async function fromMail(
    source: { readonly attachmentId: number } | { readonly messageRowId: number },
    draft: number,
    call: CallContext,
  ): Promise<DraftAttachment> {
    const { now } = context.clockOf(call);
    if ('attachmentId' in source) {
      const { row, content } = await fetcher.attachment(source.attachmentId, call);
      return whole(draft, row.file_name || 'attachment', row.content_type, content, now);
    }
    const message = messageById(db).get(source.messageRowId);
    if (!message) throw new Failure('not_found', 'There is no such message; it may have been deleted.');
    const raw = messageSource(db, message.id) ?? (await fetcher.source(call)(message.id));
    if (!raw) throw new Failure('not_found', 'The message could not be read from its server.');
    // Sent as a plain file: message/rfc822 may not be encoded, and mail has lines no server takes.
    return whole(draft, `${message.subject.slice(0, 80) || 'message'}.eml`, 'application/octet-stream', raw, now);
  }

  const handlers: HandlersOf<AttachmentCalls> = {
    'draft.addAttachment': (input, call) => {
      const { draftId, size, inline = false, contentType = 'application/octet-stream' } = input;
      const row = write(() => {
        const added = announce(requireOpenDraft(db, draftId), input.fileName, contentType, size, inline);
        touchDraft(db).run(context.clockOf(call).now, draftId);
        return added;
      });
      context.changed('drafts');
      return { attachment: attachmentView(row) };
    },
    'draft.putAttachment': (input) => {
      const content = Buffer.from(input.content, 'base64');
      if (content.byteLength > MAX_ATTACHMENT_CHUNK) {
        throw new Failure('invalid_input', 'That piece of an attachment is too large.', 'content');
      }
      const row = write(() => {
        const kept = requireAttachment(input.draftAttachmentId);
        requireOpenDraft(db, kept.draft_id);
        if (input.offset !== kept.received) {
          throw new Failure(
            'conflict',
            `Of this attachment ${kept.received} bytes are here; go on from there.`,
            'offset',
          );
        }
        if (kept.received + content.byteLength > kept.size) {
          throw new Failure('invalid_input', 'The attachment is longer than it was said to be.', 'content');
        }
        if (content.byteLength > 0) appendChunk(db, kept, content);
        const now = requireAttachment(kept.id);
        if (now.received === now.size) outdateCopy(db).run(kept.draft_id);
        return now;
      });
      if (row.received === row.size) changed();
      return { attachment: attachmentView(row) };
    },
    'draft.attachFromMail': async (input, call) => ({ attachment: await fromMail(input.source, input.draftId, call) }),
    'draft.attachFile': async (input, call) => {
      const content = await readWhole(input.path);
      const { now } = context.clockOf(call);
      return { attachment: await whole(input.draftId, basename(input.path), 'application/octet-stream', content, now) };
    },
    'draft.removeAttachment': (input, call) => {
      write(() => {
        const row = requireAttachment(input.draftAttachmentId);
        requireOpenDraft(db, row.draft_id);
        dropDraftAttachment(db).run(row.id);
        touchDraft(db).run(context.clockOf(call).now, row.draft_id);
      });
      changed();
      return {};
    },
    'draft.attachmentContent': (input) => {
      const row = requireAttachment(input.draftAttachmentId);
      return { content: attachmentBytes(db, row.id).toString('base64') };
    },
  };

  return {
    handlers,
    /** What a forwarded message carried; what can't be had now is said on the draft. */
    async takeAlong(draft: number, message: number, call: CallContext): Promise<void> {
      let missing = 0;
      for (const { id } of filesOf(db).all(message)) {
        try {
          await fromMail({ attachmentId: id }, draft, call);
        } catch (error) {
          if (!(error instanceof Failure)) throw error;
          missing += 1;
        }
      }
      if (missing === 0) return;
      const count = missing === 1 ? 'One attachment' : `${missing} attachments`;
      write(() =>
        setNotice(db).run(`${count} of the original could not be added: too large, or not to be had now.`, draft),
      );
    },
  };
}

async function readWhole(path: string): Promise<Uint8Array> {
  try {
    const file = await open(path, 'r');
    try {
      const stat = await file.stat();
      if (!stat.isFile()) throw new Failure('invalid_input', 'That is not a file.', 'path');
      if (stat.size > LARGEST) throw oversize('The server', stat.size, LARGEST);
      return await file.readFile();
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure('not_found', 'There is no file at that path, or it may not be read.', 'path');
  }
}
