// Files on their way into a draft: announced at once, so the chip is there, then handed over piece by piece with the share
// that has arrived. What is taken off meanwhile stops.
import { type DraftAttachmentId, MAX_ATTACHMENT_CHUNK } from '../../electron/contract/compose.ts';
import { patchDraft, writingOf } from './desk.ts';
import { asFailure, ask } from './engine.ts';
import { announceProblem } from './notices.ts';

/** A whole number of base64 groups, well below what one call may carry. */
const PIECE = Math.min(MAX_ATTACHMENT_CHUNK, 768 * 1024);

export async function attachFiles(key: string, files: readonly File[]): Promise<void> {
  for (const file of files) await attachFile(key, file);
}

async function attachFile(key: string, file: File): Promise<void> {
  const draftId = writingOf(key)?.draft?.draftId;
  if (draftId === undefined) return;
  let announced: DraftAttachmentId | null = null;
  try {
    const { attachment } = await ask('draft.addAttachment', {
      draftId,
      fileName: file.name || 'attachment',
      ...(file.type ? { contentType: file.type } : {}),
      size: file.size,
    });
    announced = attachment.draftAttachmentId;
    patchDraft(key, (draft) => ({ ...draft, attachments: [...draft.attachments, attachment] }));
    for (let offset = attachment.received; offset < file.size; ) {
      if (!isAttached(key, announced)) return;
      const piece = file.slice(offset, offset + PIECE);
      const content = toBase64(new Uint8Array(await piece.arrayBuffer()));
      const { attachment: now } = await ask('draft.putAttachment', { draftAttachmentId: announced, offset, content });
      offset = now.received;
      patchDraft(key, (draft) => ({
        ...draft,
        attachments: draft.attachments.map((each) => (each.draftAttachmentId === announced ? now : each)),
      }));
    }
  } catch (error) {
    // Taken off while it was handed over: that is what the person wanted.
    if (announced !== null && !isAttached(key, announced)) return;
    announceProblem(asFailure(error).message);
    if (announced !== null) await detach(key, announced);
  }
}

const isAttached = (key: string, id: DraftAttachmentId) =>
  writingOf(key)?.draft?.attachments.some((each) => each.draftAttachmentId === id) ?? false;

export async function detach(key: string, draftAttachmentId: DraftAttachmentId): Promise<void> {
  patchDraft(key, (draft) => ({
    ...draft,
    attachments: draft.attachments.filter((each) => each.draftAttachmentId !== draftAttachmentId),
  }));
  await ask('draft.removeAttachment', { draftAttachmentId }).catch((error: unknown) =>
    announceProblem(asFailure(error).message),
  );
}

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  // `fromCharCode` takes its characters as arguments, of which there can't be too many.
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}
