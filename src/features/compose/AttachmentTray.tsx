// What is attached to the draft, how much of it has arrived, and a way to take each off again.
import { FileText, X } from 'lucide-react';
import type { DraftAttachment, DraftAttachmentId } from '../../../electron/contract/compose.ts';
import { useUploads } from '../../state/draft-attachments.ts';
import { fileSize } from '../../ui/format.ts';

export function AttachmentTray({
  attachments,
  onRemove,
}: {
  attachments: readonly DraftAttachment[];
  onRemove(id: DraftAttachmentId): void;
}) {
  const under = useUploads((state) => state.under);
  if (attachments.length === 0) return null;
  return (
    <ul aria-label="Attached" className="flex flex-wrap gap-2">
      {attachments.map((each) => {
        const share = each.size === 0 ? 1 : each.received / each.size;
        const brokenOff = share < 1 && !under.has(each.draftAttachmentId);
        return (
          <li
            key={each.draftAttachmentId}
            className="relative flex h-8 max-w-72 items-center gap-2 overflow-hidden rounded-md border border-line-strong bg-raised pl-2.5 text-13"
          >
            <FileText size={14} aria-hidden className="shrink-0 text-ink-3" />
            <span className="min-w-0 truncate" title={each.fileName}>
              {each.fileName}
            </span>
            {brokenOff ? (
              <span className="shrink-0 text-12 font-medium text-attention">not whole, add it again</span>
            ) : (
              <span className="tnum shrink-0 text-12 text-ink-3">
                {share < 1 ? `${Math.floor(share * 100)} %` : fileSize(each.size)}
              </span>
            )}
            <button
              type="button"
              aria-label={`Remove ${each.fileName}`}
              onClick={() => onRemove(each.draftAttachmentId)}
              className="flex h-full items-center px-1.5 text-ink-3 hover:text-ink"
            >
              <X size={14} aria-hidden />
            </button>
            {share < 1 && !brokenOff && (
              <span
                role="progressbar"
                aria-label={`Attaching ${each.fileName}`}
                aria-valuenow={Math.floor(share * 100)}
                aria-valuemin={0}
                aria-valuemax={100}
                className="absolute bottom-0 left-0 h-0.5 bg-accent"
                style={{ width: `${share * 100}%` }}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
