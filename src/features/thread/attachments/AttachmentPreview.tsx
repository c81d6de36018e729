// A look at an attachment without opening it: pictures as pixels and text as letters, both drawn by the window itself. A PDF
// is not shown: a viewer that runs what is inside one would be the only thing here that does.
import { useEffect, useState } from 'react';
import type { Attachment } from '../../../../electron/contract/mail.ts';
import { asFailure } from '../../../state/engine.ts';
import { loadAttachment } from '../../../state/thread.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Trouble } from '../../../ui/EmptyState.tsx';
import { fileSize } from '../../../ui/format.ts';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { shownName } from './attachment-kind.ts';
import { pictureType } from './picture-type.ts';

const SHOWN_TEXT = 200_000;

type Seen =
  | { readonly kind: 'picture'; readonly address: string }
  | { readonly kind: 'text'; readonly text: string; readonly more: boolean }
  | { readonly kind: 'nothing'; readonly sentence: string };

export function AttachmentPreview({
  attachment,
  onSave,
  onClose,
}: {
  attachment: Attachment;
  onSave(): void;
  onClose(): void;
}) {
  const [seen, setSeen] = useState<Seen | null>(null);
  const { attachmentId } = attachment;
  useEffect(() => {
    let wanted = true;
    loadAttachment(attachmentId, () => wanted)
      .then((content) => content && look(content))
      .then(
        (found) => wanted && found && setSeen(found),
        (error: unknown) => wanted && setSeen({ kind: 'nothing', sentence: asFailure(error).message }),
      );
    return () => {
      wanted = false;
    };
  }, [attachmentId]);
  const address = seen?.kind === 'picture' ? seen.address : null;
  useEffect(() => (address === null ? undefined : () => URL.revokeObjectURL(address)), [address]);
  return (
    <Dialog
      title={shownName(attachment.fileName) || 'Attachment'}
      description={fileSize(attachment.size)}
      width="wide"
      onClose={onClose}
      footer={<Button onClick={onSave}>Save as a file</Button>}
    >
      {!seen && <Skeleton rows={8} />}
      {seen?.kind === 'picture' && (
        <img src={seen.address} alt={shownName(attachment.fileName)} className="mx-auto max-h-[60vh] max-w-full" />
      )}
      {seen?.kind === 'text' && (
        <>
          <pre className="font-mono text-12 break-words whitespace-pre-wrap select-text">{seen.text}</pre>
          {seen.more && <p className="mt-3 text-ink-3">The rest is in the saved file.</p>}
        </>
      )}
      {seen?.kind === 'nothing' && <Trouble sentence={seen.sentence} />}
    </Dialog>
  );
}

async function look(content: Blob): Promise<Seen> {
  const head = new Uint8Array(await content.slice(0, 4096).arrayBuffer());
  const type = pictureType(head);
  if (type !== null) return { kind: 'picture', address: URL.createObjectURL(content.slice(0, content.size, type)) };
  if (head.includes(0))
    return { kind: 'nothing', sentence: 'This file holds no picture or text that can be shown here.' };
  const text = new TextDecoder().decode(await content.slice(0, SHOWN_TEXT).arrayBuffer());
  return { kind: 'text', text, more: content.size > SHOWN_TEXT };
}
