// Which of a mail's files are an answer: not the pictures of a signature, not business cards, and not, where a document is to be
// signed, the very file we sent. What is said of a signature is what can be seen in the bytes; whether it binds anybody is not ours
// to say.
import type { AskedStep } from '../../../contract/step-answers.ts';

export interface CameWith {
  readonly fileName: string;
  readonly contentType: string;
  readonly size: number;
  readonly inline: boolean;
}

/** Smaller pictures are logos. */
const LOGO_BYTES = 40_000;
const aside = /\.(?:ics|vcf|p7s|asc|sig|wmz|emz)$|^(?:image|oledata|smime)\d*\.(?:png|gif|jpe?g|mso|p7s)$/iu;
const isPdf = ({ fileName, contentType }: CameWith): boolean =>
  /^application\/(?:x-)?pdf$/iu.test(contentType) || /\.pdf$/iu.test(fileName);

export function answeringFiles<File extends CameWith>(files: readonly File[], type: AskedStep['type']): File[] {
  const meant = files.filter(
    (file) =>
      // Some mail programs set a document into the text, too; only pictures stand there for their looks.
      !(file.inline && /^image\//iu.test(file.contentType)) &&
      !aside.test(file.fileName) &&
      !/^text\/calendar/iu.test(file.contentType) &&
      !(/^image\//iu.test(file.contentType) && file.size < LOGO_BYTES),
  );
  if (type !== 'esign') return meant;
  const documents = meant.filter(isPdf);
  // A photo or a scan of the signed page is how many people sign.
  if (documents.length > 0) return documents;
  const pictures = meant.filter(({ contentType }) => /^image\//iu.test(contentType));
  // Or it comes in a container of its own (.p7m, .asice), zipped, or as the text document it was: the person looks.
  return pictures.length > 0 ? pictures : meant;
}

export interface SeenFile {
  readonly sha256: string;
  readonly about: string;
  /** It is the file that was sent, byte for byte. */
  readonly isSame: boolean;
}

/** @param sent Hashes of the files that went out. */
export function lookAtFile(bytes: Uint8Array, sha256: string, file: CameWith, sent: ReadonlySet<string>): SeenFile {
  if (sent.has(sha256)) return { sha256, isSame: true, about: 'The very file you sent, unchanged.' };
  if (!isPdf(file)) return { sha256, isSame: false, about: 'No PDF; a picture or another kind of file.' };
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (!text.startsWith('%PDF-')) return { sha256, isSame: false, about: 'It is called a PDF and is none.' };
  // ISO 32000-2 12.8: a signature dictionary names the bytes it covers.
  const isSigned =
    /\/ByteRange\s*\[/u.test(text) && /\/(?:Adobe\.PPKLite|adbe\.pkcs7|ETSI\.CAdES|ETSI\.RFC3161)/u.test(text);
  const about = isSigned
    ? 'A PDF with a digital signature in it; whether it is valid was not checked.'
    : 'A PDF other than the one you sent; look whether it is signed.';
  return { sha256, isSame: false, about };
}
