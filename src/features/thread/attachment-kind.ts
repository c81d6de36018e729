// What an attachment is to the person: an invitation, a picture, something that can run, or a file.
import type { Attachment } from '../../../electron/contract/mail.ts';

export type AttachmentKind = 'invitation' | 'picture' | 'program' | 'other';

const PROGRAM =
  /\.(?:exe|com|scr|bat|cmd|ps1|vbs?|jse?|wsf?|hta|msi|msix|lnk|reg|jar|app|dmg|pkg|command|sh|desktop|appimage|deb|rpm|iso|img|html?|svg|xlsm|docm|pptm)$/i;

/** The name decides about danger, because the name decides what opens it. */
export function attachmentKind({
  fileName,
  contentType,
}: Pick<Attachment, 'fileName' | 'contentType'>): AttachmentKind {
  const name = fileName.trim().replace(/\.+$/, '');
  if (PROGRAM.test(name)) return 'program';
  if (/^text\/calendar\b/i.test(contentType) || /\.ics$/i.test(name)) return 'invitation';
  return /^image\//i.test(contentType) ? 'picture' : 'other';
}
