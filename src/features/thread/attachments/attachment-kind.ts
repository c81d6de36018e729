// What an attachment is to the person: an invitation, a picture, text, something that can run, or a file; and what is wrong
// with a name that pretends to be of another kind than it is.
import type { Attachment } from '../../../../electron/contract/mail.ts';

export type AttachmentKind = 'invitation' | 'picture' | 'text' | 'program' | 'other';

const PROGRAM =
  /\.(?:exe|com|scr|pif|bat|cmd|ps1|psm1|vbs?|vbe|jse?|mjs|wsf?|wsh|hta|msi|msp|msix|appx|msc|cpl|gadget|lnk|url|scf|reg|inf|jar|jnlp|app|dmg|pkg|command|workflow|scpt|sh|bash|zsh|run|desktop|appimage|deb|rpm|apk|iso|img|vhdx?|chm|html?|xhtml|mht|shtml|svgz?|xll|xlam|xlsm|xlsb|docm|dotm|pptm|potm|ppam|iqy|slk|one|library-ms|settingcontent-ms|theme|py|pyw|pl|rb|php)$/i;
const PICTURE = /^image\/(?:png|gif|jpe?g|webp|bmp|avif)$/i;
const TEXT = /\.(?:txt|log|md|csv|tsv|json|ya?ml|ini|conf|diff|patch|srt|vcf)$/i;
/** What a program hides behind: the ending a person looks for. */
const LOOKS_HARMLESS = /\.(?:pdf|docx?|xlsx?|pptx?|txt|csv|rtf|odt|ods|jpe?g|png|gif|mp3|mp4|zip|eml)[\s._-]*$/i;

type Named = Pick<Attachment, 'fileName' | 'contentType'>;

/** The name decides about danger, because the name decides what opens it. */
export function attachmentKind({ fileName, contentType }: Named): AttachmentKind {
  const name = bareName(fileName);
  if (PROGRAM.test(name)) return 'program';
  if (/^(?:text\/calendar|application\/ics)\b/i.test(contentType) || /\.ics$/i.test(name)) return 'invitation';
  if (PICTURE.test(contentType)) return 'picture';
  return TEXT.test(name) || (/^text\/plain\b/i.test(contentType) && !/\.\w{1,8}$/.test(name)) ? 'text' : 'other';
}

/** A name as it is read and saved: nothing invisible in it, no path. */
export function shownName(fileName: string): string {
  return fileName
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/[/\\]/g, '_')
    .replace(/\s{3,}/g, '   ')
    .trim();
}

/** A sentence for what should be known before it is saved; null where there is nothing to say. */
export function attachmentWarning(attachment: Named): string | null {
  const { fileName, contentType } = attachment;
  const name = bareName(fileName);
  const ending = /\.[^.\s]{1,16}$/.exec(name)?.[0] ?? '';
  const isProgram = attachmentKind(attachment) === 'program';
  if (/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/.test(fileName)) {
    return isProgram
      ? `Its name is written to be read backwards: it really ends in ${ending} and can run when opened.`
      : 'Its name holds marks that change the direction it is read in, so that it looks like another name.';
  }
  if (isProgram && /\S\s{3,}\.[^.\s]+$/.test(fileName)) {
    return `Its name hides behind spaces that it ends in ${ending}. It can run when opened.`;
  }
  if (isProgram && LOOKS_HARMLESS.test(name.slice(0, name.length - ending.length))) {
    return `Its name pretends to be another kind of file: it really ends in ${ending} and can run when opened.`;
  }
  if (isProgram) return `A ${ending} file can run when it is opened. Save it only if you expected it from this person.`;
  if (
    /^application\/(?:x-msdownload|x-dosexec|x-msdos-program|x-sh|x-executable|hta|java-archive)\b/i.test(contentType)
  ) {
    return 'It was sent as a program, whatever its name says.';
  }
  return null;
}

/** What the first bytes say, where they say something else than the name. */
export function contentWarning(head: Uint8Array, attachment: Named): string | null {
  if (attachmentKind(attachment) === 'program') return null;
  const start = String.fromCharCode(...head.subarray(0, 4));
  const program = /^(?:MZ|\x7fELF|#!|\xca\xfe\xba\xbe|\xcf\xfa\xed\xfe)/.test(start);
  return program ? 'Its name says a document, but inside it is a program.' : null;
}

function bareName(fileName: string): string {
  return shownName(fileName).replace(/[.\s]+$/, '');
}
