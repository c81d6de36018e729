// One thread as it is read: its messages, the safe HTML of a message, attachments and source on demand.
import type { CallOutput } from '../../electron/contract/contract.ts';
import type { ThreadRow } from '../../electron/contract/mail.ts';
import type { Invitation, MessageHtml } from '../../electron/contract/reading.ts';
import type { AttachmentId, MessageRowId, ThreadId } from '../../electron/contract/scalars.ts';
import { ask } from './engine.ts';
import { createResources } from './resource.ts';

export type ThreadDetail = CallOutput<'thread.get'>;

const resource = createResources<ThreadId, ThreadDetail>({
  topics: ['threads', 'accounts'],
  ask: (threadId) => ask('thread.get', { threadId }),
});

export const useThread = (threadId: ThreadId | null) => resource.use(threadId);

/** Loads a thread the person is about to open. */
export function warmThread(threadId: ThreadId): void {
  if (!resource.peek(threadId)) void resource.load(threadId);
}

/** Changes the thread's row where it is shown; returns what puts it back. */
export function patchThread(threadId: ThreadId, edit: (row: ThreadRow) => ThreadRow): () => void {
  return resource.ahead(threadId, (held) => ({ ...held, thread: edit(held.thread) }));
}

const html = createResources<MessageRowId, MessageHtml>({
  // Whose images are always shown is a setting.
  topics: ['settings'],
  keep: 60,
  ask: (messageRowId) => ask('message.html', { messageRowId }),
});

export const useMessageHtml = (messageRowId: MessageRowId | null) => html.use(messageRowId);

const invitation = createResources<MessageRowId, Invitation | null>({
  topics: [],
  ask: async (messageRowId) => (await ask('message.invitation', { messageRowId })).invitation,
});

export const useInvitation = (messageRowId: MessageRowId | null) => invitation.use(messageRowId);

/** One of a message's remote images, as an address that the frame may show. */
export async function loadRemoteImage(messageRowId: MessageRowId, image: number): Promise<string> {
  const { contentType, content } = await ask('message.image', { messageRowId, image });
  return `data:${contentType};base64,${content}`;
}

const mapping = createResources<string, CallOutput<'message.find'>>({
  topics: ['accounts', 'threads'],
  ask: (messageId) => ask('message.find', { messageId }),
});

/** Which rules made a message an account's, and what it counts as; by its RFC Message-ID. */
export const useMessageMapping = (messageId: string | null) => mapping.use(messageId);

export function loadSource(messageRowId: MessageRowId): Promise<CallOutput<'message.source'>> {
  return ask('message.source', { messageRowId });
}

/** Reads an attachment piece by piece; stops when the person no longer waits for it. */
export async function loadAttachment(attachmentId: AttachmentId, wanted: () => boolean): Promise<Blob | null> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for (let from: number | null = 0; from !== null; ) {
    const piece: CallOutput<'attachment.read'> = await ask('attachment.read', { attachmentId, from });
    if (!wanted()) return null;
    pieces.push(bytesOf(piece.content));
    from = piece.next;
  }
  // Unknown bytes, whatever the mail says of them: nothing opens them by itself.
  return new Blob(pieces, { type: 'application/octet-stream' });
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
