// What came with a message. A click on a picture or a text shows it, on anything else saves it; nothing is ever opened by
// Tend itself, and what can run or pretends is saved only after a word about it.
import { CalendarDays, Download, FileText, FileWarning, Image, type LucideIcon } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Attachment } from '../../../../electron/contract/mail.ts';
import { asFailure } from '../../../state/engine.ts';
import { announceProblem } from '../../../state/notices.ts';
import { loadAttachment } from '../../../state/thread.ts';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { fileSize } from '../../../ui/format.ts';
import { AttachmentPreview } from './AttachmentPreview.tsx';
import {
  type AttachmentKind,
  attachmentKind,
  attachmentWarning,
  contentWarning,
  shownName,
} from './attachment-kind.ts';
import { saveBlob } from './save-bytes.ts';

const ICONS: Readonly<Record<AttachmentKind, LucideIcon>> = {
  invitation: CalendarDays,
  picture: Image,
  text: FileText,
  program: FileWarning,
  other: FileText,
};

export function Attachments({
  attachments,
  inlined,
}: {
  attachments: readonly Attachment[];
  /** Content-IDs of what stands in the text already. */
  inlined: readonly string[];
}) {
  const shown = attachments.filter((each) => each.contentId === null || !inlined.includes(each.contentId));
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
  const [open, setOpen] = useState<'preview' | 'warning' | null>(null);
  const kind = attachmentKind(attachment);
  const { busy, found, save } = useSaving(attachment);
  const warning = attachmentWarning(attachment) ?? found;
  const Icon = warning ? FileWarning : ICONS[kind];
  const name = shownName(attachment.fileName) || (kind === 'invitation' ? 'invitation.ics' : 'attachment');
  const seen = (kind === 'picture' || kind === 'text') && !warning;
  const start = () => {
    if (warning) setOpen('warning');
    else if (seen) setOpen('preview');
    else void save(false);
  };
  return (
    <div className="flex max-w-80 flex-col">
      <button
        type="button"
        onClick={start}
        disabled={busy}
        aria-busy={busy || undefined}
        title={`${seen ? 'Look at' : 'Save'} ${name}`}
        className={classes(
          'group flex min-h-8 items-center gap-2 rounded-md border bg-raised px-2.5 text-13 hover:bg-hover disabled:opacity-60',
          warning ? 'border-attention' : 'border-line-strong',
        )}
      >
        <Icon size={14} aria-hidden className={classes('shrink-0 text-ink-3', !seen && 'group-hover:hidden')} />
        {!seen && <Download size={14} aria-hidden className="hidden shrink-0 text-ink-2 group-hover:block" />}
        <span className="min-w-0 truncate">{kind === 'invitation' ? 'Calendar invitation' : name}</span>
        <span className="tnum shrink-0 text-12 text-ink-3">{fileSize(attachment.size)}</span>
      </button>
      {warning && <p className="mt-1 text-12 text-attention">{warning}</p>}
      {open === 'preview' && (
        <AttachmentPreview attachment={attachment} onSave={() => void save(false)} onClose={() => setOpen(null)} />
      )}
      {open === 'warning' && (
        <Dialog
          title={`Save ${name}?`}
          description={warning}
          width="narrow"
          onClose={() => setOpen(null)}
          footer={
            <>
              <Button onClick={() => setOpen(null)}>Don't save</Button>
              <Button
                tone="danger"
                onClick={() => {
                  setOpen(null);
                  void save(true);
                }}
              >
                Save it all the same
              </Button>
            </>
          }
        >
          <p className="text-ink-2">Tend saves it as it is and does not open it.</p>
        </Dialog>
      )}
    </div>
  );
}

/** Saves when asked to; a program behind a harmless name is found out on the way and told of first. */
function useSaving(attachment: Attachment) {
  const [busy, setBusy] = useState(false);
  const [found, setFound] = useState<string | null>(null);
  const mounted = useRef(true);
  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
    };
  }, []);
  async function save(warned: boolean): Promise<void> {
    setBusy(true);
    try {
      const content = await loadAttachment(attachment.attachmentId, () => mounted.current);
      if (!content) return;
      const inside = contentWarning(new Uint8Array(await content.slice(0, 16).arrayBuffer()), attachment);
      setFound(inside);
      if (inside === null || warned) saveBlob(content, shownName(attachment.fileName) || 'attachment', window);
    } catch (error) {
      announceProblem(asFailure(error).message);
    } finally {
      setBusy(false);
    }
  }
  return { busy, found, save };
}
