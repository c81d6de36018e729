// What came with a message. A click saves it; nothing is ever opened by Tend itself.
import { CalendarDays, Download, FileText, FileWarning, Image, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import type { Attachment } from '../../../electron/contract/mail.ts';
import { asFailure } from '../../state/engine.ts';
import { announceProblem } from '../../state/notices.ts';
import { loadAttachment } from '../../state/thread.ts';
import { fileSize } from '../../ui/format.ts';
import { type AttachmentKind, attachmentKind } from './attachment-kind.ts';
import { fromBase64, saveBytes } from './save-bytes.ts';

const ICONS: Readonly<Record<AttachmentKind, LucideIcon>> = {
  invitation: CalendarDays,
  picture: Image,
  program: FileWarning,
  other: FileText,
};

export function Attachments({ attachments }: { attachments: readonly Attachment[] }) {
  // A picture that stands in the text is seen there.
  const shown = attachments.filter((each) => !(each.inline && each.contentId !== null));
  if (shown.length === 0) return null;
  return (
    <ul aria-label="Attachments" className="mt-4 flex flex-wrap gap-2">
      {shown.map((each) => (
        <li key={each.attachmentId} className="min-w-0">
          <Chip attachment={each} />
        </li>
      ))}
    </ul>
  );
}

function Chip({ attachment }: { attachment: Attachment }) {
  const [busy, setBusy] = useState(false);
  const kind = attachmentKind(attachment);
  const Icon = ICONS[kind];
  const name = attachment.fileName || (kind === 'invitation' ? 'invitation.ics' : 'attachment');
  async function save(): Promise<void> {
    setBusy(true);
    try {
      const { content } = await loadAttachment(attachment.attachmentId);
      saveBytes(fromBase64(content), name, window);
    } catch (error) {
      announceProblem(asFailure(error).message);
    } finally {
      setBusy(false);
    }
  }
  return (
    <button
      type="button"
      onClick={() => void save()}
      disabled={busy}
      aria-busy={busy || undefined}
      title={`Save ${name}`}
      className="group flex min-h-8 max-w-72 items-center gap-2 rounded-md border border-line-strong bg-raised px-2.5 text-13 hover:bg-hover disabled:opacity-60"
    >
      <Icon size={14} aria-hidden className="shrink-0 text-ink-3 group-hover:hidden" />
      <Download size={14} aria-hidden className="hidden shrink-0 text-ink-2 group-hover:block" />
      <span className="min-w-0 truncate">{kind === 'invitation' ? 'Calendar invitation' : name}</span>
      {kind === 'program' && <span className="shrink-0 text-12 font-medium text-attention">can run</span>}
      <span className="tnum shrink-0 text-12 text-ink-3">{fileSize(attachment.size)}</span>
    </button>
  );
}
