// A face of the person's own: a font file looked at before anything is set in it, since what reads fonts trusts them. Run in the
// thread that sets documents, where a file that is too much for it takes nothing else along.
import type { Font } from 'fontkit';
import { Failure } from '../../contract/failure.ts';

export interface CheckedFace {
  /** As the file names it, and so as office programs are told. */
  readonly family: string;
  readonly strong: boolean;
}

export const MAX_FACE_BYTES = 4 * 1024 * 1024;
const KINDS: ReadonlySet<string> = new Set(['00010000', '74727565', '4f54544f']);
const NEEDED = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,:;-()%';
const STRONG_FROM = 600;

/** @throws Failure `invalid_input` for what can't be set or may not be embedded. */
export async function checkFace(file: Uint8Array): Promise<CheckedFace> {
  if (file.byteLength > MAX_FACE_BYTES) throw refused('This font file is larger than 4 MB.');
  const bytes = Buffer.from(file);
  if (!KINDS.has(bytes.toString('hex', 0, 4))) {
    throw refused('This is no TTF or OTF font file; web fonts and collections have to be converted first.');
  }
  const tables = tablesOf(bytes);
  if (tables.has('fvar') || tables.has('CFF2')) {
    throw refused('This is a variable font, which not every program prints; choose the file of one weight.');
  }
  const font = await openFace(bytes);
  const rights = font['OS/2']?.fsType;
  if (rights?.noEmbedding && !rights.viewOnly && !rights.editable) {
    throw refused('The licence in this font file does not allow it to be embedded in documents.');
  }
  if (rights?.bitmapOnly || rights?.noSubsetting) {
    throw refused('The licence in this font file allows it to be embedded whole or as pictures only.');
  }
  if (!covers(font)) throw refused('This font has not all the letters and figures of a document, or is damaged.');
  const family = (font.familyName ?? '')
    .replace(/[^\p{L}\p{N} ._-]/gu, '')
    .trim()
    .slice(0, 60);
  if (family === '') throw refused('This font file does not name its family.');
  return { family, strong: (font['OS/2']?.usWeightClass ?? 400) >= STRONG_FROM };
}

export async function openFace(file: Uint8Array): Promise<Font> {
  const fontkit = await import('fontkit');
  try {
    const font = fontkit.create(Buffer.from(file));
    if ('layout' in font) return font;
  } catch {
    // Said below.
  }
  throw refused('This font file is damaged.');
}

/** Every letter is drawn once here, so that none breaks a document later. */
function covers(font: Font): boolean {
  try {
    return [...NEEDED].every((letter) => {
      const codePoint = letter.codePointAt(0) ?? 0;
      if (!font.hasGlyphForCodePoint(codePoint)) return false;
      const glyph = font.glyphForCodePoint(codePoint);
      return glyph.advanceWidth > 0 && glyph.path.commands.length > 0;
    });
  } catch {
    return false;
  }
}

function tablesOf(bytes: Buffer): ReadonlySet<string> {
  const count = Math.min(bytes.readUInt16BE(4), Math.floor((bytes.byteLength - 12) / 16));
  return new Set(
    Array.from({ length: Math.max(0, count) }, (_, index) =>
      bytes.toString('latin1', 12 + index * 16, 16 + index * 16),
    ),
  );
}

const refused = (why: string) =>
  new Failure('invalid_input', `${why} It was not taken, and documents keep the face they have.`, 'face');
