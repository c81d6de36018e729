// One thread as it is read: its messages, the safe HTML of a message, attachments and source on demand.
import type { CallOutput } from '../../electron/contract/contract.ts';
import type { ThreadRow } from '../../electron/contract/mail.ts';
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
  const before = resource.peek(threadId);
  resource.patch(threadId, (held) => ({ ...held, thread: edit(held.thread) }));
  return () => {
    if (before) resource.patch(threadId, () => before);
  };
}

export interface HtmlKey {
  readonly messageRowId: MessageRowId;
  readonly remoteImages: boolean;
}

const html = createResources<HtmlKey, CallOutput<'message.html'>>({
  topics: [],
  keep: 60,
  ask: (key) => ask('message.html', key),
});

export const useMessageHtml = (key: HtmlKey | null) => html.use(key);

const mapping = createResources<string, CallOutput<'message.find'>>({
  topics: ['accounts', 'threads'],
  ask: (messageId) => ask('message.find', { messageId }),
});

/** Which rules made a message an account's, and what it counts as; by its RFC Message-ID. */
export const useMessageMapping = (messageId: string | null) => mapping.use(messageId);

export function loadSource(messageRowId: MessageRowId): Promise<CallOutput<'message.source'>> {
  return ask('message.source', { messageRowId });
}

export function loadAttachment(attachmentId: AttachmentId): Promise<CallOutput<'attachment.get'>> {
  return ask('attachment.get', { attachmentId });
}
