// Files on their way into a draft: announced at once, so the chip is there, then handed over piece by piece with the share
// that has arrived. What is taken off meanwhile stops.

import { create } from 'zustand';
import {
  type DraftAttachment,
  type DraftAttachmentId,
  type DraftId,
  MAX_ATTACHMENT_CHUNK,
} from '../../electron/contract/compose.ts';
import { toBase64 } from './base64.ts';
import { patchDraft, writingOf } from './desk.ts';
import { inTurn } from './draft-saving.ts';
import { asFailure, ask } from './engine.ts';
import { announceProblem } from './notices.ts';

/** Those being handed over now: one that is not whole and not here was broken off, by a reload for example. */
export const useUploads = create<{ readonly under: ReadonlySet<DraftAttachmentId> }>(() => ({ under: new Set() }));

const takenOff = new Set<DraftAttachmentId>();

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
    const attachment = await inTurn(key, () => announce(key, draftId, file));
    announced = attachment.draftAttachmentId;
    underWay(announced, true);
    for (let offset = attachment.received; offset < file.size; ) {
      if (takenOff.has(announced)) return;
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
    if (announced !== null && takenOff.has(announced)) return;
    announceProblem(asFailure(error).message);
    if (announced !== null) await detach(key, announced);
  } finally {
    if (announced !== null) underWay(announced, false);
  }
}

function underWay(id: DraftAttachmentId, on: boolean): void {
  useUploads.setState(({ under }) => ({
    under: new Set(on ? [...under, id] : [...under].filter((each) => each !== id)),
  }));
}

async function announce(key: string, draftId: DraftId, file: File): Promise<DraftAttachment> {
  const { attachment } = await ask('draft.addAttachment', {
    draftId,
    fileName: file.name || 'attachment',
    ...(file.type ? { contentType: file.type } : {}),
    size: file.size,
  });
  patchDraft(key, (draft) => ({ ...draft, attachments: [...draft.attachments, attachment] }));
  await readRevision(key, draftId);
  return attachment;
}

/** A file makes the draft another one; the next save has to know which. */
async function readRevision(key: string, draftId: DraftId): Promise<void> {
  const { draft } = await ask('draft.get', { draftId });
  const { revision, savedAt, size, sizeLimit } = draft;
  patchDraft(key, (held) => ({ ...held, revision, savedAt, size, sizeLimit }));
}

export async function detach(key: string, draftAttachmentId: DraftAttachmentId): Promise<void> {
  takenOff.add(draftAttachmentId);
  patchDraft(key, (draft) => ({
    ...draft,
    attachments: draft.attachments.filter((each) => each.draftAttachmentId !== draftAttachmentId),
  }));
  const draftId = writingOf(key)?.draft?.draftId;
  try {
    await inTurn(key, async () => {
      await ask('draft.removeAttachment', { draftAttachmentId });
      if (draftId !== undefined) await readRevision(key, draftId);
    });
  } catch (error) {
    announceProblem(asFailure(error).message);
  }
}
